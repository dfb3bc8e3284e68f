/** Where an element's data stands: every event in every state. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { next, type DataEvent, type DataState } from '../../../src/elements/base/data/data.js';
import { SourceError } from '../../../src/sources/snapshot.js';

const some = { postings: [], remarks: [], keptAt: 1 };
const other = { postings: [], remarks: [], keptAt: 2 };
const error = new SourceError('Out of order.', 'feed.json');
const states: Record<string, DataState> = {
  none: { type: 'none' },
  loading: { type: 'loading' },
  partial: { type: 'ready', ...some, partial: true },
  whole: { type: 'ready', ...some },
  failed: { type: 'failed', error },
};
const events: Record<string, DataEvent> = {
  'a reading begins': { type: 'begun', isWanted: true },
  'there is nothing to read': { type: 'begun', isWanted: false },
  'a part comes': { type: 'read', snapshot: { ...other, partial: true } },
  'all comes': { type: 'read', snapshot: other },
  'it fails': { type: 'failed', error, isRepeat: false },
  'reading anew fails': { type: 'failed', error, isRepeat: true },
  'it is let go': { type: 'released' },
};
const { none, loading, failed } = states;
const [part, all] = [
  { type: 'ready', ...other, partial: true },
  { type: 'ready', ...other },
];

describe('the data of an element', () => {
  const table: [event: string, ...after: unknown[]][] = [
    //                           none      loading  partial         whole         failed
    ['a reading begins', loading, loading, states['partial'], states['whole'], loading],
    ['there is nothing to read', none, none, none, none, none],
    ['a part comes', part, part, part, states['whole'], part],
    ['all comes', all, all, all, all, all],
    ['it fails', failed, failed, failed, failed, failed],
    ['reading anew fails', failed, failed, failed, states['whole'], failed],
    ['it is let go', none, none, none, none, none],
  ];
  for (const [event, ...after] of table) {
    it(`when ${event}`, () => {
      assert.deepEqual(
        Object.values(states).map((state) => next(state, events[event]!)),
        after,
      );
    });
  }
});
