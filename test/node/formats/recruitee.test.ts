import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said } from './sample.js';

const base = 'https://wadden-natuurfonds.recruitee.com/api/offers/';
const hiringOrganization = { name: 'Wadden Natuurfonds' };

const ranger: JobPosting = {
  id: '1390320',
  title: 'Boswachter / Ranger (32–36 u)',
  hiringOrganization,
  url: 'https://wadden-natuurfonds.recruitee.com/o/boswachter-schiermonnikoog',
  description: {
    html: '<p dir="ltr">Je werkt op het eiland &amp; in het veld. </p>\n<p dir="ltr"><br /></p>\n<p dir="ltr"><strong>Taken:</strong><br /></p>\n<ul><li dir="ltr"><p dir="ltr">Vogels tellen</p><ul><li><p>ook \'s nachts</p></li></ul></li></ul>',
  },
  qualifications: {
    html: '<ul><li dir="ltr"><p dir="ltr">Rijbewijs B</p></li></ul>\n<p dir="ltr">Solliciteer vóór 1 december.</p>',
  },
  employmentType: ['FULL_TIME'],
  workHours: '32–36 h',
  jobLocation: [
    {
      streetAddress: 'Havenplein 3',
      addressLocality: 'Harlingen',
      addressRegion: 'Fryslân',
      postalCode: '8861 AH',
      addressCountry: 'NL',
    },
    { name: 'Veldstation', addressLocality: 'Schiermonnikoog', addressRegion: 'Fryslân', addressCountry: 'NL' },
  ],
  workplace: { type: 'hybrid' },
  baseSalary: { currency: 'EUR', minValue: 2800, maxValue: 3900, unitText: 'MONTH' },
  department: 'Veldbeheer',
  tags: ['natuur', 'waddenzee'],
  datePosted: '2026-07-02',
  validThrough: '2026-12-01T23:59:59Z',
  application: {
    url: 'https://wadden-natuurfonds.recruitee.com/o/boswachter-schiermonnikoog/c/new',
    email: 'job.56ucy@wadden-natuurfonds.recruitee.com',
    documents: [
      { kind: 'resume', required: true },
      { kind: 'coverLetter', required: false, orText: true },
    ],
    questions: [
      { id: '2039662', label: 'Do you hold a driving licence (B)?', type: 'yesno', required: true },
      { id: '2039663', label: 'Which bird surveys have you done?', type: 'text', required: true },
      { id: '2039664', label: 'Tell us about a day in the field', type: 'textarea', required: false },
      {
        id: '2039665',
        label: 'Preferred island',
        type: 'select',
        required: true,
        options: ['Schiermonnikoog', 'Ameland', 'Geen voorkeur'],
      },
      {
        id: '2039666',
        label: 'Which days can you work?',
        type: 'multiselect',
        required: false,
        options: ['Ma', 'Di', 'Wo', 'Do', 'Vr', 'Za/Zo'],
      },
      { id: '2039668', label: 'Certificate (PDF)', type: 'file', required: false },
      { id: '2039669', label: 'Earliest start date', type: 'date', required: false },
      { id: '2039670', label: 'Years of experience', type: 'number', required: false },
      { id: '2039671', label: 'Salary expectation', type: 'text', required: false },
    ],
    consent: {
      text: { html: 'I agree that my data are kept for <a href="https://wadden.example/privacy">4 weeks</a>.' },
    },
  },
};

const copywriter: JobPosting = {
  id: '1390321',
  title: 'Copywriter Talent Pool',
  hiringOrganization,
  url: 'https://jobs.wadden.example/o/copywriter-talent-pool',
  description: { html: '<p dir="ltr">Always open.</p>' },
  employmentType: ['CONTRACTOR'],
  workHours: '30–40 h',
  jobLocation: [{ addressLocality: 'BROOKLYN', addressRegion: 'New York', addressCountry: 'US' }],
  workplace: { type: 'remote' },
  datePosted: '2023-07-25',
  application: {
    url: 'https://jobs.wadden.example/o/copywriter-talent-pool/c/new',
    email: 'job.9abcd@wadden-natuurfonds.recruitee.com',
    documents: [
      { kind: 'resume', required: true },
      { kind: 'coverLetter', required: false, orText: true },
    ],
  },
};

const marketer: JobPosting = {
  id: '1390322',
  title: 'Senior Marketer (Sample)',
  hiringOrganization,
  url: 'https://wadden-natuurfonds.recruitee.com/o/senior-marketer-sample',
  application: {
    url: 'https://wadden-natuurfonds.recruitee.com/o/senior-marketer-sample/c/new',
    email: 'job.smpl1@wadden-natuurfonds.recruitee.com',
    documents: [
      { kind: 'resume', required: true },
      { kind: 'coverLetter', required: false, orText: true },
    ],
  },
};

/** The first opening with something else in it. */
const first = (more: object) => {
  const { offers } = json('recruitee-offers.json');
  return readFeed({ offers: [{ ...offers[0], ...more }] }).postings[0];
};

describe('Recruitee', () => {
  it('is read as a person reads the site, with all that is asked in its form', () => {
    for (const options of [{ base }, {}]) {
      assert.deepEqual(readFeed(json('recruitee-offers.json'), options), {
        postings: [ranger, copywriter, marketer],
        issues: [],
      });
    }
  });

  it('may have no opening at the moment, and that is no fault', () => {
    assert.deepEqual(readFeed(json('recruitee-offers-empty.json'), { base }), { postings: [], issues: [] });
  });

  it('only what is published is shown', () => {
    for (const status of ['draft', 'internal', 'closed', 'archived']) assert.equal(first({ status }), undefined);
    assert.deepEqual(first({ status: 'published' }), ranger);
    assert.deepEqual(first({ status: undefined }), ranger);
  });

  it('where work is done is said where exactly one thing is true, or hybrid', () => {
    const type = (hybrid: unknown, remote: unknown, on_site: unknown) =>
      first({ hybrid, remote, on_site })?.workplace?.type;
    assert.equal(type(true, false, true), 'hybrid');
    assert.equal(type(false, true, false), 'remote');
    assert.equal(type(false, false, true), 'onsite');
    for (const unsure of [true, false, null]) assert.equal(type(false, unsure, unsure), undefined);
  });

  it('pay has the period that is stated, or none; unfilled pay is none', () => {
    const pay = (salary: unknown) => first({ salary })?.baseSalary;
    const stated = { min: 20, max: 30, currency: 'EUR' };
    assert.equal(pay({ ...stated, period: 'hourly' })?.unitText, 'HOUR');
    assert.equal(pay({ ...stated, period: 'daily' })?.unitText, 'DAY');
    assert.equal(pay({ ...stated, period: 'weekly' })?.unitText, 'WEEK');
    assert.equal(pay({ ...stated, period: 'monthly' })?.unitText, 'MONTH');
    assert.equal(pay({ ...stated, period: 'yearly' })?.unitText, 'YEAR');
    for (const period of [null, '', 'fortnightly', 12]) {
      assert.deepEqual(pay({ ...stated, period }), { currency: 'EUR', minValue: 20, maxValue: 30 });
    }
    for (const none of [
      null,
      {},
      'good',
      { min: null, max: null, period: 'monthly', currency: 'EUR' },
      { ...stated, min: 0, max: 0 },
    ]) {
      assert.equal(pay(none), undefined);
    }
  });

  it('has the place at the top where there is no list of them', () => {
    assert.deepEqual(first({ locations: [] })?.jobLocation, [
      { addressLocality: 'Harlingen', addressRegion: 'Fryslân', addressCountry: 'NL' },
    ]);
  });

  it('a document that is not wanted is not asked for', () => {
    const documents = first({ options_cv: 'off', options_cover_letter: 'required' })?.application?.documents;
    assert.deepEqual(documents, [{ kind: 'coverLetter', required: true, orText: true }]);
  });

  it('one that can’t be read costs only itself', () => {
    const site = json('recruitee-offers.json');
    site.offers[0].title = 5;
    const { postings, issues } = readFeed(site, { base });
    assert.deepEqual(ids(postings).slice(-2), [copywriter.id, marketer.id]);
    assert.ok(issues.every(({ path }) => path.startsWith('postings[0]')));
    site.offers[1] = null;
    const worse = readFeed(site, { base });
    assert.deepEqual(ids(worse.postings).slice(-1), [marketer.id]);
    assert.ok(said(worse.issues).includes('error postings[1]'));
  });
});
