import { isHtml, type Lines } from './blocks.js';
import { htmlToText } from './html.js';
import { plainText } from './plain.js';

/** A heading, or a paragraph that is bold from end to end, as hiring systems write headings. */
const HTML =
  /^(?:\s|&nbsp;|<br\b[^>]*>|<(?:div|section|article|span)\b[^>]*>)*(?:<(h[1-6])\b[^>]*>((?:(?!<\/?h[1-6]\b)[\s\S]){1,300})<\/\1>|<p\b[^>]*>\s*<(strong|b)\b[^>]*>((?:(?!<\/?(?:\3|p|br)\b)[\s\S]){1,120})<\/\3>(?:\s|&nbsp;|:)*<\/p>)/i;
/** A line in capitals with a blank line under it. */
const PLAIN = /^(?![•*–-]|\d+[.)])([^\p{Ll}\p{Lo}\n]{3,60})\r?\n[^\S\n]{0,9}\r?\n/u;

/**
 * A text apart from the heading it begins with, so that two headings never stand on top of each other.
 *
 * @returns The heading's words, undefined where it begins with none; and the text under it.
 */
export function withoutHeading(text: Lines): { heading?: string; text: Lines } {
  if (Array.isArray(text)) return { text };
  const found = isHtml(text) ? HTML.exec(text.html) : PLAIN.exec(text.trimStart());
  if (!found) return { text };
  const [whole, ...parts] = found;
  const [words, rest] = isHtml(text)
    ? [htmlToText(parts[1] ?? parts[3] ?? ''), { html: text.html.slice(whole.length) }]
    : [parts[0] ?? '', text.trimStart().slice(whole.length).trimStart()];
  const heading = words.replace(/\s+/g, ' ').replace(/[\s:]+$/, '');
  if (!/\p{L}/u.test(heading) || !plainText(rest).trim()) return { text };
  // A heading and its subheading are one.
  const under = withoutHeading(rest);
  return under.heading ? { heading: `${heading}: ${under.heading}`, text: under.text } : { heading, text: rest };
}
