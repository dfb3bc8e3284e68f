import { ReactiveElement, type LitElement } from 'lit';
import { define } from '../elements/base/define.js';

/** An element whose class is loaded when a page has one. */
export interface Shell {
  /** The attributes that the class observes. */
  attributes: readonly string[];
  /** The methods of the class that a page may call before it is there. */
  methods: readonly string[];
  /** Loads the class. */
  load: () => Promise<typeof LitElement>;
  /** Begins, while the class is on its way, what an element on the page will need besides. */
  prepare: (element: HTMLElement) => void;
}

/** A call of a method that is made once the class is there. */
type Call = (element: LitElement) => unknown;

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
export function defineShell(tag: string, { attributes, methods, load, prepare }: Shell): void {
  const waiting = new Map<LitElement, Call[]>();
  let loading: Promise<void> | undefined;

  // Until the class is there, `super` has none of the callbacks.
  class ElementShell extends (HTMLElement as unknown as typeof LitElement) {
    static override get observedAttributes(): string[] {
      return [...attributes];
    }

    constructor() {
      super();
      if (!isShell()) return;
      waiting.set(this, []);
      // What the page left to show stays in sight.
      if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    }

    override connectedCallback(): void {
      if (!isShell()) return super.connectedCallback();
      begin().catch(() => undefined);
      prepare(this);
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
      waiting
        .get(this)
        ?.push((element) => Reflect.apply(Reflect.get(element, method) as () => void, element, parameters));
    };
    return { configurable: true, value };
  }

  function begin(): Promise<void> {
    loading ??= load().then(extend);
    // The next element tries again.
    loading.catch(() => (loading = undefined));
    return loading;
  }

  /** Makes the class what the shell extends. */
  function extend(Class: typeof LitElement): void {
    Object.setPrototypeOf(ReactiveElement, Constructed);
    // Lit finishes a class when it is asked for the attributes.
    Reflect.get(Class, 'observedAttributes');
    for (const method of methods) Reflect.deleteProperty(ElementShell.prototype, method);
    Object.setPrototypeOf(ElementShell, Class);
    Object.setPrototypeOf(ElementShell.prototype, Class.prototype);
    for (const [element, calls] of waiting) {
      try {
        takeOver(element, Class, calls);
      } catch (error) {
        reportError(error);
      }
    }
    waiting.clear();
  }

  /** Does with an element that is there already what a browser does with one that it upgrades. */
  function takeOver(element: LitElement, Class: typeof LitElement, calls: readonly Call[]): void {
    existing = element;
    Reflect.construct(Class, [], ElementShell);
    for (const { name, value } of element.attributes)
      if (attributes.includes(name)) element.attributeChangedCallback(name, null, value);
    if (element.isConnected) element.connectedCallback();
    for (const call of calls) void element.updateComplete.then(() => call(element));
  }

  define(tag, ElementShell);
}
