import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definePosting, isOpen } from '../../../src/posting.js';
import { postingStatus } from '../../../src/posting/status.js';
import { posting } from '../samples.js';

// Without an offset: in the time zone of whoever runs this, as the end of a day is in the reader's.
const at = (moment: string) => new Date(moment);

describe('a posting is open', () => {
  it('when it says nothing of an end, also as it was defined', () => {
    // Compiles: a posting without an end has the type that definePosting gave it.
    assert.equal(isOpen(definePosting({ id: 'a', title: 'Cook', hiringOrganization: { name: 'Kitchen' } })), true);
  });

  it('when it says nothing of an end, as it was read', () => assert.equal(isOpen(posting()), true));

  it('to the end of its last day, where the reader is', () => {
    const last = posting({ validThrough: '2026-07-19' });
    assert.equal(isOpen(last, at('2026-07-19T00:00')), true);
    assert.equal(isOpen(last, at('2026-07-19T23:59:59.999')), true);
    assert.equal(isOpen(last, at('2026-07-20T00:00')), false);
  });

  it('to its last moment, wherever the reader is', () => {
    const last = posting({ validThrough: '2026-07-19T17:00:00-05:00' });
    assert.equal(isOpen(last, at('2026-07-19T22:00:00Z')), true);
    assert.equal(isOpen(last, at('2026-07-19T22:00:01Z')), false);
  });

  it('to its last moment without an offset, as the reader’s clock shows it', () => {
    const last = posting({ validThrough: '2026-07-19T17:00' });
    assert.equal(isOpen(last, at('2026-07-19T17:00')), true);
    assert.equal(isOpen(last, at('2026-07-19T17:01')), false);
  });

  it('after a priority deadline, which closes nothing', () => {
    assert.equal(isOpen(posting({ priorityDeadline: '2001-01-01' })), true);
    assert.equal(isOpen(posting({ priorityDeadline: '2001-01-01', openUntilFilled: true })), true);
  });

  it('now, where no moment is asked about, given as a date, in milliseconds or in ISO’s words', () => {
    assert.equal(isOpen(posting({ validThrough: '2001-01-01' })), false);
    assert.equal(isOpen(posting({ validThrough: '2999-01-01' })), true);
    assert.equal(isOpen(posting({ validThrough: '2026-07-19' }), at('2026-07-18T12:00').getTime()), true);
    assert.equal(isOpen(posting({ validThrough: '2026-07-19' }), '2026-07-18T12:00'), true);
    assert.equal(isOpen(posting({ validThrough: '2026-07-19' }), '2026-07-20T12:00'), false);
  });
});

describe('a badge says', () => {
  const status = (more: object, now: string) => postingStatus(posting(more), at(now));

  it('new, for its first fourteen days', () => {
    const first = { datePosted: '2026-07-01' };
    assert.deepEqual(status(first, '2026-07-01T00:00'), { type: 'new' });
    assert.deepEqual(status(first, '2026-07-14T23:59'), { type: 'new' });
    assert.equal(status(first, '2026-07-15T00:00'), undefined);
  });

  it('nothing of a day that has not come', () => assert.equal(status({ datePosted: '2026-07-02' }, '2026-07-01T12:00'), undefined)); // prettier-ignore

  it('how many days are left, for its last seven', () => {
    const last = { validThrough: '2026-07-19' };
    assert.equal(status(last, '2026-07-11T23:59'), undefined);
    assert.deepEqual(status(last, '2026-07-12T00:00'), { type: 'closing', days: 7 });
    assert.deepEqual(status(last, '2026-07-18T23:59'), { type: 'closing', days: 1 });
    assert.deepEqual(status(last, '2026-07-19T00:00'), { type: 'closing', days: 0 });
    assert.deepEqual(status(last, '2026-07-19T23:59'), { type: 'closing', days: 0 });
    assert.deepEqual(status(last, '2026-07-20T00:00'), { type: 'closed' });
  });

  it('the same number of days when the clocks change', () => {
    assert.deepEqual(status({ validThrough: '2026-03-10' }, '2026-03-07T12:00'), { type: 'closing', days: 3 });
    assert.deepEqual(status({ validThrough: '2026-11-03' }, '2026-10-31T12:00'), { type: 'closing', days: 3 });
  });

  it('closing rather than new', () => {
    assert.deepEqual(status({ datePosted: '2026-07-18', validThrough: '2026-07-19' }, '2026-07-18T12:00'), {
      type: 'closing',
      days: 1,
    });
  });

  it('nothing where nothing is known, and nothing of a priority deadline', () => {
    assert.equal(status({}, '2026-07-01T12:00'), undefined);
    assert.equal(status({ priorityDeadline: '2026-07-02' }, '2026-07-01T12:00'), undefined);
  });
});
