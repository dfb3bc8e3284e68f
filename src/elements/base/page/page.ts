import { type ReactiveController, type ReactiveElement } from 'lit';
import { onServer } from './server.js';

/** What an element has to know of the page it stands in. */
export interface Page {
  /** What relative addresses are relative to; without it they stay as they are written. */
  readonly base: string | undefined;
  /** The page's own address; empty where there is none. */
  readonly address: string;
  /** The moment, in milliseconds. */
  readonly now: number;
  /** The language, BCP 47; where it is not given, the nearest `lang` says it (I18N-5). */
  readonly language?: string;
  /** The elements of ours that this one stands in, innermost first: they read the data and announce for it. */
  readonly containers: readonly HTMLElement[];
  /** Says something to screen readers in the outermost element's live region. */
  readonly announce?: (message: string) => void;
}

const browserPage: Page = {
  get base() {
    return document.baseURI;
  },
  get address() {
    return location.href;
  },
  get now() {
    return Date.now();
  },
  containers: [],
};

/** On a server that says nothing of the page. */
const noPage: Page = {
  base: undefined,
  address: '',
  get now() {
    return Date.now();
  },
  language: 'en',
  containers: [],
};

const defaultPage = onServer ? noPage : browserPage;

/** The context asked for: each copy of the library understands its own. */
export const pageContext = Symbol('coalition-careers page');

/** A request of the community's context protocol; whoever answers it stops it. */
export class ContextRequest extends Event {
  readonly context = pageContext;
  readonly subscribe = true;

  constructor(
    readonly contextTarget: Element,
    readonly callback: (page: Page, unsubscribe?: () => void) => void,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/** What an element tells those in its shadow root beside what holds for the whole page. */
type Inside = Pick<Page, 'language' | 'announce'>;

/**
 * Asks for the page when its element is connected, and answers the elements in its element's shadow root. An element of
 * ours that this one stands in answers, or whoever renders it (a server gives base, language and moment); else the page
 * is the browser's.
 */
export class PageContext implements ReactiveController {
  #page?: Page;

  #host: ReactiveElement & HTMLElement;
  #changed: () => void;
  #inside: () => Inside;
  #subscribers = new Set<ContextRequest>();
  #unsubscribe?: (() => void) | undefined;

  /**
   * @param changed Called where there is something new of the page.
   * @param inside What the elements in the shadow root are told.
   */
  constructor(host: ReactiveElement & HTMLElement, changed: () => void, inside: () => Inside) {
    this.#host = host;
    this.#changed = changed;
    this.#inside = inside;
    host.addController(this);
    host.addEventListener('context-request', this.#answer);
  }

  get page(): Page {
    // On a server nothing is connected.
    if (onServer && !this.#page) this.hostConnected();
    return this.#page ?? defaultPage;
  }

  hostConnected(): void {
    this.#page = defaultPage;
    const take = (page: Page, unsubscribe?: () => void) => {
      this.#page = page;
      this.#unsubscribe = unsubscribe;
      this.#changed();
    };
    this.#host.dispatchEvent(new ContextRequest(this.#host, take));
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Tells the elements in the shadow root what is new. */
  publish(): void {
    for (const request of this.#subscribers) this.#tell(request);
  }

  #answer = (event: Event): void => {
    if (!(event instanceof ContextRequest) || event.contextTarget === this.#host) return;
    // What stands among its children is the page's: only what comes out of the shadow root has this element as target.
    if (event.target !== this.#host) return;
    event.stopPropagation();
    this.#subscribers.add(event);
    this.#tell(event);
  };

  #tell(request: ContextRequest): void {
    const containers = [this.#host, ...this.page.containers];
    const page = Object.assign(Object.create(this.page) as Page, this.#inside(), { containers });
    request.callback(page, () => this.#subscribers.delete(request));
  }
}
