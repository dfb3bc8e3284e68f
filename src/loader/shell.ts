import { adoptStyles, html, nothing, ReactiveElement, render, type LitElement, type RenderOptions } from 'lit';
import { define } from '../elements/base/define.js';
import { hasFallback, isParsed, whenParsed } from '../elements/base/page/children.js';
import { languageOf } from '../elements/base/page/language.js';
import { baseStyles } from '../elements/base/styles.js';
import { skeleton } from '../elements/base/templates.js';
import { stringsFor } from '../locales/index.js';
import { askEarly } from '../sources/fetching/browser.js';
import type { Shell } from './shells.js';

/** What is known of an element whose class is on its way. */
interface Waiting {
  /** Calls of its methods, to be made once the class is there. */
  calls: ((element: LitElement) => unknown)[];
  /** How its shadow root is filled meanwhile; the class goes on from there. Not where the root came with the page. */
  shown?: { root: ShadowRoot; options: RenderOptions };
}

/** The element that is taken over, while the constructors of its class run on it. */
let existing: HTMLElement | undefined;

/** Stands between ReactiveElement and HTMLElement: `super()` gives the element that is taken over, where one is. */
function Constructed(): HTMLElement {
  const element =
    existing ?? Reflect.construct<[], HTMLElement>(HTMLElement, [], new.target as unknown as typeof HTMLElement);
  existing = undefined;
  return element;
}

/**
 * Registers a tag at once and loads its class when the first element is there. The class then becomes what the shell
 * extends, so that the browser makes later elements as any other, and it runs on the elements that are there already:
 * their attributes, properties and calls of methods are kept.
 */
export function defineShell(tag: string, { attributes, methods, load, failed, words }: Shell): void {
  const waiting = new Map<LitElement, Waiting>();
  let loading: Promise<void> | undefined;
  let hasFailed = false;

  // Until the class is there, `super` has none of the callbacks.
  class ElementShell extends (HTMLElement as unknown as typeof LitElement) {
    static override get observedAttributes(): string[] {
      return [...attributes];
    }

    constructor() {
      super();
      if (!isShell()) return;
      waiting.set(this, { calls: [] });
    }

    override connectedCallback(): void {
      if (!isShell()) return super.connectedCallback();
      begin().catch(() => undefined);
      void words(languageOf(this));
      if (isParsed(this)) begun(this);
      else whenParsed(this, () => begun(this));
    }

    override disconnectedCallback(): void {
      if (!isShell()) super.disconnectedCallback();
    }

    override attributeChangedCallback(...change: [name: string, before: string | null, value: string | null]): void {
      if (!isShell()) super.attributeChangedCallback(...change);
    }
  }

  const isShell = () => Object.getPrototypeOf(ElementShell) === HTMLElement;
  const standIns = Object.fromEntries(methods.map((method) => [method, standIn(method)]));
  Object.defineProperties(ElementShell.prototype, standIns);

  function standIn(method: string): PropertyDescriptor {
    const value = function (this: LitElement, ...parameters: unknown[]) {
      waiting.get(this)?.calls.push((element) => {
        Reflect.apply(Reflect.get(element, method) as () => void, element, parameters);
      });
    };
    return { configurable: true, value };
  }

  function begin(): Promise<void> {
    loading ??= load().then(extend);
    loading.catch((error: unknown) => {
      // The next element tries again, or the reader does.
      loading = undefined;
      hasFailed = true;
      console.warn(`<${tag}> ${String(error)}`);
      for (const element of waiting.keys()) show(element);
    });
    return loading;
  }

  const retry = (): void => {
    hasFailed = false;
    for (const element of waiting.keys()) show(element);
    begin().catch(() => undefined);
  };

  function begun(element: LitElement): void {
    show(element);
    // Once the script has run, as parts are (parts.ts).
    queueMicrotask(() => askForSources(element));
  }

  /** Fills the shadow root of an element that waits: with the page's own fallback where it left one. */
  function show(element: LitElement): void {
    const state = waiting.get(element);
    if (!state || !isParsed(element) || (element.shadowRoot && !state.shown)) return;
    const { root, options } = (state.shown ??= makeRoot(element));
    const { strings } = stringsFor(languageOf(element));
    const { view } = strings;
    const again = html`<button class="link" type="button" @click=${retry}>${view.retry}</button>`;
    const notice = html`<p class="notice" part="notice">${failed(strings)} ${again}</p>`;
    const content = html`<div class="frame" part="base">${hasFailed ? notice : skeleton(9, view.loading)}</div>`;
    const slot = html`<slot @slotchange=${() => show(element)}></slot>`;
    render(html`${slot}${hasFallback(element) ? nothing : content}`, root, options);
  }

  /** Makes the class what the shell extends. */
  function extend(Class: typeof LitElement): void {
    Object.setPrototypeOf(ReactiveElement, Constructed);
    // Lit finishes a class when it is asked for the attributes.
    Reflect.get(Class, 'observedAttributes');
    for (const method of methods) Reflect.deleteProperty(ElementShell.prototype, method);
    Object.setPrototypeOf(ElementShell, Class);
    Object.setPrototypeOf(ElementShell.prototype, Class.prototype);
    for (const [element, state] of waiting) {
      try {
        takeOver(element, Class, state);
      } catch (error) {
        reportError(error);
      }
    }
    waiting.clear();
  }

  /** Does with an element that is there already what a browser does with one that it upgrades. */
  function takeOver(element: LitElement, Class: typeof LitElement, { calls, shown }: Waiting): void {
    existing = element;
    Reflect.construct(Class, [], ElementShell);
    Object.assign(element.renderOptions, shown?.options);
    for (const { name, value } of element.attributes)
      if (attributes.includes(name)) element.attributeChangedCallback(name, null, value);
    if (element.isConnected) element.connectedCallback();
    for (const call of calls) void element.updateComplete.then(() => call(element));
  }

  define(tag, ElementShell);
}

function makeRoot(element: LitElement): { root: ShadowRoot; options: RenderOptions } {
  const root = element.attachShadow({ mode: 'open' });
  const renderBefore = root.appendChild(document.createComment(''));
  adoptStyles(root, [baseStyles]);
  return { root, options: { host: element, renderBefore } };
}

/** Asks for the feeds that an element will read, unless it has data of its own. */
function askForSources(element: Element): void {
  const hasData = ['posting', 'postings'].some((name) => Object.hasOwn(element, name));
  if (hasData || element.querySelector(':scope > script')) return;
  for (const source of element.getAttribute('src')?.trim().split(/\s+/) ?? []) askEarly(source).catch(() => undefined);
}
