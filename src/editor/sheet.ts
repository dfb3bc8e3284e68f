/** Rows copied from a spreadsheet, as a sheet with its header: where none was copied along, the cells say what they are. */
import { ORG_WORDS, ROLE } from '../announcement/words.js';
import type { Span } from '../announcement/piece.js';
import { fieldOf } from '../formats/sheet/columns.js';
import { rowsOf } from '../formats/sheet/rows.js';
import type { JobPosting } from '../posting/types.js';
import { fold } from '../text/fold.js';
import { valueAt, withValue } from './draft.js';
import { entryOf, isFilled, type Entry } from './entry.js';
import { fields } from './fields.js';

/** The employer of a row that names none: without one it would be no opening, and left out. */
export const UNNAMED = '…';

export interface Sheet {
  /** With a header, as the sheet reader takes it. */
  text: string;
  /** Whether the header was made up from what the cells hold. */
  isGuessed: boolean;
  /** Cells of what was pasted that no field takes. */
  leftover: Span[];
}

/** Rows have this many cells where they have no header; tables of an announcement have two. */
const LEAST = 4;
/** A cell that is longer is a text. */
const LONG = 100;

/** @param today ISO date: a deadline lies after it. */
export function sheetOf(pasted: string, today: string): Sheet | undefined {
  const data = rowsOf(pasted.replace(/^\uFEFF/, ''), '\t');
  const [first = []] = data;
  // A range of a sheet is as wide in every row.
  if (first.length < 2 || data.some((row) => row.length !== first.length)) return undefined;
  const fields = first.map(fieldOf);
  const isHeader = fields.includes('title') && fields.filter(Boolean).length > 1;
  const made = isHeader || first.length < LEAST ? undefined : headerFor(first, today);
  const header = isHeader && data.length > 1 ? first : made;
  if (!header) return undefined;
  const rows = isHeader ? data.slice(1) : data;
  return { text: textOf([header, ...rows]), isGuessed: !isHeader, leftover: unread(pasted, header, rows) };
}

/** The opening of a row; what its cells are was guessed, or stands over them. */
export function entryOfRow(posting: JobPosting, isGuessed: boolean): Entry {
  const { came: _came, ...entry } = entryOf({ ...posting });
  const name = ['hiringOrganization', 'name'];
  const draft = valueAt(entry.draft, name) === UNNAMED ? withValue(entry.draft, name, undefined) : entry.draft;
  const unsure = isGuessed
    ? fields.map(({ key }) => key).filter((key) => key !== 'id' && isFilled({ ...entry, draft }, key))
    : [];
  return { ...entry, draft, unsure };
}

function unread(pasted: string, header: readonly string[], rows: readonly (readonly string[])[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const [column, cell] of rows.flatMap((row) => [...row.entries()])) {
    if (fieldOf(header[column] ?? '') || !cell.trim()) continue;
    const at = pasted.indexOf(cell, from);
    if (at < 0) continue;
    from = at + cell.length;
    spans.push([at, from]);
  }
  return spans;
}

function textOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')).join('\n');
}

/** What a cell is of, by how it is written. */
const MARKS: readonly [field: string, mark: RegExp][] = [
  ['application.email', /^(?:mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['url', /^(?:https?:\/\/|www\.)\S+$/i],
  ['baseSalary', /[$€£]\s?\d|\d\s?€|\d\s*(?:\/|an?\s|per\s|por\s|la\s)\s*(?:hr|hour|year|yr|hora|año)/i],
  ['employmentType', /^(?:(?:full|part)[ -]?time|temporary|seasonal|contract(?:or)?|intern(?:ship)?|volunteer|per diem|tiempo (?:completo|parcial)|(?:media )?jornada(?: (?:completa|parcial))?|temporal)$/i],
  ['workHours', /^\d+(?:\.\d+)?\s*(?:-\s*\d+\s*)?(?:hours?|hrs?|h|horas)\b/i],
  ['workplace', /^(?:fully )?(?:remote|hybrid|on-?site|in[ -]person|remoto|híbrido|presencial|a distancia)$/i],
  ['openUntilFilled', /^(?:open )?until filled$|^hasta cubrir/i],
  ['jobLocation', /^[\p{L} .'-]+,\s*(?:[A-Z]{2}|\p{Lu}[\p{L} ]+)(?:\s+\d{5})?$/u],
  ['applicationContact.telephone', /^\+?[\d() .-]{7,}$/],
]; // prettier-ignore

/** What the columns hold; nothing where no cell can be the title, or too little is told by its look. */
function headerFor(first: readonly string[], today: string): string[] | undefined {
  const header = first.map(() => '');
  const claim = (field: string, column: number) => {
    if (column >= 0 && !header[column] && !header.includes(field)) header[column] = field;
  };
  const dates = new Map<number, string>();
  for (const [column, cell] of first.entries()) {
    const value = cell.trim();
    const date = dayIn(value);
    if (date) dates.set(column, date);
    else claim(MARKS.find(([, mark]) => mark.test(value))?.[0] ?? '', value ? column : -1);
  }
  if (header.filter(Boolean).length + dates.size < 2) return undefined;
  const days = [...dates].sort(([, one], [, other]) => one.localeCompare(other));
  const [last] = days.at(-1) ?? [-1];
  if (days.length > 1 || (days[0]?.[1] ?? '') >= today) claim('validThrough', last);
  claim('datePosted', days[0]?.[0] ?? -1);
  const words = (test: (cell: string) => boolean) =>
    first.findIndex((cell, column) => !header[column] && !dates.has(column) && cell.trim() !== '' && test(cell.trim()));
  const isName = (cell: string) => cell.length <= LONG && /^\p{Lu}/u.test(cell);
  const isOrganization = (cell: string) => ORG_WORDS.test(fold(cell));
  // What a name ends with is what it is: "Community Cook".
  const isJob = (cell: string) => ROLE.test(/\S*$/.exec(fold(cell))?.[0] ?? '');
  const isSome = (of: (cell: string) => boolean) => words((cell) => isName(cell) && of(cell));
  claim('title', isSome(isJob));
  claim(
    'title',
    isSome((cell) => ROLE.test(fold(cell)) && !isOrganization(cell)),
  );
  claim('hiringOrganization.name', isSome(isOrganization));
  claim('title', words(isName));
  claim('hiringOrganization.name', words(isName));
  claim(
    'description',
    words((cell) => cell.length > LONG),
  );
  if (!header.includes('title')) return undefined;
  return header.map((field, column) => field || `Column ${column + 1}`);
}

/** ISO date, to compare: whichever of "4/3/2026" is the month. */
function dayIn(cell: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(cell) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const [, one = '', two = '', last = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)$/.exec(cell) ?? [];
  if (last) return `${last.padStart(4, '20')}-${one.padStart(2, '0')}-${two.padStart(2, '0')}`;
  const time = /^\p{Lu}[\p{L}.]+ \d{1,2},? \d{4}$/u.test(cell) ? Date.parse(`${cell} UTC`) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
