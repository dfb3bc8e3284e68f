/** The sources of a <careers-board>, over real HTTP: several, slow, broken, old, page by page, with their details apart. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../registered.js';
import type { CareersBoard } from '../../../src/elements.js';
import greenhouseJob from '../../../fixtures/feeds/greenhouse-job.json';
import greenhouseJobs from '../../../fixtures/feeds/greenhouse-jobs-light.json';
import smartRecruitersPosting from '../../../fixtures/feeds/smartrecruiters-posting-detail.json';
import smartRecruiters from '../../../fixtures/feeds/smartrecruiters-postings.json';
import { SAMPLES } from '../../support/samples.js';
import { openFeeds, type Feeds } from '../../support/feeds.js';
import {
  at,
  cards,
  chips,
  choose,
  countShown,
  has,
  isList,
  job,
  notices,
  put,
  read,
  said,
  search,
  searchField,
  shownPosting,
  titles,
  untilAt,
} from './seeker.js';
import {
  closePages,
  control,
  deep,
  deepAll,
  hear,
  isVisible,
  longDate,
  openPage,
  posting,
  seen,
  settled,
  untilSeen,
  until,
} from '../support.js';

const rose = { name: 'Rose Union' };
const loon = { name: 'Loon Press' };
const reed = { name: 'Reed House' };
const weaver = posting({ id: 'weaver', title: 'Weaver', hiringOrganization: rose, datePosted: '2026-03-03' });
const writer = posting({ id: 'writer', title: 'Writer', hiringOrganization: loon, datePosted: '2026-02-02' });
const reader = posting({ id: 'reader', title: 'Reader', hiringOrganization: reed, datePosted: '2026-01-01' });

/** Three members of a coalition, one feed each. */
async function three(): Promise<Feeds & { all: string }> {
  const feeds = openFeeds();
  await feeds.set('/rose', { body: [weaver] });
  await feeds.set('/loon', { body: [writer] });
  await feeds.set('/reed', { body: [reader] });
  return { ...feeds, all: ['/rose', '/loon', '/reed'].map(feeds.at).join('\n') };
}

/** A board that asks a source; not waited for. */
const from = (src: string, set: Partial<CareersBoard> = {}): Promise<CareersBoard> => put({ src, ...set });

/** What the page hears. */
const listen = () => ({ load: hear(document, 'careers-load'), error: hear(document, 'careers-error') });

const out = { status: 500, body: 'Out of order.' };

/** Another visit, on a page of its own that remembers nothing: the element there. */
async function visit(src: string, set: Partial<CareersBoard> = {}): Promise<CareersBoard> {
  const page = await openPage('/fixtures/frame.html', '/src/index.ts');
  const element = page.document.createElement('careers-board');
  Object.assign(element, { src, routing: 'none' }, set);
  page.document.body.append(element);
  await settled(element);
  return element;
}

/** Waits until a copy of a feed is kept on the device. */
const untilKept = (feeds: Feeds, path: string) => until(() => feeds.isKept(path), `no copy of ${path}`);

/** Makes what is kept on the device older. */
async function age(days: number): Promise<number> {
  let kept = NaN;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = (await cache.match(request))!;
      const headers = new Headers(copy.headers);
      for (const [header, value] of copy.headers) {
        if (!/^\d{13}$/.test(value)) continue;
        kept = Number(value) - days * 86_400_000;
        headers.set(header, String(kept));
      }
      await cache.put(request, new Response(await copy.text(), { headers }));
    }
  }
  return kept;
}

afterEach(async () => {
  closePages();
  for (const name of await caches.keys()) await caches.delete(name);
});

describe('the sources of <careers-board>', () => {
  describe('three of which one fails', () => {
    const failing: [what: string, answer: Parameters<Feeds['set']>[1], message: RegExp][] = [['with 500', out, /500/]];
    for (const [what, answer, message] of failing) {
      it(`${what}: the others are shown, and the page and its author are told`, async () => {
        const feeds = await three();
        await feeds.set('/loon', answer);
        const { load, error } = listen();
        const element = await from(feeds.all);
        await until(() => load.details.length === 1);
        await settled(element);
        expect(titles(element)).to.deep.equal(['Weaver', 'Reader']);
        expect(notices(element)).to.deep.equal(['2 of 3 organizations shown. Try again']);
        expect(error.details.length).to.equal(1);
        expect(error.details[0]!.source).to.equal(feeds.at('/loon'));
        expect(error.details[0]!.message).to.match(message);
        expect(load.details[0]!.postings.map(({ id }) => id)).to.have.members(['weaver', 'reader']);
        expect(load.details[0]!.issues.some((one) => one.severity === 'error')).to.equal(true);
      });
    }

    it('on another site that does not allow it: the author reads what to ask for', async () => {
      const feeds = await three();
      const { load, error } = listen();
      const element = await from(`${feeds.at('/rose')} ${feeds.farAt('/loon')} ${feeds.at('/reed')}`);
      await until(() => load.details.length === 1 && error.details.length === 1);
      await settled(element);
      expect(notices(element)).to.deep.equal(['2 of 3 organizations shown. Try again']);
      expect(error.details[0]!.message).to.contain('CORS').and.contain('Access-Control-Allow-Origin');
      expect(error.details[0]!.message, 'and of which source').to.contain(feeds.farAt('/loon'));
      expect(seen(element), 'a reader is not bothered with it').not.to.contain('CORS');
    });

    it('on another site that allows it, all are shown', async () => {
      const feeds = await three();
      await feeds.set('/loon', { body: [writer], cors: true });
      const element = await from(`${feeds.at('/rose')} ${feeds.farAt('/loon')} ${feeds.at('/reed')}`);
      await until(() => titles(element).length === 3);
      expect(notices(element)).to.deep.equal([]);
    });

    it('"Try again" brings it, once it is back', async () => {
      const feeds = await three();
      await feeds.set('/loon', out);
      const { load, error } = listen();
      const element = await from(feeds.all);
      await untilSeen(element, '2 of 3 organizations shown.');
      control(element, 'Try again').click();
      await until(() => error.details.length === 2, 'it fails once more');
      await settled(element);
      expect(notices(element)).to.deep.equal(['2 of 3 organizations shown. Try again']);
      expect(titles(element)).to.deep.equal(['Weaver', 'Reader']);
      await feeds.set('/loon', { body: [writer] });
      control(element, 'Try again').click();
      await untilSeen(element, 'Writer');
      await until(() => load.details.length === 3);
      await settled(element);
      expect(titles(element)).to.deep.equal(['Weaver', 'Writer', 'Reader']);
      expect(notices(element)).to.deep.equal([]);
      expect(await feeds.asked('/loon')).to.equal(3);
    });

    it('what a reader asked of the list stays over "Try again"', async () => {
      const feeds = await three();
      await feeds.set('/loon', out);
      const element = await from(feeds.all);
      await untilSeen(element, '2 of 3 organizations shown.');
      await choose(element, 'Organization', 'Rose Union');
      await feeds.set('/loon', { body: [writer] });
      control(element, 'Try again').click();
      await until(() => countShown(element) === '1 of 3 openings');
      expect(chips(element)).to.deep.equal(['Rose Union']);
      expect(titles(element)).to.deep.equal(['Weaver']);
    });

    it('says to screen readers that it loads, and then what came of it', async () => {
      const feeds = await three();
      await feeds.set('/loon', { held: true });
      await feeds.set('/reed', out);
      const element = await from(`${feeds.at('/rose')} ${feeds.at('/reed')}`);
      await untilSeen(element, '1 of 2 organizations shown.');
      await feeds.set('/reed', { held: true });
      control(element, 'Try again').click();
      await until(() => said(element) === 'Loading…');
      await feeds.set('/reed', { body: [reader] });
      await untilSeen(element, 'Reader');
      await until(() => said(element) !== 'Loading…', 'what came of it is not said');
    });

    it('loses no focus over "Try again"', async () => {
      const feeds = await three();
      await feeds.set('/loon', out);
      const element = await from(feeds.all);
      await untilSeen(element, '2 of 3 organizations shown.');
      await feeds.set('/loon', { body: [writer] });
      const again = control(element, 'Try again');
      again.focus();
      again.click();
      await untilSeen(element, 'Writer');
      await settled(element);
      await until(() => element.shadowRoot!.activeElement, 'the focus fell back to the page');
    });

    it('an opening of it, in a shared link, is not called gone', async () => {
      const feeds = await three();
      await feeds.set('/loon', out);
      at((url) => url.searchParams.set('job', 'writer'));
      const element = await from(feeds.all);
      await untilSeen(element, '2 of 3 organizations shown.');
      expect(seen(element), 'nobody can know that').not.to.contain('no longer listed');
    });
  });

  describe('of which one is slow', () => {
    it('shows the others at once, and says that more is to come', async () => {
      const feeds = await three();
      await feeds.set('/loon', { held: true });
      const { load, error } = listen();
      const element = await from(feeds.all);
      await untilSeen(element, '2 of 3 organizations so far…');
      expect(titles(element)).to.deep.equal(['Weaver', 'Reader']);
      expect(load.details.length, 'not all is there').to.equal(0);
      expect(notices(element)).to.deep.equal([]);
      await feeds.set('/loon', { body: [writer] });
      await untilSeen(element, 'Writer');
      await settled(element);
      expect(titles(element), 'in its place').to.deep.equal(['Weaver', 'Writer', 'Reader']);
      expect(seen(element)).not.to.contain('so far');
      // What there is to say of the openings is read before it is told.
      await until(() => load.details.length > 0, 'careers-load');
      expect(load.details.length, 'careers-load once').to.equal(1);
      expect(load.details[0]!.postings.map(({ id }) => id)).to.have.members(['weaver', 'writer', 'reader']);
      expect(error.details).to.deep.equal([]);
    });

    it('says nothing of failures before the last has answered, and then does', async () => {
      const feeds = await three();
      await feeds.set('/loon', { held: true });
      await feeds.set('/reed', out);
      const element = await from(feeds.all);
      await untilSeen(element, '1 of 3 organizations so far…');
      await feeds.set('/loon', { body: [writer] });
      await untilSeen(element, '2 of 3 organizations shown.');
      expect(titles(element)).to.deep.equal(['Weaver', 'Writer']);
    });

    it('keeps the room while nothing is there yet', async () => {
      const feeds = await three();
      for (const path of ['/rose', '/loon', '/reed']) await feeds.set(path, { held: true });
      const element = await from(feeds.all);
      const loading = deep(element, '[part~="loading"]');
      expect(loading.getBoundingClientRect().height).to.be.greaterThan(100);
      expect(loading.ariaLabel).to.equal('Loading…');
      await feeds.set('/reed', { body: [] });
      await until(async () => (await feeds.asked('/reed')) > 0, 'it was not asked');
      await settled(element);
      expect(seen(element), 'one without openings does not speak for all').not.to.contain('no openings');
      for (const path of ['/rose', '/loon']) await feeds.set(path, { body: [] });
      await untilSeen(element, 'no openings right now');
    });

    it('can be searched meanwhile, and what comes later is searched too', async () => {
      const feeds = await three();
      await feeds.set('/loon', { held: true });
      const element = await from(feeds.all);
      await untilSeen(element, '2 of 3 organizations so far…');
      await search(element, 'reader');
      await feeds.set('/loon', { body: [posting({ ...writer, title: 'Proof reader' })] });
      await untilSeen(element, 'Proof reader');
      await settled(element);
      expect(titles(element)).to.deep.equal(['Proof reader', 'Reader']);
      expect(searchField(element).value).to.equal('reader');
    });

    it('leaves who reads an opening where they are', async () => {
      const feeds = await three();
      await feeds.set('/loon', { held: true });
      const element = await from(feeds.all);
      await untilSeen(element, '2 of 3 organizations so far…');
      await read(element, 'Reader');
      const shown = deep(element, 'careers-posting');
      const { load } = listen();
      await feeds.set('/loon', { body: [writer] });
      await until(() => load.details.length === 1);
      await settled(element);
      expect(shownPosting(element)).to.equal('Reader');
      expect(deep(element, 'careers-posting') === shown, 'the same, with all that was done in it').to.equal(true);
    });

    it('never puts another organization’s opening in the place of the one that is read', async () => {
      const feeds = await three();
      const one = posting({ id: '1', title: 'Of the slow one', hiringOrganization: loon });
      const other = posting({ id: '1', title: 'Of the fast one', hiringOrganization: reed });
      await feeds.set('/loon', { held: true });
      await feeds.set('/reed', { body: [other] });
      const { load } = listen();
      const element = await from(`${feeds.at('/loon')} ${feeds.at('/reed')}`);
      await untilSeen(element, 'so far…');
      await read(element, 'Of the fast one');
      await feeds.set('/loon', { body: [one] });
      await until(() => load.details.length === 1);
      await settled(element);
      expect(shownPosting(element)).to.equal('Of the fast one');
    });

    it('opens what a shared link names once it is there', async () => {
      const feeds = await three();
      await feeds.set('/loon', { held: true });
      at((url) => url.searchParams.set('job', 'writer'));
      const element = await from(feeds.all);
      await untilSeen(element, 'so far…');
      expect(seen(element), 'not called gone before all is there').not.to.contain('no longer listed');
      await feeds.set('/loon', { body: [writer] });
      await until(() => shownPosting(element) === 'Writer');
      expect(job()).to.equal('writer');
    });

    it('never replaces what came after it', async () => {
      const feeds = await three();
      await feeds.set('/loon', { held: true });
      const element = await from(feeds.all);
      await untilSeen(element, 'so far…');
      const { load } = listen();
      element.src = feeds.at('/reed');
      await until(() => titles(element).join() === 'Reader' && load.details.length === 1);
      await feeds.set('/loon', { body: [writer] });
      // A second board hears when the slow one has answered.
      const other = document.createElement('careers-board');
      other.src = feeds.at('/loon');
      element.after(other);
      await until(() => titles(other).join() === 'Writer' && load.details.length > 1);
      await settled(element);
      expect(titles(element)).to.deep.equal(['Reader']);
      expect(load.events.map(({ target }) => target === other)).to.deep.equal([false, true]);
      expect(seen(element)).not.to.contain('so far');
    });
  });

  it('that were replaced before all of them answered show nothing any more', async () => {
    const feeds = await three();
    await feeds.set('/rose', { held: true });
    await feeds.set('/loon', { held: true });
    const both = `${feeds.at('/rose')} ${feeds.at('/loon')}`;
    const element = await from(both);
    await until(() => feeds.asked('/rose'));
    element.src = feeds.at('/reed');
    await until(() => titles(element).join() === 'Reader');
    // A second board shows when one of the two has answered.
    const other = document.createElement('careers-board');
    other.src = both;
    element.after(other);
    await feeds.set('/rose', { body: [weaver] });
    await untilSeen(other, '1 of 2 organizations so far…');
    await settled(element);
    expect(titles(element)).to.deep.equal(['Reader']);
  });

  describe('all failed', () => {
    const broken = async () => {
      const feeds = await three();
      for (const path of ['/rose', '/loon', '/reed']) await feeds.set(path, out);
      return feeds;
    };

    it('leaves the fallback children', async () => {
      const feeds = await broken();
      const { error, load } = listen();
      const box = await fixture<HTMLElement>(
        html`<main>
          <careers-board src=${feeds.all}><p>See the list at City Hall.</p></careers-board>
        </main>`,
      );
      await until(() => error.details.length === 3);
      await settled(box);
      expect(seen(box)).to.equal('See the list at City Hall.');
      expect(new Set(error.details.map(({ source }) => source)).size, 'of each source').to.equal(3);
      expect(load.details).to.deep.equal([]);
    });

    it('says so where there are none, with a way to try again that works', async () => {
      const feeds = await broken();
      const element = await from(feeds.all);
      await untilSeen(element, 'The openings could not be loaded. Try again');
      expect(deepAll(element, 'input, select, [data-facet]')).to.deep.equal([]);
      await feeds.set('/reed', { body: [reader] });
      control(element, 'Try again').click();
      await untilSeen(element, '1 of 3 organizations shown.');
      expect(titles(element)).to.deep.equal(['Reader']);
    });

    it('and none has an opening: that is no failure', async () => {
      const feeds = await three();
      for (const path of ['/rose', '/loon', '/reed']) await feeds.set(path, { body: { postings: [] } });
      const { error, load } = listen();
      const element = await from(feeds.all);
      await untilSeen(element, 'no openings right now');
      await until(() => load.details.length === 1, 'the event');
      expect(error.details).to.deep.equal([]);
      expect(notices(element).length).to.equal(1);
    });
  });

  describe('read anew', () => {
    it('keep what is shown until the last of them has answered', async () => {
      const feeds = await three();
      const { load } = listen();
      const element = await from(feeds.all);
      await until(() => load.details.length === 1);
      await settled(element);
      await feeds.set('/loon', { held: true });
      element.reload();
      await until(async () => (await feeds.asked('/loon')) === 2, 'it was not asked again');
      await until(async () => (await feeds.asked('/reed')) === 2, 'nor this');
      await settled(element);
      await nextFrame();
      await nextFrame();
      expect(titles(element)).to.deep.equal(['Weaver', 'Writer', 'Reader']);
      await feeds.set('/loon', { body: [posting({ ...writer, title: 'New writer' })] });
      await untilSeen(element, 'New writer');
      expect(titles(element)).to.deep.equal(['Weaver', 'New writer', 'Reader']);
    });

    it('leave who reads an opening of the slow one where they are', async () => {
      const feeds = await three();
      const { load } = listen();
      const element = await from(feeds.all);
      await until(() => load.details.length === 1);
      await settled(element);
      await read(element, 'Writer');
      const shown = deep(element, 'careers-posting');
      await feeds.set('/loon', { held: true });
      element.reload();
      await until(async () => (await feeds.asked('/reed')) === 2, 'it was not asked again');
      await settled(element);
      await nextFrame();
      await nextFrame();
      expect(shownPosting(element)).to.equal('Writer');
      await feeds.set('/loon', { body: [writer] });
      await until(() => load.details.length === 2);
      await settled(element);
      expect(deep(element, 'careers-posting') === shown, 'the same view').to.equal(true);
    });

    it('leave who reads one of two openings with one id at one employer where they are', async () => {
      const feeds = openFeeds();
      await feeds.set('/rose', { body: [posting({ id: '5', title: 'Cook', hiringOrganization: rose })] });
      await feeds.set('/loon', { body: [posting({ id: '5', title: 'Driver', hiringOrganization: rose })] });
      const { load } = listen();
      const element = await from(`${feeds.at('/rose')} ${feeds.at('/loon')}`);
      await until(() => load.details.length === 1);
      await settled(element);
      for (const title of ['Driver', 'Cook']) {
        await read(element, title);
        const before = load.details.length;
        element.reload();
        await until(() => load.details.length > before);
        await settled(element);
        expect(shownPosting(element)).to.equal(title);
        element.close();
        await until(() => titles(element).length === 2);
      }
    });

    it('and failing, with no copy on the device, leave what is shown, and say nothing false of it', async () => {
      const feeds = await three();
      const { load, error } = listen();
      const element = await from(feeds.all);
      await until(() => load.details.length === 1);
      await settled(element);
      for (const path of ['/rose', '/loon', '/reed']) await untilKept(feeds, path);
      for (const name of await caches.keys()) await caches.delete(name);
      for (const path of ['/rose', '/loon', '/reed']) await feeds.set(path, out);
      element.reload();
      await until(() => error.details.length === 3);
      await settled(element);
      expect(titles(element)).to.deep.equal(['Weaver', 'Writer', 'Reader']);
      expect(notices(element).join(), 'three are shown').not.to.contain('0 of 3');
    });

    it('come from the network, whatever the browser has kept of them', async () => {
      const feeds = openFeeds();
      const headers = { 'cache-control': 'max-age=3600' };
      await feeds.set('/rose', { body: [weaver], headers });
      // Another address than the one that is told: what is posted to an address leaves the browser's cache.
      const element = await from(feeds.at('/rose?kept'));
      await untilSeen(element, 'Weaver');
      await feeds.set('/rose', { body: [posting({ ...weaver, title: 'Newer' })], headers });
      element.reload();
      await until(() => titles(element).join() === 'Newer', 'it was not asked');
    });

    it('say nothing of an earlier src that fails in the end', async () => {
      const feeds = await three();
      await feeds.set('/rose', { held: true });
      await feeds.set('/loon', { held: true });
      const element = await from(`${feeds.at('/rose')} ${feeds.at('/loon')}`);
      await until(() => feeds.asked('/loon'));
      element.src = feeds.at('/reed');
      await untilSeen(element, 'Reader');
      const { error } = listen();
      await feeds.set('/rose', out);
      await feeds.set('/loon', out);
      // A second board hears when they have failed.
      const other = document.createElement('careers-board');
      other.src = `${feeds.at('/rose')} ${feeds.at('/loon')}`;
      element.after(other);
      await untilSeen(other, 'could not be loaded');
      await until(() => error.events.length > 1);
      await settled(element);
      expect(error.events.map(({ target }) => target === other)).to.deep.equal([true, true]);
      expect(titles(element)).to.deep.equal(['Reader']);
    });

    it('forget what an earlier src failed in, where the page hands over openings itself', async () => {
      const feeds = await three();
      await feeds.set('/loon', out);
      const element = await from(feeds.all);
      await untilSeen(element, '2 of 3 organizations shown.');
      element.postings = [writer];
      await until(() => titles(element).join() === 'Writer');
      expect(notices(element)).to.deep.equal([]);
    });

    it('are asked once for two boards', async () => {
      const feeds = await three();
      const box = await fixture<HTMLElement>(
        html`<main>
          <careers-board src=${feeds.all}></careers-board><careers-board src=${feeds.all}></careers-board>
        </main>`,
      );
      const [one, other] = deepAll(box, 'careers-board');
      await until(() => titles(one!).length === 3 && titles(other!).length === 3);
      for (const path of ['/rose', '/loon', '/reed']) expect(await feeds.asked(path)).to.equal(1);
    });
  });

  describe('that fail after they worked', () => {
    /** A source that was read once, and whose server is out of order since. */
    const worked = async (body: unknown = [weaver]) => {
      const feeds = openFeeds();
      await feeds.set('/rose', { body });
      const first = await from(feeds.at('/rose'), { routing: 'none' });
      await until(() => titles(first).length > 0);
      await untilKept(feeds, '/rose');
      first.remove();
      await feeds.set('/rose', out);
      return feeds;
    };
    /** A board whose feed has failed since it was shown. */
    const failing = async () => {
      const feeds = openFeeds();
      await feeds.set('/rose', { body: [weaver] });
      const element = await from(feeds.at('/rose'));
      await untilSeen(element, 'Weaver');
      await untilKept(feeds, '/rose');
      await feeds.set('/rose', out);
      return element;
    };
    const today = () => longDate(new Date().toISOString());

    it('are shown from the last copy, which says from when it is', async () => {
      const feeds = await worked();
      const element = await visit(feeds.at('/rose'));
      await untilSeen(element, 'Weaver');
      expect(notices(element)).to.deep.equal([
        `This list is from ${today()}. A newer one could not be loaded. Try again`,
      ]);
      expect(await feeds.asked('/rose'), 'it was asked first').to.equal(2);
    });

    it('say the day of the copy, not today', async () => {
      const feeds = await worked();
      const kept = await age(3);
      const element = await visit(feeds.at('/rose'));
      await untilSeen(element, `This list is from ${longDate(new Date(kept).toISOString())}.`);
    });

    it('are not shown from a copy of last month', async () => {
      const feeds = await worked();
      await age(40);
      const element = await visit(feeds.at('/rose'));
      await untilSeen(element, 'The openings could not be loaded.');
      expect(titles(element)).to.deep.equal([]);
    });

    it('have only what is still open', async () => {
      const closed = posting({ id: 'closed', title: 'Closed meanwhile', validThrough: '2020-01-01' });
      const feeds = await worked([weaver, closed]);
      const element = await visit(feeds.at('/rose'));
      await untilSeen(element, 'This list is from');
      expect(titles(element)).to.deep.equal(['Weaver']);
    });

    it('are new again with "Try again", once the server is back', async () => {
      const feeds = await worked();
      const element = await visit(feeds.at('/rose'));
      await untilSeen(element, 'This list is from');
      await feeds.set('/rose', { body: [posting({ ...weaver, title: 'Newer weaver' })] });
      control(element, 'Try again').click();
      await untilSeen(element, 'Newer weaver');
      await settled(element);
      expect(notices(element)).to.deep.equal([]);
    });

    it('stand beside those that work, and the oldest is named', async () => {
      const feeds = await worked();
      await feeds.set('/loon', { body: [writer] });
      const element = await visit(`${feeds.at('/rose')} ${feeds.at('/loon')}`);
      await untilSeen(element, 'Writer');
      await untilSeen(element, 'This list is from');
      expect(titles(element)).to.deep.equal(['Weaver', 'Writer']);
    });

    it('stand beside those that have no copy, and both is said', async () => {
      const feeds = await worked();
      await feeds.set('/loon', out);
      const element = await visit(`${feeds.at('/rose')} ${feeds.at('/loon')}`);
      await untilSeen(element, '1 of 2 organizations shown.');
      await untilSeen(element, 'This list is from');
      expect(titles(element)).to.deep.equal(['Weaver']);
    });

    it('stay on the page where reload() fails', async () => {
      const element = await failing();
      element.reload();
      await untilSeen(element, `This list is from ${today()}.`);
      expect(titles(element)).to.deep.equal(['Weaver']);
    });

    it('are told of to the page’s author', async () => {
      const element = await failing();
      const { load, error } = listen();
      element.reload();
      await untilSeen(element, 'This list is from');
      await until(() => load.details.length === 1);
      const told = [
        ...error.details.map(({ message }) => message),
        ...load.details[0]!.issues.map(({ message }) => message),
      ];
      expect(
        told.some((message) => message.includes('500')),
        'why the list is old',
      ).to.equal(true);
    });

    it('are shown from the network where it answers, not from the copy', async () => {
      const feeds = await worked();
      await feeds.set('/rose', { body: [posting({ ...weaver, title: 'Newer weaver' })] });
      const element = await visit(feeds.at('/rose'));
      await untilSeen(element, 'Newer weaver');
      expect(notices(element)).to.deep.equal([]);
    });
  });

  describe('of many systems', () => {
    it('make one list', async () => {
      const feeds = openFeeds();
      for (const [sample, path] of SAMPLES) await feeds.set(path, { sample });
      await feeds.set('/rose', { body: [weaver] });
      const { load, error } = listen();
      const src = [...SAMPLES.map(([, path]) => path), '/rose'].map(
        (path) => `${feeds.at(path)}#organization=Somebody`,
      );
      const element = await from(src.join(' '), { pageSize: 500 });
      await until(() => load.details.length === 1);
      await settled(element);
      expect(error.details).to.deep.equal([]);
      expect(notices(element)).to.deep.equal([]);
      const { postings } = load.details[0]!;
      expect(postings.length).to.be.greaterThan(SAMPLES.length);
      const open = postings.filter(({ validThrough }) => !validThrough || Date.parse(validThrough) > Date.now());
      await until(() => titles(element).length >= open.length - 1, 'every opening is listed');
      expect(titles(element).length).to.be.at.most(postings.length);
      expect(titles(element)).to.include('Weaver');
      expect(has(element, 'img[onerror], script'), 'nothing of theirs runs').to.equal(false);
    });

    it('#organization names the employer, in a filter and on the card, and is not sent', async () => {
      const feeds = openFeeds();
      const unnamed = { id: 'unnamed', title: 'Unnamed' };
      await feeds.set('/one', { body: [unnamed] });
      await feeds.set('/other', { body: [writer] });
      const element = await from(
        `${feeds.at('/one')}#organization=Rose%20%26%20Thorn%20Uni%C3%B3n ${feeds.at('/other')}#organization=Nobody`,
      );
      await untilSeen(element, 'Unnamed');
      await untilSeen(element, 'Writer');
      expect(seen(cards(element)[1]!)).to.contain('Rose & Thorn Unión');
      expect(seen(element), 'where the feed says it, the feed is right').not.to.contain('Nobody');
      await choose(element, 'Organization', 'Rose & Thorn Unión');
      expect(titles(element)).to.deep.equal(['Unnamed']);
      expect((await feeds.addresses()).sort()).to.deep.equal(['/one', '/other']);
    });

    it('one feed may stand for two employers', async () => {
      const feeds = openFeeds();
      await feeds.set('/one', { body: [{ id: 'a', title: 'Same title' }] });
      const element = await from(`${feeds.at('/one')}#organization=One ${feeds.at('/one')}#organization=Two`);
      await until(() => titles(element).length === 2);
    });
  });

  describe('with one id at two employers', () => {
    const both = async () => {
      const feeds = openFeeds();
      await feeds.set('/rose', { body: [posting({ id: '1', title: 'At Rose', hiringOrganization: rose })] });
      await feeds.set('/loon', { body: [posting({ id: '1', title: 'At Loon', hiringOrganization: loon })] });
      return { ...feeds, all: `${feeds.at('/rose')} ${feeds.at('/loon')}` };
    };

    it('both stand, and both can be opened, each at an address of its own', async () => {
      const { all } = await both();
      const element = await from(all);
      await until(() => titles(element).length === 2);
      const addresses = new Set<string>();
      for (const title of ['At Rose', 'At Loon', 'At Rose']) {
        await read(element, title);
        expect(shownPosting(element)).to.equal(title);
        addresses.add(location.href);
        control(element, /All openings/).click();
        await untilAt(null);
        await settled(element);
        expect(isList(element)).to.equal(true);
      }
      expect(addresses.size).to.equal(2);
    });

    it('a shared link opens the right one', async () => {
      const { all } = await both();
      const element = await from(all);
      await until(() => titles(element).length === 2);
      await read(element, 'At Loon');
      const { href } = location;
      element.remove();
      history.replaceState(null, '', href);
      const again = await from(all);
      await until(() => shownPosting(again) === 'At Loon');
    });

    it('a shared link never opens the other one, though one source be out of order', async () => {
      const feeds = await both();
      const element = await from(feeds.all);
      await until(() => titles(element).length === 2);
      const links: [string, string][] = [];
      for (const title of ['At Rose', 'At Loon']) {
        await read(element, title);
        links.push([title, location.href]);
        control(element, /All openings/).click();
        await untilAt(null);
      }
      element.remove();
      for (const [title, href] of links) {
        for (const working of ['/rose', '/loon']) {
          history.replaceState(null, '', href);
          const alone = await from(`${feeds.at(working)} ${feeds.at('/broken')}`);
          const isItsOwn = title === (working === '/rose' ? 'At Rose' : 'At Loon');
          await untilSeen(alone, isItsOwn ? title : '1 of 2 organizations shown.');
          await settled(alone);
          expect(shownPosting(alone), `${title} at ${href}, from ${working}`).to.equal(isItsOwn ? title : undefined);
          alone.remove();
        }
      }
    });
  });

  describe('page by page', () => {
    const { content } = smartRecruiters;
    const pageOf = (offset: number, limit: number) => ({
      body: { offset, limit, totalFound: content.length, content: content.slice(offset, offset + limit) },
    });

    it('are shown as they come', async () => {
      const feeds = openFeeds();
      await feeds.set('/postings?limit=1', pageOf(0, 1));
      await feeds.set('/postings?limit=1&offset=1', { held: true });
      await feeds.set('/postings?limit=1&offset=2', pageOf(2, 1));
      const { load } = listen();
      const element = await from(feeds.at('/postings?limit=1'));
      await until(() => titles(element).join() === content[0]!.name);
      expect(load.details.length, 'there is more to come').to.equal(0);
      await feeds.set('/postings?limit=1&offset=1', pageOf(1, 1));
      await until(() => load.details.length === 1);
      await settled(element);
      expect(titles(element)).to.have.members(content.map(({ name }) => name));
    });

    it('that fail in the middle: readers are told that some are missing, with a way to try again', async () => {
      const feeds = openFeeds();
      await feeds.set('/postings?limit=1', pageOf(0, 1));
      await feeds.set('/postings?limit=1&offset=1', out);
      const { load } = listen();
      const element = await from(feeds.at('/postings?limit=1'));
      await until(() => load.details.length === 1);
      await settled(element);
      expect(notices(element).join()).to.contain('Try again');
    });
  });

  describe('whose texts come apart from the list', () => {
    interface Apart {
      name: string;
      list: string;
      listBody: unknown;
      title: string;
      details: string;
      detailsBody: unknown;
      words: string;
    }
    /** The sample is of an opening that has closed or will. */
    const open = { application_deadline: '2098-12-31T23:59:00-05:00' };
    const systems: Apart[] = [
      {
        name: 'a light Greenhouse list',
        list: '/v1/boards/river/jobs',
        listBody: { jobs: greenhouseJobs.jobs.map((one) => ({ ...one, ...open })) },
        title: 'Staff Attorney, Housing — Brooklyn',
        details: '/v1/boards/river/jobs/4628944002?questions=true&pay_transparency=true',
        detailsBody: { ...greenhouseJob, ...open },
        words: 'defend tenants in housing court',
      },
      {
        name: 'SmartRecruiters',
        list: '/v1/companies/bright/postings',
        listBody: smartRecruiters,
        title: 'Nurse Practitioner – Mobile Clinic',
        details: '/v1/companies/bright/postings/743999106810286',
        detailsBody: smartRecruitersPosting,
        words: 'See patients from a van.',
      },
    ];

    for (const { name, list, listBody, title, details, detailsBody, words } of systems) {
      describe(name, () => {
        const listed = async () => {
          const feeds = openFeeds();
          await feeds.set(list, { body: listBody });
          await feeds.set(details, { body: detailsBody });
          const element = await from(`${feeds.at(list)}#organization=Somebody`);
          await untilSeen(element, title);
          await settled(element);
          return { feeds, element };
        };
        /** Whether something has been asked for but the list. */
        const askedFor = async (feeds: Feeds) => (await feeds.addresses()).filter((address) => address !== list);

        it('the text appears when it is opened, and not before', async () => {
          const { feeds, element } = await listed();
          expect(await askedFor(feeds), 'a list asks for no texts').to.deep.equal([]);
          await read(element, title);
          await untilSeen(element, words);
          expect(shownPosting(element), 'it is still the same opening').to.equal(title);
          expect(await askedFor(feeds)).to.deep.equal([details]);
          expect(has(element, '[part~="loading"]')).to.equal(false);
        });

        it('is asked for once, however often it is opened', async () => {
          const { feeds, element } = await listed();
          for (let times = 0; times < 3; times += 1) {
            await read(element, title);
            await untilSeen(element, words);
            control(element, /All openings/).click();
            await untilAt(null);
            await settled(element);
          }
          expect(await feeds.asked(details)).to.equal(1);
        });

        it('shows what the list said while the text is on its way', async () => {
          const { feeds, element } = await listed();
          await feeds.set(details, { held: true });
          await read(element, title);
          expect(shownPosting(element)).to.equal(title);
          expect(has(element, '[part~="loading"]'), 'room for the text').to.equal(true);
          await feeds.set(details, { body: detailsBody });
          await untilSeen(element, words);
          expect(has(element, '[part~="loading"]')).to.equal(false);
        });

        it('says so where the text can’t be had; "Try again" brings it', async () => {
          const { feeds, element } = await listed();
          await feeds.set(details, out);
          await read(element, title);
          await untilSeen(element, 'The rest of this opening could not be loaded. Try again');
          expect(shownPosting(element)).to.equal(title);
          await feeds.set(details, { body: detailsBody });
          control(element, 'Try again').click();
          await untilSeen(element, words);
          expect(seen(element)).not.to.contain('could not be loaded');
          expect(await feeds.asked(details)).to.equal(2);
        });

        it('says so where the answer is no opening', async () => {
          const { feeds, element } = await listed();
          await feeds.set(details, { body: { hello: 'world' } });
          await read(element, title);
          await untilSeen(element, 'The rest of this opening could not be loaded.');
          expect(shownPosting(element)).to.equal(title);
        });

        it('comes with a shared link too', async () => {
          const { feeds, element } = await listed();
          await read(element, title);
          await untilSeen(element, words);
          element.remove();
          const again = await from(`${feeds.at(list)}#organization=Somebody`);
          await untilSeen(again, words);
          expect(shownPosting(again)).to.equal(title);
        });

        it('is not asked of another site than the list’s', async () => {
          const { feeds, element } = await listed();
          const before = performance.getEntriesByType('resource').length;
          await read(element, title);
          await untilSeen(element, words);
          const asked = performance.getEntriesByType('resource').slice(before);
          const elsewhere = asked.filter(({ name }) => new URL(name).origin !== location.origin);
          expect(elsewhere.map(({ name: address }) => address)).to.deep.equal([]);
          expect(await askedFor(feeds)).to.deep.equal([details]);
        });
      });
    }

    it('an opening of a full list is whole, though nothing more can be had of it', async () => {
      const feeds = openFeeds();
      await feeds.set('/v1/boards/river/jobs', { sample: 'greenhouse-jobs.json' });
      const element = await from(feeds.at('/v1/boards/river/jobs'));
      await until(() => titles(element).length > 0);
      const title = 'Staff Attorney, Housing — Brooklyn';
      await read(element, title);
      // Its HTML waits for the sanitiser.
      await until(() => !has(element, '[part~="loading"]'), 'its text is there');
      await until(async () => (await feeds.addresses()).length === 2, 'its pay, which no list has, is asked for');
      await settled(element);
      expect(shownPosting(element)).to.equal(title);
      expect(deepAll(element, '[part~="notice"]').filter(isVisible)).to.deep.equal([]);
    });

    it('an opening whose text has come stays so while another source comes in', async () => {
      const feeds = openFeeds();
      const [system] = systems;
      await feeds.set(system!.list, { body: system!.listBody });
      await feeds.set(system!.details, { body: system!.detailsBody });
      await feeds.set('/rose', { held: true });
      const { load } = listen();
      const element = await from(`${feeds.at(system!.list)} ${feeds.at('/rose')}`);
      await untilSeen(element, 'so far…');
      await read(element, system!.title);
      await untilSeen(element, system!.words);
      await feeds.set('/rose', { body: [weaver] });
      await until(() => load.details.length === 1);
      await settled(element);
      expect(seen(element)).to.contain(system!.words);
      expect(await feeds.asked(system!.details)).to.equal(1);
    });
  });

  describe('of megabytes', () => {
    const TOTAL = 4_000;
    const large = () =>
      Array.from({ length: TOTAL }, (_, index) => ({
        id: `n${index}`,
        title: `Opening number${index}`,
        hiringOrganization: { name: `Organization ${index % 40}` },
        datePosted: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString().slice(0, 10),
        description: `Text with the word needle${index}. ${'Many more words stand here. '.repeat(14)}`,
      }));

    it('show their first screenful before all of it is read', async () => {
      const feeds = openFeeds();
      await feeds.set('/large', { body: { postings: large() } });
      const element = document.createElement('careers-board');
      element.src = feeds.at('/large');
      const loads = hear(element, 'careers-load');
      let loadsBefore: number | undefined;
      let first: string[] = [];
      const watch = new MutationObserver(() => {
        if (loadsBefore !== undefined || !cards(element).length) return;
        loadsBefore = loads.details.length;
        first = deepAll(element, 'li[data-id]').map((item) => item.dataset['id']!);
      });
      await fixture(html`<main>${element}</main>`);
      watch.observe(element.shadowRoot!, { childList: true, subtree: true });
      await until(() => loads.details.length === 1, 'all was never read');
      watch.disconnect();
      await settled(element);
      expect(loadsBefore, 'cards before careers-load').to.equal(0);
      expect(first.length).to.equal(20);
      expect(loads.details[0]!.postings.length).to.equal(TOTAL);
      expect(deepAll(element, 'li[data-id]').map((item) => item.dataset['id']!)).to.deep.equal(first);
      await search(element, 'needle3711');
      await until(() => titles(element).join() === 'Opening number3711');
    });

    it('are kept on the device as well', async () => {
      const feeds = openFeeds();
      await feeds.set('/large', { body: { postings: large() } });
      const first = await from(feeds.at('/large'), { routing: 'none' });
      await until(() => titles(first).length > 0);
      await untilKept(feeds, '/large');
      first.remove();
      await feeds.set('/large', out);
      const element = await visit(feeds.at('/large'));
      await untilSeen(element, 'This list is from');
      await untilSeen(element, '4000 openings');
    });
  });

  it('are named by the page alone: one board’s sources never become another’s', async () => {
    const feeds = await three();
    const box = await fixture<HTMLElement>(
      html`<main>
        <careers-board src=${feeds.at('/rose')}></careers-board>
        <careers-board src=${feeds.at('/loon')}></careers-board>
      </main>`,
    );
    const [one, other] = deepAll(box, 'careers-board');
    await until(() => titles(one!).length === 1 && titles(other!).length === 1);
    expect([titles(one!), titles(other!)]).to.deep.equal([['Weaver'], ['Writer']]);
    expect(deepAll(box, '[part~="notice"]').filter(isVisible)).to.deep.equal([]);
  });
});
