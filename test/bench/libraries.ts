/**
 * The same cards by other libraries, which are installed into a folder of their own: `npm run bench -- libraries`. They are
 * no dependencies of ours: one is under the GPL, and together they are some 330 MB. A library that does not install is
 * left out by name.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { collectGarbage, untilIdle, type BenchBrowser } from './chromium.js';
import type { LibraryName } from './page/library.js';
import type { ListName } from './page/page.js';
import { median, milliseconds, printTable, type Row } from './table.js';

const RUNS = 5;
const COUNT = 1000;

const packages: Record<LibraryName, { name: string; version: string; script: string; style: string }> = {
  shoelace: {
    name: '@shoelace-style/shoelace',
    version: '2.20.1',
    script: "import '@shoelace-style/shoelace/dist/components/card/card.js'; import '@shoelace-style/shoelace/dist/components/badge/badge.js'", // prettier-ignore
    style: '@shoelace-style/shoelace/dist/themes/light.css',
  },
  webawesome: {
    name: '@awesome.me/webawesome',
    version: '3.14.0',
    script: "import '@awesome.me/webawesome/dist/components/card/card.js'; import '@awesome.me/webawesome/dist/components/badge/badge.js'", // prettier-ignore
    style: '@awesome.me/webawesome/dist/styles/themes/default.css',
  },
  joblist: {
    name: '@joblist/components',
    version: '0.3.4',
    script: "import '@joblist/components'",
    style: '@joblist/components/style',
  },
};

export const titles: Partial<Record<ListName, string>> & Record<LibraryName, string> = {
  static: 'static HTML',
  cards: 'careers-card',
  shoelace: 'Shoelace',
  webawesome: 'Web Awesome',
  joblist: 'joblisttoday',
};

/** Each library that installs, as one script with its elements and its theme. */
export async function bundleLibraries(): Promise<Map<LibraryName, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'careers-bench-'));
  const scripts = new Map<LibraryName, string>();
  try {
    for (const library of Object.keys(packages) as LibraryName[]) {
      const { name, version } = packages[library];
      const root = join(folder, library);
      mkdirSync(root);
      writeFileSync(join(root, 'package.json'), '{ "private": true, "type": "module" }');
      const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', `${name}@${version}`];
      try {
        execFileSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
      } catch {
        console.log(`Left out, since it does not install here: ${name}@${version}`);
        continue;
      }
      scripts.set(library, await bundle(library, root));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return scripts;
}

async function bundle(library: LibraryName, root: string): Promise<string> {
  const { script, style } = packages[library];
  const entry = join(root, 'entry.js');
  const adopt = 'const sheet = new CSSStyleSheet(); sheet.replaceSync(style); document.adoptedStyleSheets.push(sheet);';
  writeFileSync(entry, `import style from '${style}?inline';\n${script};\n${adopt}\n`);
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { target: 'es2022', reportCompressedSize: false, lib: { entry, formats: ['es'], fileName: 'library' } },
  });
  return readFileSync(join(root, 'dist/library.js'), 'utf8');
}

interface Run {
  first: number;
  /** Kilobytes of the heap a card: of scripts, and of the document. */
  scripts: number;
  document: number;
}

/** When a thousand cards are begun to be seen, and how much of the heap a card takes, beside the same in static HTML. */
export async function compareCards(bench: BenchBrowser, libraries: Iterable<LibraryName>): Promise<void> {
  const lists: ListName[] = ['static', 'cards', ...libraries];
  const runs = new Map(lists.map((list): [ListName, Run[]] => [list, []]));
  for (let round = 0; round < RUNS; round += 1) {
    const turn = round % lists.length;
    for (const list of [...lists.slice(turn), ...lists.slice(0, turn)]) runs.get(list)?.push(await show(bench, list));
  }
  const middle = (list: ListName, take: (run: Run) => number) => median((runs.get(list) ?? []).map(take));
  const print = (
    title: string,
    take: (run: Run) => number,
    write: (figure: number) => string,
    of = (_: ListName) => '',
  ) => {
    const rows = lists.map((list): Row => {
      const figures = (runs.get(list) ?? []).map(take);
      return {
        what: `${titles[list] ?? list}${of(list)}`,
        figure: write(median(figures)),
        range: [Math.min(...figures), Math.max(...figures)],
        ratio: median(figures) / middle('static', take),
      };
    });
    printTable(title, '÷ static', rows);
  };
  const kilobytes = (figure: number) => `${figure.toFixed(1)} kB`;
  const scripts = (list: ListName) =>
    list === 'static'
      ? ''
      : ` (scripts ${kilobytes(middle(list, ({ scripts }) => scripts) - middle('static', ({ scripts }) => scripts))})`;
  print('1,000 cards, from data in hand to the first screenful', ({ first }) => first, milliseconds);
  print(
    'Heap a card, of 1,000, after garbage collection',
    ({ scripts, document }) => scripts + document,
    kilobytes,
    scripts,
  );
}

function show(bench: BenchBrowser, list: ListName): Promise<Run> {
  return bench.withPage({ list, count: COUNT }, async ({ page, client }) => {
    const heap = async () => {
      await untilIdle(client);
      await collectGarbage(client);
      return client.send('Runtime.getHeapUsage');
    };
    const before = await heap();
    const { first = Infinity } = await page.evaluate(() => window.bench.paint());
    const after = await heap();
    const aCard = (more: number) => more / COUNT / 1000;
    return {
      first,
      scripts: aCard(after.usedSize - before.usedSize),
      document: aCard(after.embedderHeapUsedSize - before.embedderHeapUsedSize),
    };
  });
}
