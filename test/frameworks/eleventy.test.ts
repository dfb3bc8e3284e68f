/** Eleventy: our shortcode renders a card; on another page, which has its data as a child, Lit’s plugin for Eleventy does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { build, clear, expectCards, serve } from './project.js';

describe('Eleventy', () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;

  before(async () => {
    folder = build('eleventy');
    site = await serve(join(folder, '_site'));
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    site.close();
    clear(folder);
  });

  for (const [path, id, rendered] of [
    ['', 'rendered', 1],
    ['lit/', 'child', 0],
  ] as const) {
    it(`/${path} has a shadow root when it is built, which the script takes over; the page hears its events`, async () => {
      const html = readFileSync(join(folder, '_site', path, 'index.html'), 'utf8');
      assert.equal(html.match(/<template shadowroot/g)?.length, 1);
      await expectCards(browser, site.address + path, [id], rendered);
    });
  }
});
