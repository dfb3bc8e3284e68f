/** The engines web-test-runner drives: those of browsers.ts that are installed, or those named in ENGINES. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import {
  NO_CHROMIUM,
  chromiumLaunchOptions,
  findChromium,
  findFirefox,
  findWebKit,
  lookUp,
  type WebKit,
} from './browsers.js';
import { freePort } from './ports.js';

type Launcher = ReturnType<typeof chromeLauncher>;

/** Says in one line which engines run, and which were left out. */
export async function findEngines(): Promise<Launcher[]> {
  const wanted = process.env.ENGINES?.toLowerCase().split(/[\s,]+/) ?? ['chromium', 'firefox', 'webkit'];
  const launchers: Launcher[] = [];
  const running: string[] = [];
  const leftOut: string[] = [];

  const chromium = wanted.includes('chromium') ? await findChromium() : undefined;
  if (chromium) {
    launchers.push(
      named(
        'Chromium',
        withNewTabs(
          chromeLauncher({
            // To be told of every request, which no test asks for, takes a fifth of the time of a page.
            launchOptions: { ...chromiumLaunchOptions(chromium), networkEnabled: false },
            createPage: async ({ browser, config }) => {
              const page = await browser.newPage();
              const session = await page.createCDPSession();
              const origin = `${config.protocol}//${config.hostname}:${config.port}`;
              // Nothing is left of the file before but what is loaded of the library.
              await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
              await session.detach();
              return page;
            },
            concurrency: 1,
          }),
        ),
      ),
    );
    running.push(chromium.version);
  } else if (wanted.includes('chromium')) {
    throw new Error(NO_CHROMIUM);
  } else {
    leftOut.push('Chromium (not in ENGINES)');
  }

  const firefox = findFirefox();
  if (firefox && wanted.includes('firefox')) {
    const launchOptions = { browser: 'firefox', executablePath: firefox.path } as const;
    launchers.push(named('Firefox', chromeLauncher({ puppeteer, launchOptions, concurrency: 1 })));
    running.push(firefox.version);
  } else {
    leftOut.push(firefox ? 'Firefox (not in ENGINES)' : 'Firefox (not installed)');
  }

  const webkit = findWebKit();
  const hasDisplay = Boolean(process.env.DISPLAY ?? lookUp('Xvfb'));
  if (webkit && hasDisplay && wanted.includes('webkit')) {
    launchers.push(await launchWebKit(webkit));
    running.push(webkit.version);
  } else {
    leftOut.push(
      `WebKit (${!webkit ? 'WebKitWebDriver is not installed' : hasDisplay ? 'not in ENGINES' : 'no display and no Xvfb'})`,
    );
  }

  console.log(`Engines: ${running.join(', ')}.${leftOut.length > 0 ? ` Left out: ${leftOut.join(', ')}.` : ''}`);
  return launchers;
}

/** Gives an engine the name that reports show. */
function named<T extends Launcher>(name: string, launcher: T): T {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (...args) => {
    await initialize(...args);
    launcher.name = name;
  };
  launcher.name = name;
  return launcher;
}

/**
 * Opens a tab for each test file. The launcher would use one for all, and a tab that has its 50 entries of history drops
 * those that came without a real click: the page that a test began on, to which a step back leads.
 */
function withNewTabs<T extends Launcher>(launcher: T): T {
  const stop = launcher.stopSession.bind(launcher);
  const { inactivePages } = launcher as unknown as { inactivePages: { puppeteerPage: puppeteer.Page }[] };
  launcher.stopSession = async (session) => {
    const result = await stop(session);
    await inactivePages.pop()?.puppeteerPage.close();
    return result;
  };
  return launcher;
}

async function launchWebKit({ driver, path }: WebKit): Promise<Launcher> {
  const display = process.env.DISPLAY ?? (await startXvfb());
  const port = await freePort();
  start(driver, [`--port=${port}`, '--host=127.0.0.1'], { DISPLAY: display });
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
    } as object,
  });
  return named('WebKit', launcher as unknown as Launcher);
}

/** A screen in memory; without one a WebKit session never answers. */
async function startXvfb(): Promise<string> {
  const xvfb = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
  const number = await new Promise<string>((done, failed) => {
    xvfb.stdout?.once('data', (data: Buffer) => done(data.toString().trim()));
    xvfb.once('exit', () => failed(new Error('Xvfb did not start.')));
  });
  return `:${number}`;
}

/** Starts a program that ends with this one. */
function start(command: string, args: string[], env = {}): ChildProcess {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  process.once('exit', () => child.kill());
  child.unref();
  return child;
}
