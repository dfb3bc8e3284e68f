import { merged } from './merge.js';
import { SourceError, sourceError, type Snapshot } from '../snapshot.js';
import { stateOf } from './state.js';

/** Several sources side by side, shown as they come: one that fails costs only its own openings. */
export async function* several(
  names: readonly string[],
  readings: readonly AsyncGenerator<Snapshot>[],
): AsyncGenerator<Snapshot> {
  const shown: (Snapshot | undefined)[] = names.map(() => undefined);
  const failures: SourceError[] = [];
  const all = (): Snapshot => {
    const parts = shown.filter((one) => one !== undefined);
    const { postings, remarks } = merged(parts);
    return {
      ...stateOf(parts, failures),
      postings,
      remarks: [...failures, ...remarks],
      sources: { shown: parts.length, failed: failures.length, of: names.length },
    };
  };
  const waiting = new Map(
    readings.map((reading, at) => {
      const read = async () => {
        try {
          for await (const snapshot of reading) if (!snapshot.partial) shown[at] = snapshot;
        } catch (error) {
          failures.push(sourceError(error, names[at] ?? ''));
        }
        return at;
      };
      return [at, read()];
    }),
  );
  while (waiting.size > 1) {
    waiting.delete(await Promise.race(waiting.values()));
    // A source without openings must not make the board look empty while others are read.
    if (shown.some((one) => one?.postings.length)) yield { ...all(), partial: true };
  }
  await Promise.all(waiting.values());
  const [first, ...others] = failures;
  if (first && failures.length === names.length) {
    throw new SourceError(first.message, first.source, first.remarks, others);
  }
  yield all();
}
