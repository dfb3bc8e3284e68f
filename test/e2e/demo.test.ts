/**
 * The main job, from end to end: the demo as `npm start` serves it, a real browser, the built script tag, a real receiver.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { readApplications } from '../../demo/kept.js';
import { server, startDemo, type Demo } from '../support/demo.js';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

test('someone reads the opening, applies with a PDF, and the receiver has it all', { timeout: 60_000 }, async () => {
  const { page, problems } = await demo.open('/member.html');
  const resume = await writePdf('resume.pdf', 'Maria Xiong, organizer');
  const letter = await writePdf('letter.pdf', 'Dear Alliance');

  // The opening, whole.
  await find(page, 'heading', 'Coalition Organizer');
  const opening = await pageText(page);
  for (const words of [
    '$50,000 – $60,000',
    'a year',
    'Minneapolis',
    '40 hours',
    'July 19, 2024',
    'Director of Organizing and Policy',
  ]) {
    assert.ok(opening.includes(words), `"${words}" does not stand on the page`);
  }

  // The form.
  await press(page, 'Apply');
  await fill(page, 'Full name', 'Maria Xiong');
  await fill(page, 'Email address', 'maria@example.org');
  await choose(page, 'Resume', resume.path);
  await choose(page, 'Cover letter', letter.path);
  await press(page, 'Check your answers');

  // Nothing has gone before the answers are checked.
  await find(page, 'heading', 'Check your answers');
  assert.deepEqual(await readApplications(demo.inbox), []);
  await press(page, 'Send application');
  await find(page, 'heading', 'Application sent');

  // The receiver.
  const [application, ...others] = await readApplications(demo.inbox);
  assert.ok(application, 'nothing has arrived');
  assert.equal(others.length, 0);
  const fields = new Map(application.fields);
  assert.equal(fields.get('name'), 'Maria Xiong');
  assert.equal(fields.get('email'), 'maria@example.org');
  assert.equal(fields.get('postingId'), 'alliance-coalition-organizer');
  assert.equal(fields.get('postingTitle'), 'Coalition Organizer');
  assert.equal(fields.get('organization'), 'The Alliance');
  assert.equal(fields.get('pageUrl'), `${demo.origin}/member.html`);
  assert.deepEqual(
    application.files.map(({ field, name }) => [field, name]),
    [
      ['resume', 'resume.pdf'],
      ['coverLetter', 'letter.pdf'],
    ],
  );
  const kept = application.files.map(({ stored }) => readFile(join(demo.inbox, application.submissionId, stored)));
  assert.deepEqual((await Promise.all(kept)).map(sha256), [resume.sha256, letter.sha256]);
  assert.ok((await pageText(page)).includes(application.reference), 'the reference does not stand on the page');

  // The inbox.
  await page.goto(`${demo.origin}/inbox`);
  await find(page, 'link', 'Maria Xiong');

  assert.deepEqual(problems, []);
});

test(
  'that a page needs JavaScript is said without it, and never while the page loads',
  { timeout: 60_000 },
  async () => {
    const { page } = await demo.open('/');
    const saysSo = () => page.evaluate(() => document.body.innerText.includes('needs JavaScript'));
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void (/\/(?:data|parts)\//.test(request.url()) ? request.abort() : request.continue()),
    );
    for (const path of ['/many.html', '/board.html', '/module.html', '/editor', '/cdn/editor.html']) {
      await page.setJavaScriptEnabled(true);
      await page.goto(demo.origin + path);
      assert.equal(await saysSo(), false, path);
      await page.setJavaScriptEnabled(false);
      await page.reload();
      assert.equal(await saysSo(), true, `${path} without script`);
    }
    await page.close();
  },
);

test('an organization goes through its inbox by the keyboard', { timeout: 60_000 }, async () => {
  const body = new FormData();
  const fields = { name: 'Ahmed Warsame', email: 'ahmed@example.org', postingTitle: 'Cook', 'answer.why': 'Soup.' };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('resume', new File(['Ahmed’s resume'], 'ahmed.txt'));
  await fetch(`${demo.origin}/applications`, { method: 'POST', body });

  for (const width of [360, 1280]) {
    const { page, problems } = await demo.open('/inbox?opening=Cook', width);
    await enter(page, 'link', 'Ahmed Warsame');
    await find(page, 'heading', 'Ahmed Warsame New');
    assert.ok((await pageText(page)).includes('Soup.'));
    const file = await page.$eval('a[download]', (link) => link.href);
    assert.equal(await (await fetch(file)).text(), 'Ahmed’s resume');

    await enter(page, 'button', 'Mark as read');
    await find(page, 'button', 'Mark as new');
    await enter(page, 'link', 'All applications');
    await find(page, 'button', 'Show');
    assert.ok((await pageText(page)).includes('2 applications, 1 new.'));

    const table = await page.$eval('a[download]', (link) => link.href);
    assert.match(
      await (await fetch(table)).text(),
      /Read,Cook,,Ahmed Warsame,ahmed@example\.org,,.*Soup\..*ahmed\.txt/,
    );

    await enter(page, 'link', 'Ahmed Warsame');
    await enter(page, 'button', 'Mark as new');
    await find(page, 'button', 'Mark as read');
    assert.deepEqual(problems, []);
    // axe writes styles that the page's policy refuses.
    await axe(page);
    await page.goto(`${demo.origin}/inbox`);
    await axe(page);
    await page.close();
  }
});

for (const path of [
  '/',
  '/member.html',
  '/kitchen.html',
  '/tenants.html',
  '/tenants-hotline.html',
  '/many.html',
  '/email.html',
  '/board.html',
  '/card.html',
  '/module.html',
  '/inbox',
]) {
  test(`${path} opens without a fault and fits a narrow screen`, { timeout: 30_000 }, async () => {
    const { page, problems } = await demo.open(path, 320);
    await page.waitForNetworkIdle();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `the page is ${width} px wide on a screen of 320`);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test('on a low window of a laptop Apply is in view before anybody scrolls', { timeout: 30_000 }, async () => {
  const { page } = await demo.open('/member.html');
  await page.setViewport({ width: 1280, height: 650 });
  const apply = await page.waitForSelector('careers-posting >>> .act [part="apply"]', { visible: true });
  await page.waitForNetworkIdle();
  const box = await apply!.boundingBox();
  assert.ok(box!.y + box!.height <= 650, `Apply ends at ${box!.y + box!.height} px`);
  await page.close();
});

test('what applicants sent is served by the inbox alone', async () => {
  const [application] = await readApplications(demo.inbox);
  for (const path of ['/inbox/', '/%69nbox/', '/./inbox/', '/data/../inbox/', '//inbox/']) {
    const { status } = await fetch(`${demo.origin}${path}${application?.submissionId}/application.json`);
    assert.equal(status, 404, path);
  }
});

test('a taken port is said in a sentence that tells what to do', async () => {
  const { port } = new URL(demo.origin);
  const second = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
  assert.equal(code, 1);
  assert.match(said, new RegExp(`^Port ${port} is taken by another program\\. .*PORT=`));
});

/** Finds things as a screen reader does, by role and name, through shadow roots. */
function find(page: Page, role: string, name: string) {
  return page.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(10_000).waitHandle();
}

function press(page: Page, name: string): Promise<void> {
  return page.locator(`::-p-aria([name="${name}"][role="button"])`).setTimeout(10_000).click();
}

/** Goes with Tab to what is to be pressed, and presses Enter; the page that comes is there afterwards. */
async function enter(page: Page, role: string, name: string): Promise<void> {
  const wanted = await find(page, role, name);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((element) => element === document.activeElement, wanted)) {
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      return;
    }
  }
  assert.fail(`Tab does not reach the ${role} "${name}"`);
}

async function axe(page: Page): Promise<void> {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  const found = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
  );
  assert.deepEqual(found, []);
}

function fill(page: Page, label: string, value: string): Promise<void> {
  return page.locator(`::-p-aria([name="${label}"][role="textbox"])`).setTimeout(10_000).fill(value);
}

/** Chooses a file. A file input's name for a screen reader is the browser's own affair, so it is found by its label. */
async function choose(page: Page, label: string, path: string): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const roots: ParentNode[] = [document];
      for (const root of roots) {
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
        for (const input of root.querySelectorAll<HTMLInputElement>('input[type=file]')) {
          const names = [input.ariaLabel ?? '', ...[...(input.labels ?? [])].map(({ textContent }) => textContent)];
          if (names.some((name) => name.trim().startsWith(wanted))) return input;
        }
      }
      return null;
    },
    { timeout: 10_000 },
    label,
  );
  await (handle as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/**
 * What stands on the page, shadow roots included. A loop and not a function that calls itself: tsx gives functions a
 * helper for their names, which does not exist in the browser.
 */
function pageText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const left: Node[] = [document.body];
    let words = '';
    for (let node = left.pop(); node; node = left.pop()) {
      if (node instanceof Text) words += node.data;
      if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) continue;
      const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
      left.push(...(slotted.length > 0 ? slotted : [...root.childNodes]).reverse());
    }
    return words.replace(/\s+/g, ' ');
  });
}

/** A real, small PDF of one page. */
async function writePdf(name: string, words: string): Promise<{ path: string; sha256: string }> {
  const stream = `BT /F1 18 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  const path = join(demo.folder, name);
  await writeFile(path, pdf);
  return { path, sha256: sha256(Buffer.from(pdf)) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
