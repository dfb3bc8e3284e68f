/** Where a source is, and what is said of one that can't be had, without a server. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { locate } from '../../../src/sources/fetching/address.js';
import * as mistakes from '../../../src/sources/fetching/mistakes.js';
import { stateOf } from '../../../src/sources/several/state.js';
import { SourceError, sourceError, type Platform } from '../../../src/sources/snapshot.js';

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

describe('what is said of a source', () => {
  it('names the reason where the platform knows it, and else the rule that browsers go by', () => {
    assert.equal(mistakes.unreachable(base, 'no such host'), `${base} could not be reached: no such host`);
    assert.match(mistakes.unreachable(base), /Access-Control-Allow-Origin/);
  });

  it('is an error of ours, whatever was thrown', () => {
    const known = new SourceError('gone', base);
    assert.equal(sourceError(known, 'other'), known);
    assert.equal(sourceError('gone', base).message, 'gone');
  });

  it('of several is the oldest copy, and every failure', () => {
    const failure = new SourceError('gone', base);
    const part = (keptAt: number) => ({ postings: [], remarks: [], keptAt, failures: [failure] });
    const { keptAt, failures } = stateOf([part(2), part(1)], []);
    assert.deepEqual([keptAt, failures], [1, [failure, failure]]);
    assert.ok(!('keptAt' in stateOf([{ postings: [], remarks: [] }], [])));
  });
});
