import type { ReactiveController, ReactiveElement } from 'lit';
import { loadStrings, onStrings, stringsFor, type Strings } from '../../../locales/index.js';
import type { PageContext } from './page.js';

/** One observer of `lang` for each root, a document or a shadow root, however many elements stand in it. */
const observed = new WeakMap<Node, { observer: MutationObserver; listeners: Set<() => void> }>();

/** Calls back whenever a `lang` changes in a root; returns what ends that. */
function observeLang(root: Node, listener: () => void): () => void {
  let entry = observed.get(root);
  if (!entry) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const one of listeners) one();
    });
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    observed.set(root, (entry = { observer, listeners }));
  }
  const { observer, listeners } = entry;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    observer.disconnect();
    observed.delete(root);
  };
}

/** The language of the nearest `lang`, across shadow hosts, then the document's, then English (I18N-5). */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return document.documentElement.lang || 'en';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Gives an element the strings of its language, and renders it anew when that changes. */
export class Language implements ReactiveController {
  /** The language asked for by the page, BCP 47. */
  language = 'en';
  /** The language the strings are in, in the page's own variant where that is one of it. */
  tag = 'en';
  strings: Strings = stringsFor('en').strings;

  /** The strings that are on their way, if any are. */
  pending?: Promise<void> | undefined;

  #host: ReactiveElement;
  #context: PageContext;
  #unsubscribe: (() => void)[] = [];

  constructor(host: ReactiveElement, context: PageContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe.push(onStrings(this.#useStrings));
    // Inside another element of ours the context says what is new; else `lang` may change in any root on the way up.
    if (this.#context.page.language === undefined) {
      for (let at: Node | null = this.#host; at; at = at instanceof ShadowRoot ? at.host : null) {
        at = at.getRootNode();
        this.#unsubscribe.push(observeLang(at, this.resolve));
      }
    }
    this.resolve();
  }

  hostDisconnected(): void {
    for (const unsubscribe of this.#unsubscribe.splice(0)) unsubscribe();
  }

  /** Finds out which language to show: its own `lang`, then what the page context says, then the nearest `lang`. */
  resolve = (): void => {
    const language = this.#host.getAttribute('lang') || (this.#context.page.language ?? languageOf(this.#host));
    if (language !== this.language) {
      this.language = language;
      this.pending = loadStrings(language)?.then(() => (this.pending = undefined));
    }
    // Until they are there it stays in the language it is in; and they may have changed while it was off the page.
    if (!this.pending && stringsFor(language).strings !== this.strings) this.#useStrings();
  };

  #useStrings = (): void => {
    Object.assign(this, stringsFor(this.language));
    this.#host.requestUpdate();
    this.#context.publish();
  };
}
