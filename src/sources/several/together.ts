import type { Snapshot, SourceError } from '../snapshot.js';

/** What several pages or sources have in common: the oldest copy, and all that could not be had, said first. */
export function together(parts: readonly Snapshot[], failures: readonly SourceError[]): Omit<Snapshot, 'postings'> {
  const copies = parts.flatMap(({ keptAt }) => keptAt ?? []);
  const all = [...failures, ...parts.flatMap((part) => part.failures ?? [])];
  return {
    remarks: [...failures, ...parts.flatMap(({ remarks }) => remarks)],
    ...(copies.length && { keptAt: Math.min(...copies) }),
    ...(all.length && { failures: all }),
  };
}
