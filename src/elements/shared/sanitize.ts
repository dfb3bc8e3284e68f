import DOMPurify from 'dompurify';
import { safeUrl } from '../../posting/url.js';

/** The one allow-list, whatever the engine (SEC-1). */
const TAGS = ['p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'b', 'i', 'h2', 'h3', 'h4', 'blockquote', 'a'];
const ATTRIBUTES = ['href', 'dir', 'lang'];

/**
 * Someone's HTML as nodes that are safe to show: parsed inert by DOMPurify, then built anew from the allow-list, every
 * link's address read by the browser's own parser (SEC-1, SEC-2).
 *
 * @param level Level of the heading the text stands under; its own headings start one lower, as far as h4 allows.
 */
export function sanitize(html: string, level = 1): DocumentFragment {
  const parsed = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  const ranks = [...parsed.querySelectorAll('h2, h3, h4')].map(rankOf);
  return rebuild(parsed, document.createDocumentFragment(), level + 1 - Math.min(...ranks, 4));
}

function rebuild<T extends Node>(from: Node, into: T, shift: number): T {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) into.appendChild(document.createTextNode(node.nodeValue ?? ''));
    if (!(node instanceof HTMLElement)) continue;
    const name = node.localName;
    if (!TAGS.includes(name)) {
      rebuild(node, into, shift);
      continue;
    }
    const rank = rankOf(node);
    const copy = document.createElement(rank ? `h${Math.min(4, Math.max(2, rank + shift))}` : name);
    copyAttributes(node, copy);
    into.appendChild(rebuild(node, copy, shift));
  }
  return into;
}

function rankOf(element: Element): number {
  return Number(/^h([2-4])$/.exec(element.localName)?.[1] ?? 0);
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
