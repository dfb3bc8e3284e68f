import { Parser } from 'saxen';
import { text } from './values.js';

/** An element of someone's XML; its name and those within without their namespaces' prefixes. */
export class Element {
  readonly name: string;
  readonly #attributes: Readonly<Record<string, string>>;
  #children: Element[] = [];
  #text = '';

  constructor(name: string, attributes: Readonly<Record<string, string>> = {}) {
    this.name = name.replace(/^.*:/, '');
    this.#attributes = attributes;
  }

  attribute(name: string): string | undefined {
    return text(this.#attributes[name]);
  }

  /** The words in it; none where there are none. */
  get text(): string | undefined {
    return text(this.#text);
  }

  children(name: string): Element[] {
    return this.#children.filter((child) => child.name === name);
  }

  get firstChild(): Element | undefined {
    return this.#children[0];
  }

  child(name: string): Element | undefined {
    return this.children(name)[0];
  }

  append(content: Element | string): void {
    if (typeof content === 'string') this.#text += content;
    else this.#children.push(content);
  }
}

/** Reads an element. Throws where it is not well-formed. */
export function readElement(xml: string): Element {
  const document = new Element('');
  const open = [document];
  const add = (content: Element | string) => open.at(-1)?.append(content);
  new Parser()
    .on('openTag', (name, attributes) => {
      // Read only where they are asked for, which is here: the parser reuses what it hands over.
      const own = name === 'link' ? { ...attributes() } : {};
      const element = new Element(name, own);
      add(element);
      open.push(element);
    })
    .on('closeTag', () => open.pop())
    .on('text', (content, decode) => add(decode(content)))
    .on('cdata', add)
    .on('error', (error) => {
      throw error;
    })
    .parse(xml);
  const root = document.firstChild;
  if (!root) throw new Error('has no element');
  return root;
}

/** The elements of a name in a document, each as text of its own, so that one that is broken costs only itself. */
export function elementsOf(xml: string, name: string): string[] {
  const close = `</${name}>`;
  const marks = blanked(xml);
  const starts = [...marks.matchAll(new RegExp(`<${name}[\\s>]`, 'g'))].map(({ index }) => index);
  return starts.map((start, at) => {
    const length = marks.slice(start, starts[at + 1]).indexOf(close);
    return xml.slice(start, length < 0 ? starts[at + 1] : start + length + close.length);
  });
}

/** A document with blanks for its comments and CDATA; one that another begins in was never closed, and stays. */
function blanked(xml: string): string {
  let blank = '';
  let open: { end: string; index: number } | undefined;
  for (const { 0: mark, index } of xml.matchAll(/<!--|<!\[CDATA\[|-->|\]\]>/g)) {
    const end = mark === '<!--' ? '-->' : mark === '<![CDATA[' ? ']]>' : undefined;
    if (end && (!open || open.end === end)) open = { end, index };
    if (mark !== open?.end) continue;
    const to = index + mark.length;
    blank += xml.slice(blank.length, open.index) + ' '.repeat(to - open.index);
    open = undefined;
  }
  return blank + xml.slice(blank.length);
}
