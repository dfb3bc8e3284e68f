/** JobPostings that a page has in its markup, as microdata or RDFa, as the objects that JSON-LD would have. */
import { decodeEntities, htmlToText } from '../../text/html.js';
import type { Json } from '../reading/json.js';

/** Properties whose text keeps its markup; others are words. */
const TEXTS =
  /^(?:description|responsibilities|qualifications|skills|jobBenefits|experienceRequirements|educationRequirements)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements within one another that are read; a page written by hand has few. */
const DEEPEST = 200;
/** Texts within texts: what is longer in all than the page several times over is made to be slow. */
const MOST_TEXT = 4;

interface Open {
  tag: string;
  /** The item that properties within belong to. */
  item: Json | undefined;
  /** A property whose words end with this element. */
  property?: { names: string[]; holder: Json; start: number } | undefined;
}

/** All items of a page that stand at its top, nested ones within them. */
export function itemsIn(html: string): Json[] {
  const items: Json[] = [];
  const open: Open[] = [];
  let left = html.length * MOST_TEXT;
  const close = (end: number) => {
    const { property } = open.pop() ?? {};
    if (!property) return;
    const inner = html.slice(property.start, end);
    left -= inner.length;
    if (left > 0) add(property.holder, property.names, inner);
  };

  for (const { start, end, tag, isEnd, attributes } of tags(html)) {
    if (isEnd) {
      const at = open.map((one) => one.tag).lastIndexOf(tag);
      if (at >= 0) while (open.length > at) close(start);
      continue;
    }
    const read = attributes();
    const within = open.at(-1)?.item;
    const names = (read.get('itemprop') ?? read.get('property') ?? '').split(/\s+/).filter(Boolean).map(bare);
    const type = read.get('itemtype') ?? read.get('typeof');
    const isItem = read.has('itemscope') || read.has('typeof');
    const item: Json | undefined = isItem ? { ...(type && { '@type': type.split(/\s+/).map(bare) }) } : undefined;
    const value = item ?? valueOf(tag, read);
    const property = names.length && within ? { names, holder: within, start: end } : undefined;
    if (item && !within) items.push(item);
    if (property && value !== undefined) for (const name of names) put(within ?? {}, name, value);
    if (VOID.test(tag) || open.length >= DEEPEST) continue;
    open.push({ tag, item: item ?? within, property: value === undefined ? property : undefined });
  }
  while (open.length) close(html.length);
  return items;
}

function add(holder: Json, names: readonly string[], inner: string): void {
  for (const name of names) put(holder, name, TEXTS.test(name) ? inner.trim() : htmlToText(inner).replace(/\s+/g, ' '));
}

function put(holder: Json, name: string, value: unknown): void {
  const before = Object.hasOwn(holder, name) ? holder[name] : undefined;
  holder[name] = before === undefined ? value : [...(Array.isArray(before) ? (before as unknown[]) : [before]), value];
}

/** "https://schema.org/JobPosting", "schema:title". */
function bare(name: string): string {
  return name.replace(/^.*[/#:]/, '');
}

function valueOf(tag: string, attributes: ReadonlyMap<string, string>): string | undefined {
  const content = attributes.get('content') ?? attributes.get('datetime');
  if (content !== undefined) return content;
  if (tag === 'meta') return '';
  if (/^(?:a|area|link)$/.test(tag)) return attributes.get('href');
  if (/^(?:img|embed|iframe|source)$/.test(tag)) return attributes.get('src');
  return tag === 'data' ? attributes.get('value') : undefined;
}

interface Tag {
  start: number;
  end: number;
  tag: string;
  isEnd: boolean;
  attributes: () => Map<string, string>;
}

/** The tags of a page, found in one walk; comments and what is code are passed over. */
function* tags(html: string): Generator<Tag> {
  const next = /<(?:!--|(\/?)([a-z][a-z\d-]*))/gi;
  for (let found = next.exec(html); found; found = next.exec(html)) {
    const start = found.index;
    const tag = found[2]?.toLowerCase();
    const end = tag ? endOfTag(html, next.lastIndex) : html.indexOf('-->', start + 2) + 3;
    if (end < 3) return;
    next.lastIndex = end;
    if (!tag) continue;
    const isEnd = found[1] === '/';
    const body = html.slice(start + found[0].length, end - 1);
    yield { start, end, tag, isEnd, attributes: () => attributesOf(body) };
    if (!isEnd && /^(?:script|style|template|noscript)$/.test(tag)) {
      const stop = new RegExp(`</${tag}`, 'gi');
      stop.lastIndex = end;
      const after = stop.exec(html)?.index;
      if (after === undefined) return;
      next.lastIndex = after;
    }
  }
}

/** Behind the tag's ">"; one in an attribute's quotes is none. */
function endOfTag(html: string, from: number): number {
  const mark = /["'>]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    if (found[0] === '>') return found.index + 1;
    const close = html.indexOf(found[0], found.index + 1);
    if (close < 0) return 0;
    mark.lastIndex = close + 1;
  }
  return 0;
}

function attributesOf(body: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, plain] of body.matchAll(
    /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g,
  )) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? plain ?? ''));
  }
  return found;
}
