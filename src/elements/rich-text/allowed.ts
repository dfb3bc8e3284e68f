/** What is left of someone's HTML, whichever tree it was parsed into: the browser's, or a server's. */

/** A node that may be shown: words, or an element of the allow-list with its attributes. */
export type Allowed = string | { name: string; attributes: [name: string, value: string][]; children: Allowed[] };

/** How a tree is read. */
export interface Tree<T> {
  childrenOf: (node: T) => Iterable<T>;
  /** The words of a text. */
  textOf: (node: T) => string | undefined;
  /** The name of an HTML element, in small letters. */
  nameOf: (node: T) => string | undefined;
  attributeOf: (node: T, name: string) => string | null | undefined;
  /** The address of a link, where it may be one. */
  addressOf: (href: string) => string | undefined;
}

/** The one allow-list, whatever the engine (SEC-1). */
const TAGS = ['p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'b', 'i', 'h2', 'h3', 'h4', 'blockquote', 'a'];
/** Blocks that become paragraphs, and cells that become words apart; nothing of them is left in the page. */
const BLOCKS =
  'div section article header footer main aside address center figure figcaption dl dt dd table tbody tr pre'.split(
    ' ',
  );
const CELLS = ['td', 'th'];
/** Become the nearest heading that is allowed. */
const HEADINGS = ['h1', 'h5', 'h6'];
const BLOCK = new Set([...BLOCKS, ...HEADINGS, 'p', 'ul', 'ol', 'h2', 'h3', 'h4', 'blockquote']);

/** What may stand in someone's HTML; the rest is dropped, or becomes one of {@link Allowed}. */
export const READ = {
  tags: [...TAGS, ...BLOCKS, ...CELLS, ...HEADINGS],
  attributes: ['href', 'dir', 'lang'],
};

/**
 * The nodes in a tree as those that may be shown (SEC-1).
 *
 * @param level Level of the heading the text stands under; its own headings start one lower, and end with h4.
 */
export function allowed<T>(root: T, level: number, tree: Tree<T>): Allowed[] {
  const ranks = [...below(root, tree)].map((node) => rankOf(tree.nameOf(node))).filter(Boolean);
  // Below an h4 the allow-list has no heading left; a strong line keeps the page's headings in order.
  const shift = level < 4 ? level + 1 - Math.min(...ranks, 4) : undefined;
  return rebuilt(root, shift, tree);
}

function rebuilt<T>(from: T, shift: number | undefined, tree: Tree<T>): Allowed[] {
  const nodes: Allowed[] = [];
  for (const node of tree.childrenOf(from)) {
    for (const one of shown(node, shift, tree)) {
      const last = nodes.at(-1);
      // Words that something stood between are one text, as a parser makes it.
      if (typeof one === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + one;
      else nodes.push(one);
    }
  }
  return nodes;
}

function shown<T>(node: T, shift: number | undefined, tree: Tree<T>): Allowed[] {
  const text = tree.textOf(node);
  if (text !== undefined) return [text];
  const name = tree.nameOf(node);
  if (name === undefined) return [];
  const isParagraph = name === 'p' || (BLOCKS.includes(name) && !hasBlock(node, tree));
  const rank = rankOf(name);
  if (!TAGS.includes(name) && !isParagraph && !rank) {
    const children = rebuilt(node, shift, tree);
    return CELLS.includes(name) ? [...children, ' '] : children;
  }
  // Editors write blank lines as empty paragraphs and headings.
  if ((isParagraph || rank) && !wordsOf(node, tree).trim()) return [];
  const attributes = attributesOf(node, name, tree);
  const children = rebuilt(node, shift, tree);
  if (rank && shift === undefined)
    return [{ name: 'p', attributes, children: [{ name: 'strong', attributes: [], children }] }];
  const heading = `h${Math.min(4, Math.max(2, rank + (shift ?? 0)))}`;
  return [{ name: isParagraph ? 'p' : rank ? heading : name, attributes, children }];
}

function attributesOf<T>(node: T, name: string, { attributeOf, addressOf }: Tree<T>): [string, string][] {
  const dir = attributeOf(node, 'dir')?.toLowerCase() ?? '';
  const lang = attributeOf(node, 'lang');
  const href = name === 'a' ? attributeOf(node, 'href') : undefined;
  const url = href === undefined || href === null ? undefined : addressOf(href);
  return [
    ...(/^(?:ltr|rtl|auto)$/.test(dir) ? [['dir', dir] satisfies [string, string]] : []),
    ...(lang ? [['lang', lang] satisfies [string, string]] : []),
    ...(url === undefined ? [] : [['href', url] satisfies [string, string]]),
  ];
}

function rankOf(name: string | undefined): number {
  const rank = Number(/^h([1-6])$/.exec(name ?? '')?.[1] ?? 0);
  return rank && Math.min(4, Math.max(2, rank));
}

function hasBlock<T>(node: T, tree: Tree<T>): boolean {
  for (const one of below(node, tree)) if (BLOCK.has(tree.nameOf(one) ?? '')) return true;
  return false;
}

function wordsOf<T>(node: T, tree: Tree<T>): string {
  return [...below(node, tree)].map((one) => tree.textOf(one) ?? '').join('');
}

function* below<T>(node: T, tree: Tree<T>): Generator<T> {
  const ahead = [tree.childrenOf(node)[Symbol.iterator]()];
  for (let at = ahead.at(-1); at; at = ahead.at(-1)) {
    const { done, value } = at.next() as IteratorResult<T, undefined>;
    if (done) {
      ahead.pop();
      continue;
    }
    yield value;
    ahead.push(tree.childrenOf(value)[Symbol.iterator]());
  }
}
