/** The packed package, installed into fresh projects, built, type-checked and shown in a browser. */
import assert from 'node:assert/strict';
import { exec, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Browser } from 'puppeteer-core';
import sirv from 'sirv';
import { launchChromium } from '../support/browsers.js';
import { consumers, type Consumer } from './table.js';

const TITLE = 'Keeper of Frames';
const folder = mkdtempSync(join(tmpdir(), 'careers-consumers-'));
/** What npm tells its scripts is not meant for other projects. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
const run = promisify(exec);
const installed = new Map<string, Promise<string>>();
let tarball = '';
let browser: Browser;

/** Runs a command in a project, with the programs that are installed there; what it said is in the error. */
async function inProject(project: string, command: string): Promise<void> {
  const PATH = `${join(project, 'node_modules/.bin')}:${env['PATH']}`;
  try {
    await run(command, { cwd: project, env: { ...env, PATH, CI: '1', NODE_ENV: 'production' }, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command}\n${stdout}\n${stderr}`);
  }
}

async function install(files: string): Promise<string> {
  const project = join(folder, files);
  cpSync(`fixtures/consumers/${files}`, project, { recursive: true });
  await inProject(
    project,
    `npm install --include=dev --no-audit --no-fund --no-package-lock --prefer-offline ${tarball}`,
  );
  return project;
}

function projectOf({ files }: Consumer): Promise<string> {
  let project = installed.get(files);
  if (!project) installed.set(files, (project = install(files)));
  return project;
}

/** What someone sees, in every shadow root. */
function seenIn(root: Document | ShadowRoot): string {
  const inner = [...root.querySelectorAll('*')].map(({ shadowRoot }) => (shadowRoot ? seenIn(shadowRoot) : ''));
  return [root instanceof ShadowRoot ? root.textContent : '', ...inner].join(' ');
}

async function show(project: string, page: string): Promise<void> {
  const serve = sirv(project, { dev: true, dotfiles: true });
  const server = createServer((request, response) =>
    serve(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const tab = await browser.newPage();
  const errors: unknown[] = [];
  tab.on('pageerror', (error) => errors.push(error));
  try {
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${page}`);
    await tab.waitForFunction((title) => document.body.dataset['loaded'] === title, { timeout: 15_000 }, TITLE);
    assert.ok(((await tab.evaluate(`(${seenIn.toString()})(document)`)) as string).includes(TITLE));
    // An event that has the page hand over the same again brings about no further one.
    const loads = await tab.evaluate(() => document.querySelector<HTMLElement>('[data-loads]')?.dataset['loads']);
    assert.ok(loads === undefined || loads === '1', `${loads} times loaded`);
    assert.deepEqual(errors, []);
  } finally {
    await tab.close();
    server.closeAllConnections();
    server.close();
  }
}

describe('consumers of the package', { concurrency: 2 }, () => {
  before(async () => {
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      encoding: 'utf8',
      env,
    });
    tarball = resolve(folder, JSON.parse(packed)[0].filename);
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const consumer of consumers) {
    const { name, build, check, page = 'dist/index.html', without } = consumer;
    it(name, async () => {
      const project = await projectOf(consumer);
      if (build) await inProject(project, build);
      if (check) await inProject(project, check);
      await show(project, page);
      if (!without) return;
      const scripts = readdirSync(join(project, 'dist/assets')).map((file) =>
        readFileSync(join(project, 'dist/assets', file), 'utf8'),
      );
      assert.ok(!scripts.some((script) => script.includes(without)), `${without} is in what was built`);
    });
  }
});
