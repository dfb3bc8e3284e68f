import { precompile } from './patterns.js';

/** From here to there in the announcement, in UTF-16 units; the end is not part of it. */
export type Span = [start: number, end: number];

/** A stretch of the announcement as one line of text that knows where each of its characters stands. */
export interface Piece {
  /** White space collapsed, ligatures and bold marks resolved: what a field shows. */
  text: string;
  /** The same, character for character, in lower case and without accents: what rules look at. */
  plain: string;
  /** Where each character of `text` stands in the announcement. */
  at: readonly number[];
  /** Where in `text` a new cell begins: after a tab, a bar or a wide gap. */
  cells: readonly number[];
}

/** Something read, and the words it was read from. */
export interface Found<T> {
  value: T;
  sure: boolean;
  spans: Span[];
}

export const EMPTY: Piece = { text: '', plain: '', at: [], cells: [] };

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E]/;
const ALIKE: Record<string, string> = {
  '’': "'", '‘': "'", '`': "'", '´': "'", 'ʼ': "'", '“': '"', '”': '"', '«': '"', '»': '"', '„': '"',
  '–': '-', '—': '-', '−': '-', '‐': '-', '‑': '-', '‒': '-', '…': '.', 'º': 'o', 'ª': 'a',
}; // prettier-ignore

/** The announcement from `start` to `end` as a piece. */
export function piece(source: string, start: number, end: number): Piece {
  let text = '';
  const at: number[] = [];
  const cells: number[] = [];
  let gap = '';
  const emphasis = emphasisIn(source, start, end);
  for (let i = start; i < end; i += 1) {
    const letter = source.charAt(i);
    const isPlain = letter > ' ' && letter <= '\x7f';
    if (!isPlain && /\s/.test(letter)) {
      gap += letter;
      continue;
    }
    if (!isPlain && INVISIBLE.test(letter)) continue;
    if (letter === '*' && (source[i + 1] === '*' || source[i - 1] === '*')) continue;
    if (emphasis.has(i)) continue;
    if (gap && text) {
      if (/\t| {3}/.test(gap)) cells.push(text.length + 1);
      at.push(i - 1);
      text += ' ';
    }
    gap = '';
    if (isPlain) {
      text += letter;
      at.push(i);
      continue;
    }
    const composed = /[\u0300-\u036F]/.test(letter) && text ? (text.slice(-1) + letter).normalize('NFC') : '';
    if (composed.length === 1) {
      text = text.slice(0, -1) + composed;
      continue;
    }
    for (const shown of LIGATURES[letter] ?? letter) {
      text += shown;
      at.push(i);
    }
  }
  return { text, plain: plain(text), at, cells };
}

/** Where a pair of marks makes words bold or italic, "*Location:* Duluth". */
function emphasisIn(source: string, start: number, end: number): Set<number> {
  const marks = source.slice(start, end).matchAll(/(?<![\w*_])([*_])(?=[^\s*_])[^*_\n]*[^\s*_]\1(?![\w*_])/g);
  return new Set([...marks].flatMap(({ 0: whole, index }) => [start + index, start + index + whole.length - 1]));
}

/** Lower case without accents, of the same length. */
function plain(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return Array.from({ length: text.length }, (_none, i) => {
    const letter = text.charAt(i);
    if (letter <= '\x7f') return letter.toLowerCase();
    const bare = ALIKE[letter] ?? letter.normalize('NFD').charAt(0).toLowerCase();
    return bare.length === 1 ? bare : letter;
  }).join('');
}

/** A part of a piece, without white space around it. */
export function part(of: Piece, from: number, to = of.text.length): Piece {
  let start = Math.max(0, from);
  let end = Math.min(of.text.length, to);
  while (start < end && of.text[start] === ' ') start += 1;
  while (end > start && of.text[end - 1] === ' ') end -= 1;
  if (start >= end) return EMPTY;
  return {
    text: of.text.slice(start, end),
    plain: of.plain.slice(start, end),
    at: of.at.slice(start, end),
    cells: of.cells.filter((cell) => cell > start && cell < end).map((cell) => cell - start),
  };
}

/** Words that keep their hyphen wherever a line ends: "self-" and "management". */
const COMPOUND = /\b(?:self|well|non|co|full|part|long|short)-$/;

/** Whether the end of a line parts one of its words: the hyphen may be the page's, or the word's. */
export function isBroken({ text, at }: Piece): boolean {
  return at.some((place, i) => i > 0 && place > (at[i - 1] ?? 0) + 1 && /[^ ]{2}/.test(text.slice(i - 1, i + 1)));
}

/** Two pieces as one, with a space between. */
export function join(first: Piece, second: Piece, hyphenates = false): Piece {
  if (!first.text || !second.text) return first.text ? first : second;
  // "plain-" and "language handouts", as pages break words that have a hyphen.
  if (/[A-Za-zÀ-ž]-$/.test(first.text) && /^[a-zß-ž]/.test(second.text)) {
    const to = first.text.length - (hyphenates && !COMPOUND.test(first.plain) ? 1 : 0);
    return {
      text: first.text.slice(0, to) + second.text,
      plain: first.plain.slice(0, to) + second.plain,
      at: [...first.at.slice(0, to), ...second.at],
      cells: [...first.cells, ...second.cells.map((cell) => cell + to)],
    };
  }
  const shift = first.text.length + 1;
  return {
    text: `${first.text} ${second.text}`,
    plain: `${first.plain} ${second.plain}`,
    at: [...first.at, (first.at.at(-1) ?? 0) + 1, ...second.at],
    cells: [...first.cells, ...second.cells.map((cell) => cell + shift)],
  };
}

/** Where a piece, or a part of it, stands in the announcement. */
export function spansOf(of: Piece, from = 0, to = of.text.length): Span[] {
  const spans: Span[] = [];
  for (let i = from; i < to; i += 1) {
    const at = of.at[i];
    if (at === undefined || of.text[i] === ' ') continue;
    const last = spans.at(-1);
    if (last && at <= last[1] + 1) last[1] = Math.max(last[1], at + 1);
    else spans.push([at, at + 1]);
  }
  return spans;
}

/** Spans in order, with those that touch or have only white space between them as one. */
export function tidy(source: string, spans: readonly Span[]): Span[] {
  const tidied: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = tidied.at(-1);
    if (last && (start <= last[1] || !/\S/.test(source.slice(last[1], start)))) last[1] = Math.max(last[1], end);
    else tidied.push([start, end]);
  }
  return tidied;
}

const ABBREVIATION =
  /(?:^|[\s("/])(?:[a-z]|ave|st|blvd|rd|dr|mr|mrs|ms|rev|fr|sr|sra|srta|dra|hn[ao]|pbro|prof|hon|jr|lic|ing|inc|ltd|co|corp|no|num|attn|dept|ext|tel|vs|etc|approx|hrs?|e\.g|i\.e|p\.ej|ej|a\.m|p\.m|p\.o|u\.s|ph\.d|ee\.uu|av|avda|ste|apt|ft|mt|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|min|max|art)$/;

precompile(ABBREVIATION);

/** The sentences of a piece; one without a full stop is one sentence. */
export function sentences(of: Piece): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  for (const match of of.text.matchAll(/[.!?…]+["”’»)\]]*\s+(?=["“‘«(¿¡\[]*[A-ZÀ-ÞĀ-ž\d$€])/g)) {
    const before = of.plain.slice(start, match.index);
    const after = of.text.slice(match.index + match[0].length);
    if (match[0].startsWith('.') && ABBREVIATION.test(before) && !endsAfterTime(before, after)) continue;
    found.push(part(of, start, match.index + match[0].length));
    start = match.index + match[0].length;
  }
  found.push(part(of, start));
  return found.filter(({ text }) => text !== '');
}

/** "until 5 p.m. Send …" ends a sentence, "5 p.m. Pacific" and "5 p.m. 05/15/26" do not. */
function endsAfterTime(before: string, after: string): boolean {
  return (
    (/[ap]\.m$/.test(before) && /^(?!Pacific|Eastern|Central|Mountain|[A-Z]{2,4}\b)[A-Z][a-z]+:? [a-z]/.test(after)) ||
    (/\betc$/.test(before) && /^[A-Z]/.test(after)) ||
    // "llueva o no. Llevará …", and "No. 204"
    (/\bno$/.test(before) && /^\D/.test(after))
  );
}
