/** The main job on the demo's hostile pages, by keyboard alone, under the demo's policy and with the built script tag. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { readApplications } from '../../demo/kept.js';
import { startDemo, type Demo } from '../support/demo.js';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

const journeys: [name: string, width: number][] = [
  ['reset', 1280],
  ['unset', 320],
  ['important', 320],
  ['rem', 1280],
  ['rtl', 320],
  ['dark', 1280],
  ['dark-undeclared', 320],
  ['sticky', 320],
  ['sticky', 1280],
];

for (const [name, width] of journeys) {
  test(`${name}, ${width} px wide: someone applies by keyboard`, { timeout: 60_000 }, async () => {
    const { page, problems } = await demo.open(`/hostile/${name}.html`, width);
    await shown(page, '[part~="apply"]');
    const before = await readApplications(demo.inbox);

    await tabTo(page, ({ part }) => /\bapply\b/.test(part));
    await page.keyboard.press('Enter');
    await shown(page, 'form');
    await tabTo(page, ({ autocomplete }) => autocomplete === 'name');
    await page.keyboard.type('Maria Xiong');
    await tabTo(page, ({ autocomplete }) => autocomplete === 'email');
    await page.keyboard.type(`${name}@example.org`);
    await tabTo(page, ({ type }) => type === 'radio');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, ({ isPrimary }) => isPrimary);
    await page.keyboard.press('Enter');
    await shown(page, '.answers');
    await tabTo(page, ({ isPrimary }) => isPrimary);
    await page.keyboard.press('Enter');
    await shown(page, '.sent');

    const known = new Set(before.map(({ submissionId }) => submissionId));
    const arrived = (await readApplications(demo.inbox)).filter(({ submissionId }) => !known.has(submissionId));
    assert.equal(arrived.length, 1);
    const fields = new Map(arrived[0]!.fields);
    assert.equal(fields.get('name'), 'Maria Xiong');
    assert.equal(fields.get('email'), `${name}@example.org`);
    assert.equal(fields.get('answer.group'), 'East: Saint Paul');
    assert.deepEqual(problems, []);
    await page.close();
  });
}

/** What has the focus, and whether something lies over it. */
interface Focus {
  type: string;
  part: string;
  autocomplete: string;
  isPrimary: boolean;
  html: string;
  coveredBy: string;
}

/** Presses Tab until it is there; whatever has the focus on the way is seen, too. */
async function tabTo(page: Page, isWanted: (focus: Focus) => boolean): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 40) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    assert.equal(focus.coveredBy, '', `${focus.html} is under something else`);
    if (isWanted(focus)) return;
    passed.push(focus.html);
  }
  assert.fail(`not reached with Tab, but:\n${passed.join('\n')}`);
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let root: Document | ShadowRoot = document;
    while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
    const at = root.activeElement ?? document.body;
    // A link on two lines has a corner in which nothing of it is.
    const { left, top, width, height } = at.getClientRects()[0] ?? at.getBoundingClientRect();
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    const isSeen = hit !== null && (at.contains(hit) || hit.contains(at)) && hit.localName !== 'html';
    return {
      type: at.getAttribute('type') ?? '',
      part: at.getAttribute('part') ?? '',
      autocomplete: at.getAttribute('autocomplete') ?? '',
      isPrimary: at.matches('.primary'),
      html: at.outerHTML.slice(0, 90),
      coveredBy: isSeen ? '' : (hit?.outerHTML.slice(0, 90) ?? 'nothing: it is not in the window'),
    };
  });
}

/** Waits until the opening, or the form in it, shows something. */
async function shown(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const posting = document.querySelector('careers-posting')?.shadowRoot;
      const form = posting?.querySelector('careers-application')?.shadowRoot;
      return Boolean(posting?.querySelector(wanted) ?? form?.querySelector(wanted));
    },
    { timeout: 15_000 },
    selector,
  );
}
