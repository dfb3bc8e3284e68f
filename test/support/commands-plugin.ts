/** The server's side of commands.ts: the same commands by puppeteer (Chromium, Firefox) and by WebDriver (WebKit). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import type { AccessibilityNode, Held, Media } from './commands.js';

interface Driver {
  press(keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  upload(paths: string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  emulate(media: Media): Promise<boolean>;
  accessibility(): Promise<AccessibilityNode[] | false>;
  held(): Promise<Held | false>;
}

interface Payload {
  keys: string[];
  text: string;
  x: number;
  y: number;
  files: (string | { name: string; base64: string })[];
  width: number;
  height: number;
  media: Media;
}

export function commandsPlugin(): TestRunnerPlugin<Partial<Payload>> {
  const folder = mkdtempSync(join(tmpdir(), 'careers-uploads-'));

  const toPath = (file: Payload['files'][number]) => {
    if (typeof file === 'string') return resolve(file);
    const path = join(mkdtempSync(join(folder, '-')), basename(file.name));
    writeFileSync(path, Buffer.from(file.base64, 'base64'));
    return path;
  };

  const commands: Record<string, (driver: Driver, payload: Payload) => Promise<unknown>> = {
    press: (driver, { keys }) => driver.press(keys),
    type: (driver, { text }) => driver.type(text),
    click: (driver, { x, y }) => driver.click(x, y),
    upload: (driver, { files }) => driver.upload(files.map(toPath)),
    resize: (driver, { width, height }) => driver.resize(width, height),
    emulate: (driver, { media }) => driver.emulate(media),
    accessibility: (driver) => driver.accessibility(),
    held: (driver) => driver.held(),
    restore: async (driver) => {
      await driver.emulate({});
      await driver.resize(800, 600);
    },
  };

  return {
    name: 'careers-commands',
    async executeCommand({ command, payload, session }) {
      const run = command.startsWith('careers:') && commands[command.slice('careers:'.length)];
      if (!run) return undefined;
      // The runner's own types do not say what a launcher can do.
      const browser = session.browser as unknown as { type: string; driver: WebDriver; getPage(id: string): Page };
      const driver =
        browser.type === 'webdriver' ? byWebDriver(browser.driver) : byPuppeteer(browser.getPage(session.id));
      return (await run(driver, (payload ?? {}) as Payload)) ?? true;
    },
    serverStop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What one DevTools session pretends, only the same session takes back. */
const devTools = new WeakMap<Page, CDPSession>();

function byPuppeteer(page: Page): Driver {
  return {
    async press(keys) {
      // The one name that Firefox does not know.
      const inputs = keys.map((key) => (key === 'Space' ? ' ' : key) as KeyInput);
      for (const key of inputs) await page.keyboard.down(key);
      for (const key of inputs.toReversed()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    click: (x, y) => page.mouse.click(x, y),
    async upload(paths) {
      const input = await page.evaluateHandle(() => window.__uploadTarget!);
      await input.uploadFile(...paths);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    async emulate({ type = '', ...preferences }) {
      const features = Object.entries(preferences).map(([name, value]) => ({
        name: name === 'forced-colors' ? name : `prefers-${name}`,
        value,
      }));
      try {
        const session = devTools.get(page) ?? (await page.createCDPSession());
        devTools.set(page, session);
        await session.send('Emulation.setEmulatedMedia', { media: type, features });
        return true;
      } catch {
        return false; // Firefox
      }
    },
    async accessibility() {
      try {
        const session = devTools.get(page) ?? (await page.createCDPSession());
        devTools.set(page, session);
        // Whole, across frames of shadow roots: puppeteer's own snapshot leaves out what stands in a fieldset.
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        const text = (value?: { value?: unknown }) => (typeof value?.value === 'string' ? value.value : '');
        return nodes
          .filter(({ ignored }) => !ignored)
          .map(({ role, name, description, properties = [] }) => ({
            role: text(role),
            name: text(name),
            description: text(description),
            states: Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
          }));
      } catch {
        return false; // Firefox
      }
    },
    async held() {
      try {
        const session = devTools.get(page) ?? (await page.createCDPSession());
        devTools.set(page, session);
        // What a finalizer lets go of is gone the second time.
        await session.send('HeapProfiler.collectGarbage');
        await session.send('HeapProfiler.collectGarbage');
        const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
        return { nodes, listeners: jsEventListeners };
      } catch {
        return false; // Firefox
      }
    },
  };
}

/** The part of WebdriverIO used here. */
interface WebDriver {
  performActions(actions: object[]): Promise<void>;
  execute<T>(script: string): Promise<T>;
  elementSendKeys(id: string, text: string): Promise<void>;
  setWindowRect(x: null, y: null, width: number, height: number): Promise<void>;
}

/** WebDriver's code points for keys that have a name. */
const KEYS: Record<string, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

function byWebDriver(driver: WebDriver): Driver {
  const keyboard = (actions: object[]) => driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  const keyDown = (value: string) => ({ type: 'keyDown', value });
  const keyUp = (value: string) => ({ type: 'keyUp', value });
  return {
    press(names) {
      const keys = names.map((name) => KEYS[name] ?? name);
      return keyboard([...keys.map(keyDown), ...keys.toReversed().map(keyUp)]);
    },
    type: (text) => keyboard(Array.from(text).flatMap((letter) => [keyDown(letter), keyUp(letter)])),
    click: (x, y) =>
      driver.performActions([
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', duration: 0, x, y },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ]),
    async upload(paths) {
      const input = await driver.execute<Record<string, string>>('return window.__uploadTarget');
      await driver.elementSendKeys(Object.values(input)[0]!, paths.join('\n'));
    },
    async resize(width, height) {
      // A window is larger than its viewport.
      const [moreWidth, moreHeight] = await driver.execute<[number, number]>(
        'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      );
      await driver.setWindowRect(null, null, width + moreWidth, height + moreHeight);
    },
    emulate: () => Promise.resolve(false),
    accessibility: () => Promise.resolve(false),
    held: () => Promise.resolve(false),
  };
}
