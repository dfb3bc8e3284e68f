import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstEntries, grouped, sorts, type GroupBy, type Sort } from '../../../src/openings/order.js';
import { related } from '../../../src/openings/related.js';
import { posting } from '../samples.js';
import { director, five, keys, listOf, NEWEST, organizer, words, writer } from './five.js';

describe('order', () => {
  const cases: Record<Sort, string[]> = {
    newest: NEWEST,
    // Those without the date come last, in the feed's order.
    closing: ['cook', 'organizer', 'writer', 'gardener', 'director'],
    title: ['organizer', 'cook', 'gardener', 'director', 'writer'],
  };
  for (const sort of sorts) {
    it(sort, () => assert.deepEqual(keys(listOf().ordered(sort)), cases[sort]));
  }

  it('by title goes by the alphabet, accents or not', () => {
    const titles = ['Weaver', 'Ätzer', 'Spinner'].map((title) => posting({ id: title, title }));
    assert.deepEqual(keys(listOf(titles).ordered('title')), ['Ätzer', 'Spinner', 'Weaver']);
  });

  it('does not change the array that it was given', () => {
    const postings = [...five];
    listOf(postings).ordered('title');
    assert.deepEqual(postings, five);
  });

  it('is that of entries not yet validated as well, whatever they are', () => {
    const entries = [null, 'text', 7, [], { title: 5, datePosted: {} }, ...five];
    const closed = { id: 'closed', datePosted: '2027-01-01', validThrough: '2020-01-01' };
    for (const sort of sorts) {
      const first = firstEntries([...entries, closed], sort, 3, words) as { id?: string }[];
      const known = first.flatMap(({ id }) => id ?? []);
      assert.deepEqual(known, cases[sort].slice(0, known.length), sort);
      assert.equal(first.length, 3);
    }
    assert.deepEqual(firstEntries(five, 'newest', 2, words), [organizer, director]);
  });
});

describe('groups', () => {
  const cases: [by: GroupBy, groups: Record<string, string[]>][] = [
    ['none', { '': NEWEST }],
    [
      'organization',
      { 'Rose Union': ['organizer', 'gardener'], 'Peña Cultural': ['director', 'cook'], 'Loon Press': ['writer'] },
    ],
    ['location', { 'Duluth, MN': ['organizer', 'gardener'], 'Minneapolis, MN': ['director', 'cook'], '': ['writer'] }],
    ['department', { Field: ['organizer', 'director'], Kitchen: ['cook'], Words: ['writer'], '': ['gardener'] }],
  ];
  for (const [by, expected] of cases) {
    it(`by ${by}, in the order of their first openings; those that belong to none come last`, () => {
      const groups = [...grouped(listOf().ordered('newest'), by)].map(([name, members]) => [name, keys(members)]);
      assert.deepEqual(groups, Object.entries(expected));
    });
  }
});

describe('related openings', () => {
  const relatedTo = (id: string, postings = five, count = 3) => {
    const list = listOf(postings);
    return keys(related(list.find(id)!, list.ordered('newest'), count));
  };

  it('are of its department, of its organization, or called alike; never itself', () => {
    assert.deepEqual(relatedTo('organizer'), ['gardener', 'director']);
    assert.deepEqual(relatedTo('writer'), []);
  });

  it('are open ones, and no more than asked for', () => {
    const closed = posting({ ...director, id: 'closed', title: 'Closed Organizer', validThrough: '2020-01-01' });
    assert.deepEqual(relatedTo('organizer', [organizer, closed, writer]), []);
    assert.equal(relatedTo('organizer', five, 1).length, 1);
  });
});
