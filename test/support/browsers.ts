/** Finds the browsers of this machine: for web-test-runner and for the end-to-end tests. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export interface Found {
  path: string;
  /** As the program itself says it, "Chromium 156.0.1". */
  version: string;
  /** The one from @sparticuz/chromium, which knows only the old headless mode. */
  shell?: boolean;
  /** Its environment, where it needs another. */
  env?: NodeJS.ProcessEnv;
}

const CHROMIUM = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome', 'microsoft-edge'];
const SPARTICUZ = '@sparticuz/chromium@153.0.0';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The list of the address bar is a page of some hundred modules, loaded with every window beside the page that is measured.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
];

/** A Chromium or Chrome; where there is none, one fetched from npm; undefined where that fails, too. */
export async function findChromium(): Promise<Found | undefined> {
  const { CHROME_PATH } = process.env;
  const installed = CHROME_PATH ? tryOut(CHROME_PATH) : (findProgram(CHROMIUM) ?? findChromeOfTheSystem());
  return installed ?? (await fetchChromium());
}

export function findFirefox(): Found | undefined {
  return findProgram(['firefox-esr', 'firefox']);
}

export interface WebKit extends Found {
  driver: string;
}

/** WebKitGTK: its driver, and the small browser which distributions hide in a library folder. */
export function findWebKit(): WebKit | undefined {
  const driver = lookUp('WebKitWebDriver');
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib', '/usr/libexec'];
  const path = folders
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((api) => join(folder, api, 'MiniBrowser')),
    )
    .find((candidate) => existsSync(candidate));
  if (!driver || !path) return undefined;
  return { driver, path, version: versionOf(driver) ?? 'WebKitGTK' };
}

/** What puppeteer needs to start a Chromium found here. */
export function chromiumLaunchOptions({ path, shell, env = process.env }: Found) {
  return { executablePath: path, args: CHROMIUM_ARGS, headless: shell ? ('shell' as const) : true, env };
}

export const NO_CHROMIUM =
  'No Chromium or Chrome was found: install one (Debian: apt-get install chromium) or set CHROME_PATH to it.';

/** A Chromium for an end-to-end test. */
export async function launchChromium(): Promise<Browser> {
  const chromium = await findChromium();
  if (!chromium) throw new Error(NO_CHROMIUM);
  return puppeteer.launch(chromiumLaunchOptions(chromium));
}

export function lookUp(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function findProgram(names: string[]): Found | undefined {
  for (const name of names) {
    const path = lookUp(name);
    const found = path && tryOut(path);
    if (found) return found;
  }
  return undefined;
}

/** Chrome's own place on macOS and Windows. */
function findChromeOfTheSystem(): Found | undefined {
  try {
    const path = puppeteer.executablePath('chrome');
    return existsSync(path) ? { path, version: 'Chrome' } : undefined;
  } catch {
    return undefined;
  }
}

/** Some systems have a `chromium-browser` that only tells how to install it: a browser counts if it runs. */
function tryOut(path: string): Found | undefined {
  const version = versionOf(path);
  return version ? { path, version } : undefined;
}

function versionOf(path: string, env = process.env): string | undefined {
  try {
    const output = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
    return /[A-Z][\w ]*? [\d.]+/.exec(output)?.[0];
  } catch {
    return undefined;
  }
}

/** Fetches Chromium as an npm package, once, to where `npm ci` clears it away again. */
async function fetchChromium(): Promise<Found | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = resolve('node_modules/.cache', SPARTICUZ.replaceAll(/[^\w.]+/g, '-').slice(1));
  try {
    if (!existsSync(join(home, 'node_modules'))) {
      console.log(`No Chromium found: fetching ${SPARTICUZ} from npm.`);
      mkdirSync(home, { recursive: true });
      execFileSync(
        'npm',
        ['install', '--prefix', home, '--no-save', '--no-package-lock', '--loglevel=error', SPARTICUZ],
        {
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
    }
    const own = { ...process.env };
    // It unpacks itself into TMPDIR, takes any old one it finds there, and unpacks its libraries only for Lambda.
    Object.assign(process.env, { TMPDIR: home, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
    const entry = createRequire(join(home, 'index.js')).resolve('@sparticuz/chromium');
    const { default: chromium } = (await import(entry)) as { default: { executablePath(): Promise<string> } };
    const path = await chromium.executablePath();
    const env = process.env;
    // Firefox and WebKit shall not see its libraries.
    process.env = own;
    // Its own font list knows /tmp/fonts alone, and without a font it crashes.
    const folders = ['/usr/share/fonts', join(home, 'fonts')].map((folder) => `<dir>${folder}</dir>`).join('');
    writeFileSync(
      join(home, 'fonts/fonts.conf'),
      `<fontconfig>${folders}<cachedir>${home}/fonts-cache</cachedir></fontconfig>`,
    );
    const version = versionOf(path, env);
    return version ? { path, version, shell: true, env } : undefined;
  } catch (error) {
    console.log(`It could not be fetched: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
