/** A site as `npx coalition-careers build` writes it, in a browser and on paper. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import jsQR from 'jsqr';
import type { Browser, Page } from 'puppeteer-core';
import sirv from 'sirv';
import { getDocumentProxy } from 'unpdf';
import { readAnnouncement } from '../../src/announcement.js';
import { main } from '../../src/command-line/main.js';
import { launchChromium } from '../support/browsers.js';

const ANNOUNCEMENTS = 'test/node/announcement/announcements/';
const WHERE = 'https://jobs.example.org/';
/** A letter page at 96 pixels an inch. */
const LETTER = { width: 816, height: 1056 };

const silent = { out: () => {}, say: () => {} };

let folder: string;
let server: Server;
let browser: Browser;
let origin: string;
/** Who hears what is sent to the server. */
let hear: (sent: Response) => void = () => undefined;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careers-site-'));
  const announced = readdirSync(ANNOUNCEMENTS)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const [opening] = readAnnouncement(readFileSync(ANNOUNCEMENTS + name, 'utf8')).openings;
      return opening ? [{ title: 'Opening', hiringOrganization: { name: 'Sample' }, ...opening.posting, validThrough: undefined, id: `announced-${name.slice(0, 1)}` }] : []; // prettier-ignore
    });
  writeFileSync(join(folder, 'announced.json'), JSON.stringify(announced));
  const sources = ['demo/data/openings.json', join(folder, 'announced.json')];
  const status = await main(['build', ...sources, '--out', join(folder, 'site'), '--url', WHERE], silent);
  assert.notEqual(status, 2);
  const serve = sirv(join(folder, 'site'), { dev: true });
  server = createServer((request, response) => {
    if (request.method !== 'POST') return serve(request, response, () => void response.writeHead(404).end());
    void (async () => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      hear(new Response(Buffer.concat(parts), { headers }));
      response.setHeader('Content-Type', 'application/json').end('{}');
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page and collects all that must not happen on it. */
async function open(path: string, { script = true, width = 1280 } = {}): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (/error|warn/.test(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) problems.push(request.url());
  });
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 900 });
  await page.goto(origin + path, { waitUntil: 'networkidle0' });
  return { page, problems };
} // prettier-ignore

describe('the page of an opening', () => {
  it('says everything without JavaScript, and where to apply', async () => {
    const { page, problems } = await open('jobs/alliance-coalition-organizer/', { script: false });
    const tree = JSON.stringify(await page.accessibility.snapshot());
    assert.doesNotMatch(await page.content(), /\{\{/);
    for (const said of ['Coalition Organizer', 'The Alliance', '$50,000 – $60,000', 'Minneapolis, MN', 'Responsibilities', 'info@metrostability.org']) {
      assert.ok(tree.includes(said), said);
    }
    assert.deepEqual(problems, []);
    await page.close();
  }); // prettier-ignore

  for (const width of [320, 1280]) {
    it(`opens the form once the script is there, without a mistake (${width} pixels)`, async () => {
      const { page, problems } = await open('jobs/sample-tenant-organizer/', { width });
      // On a narrow screen it is the one at the foot.
      for (const button of await page.$$('pierce/[part~="apply"]')) if (await button.isVisible()) await button.click();
      await page.waitForSelector('pierce/careers-application', { visible: true });
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
});

describe('the front page', () => {
  it('leads to each opening without JavaScript', async () => {
    const { page } = await open('', { script: false });
    const tree = JSON.stringify(await page.accessibility.snapshot());
    assert.match(tree, /"role":"link"[^{}]*"name":"Tenant Organizer"/);
    await page.close();
  });
});

describe('the page on which people propose an opening', () => {
  it('sends what is pasted there to the hub, as a file that its check takes', async () => {
    const config = join(folder, 'careers.config.json');
    writeFileSync(config, JSON.stringify({ propose: { endpoint: `${origin}proposals` } }));
    const sources = ['demo/data/openings.json', '--config', config];
    assert.equal(await main(['build', ...sources, '--out', join(folder, 'site/hub')], silent), 0);
    const arrived = new Promise<Response>((done) => (hear = done));
    const { page, problems } = await open('hub/propose/');
    await (await page.waitForSelector('pierce/#paste', { visible: true }))?.evaluate((field) => {
      (field as HTMLTextAreaElement).value = 'Position: Community Cook\nOrganization: Riverside Kitchen\n\nCook for sixty neighbors.\n\nPay: $22-26/hr\nLocation: Saint Paul, MN\nSend a resume to jobs@example.org.'; // prettier-ignore
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    for (const name of ['Read the announcement', 'Send the opening']) await (await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`))?.click(); // prettier-ignore
    const posting = (await (await arrived).formData()).get('posting') as string;
    const file = join(folder, 'proposed.json');
    writeFileSync(file, posting);
    assert.equal((JSON.parse(posting) as { title: string }).title, 'Community Cook');
    assert.equal(await main(['check', file], silent), 0);
    assert.deepEqual(problems, []);
    await page.close();
  }); // prettier-ignore
});

describe('a flyer', () => {
  it('is one letter page for every opening of the demo and of ten announcements, with a code that a camera reads', async () => {
    const flyers = readdirSync(join(folder, 'site/flyer'));
    assert.ok(flyers.length >= 20, String(flyers.length));
    const page = await browser.newPage();
    await page.emulateMediaType('print');
    await page.setViewport(LETTER);
    for (const slug of flyers) {
      await page.goto(`${origin}flyer/${slug}/`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal((await getDocumentProxy(new Uint8Array(pdf))).numPages, 1, slug);
      const hidden = await page.$eval('.sheet', (sheet) => sheet.scrollHeight - sheet.clientHeight);
      assert.ok(hidden <= 0, `${slug} is ${hidden} pixels too long`);
      const canonical = await page.evaluate(() => document.querySelector('.address a')?.getAttribute('href'));
      const { data, width, height } = await pixels(page, await page.screenshot({ encoding: 'base64' }));
      assert.equal(jsQR(data, width, height)?.data, canonical, slug);
    }
    await page.close();
  });
});

/** A picture's pixels, by the browser. */
async function pixels(page: Page, png: string): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const { width, height } = LETTER;
  const base64 = await page.evaluate(
    async (source, wide, high) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${source}`;
      await picture.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: wide, height: high });
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      const { data } = context?.getImageData(0, 0, wide, high) ?? { data: new Uint8ClampedArray() };
      let text = '';
      for (let at = 0; at < data.length; at += 30_000) text += String.fromCharCode(...data.subarray(at, at + 30_000));
      return btoa(text);
    },
    png,
    width,
    height,
  );
  return { data: new Uint8ClampedArray(Buffer.from(base64, 'base64')), width, height };
}
