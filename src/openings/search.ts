import { fold } from '../text/fold.js';
import { isOneMistakeFrom } from '../text/one-mistake.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(WORD) ?? [];
}

/** Endings that make no difference to somebody who searches: "organizers", "organizing", "organizadora". */
const ENDINGS = 'ings ing ers ors er or ies ed es as os a e o s y'.split(' ');
const SHORTEST = 4;

/** A word to look for. */
export interface Term {
  /** As it was typed, folded. */
  word: string;
  /** Its beginning, without its endings: what is looked for. */
  stem: string;
  /** Whether a word with one typing mistake will do: no text has the word as it was typed. */
  isForgiven?: boolean;
}

/** Words of place names that are written in two ways. */
const SHORT_FORMS: Record<string, string> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };
const OTHER_FORMS = new Map(
  Object.entries(SHORT_FORMS).flatMap(([short, long]) => [[short, long] as const, [long, short] as const]),
);

export function termsOf(query: string): Term[] {
  return wordsOf(query).map((word) => ({ word, stem: stem(word) }));
}

function stem(word: string): string {
  let short = word;
  for (let pass = 0; pass < 2; pass += 1) {
    // "jobs" is "job"; other endings of short words may be the word itself.
    const shortest = (ending: string) => (ending === 's' ? SHORTEST - 1 : SHORTEST);
    const ending = ENDINGS.find((one) => short.endsWith(one) && short.length - one.length >= shortest(one));
    if (ending === undefined) break;
    short = short.slice(0, -ending.length);
  }
  return short;
}

/** A word matches at its beginning; in scripts without spaces between words a match may stand anywhere. */
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}]/u;

function matcherOf(term: Term): (word: string) => boolean {
  const { word: typed, stem } = term;
  if (!SPACED.test(stem)) return (word) => word.includes(stem);
  const other = OTHER_FORMS.get(typed);
  const isForgiven = term.isForgiven === true && canBeForgiven(term);
  return (word) => word.startsWith(stem) || word === other || (isForgiven && isForgivenIn(word, term));
}

/** A short word with another letter is another word, and so is a number. */
function canBeForgiven({ word }: Term): boolean {
  return word.length >= SHORTEST && !/\d/.test(word) && SPACED.test(word);
}

/** A beginning of fewer letters, with a mistake in it, would begin too many words. */
const SHORTEST_BEGINNING = 5;

function isForgivenIn(word: string, { word: typed, stem }: Term): boolean {
  if (stem.length < SHORTEST_BEGINNING) return isOneMistakeFrom(word, typed);
  // A letter too few or too many: what was typed may be the beginning of a word that is one longer or shorter.
  return [-1, 0, 1].some((more) => isOneMistakeFrom(word.slice(0, stem.length + more), stem));
}

/** Whether every term is among the words. */
export function hasAll(words: readonly string[], terms: readonly Term[]): boolean {
  return terms.every((term) => words.some(matcherOf(term)));
}

/** From each word to the numbers of the texts that have it: fewer words than texts have to be looked at. */
export class WordIndex {
  readonly #uses = new Map<string, number[]>();

  add(text: number, words: readonly string[]): void {
    for (const word of new Set(words)) {
      const uses = this.#uses.get(word);
      if (uses) uses.push(text);
      else this.#uses.set(word, [text]);
    }
  }

  /** The terms, those that no text has with one typing mistake forgiven. */
  forgiving(terms: readonly Term[]): readonly Term[] {
    return terms.map((term) => {
      const isMatch = matcherOf(term);
      for (const word of this.#uses.keys()) if (isMatch(word)) return term;
      return { ...term, isForgiven: true };
    });
  }

  /** A test of the texts with numbers below `count`: whether they have all terms. */
  matcher(terms: readonly Term[], count: number): (text: number) => boolean {
    const found = new Uint16Array(count);
    terms.forEach((term, before) => {
      const isMatch = matcherOf(term);
      for (const [word, uses] of this.#uses) {
        if (isMatch(word)) for (const text of uses) if (found[text] === before) found[text] = before + 1;
      }
    });
    return (text) => found[text] === terms.length;
  }
}

/** A piece of a text: whether it matches what was searched for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** A text cut into what matches a search and what does not; of a word its beginning matches, as far as it was typed. */
export function pieces(text: string, terms: readonly Term[]): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const length = Math.max(0, ...terms.map((term) => matchLength(word, term)));
    if (!length) continue;
    if (index > end) found.push({ text: text.slice(end, index), isMatch: false });
    found.push({ text: word.slice(0, length), isMatch: true });
    end = index + length;
  }
  if (end < text.length) found.push({ text: text.slice(end), isMatch: false });
  return found;
}

/** How many characters of a word a term covers; accents may make that more than the term has. */
function matchLength(text: string, term: Term): number {
  const { word, stem } = term;
  const folded = fold(text);
  if (!folded.startsWith(stem)) return SPACED.test(stem) && matcherOf(term)(folded) ? text.length : 0;
  let same = stem.length;
  while (same < word.length && folded[same] === word[same]) same += 1;
  let length = 0;
  while (length < text.length && fold(text.slice(0, length)).length < same) length += 1;
  // An accent of its own belongs to the letter before it.
  while (/^\p{M}/u.test(text.slice(length))) length += 1;
  return length;
}

/** The words around the first match in a text. */
export function excerpt(text: string, terms: readonly Term[]): string | undefined {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!terms.some((term) => matchLength(word, term))) continue;
    const from = text.lastIndexOf(' ', Math.max(0, index - 60)) + 1;
    const until = text.indexOf(' ', index + word.length + 90);
    const cut = text.slice(from, until < 0 ? undefined : until).replace(/\s+/g, ' ');
    return `${from > 0 ? '…' : ''}${cut}${until < 0 ? '' : '…'}`;
  }
  return undefined;
}
