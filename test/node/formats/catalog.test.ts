import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { made } from '../../../scripts/catalog.js';
import { CATALOG, recognized } from '../../../src/formats/catalog.js';
import { readFeed as readFeedLazily, withDetails as withDetailsLazily } from '../../../src/formats/load.js';
import { READERS } from '../../../src/formats/readers.js';
import { readFeed, withDetails } from '../../../src/feeds.js';
import { full } from '../samples.js';
import { json, text } from './sample.js';

describe('the catalog of formats', () => {
  it('is what the list of readers and the table of docs/sources.md say; else `npm run catalog` was forgotten', async () => {
    for (const [path, content] of await made()) {
      assert.equal(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'), content, path);
    }
  });

  it('loads the very readers that are imported at once', async () => {
    for (const [name, { load }] of Object.entries(CATALOG)) {
      assert.equal((await load()).format, READERS[name as keyof typeof READERS], name);
    }
  });

  const samples: [name: string, expected: string, payload: unknown][] = [
    ['greenhouse-jobs.json', 'greenhouse'],
    ['greenhouse-job.json', 'greenhouse'],
    ['lever-postings.json', 'lever'],
    ['ashby-job-board.json', 'ashby'],
    ['workable-widget.json', 'workable'],
    ['workable-form.json', 'workableForm'],
    ['recruitee-offers.json', 'recruitee'],
    ['recruitee-offers-empty.json', 'recruitee'],
    ['smartrecruiters-postings.json', 'smartrecruiters'],
    ['smartrecruiters-posting-detail.json', 'smartrecruiters'],
    ['personio.xml', 'personio'],
    ['personio-empty.xml', 'personio'],
    ['teamtailor-jobs.json', 'teamtailor'],
    ['teamtailor-jobs.rss', 'teamtailorRss'],
    ['pinpoint-postings.json', 'pinpoint'],
    ['bamboohr-list.json', 'bamboohr'],
    ['bamboohr-detail.json', 'bamboohr'],
    ['breezy.json', 'breezy'],
    ['jobposting-jsonld.json', 'jsonld'],
    ['jazzhr.xml', 'jazzhr'],
    ['paylocity.json', 'paylocity'],
    ['rippling-jobs.json', 'rippling'],
    ['rippling-job.json', 'rippling'],
    ['applicantpro.json', 'applicantpro'],
    ['applicantpro-job.json', 'applicantpro'],
    ['wp-job-listings.json', 'wordpress'],
    ['awsm-job-openings.json', 'wordpress'],
    ['indeed.xml', 'indeed'],
    ['neogov.rss', 'rss'],
    ['wp-job-feed.rss', 'rss'],
    ['sheet.csv', 'sheet'],
    ['hoja.csv', 'sheet'],
  ].map(([name = '', expected = '']) => [name, expected, name.endsWith('json') ? json(name) : text(name)]);

  for (const [name, expected, payload] of samples) {
    it(`recognises ${name} by its content alone, and by one row`, async () => {
      assert.equal(recognized(payload, undefined), expected);
      const marked = Object.entries(CATALOG).filter(([, { marks }]) => marks(payload, undefined));
      assert.deepEqual(marked.map(([name]) => name), [expected]);
      assert.deepEqual(await readFeedLazily(payload), readFeed(payload));
    }); // prettier-ignore
  }

  it('recognises every format in the samples', () => {
    const seen = new Set(samples.map(([, expected]) => expected));
    assert.deepEqual(
      Object.keys(CATALOG).filter((name) => !seen.has(name)),
      [],
    );
  });

  it('completes an opening lazily as at once', async () => {
    const base = 'https://apply.workable.com/api/v1/widget/accounts/northstar';
    const [posting] = readFeed(json('workable-widget.json'), { base }).postings;
    assert.ok(posting);
    const form = json('workable-form.json');
    assert.deepEqual(await withDetailsLazily(posting, form), withDetails(posting, form));
  });
});

describe('a stray key of another format in one entry of our own feed', () => {
  const keys = ['@type', '@context', '@graph', 'hostedUrl', 'friendly_id', 'fields', 'absolute_url', 'jobAd'];
  const value = (key: string) => (key === 'fields' ? [{ id: 'x', label: 'X', type: 'text' }] : 'JobPosting');

  for (const key of keys) {
    it(`${key} costs none of the others, and is told`, () => {
      const stray = { ...full, id: 'stray', [key]: value(key) };
      const { hiringOrganization: _, ...anonymous } = full;
      const feeds: [payload: unknown, organization?: string][] = [
        [[full, stray]],
        [[stray, full]],
        [[stray]],
        [{ postings: [full, stray] }],
        [
          {
            organization: { name: 'O' },
            postings: [
              { ...anonymous, [key]: value(key) },
              { ...anonymous, id: 'b' },
            ],
          },
        ],
        [
          [
            { ...anonymous, id: 'a' },
            { ...anonymous, id: 'b', [key]: value(key) },
          ],
          'The Alliance',
        ],
      ];
      for (const [payload, organization] of feeds) {
        const { postings, issues } = readFeed(payload, { organization });
        const entries = Array.isArray(payload) ? payload : (payload as { postings: unknown[] }).postings;
        assert.equal(postings.length, entries.length, JSON.stringify(issues));
        assert.equal(issues.length, 1);
        assert.match(issues[0]!.path, new RegExp(key));
      }
    });
  }
});
