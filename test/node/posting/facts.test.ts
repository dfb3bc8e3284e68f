import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringsFor } from '../../../src/locales/index.js';
import type { BaseSalary, JobPosting, Place, Workplace } from '../../../src/posting.js';
import * as say from '../../../src/posting/words/facts.js';
import { full, minimal, posting } from '../samples.js';

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
    const within = (...places: string[]) => workplace({ type: 'remote' }, { applicantLocationRequirements: places });
    for (const country of ['United States', 'US', 'USA', 'the United States']) {
      assert.equal(within(country), 'Remote in the United States');
    }
    assert.equal(within('Canada', 'United Kingdom'), 'Remote in Canada or the United Kingdom');
    assert.equal(within('MN', 'CA'), 'Remote in MN or CA', 'states, and not Mongolia or Canada');
    const spanish = { ...words, tag: 'es', remoteWithin: (places: string) => places };
    const remote = posting({
      workplace: { type: 'remote' },
      applicantLocationRequirements: ['United States', 'Mexico'],
    });
    assert.equal(say.workplaceName(remote, spanish), 'Estados Unidos o México');
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
    assert.equal(say.address(place, words), 'Main office, 2525 Franklin Avenue E #200, Minneapolis, MN 55406');
  });

  it('does not say the country that readers live in, unless there is nothing else to say', () => {
    const where = (addressCountry: string, tag = 'en') =>
      say.address({ addressLocality: 'Springfield', addressCountry }, { ...words, tag });
    for (const country of ['US', 'USA', 'United States']) assert.equal(where(country), 'Springfield');
    assert.equal(where('CA'), 'Springfield, Canada');
    assert.equal(where('CA', 'en-CA'), 'Springfield');
    assert.equal(where('US', 'en-CA'), 'Springfield, United States');
    assert.equal(say.address({ addressCountry: 'USA' }, words), 'United States');
  });

  it('has countries in the reader’s language, whatever the posting’s', () => {
    const spanish = { ...words, tag: 'es' };
    assert.equal(say.address({ addressLocality: 'Berlin', addressCountry: 'Germany' }, spanish), 'Berlin, Alemania');
    assert.equal(say.address({ addressLocality: 'Paris', addressCountry: 'FR' }, spanish), 'Paris, Francia');
    assert.equal(say.address({ addressLocality: 'Oz', addressCountry: 'Emerald City' }, spanish), 'Oz, Emerald City');
  });

  it('is one line on a card, however many there are', () => {
    const at = (...jobLocation: Place[]) => say.towns(posting({ jobLocation }), words);
    const mn = (addressLocality: string) => ({ addressLocality, addressRegion: 'MN' });
    assert.equal(at(mn('Duluth')), 'Duluth, MN');
    assert.equal(at(mn('Duluth'), mn('Duluth')), 'Duluth, MN');
    assert.equal(at(mn('Minneapolis'), mn('Saint Paul'), mn('Duluth')), 'Minneapolis, Saint Paul, and Duluth, MN');
    assert.equal(at(mn('Duluth'), { addressLocality: 'Hudson', addressRegion: 'WI' }), 'Duluth, MN; Hudson, WI');
    assert.equal(at(mn('Duluth'), { name: 'Main office' }), 'Duluth, MN; Main office');
    assert.equal(at({ addressCountry: 'US' }), 'United States');
    assert.equal(at(), '');
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
  const now = Date.parse('2024-07-01T12:00');
  const line = (more: Partial<JobPosting>, at: Parameters<typeof say.deadline>[2] = {}) =>
    say.deadlineLine(posting(more), words, { now, ...at });
  const lines = (more: Partial<JobPosting>) => say.deadline(posting(more), words, { now });
  const preferred = { openUntilFilled: true, priorityDeadline: '2024-07-19' };

  it('is a preference while it is open until filled', () => {
    assert.equal(line(preferred), 'Preference to applications received by July 19, 2024; open until filled');
    assert.deepEqual(lines(preferred), ['Open until filled', 'Preference to applications received by July 19, 2024']);
  });

  it('is a last day', () => {
    assert.equal(line({ validThrough: '2026-08-15' }), 'Apply by August 15, 2026');
    assert.equal(line({ validThrough: '2026-08-15' }, { closed: true }), 'Closed on August 15, 2026');
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

  it('is a preference that has passed, once its day is over', () => {
    const passed = 'Still open. The preference date, July 19, 2024, has passed.';
    const at = (time: string) => ({ now: new Date(time) });
    assert.equal(line(preferred, at('2024-07-19T23:00')), 'Preference to applications received by July 19, 2024; open until filled');
    assert.equal(line(preferred, at('2024-07-20T01:00')), passed);
    assert.equal(line({ priorityDeadline: '2024-07-19' }, at('2024-07-20T01:00')), passed);
    const both = { ...preferred, validThrough: '2024-12-31' };
    assert.equal(say.deadline(posting(both), words, at('2024-07-20T01:00')).at(-1), passed);
    assert.equal(line(both, { closed: true, ...at('2025-01-01T01:00') }), 'Closed on December 31, 2024');
  }); // prettier-ignore

  it('stands under its label, and does not repeat it', () => {
    const fact = (closed: boolean) => say.facts(posting({ validThrough: '2026-08-15' }), words, { closed, now })[0];
    assert.deepEqual(fact(false), { name: 'deadline', label: 'Apply by', value: 'August 15, 2026', notes: [] });
    assert.deepEqual(fact(true), { name: 'deadline', label: 'Deadline', value: 'Closed on August 15, 2026', notes: [] });
  }); // prettier-ignore

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
    const found = say
      .facts(full, words, { now: Date.parse('2026-06-02') })
      .map(({ label, value, others = [], notes }) => [label, spaces(value), ...others, ...notes]);
    assert.deepEqual(found, [
      ['Pay', '$50,000 – $60,000', 'a year', 'By experience.', '$1,000 for a second language', 'Benefits eligible'],
      [
        'Where',
        'Main office, 2525 Franklin Avenue E #200, Minneapolis, MN 55406',
        'Saint Paul, MN',
        'Remote in Minnesota or Wisconsin',
      ],
      [
        'Schedule',
        'Full time or Temporary, 40 hours',
        'Hybrid: Tuesday and Thursday in the office, 3 days remote, evening meetings now and then',
      ],
      [
        'Apply by',
        say.deadline(full, words)[0]?.replace('Apply by ', ''),
        'Preference to applications received by July 19, 2026',
      ],
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
