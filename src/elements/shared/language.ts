import type { ReactiveController, ReactiveElement } from 'lit';
import { stringsFor, type Strings } from '../../locales/index.js';

/** The element that an element stands in, across slots and shadow roots. */
function container(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The language of the nearest `lang`, across shadow hosts, then the document's, then English (I18N-5). */
function languageOf(element: Element): string {
  for (let at: Element | null = element; at; at = container(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return document.documentElement.lang || 'en';
}

const listening = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for all elements of a page: `lang` may change anywhere above them. */
function observe(changed: () => void): void {
  listening.add(changed);
  observer ??= new MutationObserver(() => {
    for (const listener of listening) listener();
  });
  if (listening.size === 1) {
    observer.observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
}

function unobserve(changed: () => void): void {
  listening.delete(changed);
  if (listening.size === 0) observer?.disconnect();
}

/** Gives an element the strings of its language, and renders it anew when that changes. */
export class Language implements ReactiveController {
  /** The language asked for by the page, BCP 47. */
  language = 'en';
  /** The language the strings are in, in the page's own variant where that is one of it. */
  tag = 'en';
  strings: Strings = stringsFor('en').strings;

  #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    observe(this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    unobserve(this.#read);
  }

  #read = (): void => {
    const language = languageOf(this.#host);
    if (language === this.language) return;
    this.language = language;
    Object.assign(this, stringsFor(language));
    this.#host.requestUpdate();
  };
}
