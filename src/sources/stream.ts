export { parsed } from './fetching/answer.js';
import { locate } from './fetching/address.js';
import { readPage, readPayload } from './page.js';
import { shared } from './shared.js';
import { usable, type ReadOptions, type Remark, type Snapshot } from './snapshot.js';

/**
 * Fetches and reads sources as one list: a stream of snapshots of which each replaces the one before, and the last has
 * no `partial`. Throws a {@link SourceError} where nothing can be had.
 *
 * @param sources Addresses, or short ones ("greenhouse:acme"); `#organization=…` at the end of one names the employer
 *   where its feed does not.
 */
export async function* snapshots(sources: readonly string[], options: ReadOptions): AsyncGenerator<Snapshot> {
  const pick = sources.length === 1 ? options.pick : undefined;
  const readings = sources.map((source) =>
    shared(keyOf(source, options.base), () => readSource(source, { ...options, pick }), options.fresh),
  );
  const [only, ...others] = readings;
  if (only && !others.length) {
    for await (const snapshot of only) if (!snapshot.partial || pick) yield snapshot;
  } else {
    const { several } = await import('./several/several.js');
    yield* several(sources, readings);
  }
}

/** Reads data that somebody hands over, whatever its format. `source` is what errors call it. */
export async function* payloadSnapshots(
  payload: unknown,
  source: string,
  { base, pick, remarks = [] }: Pick<ReadOptions, 'base' | 'pick'> & { remarks?: readonly Remark[] },
): AsyncGenerator<Snapshot> {
  const page = yield* readPayload(payload, { base }, pick);
  yield usable({ ...page, remarks: [...remarks, ...page.remarks] }, source);
}

/** One source, all its pages. */
async function* readSource(source: string, options: ReadOptions): AsyncGenerator<Snapshot> {
  const location = await locate(source, options);
  const { next, ...first } = yield* readPage(location, options);
  if (next === undefined) {
    yield first;
    return;
  }
  const { followPages } = await import('./several/pages.js');
  const further = { ...options, pick: undefined };
  yield* followPages({ ...first, next }, location.address, (address) => readPage({ ...location, address }, further));
}

/** An address as the browser understands it, however it is written. */
function keyOf(source: string, base: string | undefined): string {
  try {
    return new URL(source, base).href;
  } catch {
    return source;
  }
}
