/** A posting on paper, as somebody prints a member's page by the keyboard or the browser's menu. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import jsQR from 'jsqr';
import type { Browser, Page } from 'puppeteer-core';
import { extractText, getDocumentProxy } from 'unpdf';
import alliance from '../../demo/data/alliance-coalition-organizer.json' with { type: 'json' };
import { launchChromium } from '../support/browsers.js';

const ADDRESS = 'https://alliance.example.org/jobs/coalition-organizer';
/** A letter page at 96 pixels an inch. */
const LETTER = { width: 816, height: 1056 };

let browser: Browser;
let folder: string;
before(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'careers-print-'));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The page of a member with the Alliance's opening. */
async function openPage(): Promise<Page> {
  const script = pathToFileURL(resolve('cdn/careers.js')).href;
  const data = JSON.stringify({ ...alliance, url: ADDRESS });
  await writeFile(
    join(folder, 'page.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><style>body { font: 16px/1.5 sans-serif }</style>
     <script async src="${script}"></script>
     <careers-posting><script type="application/json">${data.replaceAll('<', '\\u003c')}</script></careers-posting>`,
  );
  const page = await browser.newPage();
  await page.setViewport(LETTER);
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await page.waitForSelector('careers-posting >>> .title', { visible: true });
  // What notices that somebody is about to print comes after the paint, and writes this.
  await page.waitForSelector('head script[type="application/ld+json"]');
  return page;
}

it('the Alliance’s opening is two pages, with its address in words and as a code', { timeout: 60_000 }, async () => {
  const page = await openPage();
  await page.keyboard.press('Control');
  await page.emulateMediaType('print');
  await page.waitForSelector('careers-posting >>> .printed svg', { visible: true });
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'letter', margin: { top: '0.4in', bottom: '0.4in', left: '0.4in', right: '0.4in' } }))); // prettier-ignore
  const { text } = await extractText(pdf, { mergePages: true });
  assert.equal(pdf.numPages, 2);
  assert.ok(text.replace(/\s/g, '').includes(ADDRESS.replace('https://', '')), 'its address');
  for (const words of ['Coalition Organizer', 'How to apply']) assert.ok(text.includes(words), words);

  const code = await page.$('careers-posting >>> .printed svg');
  const picture = Buffer.from((await code?.screenshot({ encoding: 'base64' })) ?? '', 'base64').toString('base64');
  const { pixels, width, height } = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width + 40, height: image.height + 40 });
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 20, 20);
    const { data: drawn } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { pixels: [...drawn], width: canvas.width, height: canvas.height };
  }, picture);
  assert.equal(jsQR(new Uint8ClampedArray(pixels), width, height)?.data, ADDRESS);
  await page.close();
});

it('has the code too when the mouse has left the page for the browser’s menu', { timeout: 60_000 }, async () => {
  const page = await openPage();
  await page.mouse.move(400, 300);
  assert.equal(await page.$('careers-posting >>> .printed svg'), null, 'loaded before anybody is about to print');
  await page.mouse.move(400, -20);
  await page.emulateMediaType('print');
  await page.waitForSelector('careers-posting >>> .printed svg', { visible: true, timeout: 10_000 });
  await page.close();
});
