/** The page that is measured: `?list=board&count=1000&page-size=1000`. What it offers to run.ts is `window.bench`. */
import type { JobPosting } from '../../../src/posting/types.js';
import { makeOpenings } from '../openings.js';
import type { LibraryName } from './library.js';
import './page.css';
import { eachFrame, find, items, screenful } from './watch.js';

/** Gets a list ready outside the measured time; what it returns shows the list. */
export type Prepare = (openings: JobPosting[], main: HTMLElement, pageSize: string | null) => () => void;

export type ListName = 'static' | 'dom' | 'react' | 'board' | 'cards' | LibraryName;

export interface Painted {
  /** Milliseconds to the first screenful; undefined where none came. */
  first?: number;
  /** Milliseconds until as many items stood there as were asked for; undefined where they did not come. */
  whole?: number;
  items: number;
}

export interface Keystroke {
  /** Names of the marks in the trace, at the key and after the frame that shows the first screenful. */
  from: string;
  to: string;
  /** Whether the first screenful is another than before. */
  isChanged: boolean;
}

const lists: Record<ListName, () => Promise<{ prepare: Prepare }>> = {
  static: () => import('./static.js'),
  dom: () => import('./dom.js'),
  react: () => import('./react.js'),
  board: () => import('./board.js'),
  cards: () => import('./cards.js'),
  shoelace: () => library('shoelace'),
  webawesome: () => library('webawesome'),
  joblist: () => library('joblist'),
};

async function library(name: LibraryName): Promise<{ prepare: Prepare }> {
  const { loadLibrary } = await import('./library.js');
  return loadLibrary(name);
}

/** What has not come by then never comes. */
const LIMIT = 8000;
/** A first screenful that has changed is final when it has stood so long; one that has not changed may yet. */
const SETTLED = 350;
const UNCHANGED = 3000;

const parameters = new URLSearchParams(location.search);
const main = document.querySelector('main')!;
const longTasks: { start: number; duration: number }[] = [];
let startedAt = Infinity;
let shownAt = Infinity;
let keystrokes = 0;
let keystroke: Promise<Keystroke> | undefined;

async function prepare(): Promise<() => void> {
  const { prepare } = await lists[parameters.get('list') as ListName]();
  new PerformanceObserver((entries) => {
    for (const { startTime, duration } of entries.getEntries()) longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask' });
  return prepare(makeOpenings(Number(parameters.get('count'))), main, parameters.get('page-size'));
}

const ready = prepare();

const bench = {
  ready: ready.then(() => {}),

  /** Shows the list, and waits for its first screenful, or for `whole` items. */
  async paint(whole = 0): Promise<Painted> {
    const show = await ready;
    const start = performance.now();
    startedAt = start;
    show();
    return new Promise((done) => {
      const painted: Painted = { items: 0 };
      eachFrame((now) => {
        if (painted.first === undefined && screenful()) {
          painted.first = now - start;
          shownAt = now;
        }
        painted.items = items().length;
        if (painted.items >= whole) painted.whole = now - start;
        const isDone = painted.first !== undefined && painted.whole !== undefined;
        if (isDone || now - start > LIMIT) done(painted);
        return isDone || now - start > LIMIT;
      });
    });
  },

  /**
   * Milliseconds until the browser had brought the first content to the screen, by its own account: some more than until
   * the main thread was done. It tells so of the first content alone, which need not be a screenful.
   */
  onScreen(): number | undefined {
    const [entry] = performance.getEntriesByName('first-contentful-paint');
    return entry && entry.startTime - startedAt;
  },

  /** Tasks of more than 50 ms that began after the first screenful was painted. */
  longTasks(): number[] {
    return longTasks.filter(({ start }) => start >= shownAt).map(({ duration }) => duration);
  },

  /** Puts the cursor into the search field; what stands there is replaced by the next key if `replace` is set. */
  focusSearch(replace = false): void {
    const input = find('input[type="search"]') as HTMLInputElement;
    input.focus();
    if (replace) input.select();
  },

  /** Watches for a key, and then until the first screenful is what it stays: `keystroke()` tells when that was. */
  expectKey(): void {
    const before = screenful()?.join('\n');
    const number = (keystrokes += 1);
    const from = `bench key ${number}`;
    keystroke = new Promise((done) => {
      addEventListener(
        'keydown',
        () => {
          let changedAt = performance.mark(from).startTime;
          let shown = before;
          let frames = 0;
          let stroke: Keystroke = { from, to: from, isChanged: false };
          eachFrame((now) => {
            frames += 1;
            const to = `bench key ${number} frame ${frames}`;
            performance.mark(to);
            const text = screenful()?.join('\n');
            if (text !== shown || frames === 1) stroke = { from, to, isChanged: text !== before };
            if (text !== shown) changedAt = now;
            shown = text;
            const isSettled = now > changedAt + (stroke.isChanged ? SETTLED : UNCHANGED);
            if (isSettled) done(stroke);
            return isSettled;
          });
        },
        { capture: true, once: true },
      );
    });
  },

  keystroke: (): Promise<Keystroke> | undefined => keystroke,

  clear(): void {
    main.replaceChildren();
  },
};

export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = bench;
