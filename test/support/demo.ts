/**
 * The demo as `npm start` serves it, for end-to-end tests. Who waits for something in a shadow root waits with
 * `{ visible: true }`: puppeteer looks at every frame then; without it, only when the document outside has changed.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from './browsers.js';

export const server = fileURLToPath(new URL('../../demo/server.js', import.meta.url));

export interface Demo {
  origin: string;
  /** A folder that is gone afterwards. */
  folder: string;
  inbox: string;
  /** Opens a page and collects all that must not happen on it. */
  open(path: string, width?: number): Promise<{ page: Page; problems: string[] }>;
  stop(): Promise<void>;
}

/** Starts the demo on any free port, with an inbox of its own, and a browser. */
export async function startDemo(): Promise<Demo> {
  const browser = await launchChromium();
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  const inbox = join(folder, 'inbox');
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: '0', INBOX: inbox },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let origin: string | undefined;
  for await (const chunk of child.stdout) {
    origin = /http:\/\/localhost:\d+/.exec(String(chunk))?.[0];
    if (origin) break;
  }
  if (!origin) throw new Error('the demo did not start');
  const started = origin;
  return {
    origin,
    folder,
    inbox,
    open: (path, width = 1280) => open(browser, started, path, width),
    async stop() {
      await browser.close();
      child.kill('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function open(browser: Browser, origin: string, path: string, width: number) {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${String(error)}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      problems.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('reportViolation', (what: string) => problems.push(`policy: ${what}`));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const exposed = globalThis as unknown as { reportViolation(what: string): void };
      exposed.reportViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.setViewport({ width, height: 900 });
  await page.goto(origin + path);
  return { page, problems };
}
