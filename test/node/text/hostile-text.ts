/** Reads data made to be slow; run by text.test.ts, which gives it half a minute. The last line names the culprit. */
import { parseFeed } from '../../../src/posting.js';
import { blocks, inlines } from '../../../src/text/blocks.js';
import { htmlToText } from '../../../src/text/html.js';
import { withoutHeading } from '../../../src/text/heading.js';
import { firstSentence } from '../../../src/text/plain.js';
import { minimal } from '../samples.js';

/** Longer than any text that a posting may carry. */
const muchOf = (piece: string) => piece.repeat(Math.ceil(300_000 / piece.length));

const pieces = [
  'a', ' ', '\n', '\n ', '• ', '•\n', '1. ', '.', '. ', ')', '(', '@', 'a@', 'a.', 'a@a.', 'https://', 'https://a)',
  '<', '<p ', '<li ', '<br ', '</div', '<!--', '<script', '<script>', '</script', '&', '&#', '&amp', '<a href="',
]; // prettier-ignore
const headingOf = (html: string) => withoutHeading({ html });
const readers = { blocks, inlines, htmlToText, firstSentence, withoutHeading, headingOf };

for (const [name, read] of Object.entries(readers)) {
  for (const piece of pieces) {
    for (const start of ['', '•', 'https://example.org/', '<script>']) {
      console.log(`${name}(${JSON.stringify(start)} + muchOf(${JSON.stringify(piece)}))`);
      read(start + muchOf(piece));
    }
  }
}
console.log('a million characters');
for (const piece of ['a', '<p ', 'a. '])
  parseFeed([{ ...minimal, description: piece.repeat(1_000_000 / piece.length) }]);

// Lists too long to be handed to a function as its arguments, and some a little shorter.
for (const length of [100_000, 120_000, 130_000, 200_000]) {
  console.log(`a list of ${length} mistakes, between two neighbours`);
  const hostile = { ...minimal, tags: Array<unknown>(length).fill(5) };
  const { postings } = parseFeed([{ ...minimal, id: 'first' }, hostile, { ...minimal, id: 'last' }]);
  if (postings[0]?.id !== 'first' || postings.at(-1)?.id !== 'last') throw new Error('a neighbour is lost');
}
