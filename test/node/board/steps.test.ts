import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moveOf } from '../../../src/elements/board/history.js';
import { HistoryStep, stepsIn, withoutSteps, type StepsPage } from '../../../src/elements/base/steps.js';

/** A page's history; steps in it arrive at once. */
function page() {
  const entries: { state: unknown; href: string }[] = [{ state: { theirs: 1 }, href: 'https://example.org/jobs' }];
  let at = 0;
  const target = new EventTarget();
  const window: StepsPage = {
    addEventListener: target.addEventListener.bind(target) as StepsPage['addEventListener'],
    removeEventListener: target.removeEventListener.bind(target) as StepsPage['removeEventListener'],
    get location() {
      return { href: entries[at]!.href };
    },
    history: {
      get state() {
        return entries[at]!.state;
      },
      pushState: (state: unknown) => {
        at += 1;
        entries.splice(at, entries.length, { state: structuredClone(state), href: entries[at - 1]!.href });
      },
      go: (by = 0) => {
        at += by;
        target.dispatchEvent(new Event('popstate'));
      },
    },
  };
  const link = (href: string) => {
    at += 1;
    entries.splice(at, entries.length, { state: null, href });
    target.dispatchEvent(new Event('popstate'));
  };
  return { window, link, at: () => at };
}

describe('a step of the form', () => {
  it('is an entry of the history, and Back and Forward go over it', () => {
    const { window, at } = page();
    const moves: boolean[] = [];
    const step = new HistoryStep('check 1', (isThere) => moves.push(isThere), window);
    assert.equal(step.isThere, false);
    step.enter();
    step.enter();
    assert.deepEqual([at(), step.isThere], [1, true], 'once');
    assert.equal((window.history.state as { theirs: number }).theirs, 1, 'the page’s own state stays');
    window.history.go(-1);
    window.history.go(1);
    assert.deepEqual(moves, [false, true]);
  });

  it('is left with all that stands on it', () => {
    const { window, at } = page();
    const form = new HistoryStep('form 1', () => undefined, window);
    form.enter();
    new HistoryStep('check 1', () => undefined, window).enter();
    form.leave();
    assert.deepEqual([at(), form.isThere], [0, false]);
    form.leave();
    assert.equal(at(), 0);
  });

  it('hears of no other address, and of nothing once it is gone', () => {
    const { window, link } = page();
    const moves: boolean[] = [];
    const step = new HistoryStep('check 1', (isThere) => moves.push(isThere), window);
    step.enter();
    link('https://example.org/jobs#about');
    assert.deepEqual(moves, []);
    window.history.go(-1);
    assert.deepEqual(moves, [true]);
    step.disconnect();
    window.history.go(-1);
    assert.deepEqual(moves, [true]);
  });

  it('goes on without where a frame has no entries', () => {
    const { window } = page();
    window.history.pushState = () => {
      throw new Error('SecurityError');
    };
    const step = new HistoryStep('check 1', () => undefined, window);
    step.enter();
    assert.equal(step.isThere, false);
  });

  it('is counted by the board, whose way back leads over it', () => {
    const trail = { param: 'job', steps: 2, fromList: true };
    const form = { at: 'form', id: 'cook' } as const;
    assert.deepEqual(moveOf(form, { at: 'posting', id: 'cook' }, trail, 1), { how: 'back', steps: 2 });
    assert.deepEqual(moveOf(form, { at: 'list' }, trail, 1), { how: 'back', steps: 3 });
    assert.deepEqual(stepsIn(withoutSteps({ 'coalition-careers-steps': ['check 1'] })), []);
    for (const state of [null, 7, 'x', { 'coalition-careers-steps': 'x' }]) assert.deepEqual(stepsIn(state), []);
  });
});
