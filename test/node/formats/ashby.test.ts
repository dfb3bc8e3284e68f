import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said } from './sample.js';

const base = 'https://api.ashbyhq.com/posting-api/job-board/shelterline?includeCompensation=true';
const organization = 'Shelterline';
const hiringOrganization = { name: organization };

const supervisor: JobPosting = {
  id: '510ed476-0474-4900-8700-886541d374fc',
  title: 'Crisis Line Supervisor',
  hiringOrganization,
  url: 'https://jobs.ashbyhq.com/shelterline/510ed476-0474-4900-8700-886541d374fc',
  description: {
    html: '<h2>Nights &amp; weekends</h2><p style="min-height:1.5em">You will supervise <strong>8–12</strong> volunteers.</p><ul style="min-height:1.5em"><li><p style="min-height:1.5em">Debrief after each shift</p></li></ul><p style="min-height:1.5em"></p>',
  },
  employmentType: ['FULL_TIME'],
  jobLocation: [
    { name: 'Dublin Office', addressLocality: 'Dublin', addressRegion: 'Leinster', addressCountry: 'Ireland' },
    { name: 'Remote (Ireland & UK)' },
    { addressLocality: 'Cork', addressCountry: 'Ireland' },
  ],
  workplace: { type: 'hybrid' },
  baseSalary: {
    currency: 'EUR',
    minValue: 55000,
    maxValue: 70000,
    unitText: 'YEAR',
    note: 'Dublin: €61K – €70K (+ shift allowance); Outside Dublin: €55K – €63K',
  },
  incentiveCompensation: 'Offers Bonus',
  department: 'Services',
  tags: ['24/7 Line'],
  datePosted: '2026-08-08',
  application: { url: 'https://jobs.ashbyhq.com/shelterline/510ed476-0474-4900-8700-886541d374fc/application' },
};

const volunteers: JobPosting = {
  id: '1de39e56-c182-4e22-a09c-887852609b0f',
  title: 'Volunteer Coordinator — Nights',
  hiringOrganization,
  url: 'https://jobs.ashbyhq.com/shelterline/1de39e56-c182-4e22-a09c-887852609b0f',
  description: { html: '<p>Remote.</p>' },
  employmentType: ['PART_TIME'],
  jobLocation: [{ name: 'Remote (world)' }],
  workplace: { type: 'remote' },
  department: 'Services',
  datePosted: '2026-01-22',
  application: { url: 'https://jobs.ashbyhq.com/shelterline/1de39e56-c182-4e22-a09c-887852609b0f/application' },
};

const fellow: JobPosting = {
  id: '3f2a9c1e-1234-4abc-9def-0123456789ab',
  title: 'Data Fellow',
  hiringOrganization,
  url: 'https://jobs.ashbyhq.com/shelterline/3f2a9c1e-1234-4abc-9def-0123456789ab',
  description: { html: '<p>Hourly fellowship.</p><script>window.__pwned=1</script>' },
  employmentType: ['CONTRACTOR'],
  jobLocation: [{ addressLocality: 'London', addressCountry: 'GBR' }],
  workplace: { type: 'onsite' },
  baseSalary: { currency: 'GBP', minValue: 22, maxValue: 28, unitText: 'HOUR' },
  department: 'Policy',
  tags: ['Research'],
  datePosted: '2026-07-02',
  application: { url: 'https://jobs.ashbyhq.com/shelterline/3f2a9c1e-1234-4abc-9def-0123456789ab/application' },
};

const engineer: JobPosting = {
  id: 'bbbbbbbb-0000-4000-8000-000000000005',
  title: 'Engineer',
  hiringOrganization,
  url: 'https://jobs.ashbyhq.com/shelterline/bbbbbbbb-0000-4000-8000-000000000005',
  description: { html: '<p>Equity only</p>' },
  employmentType: ['TEMPORARY'],
  jobLocation: [{ name: 'Remote - Africa' }],
  workplace: { type: 'remote' },
  incentiveCompensation: 'Offers Equity',
  department: 'Tech',
  tags: ['Platform'],
  datePosted: '2026-08-10',
  application: { url: 'https://jobs.ashbyhq.com/shelterline/bbbbbbbb-0000-4000-8000-000000000005/application' },
};

/** The first opening with something else in it. */
const first = (more: object) => {
  const { jobs } = json('ashby-job-board.json');
  return readFeed({ apiVersion: '1', jobs: [{ ...jobs[0], ...more }] }, { organization }).postings[0]!;
};

describe('Ashby', () => {
  it('is read as a person reads the board, the unlisted opening left out', () => {
    assert.deepEqual(readFeed(json('ashby-job-board.json'), { base, organization }), {
      postings: [supervisor, volunteers, fellow, engineer],
      issues: [],
    });
  });

  it('is named by its account where nobody names it, and that is said once', () => {
    for (const options of [{ base }, {}]) {
      const { postings, issues } = readFeed(json('ashby-job-board.json'), options);
      const named = { hiringOrganization: { name: 'shelterline' } };
      assert.deepEqual(postings, [
        { ...supervisor, ...named },
        { ...volunteers, ...named },
        { ...fellow, ...named },
        { ...engineer, ...named },
      ]);
      assert.deepEqual(said(issues), ['warning ']);
    }
  });

  it('nothing of an unlisted opening comes out', () => {
    const result = readFeed(json('ashby-job-board.json'), { base, organization });
    assert.ok(!JSON.stringify(result).includes('Deputy Director'));
    assert.ok(!JSON.stringify(result).includes('aaaaaaaa-0000'));
  });

  it('pay that the account withholds stays withheld, and all that is beside it', () => {
    const withheld = first({ shouldDisplayCompensationOnJobPostings: false });
    assert.ok(!('baseSalary' in withheld) && !('incentiveCompensation' in withheld));
    assert.ok(!/€|70|bonus/i.test(JSON.stringify({ ...withheld, id: '', url: '', application: {} })));
    assert.deepEqual(first({ shouldDisplayCompensationOnJobPostings: true }), supervisor);
  });

  it('hybrid stays hybrid where it may be remote as well; remote alone is remote', () => {
    assert.deepEqual(first({ isRemote: true, workplaceType: 'Hybrid' }).workplace, { type: 'hybrid' });
    assert.deepEqual(first({ isRemote: true, workplaceType: null }).workplace, { type: 'remote' });
    assert.equal(first({ isRemote: false, workplaceType: null }).workplace, undefined);
  });

  it('is not remote where one of several places is an office', () => {
    const where = { isRemote: null, workplaceType: null, location: 'Remote (EU)', address: null };
    assert.deepEqual(first({ ...where, secondaryLocations: [{ location: 'Remote (UK)' }] }).workplace, {
      type: 'remote',
    });
    assert.equal(first({ ...where, secondaryLocations: [{ location: 'Dublin Office' }] }).workplace, undefined);
  });

  it('pay has the period that is stated, or none', () => {
    const unit = (interval: unknown) => {
      const component = { compensationType: 'Salary', currencyCode: 'EUR', minValue: 500, maxValue: 700, interval };
      return first({ compensation: { summaryComponents: [component] } }).baseSalary?.unitText;
    };
    assert.equal(unit('1 YEAR'), 'YEAR');
    assert.equal(unit('1 MONTH'), 'MONTH');
    assert.equal(unit('1 WEEK'), 'WEEK');
    assert.equal(unit('1 DAY'), 'DAY');
    assert.equal(unit('1 HOUR'), 'HOUR');
    for (const none of ['2 WEEK', '0.5 MONTH', 'NONE', '11 YEAR', '', null, undefined])
      assert.equal(unit(none), undefined);
  });

  it('pay that only the tiers state is read from them, the whole span and each tier', () => {
    const salary = (minValue: number, maxValue: number) => ({
      components: [
        { compensationType: 'Salary', interval: '1 YEAR', currencyCode: 'EUR', minValue, maxValue },
        { compensationType: 'Bonus', summary: 'Offers Bonus' },
      ],
    });
    const tiers = [
      { title: 'Dublin', ...salary(61000, 70000) },
      { title: 'Cork', ...salary(55000, 63000) },
    ];
    const { baseSalary, incentiveCompensation } = first({ compensation: { compensationTiers: tiers } });
    const span = { currency: 'EUR', minValue: 55000, maxValue: 70000, unitText: 'YEAR' };
    assert.deepEqual(baseSalary, { ...span, note: 'Dublin; Cork' });
    assert.equal(incentiveCompensation, 'Offers Bonus');
  });

  it('a second salary, by the hour or in another currency, stands in the note', () => {
    const component = { compensationType: 'Salary', currencyCode: 'USD' };
    const summaryComponents = [
      { ...component, interval: '1 YEAR', minValue: 50000, maxValue: 60000 },
      { ...component, interval: '1 HOUR', minValue: 20, maxValue: 30 },
      { ...component, interval: '1 YEAR', currencyCode: 'CAD', minValue: 70000, maxValue: 80000 },
    ];
    assert.deepEqual(first({ compensation: { summaryComponents } }).baseSalary, {
      currency: 'USD',
      minValue: 50000,
      maxValue: 60000,
      unitText: 'YEAR',
      note: 'USD 20 – 30 per hour; CAD 70,000 – 80,000 per year',
    });
  });

  it('one that can’t be read costs only itself', () => {
    const board = json('ashby-job-board.json');
    board.jobs[0] = 'gone';
    board.jobs[2].title = {};
    const { postings, issues } = readFeed(board, { base, organization });
    assert.deepEqual(ids(postings), [volunteers.id, engineer.id]);
    assert.deepEqual(said(issues), ['error postings[0]', 'error postings[2].title']);
  });
});
