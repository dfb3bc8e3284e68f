/** Next.js with the app router: a server component and a client component. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { freePort } from '../support/ports.js';
import { build, clear, expectCards } from './project.js';

describe('Next.js', () => {
  let folder: string;
  let server: ChildProcess;
  let browser: Browser;
  let address: string;

  before(async () => {
    folder = build('next');
    const port = await freePort();
    address = `http://127.0.0.1:${port}/`;
    const next = join(folder, 'node_modules/next/dist/bin/next');
    server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
    await new Promise<void>((ready) => server.stdout?.on('data', (said) => String(said).includes('Ready') && ready()));
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    server.kill();
    await once(server, 'exit');
    clear(folder);
  });

  it('renders the shadow root in a server component', async () => {
    const html = await (await fetch(address)).text();
    assert.match(html, /<careers-card><template shadowrootmode="open">[\s\S]*Keeper of Frames/);
  });

  it('hydrates without an error, and the client component hears the events', () =>
    expectCards(browser, address, ['child', 'rendered', 'property']));
});
