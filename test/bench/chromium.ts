/** The pages built from src/ as for a visitor, and Chromium to open them in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import type { CDPSession, Page } from 'puppeteer-core';
import sirv from 'sirv';
import { build, type Plugin } from 'vite';
import { launchChromium } from '../support/browsers.js';
import type { ListName } from './page/page.js';

export interface Asked {
  list: ListName;
  count: number;
  pageSize?: number;
}

export interface Opened {
  page: Page;
  client: CDPSession;
}

/** @param libraries Scripts of other libraries, which the pages load by their names. */
export async function startBench(libraries: ReadonlyMap<string, string> = new Map()) {
  const folder = mkdtempSync(join(tmpdir(), 'careers-bench-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('page', import.meta.url)),
    // As in vite.config.ts.
    resolve: { conditions: ['production', 'module', 'browser'] },
    plugins: [{ ...(literalsHtmlCssMinifier({ failOnError: true }) as Plugin), enforce: 'pre' }],
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1e4,
    },
  });
  mkdirSync(join(folder, 'libraries'));
  for (const [name, script] of libraries) writeFileSync(join(folder, 'libraries', `${name}.js`), script);
  const server = createServer(sirv(folder));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();

  return {
    version: await browser.version(),

    /** Opens a page of its own, hands it to `measure` when the list could be shown and all is quiet, and closes it. */
    async withPage<T>({ list, count, pageSize }: Asked, measure: (opened: Opened) => Promise<T>): Promise<T> {
      const page = await browser.newPage();
      try {
        await page.setViewport({ width: 1280, height: 800 });
        page.on('pageerror', (error) => console.error(`${list}: ${String(error)}`));
        const client = await page.createCDPSession();
        await client.send('Performance.enable');
        const size = pageSize === undefined ? '' : `&page-size=${pageSize}`;
        await page.goto(`${origin}/?list=${list}&count=${count}${size}`);
        await page.evaluate(() => window.bench.ready);
        await collectGarbage(client);
        return await measure({ page, client });
      } finally {
        await page.close();
      }
    },

    async close(): Promise<void> {
      await browser.close();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type BenchBrowser = Awaited<ReturnType<typeof startBench>>;

export async function collectGarbage(client: CDPSession): Promise<void> {
  // What a finalizer lets go of is gone the second time.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
}

/** Until the main thread has had next to nothing to do for half a second, or ten seconds have passed. */
export async function untilIdle(client: CDPSession): Promise<void> {
  const STEP = 250;
  const work = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  let before = await work();
  for (let steps = 0, quiet = 0; steps < 40 && quiet < 2; steps += 1) {
    await wait(STEP);
    const after = await work();
    quiet = after - before < STEP / 25 ? quiet + 1 : 0;
    before = after;
  }
}
