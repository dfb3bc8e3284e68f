/** "Put it on your site", in the built editor.html: the picture shows the real elements, and what is copied works on a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import sirv from 'sirv';
import { launchChromium } from '../support/browsers.js';

const FOLDER = '/careers-files/';
let browser: Browser;
let server: Server;
let origin: string;

before(async () => {
  browser = await launchChromium();
  const serve = sirv('cdn', { dev: true });
  server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === '/openings.json') return void response.end(readFileSync('fixtures/feed.json'));
    if (url === '/page') return void response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
    request.url = url.replace(FOLDER, '/');
    serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  await browser.close();
  server.close();
});

test('what is chosen is seen on the picture, and its lines show it on a page', { timeout: 60_000 }, async () => {
  await browser.defaultBrowserContext().setPermission(origin, { permission: { name: 'clipboard-read' }, state: 'granted' }); // prettier-ignore
  const page = await browser.newPage();
  await page.goto(`${origin}${FOLDER}editor.html#put`);
  await shows(page, 'Community Cook', 'samples');
  await (await field(page, 'One opening, whole, with its form', 'radio')).press('Space');
  const list = await field(page, 'Where the openings come from', 'textbox');
  await list.type(`${origin}/openings.json`);
  await list.press('Tab');
  await shows(page, 'First of the Feed', 'the first of the list');
  await (await field(page, 'Which opening', 'combobox')).type('Second');
  await shows(page, 'Second of the Feed', 'the chosen one');
  await page.locator('::-p-aria([name="Copy: In the page, where it is to stand"])').click();
  // Unless it waits for what is visible, puppeteer looks again at mutations of the document alone, not of a shadow root.
  await page.waitForSelector('::-p-text(Copied.)', { visible: true });
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(lines, new RegExp(`<script src="${origin}${FOLDER}careers.js" async>`));

  await page.goto(`${origin}/page`);
  await page.setContent(`<!doctype html><html lang="en"><title>A page</title>${lines}`);
  await page.waitForSelector('aria/Second of the Feed[role="heading"]');
  await page.close();
});

test('a page with openings loads nothing of it', () => {
  for (const file of ['careers.js', 'careers.bundle.js'])
    assert.doesNotMatch(readFileSync(`cdn/${file}`, 'utf8'), /configurator/i);
});

async function field(page: Page, name: string, role: string) {
  return (await page.waitForSelector(`aria/${name}[role="${role}"]`))!;
}

/** Waits until the picture shows words, in an element that has come to be. */
async function shows(page: Page, words: string, what: string): Promise<void> {
  // As text: tsx would have the page's functions call a helper that the page does not have.
  const find = `[...document.querySelector('careers-configurator').shadowRoot?.querySelector('iframe')?.contentDocument
    ?.querySelectorAll('careers-board, careers-posting, careers-card') ?? []].some((one) => {
      const deep = (node) => node.shadowRoot ? deep(node.shadowRoot) : node.nodeType === 3 ? node.data
        : node.localName === 'style' ? '' : [...node.childNodes].map(deep).join('');
      return one.shadowRoot && deep(one).includes(${JSON.stringify(words)});
    })`;
  await page.waitForFunction(find, { timeout: 20_000 }).catch((cause: unknown) => {
    throw new Error(`The picture does not show ${what}.`, { cause });
  });
}
