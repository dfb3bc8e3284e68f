import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed, withDetails } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said } from './sample.js';

const board = 'https://boards-api.greenhouse.io/v1/boards/riverbendlegalaid/jobs';
const options = { base: `${board}?content=true` };
const hiringOrganization = { name: 'Riverbend Legal Aid' };

const attorney: JobPosting = {
  id: '4628944002',
  title: 'Staff Attorney, Housing — Brooklyn',
  hiringOrganization,
  url: 'https://boards.greenhouse.io/riverbendlegalaid/jobs/4628944002',
  description: {
    html: `<div class="content-intro"><p><strong>Riverbend Legal Aid</strong>&nbsp;is a nonprofit law firm. We don't charge our clients &amp; never will.</p></div>
<h2>About the role</h2>
<p>You'll defend tenants in <a href="https://www.riverbend.example/housing?utm_source=gh&amp;utm_medium=job" target="_blank">housing court</a>. Caseload: 35&ndash;45 matters.</p>
<p>&nbsp;</p>
<h3>What you&rsquo;ll do</h3>
<ul>
<li>Represent clients in:
<ul>
<li>non-payment &amp; holdover cases;</li>
<li>HP (repair) actions
<ul><li>including emergency orders</li></ul>
</li>
</ul>
</li>
<li><strong>Train</strong> pro bono attorneys</li>
</ul>
<h3 style="color: #ff0000; font-size: 72px;">Pay</h3>
<div class="content-pay-transparency"><div class="pay-input"><div class="title">New York City Salary Range</div><div class="pay-range"><span>$72,000</span><span class="divider">&mdash;</span><span>$98,500 USD</span></div></div></div>
<table><tbody><tr><td>Step 1</td><td>$72,000</td></tr><tr><td>Step 9</td><td>$98,500</td></tr></tbody></table>
<p>5 > 3 and "quotes" too.</p>
<div class="content-conclusion"><p><em>We are an Equal Opportunity Employer &mdash; people with lived experience of eviction are <u>strongly</u> encouraged to apply.</em></p>
<p>Need an accommodation? <a href="mailto:jobs@riverbend.example?subject=Accommodation%20request">jobs@riverbend.example</a></p></div>`,
  },
  jobLocation: [{ name: 'New York City or Newark, NJ (Hybrid)' }],
  workplace: { type: 'hybrid' },
  baseSalary: { currency: 'USD', minValue: 72000, maxValue: 98500 },
  department: 'Housing Unit',
  tags: ['Legal Services', 'Housing', 'Benefits'],
  datePosted: '2026-04-30',
  validThrough: '2026-12-31T23:59:00-05:00',
  inLanguage: 'en',
  application: { url: 'https://boards.greenhouse.io/riverbendlegalaid/jobs/4628944002' },
};

const data: JobPosting = {
  id: '4628951002',
  title: '<b>IT</b> & Data Manager "Remote"',
  hiringOrganization,
  url: 'https://job-boards.greenhouse.io/riverbendlegalaid/jobs/4628951002',
  description: {
    html: `<p>Remote role.<p>Unclosed paragraph<br><b>bold <i>overlap</b> text</i>
<script>window.__pwned=1;</script><img src=x onerror="window.__pwned=2"><a href="javascript:window.__pwned=3">apply here</a>
<iframe src="https://www.youtube.com/embed/abc123" width="560" height="315" frameborder="0" allowfullscreen></iframe>
<a href="https://evil.example/">Read more</a>
<form action="https://evil.example/collect"><input name="ssn"></form>
<p style="position:fixed;inset:0;background:#fff">overlay</p>`,
  },
  jobLocation: [{ name: 'Remote - US' }, { name: 'Remote - Puerto Rico' }],
  applicantLocationRequirements: ['US', 'Puerto Rico'],
  workplace: { type: 'remote' },
  datePosted: '2026-06-01',
  inLanguage: 'en',
  application: { url: 'https://job-boards.greenhouse.io/riverbendlegalaid/jobs/4628951002' },
};

const paralegal: JobPosting = {
  id: '4628952002',
  title: 'Paralegal (expired)',
  hiringOrganization,
  url: 'https://job-boards.eu.greenhouse.io/riverbendlegalaid/jobs/4628952002',
  description: { html: '<p>Pasted from Word: this posting is escaped <strong>twice</strong>.</p>' },
  department: 'Legal Services',
  datePosted: '2025-10-01',
  validThrough: '2025-11-30T23:59:00-05:00',
  inLanguage: 'en',
  application: { url: 'https://job-boards.eu.greenhouse.io/riverbendlegalaid/jobs/4628952002' },
};

const coordinator: JobPosting = {
  id: '4628953002',
  title: 'منسّق/ة برامج — Program Coordinator (Arabic)',
  hiringOrganization,
  url: 'https://boards.greenhouse.io/riverbendlegalaid/jobs/4628953002',
  description: {
    html: '<div dir="rtl" lang="ar"><h3>عن الوظيفة</h3><p>نبحث عن منسّق/ة برامج للعمل مع العائلات.</p><ul><li>إتقان العربية والإنجليزية</li></ul></div>',
  },
  jobLocation: [{ name: 'Dearborn, MI' }],
  department: 'Community & Outreach',
  datePosted: '2026-06-20',
  inLanguage: 'ar',
  application: { url: 'https://boards.greenhouse.io/riverbendlegalaid/jobs/4628953002' },
};

const bookkeeper: JobPosting = {
  id: '4628954002',
  title: 'Bookkeeper',
  hiringOrganization,
  url: 'https://boards.greenhouse.io/riverbendlegalaid/jobs/4628954002',
  jobLocation: [{ name: 'New York City' }],
  department: 'Finance',
  datePosted: '2026-06-21',
  inLanguage: 'en',
  application: { url: 'https://boards.greenhouse.io/riverbendlegalaid/jobs/4628954002' },
};

/** What the list says of an opening without its content. */
const light = ({ description: _, department: __, ...rest }: JobPosting): JobPosting => rest;

/** The first opening, asked for alone: its pay in two places, and its questions. */
const attorneyInFull: JobPosting = {
  ...attorney,
  baseSalary: {
    currency: 'USD',
    minValue: 68000,
    maxValue: 98500,
    note: 'New York City Salary Range: USD 72,000 – 98,500; Newark: USD 68,000 – 92,000. Placement depends on years since J.D. & the union step table.',
  },
  application: {
    url: 'https://boards.greenhouse.io/riverbendlegalaid/jobs/4628944002',
    documents: [
      { kind: 'resume', required: true, orText: true },
      { kind: 'coverLetter', required: false, orText: true },
    ],
    questions: [
      { id: 'question_27737478002', label: 'Bar admission (state & year)', type: 'text', required: true },
      {
        id: 'question_27737479002',
        label: 'Are you legally authorized to work in the United States?',
        type: 'yesno',
        required: true,
      },
      {
        id: 'question_24229694002',
        label: 'Which languages do you speak?',
        type: 'multiselect',
        required: false,
        hint: 'Tick all that apply — none is required.',
        options: [
          { value: '114986914002', label: 'Spanish' },
          { value: '114986917002', label: 'Haitian Kreyòl' },
          { value: '114986920002', label: '中文' },
          { value: '114986952002', label: 'Other / prefer not to say' },
        ],
      },
      {
        id: 'question_27737480002',
        label: 'Writing sample',
        type: 'file',
        required: false,
        hint: 'Max 10 pages. How to redact',
      },
      {
        id: 'question_18804072002',
        label: "Let's make sure you know how we handle your data 🔐",
        type: 'multiselect',
        required: true,
        hint: 'Read our Candidate Privacy Notice',
        options: [{ value: '88174211002', label: "I've read it" }],
      },
      { id: 'question_8607378002', label: 'Why this work?', type: 'textarea', required: true },
      { id: 'location', label: 'Location (City)', type: 'text', required: true },
    ],
  },
};

const rest = (id: string) => ({ posting: `${board}/${id}?questions=true&pay_transparency=true` });
const details = {
  '4628944002': rest('4628944002'),
  '4628951002': rest('4628951002'),
  '4628952002': rest('4628952002'),
  '4628953002': rest('4628953002'),
  '4628954002': rest('4628954002'),
};

describe('Greenhouse', () => {
  it('is read as a person reads the board, the prospect post left out', () => {
    assert.deepEqual(readFeed(json('greenhouse-jobs.json'), options), {
      postings: [attorney, data, paralegal, coordinator, bookkeeper],
      issues: [],
      details,
    });
  });

  it('without content shows what the list says, and where the rest is had', () => {
    const tagged = { ...light(attorney), tags: ['Housing', 'Benefits'] };
    assert.deepEqual(readFeed(json('greenhouse-jobs-light.json'), { base: board }), {
      postings: [tagged, light(data), light(paralegal), light(coordinator), light(bookkeeper)],
      issues: [],
      details,
    });
  });

  it('nobody is sent for the rest to an address nobody knows', () => {
    const { postings, details } = readFeed(json('greenhouse-jobs.json'));
    assert.deepEqual(postings, [attorney, data, paralegal, coordinator, bookkeeper]);
    assert.equal(details, undefined);
    const elsewhere = readFeed(json('greenhouse-jobs.json'), { base: 'https://example.org/copy-of-jobs.json' });
    assert.equal(elsewhere.details, undefined);
  });

  it('one job is a posting with its pay in every place, its documents and its questions', () => {
    const { postings, issues } = readFeed(json('greenhouse-job.json'), { base: `${board}/4628944002?questions=true` });
    assert.deepEqual(postings, [attorneyInFull]);
    assert.deepEqual(issues, []);
  });

  it('an opening of the list is completed by its job', () => {
    const [posting] = readFeed(json('greenhouse-jobs-light.json'), { base: board }).postings;
    assert.deepEqual(withDetails(posting!, json('greenhouse-job.json'), { base: board }), {
      posting: attorneyInFull,
      issues: [],
    });
  });

  it('EEO nobody is asked for disability, gender, race or veteran status in the application itself', () => {
    const { postings } = readFeed(json('greenhouse-job.json'));
    const asked = JSON.stringify(postings[0]!.application);
    for (const word of ['isability', 'ender', 'Race', 'eteran', 'carer', 'Latitude', 'utm_source']) {
      assert.ok(!asked.includes(word), word);
    }
  });

  it('pay never has a period, for the feed never states one', () => {
    for (const name of ['greenhouse-jobs.json', 'greenhouse-jobs-light.json', 'greenhouse-job.json']) {
      for (const { baseSalary } of readFeed(json(name)).postings) assert.ok(!baseSalary || !('unitText' in baseSalary));
    }
  });

  it('pay of 0 to 0 was not filled in; cents are cents; one range needs no note', () => {
    const job = json('greenhouse-job.json');
    const pay = (ranges: object[]) =>
      readFeed({ ...job, metadata: [], pay_input_ranges: ranges }).postings[0]!.baseSalary;
    const range = { min_cents: 2150, max_cents: 2475, currency_type: 'USD', title: 'Duluth' };
    assert.deepEqual(pay([range]), { currency: 'USD', minValue: 21.5, maxValue: 24.75 });
    assert.equal(pay([{ ...range, min_cents: 0, max_cents: 0 }]), undefined);
    assert.equal(pay([]), undefined);
    assert.deepEqual(pay([range, { ...range, currency_type: 'CAD', max_cents: 9900 }])?.maxValue, 24.75);
  });

  it('a range in another currency stands in the note', () => {
    const range = { min_cents: 6000000, max_cents: 7000000, currency_type: 'USD', title: 'US' };
    const canada = { min_cents: 8000000, max_cents: 9000000, currency_type: 'CAD', title: 'Canada' };
    const job = { ...json('greenhouse-job.json'), metadata: [], pay_input_ranges: [range, canada] };
    assert.deepEqual(readFeed(job).postings[0]!.baseSalary, {
      currency: 'USD',
      minValue: 60000,
      maxValue: 70000,
      note: 'US: USD 60,000 – 70,000; Canada: CAD 80,000 – 90,000',
    });
  });

  it('pay by the hour and pay by the year are no one span', () => {
    const ranges = [
      { min_cents: 2200, max_cents: 2600, currency_type: 'USD' },
      { min_cents: 7200000, max_cents: 9850000, currency_type: 'USD' },
    ];
    const job = { ...json('greenhouse-job.json'), metadata: [], pay_input_ranges: ranges };
    const note = 'USD 22 – 26; USD 72,000 – 98,500';
    assert.deepEqual(readFeed(job).postings[0]!.baseSalary, { currency: 'USD', note });
  });

  it('a choice of remote or a town is not remote', () => {
    const workplace = (name: string) =>
      readFeed({ ...json('greenhouse-job.json'), metadata: [], location: { name } }).postings[0]!.workplace;
    for (const choice of ['Remote or Minneapolis, MN', 'Remote / Duluth']) assert.equal(workplace(choice), undefined);
    for (const remote of ['Remote', 'Remote - US', '(Remote) Oregon']) {
      assert.deepEqual(workplace(remote), { type: 'remote' });
    }
  });

  it('the rest of an opening is where its id says, also where that stands only in its address', () => {
    const { jobs } = json('greenhouse-jobs-light.json');
    const rest = (job: object) => readFeed({ jobs: [{ ...jobs[0], id: undefined, ...job }] }, { base: board }).details;
    assert.deepEqual(rest({}), { '4628944002': details['4628944002'] });
    assert.equal(rest({ absolute_url: 'https://example.org/' }), undefined);
  });

  it('another job’s answer is not taken for it', () => {
    const [, posting] = readFeed(json('greenhouse-jobs-light.json'), { base: board }).postings;
    const full = withDetails(posting!, json('greenhouse-job.json'), { base: board });
    assert.equal(full.posting, posting);
    assert.deepEqual(said(full.issues), ['error ']);
  });

  it('a question named like what every object has is a question', () => {
    const questions = [{ label: 'Y', fields: [{ name: 'constructor', type: 'input_text' }] }];
    const job = { ...json('greenhouse-job.json'), questions, location_questions: [] };
    assert.deepEqual(readFeed(job).postings[0]!.application?.questions, [
      { id: 'constructor', label: 'Y', type: 'text', required: false },
    ]);
  });

  it('pay in a field of the account’s own is read where its name says pay', () => {
    const pay = (name: string, value: unknown, value_type = 'currency_range') =>
      readFeed({ ...json('greenhouse-job.json'), pay_input_ranges: [], metadata: [{ name, value, value_type }] })
        .postings[0]!.baseSalary;
    const value = { unit: 'USD', min_value: '21.50', max_value: '24.75' };
    assert.deepEqual(pay('Hourly wage', value), { currency: 'USD', minValue: 21.5, maxValue: 24.75 });
    assert.equal(pay('Signing budget', value), undefined);
    assert.equal(pay('Salary', { ...value, min_value: '0.0', max_value: '0.0' }), undefined);
    assert.equal(pay('Salary', 'competitive', 'short_text'), undefined);
  });

  it('has the employer that the feed names, then the page’s, then its account', () => {
    const employer = (company_name: unknown, organization?: string) => {
      const [entry] = json('greenhouse-jobs.json').jobs;
      const { postings, issues } = readFeed({ jobs: [{ ...entry, company_name }] }, { base: board, organization });
      return [postings[0]?.hiringOrganization.name, ...said(issues)];
    };
    assert.deepEqual(employer('Riverbend', 'The Alliance'), ['Riverbend']);
    assert.deepEqual(employer('', 'The Alliance'), ['The Alliance']);
    assert.deepEqual(employer(null), ['riverbendlegalaid', 'warning ']);
  });

  it('is known by its address where it has no id', () => {
    const list = json('greenhouse-jobs.json');
    delete list.jobs[4].id;
    assert.deepEqual(readFeed(list).postings[3], coordinator);
  });

  it('an end of a range that is not stated is not made up', () => {
    const job = json('greenhouse-job.json');
    const pay = (...ranges: object[]) =>
      readFeed({ ...job, metadata: [], pay_input_ranges: ranges }).postings[0]!.baseSalary;
    const upTo = { min_cents: 0, max_cents: 5000000, currency_type: 'USD', title: 'Duluth' };
    for (const range of [upTo, { ...upTo, min_cents: null }, { ...upTo, min_cents: undefined }]) {
      assert.notEqual(pay(range)?.minValue, 50000);
      const two = pay(range, { ...upTo, min_cents: 4000000, title: 'Ely' });
      assert.ok(!two?.note?.includes('NaN'), two?.note);
    }
    assert.notEqual(pay({ ...upTo, min_cents: 4000000, max_cents: null })?.maxValue, 40000);
  });

  it('a question of Yes and No only is a yes-or-no question; with a third answer it is a choice', () => {
    const question = (labels: string[]) => {
      const values = labels.map((label, value) => ({ label, value }));
      const fields = [{ name: 'q', type: 'multi_value_single_select', values }];
      const job = {
        ...json('greenhouse-job.json'),
        location_questions: [],
        questions: [{ label: 'Q', required: false, fields }],
      };
      return readFeed(job).postings[0]!.application?.questions;
    };
    assert.deepEqual(question(['Yes', 'No']), [{ id: 'q', label: 'Q', type: 'yesno', required: false }]);
    assert.deepEqual(question(['Yes', 'No', 'Not sure']), [
      {
        id: 'q',
        label: 'Q',
        type: 'select',
        required: false,
        options: [
          { value: '0', label: 'Yes' },
          { value: '1', label: 'No' },
          { value: '2', label: 'Not sure' },
        ],
      },
    ]);
  });

  it('is never said to be posted on the day it was touched', () => {
    const list = json('greenhouse-jobs.json');
    list.jobs[0].first_published = null;
    assert.ok(!('datePosted' in readFeed(list).postings[0]!));
  });

  it('an opening that can’t be read costs only itself, and is named by its place in the list', () => {
    const list = json('greenhouse-jobs.json');
    list.jobs[2].title = null;
    const { postings, issues } = readFeed(list, options);
    assert.deepEqual(ids(postings), ['4628944002', '4628952002', '4628953002', '4628954002']);
    assert.deepEqual(said(issues), ['error postings[2].title']);
  });
});
