import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moveOf } from '../../../src/elements/board/history.js';
import { HistoryStep } from '../../../src/elements/base/page/step.js';
import { stepsIn, withSteps, type StepsPage } from '../../../src/elements/base/page/steps.js';

/** A page's history; like a browser's, it goes back and forth a while after it was told to. */
function page() {
  const entries: { state: unknown; href: string }[] = [{ state: { theirs: 1 }, href: 'https://example.org/jobs' }];
  let at = 0;
  const target = new EventTarget();
  const asked: number[] = [];
  const write = (state: unknown, by: number) => {
    const { href } = entries[at]!;
    at += by;
    entries.splice(at, by ? entries.length : 1, { state: structuredClone(state), href });
  };
  const window: StepsPage = {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    setTimeout: () => 0,
    get location() {
      return { href: entries[at]!.href };
    },
    history: {
      get state() {
        return entries[at]!.state;
      },
      pushState: (state: unknown) => write(state, 1),
      replaceState: (state: unknown) => write(state, 0),
      go: (by = 0) => void asked.push(by),
    },
  };
  const link = (href: string) => {
    at += 1;
    entries.splice(at, entries.length, { state: null, href });
    target.dispatchEvent(new Event('popstate'));
  };
  /** Lets arrive what was asked for, and what is asked for then. */
  const arrive = async () => {
    for (let by = asked.shift(); by !== undefined; by = asked.shift()) {
      at += by;
      assert.ok(at >= 0, 'out of the page');
      target.dispatchEvent(new Event('popstate'));
      await new Promise((done) => setImmediate(done));
    }
  };
  const go = (by: number) => {
    window.history.go(by);
    return arrive();
  };
  const step = (what: 'form' | 'check', id: string, name = 'Riverside Kitchen') => {
    const moves: boolean[] = [];
    const made = new HistoryStep(what, { id, hiringOrganization: { name } }, (isThere) => moves.push(isThere), window);
    return Object.assign(made, { moves });
  };
  return { window, link, go, arrive, step, at: () => at };
}

describe('a step of the form', () => {
  it('is an entry of the history, and Back and Forward go over it', async () => {
    const { window, go, at, step } = page();
    const check = step('check', '1');
    assert.equal(check.isThere, false);
    check.enter();
    check.enter();
    assert.deepEqual([at(), check.isThere], [1, true], 'once');
    assert.equal((window.history.state as { theirs: number }).theirs, 1, 'the page’s own state stays');
    await go(-1);
    await go(1);
    assert.deepEqual(check.moves, [false, true]);
  });

  it('is left with all that stands on it', async () => {
    const { arrive, at, step } = page();
    const form = step('form', '1');
    form.enter();
    step('check', '1').enter();
    form.leave();
    await arrive();
    assert.deepEqual([at(), form.isThere], [0, false]);
    form.leave();
    await arrive();
    assert.equal(at(), 0);
  });

  it('is left once, however often and by whom it is left before the history has moved', async () => {
    const { arrive, at, step } = page();
    const [form, check] = [step('form', '1'), step('check', '1')];
    form.enter();
    check.enter();
    check.leave();
    check.leave();
    form.leave();
    await arrive();
    assert.deepEqual([at(), form.isThere, check.isThere], [0, false, false]);
  });

  it('is entered again at once', async () => {
    const { arrive, at, step } = page();
    const check = step('check', '1');
    check.enter();
    check.leave();
    check.enter();
    await arrive();
    assert.deepEqual([at(), check.isThere, check.moves], [1, true, []]);
  });

  it('is entered where the step back of another has led', async () => {
    const { arrive, at, step } = page();
    const [form, other] = [step('form', '1'), step('form', '2')];
    form.enter();
    form.leave();
    other.enter();
    await arrive();
    assert.deepEqual([at(), form.isThere, other.isThere], [1, false, true]);
  });

  it('leaves another opening’s form alone that stands on it', async () => {
    const { arrive, at, step } = page();
    const [form, other] = [step('form', '1'), step('form', '11')];
    form.enter();
    other.enter();
    form.leave();
    await arrive();
    assert.deepEqual([at(), form.isThere, other.isThere], [2, false, true]);
    other.leave();
    await arrive();
    assert.deepEqual([at(), other.isThere], [1, false]);
    assert.deepEqual([form.moves, other.moves], [[], [false]], 'what was left is not opened again');
  });

  it('is none of another employer’s opening with the same id', async () => {
    const { go, step } = page();
    const [form, other] = [step('form', '1'), step('form', '1', 'Northside Youth')];
    form.enter();
    await go(-1);
    await go(1);
    assert.deepEqual([form.moves, other.moves], [[false, true], []]);
  });

  it('hears of no other address, and of nothing once it is gone', async () => {
    const { go, link, step } = page();
    const check = step('check', '1');
    check.enter();
    link('https://example.org/jobs#about');
    assert.deepEqual(check.moves, []);
    await go(-2);
    assert.deepEqual(check.moves, [false]);
    check.disconnect();
    await go(1);
    assert.deepEqual(check.moves, [false]);
  });

  it('takes up what happened while it was off the page', async () => {
    const { go, step } = page();
    const form = step('form', '1');
    form.enter();
    form.disconnect();
    form.connect();
    assert.deepEqual(form.moves, [], 'an element that is moved is where it was');
    form.disconnect();
    await go(-1);
    form.connect();
    assert.deepEqual(form.moves, [false]);
  });

  it('goes on without where a frame has no entries', () => {
    const { window, step } = page();
    window.history.pushState = () => {
      throw new Error('SecurityError');
    };
    const check = step('check', '1');
    check.enter();
    assert.equal(check.isThere, false);
  });

  it('is counted by the board, whose way back leads over it', () => {
    const trail = { param: 'job', steps: 2, fromList: true };
    const form = { at: 'form', id: 'cook' } as const;
    assert.deepEqual(moveOf(form, { at: 'posting', id: 'cook' }, trail, 1), { how: 'back', steps: 2 });
    assert.deepEqual(moveOf(form, { at: 'list' }, trail, 1), { how: 'back', steps: 3 });
    assert.deepEqual(stepsIn(withSteps({ 'coalition-careers-steps': ['check 1'] }, undefined)), []);
    for (const state of [null, 7, 'x', { 'coalition-careers-steps': 'x' }]) assert.deepEqual(stepsIn(state), []);
  });
});
