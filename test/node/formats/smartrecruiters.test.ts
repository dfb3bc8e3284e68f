import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed, withDetails } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said } from './sample.js';

const list = 'https://api.smartrecruiters.com/v1/companies/BrightHarborHealth/postings';
const base = `${list}?limit=100`;
const hiringOrganization = { name: 'Bright Harbor Health' };

const nurse: JobPosting = {
  id: '743999106810286',
  title: 'Nurse Practitioner – Mobile Clinic',
  hiringOrganization,
  url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810286',
  employmentType: ['FULL_TIME'],
  jobLocation: [{ addressLocality: 'Baltimore', addressRegion: 'MD', addressCountry: 'US' }],
  department: 'Street Medicine',
  tags: ['Health Care Provider', 'Harm Reduction'],
  datePosted: '2026-06-30',
  inLanguage: 'en',
  application: { url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810286' },
};

const intake: JobPosting = {
  id: '743999106810287',
  title: 'Telehealth Intake (Remote) & Spanish <bilingual>',
  hiringOrganization,
  url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810287',
  employmentType: ['PART_TIME'],
  jobLocation: [{ addressCountry: 'US' }],
  workplace: { type: 'remote' },
  datePosted: '2026-06-30',
  inLanguage: 'en',
  application: { url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810287' },
};

const infirmier: JobPosting = {
  id: '743999106810288',
  title: 'Infirmier·ère',
  hiringOrganization,
  url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810288',
  employmentType: ['FULL_TIME'],
  jobLocation: [{ addressLocality: 'Montréal', addressRegion: 'QC', addressCountry: 'CA' }],
  workplace: { type: 'hybrid' },
  tags: ['Health Care Provider'],
  datePosted: '2026-06-30',
  inLanguage: 'fr-CA',
  application: { url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810288' },
};

const nurseInFull: JobPosting = {
  ...nurse,
  hiringOrganization: {
    name: 'Bright Harbor Health',
    description: { html: '<p>Bright Harbor Health is a federally qualified health center&#xa0;look-alike.</p>' },
  },
  url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810286-nurse-practitioner-mobile-clinic',
  description: {
    html: '<p>See patients from a van.<br/></p><ul><li>Wound care</li><li>MOUD<ul><li>buprenorphine</li></ul></li></ul><p><img src="https://cdn.example/van.jpg" onerror="window.__pwned=1"/></p>',
  },
  qualifications: { html: '<p>MD license&#xa0;&amp; DEA.</p>' },
  baseSalary: { currency: 'USD', minValue: 108000, maxValue: 131000, unitText: 'YEAR' },
  application: {
    url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810286-nurse-practitioner-mobile-clinic?oga=true',
  },
};

const intakeInFull: JobPosting = {
  ...intake,
  url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810287-telehealth-intake',
  description: { html: '<p>Answer the phone.</p>' },
  application: {
    url: 'https://jobs.smartrecruiters.com/BrightHarborHealth/743999106810287-telehealth-intake?oga=true',
  },
};

const details = {
  '743999106810286': { posting: `${list}/743999106810286` },
  '743999106810287': { posting: `${list}/743999106810287` },
  '743999106810288': { posting: `${list}/743999106810288` },
};

describe('SmartRecruiters', () => {
  it('is read as a person reads the list, and says where the rest is had', () => {
    assert.deepEqual(readFeed(json('smartrecruiters-postings.json'), { base }), {
      postings: [nurse, intake, infirmier],
      issues: [],
      details,
    });
    assert.deepEqual(readFeed(json('smartrecruiters-postings.json')), {
      postings: [nurse, intake, infirmier],
      issues: [],
    });
  });

  it('goes on to the next page as long as there is one', () => {
    const page = (offset: number, totalFound: number) => ({
      ...json('smartrecruiters-postings.json'),
      offset,
      totalFound,
    });
    const next = readFeed(page(0, 250), { base }).next;
    assert.equal(new URL(next!).origin + new URL(next!).pathname, list);
    assert.deepEqual(new URL(next!).searchParams.get('offset'), '100');
    assert.deepEqual(new URL(next!).searchParams.get('limit'), '100');
    const after = readFeed(page(100, 250), { base: next }).next;
    assert.deepEqual(new URL(after!).searchParams.getAll('offset'), ['200']);
    assert.equal(readFeed(page(200, 250), { base: after }).next, undefined);
    assert.equal(readFeed(page(0, 100), { base }).next, undefined);
    assert.equal(readFeed(page(0, 250)).next, undefined);
  });

  it('a company that nobody knows answers like one without openings: the webmaster is told', () => {
    const { postings, issues, ...more } = readFeed(json('smartrecruiters-postings-unknown-company.json'), { base });
    assert.deepEqual(postings, []);
    assert.deepEqual(said(issues), ['warning ']);
    assert.deepEqual(more, {});
  });

  it('one posting is read alone, with its description and its pay', () => {
    for (const options of [{ base: `${list}/743999106810286` }, {}]) {
      const { postings, issues } = readFeed(json('smartrecruiters-posting-detail.json'), options);
      assert.deepEqual(postings, [nurseInFull]);
      assert.deepEqual(issues, []);
    }
    assert.deepEqual(readFeed(json('smartrecruiters-posting-detail-sparse.json')).postings, [intakeInFull]);
  });

  it('an opening of the list is completed by its posting', () => {
    const { postings } = readFeed(json('smartrecruiters-postings.json'), { base });
    assert.deepEqual(withDetails(postings[0]!, json('smartrecruiters-posting-detail.json')), {
      posting: nurseInFull,
      issues: [],
    });
    assert.deepEqual(withDetails(postings[1]!, json('smartrecruiters-posting-detail-sparse.json')), {
      posting: intakeInFull,
      issues: [],
    });
  });

  it('more that is said has the heading it was given', () => {
    const posting = json('smartrecruiters-posting-detail.json');
    posting.jobAd.sections.additionalInformation.text = '<p>Parking.</p>';
    assert.deepEqual(readFeed(posting).postings[0]!.sections, [
      { heading: 'Additional Information', body: { html: '<p>Parking.</p>' } },
    ]);
  });

  it('more that is said under no heading follows the description', () => {
    const posting = json('smartrecruiters-posting-detail-sparse.json');
    posting.jobAd.sections.additionalInformation = { text: '<p>Apply by mail.</p>' };
    const [read] = readFeed(posting).postings;
    assert.deepEqual(read!.description, { html: '<p>Answer the phone.</p><p>Apply by mail.</p>' });
    assert.ok(!('sections' in read!));
  });

  it('has its street and postal code', () => {
    const posting = json('smartrecruiters-posting-detail.json');
    Object.assign(posting.location, { address: '1 Main St', postalCode: '21201' });
    assert.deepEqual(readFeed(posting).postings[0]!.jobLocation, [
      { streetAddress: '1 Main St', addressLocality: 'Baltimore', addressRegion: 'MD', postalCode: '21201', addressCountry: 'US' },
    ]);
  }); // prettier-ignore

  it('the rest of an opening without an id is where its own address says, or nowhere', () => {
    const [entry] = json('smartrecruiters-postings.json').content;
    const rest = (more: object) =>
      readFeed({ content: [{ ...entry, id: undefined, ...more }], totalFound: 1 }, { base }).details;
    assert.deepEqual(rest({}), { [nurse.id]: details['743999106810286'] });
    assert.equal(rest({ ref: undefined }), undefined);
  });

  it('another posting’s answer is not taken for it', () => {
    const { postings } = readFeed(json('smartrecruiters-postings.json'), { base });
    const full = withDetails(postings[1]!, json('smartrecruiters-posting-detail.json'));
    assert.deepEqual(full.posting, intake);
    assert.deepEqual(said(full.issues), ['error ']);
  });

  it('pay has the period that is stated, or none', () => {
    const unit = (period: unknown) => {
      const posting = json('smartrecruiters-posting-detail.json');
      posting.compensation.salary.period = period;
      return readFeed(posting).postings[0]!.baseSalary?.unitText;
    };
    assert.equal(unit('YEARLY'), 'YEAR');
    assert.equal(unit('MONTHLY'), 'MONTH');
    assert.equal(unit('WEEKLY'), 'WEEK');
    assert.equal(unit('DAILY'), 'DAY');
    assert.equal(unit('HOURLY'), 'HOUR');
    for (const none of ['', null, 'BIWEEKLY', 1, undefined]) assert.equal(unit(none), undefined);
  });

  it('what is internal is not shown', () => {
    const company = json('smartrecruiters-postings.json');
    company.content[0].visibility = 'INTERNAL';
    const { postings, issues, details } = readFeed(company, { base });
    assert.deepEqual(postings, [intake, infirmier]);
    assert.deepEqual(issues, []);
    assert.deepEqual(Object.keys(details!), [intake.id, infirmier.id]);
  });

  it('one that can’t be read costs only itself', () => {
    const company = json('smartrecruiters-postings.json');
    company.content[1] = 7;
    company.content[2].location = null;
    const { postings, issues } = readFeed(company, { base });
    assert.deepEqual(ids(postings), [nurse.id, infirmier.id]);
    assert.deepEqual(said(issues), ['error postings[1]']);
  });
});
