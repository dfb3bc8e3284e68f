import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moveOf, noTrail, type Move, type PageWindow } from '../../../src/elements/board/history.js';
import { Neighbors } from '../../../src/elements/board/neighbors.js';
import { BoardRouting } from '../../../src/elements/board/routing.js';
import { initialState, next, type BoardEvent, type BoardState } from '../../../src/elements/board/state.js';
import { isSamePlace, isSameQuery, LIST, type Place, type Routing } from '../../../src/openings/address.js';
import { listOf } from '../openings/five.js';

const COOK: Place = { at: 'posting', id: 'cook' };
const WRITER: Place = { at: 'posting', id: 'writer' };
const FORM: Place = { at: 'form', id: 'cook' };
const trail = (steps: number, fromList: boolean) => ({ param: 'job', steps, fromList });

describe('a move', () => {
  const cases: [what: string, from: Place, to: Place, steps: number, fromList: boolean, move: Move][] = [
    ['from the list', LIST, COOK, 0, false, { how: 'push', trail: trail(1, true) }],
    ['on to another opening', COOK, WRITER, 1, true, { how: 'push', trail: trail(2, true) }],
    ['on to the form', COOK, FORM, 1, true, { how: 'push', trail: trail(2, true) }],
    ['back from the form', FORM, COOK, 2, true, { how: 'back', steps: 1 }],
    ['back from a form that was opened by its address', FORM, COOK, 0, false, { how: 'push', trail: trail(1, false) }],
    ['back to the list that the reader came from', WRITER, LIST, 2, true, { how: 'back', steps: 2 }],
    ['to the list from a shared link', COOK, LIST, 0, false, { how: 'push', trail: noTrail('job') }],
  ];
  for (const [what, from, to, steps, fromList, move] of cases) {
    it(what, () => assert.deepEqual(moveOf(from, to, trail(steps, fromList)), move));
  }
});

/** A page's history; steps in it arrive when told to. */
function page(href = 'https://members.example.org/jobs?page=1') {
  const entries: { state: unknown; href: string }[] = [{ state: null, href }];
  let at = 0;
  const target = new EventTarget();
  const pending: number[] = [];
  const write = (state: unknown, address: string, by: number) => {
    at += by;
    entries.splice(at, entries.length, { state: structuredClone(state), href: address });
  };
  const window = {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    setTimeout: () => 0,
    location: {
      get href() {
        return entries[at]!.href;
      },
      get pathname() {
        return new URL(entries[at]!.href).pathname;
      },
    },
    history: {
      get state() {
        return entries[at]!.state;
      },
      pushState: (state: unknown, _: string, address: string) => write(state, address, 1),
      replaceState: (state: unknown, _: string, address: string) => {
        entries[at] = { state: structuredClone(state), href: address };
      },
      go: (by: number) => pending.push(by),
    },
  } as unknown as PageWindow;
  return {
    window,
    get href() {
      return entries[at]!.href;
    },
    get length() {
      return entries.length;
    },
    /** Lets the steps arrive that were asked for. */
    async arrive(): Promise<void> {
      await Promise.resolve();
      while (pending.length) {
        const to = at + pending.shift()!;
        if (to >= 0 && to < entries.length) at = to;
        target.dispatchEvent(new Event('popstate'));
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      }
    },
  };
}
type FakePage = ReturnType<typeof page>;

/** A board without its element. */
function board(on: FakePage, neighbors: Neighbors, attributes: { routing?: Routing; param?: string } = {}) {
  let state: BoardState = initialState(listOf());
  const routing = new BoardRouting(
    {
      address: () => '',
      attributes: () => ({ routing: 'query', param: '', ...attributes }),
      state: () => state,
      follow: (to) => dispatch({ type: 'address', ...to }),
      renamed: () => {},
    },
    on.window,
    neighbors,
  );
  function dispatch(event: BoardEvent): void {
    const [after, effects] = next(state, event);
    state = after;
    for (const effect of effects) {
      if (effect.type === 'move') routing.move(effect);
      if (effect.type === 'write') routing.write(effect);
    }
  }
  const arrive = () => {
    routing.connect();
    dispatch({ type: 'address', place: state.place, query: routing.query, isStep: false });
    dispatch({ type: 'placed', place: routing.place });
  };
  arrive();
  return {
    routing,
    dispatch,
    arrive,
    go: (to: Place) => dispatch({ type: 'go', to }),
    /** What an element does when new openings or new words have come. */
    readAnew: () => {
      dispatch({ type: 'list', list: listOf(), isPartial: false, isFirst: false });
      dispatch({ type: 'placed', place: routing.place });
    },
    get place() {
      return state.place;
    },
    get text() {
      return state.query.text;
    },
    ask: (text: string) => {
      dispatch({ type: 'typed', text });
      dispatch({ type: 'paused' });
    },
    /** Whether what is shown is what the address says. */
    get isTrue() {
      return isSamePlace(state.place, routing.place) && isSameQuery(state.query, routing.query);
    },
  };
}

describe('a board in the history', () => {
  it('goes back where the reader came from, and adds an entry elsewhere', async () => {
    const on = page();
    const one = board(on, new Neighbors());
    one.go(COOK);
    one.go(FORM);
    assert.equal(on.length, 3);
    one.go(LIST);
    await on.arrive();
    assert.deepEqual([on.href, on.length, one.isTrue], ['https://members.example.org/jobs?page=1', 3, true]);
    const shared = board(page('https://members.example.org/jobs?job=cook'), new Neighbors());
    assert.deepEqual(shared.place, COOK);
    shared.go(LIST);
    assert.ok(shared.isTrue);
  });

  it('writes what comes meanwhile after a step back has arrived', async () => {
    const on = page();
    const one = board(on, new Neighbors());
    one.go(COOK);
    one.go(LIST);
    one.go(WRITER);
    assert.match(on.href, /job=cook/);
    await on.arrive();
    assert.match(on.href, /job=writer/);
    assert.deepEqual([one.place, one.isTrue], [WRITER, true]);
  });

  it('stays where it went when its list is read anew before the step back has arrived', async () => {
    const on = page();
    const one = board(on, new Neighbors());
    one.go(COOK);
    one.go(FORM);
    one.go(LIST);
    one.readAnew();
    assert.deepEqual(one.place, LIST);
    await on.arrive();
    assert.deepEqual([one.place, on.href, on.length], [LIST, 'https://members.example.org/jobs?page=1', 3]);
  });

  it('puts the address right where a step back led elsewhere', async () => {
    const on = page();
    const one = board(on, new Neighbors());
    one.go(COOK);
    // A page that writes its history anew takes the board's state along into other entries.
    on.window.history.pushState(on.window.history.state, '', 'https://members.example.org/jobs?job=cook&tab=2');
    one.go(LIST);
    await on.arrive();
    assert.deepEqual([one.place, one.isTrue], [LIST, true]);
  });

  it('leaves the address alone with routing="none", and on a page that is another', () => {
    const on = page('https://members.example.org/jobs?job=cook&job-q=x');
    const none = board(on, new Neighbors(), { routing: 'none' });
    none.go(WRITER);
    assert.deepEqual(
      [none.place, on.length, none.routing.addressOf(LIST, { text: '', choices: {}, pages: 1 })],
      [WRITER, 1, undefined],
    );
    const one = board(on, new Neighbors());
    on.window.history.pushState(null, '', 'https://members.example.org/about?job=writer');
    on.window.history.go(0);
    return on.arrive().then(() => assert.deepEqual(one.place, COOK));
  });
});

describe('boards side by side', () => {
  const two = () => {
    const on = page();
    const neighbors = new Neighbors();
    return { on, neighbors, one: board(on, neighbors), other: board(on, neighbors) };
  };

  it('keep what each has in the address; another parameter is another name', () => {
    const { on, neighbors, one, other } = two();
    const third = board(on, neighbors, { param: 'vacancy' });
    one.ask('beans');
    other.go(COOK);
    third.go(WRITER);
    const { searchParams } = new URL(on.href);
    assert.deepEqual(
      ['job-q', 'job2', 'vacancy', 'page'].map((name) => searchParams.get(name)),
      ['beans', 'cook', 'writer', '1'],
    );
    assert.ok(one.isTrue && other.isTrue && third.isTrue && !one.routing.isAlone);
  });

  it('one moved in the page keeps its name', async () => {
    const { one, other } = two();
    for (const moved of [one, other]) moved.routing.disconnect();
    for (const moved of [other, one]) moved.routing.connect();
    await Promise.resolve();
    one.ask('one');
    other.ask('other');
    assert.deepEqual([one.routing.query.text, other.routing.query.text], ['one', 'other']);
  });

  it('one whose neighbor is gone takes over the plain name, and what it has in the address with it', async () => {
    const { on, one, other } = two();
    one.ask('one');
    other.go(COOK);
    other.dispatch({ type: 'typed', text: 'other' });
    other.dispatch({ type: 'paused' });
    one.routing.disconnect();
    await Promise.resolve();
    const { searchParams } = new URL(on.href);
    assert.deepEqual(
      [searchParams.get('job'), searchParams.get('job-q'), searchParams.get('job2')],
      ['cook', 'other', null],
    );
    assert.ok(other.isTrue);
  });

  it('a new one that is there before the old one goes reads the old one’s address', async () => {
    const { on, neighbors, one, other } = two();
    other.routing.disconnect();
    one.go(COOK);
    const fresh = board(on, neighbors);
    assert.deepEqual(fresh.place, LIST, 'the opening is the old one’s');
    one.routing.disconnect();
    await Promise.resolve();
    assert.deepEqual([fresh.place, fresh.isTrue], [COOK, true]);
  });
});

it('after any sequence of moves, steps and swaps the boards show what the address says', async () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  for (let round = 0; round < 200; round += 1) {
    const on = page();
    const neighbors = new Neighbors();
    let boards = [board(on, neighbors), board(on, neighbors)].slice(0, 1 + random(2));
    const done: string[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const one = boards[random(boards.length)]!;
      const act = random(8);
      done.push(`${act}:${boards.indexOf(one)}`);
      if (act === 0) one.go([COOK, WRITER, FORM][random(3)]!);
      else if (act === 1 && one.place.at !== 'list') one.go(LIST);
      else if (act === 2) one.ask(['beans', 'people', ''][random(3)]!);
      else if (act === 3) on.window.history.go(random(2) ? 1 : -1);
      else if (act === 4) one.dispatch({ type: 'selected', change: { sort: 'title' } });
      else if (act === 5) one.readAnew();
      else if (act === 6) {
        const fresh = board(on, neighbors);
        one.routing.disconnect();
        boards = boards.map((other) => (other === one ? fresh : other));
      } else {
        one.routing.disconnect();
        one.arrive();
      }
      if (random(3)) await on.arrive();
    }
    await on.arrive();
    await on.arrive();
    for (const one of boards)
      assert.ok(
        one.isTrue,
        `round ${round}: ${done.join(' ')} at ${on.href} shows ${JSON.stringify(one.place)} "${one.text}"`,
      );
  }
});
