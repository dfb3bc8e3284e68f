import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { allowed, type Allowed, type Tree } from '../elements/rich-text/allowed.js';
import { escapeHtml } from '../text/to-html.js';
import { safeUrl } from '../text/url.js';

type Node = DefaultTreeAdapterTypes.Node;

const HTML = 'http://www.w3.org/1999/xhtml';
/** Elements whose words are no text of the page; what is left in other elements that are not allowed stays. */
const SILENT = new Set(
  'annotation-xml audio colgroup desc foreignobject head iframe math noembed noframes noscript plaintext script style svg template thead title video xmp'.split(
    ' ',
  ),
);

/**
 * Someone's HTML as HTML that is safe to send: parsed, and built anew from the allow-list that browsers go by (SEC-1,
 * SEC-2). Nothing of it is passed on as it was written: names are those of the list, all else is escaped.
 */
export function sanitized(html: string, level: number, base: string | undefined): string {
  const tree: Tree<Node> = {
    childrenOf: (node) => ('childNodes' in node ? node.childNodes.filter(isHeard) : []),
    textOf: (node) => (node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : undefined),
    nameOf: (node) => ('namespaceURI' in node && (node.namespaceURI as string) === HTML ? node.tagName : undefined),
    attributeOf: (node, wanted) =>
      'attrs' in node ? node.attrs.find(({ name }) => name === wanted)?.value : undefined,
    addressOf: (href) => safeUrl(href, base),
  };
  const document = parse(`<body>${html}`, { scriptingEnabled: false });
  // The parser makes both, whatever it is given.
  const named = (of: DefaultTreeAdapterTypes.ParentNode, name: string) =>
    of.childNodes.find(({ nodeName }) => nodeName === name) as DefaultTreeAdapterTypes.Element;
  return written(allowed<Node>(named(named(document, 'html'), 'body'), level, tree));
}

function isHeard(node: Node): boolean {
  return !('tagName' in node) || ((node.namespaceURI as string) === HTML && !SILENT.has(node.tagName));
}

function written(nodes: readonly Allowed[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node);
      const { name, attributes, children } = node;
      const tag = `${name}${attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')}`;
      return name === 'br' ? `<${tag}>` : `<${tag}>${written(children)}</${name}>`;
    })
    .join('');
}
