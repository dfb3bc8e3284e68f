/**
 * cdn/editor.html, as it is delivered: files that people have, by button and by drop, from a host and from a disk.
 * What a file becomes is held in test/node; here, that each reader comes and its opening stands in the fields.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Document, Packer, Paragraph } from 'docx';
import type { Browser, Page } from 'puppeteer-core';
import sirv from 'sirv';
import { launchChromium } from '../support/browsers.js';

const FACTS = ['Position: Community Cook', 'Organization: Riverside Kitchen', 'Pay: $22-26/hr', 'Responsibilities:'];
const DUTIES = ['Plan the meals of the week', 'Cook with two volunteers'];

let browser: Browser;
let server: Server;
let folder: string;
const files: string[] = [];
const hosts: Record<string, string> = { 'a disk': pathToFileURL(resolve('cdn/editor.html')).href };

before(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'careers-files-'));
  const serve = sirv('cdn', { dev: true });
  server = createServer((request, response) => serve(request, response, () => void response.writeHead(404).end()));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  hosts['a host'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/editor.html`;

  const write = async (name: string, content: Uint8Array | string) => {
    files.push(join(folder, name));
    await writeFile(join(folder, name), content);
  };
  const children = [
    ...FACTS.map((text) => new Paragraph({ text })),
    ...DUTIES.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
  ];
  await write('job.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const page = await browser.newPage();
  const list = DUTIES.map((duty) => `<li>${duty}</li>`).join('');
  await page.setContent(`<html lang="en">${FACTS.map((text) => `<p>${text}</p>`).join('')}<ul>${list}</ul>`);
  await write('job.pdf', await page.pdf());
  await page.close();
  await write(
    'jobs.csv',
    `id,title,organization,pay,responsibilities\r\ncook,Community Cook,Riverside Kitchen,$22-26/hr,"${DUTIES.join('\n')}"\r\n`,
  );
});
after(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

async function open(host: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(hosts[host] ?? '');
  await page.waitForSelector('careers-editor >>> #paste', { visible: true });
  return page;
}

async function choose(page: Page, path: string): Promise<void> {
  const input = await page.$('careers-editor >>> input[type="file"]');
  assert.ok(input);
  await input.uploadFile(path);
}

/** Lets go of a file over the first page, as a desktop does. */
async function drop(page: Page, path: string): Promise<void> {
  const held = await page.evaluateHandle(() => {
    const input = document.createElement('input');
    input.type = 'file';
    return input;
  });
  await held.uploadFile(path);
  const place = await page.$('careers-editor >>> .start');
  await place?.evaluate((start, input) => {
    const dataTransfer = new DataTransfer();
    for (const file of input.files ?? []) dataTransfer.items.add(file);
    start.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  }, held);
}

/** The file that a button saves. */
async function saved(page: Page, button: string): Promise<string> {
  const session = await page.createCDPSession();
  const downloadPath = await mkdtemp(join(folder, 'saved-'));
  const browserContextId = page.browserContext().id;
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath, eventsEnabled: true, ...(browserContextId !== undefined && { browserContextId }) }); // prettier-ignore
  const done = new Promise<void>((resolveDone, reject) => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolveDone();
      if (state === 'canceled') reject(new Error('the download was stopped'));
    });
  });
  const named = new Promise<string>((resolveName) => session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => resolveName(suggestedFilename))); // prettier-ignore
  await page.locator(button).click();
  await done;
  return readFile(join(downloadPath, await named), 'utf8');
}

async function shown(page: Page): Promise<Record<string, string>> {
  await page.waitForSelector('careers-editor >>> :is([part="fields"], .problem)', { visible: true, timeout: 30_000 });
  const controls = await page.$$('careers-editor >>> :is(input, textarea)[id^="f-"]');
  const pairs = await Promise.all(controls.map((one) => one.evaluate((input) => [input.id.slice(2), (input as HTMLInputElement).value] as const))); // prettier-ignore
  return Object.fromEntries(pairs);
}

for (const host of ['a host', 'a disk']) {
  describe(`cdn/editor.html from ${host}`, () => {
    for (const name of ['job.docx', 'job.pdf', 'jobs.csv']) {
      for (const [way, give] of [
        ['chosen', choose],
        ['dropped', drop],
      ] as const) {
        it(`reads ${name}, ${way}`, { timeout: 60_000 }, async () => {
          const page = await open(host);
          await give(page, files.find((path) => basename(path) === name) ?? '');
          const fields = await shown(page);
          assert.equal(fields['title'], 'Community Cook');
          assert.equal(fields['hiringOrganization-name'], 'Riverside Kitchen');
          assert.deepEqual([fields['baseSalary'], fields['baseSalary-to']], ['22', '26']);
          assert.deepEqual([fields['responsibilities-0'], fields['responsibilities-1']], DUTIES);
          await page.browserContext().close();
        });
      }
    }
  });
}

it('names in its snippet no address of the disk that it was opened from', { timeout: 60_000 }, async () => {
  for (const [host, script] of [
    ['a disk', 'https://example.org/careers-files/careers.js'],
    ['a host', new URL('careers.js', hosts['a host']).href],
  ] as const) {
    const page = await open(host);
    await choose(page, files.find((path) => path.endsWith('.docx')) ?? '');
    const snippet = await page.waitForSelector('careers-editor >>> #snippet', { visible: true });
    const html = await snippet?.evaluate((one) => (one as HTMLTextAreaElement).value);
    assert.ok(html?.startsWith(`<script src="${script}" async>`), html);
    await page.browserContext().close();
  }
});

it('keeps the work of two tabs, and each has its own again', { timeout: 60_000 }, async () => {
  const titled = async (page: Page, title: string) => {
    await page.bringToFront();
    await page.locator('careers-editor >>> #f-title').fill(title);
    await page.waitForFunction(() => document.querySelector('careers-editor')?.shadowRoot?.textContent.includes('Kept in this browser')); // prettier-ignore
  };
  const begin = async (page: Page) => {
    const buttons = await page.$$('careers-editor >>> .link');
    await buttons[0]?.click();
  };
  const first = await open('a host');
  await begin(first);
  await titled(first, 'First Cook');
  const another = async () => {
    const page = await first.browserContext().newPage();
    await page.goto(hosts['a host'] ?? '');
    await page.waitForSelector('careers-editor >>> :is(#paste, #f-title)', { visible: true });
    return page;
  };
  const second = await another();
  await second.waitForFunction(() => document.querySelector('careers-editor')?.shadowRoot?.textContent.includes('open in another tab too')); // prettier-ignore
  await begin(second);
  await titled(second, 'Second Cook');
  for (const [page, title] of [
    [second, 'Second Cook'],
    [first, 'First Cook'],
    [second, 'Second Cook'],
  ] as const) {
    await page.bringToFront();
    await page.reload();
    await page.waitForSelector('careers-editor >>> #f-title', { visible: true });
    assert.equal(await page.$eval('careers-editor >>> #f-title', (input) => (input as HTMLInputElement).value), title);
  }
  await second.close();
  await first.reload();
  await first.waitForSelector('careers-editor >>> .bar a[target]', { visible: true });
  const opened = new Promise<Page>((done) => first.once('popup', (page) => done(page!)));
  await first.click('careers-editor >>> .bar a[target]');
  const third = await opened;
  await third.waitForSelector('careers-editor >>> #f-title', { visible: true });
  assert.equal(await third.$eval('careers-editor >>> #f-title', (input) => (input as HTMLInputElement).value), 'Second Cook'); // prettier-ignore
  await first.browserContext().close();
});

describe('the file that comes out of cdn/editor.html', () => {
  it('is the list that was opened, with the new opening at its end and the others as they were', { timeout: 60_000 }, async () => {
    const list = {
      note: 'ours',
      organization: { name: 'Riverside Kitchen' },
      postings: [{ id: 'baker', title: 'Baker', ourOwn: 1 }, { id: 17 }],
    };
    const path = join(folder, 'openings.json');
    await writeFile(path, JSON.stringify(list));
    const page = await open('a host');
    await choose(page, files.find((one) => one.endsWith('.docx')) ?? '');
    await shown(page);
    const input = await page.$('careers-editor >>> input[type="file"][accept^=".json"]');
    assert.ok(input);
    await (input).uploadFile(path);
    await page.waitForFunction(() => document.querySelector('careers-editor')?.shadowRoot?.textContent.includes('openings.json'));
    const made = JSON.parse(await saved(page, 'careers-editor >>> [part="download"]'));
    assert.deepEqual({ ...made, postings: made.postings.slice(0, 2) }, list);
    const { title, responsibilities, application: _, ...rest } = made.postings[2];
    assert.deepEqual([title, responsibilities], ['Community Cook', DUTIES]);
    assert.equal(made.postings.length, 3);
    assert.equal(typeof rest.id, 'string');
    await page.browserContext().close();
  }); // prettier-ignore
});
