/** One opening open in two tabs of a browser, with answers that are kept on the device. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { readApplications } from '../../demo/kept.js';
import { startDemo, type Demo } from '../support/demo.js';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

test('a second tab with other answers does not claim that they were sent', { timeout: 60_000 }, async () => {
  const first = await openForm();
  await fill(first, 'name', 'Maria Xiong');
  await fill(first, 'email', 'maria@example.org');
  await first.waitForFunction(() =>
    document.querySelector('careers-application')!.shadowRoot!.textContent.includes('saved'),
  );
  const second = await openForm();
  assert.equal(
    await second.$eval('careers-application >>> [autocomplete="name"]', (input) => (input as HTMLInputElement).value),
    'Maria Xiong',
  );
  await fill(second, 'name', 'Ada Example');

  await first.bringToFront();
  await send(first);
  assert.match(await shown(first), /Application sent/);
  await second.bringToFront();
  await send(second);
  const words = await shown(second);
  assert.match(words, /another tab/);
  assert.doesNotMatch(words, /Ada Example/);
  const arrived = await readApplications(demo.inbox);
  assert.deepEqual(
    arrived.map(({ fields }) => new Map(fields).get('name')),
    ['Maria Xiong'],
  );
});

async function openForm(): Promise<Page> {
  const { page } = await demo.open('/member.html');
  await page.bringToFront();
  await page.evaluate(() => {
    const form = document.createElement('careers-application');
    const posting = { id: 'cook', title: 'Cook', hiringOrganization: { name: 'Example Kitchen' } };
    Object.assign(form, { posting, action: '/applications', drafts: 'device' });
    document.body.replaceChildren(form);
  });
  await page.waitForSelector('careers-application >>> form', { visible: true });
  return page;
}

async function fill(page: Page, autocomplete: string, words: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`careers-application >>> [autocomplete="${autocomplete}"]`).fill(words);
}

async function send(page: Page): Promise<void> {
  await page.locator('careers-application >>> .primary').click();
  await page.waitForSelector('careers-application >>> .answers', { visible: true });
  await page.locator('careers-application >>> .primary').click();
  await page.waitForSelector('careers-application >>> [part~="confirmation"]', { visible: true });
}

function shown(page: Page): Promise<string> {
  return page.$eval('careers-application', (form) => form.shadowRoot!.textContent.replace(/\s+/g, ' '));
}
