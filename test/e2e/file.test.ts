/** A page that somebody opens from their disk: no server, no origin, and browsers refuse `import()`. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import alliance from '../../demo/data/alliance-coalition-organizer.json' with { type: 'json' };
import { launchChromium } from '../support/browsers.js';

let browser: Browser;
let folder: string;
before(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'page-'));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

for (const file of ['careers.js', 'careers.bundle.js']) {
  test(`${file} works from a file: a board, its posting, its form`, { timeout: 60_000 }, async () => {
    const script = pathToFileURL(resolve('cdn', file)).href;
    const data = JSON.stringify([alliance]);
    await writeFile(
      join(folder, `${file}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script async src="${script}"></script>
       <careers-board><script type="application/json">${data}</script></careers-board>`,
    );
    const page = await browser.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    await page.goto(pathToFileURL(join(folder, `${file}.html`)).href);
    const control = (role: string, name: string) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
    await control('button', 'Coalition Organizer').click();
    await control('button', 'Apply').click();
    await control('textbox', 'Full name').waitHandle();
    assert.deepEqual(failures, []);
    await page.close();
  });
}
