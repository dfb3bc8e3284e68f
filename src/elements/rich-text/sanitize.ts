import DOMPurify from 'dompurify';
import { safeUrl } from '../../text/url.js';
import { allowed, READ, type Allowed, type Tree } from './allowed.js';

const TAG = /<[a-z][^<>]*>/gi;

/**
 * Even a parser that runs nothing reports styles and handlers to a page's Content Security Policy, so they get another
 * name first (SEC-3). For quiet only: what this misses, the allow-list drops.
 */
function quiet(tag: string): string {
  return tag.replace(/([\s/"'])(?:style|on\w+)(?=\s*=)/gi, '$1data-dropped');
}

const dom: Tree<Node> = {
  childrenOf: ({ childNodes }) => childNodes,
  textOf: ({ nodeType, nodeValue }) => (nodeType === Node.TEXT_NODE ? (nodeValue ?? '') : undefined),
  nameOf: (node) => (node instanceof HTMLElement ? node.localName : undefined),
  attributeOf: (node, name) => (node as Element).getAttribute(name),
  addressOf: (href) => safeUrl(href, document.baseURI),
};

/**
 * Someone's HTML as nodes that are safe to show: parsed inert by DOMPurify, then built anew from the allow-list, every
 * link's address read by the browser's own parser (SEC-1, SEC-2).
 *
 * @param level Level of the heading the text stands under; its own headings start one lower, and end with h4.
 */
export function sanitize(html: string, level = 1): DocumentFragment {
  const { tags, attributes } = READ;
  // DOMPurify gives null where the parser finds no body at all (a frameset).
  const parsed = DOMPurify.sanitize(html.replace(TAG, quiet), {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  }) as DocumentFragment | null;
  return build(parsed ? allowed<Node>(parsed, level, dom) : [], document.createDocumentFragment());
}

function build<T extends Node>(nodes: readonly Allowed[], into: T): T {
  for (const node of nodes) {
    if (typeof node === 'string') {
      into.appendChild(document.createTextNode(node));
      continue;
    }
    const element = into.appendChild(document.createElement(node.name));
    for (const [name, value] of node.attributes) element.setAttribute(name, value);
    build(node.children, element);
  }
  return into;
}
