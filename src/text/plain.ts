import { BULLET, isHtml, type Lines, type Text } from './blocks.js';
import { htmlToText } from './html.js';

/** Text without its markup, for search, summaries, e-mail and the words of {@link textToHtml}. */
export function plainText(text: Lines): string {
  if (isHtml(text)) return htmlToText(text.html);
  return typeof text === 'string' ? text : text.map((line) => `• ${line.replace(BULLET, '')}`).join('\n');
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
