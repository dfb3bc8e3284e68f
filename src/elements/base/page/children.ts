import { isStatusRegion } from './live-region.js';
import { onServer } from './server.js';

/** Who is told of changes in an element's children. One observer serves all elements. */
const listeners = new WeakMap<Node, () => void>();
let observer: MutationObserver | undefined;

/** Calls back whenever an element's children change, data and fallback alike, while it is on the page. */
export function observeChildren(element: Element, changed: () => void): void {
  if (listeners.has(element)) return;
  listeners.set(element, changed);
  observer ??= new MutationObserver(tellListeners);
  observer.observe(element, { childList: true, subtree: true, characterData: true });
}

function tellListeners(records: MutationRecord[]): void {
  const changed = new Set<Node>();
  for (const { target } of records.filter(concernsContent)) {
    for (let at: Node | null = target; at; at = at.parentNode) changed.add(at);
  }
  for (const node of changed) if (node.isConnected) listeners.get(node)?.();
}

function concernsContent({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isStatusRegion(target) || (target.parentElement && isStatusRegion(target.parentElement))) return false;
  return ![...addedNodes, ...removedNodes].some(isStatusRegion);
}

/** Who waits for the parser, by element. */
const unparsed = new Map<Element, () => void>();
let parser: MutationObserver | undefined;

/**
 * Whether the parser is past an element: something comes after it, or the whole page is there. Before, it may have half
 * of its data, and a shadow root that comes with the page may still be to come.
 */
export function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null)
    if (at.nextSibling) return true;
  return false;
}

/** Calls back once {@link isParsed}, for an element that is not yet. */
export function whenParsed(element: Element, go: () => void): void {
  unparsed.set(element, go);
  if (parser) return;
  parser = new MutationObserver(goOn);
  parser.observe(document, { childList: true, subtree: true });
  document.addEventListener('readystatechange', goOn, { once: true });
}

function goOn(): void {
  for (const [element, go] of unparsed) {
    if (!isParsed(element)) continue;
    unparsed.delete(element);
    go();
  }
  if (document.readyState !== 'loading') parser?.disconnect();
}

/** Whether the page left something to show where there is no data; on a server, which knows no children, it may have. */
export function hasFallback(element: Element): boolean {
  return onServer || [...element.childNodes].some(isContent);
}

/** What stands in an element whose tag is not closed; data that curly quotes keep from being read. */
const SIGNS = 'footer,nav,script[src],[type*="”"],[posting-id],careers-board';

/** Whether there are signs of a mistake in an element's tag: to be looked at by code that is loaded for it. */
export function hasSigns(element: Element): boolean {
  return (
    element.querySelector(SIGNS) !== null ||
    [...element.attributes].some(({ value }) => /[“”]/.test(value)) ||
    // What follows it may stand in it; its author looks.
    (!element.nextSibling && hasFallback(element) && /careers-check|^file|\/\/(?:localhost|127)/.test(location.href))
  );
}

/** What a reader with script would see. Data, hidden inputs and named slots are not. */
function isContent(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return Boolean(node.textContent?.trim());
  if (!(node instanceof Element) || node.slot) return false;
  return !node.matches('script, noscript, template, style, input[type="hidden"]');
}
