/** Where a source is, which opening of it is shown, and what is said of one that can't be had, without a server. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { locate } from '../../../src/sources/fetching/address.js';
import * as mistakes from '../../../src/sources/fetching/mistakes.js';
import { readAtOnce } from '../../../src/sources/at-once.js';
import { messageOf } from '../../../src/sources/remarks.js';
import { stateOf } from '../../../src/sources/several/state.js';
import {
  chosenOf,
  SourceError,
  sourceError,
  withOpening,
  type Platform,
  type Snapshot,
} from '../../../src/sources/snapshot.js';
import { payloadSnapshots } from '../../../src/sources/stream.js';
import { posting } from '../samples.js';

const page: Platform = { fetch: () => Promise.reject(new Error('offline')) };
const base = 'https://example.org/jobs/';

describe('a source', () => {
  it('is at a short address, a relative one, or a file where there are files', async () => {
    const greenhouse = await locate('greenhouse:acme#organization=Acme', { platform: page, base });
    assert.deepEqual(greenhouse, {
      address: 'https://boards-api.greenhouse.io/v1/boards/acme/jobs',
      isFile: false,
      organization: 'Acme',
    });
    assert.equal((await locate('openings.json', { platform: page, base })).address, `${base}openings.json`);
    const files = { ...page, file: () => Promise.resolve(new Uint8Array()) };
    assert.deepEqual(await locate('openings.json', { platform: files }), { address: 'openings.json', isFile: true });
  });

  it('is nowhere where no request can be made', async () => {
    await assert.rejects(locate('mailto:jobs@example.org', { platform: page, base }), SourceError);
  });
});

describe('the opening that an id chooses', () => {
  const [cook, driver] = [posting({ id: 'cook' }), posting({ id: 'driver' })];
  const list: Snapshot = { postings: [cook, driver], remarks: [] };

  it('is the first without an id, and of a list the one that has it', () => {
    assert.equal(chosenOf(list, undefined), cook);
    assert.equal(chosenOf(list, 'driver'), driver);
    assert.equal(chosenOf(list, 'baker'), undefined);
    assert.equal(withOpening(list, 'driver', 'openings.json'), list);
    assert.equal(withOpening(list, undefined, undefined), list);
  });

  it('is the only one that the page itself gives, whatever its id', () => {
    const own: Snapshot = { postings: [cook], remarks: [], isOfPage: true };
    assert.equal(chosenOf(own, 'baker'), cook);
    assert.equal(chosenOf({ ...own, partial: true }, 'baker'), undefined, 'more may come');
    assert.equal(chosenOf({ ...own, remarks: [new SourceError('gone', base)] }, 'baker'), undefined, 'it may be there');
  });

  it('that is not there is an error, with the list only where that was read whole', () => {
    const thrown = (snapshot: Snapshot, src?: string) => {
      try {
        return withOpening(snapshot, 'baker', src);
      } catch (error) {
        return error instanceof SourceError ? [error.source, error.list] : error;
      }
    };
    assert.deepEqual(thrown(list, 'openings.json'), ['openings.json', list]);
    assert.deepEqual(thrown({ ...list, keptAt: 1 }, 'openings.json'), ['openings.json', undefined]);
    assert.deepEqual(thrown(list), ['property', undefined]);
  });
});

describe('data in a page', () => {
  const long = Array.from({ length: 201 }, (_, id) => posting({ id: `${id}` }));

  it('is read at once where it is ours and short, or nothing can wait', () => {
    assert.equal(readAtOnce(long.slice(1), {})?.postings.length, 200);
    assert.equal(readAtOnce({ postings: long.slice(1) }, {})?.postings.length, 200);
    assert.equal(readAtOnce(long, {}), undefined);
    assert.equal(readAtOnce(long, {}, false)?.postings.length, 201);
    assert.equal(readAtOnce('<jobs/>', {}), undefined);
  });

  it('that is long shows what was picked of it first', async () => {
    const given: [partial: boolean | undefined, count: number][] = [];
    const read = payloadSnapshots(long, 'The data in the page', { pick: (entries) => entries.slice(0, 2) });
    for await (const { partial, postings } of read) given.push([partial, postings.length]);
    assert.deepEqual(given, [
      [true, 2],
      [undefined, 201],
    ]);
  });

  it('that is long is read, shown and read on in turns of their own, so that no task is long', async () => {
    let read = 0;
    const watched = long.map((entry) => ({
      ...entry,
      get title() {
        read += 1;
        return entry.title;
      },
    }));
    const turns: string[] = [];
    const pick = (entries: readonly unknown[]) => {
      setTimeout(() => turns.push('another task'));
      return entries.slice(0, 2);
    };
    for await (const { partial } of payloadSnapshots(watched, 'The data in the page', { pick })) {
      turns.push(partial ? 'the first' : 'all');
      if (!partial) continue;
      const shown = read;
      setTimeout(() => turns.push('another task'));
      // What is drawn is drawn after some promises.
      for (let step = 0; step < 100; step += 1) await Promise.resolve();
      assert.equal(read, shown);
    }
    assert.deepEqual(turns, ['another task', 'the first', 'another task', 'all']);
  });
});

describe('what is said of a source', () => {
  it('names the reason where the platform knows it, and else the rule that browsers go by', () => {
    assert.equal(mistakes.unreachable(base, 'no such host'), `${base} could not be reached: no such host`);
    assert.match(mistakes.unreachable(base), /Access-Control-Allow-Origin/);
  });

  it('is an error of ours, whatever was thrown', () => {
    const known = new SourceError('gone', base);
    assert.equal(sourceError(known, 'other'), known);
    assert.equal(sourceError('gone', base).message, 'gone');
    assert.equal(sourceError(new TypeError('gone'), base).message, 'gone');
  });

  it('is nothing where there is no reason to be had', async () => {
    assert.equal(await messageOf(new SourceError('', base)), '');
  });

  it('of several is the oldest copy, and every failure', () => {
    const failure = new SourceError('gone', base);
    const part = (keptAt: number) => ({ postings: [], remarks: [], keptAt, failures: [failure] });
    const { keptAt, failures } = stateOf([part(2), part(1)], []);
    assert.deepEqual([keptAt, failures], [1, [failure, failure]]);
    assert.ok(!('keptAt' in stateOf([{ postings: [], remarks: [] }], [])));
  });
});
