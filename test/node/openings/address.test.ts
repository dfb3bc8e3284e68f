import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addressOf,
  EMPTY_QUERY,
  isSameQuery,
  LIST,
  namesOf,
  placeOnPage,
  plainParam,
  readPlace,
  readQuery,
  type AddressNames,
  type BoardOnPage,
  type Place,
  type Query,
} from '../../../src/openings/address.js';

const PAGE = 'https://members.example.org/jobs';
const query: AddressNames = { routing: 'query', param: 'job' };
const hash: AddressNames = { routing: 'hash', param: 'job' };
const none: AddressNames = { routing: 'none', param: 'job' };
const has = (id: string) => ['cook', 'writer', 'spinner/apply'].includes(id);
const POSTING: Place = { at: 'posting', id: 'cook' };
const all: Query = {
  text: 'a b & c=d#é',
  choices: { organization: ['Peña Cultural', 'Rose Union'], pay: ['USD-YEAR-40000'] },
  sort: 'title',
  groupBy: 'location',
  pages: 3,
};

describe('a place in an address', () => {
  const cases: [address: string, names: AddressNames, place: Place][] = [
    ['', query, LIST],
    ['?job=', query, LIST],
    ['?job=cook', query, POSTING],
    ['?job=cook', hash, LIST],
    ['?job=cook', none, LIST],
    ['#job=cook', hash, POSTING],
    ['#about', hash, LIST],
    ['?job=cook/apply', query, { at: 'form', id: 'cook' }],
    ['?job=never-was', query, { at: 'posting', id: 'never-was' }],
    ['?job=never-was/apply', query, { at: 'form', id: 'never-was' }],
    ['?job=spinner/apply', query, { at: 'posting', id: 'spinner/apply' }],
    ['?job=spinner/apply/apply', query, { at: 'form', id: 'spinner/apply' }],
    ['?vacancy=cook', { routing: 'query', param: 'vacancy' }, POSTING],
    [
      '?src=https://evil.example/&job=https://evil.example/x.json',
      query,
      { at: 'posting', id: 'https://evil.example/x.json' },
    ],
  ];
  for (const [address, names, place] of cases) {
    it(`"${address}" with routing="${names.routing}" param="${names.param}"`, () =>
      assert.deepEqual(readPlace(PAGE + address, names, has), place));
  }

  for (const names of [query, hash]) {
    for (const place of [LIST, POSTING, { at: 'form', id: 'spinner/apply' } as const]) {
      it(`comes back from ${addressOf(place, EMPTY_QUERY, PAGE, names)}`, () =>
        assert.deepEqual(readPlace(addressOf(place, all, PAGE, names)!, names, has), place));
    }
  }
});

describe('what is asked, in an address', () => {
  for (const names of [query, hash, { routing: 'query', param: 'vacancy' } as const]) {
    it(`comes back as it was, with routing="${names.routing}" param="${names.param}"`, () => {
      const address = addressOf(POSTING, all, PAGE, names)!;
      assert.deepEqual(readQuery(address, names), all);
      const keys = [
        ...new URLSearchParams(new URL(address)[names.routing === 'hash' ? 'hash' : 'search'].slice(1)).keys(),
      ];
      assert.ok(
        keys.every((key) => key === names.param || key.startsWith(`${names.param}-`)),
        keys.join(),
      );
    });
  }

  it('is nothing where nothing is asked, and with routing="none"', () => {
    assert.equal(addressOf(LIST, EMPTY_QUERY, PAGE, query), PAGE);
    assert.equal(addressOf(LIST, all, PAGE, none), undefined);
    assert.deepEqual(readQuery(`${PAGE}?job-q=writer`, none), EMPTY_QUERY);
  });

  const long = 'x'.repeat(10_000);
  const cases: [what: string, parameters: string, expected: Partial<Query>][] = [
    ['pages that are none', 'job-pages=NaN', { pages: 1 }],
    ['pages below nothing', 'job-pages=-5', { pages: 1 }],
    ['pages beyond all bounds (the list has fewer)', 'job-pages=999999999999', { pages: 999_999_999_999 }],
    ['an order that is none', 'job-sort=constructor', {}],
    ['groups that are none', 'job-group=__proto__', {}],
    ['10,000 characters', `job-q=${long}`, { text: long.slice(0, 1_000) }],
    ['a choice of 10,000 characters', `job-place=${long}`, { choices: { place: [long.slice(0, 1_000)] } }],
    ['a facet that is none', 'job-color=red', {}],
  ];
  for (const [what, parameters, expected] of cases) {
    it(`is read within bounds: ${what}`, () =>
      assert.deepEqual(readQuery(`${PAGE}?${parameters}`, query), { ...EMPTY_QUERY, ...expected }));
  }

  it('has no more than a hundred choices of a facet', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `job-place=${index}`).join('&');
    assert.equal(readQuery(`${PAGE}?${many}`, query).choices.place?.length, 100);
  });

  it('is the same whatever order facets were chosen in', () => {
    const { organization = [], pay = [] } = all.choices;
    assert.ok(isSameQuery(all, { ...all, choices: { pay, organization } }));
    assert.ok(!isSameQuery(all, { ...all, choices: { organization } }));
    assert.ok(!isSameQuery(all, { ...all, pages: 2 }));
  });
});

describe('what is not the board’s stays in the address to the letter', () => {
  for (const [address, names] of [
    ['?flag&utm_source=newsletter&tag=a%20b&tag=%C3%BC#about us', query],
    ['?job-z=1&jobs=2', query],
    ['?job=cook#tab=jobs', hash],
    ['?x=1#about', hash],
  ] as const) {
    it(address, () => {
      const page = new URL(PAGE + address).href;
      const there = addressOf(POSTING, all, page, names)!;
      assert.notEqual(there, page);
      assert.equal(addressOf(LIST, EMPTY_QUERY, there, names), page.replace(/[?&]job=cook(?!.*#)/, ''));
    });
  }
});

describe('two boards on a page', () => {
  it('have names of their own', () => {
    assert.deepEqual(namesOf('query', 'job', 1), { routing: 'query', param: 'job' });
    assert.deepEqual(namesOf('hash', 'job', 2), { routing: 'hash', param: 'job2' });
  });

  it('keep what each has in the address', () => {
    const second = namesOf('query', 'job', 2);
    const one = addressOf(POSTING, { ...all, text: 'one' }, PAGE, query)!;
    const both = addressOf({ at: 'posting', id: 'writer' }, { ...all, text: 'two' }, one, second)!;
    assert.deepEqual(readPlace(both, query, has), POSTING);
    assert.deepEqual(readPlace(both, second, has), { at: 'posting', id: 'writer' });
    assert.deepEqual([readQuery(both, query).text, readQuery(both, second).text], ['one', 'two']);
    assert.equal(addressOf(LIST, EMPTY_QUERY, addressOf(LIST, EMPTY_QUERY, both, query)!, second), PAGE);
  });

  const board = (own: string[], others: string[], more: Partial<BoardOnPage> = {}): BoardOnPage => ({
    names: namesOf('query', 'job', 2),
    param: 'job',
    has: (id) => own.includes(id),
    hasElsewhere: (id) => others.includes(id),
    ...more,
  });
  const cases: [what: string, address: string, board: BoardOnPage, place: Place, plain?: string][] = [
    ['its own name', '?job2=cook', board(['cook'], []), POSTING],
    ['the plain name of what it alone has', '?job=cook', board(['cook'], ['writer']), POSTING, 'job'],
    ['the plain name of what both have: the first opens it', '?job=cook', board(['cook'], ['cook']), LIST],
    ['the plain name of what another has', '?job=cook', board([], ['cook']), LIST],
    [
      'both names: its own counts',
      '?job=cook&job2=writer',
      board(['cook', 'writer'], []),
      { at: 'posting', id: 'writer' },
      'job',
    ],
    ['the form by the plain name', '?job=cook/apply', board(['cook'], []), { at: 'form', id: 'cook' }, 'job'],
    ['the first board’s plain name is its own', '?job=cook', board(['cook'], [], { names: query }), POSTING],
    ['no routing', '?job=cook', board(['cook'], [], { names: { routing: 'none', param: 'job2' } }), LIST],
  ];
  for (const [what, address, one, place, plain] of cases) {
    it(what, () => {
      assert.deepEqual(placeOnPage(PAGE + address, one), place);
      assert.equal(plainParam(PAGE + address, one), plain);
    });
  }
});
