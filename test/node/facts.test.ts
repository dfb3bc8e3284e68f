import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { stringsFor } from '../../src/locales/index.js';
import {
  formatCountry,
  formatDate,
  formatList,
  formatMoney,
  formatWeekday,
  intlLocale,
} from '../../src/posting/intl.js';
import type { BaseSalary, JobPosting, Place, Workplace } from '../../src/posting.js';
import * as say from '../../src/posting/facts.js';
import { full, minimal, posting } from './samples.js';

const words = stringsFor('en').strings.posting;
const spaces = (text?: string) => text?.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('pay', () => {
  const pay = (salary: Omit<BaseSalary, 'currency'>) => {
    const said = say.pay(posting({ baseSalary: { currency: 'USD', ...salary } }), words);
    return said && [spaces(said.amount), ...('period' in said ? [said.period] : [])];
  };

  it('is a range with its period', () => {
    assert.deepEqual(pay({ minValue: 50000, maxValue: 60000, unitText: 'YEAR' }), ['$50,000 – $60,000', 'a year']);
  });

  it('I18N-2 equal bounds are one amount', () => {
    assert.deepEqual(pay({ minValue: 50000, maxValue: 50000, unitText: 'YEAR' }), ['$50,000', 'a year']);
    assert.deepEqual(pay({ minValue: 22.5, maxValue: 22.5, unitText: 'HOUR' }), ['$22.50', 'an hour']);
  });

  it('has cents on both sides or on neither', () => {
    assert.deepEqual(pay({ minValue: 19, maxValue: 21.5, unitText: 'HOUR' }), ['$19.00 – $21.50', 'an hour']);
  });

  it('shows no period where none is stated', () => {
    assert.deepEqual(pay({ minValue: 50000, maxValue: 60000 }), ['$50,000 – $60,000']);
  });

  it('0 to 0 is unpaid', () => assert.deepEqual(pay({ minValue: 0, maxValue: 0, unitText: 'HOUR' }), ['Unpaid']));

  it('says what half a range is', () => {
    assert.deepEqual(pay({ minValue: 50000, unitText: 'YEAR' }), ['From $50,000', 'a year']);
    assert.deepEqual(pay({ maxValue: 60000 }), ['Up to $60,000']);
  });

  it('reads a range upside down the right way up', () => {
    assert.deepEqual(pay({ minValue: 60000, maxValue: 50000 }), ['$50,000 – $60,000']);
  });

  it('says nothing where no amount is known', () => assert.equal(pay({ unitText: 'YEAR' }), undefined));

  it('is the same for each period', () => {
    const periods = (['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const).map((unitText) => pay({ minValue: 1, maxValue: 1, unitText })?.[1]);
    assert.deepEqual(periods, ['an hour', 'a day', 'a week', 'a month', 'a year']);
  }); // prettier-ignore
});

describe('workplace', () => {
  const workplace = (where: Workplace, more: Partial<JobPosting> = {}) =>
    say.workplace(posting({ workplace: where, ...more }), words);

  const cases: [Workplace, string][] = [
    [{ type: 'hybrid', onsiteDays: ['tue', 'thu'], onsiteDaysPerWeek: 2, remoteDaysPerWeek: 3 }, 'Hybrid: Tuesday and Thursday in the office, 3 days remote'],
    [{ type: 'hybrid', onsiteDays: ['fri', 'mon', 'wed'] }, 'Hybrid: Monday, Wednesday, and Friday in the office'],
    [{ type: 'hybrid', onsiteDaysPerWeek: 1 }, 'Hybrid: 1 day a week in the office'],
    [{ type: 'hybrid', onsiteDaysPerWeek: 2, remoteDaysPerWeek: 1 }, 'Hybrid: 2 days a week in the office, 1 day remote'],
    [{ type: 'hybrid' }, 'Hybrid'],
    [{ type: 'onsite', note: 'some visits are by video' }, 'On site: some visits are by video'],
    [{ type: 'remote' }, 'Remote'],
  ]; // prettier-ignore
  for (const [where, sentence] of cases) {
    it(sentence, () => assert.equal(workplace(where), sentence));
  }

  it('says where a remote worker may live', () => {
    const more = { applicantLocationRequirements: ['Minnesota', 'Wisconsin'] };
    assert.equal(workplace({ type: 'remote' }, more), 'Remote in Minnesota or Wisconsin');
  });

  it('says nothing where nothing is known', () => assert.equal(say.workplace(minimal, words), undefined));
});

describe('place', () => {
  const place: Place = {
    name: 'Main office',
    streetAddress: '2525 Franklin Avenue E #200',
    addressLocality: 'Minneapolis',
    addressRegion: 'MN',
    postalCode: '55406',
    addressCountry: 'US',
  };

  it('is a town first, then a street', () => {
    assert.equal(say.town(place), 'Minneapolis, MN');
    assert.equal(say.town({ addressRegion: 'MN' }), 'MN');
    assert.equal(say.town({ name: 'Main office' }), 'Main office');
    assert.equal(say.town({}), '');
  });

  it('is written in full as on an envelope', () => {
    assert.equal(
      say.address(place, words),
      'Main office, 2525 Franklin Avenue E #200, Minneapolis, MN 55406, United States',
    );
  });

  it('says nothing twice', () => {
    const [fact] = say.facts(posting({ jobLocation: { name: 'Main office' } }), words);
    assert.deepEqual([fact?.value, fact?.notes], ['Main office', []]);
    const [country] = say.facts(posting({ jobLocation: { addressCountry: 'US' } }), words);
    assert.deepEqual([country?.value, country?.notes], ['United States', []]);
  });
});

describe('schedule', () => {
  it('is the kind of employment and the hours', () => {
    assert.equal(
      say.schedule(posting({ employmentType: 'FULL_TIME', workHours: '40 hours' }), words),
      'Full time, 40 hours',
    );
    assert.equal(
      say.schedule(posting({ employmentType: ['PART_TIME', 'CONTRACTOR'] }), words),
      'Part time or Contract',
    );
    assert.equal(say.schedule(posting({ workHours: '40 hours' }), words), '40 hours');
    assert.equal(say.schedule(minimal, words), undefined);
  });

  it('keeps hours that run the other way together, and no others', () => {
    const hours = (workHours: string) => say.schedule(posting({ employmentType: 'PART_TIME', workHours }), words);
    assert.equal(hours('24 ساعة'), 'Part time, \u206824 ساعة\u2069');
    const arabic = { ...words, employmentType: { ...words.employmentType, PART_TIME: 'دوام جزئي' } };
    const said = say.schedule(posting({ employmentType: 'PART_TIME', workHours: '24 hours' }), arabic);
    assert.equal(said, 'دوام جزئي, \u206824 hours\u2069');
    assert.equal(hours('24 horas'), 'Part time, 24 horas');
  }); // prettier-ignore
});

describe('deadline', () => {
  const line = (more: Partial<JobPosting>, closed = false) => say.deadlineLine(posting(more), words, closed);
  const lines = (more: Partial<JobPosting>, closed = false) => say.deadline(posting(more), words, closed);
  const preferred = { openUntilFilled: true, priorityDeadline: '2024-07-19' };

  it('is a preference while it is open until filled', () => {
    assert.equal(line(preferred), 'Preference to applications received by July 19, 2024; open until filled');
    assert.deepEqual(lines(preferred), ['Open until filled', 'Preference to applications received by July 19, 2024']);
  });

  it('is a last day', () => {
    assert.equal(line({ validThrough: '2026-08-15' }), 'Apply by August 15, 2026');
    assert.equal(line({ validThrough: '2026-08-15' }, true), 'Closed on August 15, 2026');
  });

  it('has the most binding first', () => {
    assert.deepEqual(lines({ ...preferred, validThrough: '2024-12-31' }), [
      'Apply by December 31, 2024',
      'Open until filled',
      'Preference to applications received by July 19, 2024',
    ]);
  });

  it('is open until filled, or only preferred', () => {
    assert.equal(line({ openUntilFilled: true }), 'Open until filled');
    assert.equal(line({ priorityDeadline: '2024-07-19' }), 'Preference to applications received by July 19, 2024');
  });

  it('is not mentioned where none is known', () => {
    assert.equal(line({}), undefined);
    assert.equal(line({ openUntilFilled: false }), undefined);
  });
});

describe('status', () => {
  it('is a word or two', () => {
    assert.equal(say.statusWords({ type: 'new' }, words), 'New');
    assert.equal(say.statusWords({ type: 'closed' }, words), 'Closed');
    const closing = [0, 1, 2].map((days) => say.statusWords({ type: 'closing', days }, words));
    assert.deepEqual(closing, ['Closes today', 'Closes tomorrow', 'Closes in 2 days']);
  });
});

describe('all facts', () => {
  it('of a posting that says nothing are none', () => assert.deepEqual(say.facts(minimal, words), []));

  it('of a full one stand in the order a reader asks for them', () => {
    const found = say.facts(full, words).map(({ label, value, notes }) => [label, spaces(value), ...notes]);
    assert.deepEqual(found, [
      ['Pay', '$50,000 – $60,000', 'a year', 'By experience.', '$1,000 for a second language', 'Benefits eligible'],
      [
        'Where',
        'Main office, 2525 Franklin Avenue E #200, Minneapolis, MN 55406, United States',
        'Saint Paul, MN, United States',
        'Remote in Minnesota or Wisconsin',
      ],
      [
        'Schedule',
        'Full time or Temporary, 40 hours',
        'Hybrid: Tuesday and Thursday in the office, 3 days remote, evening meetings now and then',
      ],
      ['Apply by', say.deadline(full, words)[0], 'Preference to applications received by July 19, 2026'],
      ['Reports to', 'Director of Organizing'],
      ['Department', 'Organizing'],
      ['Starts', 'September 1, 2026'],
      ['Hiring process', 'Open to external and internal candidates'],
      ['Posted', 'June 1, 2026'],
      ['Questions about the job', 'Maria Xiong', 'jobs@tenants.example.org', '612-555-0100'],
      ['Topics', 'housing, organizing'],
    ]);
  });

  it('show the workplace once, with a place or without', () => {
    const remote = say.facts(posting({ workplace: { type: 'remote' } }), words);
    assert.deepEqual(remote.map(({ name, value }) => [name, value]), [['place', 'Remote']]);
    const both = say.facts(posting({ workplace: { type: 'onsite' }, jobLocation: { addressLocality: 'Duluth' } }), words);
    assert.deepEqual(both.map(({ name, value }) => [name, value]), [['place', 'Duluth'], ['schedule', 'On site']]);
  }); // prettier-ignore
});

describe('languages', () => {
  it('I18N-1 bare es is the Spanish of the United States', () => {
    assert.equal(intlLocale('es'), 'es-US');
    assert.equal(intlLocale('es-MX'), 'es-MX');
    const range = formatMoney('es', 'USD', 50000, 60000);
    assert.match(range, /50,000/);
    assert.doesNotMatch(range, /50\.000|US\$/);
    assert.equal(formatDate({ tag: 'es' }, '2024-07-19'), '19 de julio de 2024');
    assert.equal(formatWeekday({ tag: 'es' }, 1), 'martes');
  });

  it('I18N-2 a rate is never "about" that rate', () => {
    for (const language of ['en', 'es', 'de', 'fr', 'ar', 'ja']) {
      assert.doesNotMatch(formatMoney(language, 'USD', 22.5), /[~≈]/);
      assert.doesNotMatch(formatMoney(language, 'USD', 22.501, 22.504), /[~≈]/, language);
    }
  });

  it('I18N-3 dates do not slip a day, wherever the reader is', () => {
    const script = `
      import { formatDate, formatWeekday } from './src/posting/intl.ts';
      console.log(formatDate({ tag: 'en' }, '2024-07-19'), formatDate({ tag: 'en' }, '2024-01-01'), formatWeekday({ tag: 'en' }, 0));`;
    for (const TZ of ['America/Chicago', 'Pacific/Honolulu', 'Pacific/Kiritimati', 'UTC']) {
      const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        encoding: 'utf8',
        cwd: new URL('../../', import.meta.url),
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
    assert.equal(formatCountry('en', 'U.S.A.'), 'U.S.A.');
    assert.equal(formatCountry('en', 'ZZ').length > 0, true);
  });
});
