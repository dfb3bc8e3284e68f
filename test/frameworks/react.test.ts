/** React, built and run: elements with their data as a child, and elements that our server has rendered, hydrate without an error. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { AddressInfo } from 'node:net';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { renderCard, renderPage } from '../../src/server.js';
import { App, posting } from './react-app.js';

async function client(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'test/frameworks/react-client.ts', output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

describe('React', () => {
  let server: Server;
  let browser: Browser;
  let address = '';

  before(async () => {
    const script = await client();
    server = createServer((request, response) => {
      void (async () => {
        const isScript = request.url === '/client.js';
        response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
        if (isScript) return response.end(script);
        const rendered = await renderCard({ ...posting, id: 'rendered' }, { base: address });
        const body = `<div id="root">${renderToString(createElement(App, { rendered }))}</div><script type="module" src="/client.js"></script>`;
        return response.end(await renderPage({ body }));
      })();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it('hydrates both without an error, and hears their events', async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(address);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('careers-card')].every(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.length),
    );
    const seen = await page.evaluate(() => {
      const cards = [...document.querySelectorAll('careers-card')];
      for (const { shadowRoot } of cards) shadowRoot?.querySelector<HTMLElement>('[part="link"]')?.click();
      const { told } = window as unknown as { told: { errors: string[]; selected: string[] } };
      return {
        titles: cards.map(({ shadowRoot }) => shadowRoot?.querySelector('h2')?.textContent.trim()),
        ...told,
      };
    });
    assert.deepEqual(seen, { titles: [posting.title, posting.title], errors: [], selected: ['keeper', 'rendered'] });
    assert.deepEqual(
      said.filter((text) => !/Lit is in dev mode|favicon|404/.test(text)),
      [],
    );
  });
});
