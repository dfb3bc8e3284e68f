/**
 * `npm run lighthouse`: Lighthouse over the demo and a site that `build` makes, as a phone on a slow line. Exit status 1
 * where performance is under 95, or accessibility, best practices or SEO under 100. Words after it choose pages. What else
 * a machine does only takes points away, so the best of three tries counts.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import type { Browser } from 'puppeteer-core';
import sirv from 'sirv';
import { ensureBuilt } from '../../scripts/built.js';
import { launchChromium } from '../support/browsers.js';
import { startDemo } from '../support/demo.js';

const LEAST: Record<string, number> = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const DEMO = ['/', '/member.html', '/kitchen.html', '/tenants.html', '/board.html', '/email.html', '/inbox'];
const SITE = ['/', '/jobs/sample-bookkeeper/', '/jobs/alliance-coalition-organizer/', '/all/'];

const words = process.argv.slice(2);

const TRIES = 3;

/** Prints the four figures of a page, and what cost it points; whether they are good enough. */
async function audit(browser: Browser, name: string, url: string): Promise<boolean> {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const result = await lighthouse(url, { logLevel: 'error', port });
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
  const { categories, audits } = result.lhr;
  const figures = Object.keys(LEAST).map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)] as const);
  console.log(`${name}: ${figures.map(([id, score]) => `${id} ${score}`).join(', ')}`);
  for (const [id] of figures.filter(([, score]) => score < 100)) {
    for (const { id: audited, weight } of categories[id]?.auditRefs ?? []) {
      const { score, title, displayValue = '' } = audits[audited]!;
      if (weight > 0 && score !== null && score < 0.95) console.log(`  ${audited}: ${title} ${displayValue}`);
    }
  }
  return figures.every(([id, score]) => score >= LEAST[id]!);
}

/** Compresses what text there is, as every host does. */
function compress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:html|css|js|json)$/.test(name))
      writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name))));
  }
}

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'careers-lighthouse-'));
const server = createServer((request, response) => files(request, response, () => void response.writeHead(404).end()));
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const build = ['dist/bin.js', 'build', 'demo/data/openings.json', '--out', folder, '--url', `${site}/`];
execFileSync(process.execPath, build, { stdio: 'ignore' });
compress(folder);
const files = sirv(folder, { gzip: true });
const demo = await startDemo();
const browser = await launchChromium();
try {
  const pages = [
    ...DEMO.map((path) => [`demo ${path}`, demo.origin + path] as const),
    ...SITE.map((path) => [`site ${path}`, site + path] as const),
  ];
  for (const [name, url] of pages) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    let isGood = false;
    for (let tries = 0; tries < TRIES && !isGood; tries += 1) isGood = await audit(browser, name, url);
    if (!isGood) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await demo.stop();
  server.close();
  rmSync(folder, { recursive: true });
}
