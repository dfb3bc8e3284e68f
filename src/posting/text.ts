import type { Lines, Text } from './schema.js';
import { safeUrl } from './url.js';

/** A piece of a line: words, or words that lead somewhere. */
export type Inline = string | { text: string; href: string };

/** A paragraph (one entry a line) or a list (one entry an item). */
export type Block =
  { type: 'paragraph'; lines: Inline[][] } | { type: 'list'; ordered: boolean; start: number; items: Inline[][] };

const BULLET = /^\s*(?:•\s*|[-*–]\s+)/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+/;
// Bounded repetition: a megabyte of one letter is read in one pass.
const LINK = /https?:\/\/[^\s<>"]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;

export function isHtml(text: Lines): text is { html: string } {
  return typeof text === 'object' && !Array.isArray(text);
}

/** Plain text or a list of lines as blocks: blank line = paragraph, lines led by `•`, `-`, `*` or `1.` = list. */
export function blocks(text: string | readonly string[]): Block[] {
  if (typeof text !== 'string') {
    return [{ type: 'list', ordered: false, start: 1, items: text.map((line) => inlines(line.replace(BULLET, ''))) }];
  }
  const read: (
    { type: 'paragraph'; lines: string[] } | { type: 'list'; ordered: boolean; start: number; items: string[] }
  )[] = [];
  let open = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const last = read.at(-1);
    const number = NUMBER.exec(line);
    const mark = number ?? BULLET.exec(line);
    if (!line.trim()) {
      open = false;
    } else if (mark) {
      const item = line.slice(mark[0].length).trim();
      const ordered = number !== null;
      // Blank lines between items, as people write them, do not break the list.
      if (last?.type === 'list' && last.ordered === ordered) last.items.push(item);
      else read.push({ type: 'list', ordered, start: Number(number?.[1] ?? 1), items: [item] });
      open = true;
    } else if (open && last?.type === 'list' && /^\s/.test(line)) {
      last.items.push(`${last.items.pop() ?? ''} ${line.trim()}`);
    } else if (open && last?.type === 'paragraph') {
      last.lines.push(line.trim());
    } else {
      read.push({ type: 'paragraph', lines: [line.trim()] });
      open = true;
    }
  }
  return read.map((block) =>
    block.type === 'list'
      ? { ...block, items: block.items.map(inlines) }
      : { ...block, lines: block.lines.map(inlines) },
  );
}

/** A line with its web and e-mail addresses as links. */
export function inlines(line: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(LINK)) {
    const found = withoutTrailingPunctuation(match[0]);
    const href = safeUrl(/^https?:/i.test(found) ? found : `mailto:${encodeURIComponent(found).replace('%40', '@')}`);
    if (href === undefined) continue;
    if (match.index > end) parts.push(line.slice(end, match.index));
    parts.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < line.length) parts.push(line.slice(end));
  return parts;
}

/** The full stop after an address belongs to the sentence; a bracket only where the address opened none. */
function withoutTrailingPunctuation(address: string): string {
  const opened = address.includes('(');
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1] ?? '';
    if ((last === ')' && opened) || !'.,;:!?\'"…)]}'.includes(last)) break;
    end -= 1;
  }
  return address.slice(0, end);
}

/** Text without its markup, for search, summaries, e-mail and the words of {@link textToHtml}. */
export function plainText(text: Lines): string {
  if (isHtml(text)) return htmlToText(text.html);
  return typeof text === 'string' ? text : text.map((line) => `• ${line.replace(BULLET, '')}`).join('\n');
}

/** Text as the small HTML that search engines read (`p`, `ul`, `ol`, `li`, `br`), with nothing of ours or others' in it. */
export function textToHtml(text: Lines): string {
  const line = (parts: Inline[]) =>
    escapeHtml(parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''));
  return blocks(isHtml(text) ? htmlToText(text.html) : text)
    .map((block) => {
      if (block.type === 'paragraph') return `<p>${block.lines.map(line).join('<br>')}</p>`;
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</${tag}>`;
    })
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const ENTITIES = new Map([
  ...Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', AMP: '&', LT: '<', GT: '>', QUOT: '"', apos: "'", ndash: '–', mdash: '—',
    lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', bull: '•', hellip: '…', trade: '™',
    euro: '€', OElig: 'Œ', oelig: 'œ',
  }),
  // The second half of Latin-1, from its first character on.
  ...'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
    .split(' ')
    .map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  // As words it is a space like others.
  ['nbsp', ' '],
]); // prettier-ignore

/** Character references decoded once; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name) return ENTITIES.get(name) ?? whole;
      const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * The words of someone's HTML, with its paragraphs and lists as our plain text writes them. Reads only, for places that
 * have no DOM; what is shown as HTML goes through the sanitiser instead.
 */
export function htmlToText(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template|title|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(/<\/?(?:p|div|ul|ol|h[1-6]|blockquote|section|article|table|tr)\b[^<>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][^>]*(?:>|$)/gi, '');
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^•\s*\n+/gm, '• ')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(^|\n)(•[^\n]*)\n\n(?=•)/g, '$1$2\n')
    .trim();
}

/** The first sentence, at least 40 and at most 240 characters, cut at a word. */
export function firstSentence(text: Text): string {
  const paragraph =
    plainText(text)
      .split(/\n\s*\n/, 1)[0]
      ?.replace(/\s+/g, ' ')
      .trim() ?? '';
  // Where a full stop is followed by a capital; the 40 characters carry it past "St. Paul" and "1. ".
  const sentence = /^.{40,}?[.!?…]["”’)]?(?=\s+\p{Lu})/u.exec(paragraph)?.[0] ?? paragraph;
  return sentence.length <= 240 ? sentence : `${sentence.slice(0, 240).replace(/\s+\S*$|\p{Surrogate}$/u, '')}…`;
}

const PLAIN = /^[\0-\x7f]*$/;

/** A text in lower case and without its accents: "Peña" is found by "pena". */
export function fold(text: string): string {
  // Most texts have no accents, and taking none off is dear.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
