import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readPages } from '../../../src/sources/pages.js';

/** A list of so many pages. */
const list = (pages: number) =>
  readPages('https://example.org/1', (url) => {
    const next = Number(url.split('/').at(-1)) + 1;
    return Promise.resolve({ postings: [], issues: [], ...(next <= pages && { next: `https://example.org/${next}` }) });
  });

it('a list of 50 pages is read, and of a longer one it is said that it goes on', async () => {
  const whole = await list(50);
  assert.equal(whole.pages.length, 50);
  assert.equal(whole.failure, undefined);
  const cut = await list(51);
  assert.equal(cut.pages.length, 50);
  assert.match(cut.failure!.message, /more than 50 pages/);
});
