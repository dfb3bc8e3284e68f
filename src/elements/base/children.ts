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

/** Whether the page left something to show where there is no data. */
export function hasFallback(element: Element): boolean {
  // On a server an element's children are not known.
  return !onServer && [...element.childNodes].some(isContent);
}

/** What a reader would see. Data, hidden inputs and named slots are not. */
function isContent(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return Boolean(node.textContent?.trim());
  if (!(node instanceof Element) || node.slot) return false;
  return !node.matches('script, template, style, input[type="hidden"]');
}
