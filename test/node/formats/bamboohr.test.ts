import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed, withDetails } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said } from './sample.js';

const base = 'https://example.bamboohr.com/careers/list';
const organization = 'Bridges';
const hiringOrganization = { name: organization };

const caseManager: JobPosting = {
  id: '347',
  title: 'Case Manager',
  hiringOrganization,
  url: 'https://example.bamboohr.com/careers/347',
  employmentType: ['FULL_TIME'],
  jobLocation: [{ addressLocality: 'Munich', addressRegion: 'Upper Bavaria', addressCountry: 'Germany' }],
  workplace: { type: 'remote' },
  department: 'Programs',
  application: { url: 'https://example.bamboohr.com/careers/347' },
};

const events: JobPosting = {
  id: '348',
  title: 'Development Associate & Events',
  hiringOrganization,
  url: 'https://example.bamboohr.com/careers/348',
  employmentType: ['PART_TIME'],
  jobLocation: [{ addressLocality: 'Zurich', addressRegion: 'Zurich', addressCountry: 'Switzerland' }],
  workplace: { type: 'hybrid' },
  application: { url: 'https://example.bamboohr.com/careers/348' },
};

const caseManagerInFull: JobPosting = {
  id: '347',
  title: 'Case Manager',
  hiringOrganization,
  url: 'https://example.bamboohr.com/careers/347',
  description: { html: '<p><span>Join us.</span></p>\r\n<p><br></p>\r\n<p>Thank you!.</p>' },
  employmentType: ['FULL_TIME'],
  jobLocation: [
    {
      addressLocality: 'Cali',
      postalCode: 'Cra. 58 #3-08',
      addressCountry: 'Colombia',
    },
  ],
  workplace: { type: 'hybrid' },
  department: 'Programs',
  datePosted: '2026-04-08',
  application: { url: 'https://example.bamboohr.com/careers/347' },
};

const details = {
  '347': { posting: 'https://example.bamboohr.com/careers/347/detail' },
  '348': { posting: 'https://example.bamboohr.com/careers/348/detail' },
};

/** Without the feed's address nobody knows where the job's page is. */
const alone = ({ url: _, application: __, ...rest }: JobPosting): JobPosting => rest;

describe('BambooHR', () => {
  it('is read as a person reads the list, and says where the rest is had', () => {
    assert.deepEqual(readFeed(json('bamboohr-list.json'), { base, organization }), {
      postings: [caseManager, events],
      issues: [],
      details,
    });
  });

  it('without its address has no page of its own to link to', () => {
    assert.deepEqual(readFeed(json('bamboohr-list.json'), { organization }), {
      postings: [alone(caseManager), alone(events)],
      issues: [],
    });
  });

  it('is named by its account where nobody names it, and that is said once', () => {
    const { postings, issues } = readFeed(json('bamboohr-list.json'), { base });
    const named = { hiringOrganization: { name: 'example' } };
    assert.deepEqual(postings, [
      { ...caseManager, ...named },
      { ...events, ...named },
    ]);
    assert.deepEqual(said(issues), ['warning ']);
  });

  it('whose employer nobody can know costs those openings', () => {
    const { postings, issues } = readFeed(json('bamboohr-list.json'));
    assert.deepEqual(postings, []);
    assert.deepEqual(said(issues), [
      'error ',
      'error postings[0].hiringOrganization.name',
      'error postings[1].hiringOrganization.name',
    ]);
  });

  it('one opening is read alone; an amount without a currency is not shown, and the webmaster is told', () => {
    for (const options of [{ base: details['347'].posting, organization }, { organization }]) {
      const { postings, issues } = readFeed(json('bamboohr-detail.json'), options);
      assert.deepEqual(postings, [caseManagerInFull]);
      assert.deepEqual(said(issues), ['warning postings[0].baseSalary']);
    }
  });

  it('an opening of the list is completed by its detail', () => {
    const [posting] = readFeed(json('bamboohr-list.json'), { base, organization }).postings;
    const full = withDetails(posting!, json('bamboohr-detail.json'), { base, organization });
    assert.deepEqual(full.posting, caseManagerInFull);
    assert.deepEqual(
      full.issues.map(({ severity }) => severity),
      ['warning'],
    );
  });

  it('pay in words is read where they state amounts and a currency; other words are shown as they are', () => {
    const read = (compensation: string) => {
      const detail = json('bamboohr-detail.json');
      detail.result.jobOpening.compensation = compensation;
      const { postings, issues } = readFeed(detail, { organization });
      return { pay: postings[0]!.baseSalary, sections: postings[0]!.sections, issues: said(issues) };
    };
    const amounts: [text: string, pay: object][] = [
      ['$60,000 - $72,000 per year', { currency: 'USD', minValue: 60000, maxValue: 72000, unitText: 'YEAR' }],
      ['$22.00 / hour', { currency: 'USD', minValue: 22, maxValue: 22, unitText: 'HOUR' }],
      ['£30k', { currency: 'GBP', minValue: 30000, maxValue: 30000 }],
    ];
    for (const [text, pay] of amounts) assert.deepEqual(read(text), { pay, sections: undefined, issues: [] }, text);
    assert.deepEqual(read('$60k and a van'), {
      pay: undefined,
      sections: [{ heading: 'Compensation', body: '$60k and a van' }],
      issues: ['warning postings[0].baseSalary'],
    });
  });

  it('is remote where only that is said', () => {
    const [entry] = json('bamboohr-list.json').result;
    const workplace = (isRemote: unknown) =>
      readFeed({ result: [{ ...entry, locationType: null, isRemote }] }, { base, organization }).postings[0]!.workplace;
    assert.deepEqual(workplace(true), { type: 'remote' });
    for (const none of [false, null, 'constructor']) assert.equal(workplace(none), undefined);
  });

  it('another opening’s detail is not taken for it', () => {
    const [, posting] = readFeed(json('bamboohr-list.json'), { base, organization }).postings;
    const full = withDetails(posting!, json('bamboohr-detail.json'), { base, organization });
    assert.deepEqual(full.posting, events);
    assert.ok(full.issues.some(({ severity }) => severity === 'error'));
  });

  it('what is not open is not shown', () => {
    for (const status of ['Draft', 'Filled', 'On Hold', 'Canceled']) {
      const detail = json('bamboohr-detail.json');
      detail.result.jobOpening.jobOpeningStatus = status;
      assert.deepEqual(readFeed(detail, { organization }).postings, []);
    }
  });

  it('nobody is asked for gender, ethnicity, disability or veteran status', () => {
    const read = JSON.stringify(readFeed(json('bamboohr-detail.json'), { organization }).postings);
    for (const word of ['gender', 'ethnicity', 'veteran', 'disability', 'desiredPay']) assert.ok(!read.includes(word));
  });

  it('one that can’t be read costs only itself', () => {
    const list = json('bamboohr-list.json');
    list.result = [0, { ...list.result[0], jobOpeningName: null }, list.result[1]];
    const { postings, issues } = readFeed(list, { base, organization });
    assert.deepEqual(ids(postings), ['348']);
    assert.deepEqual(said(issues), ['error postings[0]', 'error postings[1].title']);
  });
});
