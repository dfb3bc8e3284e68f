/** Set once a page has been told that the library is loaded twice; shared by every copy of it. */
const WARNED = Symbol.for('coalition-careers.loaded-twice');

/**
 * Registers an element once: a second copy of the library, or another version, leaves the first in place and says so
 * once in the console. Does nothing where there are no custom elements (Node).
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const registered = customElements.get(name);
  if (!registered) {
    customElements.define(name, element);
  } else if (!(WARNED in globalThis)) {
    Object.defineProperty(globalThis, WARNED, { value: true });
    console.warn('coalition-careers: loaded twice on this page; the copy that came first stays in use.');
  }
}
