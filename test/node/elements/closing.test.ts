import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { ReactiveElement } from 'lit';
import { Closing } from '../../../src/elements/base/closing.js';

const CLOSES = Date.UTC(2026, 10, 27);

/** An element with an opening that closes; its updates take some time. */
function element(closes: number | undefined) {
  let updates = 0;
  const host = { isConnected: true, addController: () => {}, requestUpdate: () => (updates += 1) };
  const closing = new Closing(host as unknown as ReactiveElement, () => closes);
  return {
    /** Updates, and tells whether the timer that is set then asks for another update within the time given. */
    update(takes: number, within: number): boolean {
      updates = 0;
      closing.hostUpdate();
      mock.timers.setTime(Date.now() + takes);
      closing.hostUpdated();
      mock.timers.tick(within);
      return updates > 0;
    },
  };
}

describe('an element of an opening that closes', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: CLOSES - 1_000 }));
  afterEach(() => mock.timers.reset());

  it('is updated once the last moment has passed, and not before', () => {
    assert.equal(element(CLOSES).update(0, 1_000), false);
    mock.timers.setTime(CLOSES - 1_000);
    assert.equal(element(CLOSES).update(0, 1_001), true);
  });

  it('is updated again where the last moment passed while it was updated', () => {
    assert.equal(element(CLOSES).update(1_500, 1), true);
  });

  it('is left alone when its opening is closed, and where it has no last moment', () => {
    mock.timers.setTime(CLOSES + 1);
    assert.equal(element(CLOSES).update(0, 60_000), false);
    assert.equal(element(undefined).update(0, 60_000), false);
  });
});
