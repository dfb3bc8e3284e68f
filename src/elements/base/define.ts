/** Marks the classes of this library, of every copy of it. */
export const OURS = Symbol.for('coalition-careers.element');
/** Set once a page has been told that the library is loaded twice; shared by every copy of it. */
const WARNED = Symbol.for('coalition-careers.loaded-twice');

/** What the elements' classes have in common here. */
export type ElementClass = CustomElementConstructor & { readonly standardTag: string };

/** Names that this copy has registered. */
const registered = new Set<string>();
/** Classes of this copy, and those made from them, that have been registered by whomever. */
const known = new Set<ElementClass>();

/**
 * Registers an element once: a second copy of the library, or another version, leaves the first in place and says so
 * once in the console. Does nothing where there are no custom elements (Node).
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined' || registered.has(name)) return;
  const existing = customElements.get(name);
  if (!existing) {
    if (!(OURS in element)) Object.defineProperty(element, OURS, { value: true });
    customElements.define(name, element);
    registered.add(name);
  } else if (!(OURS in existing)) {
    console.warn(
      `coalition-careers: something else has registered <${name}>. Register the class from elements.js under your own name.`,
    );
  } else if (!(WARNED in globalThis)) {
    Object.defineProperty(globalThis, WARNED, { value: true });
    console.warn('coalition-careers: loaded twice; the first copy stays in use.');
  }
}

/** Called where a class is registered, under whichever name. */
export function remember(element: ElementClass): void {
  known.add(element);
}

/** The name under which a page has an element of this copy, if it has it under any. */
export function tagOf(standardTag: string): string | undefined {
  if (registered.has(standardTag)) return standardTag;
  for (const element of known) {
    if (element.standardTag !== standardTag) continue;
    if (customElements.get(standardTag) === element) return standardTag;
    const name = (customElements as Partial<CustomElementRegistry>).getName?.(element);
    if (name) return name;
  }
  return undefined;
}
