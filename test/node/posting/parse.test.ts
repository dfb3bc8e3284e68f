import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definePosting, jobPostingSchema, parseFeed, parsePosting, type JobPosting } from '../../../src/posting.js';
import { full, minimal } from '../samples.js';

/** The minimal posting with data of any kind beside it. */
const data = (more: Record<string, unknown>) => ({ ...minimal, ...more });
const messages = (input: unknown) => parsePosting(input).issues.map(({ message }) => message);
const ids = (feed: unknown) => parseFeed(feed).postings.map(({ id }) => id);

describe('a posting that is well', () => {
  it('needs no more than an id, a title and the name of who is hiring', () => {
    assert.deepEqual(parsePosting(minimal), { posting: minimal, issues: [] });
  });

  it('keeps every field as it was written', () => {
    assert.deepEqual(parsePosting(full), { posting: full, issues: [] });
  });

  it('has a sample with every field of the schema', () => {
    const fields = Object.keys(jobPostingSchema.shape).filter((field) => field !== '$schema');
    assert.deepEqual(Object.keys(full).sort(), fields.sort());
  });

  for (const [field, value] of Object.entries(full)) {
    it(`reads ${field} by itself`, () => {
      const { posting, issues } = parsePosting(data({ [field]: value }));
      assert.deepEqual(posting?.[field as keyof JobPosting], value);
      assert.deepEqual(
        issues.filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  }

  const alsoFine: [what: string, more: Record<string, unknown>][] = [
    ['one employment type', { employmentType: 'PER_DIEM' }],
    ['one place', { jobLocation: { addressLocality: 'Duluth' } }],
    ['a date as the last moment', { validThrough: '2026-07-19' }],
    ['a moment in Greenwich', { validThrough: '2026-07-19T22:00:00Z' }],
    ['a moment without seconds and offset', { validThrough: '2026-07-19T17:00' }],
    ['a moment to the millisecond', { validThrough: '2026-07-19T17:00:00.000-05:00' }],
    ['work without pay', { baseSalary: { currency: 'USD', minValue: 0, maxValue: 0 } }],
    ['a mailto link', { url: 'mailto:jobs@example.org' }],
    ['a tel link', { application: { url: 'tel:+16125550100' } }],
    ['a language with a script', { inLanguage: 'zh-Hant-TW' }],
  ];
  for (const [what, more] of alsoFine) {
    it(`takes ${what}`, () => assert.deepEqual(parsePosting(data(more)), { posting: data(more), issues: [] }));
  }

  it('loses the white space around its lines', () => {
    assert.equal(parsePosting(data({ title: '  Cook\n' })).posting?.title, 'Cook');
  });

  it('drops "$schema", which is for editors', () => {
    assert.deepEqual(parsePosting(data({ $schema: './job-posting.schema.json' })), { posting: minimal, issues: [] });
  });

  it('leaves the data it was given alone', () => {
    const given = data({ title: ' Cook ', tags: ['a', 5], nonsense: 1 });
    const before = structuredClone(given);
    parsePosting(given, { base: 'https://example.org/' });
    assert.deepEqual(given, before);
  });

  it('is typed where it is written, and stays what it was', () => {
    const written = { id: 'a', title: 'A', hiringOrganization: { name: 'O' } } as const;
    assert.equal(definePosting(written), written);
    // @ts-expect-error a posting has to say who is hiring
    definePosting({ id: 'a', title: 'A' });
    // @ts-expect-error there is no such kind of employment
    definePosting({ ...written, employmentType: 'ALLTIME' });
  });
});

describe('a posting with mistakes', () => {
  /** The mistake, the one message about it, and what is left of the fields that were given. */
  const mistakes: [given: Record<string, unknown>, message: string, left: Record<string, unknown>][] = [
    [{ summary: 5 }, 'summary: expected text, got 5', {}],
    [{ tags: 5 }, 'tags: expected a list, got 5', {}],
    [{ tags: ['a', 5, 'b'] }, 'tags[1]: expected text, got 5', { tags: ['a', 'b'] }],
    [{ openUntilFilled: 'maybe' }, 'openUntilFilled: expected true or false, got "maybe"', {}],
    [{ datePosted: '7/8/2026' }, 'datePosted: expected a date like "2026-07-19", got "7/8/2026", which can be read in two ways', {}],
    [{ datePosted: '2026-02-30' }, 'datePosted: expected a date like "2026-07-19", got "2026-02-30", which is no day of the calendar', {}],
    [{ datePosted: 20260719 }, 'datePosted: expected text, got 20260719', {}],
    [{ inLanguage: 'English (US)' }, 'inLanguage: expected a language tag like "en" or "es", got "English (US)"', {}],
    [{ description: ['a'] }, 'description: expected text, got a list', {}],
    [{ description: { html: 5 } }, 'description.html: expected text, got 5', {}],
    [{ responsibilities: ['Cook', {}] }, 'responsibilities[1]: expected text, got an object { … }', { responsibilities: ['Cook'] }],
    [{ employmentType: [] }, 'employmentType: is empty', {}],
    [{ jobLocation: 'Duluth' }, 'jobLocation: expected an object { … }, got "Duluth"', {}],
    [
      { jobLocation: [{ addressLocality: 'Duluth', postalCode: 2134 }] },
      'jobLocation[0].postalCode: expected text, got 2134',
      { jobLocation: [{ addressLocality: 'Duluth' }] },
    ],
    [
      { workplace: { type: 'office' } },
      'workplace.type: expected one of onsite, hybrid, remote, got "office"',
      {},
    ],
    [
      { workplace: { type: 'hybrid', onsiteDays: ['tue', 'Someday'] } },
      'workplace.onsiteDays[1]: expected one of mon, tue, wed, thu, fri, sat, sun, got "Someday"',
      { workplace: { type: 'hybrid', onsiteDays: ['tue'] } },
    ],
    [
      { workplace: { type: 'hybrid', remoteDaysPerWeek: 2.5 } },
      'workplace.remoteDaysPerWeek: expected a whole number, got 2.5',
      { workplace: { type: 'hybrid' } },
    ],
    [
      { sections: [{ heading: 'Pay' }, { heading: 'Team', body: 'Small' }] },
      'sections[0].body: is required, and is missing',
      { sections: [{ heading: 'Team', body: 'Small' }] },
    ],
    [
      { baseSalary: { minValue: 20, maxValue: 20 } },
      'baseSalary.currency: is required, and is missing',
      {},
    ],
    [
      { baseSalary: { currency: '$', minValue: 20, maxValue: 20 } },
      'baseSalary.currency: expected a currency of three capital letters like "USD", got "$"',
      {},
    ],
    [
      { baseSalary: { currency: 'USD', minValue: 20, maxValue: 20, unitText: 'FORTNIGHT' } },
      'baseSalary.unitText: expected one of HOUR, DAY, WEEK, MONTH, YEAR, got "FORTNIGHT"',
      { baseSalary: { currency: 'USD', minValue: 20, maxValue: 20 } },
    ],
    [
      { application: { email: 'jobs at example.org', instructions: 'Write to us' } },
      'application.email: expected an email address like "name@example.org", got "jobs at example.org"',
      { application: { instructions: 'Write to us' } },
    ],
    [
      { application: { documents: [{ kind: 'cv' }, { kind: 'resume' }] } },
      'application.documents[0].kind: expected one of resume, coverLetter, references, writingSample, portfolio, other, got "cv"',
      { application: { documents: [{ kind: 'resume' }] } },
    ],
    [
      { application: { documents: [{ kind: 'resume', accept: ['application/pdf', '.pdf'] }] } },
      'application.documents[0].accept[0]: expected a file extension like ".pdf", got "application/pdf"',
      { application: { documents: [{ kind: 'resume', accept: ['.pdf'] }] } },
    ],
    [
      { application: { endpoint: 'mailto:jobs@example.org', email: 'jobs@example.org' } },
      'application.endpoint: expected a web address that begins with https or http, got "mailto:jobs@example.org"',
      { application: { email: 'jobs@example.org' } },
    ],
    [
      { application: { documents: [{ kind: 'resume', maxBytes: 0 }] } },
      'application.documents[0].maxBytes: expected a number from 1 up, got 0',
      { application: { documents: [{ kind: 'resume' }] } },
    ],
    [
      { application: { questions: [{ id: 'q', label: 'Shift?', type: 'select' }] } },
      'application.questions[0].options: a question of this type needs options to choose from',
      { application: { questions: [] } },
    ],
  ]; // prettier-ignore
  for (const [given, message, left] of mistakes) {
    it(message, () => {
      const { posting, issues } = parsePosting(data(given));
      assert.deepEqual(
        issues.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        [message],
      );
      assert.equal(issues[0]?.path, message.slice(0, message.indexOf(': ')));
      assert.deepEqual(posting, data(left));
    });
  }

  it('says where in the feed the mistake stands', () => {
    const bad = data({ id: 'c', baseSalary: { currency: 'USD', minValue: '50k', maxValue: 60000 } });
    const { postings, issues } = parseFeed({ postings: [data({ id: 'a' }), data({ id: 'b' }), bad] });
    assert.equal(issues[0]?.message, 'postings[2].baseSalary.minValue: expected a number, got "50k"');
    assert.equal(issues[0].path, 'postings[2].baseSalary.minValue');
    assert.deepEqual(postings[2]?.baseSalary, { currency: 'USD', maxValue: 60000 });
  });

  it('counts list entries as the file does, however many are wrong', () => {
    assert.deepEqual(messages(data({ tags: [1, 'a', 2, 'b', 3] })), [
      'tags[0]: expected text, got 1',
      'tags[2]: expected text, got 2',
      'tags[4]: expected text, got 3',
    ]);
  });

  it('names several kinds of employment, and keeps the ones that exist', () => {
    const { posting, issues } = parsePosting(data({ employmentType: ['FULL_TIME', 'ALLTIME'] }));
    assert.equal(posting?.employmentType?.[0], 'FULL_TIME');
    assert.match(issues[0]?.message ?? '', /^employmentType\[1\]: expected one of FULL_TIME, .*, got "ALLTIME"$/);
  });

  it('warns of a field that does not exist, at any depth, and drops it', () => {
    const { posting, issues } = parsePosting(data({ salary: 5, jobLocation: { city: 'Duluth', addressRegion: 'MN' } }));
    assert.deepEqual(posting, data({ jobLocation: { addressRegion: 'MN' } }));
    assert.deepEqual(issues.map(({ path, severity }) => [path, severity]).sort(), [
      ['jobLocation.city', 'warning'],
      ['salary', 'warning'],
    ]);
  });

  it('survives a field that does not exist and holds nothing', () => {
    assert.deepEqual(parsePosting(data({ salary: undefined })).posting, minimal);
    assert.deepEqual(
      parsePosting(data({ jobLocation: { city: undefined, addressRegion: 'MN' } })).posting?.jobLocation,
      {
        addressRegion: 'MN',
      },
    );
  });

  it('takes null and empty text for "unknown", as spreadsheets write it, and says nothing', () => {
    for (const blank of ['', '  \n ', null]) {
      for (const field of ['summary', 'description', 'url', 'datePosted', 'baseSalary', 'responsibilities']) {
        assert.deepEqual(parsePosting(data({ [field]: blank })), { posting: minimal, issues: [] }, field);
      }
    }
  });

  it('keeps no place that says nothing', () => {
    assert.ok(!('jobLocation' in (parsePosting(data({ jobLocation: { addressLocality: 5 } })).posting ?? {})));
  });

  for (const field of ['id', 'title', 'hiringOrganization'] as const) {
    for (const [what, value] of [['missing', undefined], ['null', null], ['empty', ' '], ['a number', 5]] as const) {
      // As a number it is an id all the same (mend.test.ts).
      if (field === 'id' && value === 5) continue;
      it(`is not read with its ${field} ${what}, and says so once`, () => {
        const { posting, issues } = parsePosting(data({ [field]: value }));
        assert.equal(posting, undefined);
        assert.deepEqual(issues.map(({ path, severity }) => [path, severity]), [[field, 'error']]);
        const expected = field === 'hiringOrganization' ? 'an object { … }' : 'text';
        const wrong = value === 5 ? `expected ${expected}, got 5` : 'is required, and is missing';
        assert.equal(issues[0]?.message, `${field}: ${wrong}`);
      });
    }
  } // prettier-ignore

  it('is not read without the name of who is hiring, and says so once', () => {
    assert.deepEqual(messages(data({ hiringOrganization: { url: 'https://example.org' } })), [
      'hiringOrganization.name: is required, and is missing',
    ]);
  });

  it('quotes no more than a line of what it could not read', () => {
    for (const message of messages(data({ datePosted: 'x'.repeat(1_000_000), title: ['x'.repeat(1_000_000)] }))) {
      assert.ok(message.length < 200, message.slice(0, 300));
    }
  });
});

describe('a feed', () => {
  it('is one posting, a list of them, or an object with a list', () => {
    assert.deepEqual(ids(minimal), ['cook']);
    assert.deepEqual(ids([minimal, data({ id: 'b' })]), ['cook', 'b']);
    assert.deepEqual(ids({ $schema: 'x', postings: [minimal] }), ['cook']);
  });

  it('gives its organization to the postings that name none', () => {
    const { hiringOrganization: _, ...anonymous } = minimal;
    const { postings, issues } = parseFeed({
      organization: { name: 'Default', url: 'https://example.org/' },
      postings: [
        anonymous,
        { ...anonymous, id: 'b', hiringOrganization: null },
        data({ id: 'c' }),
        { ...anonymous, id: 'd', hiringOrganization: { logo: 'https://example.org/logo.svg' } },
      ],
    });
    assert.deepEqual(issues, []);
    assert.deepEqual(
      postings.map(({ hiringOrganization }) => hiringOrganization),
      [
        { name: 'Default', url: 'https://example.org/' },
        { name: 'Default', url: 'https://example.org/' },
        { name: 'Riverside Kitchen' },
        { name: 'Default', url: 'https://example.org/', logo: 'https://example.org/logo.svg' },
      ],
    );
  });

  it('says what is wrong with its organization, and reads on', () => {
    const { postings, issues } = parseFeed({ organization: { name: 5 }, postings: [minimal] });
    assert.equal(postings.length, 1);
    assert.equal(issues[0]?.message, 'organization.name: expected text, got 5');
  });

  it('warns of fields that a feed does not have', () => {
    assert.deepEqual(parseFeed({ jobs: 1, postings: [] }).issues, [
      { path: 'jobs', message: 'jobs: is not a field of a feed', severity: 'warning' },
    ]);
  });

  it('says that its postings must be a list', () => {
    assert.equal(parseFeed({ postings: 5 }).issues[0]?.message, 'postings: expected a list, got 5');
  });

  it('takes the first of two postings with one id, and says so', () => {
    const { postings, issues } = parseFeed([data({ title: 'First' }), data({ title: 'Second' })]);
    assert.deepEqual(
      postings.map(({ title }) => title),
      ['First'],
    );
    assert.deepEqual(issues, [
      {
        path: 'postings[1].id',
        message: 'postings[1].id: "cook" stands twice; each posting needs an id of its own',
        severity: 'error',
      },
    ]);
  });

  it('reads its postings in their order, beside all that is no posting', () => {
    const feed = [null, data({ id: 'b' }), 5, 'x', [], {}, data({ id: 'a' }), undefined];
    assert.deepEqual(ids(feed), ['b', 'a']);
  });

  it('reads closed postings as well', () => {
    assert.deepEqual(ids([data({ validThrough: '2001-01-01' })]), ['cook']);
  });
});
