import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed, parsePosting } from '../../../src/posting.js';
import { readOne } from '../../../src/posting/reading/read.js';
import { decoded } from '../../../src/text/decode.js';
import { looseJson } from '../../../src/text/loose-json.js';
import { mutated } from './hostile-data.js';
import { minimal } from '../samples.js';

const read = (more: Record<string, unknown>) => parsePosting({ ...minimal, ...more });

describe('a value that can only mean one thing', () => {
  const cases: [given: Record<string, unknown>, left: Record<string, unknown>, warning: string][] = [
    [{ employmentType: 'Part-time' }, { employmentType: 'PART_TIME' }, 'employmentType: "Part-time" was read as "PART_TIME"'],
    [{ employmentType: 'part time' }, { employmentType: 'PART_TIME' }, 'employmentType: "part time" was read as "PART_TIME"'],
    [{ employmentType: ['Full Time'] }, { employmentType: ['FULL_TIME'] }, 'employmentType[0]: "Full Time" was read as "FULL_TIME"'],
    [{ employmentType: 'Full-time or part-time' }, { employmentType: ['FULL_TIME', 'PART_TIME'] }, 'employmentType: "Full-time or part-time" was read as FULL_TIME, PART_TIME'],
    [{ workplace: { type: 'On-site' } }, { workplace: { type: 'onsite' } }, 'workplace.type: "On-site" was read as "onsite"'],
    [{ validThrough: '12/31/2026' }, { validThrough: '2026-12-31' }, 'validThrough: "12/31/2026" was read as "2026-12-31"'],
    [{ datePosted: '31.12.2026' }, { datePosted: '2026-12-31' }, 'datePosted: "31.12.2026" was read as "2026-12-31"'],
    [{ datePosted: '5/5/2026' }, { datePosted: '2026-05-05' }, 'datePosted: "5/5/2026" was read as "2026-05-05"'],
    [{ datePosted: 'Thursday, December 31st, 2026' }, { datePosted: '2026-12-31' }, 'datePosted: "Thursday, December 31st, 2026" was read as "2026-12-31"'],
    [{ datePosted: '31 de diciembre de 2026' }, { datePosted: '2026-12-31' }, 'datePosted: "31 de diciembre de 2026" was read as "2026-12-31"'],
    [{ validThrough: '2026-12-31 17:00' }, { validThrough: '2026-12-31T17:00' }, 'validThrough: "2026-12-31 17:00" was read as "2026-12-31T17:00"'],
    [{ baseSalary: '$22 to $26 an hour' }, { baseSalary: { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' } }, 'baseSalary: "$22 to $26 an hour" was read as USD 22 to 26 an hour'],
    [{ baseSalary: '$52k – $60,000 per year' }, { baseSalary: { currency: 'USD', minValue: 52000, maxValue: 60000, unitText: 'YEAR' } }, 'baseSalary: "$52k – $60,000 per year" was read as USD 52000 to 60000 a year'],
    [{ baseSalary: 'from $22 a day' }, { baseSalary: { currency: 'USD', minValue: 22, unitText: 'DAY' } }, 'baseSalary: "from $22 a day" was read as USD 22 to … a day'],
    [{ baseSalary: 'Up to $30/hr' }, { baseSalary: { currency: 'USD', maxValue: 30, unitText: 'HOUR' } }, 'baseSalary: "Up to $30/hr" was read as USD … to 30 an hour'],
    [{ baseSalary: '€22 – €26' }, { baseSalary: { currency: 'EUR', minValue: 22, maxValue: 26 } }, 'baseSalary: "€22 – €26" was read as EUR 22 to 26'],
    [{ baseSalary: { currency: 'eur', minValue: 22 } }, { baseSalary: { currency: 'EUR', minValue: 22 } }, 'baseSalary.currency: "eur" was read as "EUR"'],
    [{ datePosted: 'Sept. 30, 2026' }, { datePosted: '2026-09-30' }, 'datePosted: "Sept. 30, 2026" was read as "2026-09-30"'],
    [{ datePosted: '2026-12-31 17:00' }, { datePosted: '2026-12-31' }, 'datePosted: "2026-12-31 17:00" was read as "2026-12-31"'],
    [{ inLanguage: 'es_MX' }, { inLanguage: 'es-MX' }, 'inLanguage: "es_MX" was read as "es-MX"'],
    [{ application: { email: 'Rosa <jobs@example.org>' } }, { application: { email: 'jobs@example.org' } }, 'application.email: "Rosa <jobs@example.org>" was read as "jobs@example.org"'],
    [{ baseSalary: { currency: 'USD', minValue: '22', maxValue: '26.50' } }, { baseSalary: { currency: 'USD', minValue: 22, maxValue: 26.5 } }, 'baseSalary.minValue: "22" was read as 22'],
    [{ openUntilFilled: 'Yes' }, { openUntilFilled: true }, 'openUntilFilled: "Yes" was read as true'],
    [{ id: 17 }, { id: '17' }, 'id: 17 was read as "17"'],
    [{ hiringOrganization: 'Acme' }, { hiringOrganization: { name: 'Acme' } }, 'hiringOrganization: "Acme" was read as {"name":"Acme"}'],
    [{ employment_type: 'FULL_TIME' }, { employmentType: 'FULL_TIME' }, 'employment_type: "employment_type" was read as employmentType'],
    [{ supervisor: 'Jos&eacute;' }, { supervisor: 'José' }, 'supervisor: "Jos&eacute;" was read as "José"'],
    [{ application: { email: 'jobs&#64;example.org' } }, { application: { email: 'jobs@example.org' } }, 'application.email: "jobs&#64;example.org" was read as "jobs@example.org"'],
    [{ workplace: 'Remote' }, { workplace: { type: 'remote' } }, 'workplace: "Remote" was read as {"type":"Remote"}'],
    [{ applicantLocationRequirements: 'Minnesota' }, { applicantLocationRequirements: ['Minnesota'] }, 'applicantLocationRequirements: "Minnesota" was read as Minnesota'],
    [{ sections: { heading: 'The kitchen', body: 'Six burners.' } }, { sections: [{ heading: 'The kitchen', body: 'Six burners.' }] }, 'sections: an object { … } was read as a list of one'],
    [{ application: { documents: ['resume'] } }, { application: { documents: [{ kind: 'resume' }] } }, 'application.documents[0]: "resume" was read as {"kind":"resume"}'],
    [{ application: 'jobs@example.org' }, { application: { email: 'jobs@example.org' } }, 'application: "jobs@example.org" was read as {"email":"jobs@example.org"}'],
    [{ application: 'https://example.org/apply' }, { application: { url: 'https://example.org/apply' } }, 'application: "https://example.org/apply" was read as {"url":"https://example.org/apply"}'],
    [{ application: { questions: [{ id: 'years', label: 'How many years?', type: 'select', options: [1] }] } }, { application: { questions: [{ id: 'years', label: 'How many years?', type: 'select', options: ['1'] }] } }, 'application.questions[0].options[0]: 1 was read as "1"'],
  ]; // prettier-ignore
  for (const [given, left, warning] of cases) {
    it(warning, () => {
      const { posting, issues } = read(given);
      assert.deepEqual(posting, { ...minimal, ...left });
      assert.equal(issues[0]!.message, warning);
      assert.ok(issues.every(({ severity }) => severity === 'warning'));
    });
  }

  it('is found in every entry of a bare list and of a feed', () => {
    const entries = [minimal, { ...minimal, id: 'b', employmentType: 'Part-time' }];
    for (const feed of [entries, { postings: entries }]) {
      const { postings, issues } = parseFeed(feed);
      assert.equal(postings[1]!.employmentType, 'PART_TIME');
      assert.deepEqual(issues.map(({ path }) => path), ['postings[1].employmentType']); // prettier-ignore
    }
  });

  it('a dollar is Canada’s where the work is there, and nobody’s in a country that has neither', () => {
    const place = (addressCountry: unknown) => ({ jobLocation: { addressCountry }, baseSalary: '$22 an hour' });
    assert.equal(read(place('CA')).posting!.baseSalary?.currency, 'CAD');
    for (const country of ['AU', 7]) assert.equal(read(place(country)).posting!.baseSalary, undefined);
  });
});

describe('a value that can be two things', () => {
  const cases: Record<string, unknown>[] = [
    { datePosted: '7/8/2026' },
    { datePosted: '12/31/26' },
    { datePosted: 'Monday, December 31, 2026' },
    { datePosted: '31 June 2026' },
    { datePosted: 'soon' },
    { datePosted: 'Dicembre 31, 2026' },
    { baseSalary: 'from $22 to $26' },
    { baseSalary: '$22 starting' },
    { baseSalary: '$22 up' },
    { inLanguage: 'the language of the house' },
    { application: { email: 'the office' } },
    { employmentType: 'Seasonal' },
    { employmentType: 'Full-time or so' },
    { baseSalary: '22 to 26' },
    { baseSalary: '$22.500 to $26.000' },
    { baseSalary: '$22 an hour or $900 a week' },
    { baseSalary: '$26 to $22' },
    { baseSalary: { currency: '$', minValue: 22 } },
    { baseSalary: { currency: 'USD', minValue: '50k', maxValue: 60000 } },
    { baseSalary: { currency: 'USD', minValue: '22,50', maxValue: 60000 } },
    { jobLocation: 'Duluth' },
    { tags: 'housing, organizing' },
    { openUntilFilled: 'maybe' },
  ];
  for (const given of cases) {
    it(`is not read, and is said: ${JSON.stringify(given)}`, () => {
      const { posting, issues } = read(given);
      const [field] = Object.keys(given);
      assert.equal(issues[0]?.severity, 'error');
      assert.ok(issues[0].path.startsWith(field!));
      if (typeof given[field!] === 'string')
        assert.equal((posting as unknown as Record<string, unknown>)[field!], undefined);
    });
  }

  it('and what it was taken for is not said to have been read', () => {
    const { posting, issues } = read({ workplace: 'Saint Paul' });
    assert.equal(posting?.workplace, undefined);
    assert.deepEqual(issues.map(({ message }) => message), ['workplace.type: expected one of onsite, hybrid, remote, got "Saint Paul"']); // prettier-ignore
  });

  it('a name that is there already is not overwritten', () => {
    const { posting, issues } = read({ Title: 'Chef' });
    assert.equal(posting?.title, minimal.title);
    assert.deepEqual(issues.map(({ message }) => message), ['Title: is not a field here']); // prettier-ignore
  });

  it('an ampersand is no entity, and HTML keeps its own', () => {
    const given = { supervisor: 'R&D; AT&T', description: { html: '<p>Caf&eacute;</p>' } };
    assert.deepEqual(read(given), { posting: { ...minimal, ...given }, issues: [] });
  });
});

it('what throws, at whatever look, costs itself alone', () => {
  for (let last = 0; last < 20; last += 1) {
    let looks = 0;
    const entry = {
      ...minimal,
      get employmentType() {
        looks += 1;
        if (looks > last) throw new Error('no more');
        return 'Part-time';
      },
    };
    const { posting, issues } = parsePosting(entry);
    assert.ok(posting?.employmentType === undefined || posting.employmentType === 'PART_TIME');
    assert.ok(posting?.title === minimal.title || issues.some(({ severity }) => severity === 'error'), `${last}`);
  }
  const closed = new Proxy({}, { has: () => { throw new Error('no entry'); } }); // prettier-ignore
  assert.deepEqual(parseFeed(closed).issues.map(({ message }) => message), ['could not be read: "no entry"']); // prettier-ignore
});

it('property: mending loses nothing that was read strictly, and never throws', () => {
  fc.assert(
    fc.property(mutated, (input) => {
      const [strict] = readOne(input).postings;
      const { posting } = parsePosting(input);
      for (const key of Object.keys(strict ?? {})) assert.ok(key in posting!, key);
    }),
    { numRuns: 500 },
  );
});

describe('JSON as editors leave it', () => {
  const cases: [text: string, value: unknown, change: string][] = [
    ['{“title”: “Cook”}', { title: 'Cook' }, 'line 1: curly quotes are read as straight ones'],
    ['{"a": 1,\n "b": [1, 2,],\n}', { a: 1, b: [1, 2] }, 'line 2: a comma after the last entry is left out'],
    [
      '{“a”: “She said “hi” to "us"”}',
      { a: 'She said “hi” to "us"' },
      'line 1: curly quotes are read as straight ones',
    ],
    ['{&quot;a&quot;: 1}', { a: 1 }, 'quotes that stand as entities (&quot;) are read as quotes'],
    ['{&#8220;a&#8221;: 1}', { a: 1 }, 'quotes that stand as entities (&quot;) are read as quotes'],
    ['{"a": "one\ntwo"}', { a: 'one\ntwo' }, 'line 1: a line break inside a text is kept'],
  ];
  for (const [text, value, change] of cases) {
    it(JSON.stringify(text), () => {
      const found = looseJson(text)!;
      assert.deepEqual(found.value, value);
      assert.ok(found.changes.includes(change), found.changes.join());
    });
  }

  for (const text of ['{"a": 1 "b": 2}', '{"a": }', '{a: 1}', '{“a: 1}', '{“a”: “He said “b”, and left}', '{', '']) {
    it(`does not guess at ${JSON.stringify(text)}`, () => assert.equal(looseJson(text), undefined));
  }

  it('property: what is JSON already is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        assert.deepEqual(looseJson(text), { value: JSON.parse(text) as unknown, changes: [] });
      }),
    );
  });
});

describe('bytes as editors save them', () => {
  const bytes = (...parts: (number | string)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
  const cases: [what: string, bytes: Uint8Array, charset: string | undefined, text: string, change: RegExp | undefined][] = [
    ['UTF-8', bytes('é'), undefined, 'é', undefined],
    ['a real replacement character', bytes('\uFFFD'), undefined, '\uFFFD', undefined],
    ['a byte order mark', bytes(0xef, 0xbb, 0xbf, '{}'), undefined, '{}', /byte order mark/],
    ['UTF-16', bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0), undefined, '{}', /byte order mark/],
    ['Windows-1252', bytes('Jos', 0xe9, 0x93), undefined, 'José“', /Windows-1252/],
    ['what the server says', bytes('\u0041', 0xb1), 'iso-8859-2', 'Aą', /iso-8859-2/],
    ['a server that is wrong', bytes('Jos', 0xe9), 'utf-8', 'José', /Windows-1252/],
  ]; // prettier-ignore
  for (const [what, given, charset, text, change] of cases) {
    it(`are read: ${what}`, () => {
      const found = decoded(given, charset);
      assert.equal(found.text, text);
      if (change) assert.match(found.change!, change);
      else assert.equal(found.change, undefined);
    });
  }
});
