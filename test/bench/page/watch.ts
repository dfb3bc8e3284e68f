/** Looks at what stands on the page, from outside: the list and its items by their parts, through open shadow roots. */

/** The first element that fits, in the page or in an open shadow root, the outer ones first. */
export function find(selector: string, root: ParentNode = document): Element | undefined {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && find(selector, shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

export function items(): Element[] {
  const list = find('[part~="list"]');
  return list ? [...list.querySelectorAll('[part~="item"]')] : [];
}

/** The items of the first screenful with their words; undefined while they do not fill it. */
export function screenful(): string[] | undefined {
  const texts: string[] = [];
  for (const item of items()) {
    const { height, bottom } = item.getBoundingClientRect();
    const text = textOf(item);
    // A place that is kept for an item is not the item.
    if (height === 0 || text.length < 20) return undefined;
    texts.push(text);
    if (bottom >= innerHeight) return texts;
  }
  return undefined;
}

function textOf(root: Element | ShadowRoot): string {
  const shadows = [...root.querySelectorAll('*')].map(({ shadowRoot }) => (shadowRoot ? textOf(shadowRoot) : ''));
  return [root.textContent, ...shadows].join(' ').replace(/\s+/g, ' ').trim();
}

/** What the list begins with and how long it is, without asking for its layout. */
function stateOfList(): string {
  const all = items();
  return [all.length, ...all.slice(0, 10).map(textOf)].join('\n');
}

/**
 * Calls `look` after each frame, with the moment at which the main thread had done its part of it: a message that is
 * posted from requestAnimationFrame arrives after style, layout and paint. What came between the two is not painted yet
 * and waits for the next frame. Ends when `look` returns true.
 */
export function eachFrame(look: (now: number) => boolean): void {
  const { port1, port2 } = new MessageChannel();
  let painted = '';
  port1.onmessage = () => {
    const now = performance.now();
    if (stateOfList() === painted && look(now)) port1.close();
    else requestAnimationFrame(frame);
  };
  const frame = () => {
    painted = stateOfList();
    port2.postMessage(undefined);
  };
  requestAnimationFrame(frame);
}
