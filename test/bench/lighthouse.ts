/**
 * `npm run lighthouse`: Lighthouse over the demo and a site that `build` makes, as a phone on a slow line. Exit status 1
 * where performance is under 95, or accessibility, best practices or SEO under 100. Words after it choose pages: `few` are
 * those that CI looks at. What else a machine does takes points away from performance alone, so of that the best of three
 * tries counts, and with `few` it is printed once and decides nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import compression from '@polka/compression';
import lighthouse from 'lighthouse';
import type { Browser } from 'puppeteer-core';
import sirv from 'sirv';
import { ensureBuilt } from '../../scripts/built.js';
import { launchChromium } from '../support/browsers.js';
import { startDemo } from '../support/demo.js';

const FEW = [
  'demo /member.html',
  'demo /kitchen.html',
  'demo /many.html',
  'demo /editor',
  'site /',
  'site /jobs/sample-bookkeeper/',
];
const PERFORMANCE = 95;

const words = process.argv.slice(2);
const isFew = words.includes('few');
const tries = isFew ? 1 : 3;

interface Figures {
  performance: number;
  others: number;
}

/** Prints the four figures of a page, and what cost it points. */
async function audit(browser: Browser, name: string, url: string): Promise<Figures> {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const result = await lighthouse(url, { logLevel: 'error', port, disableFullPageScreenshot: true });
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const);
  console.log(`${name}: ${scores.map(([id, score]) => `${id} ${score}`).join(', ')}`);
  for (const [id] of scores.filter(([, score]) => score < 100)) {
    for (const { id: audited, weight } of categories[id]?.auditRefs ?? []) {
      const { score, title, displayValue = '' } = audits[audited]!;
      if (weight > 0 && score !== null && score < 0.95) console.log(`  ${audited}: ${title} ${displayValue}`);
    }
  }
  const isPerformance = ([id]: readonly [string, number]): boolean => id === 'performance';
  return {
    performance: Math.max(...scores.filter(isPerformance).map(([, score]) => score)),
    others: Math.min(...scores.filter((score) => !isPerformance(score)).map(([, score]) => score)),
  };
}

/** Pages of a folder, by their addresses. */
const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'careers-lighthouse-'));
const compress = compression({ brotli: true, level: 5 });
const server = createServer((request, response) => {
  compress(request, response);
  files(request, response, () => void response.writeHead(404).end());
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const build = ['dist/bin.js', 'build', 'demo/data/openings.json', '--out', folder, '--url', `${site}/`];
execFileSync(process.execPath, build, { stdio: 'ignore' });
const files = sirv(folder, { etag: true, maxAge: 600 });
const demo = await startDemo();
const browser = await launchChromium();
const pages = [
  ...[...pagesIn('demo'), '/inbox'].map((path) => [
    `demo ${path.replace('/editor.html', '/editor')}`,
    demo.origin + path,
  ]),
  ...pagesIn(folder)
    // Flyers are for paper, and ask search engines to stay away.
    .filter((path) => !/^\/(?:careers|flyer)\//.test(path))
    .map((path) => [`site ${path}`, site + path]),
] as [name: string, url: string][];
const isChosen = (name: string): boolean =>
  isFew ? FEW.includes(name) : words.length === 0 || words.some((word) => name.includes(word));
const chosen = pages.filter(([name]) => isChosen(name));
if (chosen.length < (isFew ? FEW.length : 1)) throw new Error('A page that was asked for is not there.');
const failed: string[] = [];
try {
  for (const [name, url] of chosen) {
    let figures = await audit(browser, name, url);
    for (let tried = 1; tried < tries && figures.others === 100 && figures.performance < PERFORMANCE; tried += 1)
      figures = await audit(browser, name, url);
    if (figures.others < 100 || (!isFew && figures.performance < PERFORMANCE)) failed.push(name);
  }
} finally {
  await browser.close();
  await demo.stop();
  server.close();
  rmSync(folder, { recursive: true });
}
if (failed.length > 0) {
  console.log(`\nUnder ${PERFORMANCE} for performance, or 100 for the rest: ${failed.join(', ')}`);
  process.exitCode = 1;
}
