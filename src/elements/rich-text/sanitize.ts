import DOMPurify from 'dompurify';
import { safeUrl } from '../../text/url.js';

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
const BLOCK = [...BLOCKS, ...HEADINGS, 'p', 'ul', 'ol', 'h2', 'h3', 'h4', 'blockquote'].join();
const ATTRIBUTES = ['href', 'dir', 'lang'];

const TAG = /<[a-z][^<>]*>/gi;

/**
 * Even a parser that runs nothing reports styles and handlers to a page's Content Security Policy, so they get another
 * name first (SEC-3). For quiet only: what this misses, the allow-list drops.
 */
function quiet(tag: string): string {
  return tag.replace(/([\s/"'])(?:style|on\w+)(?=\s*=)/gi, '$1data-dropped');
}

/**
 * Someone's HTML as nodes that are safe to show: parsed inert by DOMPurify, then built anew from the allow-list, every
 * link's address read by the browser's own parser (SEC-1, SEC-2).
 *
 * @param level Level of the heading the text stands under; its own headings start one lower, and end with h4.
 */
export function sanitize(html: string, level = 1): DocumentFragment {
  // DOMPurify gives null where the parser finds no body at all (a frameset).
  const parsed = DOMPurify.sanitize(html.replace(TAG, quiet), {
    ALLOWED_TAGS: [...TAGS, ...BLOCKS, ...CELLS, ...HEADINGS],
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  }) as DocumentFragment | null;
  if (!parsed) return document.createDocumentFragment();
  const ranks = [...parsed.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(rankOf);
  // Below an h4 the allow-list has no heading left; a strong line keeps the page's headings in order.
  const shift = level < 4 ? level + 1 - Math.min(...ranks, 4) : undefined;
  return rebuild(parsed, document.createDocumentFragment(), shift);
}

function rebuild<T extends Node>(from: Node, into: T, shift: number | undefined): T {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) into.appendChild(document.createTextNode(node.nodeValue ?? ''));
    if (!(node instanceof HTMLElement)) continue;
    const name = node.localName;
    const isParagraph = name === 'p' || (BLOCKS.includes(name) && !node.querySelector(BLOCK));
    const rank = rankOf(node);
    if (!TAGS.includes(name) && !isParagraph && !rank) {
      rebuild(node, into, shift);
      if (CELLS.includes(name)) into.appendChild(document.createTextNode(' '));
      continue;
    }
    // Editors write blank lines as empty paragraphs and headings.
    if ((isParagraph || rank) && !node.textContent.trim()) continue;
    const strong = rank > 0 && shift === undefined;
    const headingName = `h${Math.min(4, Math.max(2, rank + (shift ?? 0)))}`;
    const copy = document.createElement(strong || isParagraph ? 'p' : rank ? headingName : name);
    copyAttributes(node, copy);
    const inner = strong ? copy.appendChild(document.createElement('strong')) : copy;
    rebuild(node, inner, shift);
    into.appendChild(copy);
  }
  return into;
}

function rankOf(element: Element): number {
  const rank = Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? 0);
  return rank && Math.min(4, Math.max(2, rank));
}

function copyAttributes(from: HTMLElement, to: HTMLElement): void {
  const { dir } = from;
  const lang = from.getAttribute('lang');
  const href = to instanceof HTMLAnchorElement ? from.getAttribute('href') : null;
  if (dir) to.dir = dir;
  if (lang) to.lang = lang;
  const url = href === null ? undefined : safeUrl(href, document.baseURI);
  if (url !== undefined) to.setAttribute('href', url);
}
