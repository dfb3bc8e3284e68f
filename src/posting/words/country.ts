import { AMERICAN, cached, intlLocale } from './intl.js';

/** Whether a country is named that is the United States: "US", "U.S.A.", "United States of America". */
export function isUnitedStates(country: string): boolean {
  return /^(?:usa?|u\.s\.(?:a\.)?|united states(?: of america)?)$/i.test(country);
}

/** The two-letter code of a country by its English name. */
export function codeOfCountry(name: string): string | undefined {
  return codesByName().get(name.toLowerCase());
}

/** "United States" from "US" or "USA", "Estados Unidos" in Spanish; what is no country's code or English name stays as it is. */
export function formatCountry(language: string, country: string): string {
  const code = isUnitedStates(country) ? 'US' : country;
  const locale = intlLocale(language);
  if (locale === AMERICAN) {
    if (code === 'US') return 'United States';
    if (!isCode(code)) return code;
  }
  const known = isCode(code) ? code : codeOfCountry(code);
  return (known && nameOf(locale, known)) ?? code;
}

/** Whether most who read a language here live in a country: that of its tag ("en-CA"), else the United States. */
export function isHomeCountry(language: string, country: string): boolean {
  const [, home = 'US'] = /-([A-Za-z]{2})(?:-|$)/.exec(language) ?? [];
  return formatCountry('en', country) === formatCountry('en', home.toUpperCase());
}

function isCode(country: string): boolean {
  return /^[A-Z]{2}$/.test(country);
}

function nameOf(locale: string, code: string): string | undefined {
  return cached(`country ${locale}`, () => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })).of(
    code,
  );
}

function codesByName(): ReadonlyMap<string, string> {
  return cached('countries', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((one) => letters.map((other) => one + other)).reverse();
    return new Map(
      codes.flatMap((code) => {
        const name = nameOf(AMERICAN, code);
        return name ? [[name.toLowerCase(), code] as const] : [];
      }),
    );
  });
}
