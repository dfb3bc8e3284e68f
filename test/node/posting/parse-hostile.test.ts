import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed, parsePosting } from '../../../src/posting.js';
import { junk, mutated } from './hostile-data.js';
import { minimal } from '../samples.js';

/** The minimal posting with data of any kind beside it. */
const data = (more: Record<string, unknown>) => ({ ...minimal, ...more });
const errors = (input: unknown) => parsePosting(input).issues.filter(({ severity }) => severity === 'error');
const ids = (feed: unknown) => parseFeed(feed).postings.map(({ id }) => id);

describe('data that was never a posting', () => {
  const nonsense = [undefined, null, true, 5, NaN, 10n, 'text', '', '{"id": "a"}', [], {}, Symbol('a'), () => 1, new Date(), new Map(), /a/]; // prettier-ignore
  it('gives an issue, not an exception', () => {
    for (const input of nonsense) {
      const { posting, issues } = parsePosting(input);
      assert.equal(posting, undefined);
      assert.ok(issues.length > 0);
      for (const { message } of issues) assert.match(message, /expected|is required/);
      assert.deepEqual(parseFeed(input).postings, []);
    }
  });

  it('an empty list is a feed without openings, and nothing is wrong with it', () => {
    assert.deepEqual(parseFeed([]), { postings: [], issues: [] });
    assert.deepEqual(parseFeed({ postings: [] }), { postings: [], issues: [] });
  });

  it('getters and proxies that throw become an issue', () => {
    const trap = {
      get title(): string {
        throw new Error('not today');
      },
    };
    const proxy = new Proxy(
      {},
      {
        get: () => {
          throw new TypeError('no way in');
        },
        ownKeys: () => {
          throw new TypeError('no way in');
        },
      },
    );
    for (const input of [Object.assign(Object.create(trap) as object, { id: 'a' }), trap, proxy]) {
      assert.ok(errors(input).length > 0);
      assert.deepEqual(ids([data({ id: 'a' }), input, data({ id: 'z' })]), ['a', 'z']);
    }
    assert.deepEqual(
      errors(data({ url: proxy })).map(({ message }) => message),
      ['url: expected text, got an object { … }'],
    );
    assert.deepEqual(ids([data({ id: 'a' }), data({ url: proxy }), data({ id: 'z' })]), ['a', 'cook', 'z']);
  });

  it('what throws at the second look, or throws what itself throws, becomes an issue', () => {
    const gone = Proxy.revocable({}, {});
    gone.revoke();
    let looks = 0;
    const fickle = {
      get summary() {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a page can throw anything, a revoked proxy too
        if (looks++) throw gone.proxy;
        return 1;
      },
    };
    const bad = [gone.proxy, data({ employmentType: gone.proxy }), data({ workplace: { type: gone.proxy } }), fickle, new Proxy({}, { get: () => { throw gone.proxy as Error; } })]; // prettier-ignore
    for (const input of bad) {
      assert.ok(errors(input).length > 0);
      looks = 0;
      const { postings } = parseFeed([data({ id: 'a', employmentType: 'Part-time' }), input, data({ id: 'z' })]);
      assert.deepEqual([postings[0]?.id, postings.at(-1)?.id], ['a', 'z']);
      looks = 0;
    }
  });

  it('data that goes round in circles is cut where it makes no sense', () => {
    const circle: Record<string, unknown> = data({});
    Object.assign(circle, {
      sections: [circle],
      application: circle,
      hiringOrganization: { name: 'O', owner: circle },
    });
    assert.deepEqual(
      parsePosting(circle).posting,
      data({ hiringOrganization: { name: 'O' }, sections: [], application: {} }),
    );
  });

  it('data a hundred thousand levels deep is cut at its top', () => {
    const top: Record<string, unknown> = {};
    let bottom = top;
    for (let level = 0; level < 100_000; level += 1) bottom = bottom['deeper'] = {} as Record<string, unknown>;
    assert.deepEqual(
      parsePosting(data({ description: top, deeper: top, sections: [top] })).posting,
      data({ sections: [] }),
    );
  });

  it('a megabyte where a line or a text should be is too long, and its neighbours are read', () => {
    const megabyte = 'a'.repeat(1_000_000);
    const { posting, issues } = parsePosting(data({ summary: megabyte, description: megabyte, tags: ['a', megabyte] }));
    assert.deepEqual(posting, data({ tags: ['a'] }));
    assert.deepEqual(issues.map(({ message }) => message).sort(), [
      'description: is too long: 200000 characters at most',
      'summary: is too long: 2000 characters at most',
      'tags[1]: is too long: 2000 characters at most',
    ]);
    assert.deepEqual(ids([data({ id: 'a' }), data({ title: megabyte }), data({ id: 'z' })]), ['a', 'z']);
  });

  it('blanks without end between two kinds of employment are read in a moment, not in a minute', () => {
    const start = performance.now();
    const employmentType = ['Full-time', 'Part-time'].join(' '.repeat(80_000));
    assert.ok(errors(data({ employmentType })).length > 0);
    assert.deepEqual(parsePosting(data({ employmentType: employmentType.replace(' ', ',') })).posting?.employmentType, [
      'FULL_TIME',
      'PART_TIME',
    ]);
    assert.ok(performance.now() - start < 5000);
  });

  it('names like __proto__ and constructor are fields that do not exist', () => {
    const hostile = JSON.parse(
      '{"id":"cook","title":"Cook","hiringOrganization":{"name":"Riverside Kitchen","constructor":1},"__proto__":{"isAdmin":true}}',
    ) as unknown;
    assert.deepEqual(parsePosting(hostile).posting, minimal);
    assert.ok(!('isAdmin' in {}));
  });
});

describe('whatever happens to a posting', () => {
  it('reading it throws nothing and costs its neighbours nothing', () => {
    fc.assert(
      fc.property(mutated, (bad) => {
        const { postings, issues } = parseFeed([data({ id: '«first»' }), bad, data({ id: '«last»' })]);
        assert.equal(postings[0]?.id, '«first»');
        assert.equal(postings.at(-1)?.id, '«last»');
        for (const { path, message } of issues)
          assert.ok(message.startsWith(`${path}: `) && path.startsWith('postings['));
      }),
      { numRuns: 500 },
    );
  });

  it('what comes out reads again as itself, without an error', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom(undefined, 'https://example.org/feed.json'), (bad, base) => {
        const { posting } = parsePosting(bad, { base });
        if (!posting) return;
        assert.deepEqual(errors(posting), []);
        assert.deepEqual(parsePosting(posting).posting, posting);
      }),
      { numRuns: 500 },
    );
  });

  it('any data at all is read without an exception', () => {
    const anything = fc.oneof(junk, fc.record({ postings: fc.array(junk), organization: junk }));
    fc.assert(
      fc.property(anything, (input) => assert.ok(Array.isArray(parseFeed(input).issues))),
      { numRuns: 500 },
    );
  });
});
