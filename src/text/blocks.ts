import { mailtoHref, safeUrl } from './url.js';

/** A string (blank line: paragraph; `•`, `-`, `*` or `1.` lines: list) or someone's HTML, sanitised before it is shown. */
export type Text = string | { html: string };
/** A list of lines, or {@link Text}. */
export type Lines = string | string[] | { html: string };

/** A piece of a line: words, or words that lead somewhere. */
export type Inline = string | { text: string; href: string };

/** A paragraph (one entry a line) or a list (one entry an item). */
export type Block =
  { type: 'paragraph'; lines: Inline[][] } | { type: 'list'; ordered: boolean; start: number; items: Inline[][] };

export const BULLET = /^\s*(?:•\s*|[-*–]\s+)/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+/;
// Bounded repetition: a megabyte of one letter is read in one pass.
const LINK =
  /(?:https?:\/\/|\bwww\.(?=[\p{L}\p{N}]))[^\s<>"]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;

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

/** A line with its web and email addresses as links. */
export function inlines(line: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(LINK)) {
    const found = withoutTrailingPunctuation(match[0]);
    const address = found.replace(/^www\./i, 'https://$&');
    const href = safeUrl(/^https?:/i.test(address) ? address : mailtoHref(found));
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
