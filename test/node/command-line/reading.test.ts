/** What the command line knows of sources, of copies and of failures, without fetching anything. */
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { check } from '../../../src/command-line/check.js';
import { entriesOf } from '../../../src/command-line/reading/entries.js';
import { copiesIn } from '../../../src/command-line/reading/gather.js';
import { platform } from '../../../src/command-line/reading/platform.js';
import { Folder, listener } from './support.js';

const folder = new Folder();
after(() => folder.remove());

it('a folder without openings has nothing to check, and that is no failure', async () => {
  const to = listener();
  assert.equal(await check([], { strict: true }, to), 0);
  assert.equal(to.said, 'There are no openings to check.\n');
});

it('copies of another shape than ours are none', () => {
  assert.equal(copiesIn({ a: null, b: { postings: 7 }, c: {} }).size, 0);
  assert.equal(copiesIn(undefined).size, 0);
});

it('a failure says its innermost reason: the first of several addresses, or whatever was thrown', () => {
  const refused = new Error('connect ECONNREFUSED');
  const rows: [thrown: unknown, reason: string][] = [
    [new TypeError('fetch failed', { cause: refused }), refused.message],
    [new TypeError('fetch failed', { cause: new AggregateError([refused, new Error('other')]) }), refused.message],
    [new Error('no cause'), 'no cause'],
    ['gone', 'gone'],
  ];
  for (const [thrown, reason] of rows) assert.equal(platform.reason?.(thrown), reason);
});

it('entries have their places, whatever stands in them, also where their reader stumbles', async () => {
  assert.deepEqual(await entriesOf('text', {}), [{ path: '' }]);
  assert.deepEqual(await entriesOf({ id: 'a', title: 'Cook' }, {}), [{ path: '', id: 'a', title: 'Cook' }]);
  const trap = Object.defineProperty({ absolute_url: 'https://example.org/1', title: 'Trap' }, 'internal_job_id', {
    get: () => {
      throw new Error('a trap');
    },
  });
  const board = { jobs: [trap, 7, { absolute_url: 'https://example.org/2', id: 2, title: 'Cook' }] };
  assert.deepEqual(await entriesOf(board, {}), [
    { path: 'postings[0]', title: 'Trap' },
    { path: 'postings[1]' },
    { path: 'postings[2]', id: '2', title: 'Cook' },
  ]);
});
