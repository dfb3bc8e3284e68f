import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { merged } from '../../../src/sources/several/merge.js';
import { inWords } from '../../../src/sources/remarks.js';
import type { JobPosting } from '../../../src/posting.js';
import { said } from './sample.js';

const rose = { name: 'Rose Union' };
const weaver: JobPosting = { id: '1', title: 'Weaver', hiringOrganization: rose };
const remote = { workplace: { type: 'remote' as const } };

/** How many openings two sources have together. */
const together = (one: Partial<JobPosting>, other: Partial<JobPosting>) =>
  merged([one, other].map((more) => ({ postings: [{ ...weaver, ...more }], remarks: [] })));

describe('an opening of two sources', () => {
  const same: [what: string, one: Partial<JobPosting>, other: Partial<JobPosting>][] = [
    ['its id, and more in its title', {}, { title: 'WEAVER (f/m/d)' }],
    ['its id and its page', { url: 'https://rose.example/1' }, { title: 'Tisserande', url: 'https://rose.example/1/' }],
    ['its page without TLS', { url: 'http://rose.example/1' }, { id: '2', url: 'https://rose.example/1/?utm_source=x' }],
    ['its title where both are remote', remote, { id: '2', title: 'weaver', ...remote }],
  ]; // prettier-ignore
  for (const [what, one, other] of same) {
    it(`is one by ${what}, and the webmaster is told`, async () => {
      const { postings, remarks } = together(one, other);
      assert.deepEqual(postings, [{ ...weaver, ...one }]);
      assert.deepEqual(said(await inWords(remarks)), ['warning ']);
    });
  }

  const others: [what: string, one: Partial<JobPosting>, other: Partial<JobPosting>][] = [
    ['have one id by chance, as each feed counts for itself', {}, { title: 'Dyer' }],
    ['are remote and not', remote, { id: '2' }],
    ['are remote with two titles', remote, { id: '2', title: 'Dyer', ...remote }],
  ];
  for (const [what, one, other] of others) {
    it(`is two where they ${what}`, () => {
      const { postings, remarks } = together(one, other);
      assert.equal(postings.length, 2);
      assert.deepEqual(remarks, []);
    });
  }
});
