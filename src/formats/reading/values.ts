/** Other people's data, read by hand: what is not of the kind asked for, or says nothing, is `undefined`. */
import { named } from '../../posting/issues.js';
import { employmentTypes } from '../../posting/terms.js';
import type { EmploymentType, PayUnit } from '../../posting/types.js';
import { decodeEntities, htmlToText } from '../../text/html.js';
import { textToHtml } from '../../text/to-html.js';
import { isObject, text, texts, type Json } from './json.js';

export { day, moment } from './dates.js';
export { first, isNothing, isObject, list, text, texts, valueOf, type Json } from './json.js';

/** Says that something is amiss with an entry. */
export type Warn = (path: (string | number)[], message: string) => void;

/** A number, as people write it too: "1,234.50", "45.000,00". "55.000" may be 55 or 55,000, so it is neither. */
export function number(value: unknown): number | undefined {
  const said = typeof value === 'string' ? ungrouped(value.replace(/[$\s'’]/g, '')) : value;
  return typeof said === 'number' && Number.isFinite(said) ? said : undefined;
}

function ungrouped(written: string): number {
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(written)) return NaN;
  if (/^-?\d+,\d{1,2}$|^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$/.test(written))
    return Number(written.replaceAll('.', '').replace(',', '.'));
  // In India the thousands alone are three digits.
  if (/^-?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/.test(written)) return Number(written.replaceAll(',', ''));
  return Number(written || NaN);
}

// Up to the next bracket: a megabyte of tags that are never closed is read in one pass.
const TAG = /<[a-z!/][^<>]*>/i;

export type Prose = string | { html: string };

/** Someone's HTML, escaped on its way or not; text where there are no tags in it; markup without a word is nothing. */
export function prose(value: unknown): Prose | undefined {
  const said = unescaped(value);
  if (said === undefined || !TAG.test(said)) return said;
  return htmlToText(said) ? { html: said } : undefined;
}

/** Two texts, one after the other. */
export function joined(one: Prose | undefined, other: Prose | undefined): Prose | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (typeof one === 'string' && typeof other === 'string') return `${one}\n\n${other}`;
  return { html: htmlOf(one) + htmlOf(other) };
}

function htmlOf(part: Prose): string {
  return typeof part === 'string' ? textToHtml(part) : part.html;
}

/** The words of someone's HTML in one line. */
export function wordsOf(value: unknown): string | undefined {
  return text(htmlToText(text(value) ?? '').replace(/\s+/g, ' '));
}

/** Text that was escaped on its way into the feed, unescaped once; HTML stays as it is. */
export function unescaped(value: unknown): string | undefined {
  const said = text(value) ?? '';
  return text(TAG.test(said) ? said : decodeEntities(said));
}

/** The fields that are known; nothing where none is. */
export function known(record: Json): Json | undefined {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** The same data without the fields that are undefined, however deep. */
export function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, pruned(inner)]])),
  );
}

/** A list that says something. */
export function some<T>(entries: (T | undefined)[]): T[] | undefined {
  const found = entries.filter((entry): entry is T => entry !== undefined);
  return found.length ? found : undefined;
}

/** Words without repetitions, and without those said elsewhere already. */
export function tags(values: unknown[], ...said: (string | undefined)[]): string[] | undefined {
  const found = new Set(values.flatMap(texts));
  for (const word of said) if (word) found.delete(word);
  return found.size ? [...found] : undefined;
}

const TYPES: readonly [RegExp, EmploymentType][] = [
  [/full[\s_-]?time|full-or-part|tiempo completo|jornada completa|vollzeit|temps plein/i, 'FULL_TIME'],
  [/part[\s_-]?time|medio tiempo|tiempo parcial|media jornada|teilzeit|temps partiel/i, 'PART_TIME'],
  [/contract|freelance|contratista|por contrato/i, 'CONTRACTOR'],
  [/temp(?:orary)?\b|temporal\b|seasonal|fixed[\s_-]?term/i, 'TEMPORARY'],
  [/\bintern(?:ship)?\b|trainee|pasant[ií]a|pr[aá]cticas/i, 'INTERN'],
  [/volunteer|voluntari[ao]/i, 'VOLUNTEER'],
  [/per[\s_-]?diem/i, 'PER_DIEM'],
  [/^other$|^otro$/i, 'OTHER'],
];

/** The kinds of employment that words or codes name. */
export function employment(...values: unknown[]): EmploymentType[] | undefined {
  // A fixed-term contract is one of an employee.
  const said = values
    .flatMap(texts)
    .map((value) => value.replace(/_/g, ' ').replace(/(fixed[\s-]?term) contract/i, '$1'));
  const found = TYPES.flatMap(([words, type]) => (said.some((value) => words.test(value)) ? [type] : []));
  return found.length ? employmentTypes.filter((type) => found.includes(type)) : undefined;
}

const UNITS: readonly [RegExp, PayUnit][] = [
  [/^(?:1 )?(?:per[- ]|por |al )?(?:h(?:ou)?r(?:ly)?|hora)(?:[- ](?:wage|salary))?$/i, 'HOUR'],
  [/^(?:1 )?(?:per[- ]|por |al )?(?:day|daily|d[ií]a)(?:[- ](?:wage|salary))?$/i, 'DAY'],
  [/^(?:1 )?(?:per[- ]|por |al )?(?:week(?:ly)?|wk|semana(?:l)?)(?:[- ](?:wage|salary))?$/i, 'WEEK'],
  [/^(?:1 )?(?:per[- ]|por |al )?(?:mo(?:nth(?:ly)?)?|mes|mensual)(?:[- ]salary)?$/i, 'MONTH'],
  [
    /^(?:1 )?(?:per[- ]|por |al )?(?:y(?:ea)?r(?:ly)?|annual(?:ly)?|annum|a[nñ]o|anual|p\.?a\.?)(?:[- ]salary)?$/i,
    'YEAR',
  ],
];

/** The period that a feed's own word stands for; one we do not know stays unknown. */
export function payUnit(value: unknown): PayUnit | undefined {
  const said = text(value) ?? '';
  return UNITS.find(([words]) => words.test(said))?.[1];
}

/** Pay, where amounts are stated; 0 to 0 is how feeds write that nobody filled it in. */
export function salary(stated: {
  currency: unknown;
  min: unknown;
  max: unknown;
  unitText?: PayUnit | undefined;
  note?: string | undefined;
  warn?: Warn | undefined;
}): Json | undefined {
  const minValue = number(stated.min);
  const maxValue = number(stated.max);
  for (const one of new Set([stated.min, stated.max])) {
    if (number(one) === undefined && /\d/.test(text(one) ?? ''))
      stated.warn?.(['baseSalary'], `${named(one)} can't be read as an amount, so it is not shown`);
  }
  if (!minValue && !maxValue) return undefined;
  const currency = text(stated.currency)?.toUpperCase();
  return known({ currency, minValue, maxValue, unitText: stated.unitText, note: stated.note });
}

/** The last part of an address's path: how a feed's openings are told apart where they carry no id. */
export function lastSegment(address: unknown): string | undefined {
  return segments(address).at(-1);
}

export function segments(address: unknown): string[] {
  const said = text(address);
  if (!said) return [];
  try {
    return new URL(said).pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** The first name of a host, where the rest of it is the service's: "acme" of acme.bamboohr.com. */
export function account(address: string | undefined, service: string): string | undefined {
  try {
    const { hostname } = new URL(address ?? '');
    return hostname.endsWith(`.${service}`) ? hostname.slice(0, -service.length - 1).split('.')[0] : undefined;
  } catch {
    return undefined;
  }
}
