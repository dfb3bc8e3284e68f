import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said } from './sample.js';

const base = 'https://api.lever.co/v0/postings/commongroundfood?mode=json';
const organization = 'Common Ground Food';
const hiringOrganization = { name: organization };

const siteManager: JobPosting = {
  id: '5ac21346-8e0c-4494-8e7a-3eb92ff77902',
  title: 'Site Manager, Food Access',
  hiringOrganization,
  url: 'https://jobs.lever.co/commongroundfood/5ac21346-8e0c-4494-8e7a-3eb92ff77902',
  description: {
    html: '<div>Common Ground Food is a coalition pantry &amp; advocacy group.</div><div><br></div><div><b>The job</b></div><div><span style="font-size: 11pt">Run 3&nbsp;distribution sites; drive a cargo van &lt; 26 ft.</span></div>',
  },
  sections: [
    {
      heading: "What you'll do",
      body: {
        html: '<ul><li>Open sites\n<ul><li>6 am Tue/Thu<ul><li>third level</li></ul></li><li>9 am Sat</li></ul></li><li>Supervise volunteers &amp; interns</li></ul>',
      },
    },
    {
      heading: 'Requirements',
      body: {
        html: '<ul><li>Lift 40&nbsp;lb</li><li>Valid driver&rsquo;s license</li><li></li></ul><ul><li>Bilingual (Spanish/English) preferred</li></ul><div>Benefits: 100% of premiums.</div><div><br></div><div><i>EEO.</i></div>',
      },
    },
  ],
  employmentType: ['FULL_TIME'],
  workHours: '35 hrs',
  jobLocation: [{ name: 'Oakland, CA' }, { name: 'Richmond, CA' }, { name: 'Vallejo, CA' }],
  workplace: { type: 'onsite' },
  baseSalary: { currency: 'USD', minValue: 64000, maxValue: 71500, unitText: 'YEAR', note: 'Union scale, step 1–4.' },
  department: 'Programs',
  tags: ['Food Access'],
  datePosted: '2026-07-16',
  application: { url: 'https://jobs.lever.co/commongroundfood/5ac21346-8e0c-4494-8e7a-3eb92ff77902/apply' },
};

const grantWriter: JobPosting = {
  id: '86aea528-0707-4e81-8cc8-8f53fa5b475a',
  title: 'Grant Writer <contract> & Evaluator',
  hiringOrganization,
  url: 'https://jobs.lever.co/commongroundfood/86aea528-0707-4e81-8cc8-8f53fa5b475a',
  description: { html: '<div>Short contract.</div>' },
  employmentType: ['PART_TIME'],
  jobLocation: [{ name: 'Remote (anywhere in Canada)' }],
  applicantLocationRequirements: ['Canada'],
  workplace: { type: 'remote' },
  baseSalary: { currency: 'CAD', minValue: 100, maxValue: 130, unitText: 'YEAR' },
  datePosted: '2025-07-20',
  application: { url: 'https://jobs.lever.co/commongroundfood/86aea528-0707-4e81-8cc8-8f53fa5b475a/apply' },
};

const warehouse: JobPosting = {
  id: '9cb4c077-a07b-4157-b6ca-eddbf5daef08',
  title: 'Warehouse Associate',
  hiringOrganization,
  url: 'https://jobs.lever.co/commongroundfood/9cb4c077-a07b-4157-b6ca-eddbf5daef08',
  description: { html: '<div>Hourly, weekends.</div><img src=x onerror="window.__pwned=1">' },
  sections: [{ heading: 'Shifts', body: { html: '<ul><li>Sat 6&ndash;2</li></ul>' } }],
  employmentType: ['TEMPORARY'],
  jobLocation: [{ name: 'Stockton' }, { name: 'Modesto' }],
  workplace: { type: 'onsite' },
  baseSalary: { currency: 'USD', minValue: 22.5, maxValue: 24, unitText: 'HOUR' },
  department: 'Operations',
  tags: ['Warehouse'],
  datePosted: '2026-08-06',
  application: { url: 'https://jobs.lever.co/commongroundfood/9cb4c077-a07b-4157-b6ca-eddbf5daef08/apply' },
};

const general: JobPosting = {
  id: '0f0f0f0f-0000-4000-8000-000000000004',
  title: 'General Application',
  hiringOrganization,
  url: 'https://jobs.eu.lever.co/commongroundfood/0f0f0f0f-0000-4000-8000-000000000004',
  jobLocation: [{ name: 'Oakland, CA' }],
  datePosted: '2026-08-06',
  application: { url: 'https://jobs.eu.lever.co/commongroundfood/0f0f0f0f-0000-4000-8000-000000000004/apply' },
};

describe('Lever', () => {
  it('is read as a person reads the site; pay of 100 a year is shown as it is, with a word to the webmaster', () => {
    const { postings, issues, ...more } = readFeed(json('lever-postings.json'), { base, organization });
    assert.deepEqual(postings, [siteManager, grantWriter, warehouse, general]);
    assert.deepEqual(said(issues), ['warning postings[1].baseSalary']);
    assert.deepEqual(more, {});
  });

  it('is named by its account where nobody names it, and that is said once', () => {
    for (const options of [{ base }, {}]) {
      const { postings, issues } = readFeed(json('lever-postings.json'), options);
      const named = { hiringOrganization: { name: 'commongroundfood' } };
      assert.deepEqual(postings, [
        { ...siteManager, ...named },
        { ...grantWriter, ...named },
        { ...warehouse, ...named },
        { ...general, ...named },
      ]);
      assert.deepEqual(said(issues).sort(), ['warning ', 'warning postings[1].baseSalary']);
    }
  });

  it('pay has the period that is stated, or none', () => {
    const unit = (interval: unknown) => {
      const [entry] = json('lever-postings.json');
      return readFeed([{ ...entry, salaryRange: { ...entry.salaryRange, interval } }]).postings[0]!.baseSalary
        ?.unitText;
    };
    assert.equal(unit('per-year-salary'), 'YEAR');
    assert.equal(unit('per-month-salary'), 'MONTH');
    assert.equal(unit('per-week-salary'), 'WEEK');
    assert.equal(unit('per-day-wage'), 'DAY');
    assert.equal(unit('per-hour-wage'), 'HOUR');
    for (const none of ['one-time', 'bi-weekly-salary', 'semi-month-salary', '', null, 5, undefined]) {
      assert.equal(unit(none), undefined);
    }
  });

  it('what is said of pay is kept as words, not as markup', () => {
    const [entry] = json('lever-postings.json');
    const [posting] = readFeed([{ ...entry, salaryDescriptionPlain: '' }]).postings;
    assert.equal(posting!.baseSalary?.note, 'Union scale, step 1–4.');
  });

  it('what more there is to say follows the description where no list precedes it', () => {
    const [entry] = json('lever-postings.json');
    const [posting] = readFeed([
      { ...entry, description: '<p>A job.</p>', lists: [], additional: '<p>EEO.</p>' },
    ]).postings;
    assert.deepEqual(posting!.description, { html: '<p>A job.</p><p>EEO.</p>' });
    assert.ok(!('sections' in posting!));
  });

  it('a commitment that is no kind of employment can still be searched for', () => {
    const [entry] = json('lever-postings.json');
    const [posting] = readFeed([{ ...entry, categories: { ...entry.categories, commitment: 'Fellowship' } }]).postings;
    assert.ok(!('employmentType' in posting!));
    assert.ok(posting!.tags?.includes('Fellowship'));
  });

  it('what is said of pay without a range is read, or else goes on in the text', () => {
    const [entry] = json('lever-postings.json');
    const read = (salaryDescription: string) =>
      readFeed([{ ...entry, salaryRange: null, salaryDescriptionPlain: null, lists: [], additional: '', salaryDescription }])
        .postings[0]!;
    const amount = read('<div>$72,000 per year</div>');
    assert.deepEqual(amount.baseSalary, { currency: 'USD', minValue: 72000, maxValue: 72000, unitText: 'YEAR' });
    assert.deepEqual(amount.description, siteManager.description);
    const words = read('<div>$72,000, union scale</div>');
    assert.ok(!('baseSalary' in words));
    const { html } = siteManager.description as { html: string };
    assert.deepEqual(words.description, { html: `${html}<div>$72,000, union scale</div>` });
  }); // prettier-ignore

  it('the country is left out where there are several places: nobody knows whose it is', () => {
    const [entry] = json('lever-postings.json');
    const categories = { location: 'Oakland, CA', allLocations: ['Toronto', 'Oakland, CA'] };
    assert.deepEqual(readFeed([{ ...entry, categories }]).postings[0]!.jobLocation, [
      { name: 'Toronto' },
      { name: 'Oakland, CA' },
    ]);
  });

  it('hours in brackets are read at once, however many brackets there are', () => {
    const [entry] = json('lever-postings.json');
    const hours = (commitment: string) =>
      readFeed([{ ...entry, categories: { ...entry.categories, commitment } }]).postings[0]?.workHours;
    assert.equal(hours('Part-time (Oakland) (20 hrs)'), '20 hrs');
    assert.equal(hours(`(${'hr '.repeat(70_000)}`), undefined);
    assert.equal(hours('(hr '.repeat(50_000)), undefined);
  });

  it('one that can’t be read costs only itself', () => {
    const list = json('lever-postings.json');
    list[0].text = ' ';
    list[2] = null;
    const { postings, issues } = readFeed(list, { base, organization });
    assert.deepEqual(ids(postings), [grantWriter.id, general.id]);
    assert.deepEqual(said(issues).sort(), [
      'error postings[0].title',
      'error postings[2]',
      'warning postings[1].baseSalary',
    ]);
  });
});
