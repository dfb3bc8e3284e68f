import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  groupsIn,
  initialState,
  leftIn,
  next,
  type BoardEvent,
  type BoardState,
  type Effect,
} from '../../../src/elements/board/state.js';
import { EMPTY_QUERY, LIST, type Place, type Query } from '../../../src/openings/address.js';
import type { JobPosting } from '../../../src/posting.js';
import { posting } from '../samples.js';
import { five, keys, listOf, NEWEST, peña, rose } from '../openings/five.js';

const COOK: Place = { at: 'posting', id: 'cook' };
const FORM: Place = { at: 'form', id: 'cook' };
const query = (more: Partial<Query>): Query => ({ ...EMPTY_QUERY, ...more });
const many = (count: number): JobPosting[] =>
  Array.from({ length: count }, (_, index) => posting({ id: `${index + 1}`, title: `Opening ${index + 1}` }));

/** A board with some openings, after some events. */
function board(postings: readonly JobPosting[] = five, ...events: BoardEvent[]): BoardState {
  return after(initialState(listOf([], { isComplete: false })), arrival(postings, true), ...events);
}

const arrival = (postings: readonly JobPosting[], isFirst = false, isPartial = false): BoardEvent => ({
  type: 'list',
  list: listOf(postings, { isComplete: !isPartial }),
  isPartial,
  isFirst,
});

const after = (state: BoardState, ...events: BoardEvent[]): BoardState =>
  events.reduce((before, event) => next(before, event)[0], state);

const settings = (pageSize: number): BoardEvent => ({
  type: 'settings',
  settings: { pageSize, sort: 'newest', groupBy: 'none' },
});
const go = (to: Place): BoardEvent => ({ type: 'go', to });
const typed = (text: string): BoardEvent => ({ type: 'typed', text });
const chose = (facet: 'organization' | 'workplace', value: string, isChosen = true): BoardEvent => ({
  type: 'chose',
  facet,
  value,
  isChosen,
});
const step = (place: Place, asked: Query = EMPTY_QUERY): BoardEvent => ({
  type: 'address',
  place,
  query: asked,
  isStep: true,
});
const changed = (place: Place, asked: Query = EMPTY_QUERY): BoardEvent => ({
  type: 'address',
  place,
  query: asked,
  isStep: false,
});
const placed = (place: Place, beginWith?: string): BoardEvent => ({ type: 'placed', place, beginWith });
const announce = (shown: number): Effect => ({ type: 'announce', shown, total: 5 });
const write = (how: 'push' | 'replace', asked: Query, place: Place = LIST): Effect => ({
  type: 'write',
  how,
  place,
  query: asked,
});
const roseOnly = query({ choices: { organization: ['Rose Union'] } });
const beans = query({ text: 'beans' });
const focusPosting: Effect = { type: 'focus', on: { what: 'posting' } };
const focusCard = (key: string): Effect => ({ type: 'focus', on: { what: 'card', key } });
const START: Effect = { type: 'startDebounce' };
const STOP: Effect = { type: 'stopDebounce' };

describe('the filters of a narrow board', () => {
  it('are closed by the way to what they leave, which has the focus then', () => {
    const open = board(five, { type: 'toggled', what: 'tools' }, { type: 'toggled', what: 'workplace' });
    const [state, effects] = next(open, { type: 'done' });
    assert.deepEqual([state.areToolsOpen, state.openFacet], [false, undefined]);
    assert.deepEqual(effects, [{ type: 'focus', on: { what: 'heading' } }]);
  });
});

describe('the board', () => {
  const cases: [what: string, state: BoardState, event: BoardEvent, place: Place, query: Query, effects: Effect[]][] = [
    // Places
    [
      'opens an opening',
      board(),
      go(COOK),
      COOK,
      EMPTY_QUERY,
      [{ type: 'move', from: LIST, to: COOK, query: EMPTY_QUERY }, focusPosting],
    ],
    [
      'opens its form, which takes the focus itself',
      board(five, go(COOK)),
      go(FORM),
      FORM,
      EMPTY_QUERY,
      [{ type: 'move', from: COOK, to: FORM, query: EMPTY_QUERY }],
    ],
    [
      'goes back to the list, and to the card',
      board(five, go(COOK)),
      go(LIST),
      LIST,
      EMPTY_QUERY,
      [{ type: 'move', from: COOK, to: LIST, query: EMPTY_QUERY }, focusCard('cook')],
    ],
    [
      'leads on to a related one',
      board(five, go(COOK)),
      go({ at: 'posting', id: 'director' }),
      { at: 'posting', id: 'director' },
      EMPTY_QUERY,
      [{ type: 'move', from: COOK, to: { at: 'posting', id: 'director' }, query: EMPTY_QUERY }, focusPosting],
    ],
    [
      'writes what was typed a moment ago before it leaves the list',
      board(five, typed('beans')),
      go(COOK),
      COOK,
      beans,
      [STOP, write('replace', beans), { type: 'move', from: LIST, to: COOK, query: beans }, focusPosting],
    ],
    ['follows Back to the list', board(five, go(COOK)), step(LIST), LIST, EMPTY_QUERY, [focusCard('cook')]],
    ['follows Forward to an opening', board(), step(COOK), COOK, EMPTY_QUERY, [focusPosting]],
    ['follows Back from the form to its opening', board(five, go(COOK), go(FORM)), step(COOK), COOK, EMPTY_QUERY, []],
    // Asking
    ['waits while somebody types', board(), typed('beans'), LIST, beans, [START]],
    ['waits anew with every letter', board(five, typed('bean')), typed('beans'), LIST, beans, [START]],
    [
      'writes and announces once nothing was typed for a while',
      board(five, typed('beans')),
      { type: 'paused' },
      LIST,
      beans,
      [STOP, write('replace', beans), announce(1)],
    ],
    [
      'a choice is an entry in the history',
      board(),
      chose('organization', 'Rose Union'),
      LIST,
      roseOnly,
      [write('push', roseOnly), announce(2)],
    ],
    [
      'a second choice of a facet adds to it',
      board(five, chose('organization', 'Loon Press')),
      chose('organization', 'Rose Union'),
      LIST,
      query({ choices: { organization: ['Loon Press', 'Rose Union'] } }),
      [write('push', query({ choices: { organization: ['Loon Press', 'Rose Union'] } })), announce(3)],
    ],
    [
      'a choice taken back keeps the focus in its row',
      board(five, chose('organization', 'Rose Union')),
      chose('organization', 'Rose Union', false),
      LIST,
      EMPTY_QUERY,
      [write('push', EMPTY_QUERY), announce(5), { type: 'focus', on: { what: 'chips' } }],
    ],
    [
      'what was typed is written first',
      board(five, typed('beans')),
      chose('organization', 'Rose Union'),
      LIST,
      query({ ...roseOnly, text: 'beans' }),
      [STOP, write('replace', beans), write('push', query({ ...roseOnly, text: 'beans' })), announce(1)],
    ],
    [
      'all is cleared, and the heading has the focus',
      board(five, chose('organization', 'Rose Union'), typed('x')),
      { type: 'cleared' },
      LIST,
      EMPTY_QUERY,
      [
        STOP,
        write('replace', query({ ...roseOnly, text: 'x' })),
        write('push', EMPTY_QUERY),
        announce(5),
        { type: 'focus', on: { what: 'heading' } },
      ],
    ],
    [
      'another order is an entry',
      board(),
      { type: 'selected', change: { sort: 'title' } },
      LIST,
      query({ sort: 'title' }),
      [write('push', query({ sort: 'title' })), announce(5)],
    ],
    [
      'the next one of the same select is not',
      board(five, { type: 'selected', change: { sort: 'title' } }),
      { type: 'selected', change: { sort: 'closing' } },
      LIST,
      query({ sort: 'closing' }),
      [write('replace', query({ sort: 'closing' })), announce(5)],
    ],
    [
      'the other select is',
      board(five, { type: 'selected', change: { sort: 'title' } }),
      { type: 'selected', change: { groupBy: 'location' } },
      LIST,
      query({ sort: 'title', groupBy: 'location' }),
      [write('push', query({ sort: 'title', groupBy: 'location' })), announce(5)],
    ],
    [
      'and the same one after Back',
      board(five, { type: 'selected', change: { sort: 'title' } }, step(LIST)),
      { type: 'selected', change: { sort: 'closing' } },
      LIST,
      query({ sort: 'closing' }),
      [write('push', query({ sort: 'closing' })), announce(5)],
    ],
    // The address
    [
      'follows Back over what was asked, and announces it',
      board(five, chose('organization', 'Rose Union')),
      step(LIST),
      LIST,
      EMPTY_QUERY,
      [announce(5)],
    ],
    [
      'follows Back at once, though a word was just typed',
      board(five, chose('organization', 'Rose Union'), typed('bea')),
      step(LIST),
      LIST,
      EMPTY_QUERY,
      [STOP, announce(5)],
    ],
    [
      'keeps what was typed where the page changes the address',
      board(five, typed('beans')),
      changed(LIST),
      LIST,
      beans,
      [],
    ],
    ['stays silent where nothing changes', board(five, go(COOK)), changed(COOK), COOK, EMPTY_QUERY, []],
    ['does not announce a list behind an opening', board(five, go(COOK)), step(COOK, roseOnly), COOK, roseOnly, []],
    [
      'asks for no more pages than the list has',
      board(),
      step(LIST, query({ pages: 1_000_000_000 })),
      LIST,
      EMPTY_QUERY,
      [],
    ],
    // Moves in the page
    ['off the page nothing is written', board(five, typed('beans')), { type: 'left' }, LIST, beans, [STOP]],
    [
      'back on it what was typed is still there',
      board(five, typed('beans'), { type: 'left' }),
      { type: 'cameBack' },
      LIST,
      beans,
      [START],
    ],
    ['back on it where nothing was typed', board(five, { type: 'left' }), { type: 'cameBack' }, LIST, EMPTY_QUERY, []],
  ];
  for (const [what, state, event, place, asked, effects] of cases) {
    it(what, () => {
      const [there, done] = next(state, event);
      assert.deepEqual(there.place, place);
      assert.deepEqual(there.query, asked);
      assert.deepEqual(done, effects);
    });
  }

  it('shows one set of choices at a time; Escape closes it and gives the focus back', () => {
    const open = board(five, { type: 'toggled', what: 'pay' }, { type: 'toggled', what: 'place' });
    assert.equal(open.openFacet, 'place');
    assert.equal(after(open, { type: 'toggled', what: 'place' }).openFacet, undefined);
    const [closed, effects] = next(open, { type: 'escaped' });
    assert.equal(closed.openFacet, undefined);
    assert.deepEqual(effects, [{ type: 'focus', on: { what: 'filter', facet: 'place' } }]);
    assert.deepEqual(next(closed, { type: 'escaped' }), [closed, []]);
    const tools = after(closed, { type: 'toggled', what: 'tools' });
    assert.deepEqual([tools.areToolsOpen, tools.openFacet], [true, undefined]);
  });

  it('announces nothing before it can answer', () => {
    const partial = after(initialState(listOf([], { isComplete: false })), arrival(five, true, true));
    assert.deepEqual(next(partial, chose('organization', 'Rose Union'))[1], [write('push', roseOnly)]);
    assert.deepEqual(next(after(partial, typed('beans')), { type: 'paused' })[1], [STOP, write('replace', beans)]);
  });
});

describe('what is open', () => {
  it('is what the address says, else what the page wants to begin with, until the reader has moved', () => {
    const opened = (...events: BoardEvent[]) => board(five, ...events).opened?.key;
    assert.equal(opened(placed(COOK, 'writer')), 'cook');
    assert.equal(opened(placed(LIST, 'writer')), 'writer');
    assert.equal(opened(placed(LIST, 'writer'), go(LIST), placed(LIST, 'writer')), undefined);
    assert.equal(opened(placed(LIST)), undefined);
    assert.deepEqual(next(board(), placed(COOK))[1], [], 'the focus stays where it is');
  });

  it('is nothing where the opening is gone; who goes on with the list has done with its link', () => {
    const gone = board(five, placed({ at: 'posting', id: 'never-was' }));
    assert.deepEqual([gone.opened, gone.place.at], [undefined, 'posting']);
    assert.deepEqual(after(gone, typed('x')).place, LIST);
    assert.deepEqual(next(gone, chose('organization', 'Rose Union'))[1][0], write('push', roseOnly));
  });

  it('is gone from the list with its opening, but not from under somebody who fills in its form', () => {
    const without = five.filter(({ id }) => id !== 'cook');
    assert.equal(board(five, go(COOK), arrival(without), placed(COOK)).opened, undefined);
    assert.equal(board(five, go(COOK), go(FORM), arrival(without), placed(FORM)).opened?.key, 'cook');
  });

  it('stays what it is where another opening with its id joins the list', () => {
    const one = posting({ id: '5', title: 'One', hiringOrganization: rose });
    const other = posting({ id: '5', title: 'Other', hiringOrganization: peña });
    const read = board([one], go({ at: 'posting', id: '5' }), arrival([other, one]));
    const [both, effects] = next(read, placed({ at: 'posting', id: '5' }));
    const place: Place = { at: 'posting', id: '5~rose-union' };
    assert.deepEqual([both.place, both.opened?.posting], [place, one]);
    assert.deepEqual(effects, [write('replace', EMPTY_QUERY, place)]);
  });
});

describe('the list', () => {
  const shown = (state: BoardState) => keys([...groupsIn(state).values()].flat());
  const asked: BoardEvent = { type: 'askedForMore' };

  it('shows a page, says how many are left, and begins anew when something else is asked', () => {
    const pages = board(many(10), settings(3), asked);
    assert.deepEqual(shown(pages), ['1', '2', '3', '4', '5', '6']);
    assert.equal(leftIn(pages), 4);
    assert.equal(shown(after(pages, typed('opening'))).length, 3);
    assert.deepEqual(shown(board()), NEWEST);
  });

  it('"Show more" writes its pages and moves to the first of the new', () => {
    const [more, effects] = next(board(many(10), settings(3)), asked);
    assert.equal(more.query.pages, 2);
    assert.deepEqual(effects, [write('replace', query({ pages: 2 })), focusCard('4')]);
  });

  it('in groups the new ones are not the last ones', () => {
    const postings = many(8).map((one, index) => ({ ...one, hiringOrganization: index % 2 ? rose : peña }));
    const grouped: BoardEvent = {
      type: 'settings',
      settings: { pageSize: 4, sort: 'newest', groupBy: 'organization' },
    };
    const before = board(postings, grouped);
    assert.deepEqual(shown(before), ['1', '3', '2', '4']);
    assert.deepEqual(next(before, asked)[1].at(-1), focusCard('5'));
  });

  it('is drawn in parts where a page is long, and comes to an end whatever the address asks for', () => {
    let state = initialState(listOf([], { isComplete: false }));
    const drawn: number[] = [];
    let effects: Effect[] = [];
    const take = (event: BoardEvent) => ([state, effects] = next(state, event));
    take({ type: 'address', place: LIST, query: query({ pages: 1_000_000_000 }), isStep: false });
    take(arrival(many(150), true));
    for (let parts = 0; parts < 20; parts += 1) {
      drawn.push(shown(state).length);
      const draw = effects.find(({ type }) => type === 'drawMore');
      if (!draw) break;
      assert.equal(leftIn(state), 0, 'no button above cards that are yet to come');
      take({ type: 'drew', count: (draw as Effect & { type: 'drawMore' }).count });
    }
    assert.deepEqual(drawn, [20, 60, 100, 140, 150]);
    assert.equal(state.query.pages, 8);
  });

  it('that is read anew stays drawn; one that goes on after its first part is drawn further', () => {
    const whole = after(board(many(150)), step(LIST, query({ pages: 8 })));
    const all = [20, 60, 100, 140].reduce((state, count) => after(state, { type: 'drew', count }), whole);
    assert.equal(shown(after(all, arrival(many(149)))).length, 149);
    const first = after(initialState(listOf([])), changed(LIST, query({ pages: 8 })), arrival(many(20), true, true));
    assert.deepEqual(next(first, arrival(many(150)))[1], [{ type: 'drawMore', count: 20 }]);
    assert.deepEqual(next(all, { type: 'drew', count: 20 })[1], [], 'an order that is overtaken draws nothing');
  });

  it('leaves cards far down to be laid out after its first paint, and no list after that', () => {
    const [first, effects] = next(initialState(listOf([], { isComplete: false })), arrival(many(20), true));
    assert.ok(first.isEarly);
    assert.deepEqual(effects, [{ type: 'awaitPaint' }]);
    const painted = after(first, { type: 'painted' });
    assert.ok(!painted.isEarly);
    assert.ok(!after(painted, arrival(many(21))).isEarly);
  });
});
