import type { Snapshot, SourceError } from '../snapshot.js';

/** The state of several pages or sources as one: the oldest copy, and all that could not be had, said first. */
export function stateOf(parts: readonly Snapshot[], failures: readonly SourceError[]): Omit<Snapshot, 'postings'> {
  const copies = parts.flatMap(({ keptAt }) => keptAt ?? []);
  const all = [...failures, ...parts.flatMap((part) => part.failures ?? [])];
  return {
    remarks: [...failures, ...parts.flatMap(({ remarks }) => remarks)],
    ...(copies.length && { keptAt: Math.min(...copies) }),
    ...(all.length && { failures: all }),
  };
}
