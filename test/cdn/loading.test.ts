/** How the script file comes, from another origin and in every way that a page may load it. */
import { expect } from '@open-wc/testing';
import { openingKey } from '../../src/application/session/opening.js';
import { applyControl, find, fresh, fullPosting, seen, until, untilSeen } from '../elements/support.js';

const { scripts } = window.__receivers;
const FEED = '/fixtures/feed.json';
const frames: HTMLIFrameElement[] = [];

interface Page extends Window {
  customElements: CustomElementRegistry;
  coalitionCareers: { setStrings: (tag: string, strings: object) => void };
  HTMLElement: typeof HTMLElement;
  warnings: string[];
  failures: string[];
  violations: string[];
}

/** TypeScript does not know yet when a paint began. */
interface Paint extends PerformancePaintTiming {
  paintTime: number;
}

/** Opens a page with this head and body. */
async function open(head: string, body = '', lang = 'en', policy = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '700';
  frame.height = '500';
  const csp = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const listener = '<script nonce="abc" src="/fixtures/frame.js"></script>';
  frame.srcdoc = `<!doctype html><html lang="${lang}"><meta charset="utf-8">${csp}<title>A page</title>${listener}${head}<body>${body}</body></html>`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentWindow as unknown as Page;
}

/** Files of ours that a page has loaded, in which number. */
const filesOf = (page: Page) =>
  page.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === scripts)
    .map(({ pathname }) => pathname.split('/').slice(2).join('/'));

const board = `<careers-board src="${FEED}"></careers-board>`;
const posting = `<careers-posting><script type="application/json">${JSON.stringify(fullPosting())}</script></careers-posting>`;

/** A board shows its feed, an opening of it, and a posting the form. */
async function expectAllToWork(page: Page): Promise<void> {
  const { body } = page.document;
  await untilSeen(body.querySelector('careers-board')!, 'Second of the Feed');
  const view = body.querySelector('careers-posting')!;
  await untilSeen(view, 'Responsibility alpha');
  applyControl(view).click();
  await untilSeen(view, 'Full name');
  expect(page.failures).to.deep.equal([]);
}

describe('careers.js from another origin', () => {
  beforeEach(() => sessionStorage.clear());

  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  it('paints an opening before it asks for what only comes after it', async function () {
    // Not every browser says when a paint began.
    if (!('paintTime' in PerformancePaintTiming.prototype)) this.skip();
    const page = await open(`<script async src="${scripts}/cors/careers.js"></script>`, posting);
    await untilSeen(page.document.body.querySelector('careers-posting')!, 'Responsibility alpha');
    const entries = () => page.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const parts = () => entries().filter(({ name }) => name.includes('/parts/'));
    const paint = () => page.performance.getEntriesByName('first-contentful-paint')[0] as Paint | undefined;
    await until(() => paint() && parts().some(({ name }) => name.includes('posting-later')), 'the paint, and the part');
    const script = entries().find(({ name }) => name.endsWith('/careers.js'))!;
    // A page that is not painted by then is not waited for any longer.
    const latest = script.responseEnd + 500;
    for (const { name, startTime } of parts())
      expect(startTime, name).to.be.at.least(Math.min(paint()!.paintTime, latest));
  });

  it('shows an opening before it looks for applications from here, since that waits for the disk; then it tells of them', async () => {
    const applied = { [openingKey(fullPosting())]: { state: 'sent', on: '2026-11-26' } };
    sessionStorage.setItem('coalition-careers.applied', JSON.stringify(applied));
    const listener = `<script>{
      const storage = window.sessionStorage;
      const look = () => {
        window.atFirstLook ??= document.querySelector('careers-posting').shadowRoot.textContent;
        return storage;
      };
      Object.defineProperty(window, 'sessionStorage', { get: look });
    }</script>`;
    const page = await open(`${listener}<script async src="${scripts}/cors/careers.js"></script>`, posting);
    await untilSeen(page.document.querySelector('careers-posting')!, 'You applied on November 26, 2026');
    const { atFirstLook } = page as unknown as { atFirstLook: string };
    expect(atFirstLook).to.contain('Responsibility alpha').but.not.to.contain('You applied');
  });

  const ways: [what: string, head: string][] = [
    ['a classic script, no CORS', `<script async src="${scripts}/plain/careers.js"></script>`],
    ['a classic script with ?ver=', `<script async src="${scripts}/plain/careers.js?ver=6.1"></script>`],
    [
      'a classic script that asks for CORS',
      `<script async crossorigin src="${scripts}/cors/careers.js?ver=6.1"></script>`,
    ],
    ['a module', `<script type="module" src="${scripts}/cors/careers.js"></script>`],
    ['a module with ?ver=', `<script type="module" src="${scripts}/cors/careers.js?ver=6.1"></script>`],
    ['a module that another imports', `<script type="module">import '${scripts}/cors/careers.js?ver=6.1'</script>`],
    [
      'a module that another loads',
      `<script type="module">await import('${scripts}/cors/careers.js?ver=6.1')</script>`,
    ],
    [
      'a module whose parts lack CORS, so that import() is refused',
      `<script type="module" src="${scripts}/half/careers.js"></script>`,
    ],
  ];
  for (const [what, head] of ways) {
    it(`works as ${what}, and is loaded once`, async () => {
      const page = await open(head, board + posting);
      await expectAllToWork(page);
      const files = filesOf(page);
      expect(files.filter((name) => name === 'careers.js')).to.have.length(1);
      expect(files.some((name) => name.startsWith('parts/board-'))).to.equal(true);
      expect(page.warnings.filter((words) => words.includes('coalition-careers'))).to.deep.equal([]);
    });
  }

  for (const file of ['careers.js', 'careers.bundle.js']) {
    it(`${file} works on a page in an old encoding, where a host gives scripts no charset`, async () => {
      const frame = document.createElement('iframe');
      const html = `<!doctype html><html lang="vi"><base href="${location.origin}"><title>A page</title>
        <script src="/fixtures/frame.js"></script><script async src="${scripts}/plain/${file}"></script>
        ${board.replace('src', 'routing="none" src')}${posting}`;
      frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=windows-1252' }));
      const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
      document.body.append(frame);
      frames.push(frame);
      await loaded;
      const page = frame.contentWindow as unknown as Page;
      expect(page.document.characterSet).to.equal('windows-1252');
      const view = page.document.querySelector('careers-posting')!;
      await untilSeen(view, 'Nộp đơn');
      applyControl(view).click();
      await untilSeen(view, 'Họ và tên');
      await untilSeen(page.document.querySelector('careers-board')!, 'Second of the Feed');
      expect(seen(page.document.body)).to.not.include('â€');
      expect(page.failures).to.deep.equal([]);
    });
  }

  for (const head of [
    `<script nonce="abc" async src="${scripts}/plain/careers.js"></script>`,
    `<script nonce="abc" type="module" src="${scripts}/cors/careers.js"></script>`,
    `<script nonce="abc" type="module" src="${scripts}/half/careers.js"></script>`,
  ]) {
    it(`SEC-3 works under a policy of nonces: ${head.replace(scripts, '')}`, async () => {
      const page = await open(head, board + posting, 'en', "script-src 'nonce-abc'");
      await expectAllToWork(page);
    });
  }

  for (const head of [
    `<script async src="${scripts}/plain/careers.js?ver=6.1"></script>`,
    `<script type="module" src="${scripts}/half/careers.js"></script>`,
    `<script src="${scripts}/plain/careers.bundle.js"></script>`,
  ]) {
    it(`SEC-3 works under a policy that names its host: ${head.replace(scripts, '')}`, async () => {
      const page = await open(head, board + posting, 'en', `script-src ${scripts} 'nonce-abc'`);
      await expectAllToWork(page);
    });
  }

  it('takes the parts that the lines of preload-board.txt have asked for, and asks for none of them again', async () => {
    const box = `held-${crypto.randomUUID()}`;
    const go = (query = '') => fetch(`${scripts}/${box}/go${query}`, { mode: 'no-cors' });
    await go();
    const lines = await (await fetch('/cdn/preload-board.txt')).text();
    const page = await open(lines.replaceAll('https://example.org/careers-files', `${scripts}/${box}`));
    const { document } = page;
    const links = document.querySelectorAll('link[rel="preload"]').length;
    expect(links).to.be.above(1);
    await until(() => filesOf(page).length === links, 'what the lines ask for');
    // From here on a part that is asked for does not come.
    await go('?but=parts');
    document.body.innerHTML = '<careers-board src="/fixtures/other-feed.json"></careers-board>';
    const script = Object.assign(document.createElement('script'), { src: `${scripts}/${box}/careers.js` });
    document.head.append(script);
    await untilSeen(document.querySelector('careers-board')!, 'One of Another Feed');
    await go();
  });

  describe('careers.bundle.js with an integrity hash', () => {
    const page = (hash: string) =>
      open(
        `<script integrity="${hash}" crossorigin="anonymous" src="${scripts}/cors/careers.bundle.js"></script>`,
        board + posting,
      );

    it('works, and all of it is in the file that the hash is of', async () => {
      const file = await (await fetch(`${scripts}/cors/careers.bundle.js`)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', file));
      const opened = await page(`sha384-${btoa(String.fromCharCode(...hash))}`);
      await expectAllToWork(opened);
      expect(filesOf(opened)).to.deep.equal(['careers.bundle.js']);
    });

    it('is not run where it is another file', async () => {
      const opened = await page(`sha384-${btoa('?'.repeat(48))}`);
      expect(opened.customElements.get('careers-card')).to.equal(undefined);
    });
  });

  const companions: [string, string][] = [
    ['zone.js, as Angular loads it', '<script src="/node_modules/zone.js/bundles/zone.umd.js"></script>'],
    ['Prototype.js 1.7, whose Array#entries gives the items', '<script>Array.prototype.entries = Array.prototype.toArray = function () { return [].concat(this) }</script>'],
    ['additions to Object.prototype and Array.prototype', '<script>Object.prototype.extend = Array.prototype.last = function () {}</script>'],
  ]; // prettier-ignore
  for (const [what, companion] of companions) {
    it(`works beside ${what}`, async () => {
      await expectAllToWork(
        await open(`${companion}<script src="${scripts}/cors/careers.js" async></script>`, board + posting),
      );
    });
  }

  it('works beside itself as a script, as a module and in one file: registered once, one global, one warning', async () => {
    const page = await open(
      `<script src="${scripts}/plain/careers.js"></script>
       <script>window.first = [coalitionCareers, customElements.get('careers-board'), customElements.get('careers-card')]</script>
       <script src="${scripts}/plain/careers.bundle.js"></script>
       <script type="module" src="${scripts}/cors/careers.js?ver=2"></script>
       <script type="module">import '${scripts}/cors/index.js'</script>`,
      board + posting,
    );
    await expectAllToWork(page);
    expect(page.warnings.filter((words) => words.includes('coalition-careers'))).to.have.length(1);
    const now = [
      page.coalitionCareers,
      page.customElements.get('careers-board'),
      page.customElements.get('careers-card'),
    ];
    const { first } = page as unknown as { first: unknown[] };
    expect(now.every((one, at) => one === first[at])).to.equal(true);
    page.coalitionCareers.setStrings('en', { view: { backToPosting: 'Back to where you were' } });
    await untilSeen(page.document.querySelector('careers-posting')!, 'Back to where you were');
  });

  for (const [first, second] of [
    ['older', 'cors'],
    ['cors', 'older'],
  ]) {
    it(`works beside another version: ${first}, then ${second}`, async () => {
      const page = await open(
        `<script src="${scripts}/${first}/careers.js"></script><script src="${scripts}/${second}/careers.js"></script>`,
        board + posting,
      );
      await expectAllToWork(page);
      expect(page.warnings.filter((words) => words.includes('coalition-careers'))).to.have.length(1);
    });
  }
});

describe('elements whose class is on its way', () => {
  let box = '';
  let page: Page;
  // By another name: WebKit asks one host six things at once, and the parts that are held are as many.
  const held = (path: string) => fetch(`${scripts.replace('127.0.0.1', 'localhost')}/${box}/${path}`);
  const go = (query = '') => held(`go${query}`);
  /** How often the server was asked for a part: resource timing of WebKit does not list each request. */
  const tries = async (name: string) =>
    ((await (await held('asked')).json()) as string[]).filter((path) => path.includes(name)).length;

  beforeEach(async () => {
    sessionStorage.clear();
    box = `held-${crypto.randomUUID()}`;
    page = await open(`<script src="${scripts}/${box}/careers.js"></script>`);
  });

  afterEach(async () => {
    await go();
    for (const frame of frames.splice(0)) frame.remove();
  });

  type Board = HTMLElementTagNameMap['careers-board'];
  const make = (html: string): Board => {
    const holder = page.document.createElement('div');
    holder.innerHTML = html;
    page.document.body.append(holder);
    return holder.firstElementChild as Board;
  };
  const postings = [fullPosting({ id: 'a', title: 'Alpha' }), fullPosting({ id: 'b', title: 'Beta' })];

  it('are registered, with a shadow root, and show the fallback of the page until then', async () => {
    for (const tag of ['careers-board', 'careers-application']) {
      const Class = await page.customElements.whenDefined(tag);
      const element = make(`<${tag}><p>Openings by phone</p></${tag}>`);
      expect(element).to.be.instanceOf(Class);
      expect(element.shadowRoot).not.to.equal(null);
      expect(seen(element)).to.equal('Openings by phone');
    }
  });

  it('begin the language of the page, the feed and the class together', async () => {
    const feed = fresh(FEED);
    page.document.documentElement.lang = 'es';
    const element = make(`<careers-board src="${feed}"></careers-board>`);
    const asked = () => page.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(feed)).length;
    // None of the parts has come by then.
    await until(asked);
    expect(element.shadowRoot!.querySelector('.skeleton')).not.to.equal(null);
    await go();
    await untilSeen(element, 'Buscar');
    await untilSeen(element, 'Second of the Feed');
    expect(asked()).to.equal(1);
  });

  it('keep attributes and properties', async () => {
    const element = make('<careers-board page-size="1" without-search></careers-board>');
    element.postings = postings;
    element.routing = 'none';
    await go();
    await untilSeen(element, 'Alpha');
    expect(seen(element)).not.to.contain('Beta');
    expect([element.pageSize, element.withoutSearch, element.routing]).to.deep.equal([1, true, 'none']);
    expect(find(element, 'input[type="search"]')).to.equal(undefined);
  });

  it('take a property once for good: what is set later replaces it', async () => {
    const element = make('<careers-board></careers-board>');
    element.postings = postings;
    await go();
    await untilSeen(element, 'Alpha');
    element.postings = [fullPosting({ id: 'c', title: 'Gamma' })];
    await untilSeen(element, 'Gamma');
    expect(Object.hasOwn(element, 'postings')).to.equal(false);
  });

  it('do what was asked of them by methods, in that order', async () => {
    const element = make('<careers-board routing="none"></careers-board>');
    element.postings = postings;
    element.open('a');
    element.close();
    element.open('b');
    await go();
    await until(() => find(element, 'careers-posting'));
    await untilSeen(element, 'Beta');
    expect(find<HTMLElementTagNameMap['careers-posting']>(element, 'careers-posting')!.posting!.id).to.equal('b');
  });

  it('may be moved, taken away, made by script and come later', async () => {
    const moved = make('<careers-board routing="none"></careers-board>');
    const gone = make('<careers-board routing="none"></careers-board>');
    const made = page.document.createElement('careers-board');
    for (const element of [moved, gone, made]) element.postings = postings;
    const Class = page.customElements.get('careers-board')!;
    page.document.body.append(moved);
    gone.remove();
    await go();
    await untilSeen(moved, 'Alpha');
    const later = page.document.createElement('careers-board');
    later.postings = postings;
    page.document.body.append(gone, made, later);
    for (const element of [gone, made, later]) await untilSeen(element, 'Beta');
    for (const element of [moved, gone, made, later]) {
      expect(element).to.be.instanceOf(Class);
      expect(element.constructor).to.equal(Class);
    }
    expect(page.customElements.get('careers-board')).to.equal(Class);
    expect(page.failures).to.deep.equal([]);
  });

  it('come and go with the page once they are taken over, as any other', async () => {
    const element = make(
      '<careers-application></careers-application>',
    ) as unknown as HTMLElementTagNameMap['careers-application'];
    element.posting = fullPosting({ id: 'kept' });
    await go();
    await untilSeen(element, 'Full name');
    element.remove();
    page.document.body.append(element);
    element.setAttribute('lang', 'es');
    await untilSeen(element, 'Nombre');
  });

  it('get the focus that was asked for', async () => {
    const element = make(
      '<careers-application></careers-application>',
    ) as unknown as HTMLElementTagNameMap['careers-application'];
    element.posting = fullPosting();
    element.focus();
    await go();
    await until(
      () => element.shadowRoot!.activeElement?.getAttribute('tabindex') === '-1',
      'the heading has the focus',
    );
  });

  it('say so where the class can not be had, and try again', async () => {
    const element = make('<careers-board></careers-board>');
    const other = make('<careers-board><p>Openings by phone</p></careers-board>');
    element.postings = postings;
    other.postings = postings;
    await go('?status=404');
    await untilSeen(element, 'The openings could not be loaded.');
    expect(seen(other)).to.equal('Openings by phone');
    await go();
    find(element, 'button')!.click();
    await untilSeen(element, 'Alpha');
    await untilSeen(other, 'Alpha');
  });

  it('say so in the language around them, also inside a component', async () => {
    const component = make('<div lang="es"></div>') as HTMLElement;
    const root = component.attachShadow({ mode: 'open' });
    root.innerHTML = '<careers-board></careers-board>';
    const element = root.firstElementChild as Board;
    // The words come, and the class does not.
    await go('?but=board-');
    await until(async () => (await tries('es-reading')) > 0, 'the words are asked for');
    await go('?status=404');
    await until(() => {
      if (seen(element).includes('No se pudieron cargar las vacantes.')) return true;
      // The words may come after the first notice.
      find(element, 'button')?.click();
      return false;
    }, 'the notice in Spanish');
  });

  it('tell what came, also where what an opening needs later can not be had', async () => {
    const element = make('<careers-posting></careers-posting>') as unknown as HTMLElementTagNameMap['careers-posting'];
    const told: string[] = [];
    element.addEventListener('careers-load', ({ detail }) => told.push(...detail.postings.map(({ title }) => title)));
    await go('?status=404');
    element.posting = fullPosting();
    await until(() => told.length, 'that the data came');
    element.posting = fullPosting({ title: 'Changed' });
    await until(() => told.length > 1, 'that other data came');
    expect(told).to.deep.equal(['Full Title Weaver', 'Changed']);
  });

  it('say so when nothing is on its way any more that will fail as well, so that one press is enough', async () => {
    const element = make('<careers-board></careers-board>');
    element.postings = postings;
    await go('?status=404&but=nested');
    await until(async () => (await tries('parts/board-')) >= 2, 'both ways');
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    expect(seen(element)).not.to.contain('could not be loaded');
    await go('?status=404');
    await untilSeen(element, 'The openings could not be loaded.');
    await go();
    find(element, 'button')!.click();
    await untilSeen(element, 'Alpha');
  });

  it('show the fields of a form before what checks them is there, and keep what is filled in meanwhile', async () => {
    const element = make('<careers-application></careers-application>') as unknown as HTMLElementTagNameMap['careers-application']; // prettier-ignore
    element.posting = fullPosting({ application: { endpoint: `${scripts}/nowhere`, documents: [{ kind: 'resume' }] } });
    await go('?but=sending-part');
    await untilSeen(element, 'Full name');
    const name = find<HTMLInputElement>(element, 'input[name="name"]')!;
    name.value = 'Maria Xiong';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    find(element, '[type="submit"]')!.click();
    await element.updateComplete;
    expect(name.value).to.equal('Maria Xiong');
    await go('?status=404');
    await untilSeen(element, 'The application form could not be loaded. Try again');
    expect(name.value).to.equal('Maria Xiong');
    const before = await tries('sending-part');
    const resume = find<HTMLInputElement>(element, 'input[type="file"]')!;
    const chosen = new DataTransfer();
    chosen.items.add(new File(['%PDF-1.4'], 'resume.pdf'));
    resume.files = chosen.files;
    resume.dispatchEvent(new Event('change', { bubbles: true }));
    find(element, '[type="submit"]')!.click();
    await until(
      async () => (await tries('sending-part')) >= before + 2 && find(element, '.notice button'),
      'it was asked for in both ways, in vain',
    );
    await go();
    // Pressed again, as people do, while what was asked for before is still failing.
    await until(() => {
      find(element, '.notice button')?.click();
      return !seen(element).includes('could not be loaded');
    }, 'no notice');
    find(element, '[type="submit"]')!.click();
    await untilSeen(element, 'Enter your email address');
    expect(seen(element)).not.to.contain('Enter your full name');
    expect(name.value).to.equal('Maria Xiong');
  });

  it('show the first page of an editor before what reads is there, and keep what is pasted', async () => {
    const element = make('<careers-editor></careers-editor>');
    await go('?but=opener');
    await untilSeen(element, 'Read the announcement');
    expect(filesOf(page).join(), 'files of the first page').not.to.match(/opener|formats|application/);
    const text = 'Head Cook\n\nCooks lunch for sixty.\n\nPay: $21 an hour';
    const field = find<HTMLTextAreaElement>(element, 'textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const read = () => find(element, '[type="submit"]')!.click();
    read();
    await go('?status=404');
    await untilSeen(element, 'The editor could not be loaded.');
    expect(find<HTMLTextAreaElement>(element, 'textarea')!.value).to.equal(text);
    await go();
    read();
    await until(() => find(element, '[part~="fields"]'), 'the fields');
    expect(find(element, '[part~="title"]')!.textContent).to.contain('Head Cook');
  });
});
