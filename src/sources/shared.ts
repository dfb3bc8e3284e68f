import type { Snapshot } from './snapshot.js';

/** How long a feed stays at hand: long enough for all elements of a page, and not for as long as the page is open. */
const AT_HAND = 60_000;

type Steps = (at: number) => Promise<IteratorResult<Snapshot, void>>;

/** Readings that are under way or at hand. */
const readings = new Map<string, Steps>();

/**
 * One reading for all who ask for the same: ten cards of one feed make one request. Only who began it is given partial
 * snapshots, since they are what it picked. One that failed is begun anew next time.
 */
export function shared(key: string, begin: () => AsyncGenerator<Snapshot>, fresh = false): AsyncGenerator<Snapshot> {
  const known = fresh ? undefined : readings.get(key);
  return follow(known ?? start(key, begin()), !known);
}

function start(key: string, source: AsyncGenerator<Snapshot>): Steps {
  const done: ReturnType<Steps>[] = [];
  const steps: Steps = (at) => (done[at] ??= source.next());
  readings.set(key, steps);
  const forget = () => {
    if (readings.get(key) === steps) readings.delete(key);
  };
  const forgetLater = (isWhole: boolean) => {
    if (!isWhole) return forget();
    const timer: unknown = setTimeout(forget, AT_HAND);
    // On the command line nobody waits for it.
    (timer as { unref?: () => void }).unref?.();
  };
  readWhole(steps).then(forgetLater, forget);
  return steps;
}

/** Reads on though nobody listens any more; says whether all could be had. */
async function readWhole(steps: Steps): Promise<boolean> {
  let isWhole = true;
  for await (const { failures } of follow(steps, false)) isWhole = !failures;
  return isWhole;
}

async function* follow(steps: Steps, withPartial: boolean): AsyncGenerator<Snapshot> {
  for (let at = 0; ; at += 1) {
    const { done, value } = await steps(at);
    if (done) return;
    if (!value.partial || withPartial) yield value;
  }
}
