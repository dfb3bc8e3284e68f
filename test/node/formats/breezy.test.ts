import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said } from './sample.js';

const base = 'https://example.breezy.hr/json';
const hiringOrganization = { name: 'Example Fund' };

const officer: JobPosting = {
  id: 'abc',
  title: 'Program Officer',
  hiringOrganization,
  url: 'https://example.breezy.hr/p/abc-program-officer',
  employmentType: ['FULL_TIME'],
  jobLocation: [{ name: 'Berlin, DE' }],
  baseSalary: { currency: 'USD', minValue: 60000, maxValue: 72000 },
  department: 'Programs',
  datePosted: '2026-03-01',
  application: { url: 'https://example.breezy.hr/p/abc-program-officer' },
};

const helpline: JobPosting = {
  id: 'def',
  title: 'Helpline Support',
  hiringOrganization,
  url: 'https://example.breezy.hr/p/def-support',
  employmentType: ['PART_TIME'],
  workplace: { type: 'remote' },
  baseSalary: { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' },
  datePosted: '2026-03-02',
  application: { url: 'https://example.breezy.hr/p/def-support' },
};

const pay = (salary: unknown) => {
  const [entry] = json('breezy.json');
  const { postings, issues } = readFeed([{ ...entry, salary }], { base });
  return { pay: postings[0]!.baseSalary, issues: said(issues) };
};

describe('Breezy', () => {
  it('is read as a person reads the page', () => {
    assert.deepEqual(readFeed(json('breezy.json'), { base }), { postings: [officer, helpline], issues: [] });
  });

  it('without its address has links as they were written', () => {
    const relative = { url: '/p/def-support', application: { url: '/p/def-support' } };
    assert.deepEqual(readFeed(json('breezy.json')), { postings: [officer, { ...helpline, ...relative }], issues: [] });
  });

  it('pay is read as people write it, with a period only where one is written', () => {
    const year = { currency: 'USD', minValue: 60000, maxValue: 72000, unitText: 'YEAR' };
    const hour = { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' };
    const written: [text: string, expected: object][] = [
      ['$60k - $72k', { currency: 'USD', minValue: 60000, maxValue: 72000 }],
      ['$60,000 - $72,000', { currency: 'USD', minValue: 60000, maxValue: 72000 }],
      ['$60k - $72k / yr', year],
      ['$60,000 – $72,000 a year', year],
      ['$60,000 - $72,000 per year', year],
      ['$22 - $26 / hr', hour],
      ['$22 - $26/hr', hour],
      ['$22 - $26 per hour', hour],
      ['£2,100 - £2,400 / month', { currency: 'GBP', minValue: 2100, maxValue: 2400, unitText: 'MONTH' }],
      ['€500 - €700 per week', { currency: 'EUR', minValue: 500, maxValue: 700, unitText: 'WEEK' }],
      ['$60k - $72k DOE', { currency: 'USD', minValue: 60000, maxValue: 72000, note: 'DOE' }],
      ['60000 - 70000 USD', { currency: 'USD', minValue: 60000, maxValue: 70000 }],
      ['$20/hr - $30/hr', { currency: 'USD', minValue: 20, maxValue: 30, unitText: 'HOUR' }],
      ['$31.50 per hour', { currency: 'USD', minValue: 31.5, maxValue: 31.5, unitText: 'HOUR' }],
    ];
    for (const [text, expected] of written) assert.deepEqual(pay(text), { pay: expected, issues: [] }, text);
  });

  it('pay that can’t be read is not guessed at, and the webmaster is told', () => {
    for (const text of ['Competitive', 'DOE', 'kr 30.000']) {
      assert.deepEqual(pay(text), { pay: undefined, issues: ['warning postings[0].baseSalary'] }, text);
    }
    // 60 dollars to 72,000 is nobody's pay.
    assert.notEqual(pay('$60-72k').pay?.minValue, 60);
    for (const none of ['', null, undefined]) assert.deepEqual(pay(none), { pay: undefined, issues: [] });
  });

  it('pay that can’t be read is shown in its own words', () => {
    const [entry] = json('breezy.json');
    const [posting] = readFeed([{ ...entry, salary: ' Competitive  &amp; fair' }], { base }).postings;
    assert.deepEqual(posting!.sections, [{ heading: 'Salary', body: 'Competitive & fair' }]);
    for (const none of ['60,000 - 70,000', '$0', '0']) {
      assert.ok(!('sections' in readFeed([{ ...entry, salary: none }], { base }).postings[0]!), none);
    }
  });

  it('pay made to be slow is read at once', () => {
    const gap = ' '.repeat(60_000);
    for (const text of [`$1${gap}-${gap}1${gap}!`, `$1${gap}!`, '$1   '.repeat(40_000), '1'.repeat(190_000)]) {
      assert.equal(pay(text).pay, undefined);
    }
    assert.equal(pay(`$1${gap}-${gap}2`).pay?.maxValue, 2);
  });

  it('a "$" where a place has dollars of its own is not called the United States’', () => {
    const [entry] = json('breezy.json');
    const currency = (location: object) => readFeed([{ ...entry, location }], { base }).postings[0]!.baseSalary?.currency;
    assert.equal(currency({ name: 'Toronto, ON' }), undefined);
    assert.equal(currency({ name: 'Perth', city: 'Perth', country: { id: 'AU', name: 'Australia' } }), undefined);
    assert.equal(currency({ name: 'Oakland, CA' }), 'USD');
    assert.equal(currency({ name: 'Miami, FL', city: 'Miami', country: { id: 'US' } }), 'USD');
  }); // prettier-ignore

  it('places are told in their parts, and all of them', () => {
    const [entry] = json('breezy.json');
    const miami = { name: 'Miami, FL', city: 'Miami', state: { id: 'FL', name: 'Florida' }, country: { id: 'US' } };
    const where = (more: object) => readFeed([{ ...entry, ...more }], { base }).postings[0]!.jobLocation;
    const read = { addressLocality: 'Miami', addressRegion: 'FL', addressCountry: 'US' };
    assert.deepEqual(where({ location: miami }), [read]);
    assert.deepEqual(where({ location: miami, locations: [miami, { name: 'Paris, FR' }] }), [read, { name: 'Paris, FR' }]);
    assert.deepEqual(where({ location: miami, locations: [] }), [read]);
  }); // prettier-ignore

  it('one that can’t be read costs only itself', () => {
    const [, second] = json('breezy.json');
    const { postings, issues } = readFeed([null, { ...second, id: 'ghi', name: [] }, second], { base });
    assert.deepEqual(ids(postings), ['def']);
    assert.deepEqual(said(issues), ['error postings[0]', 'error postings[1].title']);
  });
});
