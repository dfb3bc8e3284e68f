import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed, withDetails } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said } from './sample.js';

const base = 'https://apply.workable.com/api/v1/widget/accounts/northstar?details=true';
const hiringOrganization = { name: 'Northstar Literacy' };

const tutor: JobPosting = {
  id: 'C7389E54B7',
  title: 'Literacy Tutor (Term-time)',
  hiringOrganization,
  url: 'https://apply.workable.com/j/C7389E54B7',
  employmentType: ['PART_TIME'],
  jobLocation: [
    { addressLocality: 'London', addressRegion: 'England', addressCountry: 'GB' },
    { addressLocality: 'Leeds', addressRegion: 'England', addressCountry: 'GB' },
  ],
  department: 'Tutoring',
  tags: ['Education'],
  datePosted: '2026-06-06',
  application: { url: 'https://apply.workable.com/j/C7389E54B7/apply' },
};

const fundraiser: JobPosting = {
  id: '01B0CB39DD',
  title: 'Fundraiser – Remote',
  hiringOrganization,
  url: 'https://apply.workable.com/j/01B0CB39DD',
  jobLocation: [{ addressCountry: 'GB' }],
  workplace: { type: 'remote' },
  datePosted: '2026-06-06',
  application: { url: 'https://apply.workable.com/j/01B0CB39DD/apply' },
};

const accountant: JobPosting = {
  id: '2F00C0FFEE',
  title: 'Accountant & Payroll <Lead>',
  hiringOrganization,
  url: 'https://apply.workable.com/j/2F00C0FFEE',
  employmentType: ['OTHER'],
  jobLocation: [{ addressLocality: 'Brussels', addressRegion: 'Brussels-Capital Region', addressCountry: 'BE' }],
  datePosted: '2026-06-06',
  application: { url: 'https://apply.workable.com/j/2F00C0FFEE/apply' },
};

const about = { hiringOrganization: { name: 'Northstar Literacy', description: { html: '<p>We teach reading.</p>' } } };
const tutorInFull: JobPosting = {
  ...tutor,
  ...about,
  description: {
    html: '<p>Teach <strong>adults</strong> to read.</p>\n<p><br></p><p><strong>Requirements</strong></p>\n<ul>\n<li>Patience</li>\n<li>DBS check<ul><li>enhanced</li></ul></li>\n</ul>\n<p><strong>Benefits</strong></p><ul><li>£13.85&nbsp;/&nbsp;hour</li></ul>',
  },
};
const fundraiserInFull: JobPosting = {
  ...fundraiser,
  ...about,
  description: { html: '<p>Remote.</p><p>&amp;lt;double&amp;gt;</p>' },
};

const details = {
  C7389E54B7: { form: 'https://apply.workable.com/api/v1/jobs/C7389E54B7/form' },
  '01B0CB39DD': { form: 'https://apply.workable.com/api/v1/jobs/01B0CB39DD/form' },
  '2F00C0FFEE': { form: 'https://apply.workable.com/api/v1/jobs/2F00C0FFEE/form' },
};

/** The first opening with something else in it. */
const first = (more: object) => {
  const { jobs } = json('workable-widget.json');
  return readFeed({ name: 'Northstar Literacy', jobs: [{ ...jobs[0], ...more }] }).postings[0]!;
};

describe('Workable', () => {
  it('is read as a person reads the page, empty strings as nothing', () => {
    assert.deepEqual(readFeed(json('workable-widget.json'), { base }), {
      postings: [tutor, fundraiser, accountant],
      issues: [],
      details,
    });
  });

  it('with details has descriptions, and who the employer is', () => {
    assert.deepEqual(readFeed(json('workable-widget-details.json'), { base }), {
      postings: [tutorInFull, fundraiserInFull, { ...accountant, ...about }],
      issues: [],
      details,
    });
    assert.ok(!('details' in readFeed(json('workable-widget-details.json'))));
  });

  it('has no pay, whatever the description says', () => {
    for (const posting of readFeed(json('workable-widget-details.json')).postings)
      assert.ok(!('baseSalary' in posting));
  });

  it('a place that is hidden shows nowhere, neither in the list nor at the top', () => {
    assert.ok(!JSON.stringify(readFeed(json('workable-widget-details.json'), { base })).includes('refuge'));
    const hidden = {
      country: 'United Kingdom',
      countryCode: 'GB',
      city: 'Undisclosed refuge',
      region: 'England',
      hidden: true,
    };
    const secret = first({
      city: 'Undisclosed refuge',
      state: 'England',
      country: 'United Kingdom',
      locations: [hidden],
    });
    assert.ok(!('jobLocation' in secret));
    assert.ok(!/refuge|England|Kingdom|GB/.test(JSON.stringify(secret)));
  });

  it('a place that is not plainly shown is not shown', () => {
    const { jobs } = json('workable-widget.json');
    const [london, , refuge] = jobs[0].locations;
    for (const hidden of [true, 'true', 1]) {
      assert.deepEqual(
        first({ locations: [london, { ...refuge, hidden }] }).jobLocation,
        [tutor.jobLocation].flat(2).slice(0, 1),
      );
    }
  });

  it('a place at the top is shown where there is no list of them', () => {
    assert.deepEqual(first({ locations: undefined }).jobLocation, [
      { addressLocality: 'London', addressRegion: 'England', addressCountry: 'United Kingdom' },
    ]);
  });

  it('a place at the top is shown where the list of them is empty', () => {
    const [london] = [first({ locations: undefined }).jobLocation].flat();
    assert.deepEqual(first({ locations: [] }).jobLocation, [london]);
  });

  it('the form asks no statistics, says its help in words, and one choice is one', () => {
    const choices = [
      { name: '11', value: 'Yes' },
      { name: '12', value: 'No' },
    ];
    const fields = [
      { id: 'gender', type: 'dropdown', label: 'Gender', options: choices },
      { id: 'QA_1', type: 'dropdown', label: 'Race / ethnicity', options: choices },
      { id: 'QA_2', type: 'multiple', singleOption: true, required: true, label: 'Pick', options: choices },
      { id: 'QA_3', type: 'paragraph', label: 'Disability services: what have you done?', helper: '<p>hi &amp; you</p>' },
      { id: 'QA_4', type: 'group', label: 'Education', required: true },
      { id: 'QA_5', type: 'constructor', label: 'Odd' },
    ];
    const { posting, issues } = withDetails(first({}), [{ fields }]);
    const options = [
      { value: '11', label: 'Yes' },
      { value: '12', label: 'No' },
    ];
    assert.deepEqual(posting.application?.questions, [
      { id: 'QA_2', label: 'Pick', type: 'select', required: true, options },
      { id: 'QA_3', label: 'Disability services: what have you done?', type: 'textarea', required: false, hint: 'hi & you' },
    ]);
    assert.deepEqual(said(issues), ['warning application.questions']);
    assert.match(issues[0]!.message, /Education/);
  }); // prettier-ignore

  it('the form tells which documents and answers are wanted; name and address are asked anyway', () => {
    const [posting] = readFeed(json('workable-widget-details.json'), { base }).postings;
    assert.deepEqual(withDetails(posting!, json('workable-form.json'), { base }), {
      posting: {
        ...tutorInFull,
        application: {
          url: 'https://apply.workable.com/j/C7389E54B7/apply',
          documents: [
            {
              kind: 'resume',
              required: true,
              accept: ['.pdf', '.doc', '.docx', '.odt', '.rtf'],
              maxBytes: 12000000,
            },
          ],
          questions: [
            { id: 'QA_5947083', label: 'Do you have an enhanced DBS certificate?', type: 'yesno', required: true },
            {
              id: 'QA_7692993',
              label: 'What is your current notice period?',
              type: 'text',
              required: true,
              maxLength: 127,
            },
          ],
        },
      },
      issues: [],
    });
  });

  it('every kind of question is asked in its own way; what has none is left to the hosted form', () => {
    const choices = [
      { id: '1', body: 'Day' },
      { id: '2', body: 'Night' },
    ];
    const types = [
      'phone',
      'email',
      'paragraph',
      'date',
      'numeric',
      'file',
      'group',
      'hologram',
      'dropdown',
      'multiple',
    ];
    const fields = types.map((type) => ({
      id: `q_${type}`,
      label: type,
      type,
      required: false,
      choices,
      options: choices,
    }));
    const { posting } = withDetails(first({}), [{ name: 'Details', fields }]);
    const kinds = posting.application?.questions?.map(({ id, type }) => `${id} ${type}`) ?? [];
    assert.deepEqual(kinds.slice(0, 6), [
      'q_phone tel',
      'q_email email',
      'q_paragraph textarea',
      'q_date date',
      'q_numeric number',
      'q_file file',
    ]);
    assert.ok(!kinds.some((kind) => /group|hologram/.test(kind)));
  });

  it('the form asks for a cover letter, to be typed where it is a box, and a choice is what it is called, or none', () => {
    const options = ['Mornings', { name: 'n2' }, { id: '3', body: 'Nights' }];
    const fields = [
      { id: 'cover_letter', type: 'paragraph', label: 'Cover letter', required: true },
      { id: 'QA_1', type: 'dropdown', label: 'Shift', options },
      { id: 'QA_2', type: 'group', required: true },
    ];
    const { posting, issues } = withDetails(first({}), [{ fields }]);
    assert.deepEqual(posting.application?.documents, [{ kind: 'coverLetter', required: true, orText: true }]);
    assert.deepEqual(posting.application.questions?.[0]?.options, [
      { value: 'Mornings', label: 'Mornings' },
      { value: '3', label: 'Nights' },
    ]);
    assert.match(issues[0]!.message, /"QA_2" must be answered, and only the hosted form can ask it/);
    const file = withDetails(first({}), [{ fields: [{ id: 'cover_letter', type: 'file' }] }]).posting;
    assert.deepEqual(file.application?.documents, [{ kind: 'coverLetter', required: false }]);
  });

  it('a form that asks for nothing more leaves the opening as it is', () => {
    const nothing = [{ fields: [{ id: 'email', type: 'email' }, 'a line'] }];
    assert.deepEqual(withDetails(first({}), nothing), { posting: first({}), issues: [] });
  });

  it('one that can’t be read costs only itself', () => {
    const widget = json('workable-widget.json');
    widget.jobs[0].locations = 'here';
    widget.jobs[1] = [];
    const { postings, issues } = readFeed(widget, { base });
    assert.deepEqual(ids(postings), [tutor.id, accountant.id]);
    assert.deepEqual(said(issues), ['error postings[1]']);
  });
});
