import assert from 'node:assert/strict';
import { it } from 'node:test';
import { followPages } from '../../../src/sources/several/pages.js';
import type { Page } from '../../../src/sources/page.js';
import type { Snapshot } from '../../../src/sources/snapshot.js';

/** A list of so many pages, read to its end. */
async function list(pages: number): Promise<{ last: Snapshot; asked: number }> {
  let asked = 1;
  const pageOf = (number: number): Page => ({
    postings: [{ id: `${number}`, title: 'Cook', hiringOrganization: { name: 'Rose Union' } }],
    remarks: [],
    ...(number < pages && { next: `https://example.org/${number + 1}` }),
  });

  const read = async function* (url: string): AsyncGenerator<Snapshot, Page> {
    asked += 1;
    return Promise.resolve(pageOf(Number(url.split('/').at(-1))));
  };
  let last: Snapshot | undefined;
  for await (const snapshot of followPages(pageOf(1), 'https://example.org/1', read)) last = snapshot;
  return { last: last!, asked };
}

it('a list of 50 pages is read, and of a longer one it is said that it goes on', async () => {
  const whole = await list(50);
  assert.equal(whole.last.postings.length, 50);
  assert.equal(whole.last.failures, undefined);
  const cut = await list(51);
  assert.equal(cut.asked, 50);
  assert.equal(cut.last.postings.length, 50);
  assert.match(cut.last.failures![0]!.message, /more than 50 pages/);
});
