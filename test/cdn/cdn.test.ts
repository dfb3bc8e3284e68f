/** The built files, as a page loads them by a script tag (PKG-2, PKG-3). */
import { expect } from '@open-wc/testing';
import alliance from '../../demo/data/alliance-coalition-organizer.json';
import {
  applyControl,
  closePages,
  control,
  find,
  fullPosting,
  openPage,
  seen,
  untilSeen,
  type FrameWindow,
  until,
} from '../elements/support.js';

const ENTRY = '/cdn/careers.js';
const BUNDLE = '/cdn/careers.bundle.js';
const PAGE = '/fixtures/frame.html';
const TAGS = ['careers-card', 'careers-posting', 'careers-application', 'careers-board'] as const;

/** Files of ours that a page has loaded. */
const files = (page: FrameWindow) =>
  page.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/cdn/'));

function make<Tag extends (typeof TAGS)[number]>(
  page: FrameWindow,
  tag: Tag,
  set: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  const element = page.document.createElement(tag);
  Object.assign(element, set);
  page.document.body.append(element);
  return element;
}

const warningsOfTwo = (page: FrameWindow) => page.warnings.filter((words) => words.includes('coalition-careers'));

describe('the built files', () => {
  // Another test of this tab may have left a draft for the same opening.
  beforeEach(() => sessionStorage.clear());

  afterEach(closePages);

  for (const file of [ENTRY, BUNDLE]) {
    describe(file, () => {
      it('PKG-2 is parsed, runs, and registers the four elements', async () => {
        const page = await openPage(PAGE, file);
        expect(page.failures).to.deep.equal([]);
        for (const tag of TAGS) expect(page.customElements.get(tag), tag).to.be.a('function');
      });

      it('PKG-3 says nothing in the console, least of all "Lit is in dev mode"', async () => {
        const page = await openPage(PAGE, file);
        make(page, 'careers-card', { posting: fullPosting() });
        await untilSeen(page.document.body, 'Full Title Weaver');
        expect(page.warnings).to.deep.equal([]);
      });

      it('PKG-1 renders an opening, again when it changes, and leads on to its form', async () => {
        const page = await openPage(PAGE, file);
        const element = make(page, 'careers-posting', { posting: fullPosting() });
        await untilSeen(element, 'Responsibility alpha');
        element.posting = alliance as typeof element.posting;
        await untilSeen(element, 'Coalition Organizer');
        applyControl(element).click();
        await untilSeen(element, 'Full name');
        control(element, 'Continue to email').click();
        await untilSeen(element, 'There is a problem');
        expect(seen(element)).to.contain('Enter your full name');
        expect(page.failures).to.deep.equal([]);
      });

      it('shows HTML through its sanitiser', async () => {
        const page = await openPage(PAGE, file);
        const element = make(page, 'careers-posting', {
          posting: fullPosting({ description: { html: '<p>Some <b>bold</b> words</p><img src=x onerror=alert(1)>' } }),
        });
        await until(() => find(element, '.prose b'), 'the HTML is not shown');
        expect(find(element, '.prose img')).to.equal(undefined);
      });

      it('shows a board from a feed', async () => {
        const page = await openPage(PAGE, file);
        const element = make(page, 'careers-board', { src: '/fixtures/feed.json' });
        await untilSeen(element, 'Second of the Feed');
        element.open('second');
        await until(() => find(element, 'careers-posting'));
      });

      it('works from markup that stood there before it was loaded', async () => {
        const page = await openPage(PAGE);
        const element = page.document.createElement('careers-posting');
        element.innerHTML = `<script type="application/json">${JSON.stringify(alliance)}</script><p>Fallback</p>`;
        page.document.body.append(element);
        expect(seen(element)).to.equal('Fallback');
        const script = page.document.createElement('script');
        script.type = 'module';
        script.src = file;
        page.document.head.append(script);
        await untilSeen(element, 'Coalition Organizer');
        expect(seen(element)).not.to.contain('Fallback');
      });

      it('SEC-3 works under a strict policy', async () => {
        const page = await openPage('/fixtures/strict.html', file);
        const element = make(page, 'careers-posting', {
          posting: fullPosting({ description: { html: '<p>Some <b>bold</b></p>' }, application: { email: 'a@b.org' } }),
        });
        await until(() => find(element, '.prose b'));
        applyControl(element).click();
        await untilSeen(element, 'Full name');
        expect(page.violations).to.deep.equal([]);
        expect(page.failures).to.deep.equal([]);
      });

      it('SEC-4 works with Trusted Types', async function () {
        if (!('trustedTypes' in window)) this.skip();
        const page = await openPage('/fixtures/types.html', file);
        const element = make(page, 'careers-posting', {
          posting: fullPosting({ description: { html: '<p>Some <b>bold</b></p>' } }),
        });
        await until(() => find(element, '.prose b'));
        expect(page.violations).to.deep.equal([]);
      });

      it('registers once and warns once when it is loaded twice', async () => {
        const page = await openPage(PAGE, file, `${file}?v=2`);
        const card = page.customElements.get('careers-card');
        expect(page.failures).to.deep.equal([]);
        expect(warningsOfTwo(page).length).to.equal(1);
        const element = make(page, 'careers-card', { posting: fullPosting() });
        await untilSeen(element, 'Full Title Weaver');
        expect(page.customElements.get('careers-card')).to.equal(card);
      });
    });
  }

  for (const order of [
    [ENTRY, BUNDLE],
    [BUNDLE, ENTRY],
    [ENTRY, BUNDLE, `${BUNDLE}?v=2`, `${BUNDLE}?v=3`],
  ]) {
    it(`register once and warn once beside each other: ${order.join(', ')}`, async () => {
      const page = await openPage(PAGE, ...order);
      expect(page.failures).to.deep.equal([]);
      expect(warningsOfTwo(page).length).to.equal(1);
      const element = make(page, 'careers-posting', { posting: alliance as never });
      await untilSeen(element, 'Coalition Organizer');
      applyControl(element).click();
      await untilSeen(element, 'Full name');
    });
  }

  it('careers.js loads the form, the sanitiser and the readers of foreign feeds only when a page needs them', async () => {
    const page = await openPage(PAGE, ENTRY);
    const first = files(page);
    expect(
      first.some((path) => /form|sanit|purify|feed/i.test(path)),
      first.join(' '),
    ).to.equal(false);
    const card = make(page, 'careers-card', { posting: fullPosting() });
    const view = make(page, 'careers-posting', { posting: alliance as never });
    await untilSeen(card, 'Full Title Weaver');
    await untilSeen(view, 'Coalition Organizer');
    // What comes after the first paint: JSON-LD, and the words for what is wrong.
    await until(() => page.document.head.querySelector('script[type="application/ld+json"]'));
    const later = files(page).filter((path) => /form-|sanit|board|email|parts\/(?:xml|sheet|json-(?!ld-))/.test(path));
    expect(later, 'a card and a posting need no more').to.deep.equal([]);
    view.posting = fullPosting({ description: { html: '<p>Some <b>bold</b></p>' } });
    await until(() => find(view, '.prose b'));
    await until(() => files(page).some((path) => path.includes('sanit')));
    const withSanitiser = files(page);
    make(page, 'careers-application', { posting: alliance as never });
    await untilSeen(page.document.body, 'Full name');
    await until(() => files(page).length > withSanitiser.length);
    const withForm = files(page);
    make(page, 'careers-board', { src: '/fixtures/feeds/breezy.json' });
    await untilSeen(page.document.body, 'Helpline Support');
    await until(() => files(page).length > withForm.length);
  });

  it('careers.bundle.js loads nothing later, whatever is shown', async () => {
    const page = await openPage(PAGE, BUNDLE);
    const element = make(page, 'careers-posting', {
      posting: fullPosting({ description: { html: '<p>Some <b>bold</b></p>' }, application: { email: 'a@b.org' } }),
    });
    await until(() => find(element, '.prose b'));
    applyControl(element).click();
    await untilSeen(element, 'Full name');
    make(page, 'careers-board', { src: '/fixtures/feeds/breezy.json' });
    await untilSeen(page.document.body, 'Helpline Support');
    expect(files(page)).to.deep.equal([BUNDLE]);
  });
});
