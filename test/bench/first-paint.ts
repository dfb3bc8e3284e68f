/**
 * From navigation to the first paint that shows the words, with the built files of cdn/ and an empty cache: `npm run bench
 * -- first-paint`. A page of static HTML and one whose module script only writes text stand beside the elements.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import type * as Server from '../../src/server.js';
import { launchChromium } from '../support/browsers.js';
import { titles } from './libraries.js';
import { makeOpenings } from './openings.js';
import { markupOf, type LibraryName } from './page/library.js';
import { atMost, median, milliseconds, printTable, type Row } from './table.js';

const RUNS = 9;

const openings = makeOpenings(50);
const [opening] = openings;
const TITLE = opening?.title ?? '';

const inline = (posting: unknown) =>
  `<script type="application/json">${JSON.stringify(posting).replace(/</g, '\\u003c')}</script>`;
const CAREERS = '<script src="/cdn/careers.js" async></script>';

const pages: Record<string, string> = {
  static: `<h2>${TITLE}</h2><p>${opening?.hiringOrganization.name}</p>`,
  text: `<script type="module" src="/text.js"></script>`,
  card: `${CAREERS}<careers-card>${inline(opening)}</careers-card>`,
  posting: `${CAREERS}<careers-posting>${inline(opening)}</careers-posting>`,
  board: `${CAREERS}<careers-board src="/openings.json"></careers-board>`,
};

/** A board whose page asks for its feed and its parts at once. */
function preloadedPage(): Record<string, string> {
  const links = readFileSync('cdn/preload-board.txt', 'utf8').replaceAll('https://example.org/careers-files', '/cdn');
  const feed = '<link rel="preload" href="/openings.json" as="fetch" crossorigin>';
  return { 'board, preloaded': links + feed + pages.board! };
}

/** The same, as the built server renders them. */
async function renderedPages(): Promise<Record<string, string>> {
  const server = (await import(new URL('../../dist/server.js', import.meta.url).href)) as typeof Server;
  return {
    'card, rendered': `${CAREERS}${await server.renderCard(opening!)}`,
    'posting, rendered': `${CAREERS}${await server.renderPosting(opening!)}`,
    'board, rendered': `${CAREERS}${await server.renderBoard(openings)}`,
  };
}

const files: Record<string, string> = {
  '/openings.json': JSON.stringify({ postings: openings }),
  '/text.js': `document.body.append(${JSON.stringify(TITLE)})`,
};

const compressed = new Map<string, Buffer>();

/** A host as they are: compressed by brotli, kept by the browser, on one connection after another. */
function send(response: ServerResponse, path: string, type: string, body: string | Buffer): void {
  let bytes = compressed.get(path);
  if (!bytes) compressed.set(path, (bytes = brotliCompressSync(body)));
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': bytes.length });
  response.end(bytes);
}

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const page = pages[decodeURIComponent(path.slice(1))];
  const file = files[path];
  if (page !== undefined) {
    const head =
      '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
    send(response, path, 'text/html', `${head}<title>First paint</title><link rel="icon" href="data:,">${page}`);
  } else if (file !== undefined) {
    send(response, path, path.endsWith('.js') ? 'text/javascript' : 'application/json', file);
  } else if (path.startsWith('/cdn/') && existsSync(`.${path}`)) {
    send(response, path, 'text/javascript', readFileSync(`.${path}`));
  } else {
    response.writeHead(404).end();
  }
});

interface Measured {
  /** First contentful paint after navigation, milliseconds. */
  paint: number;
  /** What the main thread worked until then and after, milliseconds. */
  work: number;
  /** Cumulative layout shift. */
  shift: number;
}

const SLOW = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375, offline: false };

/** Runs in the page: first paint and layout shift, as the browser itself reports them. */
const WATCH = `
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
`;

async function measure(browser: Browser, origin: string, name: string, slow: boolean): Promise<Measured> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluateOnNewDocument(WATCH);
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    await client.send('Network.enable');
    if (slow) {
      await client.send('Network.emulateNetworkConditions', SLOW);
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    await page.goto(`${origin}/${encodeURIComponent(name)}`, { waitUntil: 'networkidle0', timeout: 60_000 });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime);
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    const { metrics } = await client.send('Performance.getMetrics');
    const work = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
    return { paint, work, shift };
  } finally {
    await context.close();
  }
}

/** One card of each of other libraries, made by its script as ours is; its words stand in the page in the same way. */
function pagesWith(libraries: ReadonlyMap<LibraryName, string>): Record<string, string> {
  const { text, static: html, card } = pages;
  const others = [...libraries].map(([library, script]): [string, string] => {
    const path = `/libraries/${library}.js`;
    files[path] = script;
    const add = `import '${path}'; document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markupOf(library, [opening!]))})`;
    return [
      `card of ${titles[library]}`,
      `<link rel="modulepreload" href="${path}"><script type="module">${add}</script>`,
    ];
  });
  return { static: html!, text: text!, card: card!, ...Object.fromEntries(others) };
}

/** Goals as multiples of the page they are held against. */
const FAST: Record<string, number> = { card: 1.5 };
const SLOWLY: Record<string, number> = { card: 1.12, posting: 1.2, board: 1.75, 'board, preloaded': 1.4 };

/** @param libraries Scripts of other libraries: then their card stands beside ours, and nothing else. */
export async function compareFirstPaints(libraries?: ReadonlyMap<LibraryName, string>): Promise<void> {
  const shown = libraries ? pagesWith(libraries) : { ...pages, ...preloadedPage(), ...(await renderedPages()) };
  Object.assign(pages, shown);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  try {
    for (const slow of [false, true]) {
      const names = Object.keys(shown);
      const runs = Object.fromEntries(names.map((name) => [name, [] as Measured[]]));
      for (let round = 0; round < RUNS; round += 1) {
        const turn = round % names.length;
        for (const name of [...names.slice(turn), ...names.slice(0, turn)])
          runs[name]?.push(await measure(browser, origin, name, slow));
      }
      const [base, goals] = slow ? (['text', SLOWLY] as const) : (['static', FAST] as const);
      const middle = (name: string, what: keyof Measured) => median(runs[name]?.map((run) => run[what]) ?? []);
      const title = slow ? 'First paint on Slow 4G with 4 × CPU' : 'First paint on a fast line';
      printTable(
        `${title}, empty cache, medians of ${RUNS}`,
        `÷ ${base}`,
        names.map((name): Row => {
          const paints = runs[name]?.map(({ paint }) => paint) ?? [];
          const ratio = middle(name, 'paint') / middle(base, 'paint');
          const goal = goals[name];
          return {
            what: `${name} (script ${middle(name, 'work').toFixed(0)} ms, shift ${middle(name, 'shift').toFixed(3)})`,
            figure: milliseconds(middle(name, 'paint')),
            range: [Math.min(...paints), Math.max(...paints)],
            ratio,
            ...(goal && { goal: atMost(goal, ratio) }),
          };
        }),
      );
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
