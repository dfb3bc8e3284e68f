import type { ReactiveController, ReactiveElement } from 'lit';
import { loadStrings, onStrings, stringsFor, type Strings } from '../../locales/index.js';

/** Elements that speak: what stands in their shadow root speaks their language, whatever `lang` its parts carry. */
const speakers = new WeakSet<Element>();

/** The element that an element stands in, across slots and shadow roots. */
function container(element: Element): Element | null {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  return host && speakers.has(host) ? host : (element.parentElement ?? host);
}

/** The language of the nearest `lang`, across shadow hosts, then the document's, then English (I18N-5). */
function languageOf(element: Element): string {
  for (let at: Element | null = element; at; at = container(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return document.documentElement.lang || 'en';
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
  #observer?: MutationObserver;
  #unsubscribe?: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    speakers.add(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(this.#read);
    // `lang` may change anywhere above, in the document or in a shadow root on the way up to it.
    for (let at: Node | null = this.#host; at; at = at instanceof ShadowRoot ? at.host : null) {
      at = at.getRootNode();
      this.#observer.observe(at, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
    this.#unsubscribe ??= onStrings(this.#take);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #read = (): void => {
    const language = languageOf(this.#host);
    if (language === this.language) return;
    this.language = language;
    this.pending = loadStrings(language)?.then(() => (this.pending = undefined));
    // Until then it stays in the language it is in.
    if (!this.pending) this.#take();
  };

  #take = (): void => {
    Object.assign(this, stringsFor(this.language));
    this.#host.requestUpdate();
  };
}
