/** Days and moments, as feeds and people write them. */
import { text } from './json.js';

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/;
const MONTHS = 'jan|ene feb mar apr|abr may jun jul aug|ago sep|set oct nov dec|dic'
  .split(' ')
  .map((names) => new RegExp(`^(?:${names})`, 'i'));
/** "July 19, 2026", "Sunday, Jul 19th 2026"; "19 July 2026", "19 de julio de 2026". */
const MONTH_FIRST = /^(?:\p{L}{2,12},? )?(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u;
const DAY_FIRST =
  /^(?:\p{L}{2,12},? )?(\d{1,2})(?:st|nd|rd|th|º)?\.?[ -](?:de )?(\p{L}{3,10})\.?[ -](?:de(?:l)? )?(\d{4})\b/u;

/** The day of a date or a moment, as it was in the place that wrote it; one that may be two days is none. */
export function day(value: unknown): string | undefined {
  const said = text(value)?.replace(/\s+/g, ' ');
  if (!said || said.length > 60) return undefined;
  const [iso, year, month, date] = ISO.exec(said) ?? [];
  if (iso) return dated(year, Number(month), date);
  const first = MONTH_FIRST.exec(said);
  if (first) return dated(first[3], monthOf(first[1]), first[2]);
  const later = DAY_FIRST.exec(said);
  return later ? dated(later[3], monthOf(later[2]), later[1]) : undefined;
}

/** "7/19/2026": where the day and the month can't be told apart, only by who wrote it. */
export function numericDay(value: unknown, order?: 'day first' | 'month first'): string | undefined {
  const [whole, one, other, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text(value) ?? '') ?? [];
  if (!whole) return undefined;
  const isDayFirst = order === 'day first' || Number(one) > 12;
  if (!order && !isDayFirst && Number(other) <= 12 && one !== other) return undefined;
  return isDayFirst ? dated(year, Number(other), one) : dated(year, Number(one), other);
}

/** A day or a moment in the form that browsers read; what is neither stays as it is, to be complained of. */
export function moment(value: unknown): string | undefined {
  const said = text(value);
  const time = /^\S+[T ](\d{1,2}):(\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(said ?? '');
  const date = day(said);
  if (!date || !time) return date ?? said;
  const [, hours = '', minutes = '', seconds = ':00', zone = ''] = time;
  const offset = /^(?:z|utc)$/i.test(zone) ? 'Z' : zone.replace(/^(.\d{2})(\d{2})$/, '$1:$2');
  return `${date}T${hours.padStart(2, '0')}:${minutes}${seconds}${offset}`;
}

function monthOf(name = ''): number {
  return MONTHS.findIndex((names) => names.test(name)) + 1;
}

function dated(year = '', month: number, date = ''): string | undefined {
  if (month < 1 || month > 12 || Number(date) < 1 || Number(date) > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
