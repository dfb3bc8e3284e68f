/** What the built command line renders: what it does without script, and that the script takes it over as it stands. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core';
import sirv from 'sirv';
import type { JobPosting } from '../../src/posting/types.js';
import { makeOpenings } from '../bench/openings.js';
import { launchChromium } from '../support/browsers.js';

/** An opening whose text is HTML, as recruiting systems write it. */
const rich: JobPosting = {
  id: 'rich-text',
  title: 'Keeper of Rich Text',
  hiringOrganization: { name: 'Rich Text Trust', mission: { html: '<p>We keep <em>texts</em>.</p>' } },
  description: {
    html: '<h1>About</h1><div>You keep <b>texts</b> as they are.<br>All of them.</div><ul><li><a href="/texts">Texts</a></li><li>More</li></ul><p> </p><table><tr><td>One</td><td>Two</td></tr></table><script>x</script>',
  },
  qualifications: { html: '<p>You read &amp; write.</p>' },
  application: { email: 'jobs@example.org' },
};

let folder: string;
let server: Server;
let browser: Browser;
let origin: string;
/** What comes in the way of a request, by the end of its path. */
const held = new Map<string, Promise<unknown>>();
/** Of a page that comes in two parts: where it is cut, and what the second part waits for. */
let cut: { at: string; until: Promise<unknown> } | undefined;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careers-takeover-'));
  const demo = JSON.parse(readFileSync('demo/data/openings.json', 'utf8')) as { postings: JobPosting[] };
  build('demo', { ...demo, postings: [...demo.postings, rich] });
  build('long', makeOpenings(700));
  const serve = sirv(folder, { dev: true });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname;
    void (async () => {
      for (const [end, coming] of held) if (path.endsWith(end)) await coming;
      if (cut && path.endsWith('/')) {
        const [first = '', second = ''] = halves(readFileSync(join(folder, path, 'index.html'), 'utf8'), cut.at);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.write(first);
        await cut.until;
        response.end(second);
      } else serve(request, response, () => void response.writeHead(404).end());
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function build(name: string, postings: unknown): void {
  const args = ['dist/bin.js', 'build', '-', '--out', join(folder, name), '--url', 'https://jobs.example.org/'];
  // Its templates are minified like those of careers.js: what it renders is taken over.
  execFileSync('node', args, { input: JSON.stringify(postings), stdio: 'pipe' });
}

function halves(text: string, at: string): string[] {
  const where = text.lastIndexOf(at);
  assert.ok(where > 0, at);
  return [text.slice(0, where), text.slice(where)];
}

/** What fixtures/watch.js keeps in a page, and what the tests put there. */
interface Watched {
  shifts: { value: number; of: string[] }[];
  nodes: Element[];
  elements: () => Element[];
}

/** Opens a page, and watches what moves on it from its first paint on. */
async function open(path: string, width: number): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (/error|warn/.test(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.setViewport({ width, height: 900 });
  await page.evaluateOnNewDocument(readFileSync('fixtures/watch.js', 'utf8'));
  // Its parts come when the test says so.
  page.goto(origin + path).catch(() => undefined);
  await page.waitForFunction(() => location.protocol === 'http:' && document.body);
  return { page, problems };
}

/** What a page painted before its script came is kept as it is from here on. */
function paint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const own = window as unknown as Watched;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    own.nodes = own.elements();
    return own.nodes.length;
  });
}

function takenOver(page: Page): Promise<unknown> {
  return page.waitForFunction(() => {
    const ours = (window as unknown as Watched).elements().filter(({ localName }) => localName.startsWith('careers-'));
    return ours.length > 0 && ours.every(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.length);
  });
}

/** What came of the first paint: what moved, and which of its nodes are gone or have others among them. */
function changes(page: Page) {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
    const { nodes, shifts, elements } = window as unknown as Watched;
    const now = elements();
    const others = now.filter((node, index) => node !== nodes[index]).map(({ outerHTML }) => outerHTML.slice(0, 200));
    return { shifts, others, gone: nodes.length - now.length };
  });
}

const pages = {
  'an opening': 'demo/jobs/alliance-coalition-organizer/',
  'an opening whose text is HTML': 'demo/jobs/rich-text/',
  'the board': 'demo/',
  'the board with 700 openings': 'long/',
};

/** What can be seen and pressed on a page without script, by role. */
async function withoutScript(path: string): Promise<{ page: Page; named: (role: string) => string[] }> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(origin + path);
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const nodes: SerializedAXNode[] = [];
  const collect = (node: SerializedAXNode | null): void => {
    if (node) nodes.push(node);
    for (const child of node?.children ?? []) collect(child);
  };
  collect(tree);
  return { page, named: (role) => nodes.filter((node) => node.role === role).map(({ name = '' }) => name) };
}

describe('without script', () => {
  it('an opening has its text, its facts and links, and Apply writes an e-mail; nothing is there that does nothing', async () => {
    const { page, named } = await withoutScript('demo/jobs/rich-text/');
    assert.ok(named('heading').includes('Keeper of Rich Text'), String(named('heading')));
    assert.ok(named('StaticText').join(' ').includes('You read & write.'));
    assert.deepEqual([named('button'), named('textbox'), named('searchbox')], [[], [], []]);
    const hrefs = await page.$$eval('pierce/a', (links) => (links as HTMLAnchorElement[]).filter((link) => link.checkVisibility()).map(({ href, textContent }) => `${textContent.trim()} ${href}`)); // prettier-ignore
    assert.ok(hrefs.includes('Apply mailto:jobs@example.org'), String(hrefs));
    await page.close();
  });

  it('the board has its first page as links, and Show more leads to all openings', async () => {
    const { page, named } = await withoutScript('long/');
    assert.deepEqual([named('button'), named('combobox'), named('searchbox')], [[], [], []]);
    const cards = await page.$$eval('pierce/[part="link"]', (links) => links.map((link) => link.getAttribute('href')));
    assert.equal(cards.length, 20);
    for (const href of cards) assert.match(href ?? '', /^\.\/jobs\/[\w-]+\/$/);
    await Promise.all([page.waitForNavigation(), page.click('pierce/[part="more"]')]);
    assert.equal(await page.$$eval('.plain a', (links) => links.length), 700);
    await page.close();
  });
}); // prettier-ignore

describe('the script comes when a page is painted', () => {
  for (const [name, path] of Object.entries(pages)) {
    for (const width of [360, 1280]) {
      it(`${name}: nothing moves, and the nodes stay (${width} pixels)`, async () => {
        let come = (): void => undefined;
        held.set('/careers.js', new Promise<void>((done) => (come = done)));
        const { page, problems } = await open(path, width);
        await page.waitForFunction(() => document.readyState !== 'loading');
        const before = await paint(page);
        assert.ok(before > 40, String(before));
        come();
        await takenOver(page);
        assert.deepEqual(await changes(page), { shifts: [], others: [], gone: 0 });
        assert.deepEqual(problems, []);
        held.clear();
        await page.close();
      });
    }
  }
});

describe('the script is there before the page', () => {
  const places = {
    'at the start of the shadow root': '<template shadowrootmode',
    'in the middle of it': 'part="glance"',
    'before the data': '<script type="application/json">',
    'in the middle of the data': '"hiringOrganization"',
  };
  for (const [name, at] of Object.entries(places)) {
    it(`the parser is ${name} when it runs: nothing is there twice, nothing moves`, async () => {
      let goOn = (): void => undefined;
      cut = { at, until: new Promise<void>((done) => (goOn = done)) };
      const { page, problems } = await open('demo/jobs/alliance-coalition-organizer/', 1280);
      await page.waitForFunction(() => customElements.get('careers-posting'));
      // As much as comes at once is taken up before the rest.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      goOn();
      await page.waitForFunction(() => document.readyState !== 'loading');
      await takenOver(page);
      await paint(page);
      const seen = await page.evaluate(() => {
        const { elements, shifts } = window as unknown as Watched;
        return {
          titles: elements().filter(({ localName }) => localName === 'h1').length,
          templates: document.querySelectorAll('template').length,
          shifts,
        };
      });
      assert.deepEqual(seen, { titles: 1, templates: 0, shifts: [] });
      assert.deepEqual(problems, []);
      cut = undefined;
      await page.close();
    });
  }
});
