/** Vue, rendered on a server and hydrated: a card with its data as a child, one with a property, one that our server renders. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { build, clear, expectCards, serve } from './project.js';

describe('Vue', () => {
  let folder: string;
  let html: string;
  let site: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;

  before(async () => {
    folder = build('vue');
    const { render } = await import(pathToFileURL(join(folder, 'server/server.js')).href);
    const rendered = await render();
    html = readFileSync(join(folder, 'dist/index.html'), 'utf8').replace('<!--app-->', () => rendered);
    site = await serve(join(folder, 'dist'), html);
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    site.close();
    clear(folder);
  });

  it('renders the shadow root on the server', () => {
    assert.match(html, /<careers-card><template shadowrootmode="open">[\s\S]*Keeper of Frames/);
  });

  it('hydrates without a mismatch, and hears the events', () =>
    expectCards(browser, site.address, ['child', 'property', 'rendered']));
});
