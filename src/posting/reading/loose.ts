/**
 * Values as people write them, read where they can only be one thing: what can be two is `undefined`, and is never
 * guessed. Loaded only where the strict reader found something wrong.
 */
import { payUnits, weekdays } from '../terms.js';
import type { BaseSalary, PayUnit } from '../types.js';

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Other words for a choice, without blanks and marks. */
const SYNONYMS: Partial<Record<string, RegExp>> = {
  INTERN: /^internship$/,
  TEMPORARY: /^temp$/,
  HOUR: /^(?:(?:per|an|each|every)?(?:hour|hr)|hourly|porhora)$/,
  DAY: /^(?:(?:per|a|each|every)?day|daily|pordía)$/,
  WEEK: /^(?:(?:per|a|each|every)?(?:week|wk)|weekly|porsemana)$/,
  MONTH: /^(?:(?:per|a|each|every)?month|monthly|pormes)$/,
  YEAR: /^(?:(?:per|a|each|every)?(?:year|yr|annum)|yearly|annual|annually|poraño)$/,
};
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
weekdays.forEach((day, at) => (SYNONYMS[day] = new RegExp(`^${DAYS[at]}s?$`)));

/** "Part-time", "part time" → `PART_TIME`; "Tuesdays" → `tue`. */
export function choice(text: string, choices: readonly string[]): string | undefined {
  const said = bare(text);
  return choices.find((one) => bare(one) === said || SYNONYMS[one]?.test(said));
}

/** "Full-time or part time": each of them, where all are known. */
export function severalChoices(text: string, choices: readonly string[]): string[] | undefined {
  const parts = text.split(/[,;/&]|\b(?:or|and|o|y)\b/i).filter((part) => part.trim());
  const found = parts.map((part) => choice(part, choices));
  return found.length > 1 && found.every((one) => one !== undefined) ? [...new Set(found)] : undefined;
}

/** "22", "22.50", "52,000", "$22": not "22.500" or "22,50", which are two numbers to people of two countries. */
export function number(text: string): number | undefined {
  const digits = /^\$?\s?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)$/.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}

/** "true", "Yes". */
export function truth(text: string): boolean | undefined {
  return { true: true, yes: true, sí: true, false: false, no: false }[bare(text)];
}

const MONTHS =
  'january february march april may june july august september october november december|enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
    .split('|')
    .map((names) => names.split(' '));

/** "12/31/2026", "December 31, 2026", "31 de diciembre de 2026", "2026/12/31"; "7/8/2026" is two days, and none. */
export function date(text: string): string | undefined {
  const said = text.trim().replace(/\s+/g, ' ');
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(said) ?? [];
  if (y) return iso(y, m, d);
  const [, one, other, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(said) ?? [];
  if (year) {
    const days = new Set([iso(year, one, other), iso(year, other, one)].filter((day) => day !== undefined));
    return days.size === 1 ? [...days][0] : undefined;
  }
  const inWords =
    /^(?:(\p{L}+),? )?(?:(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th|\.)? (?:de |of )?(\p{L}{3,10})\.?),? (?:de(?:l)? )?(\d{4})$/iu.exec(
      said,
    );
  if (!inWords) return undefined;
  const [, weekday, first, dayAfter, dayBefore, last, inYear] = inWords;
  const read = iso(inYear, monthOf(first ?? last ?? ''), dayAfter ?? dayBefore);
  // A weekday that is another day's contradicts the date.
  const isRight = !weekday || (read && DAYS[(new Date(read).getUTCDay() + 6) % 7]?.startsWith(weekday.toLowerCase()));
  return isRight ? read : undefined;
}

function monthOf(name: string): string | undefined {
  const said = name.toLowerCase();
  const found = MONTHS.flatMap((names) => names.findIndex((month) => month === said || month.slice(0, 3) === said || (said === 'sept' && month === 'september'))).find((at) => at >= 0); // prettier-ignore
  return found === undefined ? undefined : String(found + 1);
}

function iso(year = '', month = '', day = ''): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written) ? written : undefined;
}

const CURRENCIES: Partial<Record<string, string>> = { $: 'USD', us$: 'USD', usd: 'USD', '€': 'EUR', eur: 'EUR', c$: 'CAD', ca$: 'CAD', cad: 'CAD' }; // prettier-ignore
const PAY = /(\d[\d.,]*\d|\d)(\s?k\b)?|(us|ca?)?\$|€|\p{L}+|\S/giu;

/** "$22 to $26 an hour", "$52k-$60k per year", "up to $30/hr"; what has anything else in it is not read. */
export function pay(text: string, dollars: string | undefined = 'USD'): BaseSalary | undefined {
  const amounts: number[] = [];
  const currencies = new Set<string | undefined>();
  const units = new Set<PayUnit>();
  let bound: 'from' | 'upTo' | undefined;
  let ranges = 0;
  for (const [token, digits, k] of text.slice(0, 100).matchAll(PAY)) {
    const word = token.toLowerCase();
    const currency = CURRENCIES[word];
    const unit = choice(token, payUnits) as PayUnit | undefined;
    if (digits) {
      const value = number(digits);
      if (value === undefined) return undefined;
      amounts.push(k ? value * 1000 : value);
    } else if (currency) currencies.add(word === '$' ? dollars : currency);
    else if (unit) units.add(unit);
    else if (/^(?:-|–|—|to|a)$/.test(word) && amounts.length === 1 && !units.size) ranges += word === 'a' ? 0 : 1;
    else if (/^(?:from|starting|desde)$/.test(word) && !amounts.length) bound = 'from';
    else if (word === 'up' && !amounts.length) bound = 'upTo';
    else if (!/^(?:[/.]|to|at|per|an?|por|al?|la|each)$/.test(word)) return undefined;
  }
  const [one, other] = amounts;
  const [currency] = currencies;
  const [unitText] = units;
  if (one === undefined || !currency || currencies.size > 1 || units.size > 1 || amounts.length > 2) return undefined;
  if ((other === undefined) !== !ranges || ranges > 1 || (bound && other !== undefined) || (other ?? one) < one)
    return undefined;
  return {
    currency,
    ...(bound !== 'upTo' && { minValue: one }),
    ...(bound !== 'from' && { maxValue: other ?? one }),
    ...(unitText && { unitText }),
  };
}
