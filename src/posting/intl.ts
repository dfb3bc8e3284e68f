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

/** `Intl` formatters are dear to build and cheap to use: one of each kind. */
const formatters = new Map<string, unknown>();

function once<T>(key: string, build: () => T): T {
  let made = formatters.get(key) as T | undefined;
  if (!made) formatters.set(key, (made = build()));
  return made;
}

/**
 * The locale that money and dates are written in: bare `es` as `es-US` (I18N-1), and American English where the browser
 * does not know the language, rather than whatever its own language happens to be (I18N-4).
 */
export function intlLocale(language: string): string {
  return once(`locale ${language}`, () => {
    const wanted = language === 'es' ? 'es-US' : language;
    try {
      // Asking supportedLocalesOf costs 13 ms the first time; a formatter says as well what it fell back to.
      const { locale } = new Intl.NumberFormat(wanted).resolvedOptions();
      return new Intl.Locale(locale).language === new Intl.Locale(wanted).language ? locale : 'en-US';
    } catch {
      return 'en-US';
    }
  });
}

/** "$50,000 – $60,000", "$22.50". Equal bounds are one amount (I18N-2). */
export function formatMoney(language: string, currency: string, from: number, to = from): string {
  // Vietnamese writes "50.000 US$", and has no American variant: who reads it in Minnesota may take it for fifty dollars.
  const locale = intlLocale(/^vi\b/i.test(language) ? 'en-US' : language);
  const digits = Number.isInteger(from) && Number.isInteger(to) ? { maximumFractionDigits: 0 } : {};
  const formatter = once(`money ${locale} ${currency} ${'maximumFractionDigits' in digits}`, () => {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
  });
  const [lowest, highest] = [Math.min(from, to), Math.max(from, to)];
  // A range costs 60 µs to write, and a long list has the same few again and again.
  return once(`money ${locale} ${currency} ${lowest} ${highest}`, () => {
    const one = formatter.format(lowest);
    return one === formatter.format(highest) ? one : formatter.formatRange(lowest, highest);
  });
}

/** "July 19, 2024" from an ISO date, or with its hour from a date-time. Date-only strings are days, not moments (I18N-3). */
export function formatDate({ tag, calendar }: Locale, iso: string): string {
  const locale = intlLocale(tag);
  const dateOnly = iso.length === 10;
  if (calendar) return dateIn(calendar, new Date(iso), dateOnly);
  const formatter = once(`date ${locale} ${dateOnly}`, () => {
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
  const hour = once('hour', () => {
    return new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  });
  const day = date(moment.getDate(), months[moment.getMonth()] ?? '', moment.getFullYear());
  return `${day}, ${hour.format(moment)}`;
}

/** "Tuesday": the day of the week, Monday being 0. */
export function formatWeekday({ tag, calendar }: Locale, day: number): string {
  if (calendar) return calendar.weekdays[day] ?? '';
  const locale = intlLocale(tag);
  const formatter = once(
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
  return once(`list ${locale} ${type}`, () => new Intl.ListFormat(locale, { type })).format(items);
}

/** "1,200". */
export function formatNumber(
  language: string,
  value: number,
  options: { maximumFractionDigits?: number } = {},
): string {
  const locale = intlLocale(language);
  return once(`number ${locale} ${options.maximumFractionDigits}`, () => new Intl.NumberFormat(locale, options)).format(
    value,
  );
}

/** "United States" from "US"; anything but a two-letter code stays as written. */
export function formatCountry(language: string, country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  const locale = intlLocale(language);
  return once(`country ${locale}`, () => new Intl.DisplayNames(locale, { type: 'region' })).of(country) ?? country;
}
