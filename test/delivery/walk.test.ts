/**
 * Sequences of faults, edits, clicks, reloads, chosen by chance and the same each time: whatever happens in whatever
 * order, what faults.test.ts asks of each fault holds after every step, and once the receiver works again exactly one
 * application arrives.
 *
 * A failure names its seed; `walk(seed)` alone does the same again, as far as the network allows.
 */
import '../../src/careers-application.js';
import { hurry } from '../support/hurry.js';
import { openFaults } from '../support/receiver.js';
import { Writer } from './writer.js';

/** The other engines take three to five times as long for the same steps. */
const SEQUENCES = navigator.userAgent.includes('Chrome/') ? 500 : 50;
const PER_TEST = 50;
/** Every so many, one lives in a page of its own, which is really reloaded. */
const FRAMED = 10;
const isFramed = (seed: number): boolean => seed % FRAMED === 0;

const faults = (await (await fetch('/faults/names')).json()) as string[];

/** As many at a time: most of what they do is wait; on two cores more of them miss the form's own time limits. */
const AT_ONCE = 2;
/** What is a minute to the form is a third of a second here. */
const HURRY = 200;

/** Mulberry32: small, even, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function walk(seed: number): Promise<void> {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const where = pick(['same-origin', 'cross-origin'] as const);
  const box = await openFaults(where);
  const posting = {
    id: `walk-${seed}-${Date.now()}`,
    title: 'Community Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application: { documents: [{ kind: 'resume' as const }] },
  };
  const writer = new Writer(posting, box.url, { framed: isFramed(seed), hurry: HURRY });
  const done: string[] = [where];

  const steps: Record<string, () => Promise<void>> = {
    fault: async () => {
      const [fault, times, delay] = [pick(faults), pick([1, 2, 3, Infinity]), pick([5, 50, 300])];
      done.push(`${fault} × ${times}`);
      await box.next(fault, { times, delay });
    },
    edit: () => writer.write({ name: `Maria ${pick(['Xiong', 'Yang', 'Vang', 'Lor'])} ${done.length}` }),
    file: () => writer.write({ file: 1_000 + Math.floor(next() * 40_000) }),
    change: () => writer.edit(),
    send: () => writer.send(),
    sendTwice: () => writer.send({ twice: true }),
    sendNow: () => writer.sendNow(),
    stop: () => writer.stop(),
    reload: () => writer.reload(),
    settle: () => writer.settled(),
  };
  // Some things are done more often than others.
  const often = ['fault', 'fault', 'send', 'send', 'send', 'sendNow', 'sendNow', 'settle', 'settle', 'edit'];

  try {
    await writer.open();
    await writer.write({ name: 'Maria Xiong', email: 'maria@example.org', file: 20_000 });
    for (let step = 4 + Math.floor(next() * 10); step > 0 && !writer.isDone; step -= 1) {
      const name = pick([...often, ...Object.keys(steps)]);
      done.push(name);
      await steps[name]!();
      await writer.check(box);
    }

    // The receiver is well again.
    await box.next('ok');
    done.push('well');
    const end = performance.now() + 20_000;
    while (!writer.isDone && performance.now() < end) {
      if (!writer.isBusy) await writer.send();
      await writer.settled();
      await writer.check(box);
      await writer.sendNow();
    }
    if (!writer.isDone) throw new Error(`It is never sent: "${writer.person.text}"`);
    await writer.check(box);

    // What is sent is no draft any more.
    writer.written = {};
    await writer.reload();
    await writer.check(box);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`Seed ${seed}: ${message}\n${done.join(', ')}`, { cause: error });
  } finally {
    writer.leave();
    await box.close();
  }
}

describe(`a random walk of ${SEQUENCES} sequences`, () => {
  let restore = (): void => undefined;
  before(() => (restore = hurry(window, HURRY)));
  after(() => restore());
  // No step back that has lost its place may lead out of the tests.
  beforeEach(() => {
    for (let entry = 0; entry < 20; entry += 1) history.pushState({}, '');
  });

  for (let first = 1; first <= SEQUENCES; first += PER_TEST) {
    const last = first + PER_TEST - 1;
    it(`keeps every promise with seeds ${first} to ${last}`, async function () {
      this.timeout(120_000);
      const failures: string[] = [];
      const seeds = Array.from({ length: PER_TEST }, (_, at) => first + at);
      const walkOn = async (these: number[]): Promise<void> => {
        for (let seed = these.shift(); seed !== undefined; seed = these.shift()) {
          await walk(seed).catch((error: unknown) => failures.push((error as Error).message));
        }
      };
      // Pages in frames share their history with this one: one form's step back would be another's.
      await walkOn(seeds.filter(isFramed));
      const others = seeds.filter((seed) => !isFramed(seed));
      await Promise.all(Array.from({ length: AT_ONCE }, () => walkOn(others)));
      if (failures.length > 0) throw new Error(failures.join('\n\n'));
    });
  }
});
