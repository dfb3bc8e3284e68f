/** Astro: a static site with a card that has its data as a child, and one that our server has rendered. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { build, clear, expectCards, serve } from './project.js';

describe('Astro', () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;

  before(async () => {
    folder = build('astro');
    site = await serve(join(folder, 'dist'));
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    site.close();
    clear(folder);
  });

  it('renders the shadow root when the site is built, once', () => {
    const html = readFileSync(join(folder, 'dist/index.html'), 'utf8');
    assert.equal(html.match(/<template shadowroot/g)?.length, 1);
  });

  it('the script takes over, and the page hears the events', () =>
    expectCards(browser, site.address, ['child', 'rendered']));
});
