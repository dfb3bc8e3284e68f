/** Projects of frameworks as their users have them: installed from the registry, with our package as npm packs it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import sirv from 'sirv';

/** A project of fixtures/frameworks/, installed and built in a folder of its own; returns that. */
export function build(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `careers-${name}-`));
  cpSync(`fixtures/frameworks/${name}`, folder, { recursive: true });
  const npm = (args: string[], cwd = folder) =>
    execFileSync('npm', args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', env: quiet() });
  npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], process.cwd());
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  npm(['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`]);
  npm(['run', 'build']);
  return folder;
}

export function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Serves a built site; `front` is its front page, where that is rendered when it is asked for. */
export async function serve(folder: string, front?: string): Promise<{ address: string; close: () => void }> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const isFront = front !== undefined && request.url === '/';
    if (isFront) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(front);
    else files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** What frameworks would report of their use. */
function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', CI: '1', NODE_ENV: undefined };
}

/**
 * A page shows its cards, hears which of them is pressed, and nothing is wrong in its console. What a
 * server has rendered stays as it came.
 *
 * @param rendered How many cards that is.
 */
export async function expectCards(
  browser: Browser,
  address: string,
  ids: readonly string[],
  rendered = 1,
): Promise<void> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  // Before any deferred script.
  await page.evaluateOnNewDocument(() => {
    document.addEventListener(
      'readystatechange',
      () => {
        const cards = [...document.querySelectorAll('careers-card')];
        const sent = cards.flatMap(({ shadowRoot }) => shadowRoot?.querySelector('[part="link"]') ?? []);
        Object.assign(window, { sent });
      },
      { once: true },
    );
  });
  await page.goto(address);
  const shown = await page
    .waitForFunction(
      (count) => {
        const cards = [...document.querySelectorAll('careers-card')];
        return cards.length === count && cards.every(({ shadowRoot }) => shadowRoot?.querySelector('[part="link"]') && shadowRoot.adoptedStyleSheets.length); // prettier-ignore
      },
      { timeout: 15_000 },
      ids.length,
    )
    .catch(() => undefined);
  if (!shown) assert.fail(`${said.join('\n')}\n${await page.$eval('body', ({ innerHTML }) => innerHTML)}`);
  const titles = await page.$$eval('careers-card', (cards) =>
    cards.map(({ shadowRoot }) => {
      shadowRoot?.querySelector<HTMLElement>('[part="link"]')?.click();
      return shadowRoot?.querySelector('h2')?.textContent.trim();
    }),
  );
  assert.deepEqual(titles, Array(ids.length).fill('Keeper of Frames'));
  await page.waitForFunction(
    (wanted) => document.querySelector('#selected')?.textContent.trim() === wanted,
    { timeout: 10_000 },
    ids.join(' '),
  );
  const kept = await page.evaluate(() => {
    const { sent } = window as unknown as { sent: Element[] };
    return { sent: sent.length, connected: sent.filter(({ isConnected }) => isConnected).length };
  });
  assert.deepEqual(kept, { sent: rendered, connected: rendered });
  assert.deepEqual(said.filter((text) => !text.includes('Lit is in dev mode')), []); // prettier-ignore
  await page.close();
}
