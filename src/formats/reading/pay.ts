/** Pay that feeds state in words. */
import { named } from '../../posting/issues.js';
import type { PayUnit } from '../../posting/types.js';
import { number, payUnit, salary, text, texts, wordsOf, type Json, type Warn } from './values.js';

/** Longer than any statement of an amount, a range and a period. */
const LONGEST = 100;

const SIGNS = new Map([
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
]);
const CODES = new Set('USD GBP EUR CAD AUD NZD CHF SEK NOK DKK PLN CZK HUF RON INR ZAR KES NGN MXN BRL JPY'.split(' '));
/** Where dollars are not the United States': as countries' codes, and as places in words name it. */
const DOLLARS = new Set('CA AU NZ SG HK'.split(' '));
const DOLLARS_IN =
  /\b(?:Canada|Toronto|Montr[eé]al|Calgary|Australia|Sydney|Brisbane|New Zealand|Auckland|Singapore|Hong Kong)\b|, (?:ON|BC|QC|AB)\b/;

/** An amount and its k, a currency's sign, a word, or a mark. */
const TOKEN =
  /(\d{1,3}(?: \d{3})+(?!\d)|\d(?:[\d.,'’]*\d)?)(?: ?(k)\b)?|[a-z]{0,2}\$|[£€]|\p{L}(?:[\p{L}.]*\p{L})?|\S/giu;

/** What is said of the pay beside its amounts; kept as a note. "Every two weeks" is no period that `unitText` has. */
const NOTE =
  /\b(?:d\.?o\.?e\b\.?|(?:depending|based|dependent) (?:up)?on (?:experience|qualifications)(?: and (?:experience|qualifications))?|commensurate with (?:experience|qualifications)|negotiable|every (?:two|2|other) weeks|bi-?weekly|per pay period|seg[uú]n (?:la )?experiencia|negociable|quincenal(?:es)?)/gi;
/** Ways to write the "-" of a range, its open end, and nothing at all. */
const BETWEEN = /(\d ?k?) (?:a|y|hasta|and|through|up to) (?=[$£€]? ?\d)/gi;
const OPEN_END = /\b(?:start(?:s|ing)?(?: pay)? (?:at|from)|beginning at|at least|no less than|a partir de)(?= )/gi;
const LABEL =
  /^(?:(?:starting )?(?:salary|pay|wage|compensation)(?: (?:range|rate))?|rate|range|salario|sueldo|pago)(?: is| es)?\b:?/i;

/**
 * "$60k - $72k DOE", "60000 - 70000 USD", "£22 / hour", "$20/hr - $30/hr", "20 a 25 dólares por hora"; what has anything
 * else in it is not read. A "$" alone is the US dollar's, but where a place has dollars of its own.
 */
export function readPay(words: unknown, where: readonly Json[] = []): Json | undefined {
  const whole = (text(words) ?? '').replace(/\s+/g, ' ');
  if (whole.length > LONGEST) return undefined;
  const notes = whole.match(NOTE) ?? [];
  const said = whole.replace(NOTE, ' ').replace(LABEL, ' ').replace(BETWEEN, '$1 - ').replace(OPEN_END, 'from').trim();
  const amounts: { value: number; isThousands: boolean }[] = [];
  const currencies = new Set<string>();
  const units = new Set<PayUnit>();
  let isRange = false;
  let isOpen = false;
  let isUpTo = false;
  let hasDollar = false;
  for (const [token, digits, k] of said.matchAll(TOKEN)) {
    const word = token.toLowerCase();
    const currency = SIGNS.get(token.toUpperCase()) ?? (CODES.has(token) ? token : undefined);
    const unit = payUnit(token);
    if (digits) amounts.push({ value: (number(digits) ?? NaN) * (k ? 1000 : 1), isThousands: Boolean(k) });
    else if (currency) currencies.add(currency);
    else if (unit) units.add(unit);
    else if (token === '$' || /^d[oó]l(?:lar|ar)e?s?$/.test(word)) hasDollar = true;
    else if (/^euros?$/.test(word)) currencies.add('EUR');
    else if (/^[-–—]$/.test(word) || (word === 'to' && !isUpTo)) isRange = true;
    else if (word === '+' || word === 'from' || word === 'desde') isOpen = true;
    else if (word === 'up' || word === 'hasta') isUpTo = true;
    else if (!/^(?:[/().,;:]|to|per|an?|each|por|al|la|cada|gross)$/.test(word)) return undefined;
  }
  if (hasDollar && !currencies.size && !hasOwnDollars(where)) currencies.add('USD');
  const [one, other] = amounts;
  if (!one || amounts.length > 2 || currencies.size !== 1 || units.size > 1) return undefined;
  if (isRange !== Boolean(other) || (other && isUpTo)) return undefined;
  // The "k" at the end is for both.
  const isShared = other?.isThousands && !one.isThousands && one.value * 1000 <= other.value;
  const from = isShared ? one.value * 1000 : one.value;
  const to = other?.value ?? from;
  if (!(from <= to)) return undefined;
  const [currency] = currencies;
  const [unitText] = units;
  return salary({
    currency,
    min: isUpTo ? undefined : from,
    max: isOpen && !other ? undefined : to,
    unitText,
    note: notes.join(', ') || undefined,
  });
}

function hasOwnDollars(where: readonly Json[]): boolean {
  const words = where.flatMap((place) => texts(Object.values(place)));
  return (
    words.some((word) => DOLLARS_IN.test(word)) || where.some((place) => DOLLARS.has(String(place['addressCountry'])))
  );
}

/** Pay in words, as amounts; what can't be read as such is a section with the feed's own heading. */
export function payInWords(value: unknown, heading: string, warn: Warn, where?: readonly Json[]): Json {
  const words = wordsOf(value);
  const baseSalary = readPay(words, where);
  // 0 is how feeds write that nobody filled it in.
  if (!words || baseSalary || /^\W*0\b[^1-9]*$/.test(words)) return { baseSalary };
  const isShown = /[^\d\s.,–-]/.test(words);
  const why = isShown ? 'as amounts, so it is shown in words' : 'without its currency, so it is not shown';
  warn(['baseSalary'], `${named(words)} can't be read ${why}`);
  return isShown ? { sections: [{ heading, body: words }] } : {};
}

/** A range that a feed states in numbers. */
export interface Range {
  title?: string | undefined;
  currency?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
  unitText?: PayUnit | undefined;
}

/** All of several ranges; an end that one of them does not state is not made up. */
export function span(ranges: readonly Range[]): { min: number | undefined; max: number | undefined } {
  const edge = (pick: (...amounts: number[]) => number, amounts: (number | undefined)[]) =>
    amounts.includes(undefined) ? undefined : pick(...(amounts as number[]));
  const ends = (end: 'min' | 'max') => ranges.map((range) => range[end]);
  return { min: edge(Math.min, ends('min')), max: edge(Math.max, ends('max')) };
}

/** A range as a note tells it: "Duluth: USD 21.5 – 24.75". */
export function told({ title, currency, min, max, unitText }: Range): string {
  const amounts = [...new Set([min, max].flatMap((amount) => amount ?? []))].map((one) => one.toLocaleString('en-US'));
  const period = unitText && `per ${unitText.toLowerCase()}`;
  const said = [currency, amounts.join(' – '), period].filter(Boolean).join(' ');
  return title ? `${title}: ${said}` : said;
}

/** Bounds that nobody means: 1 to 1,000,000, or one of them twenty times the other. */
export function inDoubt(min: number | undefined, max: number | undefined): boolean {
  return min !== undefined && max !== undefined && min > 0 && max >= 20 * min;
}

const RANGE = /([$£€]?) ?(\d[\d.,]{0,14})(k?)\b\W{0,3}(?:to\b|and\b|-|–|—)\W{0,3}([$£€]?) ?(\d[\d.,]{0,14})(k?)\b/gi;

/** Whether words tell another range, of the same order, than the numbers do. */
export function contradicted(words: string, min: number | undefined, max: number | undefined): boolean {
  if (min === undefined || max === undefined) return false;
  const told = [...words.slice(0, 5000).matchAll(RANGE)].flatMap(([, sign, from, k1, other, to, k2]) => {
    const [low, high] = [amount(from, k1 || k2), amount(to, k2)];
    const isMoney = Boolean(sign || other || k2) || (low ?? 0) >= 1000;
    return isMoney && low && high && low <= high && low < 20 * min && low > min / 20 ? [[low, high] as const] : [];
  });
  const isTheSame = told.some(([low, high]) => near(low, min) && near(high, max));
  // Within it may be a part of it: what is paid in one of the places.
  return !isTheSame && told.some(([low, high]) => low < min * 0.99 || high > max * 1.01);
}

function amount(digits = '', k = ''): number | undefined {
  const read = number(digits.replace(/[.,]+$/, ''));
  return read === undefined ? undefined : read * (k ? 1000 : 1);
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= other / 100;
}
