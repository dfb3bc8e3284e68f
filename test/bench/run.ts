/**
 * Speed in Chromium: `npm run bench`; of the first paint alone `npm run bench -- first-paint`; of building sites
 * `npm run bench -- site`; of reading announcements `npm run bench -- announcement`. Figures for people to read and never a test: they depend on the machine and on what else it
 * does. A figure is the median of several runs, each on a page of its own that was just opened; lists that are compared
 * take turns. Times end when the main thread has done its part of the frame that shows the list.
 */
import { cpus, loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import { collectGarbage, startBench, untilIdle, type Asked, type BenchBrowser } from './chromium.js';
import type { Keystroke, Painted } from './page/page.js';
import { ensureBuilt } from '../../scripts/built.js';
import { measureAnnouncements } from './announcements.js';
import { compareFirstPaints } from './first-paint.js';
import { bundleLibraries, compareCards } from './libraries.js';
import { measureSites } from './site.js';
import { atMost, median, milliseconds, printTable, type Row } from './table.js';
import { Trace, TRACED } from './trace.js';

const RUNS = 7;
const RUNS_WITH_KEYS = 3;
const BOARDS_REMOVED = 10;

const MANY = { list: 'board', count: 10_000 } satisfies Asked;

const lists = {
  html: { list: 'static', count: 1000 },
  dom: { list: 'dom', count: 1000 },
  react: { list: 'react', count: 1000 },
  board: { list: 'board', count: 1000 },
  wholeBoard: { list: 'board', count: 1000, pageSize: 1000 },
  few: { list: 'board', count: 100 },
  many: MANY,
} satisfies Record<string, Asked>;
type Name = keyof typeof lists;

interface Run extends Painted {
  onScreen?: number | undefined;
  longTasks: number[];
}

/** A list is shown on a page that was quiet, and the page is watched until it is quiet again. */
async function paint(bench: BenchBrowser, asked: Asked): Promise<Run> {
  return bench.withPage(asked, async ({ page, client }) => {
    const painted = await page.evaluate((items) => window.bench.paint(items), asked.pageSize);
    if (asked.count === MANY.count) await untilIdle(client);
    else await page.waitForFunction(() => window.bench.onScreen() !== undefined, { timeout: 1000 }).catch(() => {});
    return {
      ...painted,
      onScreen: await page.evaluate(() => window.bench.onScreen()),
      longTasks: await page.evaluate(() => window.bench.longTasks()),
    };
  });
}

async function comparePaints(bench: BenchBrowser): Promise<void> {
  const names = Object.keys(lists) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as Run[]])) as Record<Name, Run[]>;
  for (let round = 0; round < RUNS; round += 1) {
    const turn = round % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      runs[name].push(await paint(bench, lists[name]));
    }
  }

  const firstScreenful = (name: Name) => runs[name].map(({ first }) => first ?? Infinity);
  const timed = (what: string, times: number[], base: number, goal?: number): Row => {
    const ratio = median(times) / base;
    return {
      what,
      figure: milliseconds(median(times)),
      range: [Math.min(...times), Math.max(...times)],
      ratio,
      ...(goal && { goal: atMost(goal, ratio) }),
    };
  };

  const onScreen = (name: Name) => runs[name].map(({ onScreen }) => onScreen ?? Infinity);
  const html = median(firstScreenful('html'));
  const htmlOnScreen = median(onScreen('html'));
  const items = median(runs.wholeBoard.map(({ items }) => items));
  const whole = runs.wholeBoard.map(({ whole }) => whole ?? Infinity);
  printTable('1,000 openings, from data in hand to paint', '÷ static', [
    timed('static HTML', firstScreenful('html'), html),
    timed('hand-written DOM', firstScreenful('dom'), html),
    timed('React', firstScreenful('react'), html),
    timed('careers-board, first screenful', firstScreenful('board'), html, 0.35),
    timed('careers-board page-size=1000, first screenful', firstScreenful('wholeBoard'), html, 0.35),
    timed(`careers-board page-size=1000, ${items} items in place`, whole, html),
    timed('on the screen (first content): static HTML', onScreen('html'), htmlOnScreen),
    timed('on the screen (first content): careers-board', onScreen('board'), htmlOnScreen),
  ]);

  const few = median(firstScreenful('few'));
  const tasks = runs.many.map(({ longTasks }) => longTasks.length);
  const longest = runs.many.map(({ longTasks }) => Math.max(0, ...longTasks));
  printTable('careers-board, from data in hand to the first screenful, and after', '÷ 100', [
    timed('100 openings', firstScreenful('few'), few),
    timed('10,000 openings', firstScreenful('many'), few, 1.5),
    {
      what: '10,000: tasks over 50 ms after it, until idle',
      figure: `${median(tasks)}`,
      range: [Math.min(...tasks), Math.max(...tasks)],
      goal: atMost(0, median(tasks), 'none'),
    },
    { what: '10,000: the longest of them', figure: median(longest) ? milliseconds(median(longest)) : 'none' },
  ]);
}

/** What is typed, a key each, "over" in place of what stood there; each changes the list (see ROLES in openings.ts). */
const FIRST_KEY = 'z';
const KEYS = ['i', 'n', 'e', 'Backspace', 'over e', 'over z', 'Backspace'];

async function compareKeys(bench: BenchBrowser): Promise<void> {
  const first: number[] = [];
  const waited: number[] = [];
  const longest: number[] = [];
  const largest: number[] = [];
  let unseen = 0;
  for (let run = 0; run < RUNS_WITH_KEYS; run += 1) {
    await bench.withPage(MANY, async ({ page, client }) => {
      await page.tracing.start({ categories: TRACED });
      await page.evaluate(() => window.bench.paint());
      const early = await press(page, FIRST_KEY);
      await untilIdle(client);
      longest.push(Math.max(0, ...(await page.evaluate(() => window.bench.longTasks()))));
      const strokes: Keystroke[] = [];
      for (const key of KEYS) strokes.push(await press(page, key));
      const trace = new Trace((await page.tracing.stop()) ?? new Uint8Array());
      first.push(trace.work(early.from, early.to));
      waited.push(trace.time(early.from, early.to));
      largest.push(Math.max(...strokes.map(({ from, to }) => trace.work(from, to))));
      unseen += [early, ...strokes].filter(({ isChanged }) => !isChanged).length;
    });
  }
  const timed = (what: string, times: number[]): Row => ({
    what,
    figure: milliseconds(median(times)),
    range: [Math.min(...times), Math.max(...times)],
  });
  const worked = (what: string, works: number[]): Row => ({
    ...timed(what, works),
    goal: atMost(50, median(works), 'at most 50 ms'),
  });
  printTable('A key in the search field at 10,000 openings, work of the main thread until the first screenful', '', [
    worked('right after the board was painted', first),
    timed('the same key, waiting and all', waited),
    {
      what: 'the longest task over 50 ms after it, until idle',
      figure: median(longest) ? milliseconds(median(longest)) : 'none',
      goal: atMost(0, median(longest), 'none'),
    },
    worked(`when all is quiet, the largest of ${KEYS.length}`, largest),
    ...(unseen ? [{ what: 'keys that changed nothing to be seen', figure: `${unseen}` }] : []),
  ]);
}

async function press(page: Page, key: string): Promise<Keystroke> {
  const over = key.startsWith('over ');
  await page.evaluate((over) => {
    window.bench.focusSearch(over);
    window.bench.expectKey();
  }, over);
  await page.keyboard.press((over ? key.slice(5) : key) as Parameters<typeof page.keyboard.press>[0]);
  const stroke = await page.evaluate(() => window.bench.keystroke());
  if (!stroke) throw new Error(`The key ${key} did not arrive.`);
  return stroke;
}

async function compareMemory(bench: BenchBrowser): Promise<void> {
  await bench.withPage(MANY, async ({ page, client }) => {
    const heap = async () => {
      await untilIdle(client);
      await collectGarbage(client);
      return (await client.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const before = await heap();
    let during = NaN;
    for (let boards = 0; boards < BOARDS_REMOVED; boards += 1) {
      await page.evaluate(() => window.bench.paint());
      await press(page, FIRST_KEY);
      if (boards === 0) during = await heap();
      await page.evaluate(() => window.bench.clear());
    }
    // A board lets go of its openings a second after it was removed, since it may only be moved.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 2_000)));
    const after = await heap();
    const row = (what: string, megabytes: number) => ({ what, figure: `${megabytes.toFixed(1)} MB` });
    printTable('Memory of scripts at 10,000 openings, after garbage collection', '', [
      row('before', before),
      row('with a board that was searched', during),
      {
        ...row(`after ${BOARDS_REMOVED} such boards, each removed`, after),
        goal: atMost(before + 3, after, 'at most 3 MB more than before'),
      },
    ]);
  });
}

ensureBuilt();
const processors = cpus();
console.log(`${processors.length} × ${processors[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}`);
if (process.argv.includes('site')) measureSites();
else if (process.argv.includes('announcement')) measureAnnouncements();
else if (process.argv.includes('libraries')) await compareLibraries();
else {
  await compareFirstPaints();
  if (!process.argv.includes('first-paint')) await compareBoards();
}

async function compareLibraries(): Promise<void> {
  const libraries = await bundleLibraries();
  await compareFirstPaints(libraries);
  const bench = await startBench(libraries);
  try {
    await compareCards(bench, libraries.keys());
  } finally {
    await bench.close();
  }
}

async function compareBoards(): Promise<void> {
  const bench = await startBench();
  try {
    console.log(
      `\n${bench.version}: medians of ${RUNS} runs, of ${RUNS_WITH_KEYS} where keys are pressed; in brackets the fastest and the slowest.`,
    );
    await comparePaints(bench);
    await compareKeys(bench);
    await compareMemory(bench);
    await compareCards(bench, []);
  } finally {
    await bench.close();
  }
}
