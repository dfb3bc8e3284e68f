import { precompile } from '../patterns.js';
import type { Piece } from '../piece.js';

/** A day named in the text. */
export interface NamedDay {
  from: number;
  to: number;
  /** ISO date. */
  date: string;
  /** The year stands there, or the weekday leaves only one; and month and day can't be taken for each other. */
  sure: boolean;
  /** Where a range begins: "April 20 - 24" names the 20th, and the 24th beside it. */
  begins?: boolean;
}

/** What days without a year are near to, and which comes first in 4/3/2026. */
export interface Calendar {
  /** The day the announcement is read, or was written where it says so. */
  now: Date;
  dayFirst: boolean;
  /** "by 3/20": a word before it says that it is a day, and no part. */
  isDay?: boolean;
}

const MONTHS: [string, number][] = [
  ['jan(?:uary)?|enero|ene', 1], ['feb(?:ruary)?|febrero', 2], ['mar(?:ch)?|marzo', 3], ['apr(?:il)?|abril|abr', 4],
  ['may|mayo', 5], ['june?|junio', 6], ['july?|julio', 7], ['aug(?:ust)?|agosto|ago', 8],
  ['sept?(?:ember)?|septiembre|setiembre', 9], ['oct(?:ober)?|octubre', 10], ['nov(?:ember)?|noviembre', 11],
  ['dec(?:ember)?|diciembre|dic', 12],
]; // prettier-ignore
const WEEKDAYS = [
  'sun|dom(?:ingo)?',
  'mon|lun(?:es)?',
  'tue|mar(?:tes)?',
  'wed|mie(?:rcoles)?',
  'thu|jue(?:ves)?',
  'fri|vie(?:rnes)?',
  'sat|sab(?:ado)?',
];
const MONTH = `(?<month>${MONTHS.map(([words]) => words).join('|')})\\b\\.?`;
const WEEKDAY = `(?:(?<weekday>sunday|monday|tuesday|wednesday|thursday|friday|saturday|domingo|lunes|martes|miercoles|jueves|viernes|sabado|(?:sun|mon|tues?|wed|thurs?|thu|fri|sat|dom|lun|mie|jue|vie|sab)\\b\\.?),?\\s+(?:the\\s+|el\\s+|dia\\s+|,)?)?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|o)?\\b';
const YEAR = '(?<year>(?:20)\\d{2})(?!\\d)';
const THEN = `(?<then>\\s*(?:-|to|through|thru|and|al|y|a)\\s*(?<last>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:|\\s*(?:[ap]\\.?m|st\\b)))?`;

const SHAPES = [
  // July 19, 2024; Monday, April 13th; April 20 - 24
  new RegExp(`\\b${WEEKDAY}${MONTH}\\s*${DAY}(?!:?\\d)${THEN}(?:(?:,|\\s|\\sof|\\sdel?)*\\s*${YEAR})?`, 'g'),
  // 19 July 2024; 1 de septiembre de 2026; the 15th of March
  new RegExp(`(?<![\\d.,/$-])${WEEKDAY}(?<![\\d.,/$])${DAY}${THEN.replace('<then>', '<then>').replace('<last>', '<last>')}\\s*(?:de\\s+|of\\s+|-)?${MONTH}(?:(?:,|\\s|-|\\sdel?)*\\s*${YEAR})?`, 'g'),
  // 2026-04-03
  /(?<![\d-])(?<year>20\d{2})-(?<monthNumber>\d{1,2})-(?<day>\d{1,2})(?!\d)/g,
  // 4/3/2026, 05.06.26, and with a weekday or after "by" 4/3
  new RegExp(`(?<![\\d/.$-])${WEEKDAY}(?<![\\d/.$])(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})(?:\\k<mark>(?<short>20\\d{2}|\\d{2}))?(?![\\d/%]|[.,-]\\d)`, 'g'),
]; // prettier-ignore

precompile(...SHAPES);

/** The days named in a piece, in order. */
export function findDays({ plain }: Pick<Piece, 'plain'>, calendar: Calendar): NamedDay[] {
  if (!/\d/.test(plain)) return [];
  const days: NamedDay[] = [];
  for (const shape of SHAPES) {
    for (const match of plain.matchAll(shape)) {
      const from = match.index;
      const to = from + match[0].length;
      if (days.some((day) => from < day.to && day.from < to)) continue;
      const isDay = /\b(?:by|before|until|due|deadline|closes?|antes del?|hasta(?: el)?)\W*$/.test(
        plain.slice(Math.max(0, from - 14), from),
      );
      days.push(...read(match.groups ?? {}, match[0], from, to, { ...calendar, isDay }));
    }
  }
  return days.sort((a, b) => a.from - b.from);
}

function read(
  groups: Record<string, string | undefined>,
  whole: string,
  from: number,
  to: number,
  calendar: Calendar,
): NamedDay[] {
  const weekday = groups['weekday'] === undefined ? undefined : weekdayOf(groups['weekday']);
  if (groups['first'] !== undefined) {
    const day = numeric(groups, weekday, calendar);
    return day ? [{ from, to, ...day }] : [];
  }
  const month = groups['monthNumber'] === undefined ? monthOf(groups['month'] ?? '') : Number(groups['monthNumber']);
  const year = groups['year'] === undefined ? undefined : Number(groups['year']);
  const first = dated(year, month, Number(groups['day']), weekday, calendar);
  if (!first) return [];
  const last =
    groups['last'] === undefined ? undefined : dated(year, month, Number(groups['last']), undefined, calendar);
  if (!last || last.date < first.date) return [{ from, to, ...first }];
  const split = from + Math.max(1, whole.indexOf(groups['then'] ?? ''));
  return [
    { from, to: split, ...first, begins: true },
    { from: split, to, ...last },
  ];
}

/** 4/3/2026: the month first, unless it can't be or the text writes days first. */
function numeric(
  groups: Record<string, string | undefined>,
  weekday: number | undefined,
  calendar: Calendar,
): { date: string; sure: boolean } | undefined {
  const a = Number(groups['first']);
  const b = Number(groups['second']);
  const short = groups['short'];
  // Without a year "1/2" is a half, and "9-5" are hours; only a weekday beside it makes it a day.
  if (short === undefined && (groups['mark'] !== '/' || (weekday === undefined && !calendar.isDay))) return undefined;
  if (groups['mark'] === '.' && !calendar.dayFirst && short?.length !== 4) return undefined;
  const year = short === undefined ? undefined : Number(short) + (short.length === 2 ? 2000 : 0);
  const orders = (calendar.dayFirst ? [[b, a], [a, b]] : [[a, b], [b, a]]) as [number, number][]; // prettier-ignore
  const possible = orders.flatMap(([month, day]) => dated(year, month, day, weekday, calendar) ?? []);
  const fitting = weekday === undefined ? possible : possible.filter(({ date }) => weekdayIn(date) === weekday);
  const chosen = fitting[0] ?? possible[0];
  if (!chosen) return undefined;
  const one = new Set((fitting.length > 0 ? fitting : possible).map(({ date }) => date)).size === 1;
  return { date: chosen.date, sure: chosen.sure && (one || year !== undefined) };
}

function dated(
  year: number | undefined,
  month: number,
  day: number,
  weekday: number | undefined,
  { now }: Calendar,
): { date: string; sure: boolean } | undefined {
  if (year !== undefined) {
    const date = iso(year, month, day);
    return date === undefined ? undefined : { date, sure: weekday === undefined || weekdayIn(date) === weekday };
  }
  // A deadline is mostly ahead; one of the last weeks has just passed.
  const today = now.getTime();
  const near = [-1, 0, 1, 2]
    .flatMap((ahead) => iso(now.getUTCFullYear() + ahead, month, day) ?? [])
    .map((date) => ({ date, days: (Date.parse(date) - today) / 86_400_000 }));
  const fitting = weekday === undefined ? [] : near.filter(({ date }) => weekdayIn(date) === weekday);
  const nearest = fitting.sort((x, y) => away(x.days) - away(y.days))[0] ?? near.find(({ days }) => days > -45);
  return nearest && { date: nearest.date, sure: fitting.length > 0 || (nearest.days > -2 && nearest.days < 120) };
}

/** Days ahead count less than days ago. */
function away(days: number): number {
  return days < 0 ? -days * 2 : days;
}

function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1990 && year < 2100;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

function monthOf(word: string): number {
  return MONTHS.find(([words]) => new RegExp(`^(?:${words})$`).test(word.replace('.', '')))?.[1] ?? 0;
}

function weekdayOf(word: string): number {
  return WEEKDAYS.findIndex((words) => new RegExp(`^(?:${words})`).test(word));
}

function weekdayIn(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
