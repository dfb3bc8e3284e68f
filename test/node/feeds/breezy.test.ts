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

  it('one that can’t be read costs only itself', () => {
    const [, second] = json('breezy.json');
    const { postings, issues } = readFeed([null, { ...second, id: 'ghi', name: [] }, second], { base });
    assert.deepEqual(ids(postings), ['def']);
    assert.deepEqual(said(issues), ['error postings[0]', 'error postings[1].title']);
  });
});
