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
