/** What the package's server renders, the built script files take over: in a document as a browser parses it. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { deepAll, fullPosting, posting, until, type FrameWindow } from '../elements/support.js';
import type { RenderPayload } from '../support/render-plugin.js';

interface Shift extends PerformanceEntry {
  value: number;
}

const postings = Array.from({ length: 25 }, (_, index) =>
  posting({ id: `p${index}`, title: `Keeper ${index}`, url: `p${index}/`, validThrough: '2099-07-19' }),
);
const frames: HTMLIFrameElement[] = [];

/** Opens a document with what the server sends, scripts included. */
async function open(head: string, body: string): Promise<FrameWindow & { marked: Element[]; shifts: Shift[] }> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '900';
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8" />
    <script src="/fixtures/frame.js"></script>
    <script>
      window.shifts = [];
      try { new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true }); } catch {}
    </script>${head}</head><body style="font: 16px sans-serif">${body}</body></html>`;
  frames.push(frame);
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  return frame.contentWindow as unknown as FrameWindow & { marked: Element[]; shifts: Shift[] };
}

function render(element: RenderPayload['element'], data: unknown): Promise<string> {
  const payload: RenderPayload = { element, data, options: { base: document.baseURI }, isBuilt: true };
  return executeServerCommand<string, RenderPayload>('careers:render', payload);
}

function elementsIn(page: FrameWindow): Element[] {
  return deepAll<Element>(page.document.body, '*').filter((element) => !element.matches('script, style'));
}

/** All elements of ours have been taken over. */
function areTakenOver(page: FrameWindow): boolean {
  const ours = elementsIn(page).filter(({ localName }) => localName.startsWith('careers-'));
  return ours.every(({ shadowRoot }) => shadowRoot !== null && shadowRoot.adoptedStyleSheets.length > 0);
}

/** When all of the page has been painted: until then a half-parsed `<select>` grows with its options, script or none. */
async function paintedAt(page: FrameWindow): Promise<number> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => page.requestAnimationFrame(done));
  return page.performance.now();
}

const addScript = (page: FrameWindow, file: string) => {
  const script = page.document.createElement('script');
  script.src = file;
  page.document.head.append(script);
};

describe('what a server has rendered', () => {
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const file of ['/cdn/careers.js', '/cdn/careers.bundle.js'])
    it(`keeps its nodes and its place when ${file} comes afterwards`, async () => {
      const body = await Promise.all([
        render('card', fullPosting()),
        render('board', postings),
        render('posting', fullPosting({ id: 'other' })),
      ]);
      const page = await open('', body.join('\n'));
      const before = elementsIn(page);
      expect(before.length).to.be.greaterThan(100);
      const start = await paintedAt(page);
      addScript(page, file);
      await until(() => areTakenOver(page));
      await paintedAt(page);
      const after = elementsIn(page);
      expect(after.length).to.equal(before.length);
      expect(after.every((element, index) => element === before[index])).to.equal(true);
      const shifts = page.shifts.filter(({ startTime }) => startTime >= start);
      expect(shifts.map(({ value }) => value)).to.deep.equal([]);
      expect([page.warnings, page.failures]).to.deep.equal([[], []]);
    });

  it('is taken over, too, where the script was there before it', async () => {
    const body = await Promise.all([render('card', fullPosting()), render('board', postings)]);
    const page = await open('<script src="/cdn/careers.js"></script>', body.join('\n'));
    await until(() => areTakenOver(page));
    expect(page.document.querySelectorAll('template')).to.have.length(0);
    expect(deepAll(page.document.body, 'careers-card')).to.have.length(21);
    expect([page.warnings, page.failures]).to.deep.equal([[], []]);
  });

  it('alone makes a page load the part for that', async () => {
    const part = (page: FrameWindow) =>
      page.performance.getEntriesByType('resource').some(({ name }) => name.includes('hydration'));
    const script = '<script src="/cdn/careers.js" async></script>';
    const rendered = await open(script, await render('card', fullPosting()));
    await until(() => areTakenOver(rendered));
    expect(part(rendered)).to.equal(true);
    const plain = await open(
      script,
      `<careers-card><script type="application/json">${JSON.stringify(posting())}</script></careers-card>`,
    );
    await until(() => deepAll(plain.document.body, 'h2').length === 1);
    expect(part(plain)).to.equal(false);
  });
});
