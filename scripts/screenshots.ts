/**
 * `npm run screenshots`: pictures of the elements at three widths, in light, dark and right to left, for people to look
 * at, in screenshots/; and the README's own, in docs/images/. `npm run screenshots -- board` takes those of the stories
 * with "board" in their names. Taken of the built Storybook, in Chromium.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import sirv from 'sirv';
import { launchChromium } from '../test/support/browsers.js';
import { ensureStorybook } from './built.js';
import { MIRRORED } from '../test/support/pseudo.js';

const STORIES = [
  'card--default',
  'card--closing-soon',
  'posting--default',
  'posting--closed',
  'application--default',
  'application--with-problems',
  'application--check-your-answers',
  'application--sent',
  'board--default',
  'board--filters-open',
  'board--one-of-three-failed',
];
const WIDTHS = [320, 768, 1280];
const MODES = { light: '', dark: 'scheme:dark', rtl: `language:${MIRRORED}` };

/** The README's pictures: file, story, width and height. */
const README: [name: string, story: string, width: number, height: number][] = [
  ['posting', 'posting--default', 1180, 900],
  ['board', 'board--filters-open', 1180, 700],
  ['form', 'application--with-problems', 780, 900],
  ['editor', 'editor--announcement-read', 1280, 800],
];

const words = process.argv.slice(2);
const isAsked = (story: string) => words.length === 0 || words.some((word) => story.includes(word));
const stories = STORIES.filter(isAsked);
const readme = README.filter(([, story]) => isAsked(story));

ensureStorybook();
const serve = sirv('storybook-static', { dev: true });
const server = createServer((request, response) => serve(request, response, () => void response.writeHead(404).end()));
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/iframe.html`;
const browser = await launchChromium();

/** Opens a story in a browser that knows nothing of the others, and their drafts. */
async function withStory(
  [story, globals, width, height]: [story: string, globals: string, width: number, height: number],
  shoot: (page: Page) => Promise<unknown>,
): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await page.goto(`${base}?${new URLSearchParams({ id: story, viewMode: 'story', globals })}`);
  await page.waitForFunction('window.__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")', { timeout: 90_000 });
  await page.evaluate('document.fonts.ready.then(() => {})');
  // What has the focus after a play function is not what a picture is to show.
  await page.evaluate('scrollTo(0, 0)');
  await shoot(page);
  await context.close();
}

if (words.length === 0) rmSync('screenshots', { recursive: true, force: true });
mkdirSync('screenshots', { recursive: true });
for (const story of stories) {
  for (const width of WIDTHS) {
    for (const [mode, globals] of Object.entries(MODES)) {
      const path = `screenshots/${story}-${width}-${mode}.png`;
      await withStory([story, globals, width, 900], (page) => page.screenshot({ path, fullPage: true }));
    }
  }
  console.log(story);
}
for (const [name, story, width, height] of readme) {
  const path = `docs/images/${name}.png`;
  await withStory([story, '', width, height], (page) => page.screenshot({ path }));
}
await browser.close();
server.close();
console.log(
  `${stories.length * WIDTHS.length * Object.keys(MODES).length} pictures in screenshots/, ${readme.length} in docs/images/`,
);
