import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said } from './sample.js';

const base = 'https://workwithus-example.pinpointhq.com/postings.json';
const organization = 'Harbour Homes';

const nights: JobPosting = {
  id: '51234',
  title: 'Support Worker (Nights)',
  hiringOrganization: { name: organization },
  url: 'https://workwithus-example.pinpointhq.com/en/postings/0f0f0f0f-0000-4000-8000-000000000001',
  description: { html: '<div>Night support.</div>' },
  qualifications: { html: '<ul><li>NVQ3</li></ul>' },
  employmentType: ['PART_TIME'],
  jobLocation: [
    {
      name: 'Bristol Hub',
      streetAddress: '1 Quay St',
      addressLocality: 'Bristol',
      addressRegion: 'England',
      postalCode: 'BS1 4ST',
    },
  ],
  workplace: { type: 'onsite' },
  baseSalary: { currency: 'GBP', minValue: 12.6, maxValue: 13.2, unitText: 'HOUR' },
  jobBenefits: { html: '<ul><li>Sleep-in pay</li></ul>' },
  supervisor: 'Team Leader',
  department: 'Supported Housing',
  validThrough: '2026-12-01T23:59:00Z',
  application: {
    url: 'https://workwithus-example.pinpointhq.com/en/postings/0f0f0f0f-0000-4000-8000-000000000001',
  },
};

/** The opening with something else in it. */
const read = (more: object) => {
  const [entry] = json('pinpoint-postings.json').data;
  return readFeed({ data: [{ ...entry, ...more }] }, { base, organization }).postings[0]!;
};

describe('Pinpoint', () => {
  it('is read as a person reads the page; a section without a word in it is none', () => {
    assert.deepEqual(readFeed(json('pinpoint-postings.json'), { base, organization }), {
      postings: [nights],
      issues: [],
    });
  });

  it('is named by its account where nobody names it, and that is said once', () => {
    for (const options of [{ base }, {}]) {
      const { postings, issues } = readFeed(json('pinpoint-postings.json'), options);
      assert.deepEqual(postings, [{ ...nights, hiringOrganization: { name: 'workwithus-example' } }]);
      assert.deepEqual(said(issues), ['warning ']);
    }
  });

  it('duties are shown where there are any', () => {
    const duties = { key_responsibilities: '<ul><li>Stay awake</li></ul>' };
    assert.deepEqual(read(duties).responsibilities, { html: '<ul><li>Stay awake</li></ul>' });
  });

  it('is known by its address where it has no id', () => {
    assert.deepEqual(read({ id: null }), { ...nights, id: '0f0f0f0f-0000-4000-8000-000000000001' });
  });

  it('pay that is not to be seen is not shown', () => {
    const hidden = read({ compensation_visible: false });
    assert.ok(!('baseSalary' in hidden));
    assert.ok(!JSON.stringify(hidden).includes('12.6'));
  });

  it('pay without amounts is read from its words, unless it is not to be seen', () => {
    const words = { compensation_minimum: null, compensation_maximum: null };
    assert.deepEqual(read(words).baseSalary, nights.baseSalary);
    assert.ok(!JSON.stringify(read({ ...words, compensation_visible: false })).includes('12.6'));
    const scale = read({ ...words, compensation: 'NJC scale point 4' });
    assert.ok(!('baseSalary' in scale));
    assert.deepEqual(scale.sections, [{ heading: 'Compensation', body: 'NJC scale point 4' }]);
  });

  it('a part has the heading that the account chose', () => {
    const posting = read({
      key_responsibilities_header: 'A day here',
      key_responsibilities: '<p>Stay awake</p>',
      benefits_header: 'How we work',
    });
    assert.deepEqual(posting.sections, [
      { heading: 'A day here', body: { html: '<p>Stay awake</p>' } },
      { heading: 'How we work', body: { html: '<ul><li>Sleep-in pay</li></ul>' } },
    ]);
    assert.ok(!('responsibilities' in posting) && !('jobBenefits' in posting));
    assert.deepEqual(posting.qualifications, nights.qualifications);
  });

  it('pay has the period that is stated, or none', () => {
    const unit = (compensation_frequency: unknown) => read({ compensation_frequency }).baseSalary?.unitText;
    assert.equal(unit('year'), 'YEAR');
    assert.equal(unit('month'), 'MONTH');
    assert.equal(unit('week'), 'WEEK');
    assert.equal(unit('day'), 'DAY');
    for (const none of [null, '', 'term', 'two weeks', undefined]) assert.equal(unit(none), undefined);
  });

  it('one that can’t be read costs only itself', () => {
    const { data } = json('pinpoint-postings.json');
    const feed = { data: [null, { ...data[0], id: '1', title: '' }, data[0]] };
    const { postings, issues } = readFeed(feed, { base, organization });
    assert.deepEqual(ids(postings), ['51234']);
    assert.deepEqual(said(issues), ['error postings[0]', 'error postings[1].title']);
  });
});
