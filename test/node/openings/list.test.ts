import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { termsOf } from '../../../src/openings/search.js';
import { posting } from '../samples.js';
import { cook, counts, five, found, keys, listOf, NEWEST, organizer, peña, rose, writer } from './five.js';

const DAY = 86_400_000;

/** Takes all steps of some work. */
const finish = (steps: Generator) => {
  let count = 0;
  while (!steps.next().done) count += 1;
  return count;
};

describe('a list in a language that people translated openings into', () => {
  const zebra = { so: { title: 'Zaabbe', description: 'Waxaad garaacaysaa albaabada.' } };
  const postings = [{ ...organizer, translations: zebra, inLanguage: 'en' }, cook];

  it('is ordered and searched by what its reader is shown', () => {
    const list = listOf(postings, { language: 'so' });
    assert.deepEqual(keys(list.ordered('title')), ['cook', 'organizer']);
    assert.deepEqual([found(list, 'garaacaysaa'), found(list, 'neighbors')], [['organizer'], ['organizer']]);
    assert.deepEqual(found(list, 'doors'), []);
    assert.equal(list.find('organizer')?.posting, postings[0]);
    assert.equal(list.find('organizer')?.excerpt(termsOf('albaabada')), 'Waxaad garaacaysaa albaabada.');
  });

  it('is in the original for whoever reads another language', () => {
    const list = listOf(postings, { language: 'vi' });
    assert.deepEqual(keys(list.ordered('title')), ['organizer', 'cook']);
    assert.deepEqual([found(list, 'garaacaysaa'), found(list, 'doors')], [[], ['organizer']]);
  });
});

describe('a list', () => {
  it('has those that take applications, and finds the others by their ids', () => {
    const closed = posting({ id: 'closed', validThrough: '2020-01-01' });
    const list = listOf([...five, closed]);
    assert.equal(list.size, 5);
    assert.deepEqual(keys(list.ordered('newest')), NEWEST);
    assert.equal(list.find('closed')?.posting.id, 'closed');
    assert.equal(list.find('nobody'), undefined);
    assert.equal(list.find(undefined), undefined);
  });

  it('loses an opening whose last moment passes, in every count', () => {
    let now = Date.now();
    const soon = posting({ id: 'soon', hiringOrganization: rose, validThrough: new Date(now + DAY).toISOString() });
    const list = listOf([organizer, cook, soon], { now: () => now });
    assert.deepEqual([list.size, list.until], [3, now + DAY]);
    assert.deepEqual(counts(list, 'organization'), { 'Peña Cultural': 1, 'Rose Union': 2 });
    assert.deepEqual(found(list, 'rose').length, 2);
    now += DAY + 1;
    assert.equal(list.size, 2);
    assert.deepEqual(counts(list, 'organization'), { 'Peña Cultural': 1, 'Rose Union': 1 });
    assert.deepEqual(found(list, 'rose'), ['organizer']);
    assert.deepEqual(Object.fromEntries(list.counts.organization), { 'Peña Cultural': 1, 'Rose Union': 1 });
    assert.ok(list.until > now);
  });
});

describe('keys', () => {
  const one = posting({ id: '5', title: 'One', hiringOrganization: rose });
  const other = posting({ id: '5', title: 'Other', hiringOrganization: peña });

  it('are ids, with the employer where two have the same', () => {
    assert.deepEqual(keys(listOf([one, writer]).ordered('title')), ['5', 'writer']);
    const both = listOf([one, other]);
    assert.deepEqual(keys(both.ordered('title')), ['5~rose-union', '5~pena-cultural']);
    assert.equal(both.find('5~pena-cultural')?.posting, other);
    assert.equal(listOf([other]).find('5~pena-cultural')?.posting, other, 'a link made while both were there');
    assert.equal(listOf([one]).find('5~pena-cultural'), undefined);
    assert.equal(both.find('5')?.posting, one, 'a link made while one was there');
  });

  it('are unique where an employer gave two openings one id', () => {
    const twin = { ...one, title: 'Twin' };
    const list = listOf([one, twin]);
    assert.deepEqual(keys(list.ordered('title')), ['5~rose-union', '5~rose-union~2']);
    const again = listOf([twin, one]);
    assert.equal(again.counterpartOf(list.find('5~rose-union~2')!)?.posting, twin);
    assert.equal(again.counterpartOf(listOf([other]).find('5')!), undefined);
  });
});

describe('a long list', () => {
  const TOTAL = 2_000;
  const thousands = Array.from({ length: TOTAL }, (_, index) =>
    posting({
      id: `n${index}`,
      title: `Opening ${index}`,
      hiringOrganization: { name: `Organization ${index % 40}` },
      datePosted: '2026-01-01',
      description: `Text with the word needle${index}.`,
      workplace: { type: index % 2 ? 'remote' : 'onsite' },
    }),
  );

  it('shows its order at once, its filters once facets are counted, and all that is searched once words are indexed', () => {
    const list = listOf(thousands);
    assert.ok(list.isLong);
    const remote = { workplace: ['remote'] };
    assert.equal(list.size, TOTAL);
    assert.equal(found(list).length, TOTAL);
    assert.deepEqual([list.isCounted, list.canAnswer({ text: '' })], [false, false]);
    assert.equal(list.counts.organization.size, 0);
    assert.deepEqual(list.known({ organization: ['anything'] }), { organization: ['anything'] }, 'nobody knows yet');

    assert.equal(finish(list.countFacets()), TOTAL, 'an opening a step');
    assert.deepEqual(
      [list.isCounted, list.canAnswer({ text: '' }), list.canAnswer({ text: 'x' })],
      [true, true, false],
    );
    assert.equal(list.counts.organization.size, 40);
    assert.equal(found(list, '', remote).length, TOTAL / 2);
    assert.deepEqual(counts(list, 'workplace', '', remote), { onsite: TOTAL / 2, remote: TOTAL / 2 });
    const unfinished = list.found({ text: 'needle1711', choices: {}, sort: 'newest' }, 20, 'workplace');
    assert.equal(unfinished.counts, undefined, 'no count is made up');

    assert.equal(finish(list.indexWords()), TOTAL, 'an opening a step');
    assert.ok(list.canAnswer({ text: 'x' }));
    assert.deepEqual(found(list, 'needle1711', remote), ['n1711']);
    assert.deepEqual(found(list, 'needle1711 needle5'), []);
    assert.deepEqual(counts(list, 'workplace', 'needle171'), { onsite: 5, remote: 6 });
  });

  it('shows the first matches meanwhile, as many as a page has', () => {
    // The clock stands still: how far a moment reaches depends on the machine.
    const list = listOf(thousands, { now: () => 0 });
    assert.deepEqual(found(list, 'needle0'), ['n0']);
    assert.equal(found(list, 'opening').length, 20);
    assert.deepEqual(found(list, '', { organization: ['Organization 0'] })[0], 'n0');
  });
});

describe('a short list', () => {
  it('needs no preparing', () => {
    const list = listOf();
    assert.ok(list.isCounted && list.canAnswer({ text: 'x' }));
    assert.equal(list.isLong, false);
  });

  it('of which more is to come does not answer yet', () => {
    // The clock stands still, as above.
    const list = listOf(five, { isComplete: false, now: () => 0 });
    assert.deepEqual([list.isCounted, list.canAnswer({ text: '' })], [false, false]);
    assert.deepEqual(found(list), NEWEST);
    assert.deepEqual(found(list, 'tamales'), ['cook']);
  });
});
