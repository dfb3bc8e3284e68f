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
      return Intl.NumberFormat.supportedLocalesOf(wanted)[0] ?? 'en-US';
    } catch {
      return 'en-US';
    }
  });
}

/** "$50,000 – $60,000", "$22.50". Equal bounds are one amount (I18N-2). */
export function formatMoney(language: string, currency: string, from: number, to = from): string {
  const locale = intlLocale(language);
  const digits = Number.isInteger(from) && Number.isInteger(to) ? { maximumFractionDigits: 0 } : {};
  const formatter = once(`money ${locale} ${currency} ${'maximumFractionDigits' in digits}`, () => {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
  });
  const [lowest, highest] = [Math.min(from, to), Math.max(from, to)];
  const one = formatter.format(lowest);
  return one === formatter.format(highest) ? one : formatter.formatRange(lowest, highest);
}

/** "July 19, 2024" from an ISO date, or with its hour from a date-time. Date-only strings are days, not moments (I18N-3). */
export function formatDate(language: string, iso: string): string {
  const locale = intlLocale(language);
  const dateOnly = iso.length === 10;
  const formatter = once(`date ${locale} ${dateOnly}`, () => {
    const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
    return new Intl.DateTimeFormat(
      locale,
      dateOnly ? { ...day, timeZone: 'UTC' } : { ...day, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
    );
  });
  return formatter.format(new Date(iso));
}

/** "Tuesday": the day of the week, Monday being 0. */
export function formatWeekday(language: string, day: number): string {
  const locale = intlLocale(language);
  const formatter = once(
    `weekday ${locale}`,
    () => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
  );
  return formatter.format(Date.UTC(2024, 0, 1 + day)); // the first of January 2024 was a Monday
}

/** "Tuesday and Thursday", or "Minnesota or Wisconsin". */
export function formatList(
  language: string,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const locale = intlLocale(language);
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
