import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, said, text } from './sample.js';

const base = 'https://fjordhjalpen.teamtailor.com/jobs.json';

const projectLead: JobPosting = {
  id: '7f6c0e1a-2f6d-4b1c-9c53-0d1f7f1f0001',
  title: 'Projektledare & samordnare',
  hiringOrganization: {
    name: 'Fjordhjälpen',
    url: 'https://fjordhjalpen.teamtailor.com/',
    logo: 'https://images.teamtailor-cdn.com/logo.png',
  },
  url: 'https://fjordhjalpen.teamtailor.com/jobs/5550001-projektledare',
  description: {
    html: '<p>Vi söker en <strong>projektledare</strong>.</p><h3>Du får</h3><ul><li>30 dagar semester</li></ul>',
  },
  employmentType: ['FULL_TIME'],
  jobLocation: [
    {
      streetAddress: 'Storgatan 1',
      addressLocality: 'Göteborg',
      addressRegion: 'Västra Götaland',
      postalCode: '411 01',
      addressCountry: 'SE',
    },
    { addressLocality: 'Malmö', addressCountry: 'SE' },
  ],
  baseSalary: { currency: 'SEK', minValue: 36000, maxValue: 42000, unitText: 'MONTH' },
  datePosted: '2026-08-12',
  validThrough: '2026-12-31T23:59:00+01:00',
  application: { url: 'https://fjordhjalpen.teamtailor.com/jobs/5550001-projektledare' },
};

const developer: JobPosting = {
  id: '7f6c0e1a-2f6d-4b1c-9c53-0d1f7f1f0002',
  title: 'Utvecklare (distans)',
  hiringOrganization: { name: 'Fjordhjälpen', url: 'https://fjordhjalpen.teamtailor.com/' },
  url: 'https://karriar.fjordhjalpen.example/jobs/5550002-remote-utvecklare',
  description: { html: '<p>Helt på distans.</p><iframe src="https://www.youtube.com/embed/x"></iframe>' },
  employmentType: ['PART_TIME'],
  jobLocation: [{ addressLocality: 'Göteborg', addressCountry: 'SE' }],
  datePosted: '2026-09-01',
  application: { url: 'https://karriar.fjordhjalpen.example/jobs/5550002-remote-utvecklare' },
};

const spontaneous: JobPosting = {
  id: '7f6c0e1a-2f6d-4b1c-9c53-0d1f7f1f0003',
  title: 'Spontanansökan',
  hiringOrganization: { name: 'Fjordhjälpen' },
  url: 'https://fjordhjalpen.teamtailor.com/jobs/5550003-spontanansokan',
  application: { url: 'https://fjordhjalpen.teamtailor.com/jobs/5550003-spontanansokan' },
};

/** Without the feed's address, others stay as they were written. */
const asWritten = (posting: JobPosting): JobPosting => ({
  ...posting,
  hiringOrganization: { ...posting.hiringOrganization, url: 'https://fjordhjalpen.teamtailor.com' },
});

describe('Teamtailor', () => {
  it('is read as a person reads the page, and goes on to the next', () => {
    assert.deepEqual(readFeed(json('teamtailor-jobs.json'), { base }), {
      postings: [projectLead, developer, spontaneous],
      issues: [],
      next: 'https://fjordhjalpen.teamtailor.com/jobs.json?page=2',
    });
  });

  it('without its address goes on nowhere', () => {
    assert.deepEqual(readFeed(json('teamtailor-jobs.json')), {
      postings: [asWritten(projectLead), asWritten(developer), spontaneous],
      issues: [],
    });
  });

  it('goes on to no other site', () => {
    const feed = json('teamtailor-jobs.json');
    for (const next_url of ['https://evil.example/jobs.json?page=2', 'javascript:alert(1)', '//evil.example/']) {
      assert.equal(readFeed({ ...feed, next_url }, { base }).next, undefined);
    }
    assert.equal(readFeed({ ...feed, next_url: '/jobs.json?page=2' }, { base }).next, `${base}?page=2`);
  });

  it('an address of the next page that is none costs no opening', () => {
    const feed = json('teamtailor-jobs.json');
    for (const next_url of ['https://[', '//', 'http://%', {}]) {
      const { postings, next } = readFeed({ ...feed, next_url }, { base });
      assert.deepEqual(postings, [projectLead, developer, spontaneous]);
      assert.equal(next, undefined);
    }
  });

  it('filtered has no next page', () => {
    assert.deepEqual(readFeed(json('teamtailor-jobs-filtered.json'), { base: `${base}?department=IT` }), {
      postings: [developer],
      issues: [],
    });
  });

  it('structured data that was written as a string, with entities or without, says the same', () => {
    const feed = json('teamtailor-jobs.json');
    const plain = JSON.stringify(feed.items[0]._jobposting);
    const escaped = plain.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    for (const _jobposting of [plain, escaped]) {
      const [posting] = readFeed({ ...feed, items: [{ ...feed.items[0], _jobposting }] }, { base }).postings;
      assert.deepEqual(posting, projectLead);
    }
  });

  it('structured data that can’t be read costs only what it alone says', () => {
    const feed = json('teamtailor-jobs.json');
    for (const _jobposting of ['{"title": ', 'nothing', null, 5, []]) {
      const { postings } = readFeed(
        { ...feed, items: [{ ...feed.items[0], _jobposting }, feed.items[1]] },
        { base, organization: 'F' },
      );
      assert.deepEqual(ids(postings), [projectLead.id, developer.id]);
      assert.equal(postings[0]!.title, projectLead.title);
      assert.deepEqual(postings[0]!.description, projectLead.description);
      assert.equal(postings[0]!.datePosted, '2026-08-12');
    }
  });

  it('as RSS is read as a person reads it', () => {
    assert.deepEqual(readFeed(text('teamtailor-jobs.rss'), { base: 'https://fjordhjalpen.teamtailor.com/jobs.rss' }), {
      postings: [
        {
          id: '7f6c0e1a-2f6d-4b1c-9c53-0d1f7f1f0001',
          title: 'Projektledare & samordnare',
          hiringOrganization: { name: 'Fjordhjälpen' },
          url: 'https://fjordhjalpen.teamtailor.com/jobs/5550001-projektledare',
          description: { html: '<p>Vi söker en <strong>projektledare</strong>.</p>' },
          jobLocation: [
            {
              streetAddress: 'Storgatan 1',
              addressLocality: 'Göteborg',
              postalCode: '411 01',
              addressCountry: 'Sweden',
            },
          ],
          workplace: { type: 'hybrid' },
          department: 'Program',
          tags: ['Projektledning'],
          datePosted: '2026-08-12',
          application: { url: 'https://fjordhjalpen.teamtailor.com/jobs/5550001-projektledare' },
        },
      ],
      issues: [],
    });
  });

  it('as RSS says where work is done only where it is known', () => {
    const rss = (status: string) =>
      readFeed(text('teamtailor-jobs.rss').replace('>hybrid<', `>${status}<`)).postings[0]!.workplace;
    assert.deepEqual(rss('fully'), { type: 'remote' });
    for (const unknown of ['none', '', 'temporary']) assert.equal(rss(unknown), undefined);
  });

  it('as RSS makes up no place, day or address for an opening that names none', () => {
    const bare = text('teamtailor-jobs.rss')
      .replace(/<tt:locations>[\s\S]*?<\/tt:locations>|<remoteStatus>.*|<pubDate>.*/g, '')
      .replace(/<guid.*/, '');
    const { postings } = readFeed(bare, { base: 'https://fjordhjalpen.teamtailor.com/jobs.rss' });
    const { id, jobLocation, workplace, datePosted } = postings[0]!;
    assert.deepEqual(
      [id, jobLocation, workplace, datePosted],
      ['5550001-projektledare', undefined, undefined, undefined],
    );
  });

  it('as RSS has the day of the place where it was written, west of Greenwich and without an offset too', () => {
    const posted = (date: string) =>
      readFeed(text('teamtailor-jobs.rss').replace(/<pubDate>.*?</, `<pubDate>${date}<`)).postings[0]!.datePosted;
    assert.equal(posted('Wed, 12 Aug 2026 22:30:00 -0500'), '2026-08-12');
    assert.equal(posted('Wed, 12 Aug 2026 00:30:00 +0200'), '2026-08-12');
    assert.equal(posted('Wed, 12 Aug 2026 23:30:00 GMT'), '2026-08-12');
  });

  it('one that can’t be read costs only itself', () => {
    const feed = json('teamtailor-jobs.json');
    feed.items[0].title = null;
    feed.items[0]._jobposting = null;
    feed.items[1] = 'x';
    const { postings, issues } = readFeed(feed, { base });
    assert.deepEqual(ids(postings), [spontaneous.id]);
    assert.deepEqual(
      said(issues)
        .filter((one) => !one.startsWith('warning'))
        .sort(),
      ['error postings[0].title', 'error postings[1]'],
    );
  });
});
