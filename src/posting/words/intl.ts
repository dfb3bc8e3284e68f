/** What money, dates and lists are written in. */
export interface Locale {
  /** Language tag, BCP 47. */
  tag: string;
  /** How dates and lists are written in languages that browsers have no formatters for (I18N-4). */
  calendar?: Calendar;
}

/** Names of a language's own for what browsers do not know in it. */
export interface Calendar {
  /** January first. */
  months: readonly string[];
  /** Monday first. */
  weekdays: readonly string[];
  /** "July 19, 2024". */
  date: (day: number, month: string, year: number) => string;
  /** "A, B and C". */
  and: string;
  /** "A, B or C". */
  or: string;
}

const made = new Map<string, unknown>();

/** What is dear to make and cheap to use, such as an `Intl` formatter: made once for each key. */
export function cached<T>(key: string, build: () => T): T {
  let value = made.get(key) as T | undefined;
  if (!value) made.set(key, (value = build()));
  return value;
}

export const AMERICAN = 'en-US';

/**
 * The locale that money and dates are written in: bare `en` and `es` as those of the United States (I18N-1), and American
 * English where the browser does not know the language, rather than whatever its own language happens to be (I18N-4).
 */
export function intlLocale(language: string): string {
  // Without Intl: the first formatter of a page costs it 13 ms before its first paint.
  if (/^en(-us)?$/i.test(language)) return AMERICAN;
  return cached(`locale ${language}`, () => {
    const wanted = language === 'es' ? 'es-US' : language;
    try {
      // Asking supportedLocalesOf costs 13 ms the first time; a formatter says as well what it fell back to.
      const { locale } = new Intl.NumberFormat(wanted).resolvedOptions();
      return new Intl.Locale(locale).language === new Intl.Locale(wanted).language ? locale : AMERICAN;
    } catch {
      return AMERICAN;
    }
  });
}

/** "$50,000 – $60,000", "$22.50". Equal bounds are one amount (I18N-2). */
export function formatMoney(language: string, currency: string, from: number, to = from): string {
  // Vietnamese writes "50.000 US$", and has no American variant: who reads it in Minnesota may take it for fifty dollars.
  // Somali is known to servers, "US$50,000", and not to browsers, which take a server's pages over.
  const locale = intlLocale(/^(so|vi)/i.test(language) ? AMERICAN : language);
  const american = locale === AMERICAN && currency === 'USD' ? americanDollars(from, to) : undefined;
  if (american !== undefined) return american;
  const digits = Number.isInteger(from) && Number.isInteger(to) ? { maximumFractionDigits: 0 } : {};
  const formatter = cached(`money ${locale} ${currency} ${'maximumFractionDigits' in digits}`, () => {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
  });
  const [lowest, highest] = [Math.min(from, to), Math.max(from, to)];
  // A range costs 60 µs to write, and a long list has the same few again and again.
  return cached(`money ${locale} ${currency} ${lowest} ${highest}`, () => {
    const one = formatter.format(lowest);
    const other = formatter.format(highest);
    if (one === other) return one;
    // Spanish has a hyphen there, which reads as a minus.
    return locale.startsWith('es') ? `${one} – ${other}` : formatter.formatRange(lowest, highest);
  });
}

/** "July 19, 2024" from an ISO date, or with its hour from a date-time. Date-only strings are days, not moments (I18N-3). */
export function formatDate({ tag, calendar }: Locale, iso: string): string {
  const dateOnly = iso.length === 10;
  if (calendar) return dateIn(calendar, new Date(iso), dateOnly);
  const locale = intlLocale(tag);
  const american = locale === AMERICAN ? (dateOnly ? americanDay(iso) : americanMoment(new Date(iso))) : undefined;
  if (american !== undefined) return american;
  const formatter = cached(`date ${locale} ${dateOnly}`, () => {
    const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
    return new Intl.DateTimeFormat(
      locale,
      dateOnly ? { ...day, timeZone: 'UTC' } : { ...day, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
    );
  });
  return formatter.format(new Date(iso));
}

/** A date in a language's own words; the hour in American numerals, as people in Minnesota write it. */
function dateIn({ months, date }: Calendar, moment: Date, dateOnly: boolean): string {
  if (dateOnly) return date(moment.getUTCDate(), months[moment.getUTCMonth()] ?? '', moment.getUTCFullYear());
  const day = date(moment.getDate(), months[moment.getMonth()] ?? '', moment.getFullYear());
  return `${day}, ${americanHour(moment) ?? intlHour().format(moment)}`;
}

const intlHour = () =>
  cached('hour', () => {
    return new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  });

/** "Tuesday": the day of the week, Monday being 0. */
export function formatWeekday({ tag, calendar }: Locale, day: number): string {
  if (calendar) return calendar.weekdays[day] ?? '';
  const locale = intlLocale(tag);
  const american = locale === AMERICAN ? WEEKDAYS[day] : undefined;
  if (american !== undefined) return american;
  const formatter = cached(
    `weekday ${locale}`,
    () => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
  );
  return formatter.format(Date.UTC(2024, 0, 1 + day)); // the first of January 2024 was a Monday
}

/** "Tuesday and Thursday", or "Minnesota or Wisconsin". */
export function formatList(
  { tag, calendar }: Locale,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  if (calendar) {
    const last = items.at(-1) ?? '';
    const word = type === 'conjunction' ? calendar.and : calendar.or;
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
  }
  const locale = intlLocale(tag);
  if (locale === AMERICAN) return americanList(items, type === 'conjunction' ? 'and' : 'or');
  return cached(`list ${locale} ${type}`, () => new Intl.ListFormat(locale, { type })).format(items);
}

/** "1,200". */
export function formatNumber(
  language: string,
  value: number,
  options: { maximumFractionDigits?: number } = {},
): string {
  const locale = intlLocale(language);
  return cached(
    `number ${locale} ${options.maximumFractionDigits}`,
    () => new Intl.NumberFormat(locale, options),
  ).format(value);
}

/*
 * American English, letter for letter as Intl writes it (test/node/posting/intl.test.ts holds them equal): what a page
 * shows first in its most frequent language. Anything unusual is left to Intl.
 */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** "$50,000 – $60,000"; nothing where an amount would have to be rounded. */
function americanDollars(from: number, to: number): string | undefined {
  const cents = !Number.isInteger(from) || !Number.isInteger(to);
  const amounts = [Math.min(from, to), Math.max(from, to)].map((amount) => {
    const [, dollars, part = ''] = /^(\d{1,12})(?:\.(\d\d?))?$/.exec(String(amount)) ?? [];
    return dollars && `$${dollars.replace(/\B(?=(?:\d{3})+$)/g, ',')}${cents ? `.${part.padEnd(2, '0')}` : ''}`;
  });
  const [lowest, highest] = amounts;
  if (!lowest || !highest) return undefined;
  return lowest === highest ? lowest : `${lowest} – ${highest}`;
}

/** "July 19, 2024" from "2024-07-19". */
function americanDay(iso: string): string | undefined {
  const [, year, month, day] = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name && `${name} ${Number(day)}, ${year}`;
}

/** "July 19, 2024 at 5:00 PM CDT", in the reader's own time. */
function americanMoment(moment: Date): string | undefined {
  const hour = americanHour(moment);
  const year = moment.getFullYear();
  return hour && year > 999 && year < 10_000
    ? `${MONTHS[moment.getMonth()]} ${moment.getDate()}, ${year} at ${hour}`
    : undefined;
}

const ZONE = /\((?:(Eastern|Central|Mountain|Pacific) (Standard|Daylight)|Coordinated Universal) Time\)$/;

/** "5:00 PM CDT": engines know the long names of zones without Intl, and of these the short ones are their initials. */
function americanHour(moment: Date): string | undefined {
  const [isKnown, place, season] = ZONE.exec(String(moment)) ?? [];
  const hours = moment.getHours();
  const minutes = String(moment.getMinutes()).padStart(2, '0');
  const zone = place && season ? `${place[0]}${season[0]}T` : 'UTC';
  return isKnown && `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'} ${zone}`;
}

/** "A", "A and B", "A, B, and C". */
function americanList(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')}${items.length > 2 ? ',' : ''} ${word} ${last}`;
}
