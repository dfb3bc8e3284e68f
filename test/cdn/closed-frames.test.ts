/** Frames as hosts make them of what people embed: nothing is promised that such a frame does not do. */
import { expect } from '@open-wc/testing';
import { fullPosting, posting, until } from '../elements/support.js';
import type { JobPosting } from '../../src/posting/types.js';

const { scripts, cors } = window.__receivers;
const CLOSED = 'allow-scripts allow-forms allow-popups';

/** What the frame does for the test, which can't reach into it: runs code that sees across shadow roots. */
const AGENT = `
  const all = (root, selector) => [...root.querySelectorAll('*')].flatMap((one) =>
    [...(one.matches(selector) ? [one] : []), ...(one.shadowRoot ? all(one.shadowRoot, selector) : [])]);
  const visible = (one) => one.checkVisibility({ visibilityProperty: true });
  const one = (selector) => all(document, selector).find(visible);
  const named = (name) => all(document, 'button, a').find((it) => visible(it) && it.textContent.trim().startsWith(name));
  const offers = () => all(document, 'button, a').filter(visible).map((it) => it.textContent.replace(/\\s+/g, ' ').trim());
  const text = () => all(document, 'p, h1, h2, h3, label').filter(visible).map((it) => it.textContent.replace(/\\s+/g, ' ').trim()).join('\\n');
  const type = (name, value) => {
    const input = one('[name="' + name + '"]');
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  addEventListener('message', async ({ data, source }) => {
    let answer;
    try { answer = await new Function('all', 'one', 'named', 'offers', 'text', 'type', data.code)(all, one, named, offers, text, type); }
    catch (error) { answer = String(error); }
    source.postMessage({ id: data.id, answer }, '*');
  });`;

type Ask = (code: string) => Promise<unknown>;

const frames: HTMLIFrameElement[] = [];
let asked = 0;

interface Manner {
  sandbox?: string;
  /** An address of its own, in place of `srcdoc`. */
  src?: string;
  tag?: string;
  /** Whether the opening stands in it. */
  data?: boolean;
}

/** Opens a frame with an opening; resolves to what runs code in it. */
async function open(
  shown: JobPosting,
  { sandbox = CLOSED, src, tag = 'careers-posting', data = true }: Manner = {},
): Promise<Ask> {
  const frame = document.createElement('iframe');
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  Object.assign(frame, { width: '700', height: '700' });
  const page = `<!doctype html><html lang="en"><title>A frame</title><script>${AGENT}</script>
    <script src="${scripts}/plain/careers.js"></script>
    <${tag}>${data ? `<script type="application/json">${JSON.stringify(shown).replaceAll('<', '\\u003c')}</script>` : ''}</${tag}></html>`;
  if (src) frame.src = src;
  else frame.srcdoc = page;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  if (src) frame.contentWindow!.postMessage(page, '*');
  const ask = (code: string) => {
    asked += 1;
    const id = asked;
    return new Promise((done) => {
      const listen = ({ data, source }: MessageEvent<{ id?: number; answer?: unknown }>) => {
        if (source !== frame.contentWindow || data.id !== id) return;
        removeEventListener('message', listen);
        done(data.answer);
      };
      addEventListener('message', listen);
      frame.contentWindow!.postMessage({ id, code }, '*');
    });
  };
  if (data)
    await until(async () => String(await ask('return text()')).includes(shown.title), 'the posting in its frame');
  return ask;
}

const ahead = { validThrough: '2099-01-31' };

describe('in a closed frame', () => {
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const [name, manner] of Object.entries({ srcdoc: {}, 'an address': { src: '/fixtures/written.html' } })) {
    it(`with ${name}, what can’t work is not offered; the opening’s own page is`, async () => {
      const ask = await open(fullPosting(ahead), manner);
      expect(await ask('return origin')).to.equal('null');
      const offers = await ask('return offers()');
      expect(offers).to.include('Apply').and.to.include('This opening on its own page');
      for (const name of ['Share', 'Print', 'Add deadline to calendar']) expect(offers).not.to.include(name);
    });
  }

  it('the editor gives out lines, and no file', async () => {
    const ask = await open(fullPosting(ahead), { tag: 'careers-editor' });
    await until(async () => String(await ask('return JSON.stringify(offers())')).includes('Copy'), 'the editor');
    expect(await ask('return offers()'))
      .to.include('Add it to an existing list')
      .and.not.to.include('Download the file');
  });

  it('the editor says that it can’t keep what is written', async () => {
    const ask = await open(posting(), { tag: 'careers-editor', data: false });
    await until(async () => String(await ask('return JSON.stringify(offers())')).includes('Start with empty fields'), 'the editor'); // prettier-ignore
    await ask('named("Start with empty fields").click()');
    await until(async () => await ask('return Boolean(one("#f-title"))'), 'the fields');
    await ask(
      'const title = one("#f-title"); title.value = "Cook"; title.dispatchEvent(new Event("input", { bubbles: true })); title.dispatchEvent(new Event("change", { bubbles: true }))',
    );
    const said = 'return one("[part~=draft]")?.textContent';
    await until(
      async () => String(await ask(said)).includes('This browser can’t keep your answers.'),
      'what is said of it',
    );
    expect(await ask(said)).not.to.contain('Kept in this browser');
  });

  it('drafts say that they can’t be kept, and nothing is remembered', async () => {
    const ask = await open(posting({ application: { endpoint: `${cors}/applications?box=frame` } }));
    await ask('named("Apply").click()');
    await until(async () => await ask('return Boolean(one(\'[name="name"]\'))'));
    expect(await ask('return text()')).not.to.contain('on this device');
    await ask('type("name", "Maria Ortega")');
    await until(async () => String(await ask('return text()')).includes('This browser can’t keep your answers.'));
  });

  it('an e-mail draft is not offered as a file, and copying says that it did not work', async () => {
    const documents = [{ kind: 'resume' as const }];
    const ask = await open(posting({ application: { email: 'jobs@example.org', documents } }));
    await ask('named("Apply").click()');
    await until(async () => await ask('return Boolean(one(\'[name="name"]\'))'));
    await ask(`type('name', 'Maria Ortega'); type('email', 'maria@example.org');
      const files = new DataTransfer(); files.items.add(new File(['%PDF-1.4'], 'resume.pdf', { type: 'application/pdf' }));
      const input = all(document, 'input[type="file"]')[0]; input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));`);
    await until(async () => String(await ask('return JSON.stringify(offers())')).includes('Remove'), 'the file');
    await ask('named("Continue to email").click()');
    await until(async () => String(await ask('return text()')).includes('Send your application by email'));
    expect(await ask('return offers()'))
      .to.include('Open your email program')
      .and.not.to.include('Save as an email draft');
    await ask('named("Copy the message").click()');
    await until(async () => String(await ask('return text()')).includes('Copying is not possible here.'));
    expect(await ask('return offers()')).not.to.include('Copied');
  });

  it('what was sent is not offered as a file or on paper', async () => {
    const ask = await open(posting({ application: { endpoint: `${cors}/applications?box=closed` } }));
    await ask('named("Apply").click()');
    await until(async () => await ask('return Boolean(one(\'[name="name"]\'))'));
    await ask(`type('name', 'Maria Ortega'); type('email', 'maria@example.org'); named('Check your answers').click()`);
    await until(async () => await ask('return Boolean(named("Send application"))'));
    await ask('named("Send application").click()');
    await until(async () => String(await ask('return text()')).includes('Application sent'));
    const offers = await ask('return offers()');
    expect(offers).not.to.include('Save a copy').and.not.to.include('Print a copy');
  });

  it('the page around is told its height', async () => {
    const heights: number[] = [];
    const listen = ({ data, source }: MessageEvent<{ type?: string; height: number }>) => {
      if (source === frames[0]?.contentWindow && data.type === 'careers-height') heights.push(data.height);
    };
    addEventListener('message', listen);
    const ask = await open(fullPosting());
    await until(() => heights.length > 0);
    const before = heights.at(-1)!;
    await ask('document.body.style.paddingBottom = "300px"');
    await until(() => heights.at(-1)! >= before + 290, `more than ${before}`);
    removeEventListener('message', listen);
  });
});

describe('in a frame without an address of its own', () => {
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  it('the address to pass on is that of the page around it', async () => {
    const ask = await open(posting(ahead), { sandbox: '' });
    const printed = await ask('return all(document, ".printed bdi")[0].textContent');
    expect(printed).to.equal(document.baseURI);
    const offers = await ask('return offers()');
    for (const name of ['Share', 'Print', 'Add deadline to calendar']) expect(offers).to.include(name);
  });
});
