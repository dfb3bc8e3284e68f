/**
 * Two languages that nobody speaks, by the tags that Unicode's CLDR has for them, for tests and for Storybook: what is
 * not changed in them is no string of the interface, and what breaks in them would break in a real one.
 */
import en from '../../src/locales/en.js';
import { setStrings, type Strings } from '../../src/locales/index.js';

/** English with accents, in brackets, its words 40 % longer. */
export const LONG = 'en-XA';
/** English from right to left: its letters are told to run that way, so that they can still be read. */
export const MIRRORED = 'ar-XB';

type Leaf = string | ((...args: unknown[]) => string);
interface Tree {
  [name: string]: Leaf | Tree;
}

/** What is no string, though it stands among them. */
const KEPT = new Set(['direction', 'tag']);

const WORD = /\p{L}[\p{L}\p{M}’']*/gu;

const ACCENTS: Record<string, string> = Object.fromEntries(
  [...'aábḃcçdďeéfḟgĝhĥiíjĵkķlłmṁnñoóqɋpṗrŕsštţuúvṽwŵxẋyýzž'.matchAll(/(.)(.)/gu)].flatMap(
    ([, plain = '', accented = '']) => [
      [plain, accented],
      [plain.toUpperCase(), accented.toUpperCase()],
    ],
  ),
);

/** "Search" → "Šéééáŕçĥ": vowels are drawn out, else the last letter. */
function longer(word: string): string {
  const letters = [...word];
  const vowels = letters.flatMap((letter, at) => (/[aeiou]/i.test(letter) ? [at] : []));
  const stretched = vowels.length ? vowels : [letters.length - 1];
  const more = Math.ceil(letters.length * 0.4);
  return letters
    .map((letter, at) => {
      const turn = stretched.indexOf(at);
      const again = turn < 0 ? 0 : Math.ceil((more - turn) / stretched.length);
      return letter + letter.toLowerCase().repeat(Math.max(0, again));
    })
    .map((letter) => [...letter].map((one) => ACCENTS[one] ?? one).join(''))
    .join('');
}

/** Between a right-to-left override and its end, and between marks that run the same way. */
const mirrored = (word: string) => `\u200f\u202e${word}\u202c\u200f`;

/** Changes a string, given what was put into it. */
type Change = (text: string, put?: unknown[]) => string;

/** Changes a string's own words; a name, an address or a date that was put in stays as it is. */
function wordByWord(change: (word: string) => string): Change {
  return (text, put = []) => {
    const kept = put.filter((value): value is string => typeof value === 'string' && value.length > 1);
    if (!kept.length) return text.replace(WORD, change);
    const escaped = kept.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // English writes "your resume" of "Resume".
    return text
      .split(new RegExp(`(${escaped.join('|')})`, 'iu'))
      .map((part, at) => (at % 2 ? part : part.replace(WORD, change)))
      .join('');
  };
}

/** A tree of strings, each changed; a function's as it says them. */
function changed(tree: Tree, change: Change): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => {
      if (KEPT.has(name)) return [name, value];
      if (typeof value === 'string') return [name, change(value)];
      if (typeof value !== 'function') return [name, changed(value, change)];
      return [name, (...put: unknown[]) => change(value(...put), put)];
    }),
  );
}

/** All of English's strings, changed, with months and days of the week, which browsers would write unchanged. */
function strings(tag: string, direction: 'ltr' | 'rtl', change: Change): Strings {
  const all = changed(en as unknown as Tree, change) as unknown as Strings;
  const names = (count: number, options: Intl.DateTimeFormatOptions, moment: (at: number) => number) =>
    Array.from({ length: count }, (_, at) =>
      change(new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(moment(at))),
    );
  const calendar = {
    months: names(12, { month: 'long' }, (at) => Date.UTC(2024, at, 1)),
    // The first of January 2024 was a Monday.
    weekdays: names(7, { weekday: 'long' }, (at) => Date.UTC(2024, 0, 1 + at)),
    date: (day: number, month: string, year: number) => `${month} ${day}, ${year}`,
    and: change('and'),
    or: change('or'),
  };
  return { ...all, direction, posting: { ...all.posting, tag, calendar } };
}

const long = wordByWord(longer);

export const pseudo: Readonly<Record<string, Strings>> = {
  // The brackets show where a string is cut off, or put together of several.
  [LONG]: strings(LONG, 'ltr', (text, put) => `[${long(text, put)}]`),
  [MIRRORED]: strings(MIRRORED, 'rtl', wordByWord(mirrored)),
};

/** Makes both languages known to the elements. */
export function addPseudoLanguages(): void {
  for (const [tag, all] of Object.entries(pseudo)) setStrings(tag, all);
}
