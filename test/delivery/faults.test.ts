/**
 * Everything that can go wrong on the way (fault-server.ts), on the page's own origin and on another: in the end exactly
 * one application is stored and the form says so, or it says that it is not, and nothing is lost. Never two, and never a
 * false "sent".
 */
import { expect } from '@open-wc/testing';
import '../../src/careers-application.js';
import type { JobPosting } from '../../src/posting/types.js';
import { hurry } from '../support/hurry.js';
import { openFaults, type Faults } from '../support/receiver.js';
import { Writer } from './writer.js';

type Where = Parameters<typeof openFaults>[0];

interface Case {
  fault: string;
  /** Milliseconds to wait before an answer, for `late`. */
  delay?: number;
  /** How it is named in the table. */
  title?: string;
  /** Needs the form's time limits to pass; see `hurry`. */
  hurried?: boolean;
}

/** What the form says in the end where a fault is there for good. */
const refused = ['413', '413-early', '422-map', '422-list', 'success-false', 'error-200'];
const taken = ['ok', 'late', '409', 'html', 'redirect-303', 'redirect-307'];
/** A form can follow the endpoint to its new address, or give up there. */
const either = ['moved-301'];

const names = (await (await fetch('/faults/names')).json()) as string[];
const cases: Case[] = names.flatMap((fault): Case[] => {
  if (fault.startsWith('never')) return [{ fault, hurried: true }];
  // Has a test of its own: on another origin nobody sees bytes move.
  if (fault === 'slow') return [];
  if (fault !== 'late') return [{ fault }];
  return [
    { fault, title: 'late, 1 s', delay: 1_000 },
    { fault, title: 'late, past the time limit', delay: 5_000, hurried: true },
  ];
});

const rows: string[][] = [];

let count = 0;

const postingOf = (id: string): JobPosting => ({
  id,
  title: 'Community Cook',
  hiringOrganization: { name: 'Sample Kitchen' },
  application: { documents: [{ kind: 'resume', required: true, maxBytes: 20_000_000 }] },
});

async function begin(where: Where, { fault, delay }: Case, times: number): Promise<{ box: Faults; writer: Writer }> {
  const box = await openFaults(where);
  await box.next(fault, { times, ...(delay && { delay }) });
  count += 1;
  const writer = new Writer(postingOf(`fault-${count}`), box.url);
  await writer.open();
  await writer.write({ name: 'Maria Xiong', email: 'maria@example.org', file: 400_000 });
  return { box, writer };
}

/** Sends, and presses "Send now" whenever it is offered, until the form has no more to say. */
async function deliver(box: Faults, writer: Writer, times: number): Promise<void> {
  await writer.send();
  for (let tries = 1; tries < 40; tries += 1) {
    await writer.settled();
    await writer.check(box);
    // A wait may end by itself meanwhile.
    if (!writer.isBusy) return;
    // Nobody at home counts no callers.
    if (tries >= times) await box.next('ok');
    await writer.sendNow();
  }
  throw new Error('It never ends.');
}

/** What is seen at the end of a case: tries, copies stored, and what is said. */
async function seen(box: Faults, writer: Writer): Promise<string[]> {
  const { tries, stored } = await box.holding();
  return [`${tries}`, `${stored.length}`, writer.says];
}

describe('faults on the way', () => {
  let restore = (): void => undefined;
  const open = new Set<{ box: Faults; writer: Writer }>();

  afterEach(async () => {
    restore();
    for (const { box, writer } of open) {
      writer.leave();
      await box.close();
    }
    open.clear();
  });

  // In real time, beside the others.
  const slow = new Map<Where, Promise<{ box: Faults; writer: Writer }>>();
  before(() => {
    for (const where of ['same-origin', 'cross-origin'] as const) {
      slow.set(
        where,
        begin(where, { fault: 'late', delay: 30_000 }, 1).then(async ({ box, writer }) => {
          await writer.send();
          // From here on no haste of the other tests reaches its time limit.
          while (!Object.keys((await box.holding()).seen).length);
          return { box, writer };
        }),
      );
    }
    return Promise.all(slow.values());
  });

  for (const one of cases) {
    for (const where of ['same-origin', 'cross-origin'] as const) {
      if (one.fault === 'no-cors' && where === 'same-origin') continue;
      const title = one.title ?? one.fault;
      it(`${title}, ${where}: one stored, or it says so and nothing is lost`, async function () {
        this.timeout(60_000);
        // Firefox says nothing of some uploads that broke off: then only the form's own limit helps.
        restore = hurry(window, one.hurried ? 100 : 10);

        // For one try: what the form can mend by itself, it does.
        const once = await begin(where, one, 1);
        open.add(once);
        await deliver(once.box, once.writer, 1);
        const onceSeen = await seen(once.box, once.writer);
        const says = [...refused, ...either].includes(one.fault) ? /refused|failed|sent/ : /sent/;
        expect(once.writer.says).to.match(says);

        // For good: it says so, or it has arrived.
        const always = await begin(where, one, Infinity);
        open.add(always);
        await deliver(always.box, always.writer, Infinity);
        const alwaysSeen = await seen(always.box, always.writer);
        rows.push([title, where, ...onceSeen, ...alwaysSeen]);
        // Every try has a longer time limit: the last of them may wait long enough.
        if (one.hurried) expect(always.writer.says).to.match(/failed|sent/);
        else if (!either.includes(one.fault)) {
          const arrives = taken.includes(one.fault);
          const gone = refused.includes(one.fault) ? /refused|failed/ : /failed/;
          expect(always.writer.says).to.match(arrives ? /sent/ : gone);
        }

        // The receiver is well again: what was written is sent, once, whole.
        restore();
        for (const { box, writer } of open) {
          await box.next('ok');
          if (writer.says !== 'sent') await deliver(box, writer, 1);
          expect(writer.says).to.equal('sent');
          const { stored } = await box.holding();
          expect(stored).to.have.length(1);
          expect(stored[0]?.fields['name']).to.deep.equal(['Maria Xiong']);
          expect(stored[0]?.files.map(({ size }) => size)).to.deep.equal([400_000]);
        }
      });
    }
  }

  for (const where of ['same-origin', 'cross-origin'] as const) {
    it(`an answer after 30 s, ${where}: one stored, and it says so`, async function () {
      this.timeout(60_000);
      const { box, writer } = await slow.get(where)!;
      open.add({ box, writer });
      await writer.settled(45_000);
      await writer.check(box);
      expect(writer.says).to.equal('sent');
      rows.push(['late, 30 s', where, ...(await seen(box, writer)), '', '', '']);
    });
  }

  it('no time limit ends an upload while its bytes move', async function () {
    this.timeout(60_000);
    const size = 16_000_000;
    const box = await openFaults('same-origin');
    const writer = new Writer(postingOf('slow'), box.url);
    open.add({ box, writer });
    await writer.open();
    await writer.write({ name: 'Maria Xiong', email: 'maria@example.org', file: size });
    await box.next('slow', { delay: 4_500 });
    // A minute passes in three seconds, and the upload takes longer.
    restore = hurry(window, 20);
    const begun = performance.now();
    await writer.send();
    await writer.settled(50_000);
    expect(performance.now() - begun, 'it was slow').to.be.above(3_000);
    expect(writer.says).to.equal('sent');
    const { tries, stored } = await box.holding();
    expect([tries, stored.length, stored[0]?.files[0]?.size]).to.deep.equal([1, 1, size]);
  });

  // Once is enough: the other engines give the same.
  after(() => {
    if (!navigator.userAgent.includes('Chrome/')) return;
    const head = ['fault', 'origin', 'once: tries', 'stored', 'said', 'for good: tries', 'stored', 'said'];
    const table = [head, ...rows];
    const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
    console.log(table.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')).join('\n'));
  });
});

describe('what a writer does while an answer is missing', () => {
  const posting = (id: string): JobPosting => ({
    id,
    title: 'Community Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application: { documents: [{ kind: 'resume' }] },
  });

  it('never says that a change was sent when the version before it is what arrived', async () => {
    // Not a cut: browsers bring again by themselves what a kept-alive connection lost.
    const box = await openFaults('cross-origin');
    await box.next('no-cors', { times: 1 });
    const writer = new Writer(posting('changed-after'), box.url);
    await writer.open();
    await writer.write({ name: 'Maria Xiong', email: 'maria@example.org' });
    await writer.send();
    await writer.settled();
    expect(writer.says).to.equal('waiting');
    await writer.write({ name: 'Maria Yang' });
    await writer.send();
    await writer.settled();
    await writer.check(box);
    const { stored } = await box.holding();
    expect(stored).to.have.length(1);
    const arrived = stored[0]?.fields['name']?.[0] ?? '';
    const { text } = writer.person;
    // Either the change has arrived, or the form does not claim it.
    if (writer.says === 'sent' && arrived !== 'Maria Yang') {
      expect(text).to.match(/before|earlier|change/i);
      expect(text).to.include(arrived);
    }
    writer.leave();
  });

  it('REL-2 keeps the id of an application that the page filled in, through a reload', async () => {
    // Not a cut: browsers bring again by themselves what a kept-alive connection lost.
    const box = await openFaults('cross-origin');
    await box.next('no-cors', { times: 1 });
    const writer = new Writer(posting('prefilled'), box.url, {
      framed: true,
      values: { name: 'Maria Xiong', email: 'maria@example.org' },
    });
    await writer.open();
    await writer.send();
    await writer.settled();
    expect(writer.says).to.equal('waiting');
    await writer.reload();
    await writer.settled();
    if (writer.says !== 'sent') {
      await writer.send();
      await writer.settled();
    }
    expect(writer.says).to.equal('sent');
    expect((await box.holding()).stored).to.have.length(1);
    writer.leave();
  });

  it('has what was typed a moment before a reload', async () => {
    const box = await openFaults('same-origin');
    const writer = new Writer(posting('typed-before-reload'), box.url, { framed: true });
    await writer.open();
    await writer.write({ name: 'Maria Xiong', email: 'maria@example.org' });
    await writer.reload();
    writer.expectNothingLost();
    writer.leave();
  });
});
