import { sourceError, type Snapshot } from '../sources/snapshot.js';
import { snapshots } from '../sources/stream.js';
import { platform } from './platform.js';

/** Reads a source to its end: a file, `-` for standard input, an address or a short address. */
export async function readSource(source: string): Promise<Snapshot> {
  let last: Snapshot = { postings: [], issues: [] };
  try {
    for await (const snapshot of snapshots([source], { platform })) last = snapshot;
  } catch (error) {
    throw sourceError(error, source);
  }
  return last;
}

/** What went wrong with a source, which is named once. */
export function sentence(source: string, error: unknown): string {
  const { message } = sourceError(error, source);
  return message.startsWith(source) ? message : `${source}: ${message}`;
}
