import { BULLET, isHtml, type Lines, type Text } from './blocks.js';
import { htmlToText } from './html.js';

/** Text without its markup, for search, summaries, email and the words of {@link textToHtml}. */
export function plainText(text: Lines): string {
  if (isHtml(text)) return htmlToText(text.html);
  return typeof text === 'string' ? text : text.map((line) => `• ${line.replace(BULLET, '')}`).join('\n');
}

/** A full stop ends it where a capital follows, but not in "St. Paul", "J. Smith" or "1. ". */
const SENTENCE = /\S.*?[.!?…]["”’)]?(?<!(?:^\d+|\b[A-Z][a-z]{0,2})\.)(?=\s+[¿¡“"(]?\p{Lu})|\S.*/gu;

/** The sentences of a text in order, each at most 240 characters, cut at a word. */
export function sentences(text: Text): string[] {
  return plainText(text)
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').trim().match(SENTENCE) ?? [])
    .map((sentence) =>
      sentence.length <= 240 ? sentence : `${sentence.slice(0, 240).replace(/\s+\S*$|\p{Surrogate}$/u, '')}…`,
    );
}

/** Whether it reads as a sentence, and not as a heading or a list. */
export function isSentence(text: string): boolean {
  return !text.startsWith('•') && (text.length > 60 || /[.!?…]["”’)]?$/.test(text));
}

/** The first sentence; where there is none, the first words. */
export function firstSentence(text: Text): string {
  const all = sentences(text);
  return all.find(isSentence) ?? all[0] ?? '';
}
