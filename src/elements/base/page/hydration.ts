import { hydrate } from '@lit-labs/ssr-client';
import { render, type RenderOptions } from 'lit';
import { loadSanitizer } from '../../rich-text/foreign-html.js';

/** Loads what the element shows at once, where a server has rendered it. */
export async function prepare(root: ShadowRoot): Promise<void> {
  if (root.querySelector('.foreign')) await loadSanitizer();
}

/** How long elements are taken over at a stretch, in milliseconds. */
const SLICE = 8;
let turns = Promise.resolve();
let end = 0;

/** One element after another, and a page is scrolled, typed into and painted in between. */
export function turn(): Promise<void> {
  turns = turns.then(() => (performance.now() < end ? undefined : pause()));
  return turns;
}

function pause(): Promise<void> {
  return new Promise((go) => {
    // A timer would wait for a second in a page that is not in view.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      end = performance.now() + SLICE;
      go();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Goes on with what a server has rendered of an element: the nodes stay, and get their listeners. What the server could
 * not know (the reader's clock and time zone, the page's address) is put right in them first. Returns false where the
 * server has shown something else, or by other templates: then the element has to render anew.
 *
 * @param value What the element shows.
 */
export function takeOver(root: ShadowRoot, value: unknown, options: RenderOptions): boolean {
  const wanted = document.createDocumentFragment();
  // In a document of its own no picture is loaded and no custom element is upgraded.
  render(value, wanted, {
    ...options,
    renderBefore: null,
    creationScope: document.implementation.createHTMLDocument(),
  });
  const typed = typedInto(root);
  if (!agree(root, wanted)) return false;
  try {
    hydrate(value, root, options);
  } catch {
    return false;
  }
  // Lit writes into a text that it has shown before; of an empty one the server has sent nothing.
  for (const end of commentsIn(root))
    if (end.data === '/lit-part' && end.previousSibling?.nodeType === Node.COMMENT_NODE) end.before('');
  for (const [field, text] of typed) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  return true;
}

/** What readers wrote before the script was there. */
function typedInto(root: ShadowRoot): [HTMLInputElement, string][] {
  const fields = [...root.querySelectorAll<HTMLInputElement>('input[type="search"]')];
  return fields.flatMap((field) => (field.value === field.defaultValue ? [] : [[field, field.value]]));
}

function commentsIn(root: ShadowRoot): Comment[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  return comments;
}

/** Whether two trees have the same elements and texts; words and attributes become those that are wanted. */
function agree(there: Node, wanted: Node): boolean {
  const nodes = contentOf(there);
  const others = contentOf(wanted);
  return nodes.length === others.length && nodes.every((node, index) => become(node, others[index]));
}

function become(node: Node, wanted: Node | undefined): boolean {
  if (node instanceof Text && wanted instanceof Text) {
    if (node.data !== wanted.data) node.data = wanted.data;
    return true;
  }
  if (!(node instanceof Element && wanted instanceof Element) || node.localName !== wanted.localName) return false;
  for (const { name, value } of wanted.attributes)
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  for (const { name } of [...node.attributes])
    if (!wanted.hasAttribute(name) && !OF_THE_SERVER.has(name)) node.removeAttribute(name);
  return agree(node, wanted);
}

/** Attributes that only a server writes: properties of fields, and what makes elements of ours wait for the one around. */
const OF_THE_SERVER = new Set(['value', 'checked', 'defer-hydration']);

/** Without Lit's marks, empty texts and the style sheet that the server has sent along. */
function contentOf(parent: Node): Node[] {
  return [...parent.childNodes].filter(
    (node) =>
      !(node instanceof Comment || (node instanceof Text && !node.data) || (node as Element).localName === 'style'),
  );
}
