import assert from 'node:assert/strict';
import { it } from 'node:test';
import { today } from '../../../src/text/today.js';

it('today is the day where the reader is', () => {
  const { TZ } = process.env;
  const evening = new Date('2026-03-02T01:30:00Z');
  try {
    process.env['TZ'] = 'America/Chicago';
    assert.equal(today(evening), '2026-03-01');
    process.env['TZ'] = 'Asia/Ho_Chi_Minh';
    assert.equal(today(evening), '2026-03-02');
  } finally {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  }
});
