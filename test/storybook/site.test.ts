/** The built Storybook as a site: it works under any path, and asks nobody else for anything. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import sirv from 'sirv';
import { launchChromium } from '../support/browsers.js';

const PATH = '/some/path/';
const serve = sirv(fileURLToPath(new URL('../../storybook-static', import.meta.url)), { dev: true });

let server: Server;
let site: string;
let browser: Browser;

before(async () => {
  server = createServer((request, response) => {
    const notFound = () => void response.writeHead(404).end();
    if (!request.url?.startsWith(PATH)) return notFound();
    request.url = request.url.slice(PATH.length - 1);
    return serve(request, response, notFound);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

/** Opens an address of the site; `strays` are requests that left it, or found nothing. */
async function open(address: string): Promise<{ page: Page; strays: string[] }> {
  const page = await browser.newPage();
  const strays: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(?:data|blob):/.test(url)) strays.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) strays.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => strays.push(String(error)));
  await page.goto(site + address);
  return { page, strays };
}

test('opens under a path, with a story in its frame and every switch in its toolbar', { timeout: 60_000 }, async () => {
  const { page, strays } = await open('?path=/story/card--default');
  const frame = await page.waitForSelector('#storybook-preview-iframe');
  const story = await frame?.contentFrame();
  await story?.waitForSelector('careers-card');
  for (const name of ['Language', 'Direction', 'Theme', 'Color scheme', 'Width']) {
    await page.waitForSelector(`[aria-label^="${name}"], [title^="${name}"]`);
  }
  assert.deepEqual(strays, []);
  await page.close();
});

for (const id of ['introduction--docs', 'embedding--docs', 'foundations--overview', 'posting--docs']) {
  test(`shows ${id} with nothing from elsewhere`, { timeout: 60_000 }, async () => {
    const { page, strays } = await open(`iframe.html?viewMode=docs&id=${id}`);
    await page.waitForSelector('#storybook-docs h1');
    await page.waitForNetworkIdle();
    assert.deepEqual(strays, []);
    await page.close();
  });
}

for (const id of ['recipes-posting-and-form--recipes', 'recipes-card-and-board--recipes', 'pages--pages']) {
  test(`${id} is no scroll of ten screens, however wide the window`, { timeout: 60_000 }, async () => {
    const { page, strays } = await open(`iframe.html?viewMode=docs&id=${id}`);
    await page.waitForSelector('#storybook-docs h1');
    await page.waitForNetworkIdle();
    for (const width of [360, 1280]) {
      await page.setViewport({ width, height: 900 });
      const size = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]);
      assert.ok(size[0]! <= width && size[1]! < 6000, `${size.join(' × ')} px in ${width}`);
    }
    const css = await page.$$eval('pre', (all) => all.map(({ textContent }) => textContent).join(''));
    assert.equal(css.includes('::part('), id.startsWith('recipes'));
    assert.deepEqual(strays, []);
    await page.close();
  });
}

for (const element of ['card', 'posting', 'application', 'board', 'editor']) {
  test(
    `the page of the ${element} is no scroll of ten screens, and gives its code with data`,
    { timeout: 60_000 },
    async () => {
      const { page } = await open(`iframe.html?viewMode=docs&id=${element}--docs`);
      await page.setViewport({ width: 1280, height: 900 });
      await page.waitForSelector('.parts code');
      await page.waitForNetworkIdle();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(height < 6000, `${height} px`);
      await page.locator('::-p-text(Show code)').click();
      await page.waitForFunction(
        (start: string) => [...document.querySelectorAll('pre')].some(({ textContent }) => textContent.includes(start)),
        {},
        element === 'editor' ? '<careers-editor' : '"title": "Coalition Organizer"',
      );
      await page.close();
    },
  );
}

test('every switch changes a story at once', { timeout: 60_000 }, async () => {
  const { page, strays } = await open('iframe.html?viewMode=story&id=posting--default');
  await page.waitForSelector('careers-posting');
  const set = (globals: object) =>
    page.evaluate((payload) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
        __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, payload: object): void };
      };
      channel.emit('updateGlobals', { globals: payload });
    }, globals);
  /** Waits for the story's frame to be as told. */
  const shows = (says: string) =>
    page.waitForFunction(
      (fits: string) => {
        const element = document.querySelector('careers-posting');
        const frame = element?.shadowRoot?.querySelector<HTMLElement>('.frame');
        const button = element?.shadowRoot?.querySelector('[part="apply"]');
        if (!element || !frame || !button) return false;
        const { backgroundColor, color } = getComputedStyle(button);
        const { width } = element.getBoundingClientRect();
        const page = element.closest<HTMLElement>('.story')?.dir;
        const words = button.textContent.trim();
        return [frame.lang, frame.dir, page, backgroundColor, color, Math.round(width), words]
          .join(' | ')
          .includes(fits);
      },
      {},
      says,
    );
  await shows('en | ltr | ltr');
  await set({ language: 'es' });
  await shows('es | ltr | ltr');
  await set({ language: 'en-XA' });
  await shows('[Áááṗṗłý]');
  await set({ language: 'ar-XB' });
  await shows('ar-XB | rtl | rtl');
  await set({ language: 'en', direction: 'rtl' });
  await shows('en | ltr | rtl');
  await set({ direction: 'auto', theme: 'civic' });
  await shows('rgb(27, 79, 143) | rgb(255, 255, 255)');
  await set({ scheme: 'dark' });
  await shows('rgb(156, 195, 245) | rgb(12, 26, 43)');
  await set({ width: '320' });
  await shows('| 320 |');
  assert.deepEqual(strays, []);
  await page.close();
});
