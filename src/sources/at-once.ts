/** Short data in our own format, which is read without waiting for anything. */
import { isOwn, readOwn, type ReadFeedOptions } from '../formats/own.js';
import type { Reading } from '../posting/reading/read.js';
import type { Snapshot } from './snapshot.js';

/** A feed of so many openings is read in one go; a longer one in slices. */
const AT_ONCE = 200;

/**
 * Reads data in our own format that is short enough for it without waiting for anything; no other.
 *
 * @param canWait Whether what is long may be read later.
 */
export function readAtOnce(payload: unknown, options: ReadFeedOptions, canWait = true): Snapshot | undefined {
  return isOwn(payload) && (!canWait || isShort(entriesOf(payload))) ? readWhole(payload, options) : undefined;
}

/** Reads our own format in one go. */
export function readWhole(payload: unknown, options: ReadFeedOptions): Snapshot {
  return snapshotOf(readOwn(payload, options));
}

export function snapshotOf(reading: Reading): Snapshot {
  return { postings: reading.postings, remarks: [reading] };
}

export function entriesOf(payload: unknown): unknown {
  return Array.isArray(payload) ? payload : (payload as { postings?: unknown } | null | undefined)?.postings;
}

export function isShort(entries: unknown): entries is Exclude<unknown, unknown[]> {
  return !Array.isArray(entries) || entries.length <= AT_ONCE;
}
