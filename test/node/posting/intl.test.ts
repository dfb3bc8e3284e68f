import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stringsFor } from '../../../src/locales/index.js';
import { plural } from '../../../src/locales/plural.js';
import { formatCountry } from '../../../src/posting/words/country.js';
import { formatDate, formatList, formatMoney, formatWeekday, intlLocale } from '../../../src/posting/words/intl.js';

const spaces = (text?: string) => text?.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('American English, which is written without Intl', () => {
  const english = fc.constantFrom('en', 'en-US');
  const hold = <T extends unknown[]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 5_000 });

  it('dollars are those of Intl', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 }).map((number) => number / 100);
    const amount = fc.oneof(fc.nat(300_000), fc.nat(300).map((number) => number * 1000), cents, fc.double({ min: 0, noNaN: true }).map(Math.abs)); // prettier-ignore
    const whole = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
    const exact = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
    hold(
      fc.property(english, amount, fc.option(amount, { nil: undefined }), (tag, one, other = one) => {
        const format = Number.isInteger(one) && Number.isInteger(other) ? whole : exact;
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const same = format.format(low) === format.format(high);
        assert.equal(formatMoney(tag, 'USD', one, other), same ? format.format(low) : format.formatRange(low, high));
      }),
    );
  });

  it('days are those of Intl', () => {
    const format = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    hold(
      fc.property(english, day, (tag, date) =>
        assert.equal(formatDate({ tag }, date.toISOString().slice(0, 10)), format.format(date)),
      ),
    );
  });

  it('moments are those of Intl, in every time zone that has an American name', () => {
    const { TZ } = process.env;
    // Engines name the past by the zone of today, where a place has changed its own.
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    const written = { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
    try {
      // The first is asked of Intl, which goes on in its zone.
      for (const timeZone of ['Asia/Kathmandu', 'UTC', ...Intl.supportedValuesOf('timeZone')]) {
        process.env.TZ = timeZone;
        const format = new Intl.DateTimeFormat('en', { ...written, timeZoneName: 'short', timeZone });
        const sameAsIntl = (date: Date): void => {
          const [said, wanted] = [formatDate({ tag: 'en' }, date.toISOString()), format.format(date)].map(spaces);
          if (/ (?:[ECMP][SD]T|UTC)$/.test(wanted!)) assert.equal(said, wanted, timeZone);
          else assert.match(said!, / GMT\+5:45$/, `${timeZone}, which is ${wanted}`);
        };
        fc.assert(fc.property(moment, sameAsIntl), { numRuns: 20 });
      }
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
  });

  it('lists are those of Intl', () => {
    const type = fc.constantFrom('conjunction', 'disjunction');
    hold(
      fc.property(english, fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }), type, (tag, items, type) =>
        assert.equal(formatList({ tag }, items, type), new Intl.ListFormat('en', { type }).format(items)),
      ),
    );
  });

  it('days of the week, the home country and plurals are those of Intl', () => {
    const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
    const rules = new Intl.PluralRules('en');
    for (const tag of ['en', 'en-US', 'EN-us']) {
      for (let day = 0; day < 7; day += 1)
        assert.equal(formatWeekday({ tag }, day), weekday.format(Date.UTC(2024, 0, 1 + day)));
      assert.equal(formatCountry(tag, 'US'), new Intl.DisplayNames('en', { type: 'region' }).of('US'));
      for (let count = 0; count < 1000; count += 1)
        assert.equal(plural(tag, count, { one: 'one', other: 'other' }), `${count} ${rules.select(count)}`);
    }
  });

  it('asks Intl for nothing', () => {
    const script = `
      const asked = [];
      for (const name of Object.getOwnPropertyNames(Intl)) {
        const Real = Intl[name];
        if (typeof Real !== 'function') continue;
        Intl[name] = new Proxy(Real, { construct: (target, args) => (asked.push(name), new target(...args)) });
      }
      const { facts } = await import('./src/posting/words/facts.ts');
      const { default: en } = await import('./src/locales/en.ts');
      const opening = {
        id: 'a', title: 'A', hiringOrganization: { name: 'O' }, datePosted: '2026-07-19', validThrough: '2026-08-19T17:00:00-05:00',
        baseSalary: { currency: 'USD', minValue: 20, maxValue: 22.5 }, employmentType: ['FULL_TIME', 'TEMPORARY'],
        workplace: { type: 'hybrid', onsiteDays: ['mon', 'tue'], remoteDaysPerWeek: 3 }, jobLocation: { addressCountry: 'US' },
      };
      facts(opening, en.posting);
      const before = asked.join();
      facts(opening, { ...en.posting, tag: 'en-GB' });
      console.log(JSON.stringify([before, asked.length > 0]));`;
    const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      cwd: new URL('../../../', import.meta.url),
      env: { ...process.env, TZ: 'America/Chicago' },
    });
    assert.deepEqual(JSON.parse(said), ['', true]);
  });

  it('the English of other countries is theirs', () => {
    assert.equal(formatDate({ tag: 'en-GB' }, '2024-07-19'), '19 July 2024');
    assert.equal(formatMoney('en-CA', 'USD', 5), 'US$5');
    assert.equal(formatList({ tag: 'en-GB' }, ['A', 'B', 'C']), 'A, B and C');
  });
});

describe('languages', () => {
  it('I18N-1 bare es is the Spanish of the United States', () => {
    assert.equal(intlLocale('es'), 'es-US');
    assert.equal(intlLocale('es-MX'), 'es-MX');
    const range = formatMoney('es', 'USD', 50000, 60000);
    assert.equal(range, '$50,000 – $60,000', 'an en dash, and no hyphen');
    assert.match(range, /50,000/);
    assert.doesNotMatch(range, /50\.000|US\$/);
    assert.equal(formatDate({ tag: 'es' }, '2024-07-19'), '19 de julio de 2024');
    assert.equal(formatWeekday({ tag: 'es' }, 1), 'martes');
  });

  it('money is the same on a server that knows Somali and in a browser that does not', () => {
    assert.deepEqual(Intl.NumberFormat.supportedLocalesOf('so'), ['so'], 'this is such a server');
    assert.equal(spaces(formatMoney('so', 'USD', 50000, 60000)), '$50,000 – $60,000');
  });

  it('I18N-2 a rate is never "about" that rate', () => {
    for (const language of ['en', 'es', 'de', 'fr', 'ar', 'ja']) {
      assert.doesNotMatch(formatMoney(language, 'USD', 22.5), /[~≈]/);
      assert.doesNotMatch(formatMoney(language, 'USD', 22.501, 22.504), /[~≈]/, language);
    }
  });

  it('I18N-3 dates do not slip a day, wherever the reader is', () => {
    const script = `
      import { formatDate, formatWeekday } from './src/posting/words/intl.ts';
      console.log(formatDate({ tag: 'en' }, '2024-07-19'), formatDate({ tag: 'en' }, '2024-01-01'), formatWeekday({ tag: 'en' }, 0));`;
    for (const TZ of ['America/Chicago', 'Pacific/Honolulu', 'Pacific/Kiritimati', 'UTC']) {
      const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        encoding: 'utf8',
        cwd: new URL('../../../', import.meta.url),
        env: { ...process.env, TZ },
      });
      assert.equal(said, 'July 19, 2024 January 1, 2024 Monday\n', TZ);
    }
  });

  it('a moment is shown in the reader’s own time, with its zone', () => {
    assert.match(
      formatDate({ tag: 'en' }, '2026-08-15T17:00:00-05:00'),
      /^August (15|16), 2026 at \d+:00\s[AP]M \S+$/u,
    );
  });

  it('I18N-4 a language without formatters falls back to American English, and so does nonsense', () => {
    for (const language of ['hmn-x-none', 'ksw', 'xx', 'not a language', '', 'en_US']) {
      assert.equal(spaces(formatMoney(language, 'USD', 50000, 60000)), '$50,000 – $60,000', language);
      assert.equal(formatDate({ tag: language }, '2024-07-19'), 'July 19, 2024', language);
      assert.equal(formatList({ tag: language }, ['A', 'B'], 'disjunction'), 'A or B', language);
    }
  });

  it('I18N-4 strings fall back to English with its own formats', () => {
    const { tag, strings } = stringsFor('xx');
    assert.equal(tag, 'en');
    assert.equal(strings.posting.openUntilFilled, 'Open until filled');
    assert.equal(stringsFor('en-GB').strings.posting.tag, 'en-GB');
    assert.equal(formatDate({ tag: 'en-GB' }, '2024-07-19'), '19 July 2024');
  });

  it('countries are named by code; what is no code stays as written', () => {
    assert.equal(formatCountry('en', 'US'), 'United States');
    assert.equal(formatCountry('es', 'US'), 'Estados Unidos');
    for (const country of ['USA', 'U.S.A.', 'United States of America']) {
      assert.equal(formatCountry('en', country), 'United States');
      assert.equal(formatCountry('es', country), 'Estados Unidos');
    }
    assert.equal(formatCountry('en', 'Emerald City'), 'Emerald City');
    assert.equal(formatCountry('es', 'Germany'), 'Alemania');
    assert.equal(formatCountry('es', 'Emerald City'), 'Emerald City');
    assert.equal(formatCountry('en', 'ZZ').length > 0, true);
  });
});
