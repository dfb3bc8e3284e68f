/** <careers-board>: openings of many organizations, read and applied for in place. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../registered.js';
import type { CareersBoard } from '../../../src/elements.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { click, press, type } from '../../support/commands.js';
import {
  at,
  groups,
  isList,
  job,
  many,
  openFacet,
  put,
  said,
  search,
  selectOf,
  shownPosting,
  step,
  stepsAdded,
  titles,
  untilAt,
} from './seeker.js';
import {
  applyControl,
  FEED,
  OTHER_FEED,
  control,
  day,
  deep,
  deepAll,
  focused,
  fresh,
  headingLevels,
  hear,
  inEachWay,
  isVisible,
  posting,
  requestsFor,
  seen,
  settled,
  untilSeen,
  until,
} from '../support.js';

const application = { email: 'jobs@example.org' };
const rose = { name: 'Rose Union' };
const peña = { name: 'Peña Cultural' };

const weaver = posting({
  id: 'weaver',
  title: 'Weaver',
  hiringOrganization: rose,
  department: 'Looms',
  workplace: { type: 'onsite' },
  jobLocation: { addressLocality: 'Duluth', addressRegion: 'MN' },
  datePosted: '2026-01-02',
  validThrough: '2098-01-01',
  application,
});
const dyer = posting({
  id: 'dyer',
  title: 'Ätzer and dyer',
  hiringOrganization: peña,
  department: 'Dyes',
  workplace: { type: 'remote' },
  datePosted: '2026-03-04',
  description: 'Knows indigo and madder.',
  application,
});
const spinner = posting({
  id: 'spinner/apply',
  title: 'Spinner',
  hiringOrganization: rose,
  department: 'Looms',
  jobLocation: { addressLocality: 'Mankato', addressRegion: 'MN' },
  datePosted: '2026-02-03',
  validThrough: '2097-01-01',
  application,
});
const gone = posting({ id: 'gone', title: 'Gone Opening', validThrough: day(-1), application });
const openings = [weaver, dyer, spinner, gone];

const board = (set: Partial<CareersBoard> = {}): Promise<CareersBoard> => put({ postings: openings, ...set });
const link = (element: Element, title: string) => control(element, title);

inEachWay('<careers-board>', () => {
  describe('its list', () => {
    it('has open openings only', async () => {
      const element = await board();
      expect(titles(element)).to.have.members(['Weaver', 'Ätzer and dyer', 'Spinner']);
      expect(seen(element)).not.to.contain('Gone Opening');
      expect(seen(element)).to.contain('3 openings');
    });

    it('is a list, each opening an item', async () => {
      const element = await board();
      const [list] = deepAll(element, 'ul');
      expect([...list!.children].map(({ localName }) => localName)).to.deep.equal(['li', 'li', 'li']);
    });

    it('says so where there are no openings, and where all are closed', async () => {
      for (const postings of [[], [gone]]) {
        const element = await board({ postings });
        expect(seen(element)).to.match(/no openings/i);
        expect(deepAll(element, 'input, select').length, 'nothing to search').to.equal(0);
      }
    });

    it('reads a feed as a property', async () => {
      const feed = { organization: rose, postings: [{ id: 'fed', title: 'Fed' }] };
      const element = await board({ postings: feed as unknown as JobPosting[] });
      expect(titles(element)).to.deep.equal(['Fed']);
    });

    for (const level of [1, 2, 4, 6]) {
      it(`has its headings in order from level ${level}`, async () => {
        const element = await board({ headingLevel: level });
        const below = Math.min(6, level + 1);
        expect(headingLevels(element)).to.deep.equal([level, below, below, below]);
        element.groupBy = 'organization';
        await settled(element);
        const [first, ...rest] = headingLevels(element);
        expect(first).to.equal(level);
        const group = below;
        const card = Math.min(6, level + 2);
        expect(rest).to.deep.equal(
          level < 5 ? rest.map((_, index) => (index === 0 || rest[index] === group ? group : card)) : rest.map(() => 6),
        );
      });
    }
  });

  describe('sort', () => {
    it('is that of the attribute', async () => {
      expect(titles(await board({ sort: 'closing' }))).to.deep.equal(['Spinner', 'Weaver', 'Ätzer and dyer']);
    });

    it('survives a value that is none', async () => {
      const element = await fixture<CareersBoard>(
        html`<careers-board sort="backwards" group-by="moon" page-size="none" .postings=${openings}></careers-board>`,
      );
      expect(titles(element).length).to.equal(3);
    });
  });

  describe('group-by', () => {
    it('organization', async () => {
      const element = await board({ groupBy: 'organization', sort: 'title' });
      expect(groups(element)).to.deep.equal(['Peña Cultural', 'Rose Union']);
      const section = deep(element, 'section:last-of-type');
      expect(titles(section)).to.deep.equal(['Spinner', 'Weaver']);
    });

    it('location, with a place for those that have none', async () => {
      const element = await board({ groupBy: 'location' });
      expect(groups(element)).to.have.members(['Duluth, MN', 'Mankato, MN', 'Other places']);
      expect(groups(element).at(-1)).to.equal('Other places');
    });
  });

  describe('search and filters', () => {
    it('search as a person types', async () => {
      const element = await board();
      await click(deep(element, 'input[type="search"]'));
      await type('spin');
      await until(() => titles(element).length === 1);
      expect(titles(element)).to.deep.equal(['Spinner']);
      expect(focused()).to.equal(deep(element, 'input[type="search"]'));
    });

    it('say how many were found, to screen readers too', async () => {
      const element = await board();
      await search(element, 'weaver');
      expect(seen(element)).to.contain('1 of 3 openings');
      await until(() => said(element) === '1 of 3 openings', 'it is not said');
    });

    it('lead out of a dead end', async () => {
      const element = await board();
      await search(element, 'nothing like it');
      expect(seen(element)).to.contain('No openings match your search.');
      control(element, 'Show all openings').click();
      await settled(element);
      expect(titles(element).length).to.equal(3);
      expect(deep<HTMLInputElement>(element, 'input[type="search"]').value).to.equal('');
      expect(focused(), 'the focus is not lost').not.to.equal(document.body);
    });

    it('have a label each', async () => {
      const element = await board();
      await openFacet(element, 'Organization');
      const controls = deepAll<HTMLInputElement>(element, 'input, select');
      expect(controls.length, 'search, sort, group, two organizations').to.equal(5);
      for (const one of controls) expect(one.labels![0]!.textContent.trim()).not.to.equal('');
    });

    it('offer no filter with nothing to choose', async () => {
      const alike = posting({ ...weaver, id: 'alike', title: 'Alike' });
      const element = await board({ postings: [weaver, alike] });
      expect(deepAll(element, '[data-facet]').length).to.equal(0);
      expect(() => selectOf(element, 'Group by'), 'nor anything to group by').to.throw();
    });

    it('are left out by without-search and without-filters', async () => {
      const element = await fixture<CareersBoard>(
        html`<careers-board without-search without-filters .postings=${openings}></careers-board>`,
      );
      expect(deepAll(element, 'input, select, [data-facet]').length).to.equal(0);
      element.withoutSearch = false;
      await settled(element);
      expect(deepAll(element, 'input').length).to.equal(1);
      expect(deepAll(element, 'select, [data-facet]').length).to.equal(0);
    });

    it('stay as they were while an opening is read', async () => {
      const element = await board();
      await search(element, 'weaver');
      element.open('weaver');
      await settled(element);
      element.close();
      await settled(element);
      expect(deep<HTMLInputElement>(element, 'input[type="search"]').value).to.equal('weaver');
      expect(titles(element)).to.deep.equal(['Weaver']);
    });
  });

  describe('page-size', () => {
    it('is 20 by default, and "Show more" adds as many and moves to the first of them', async () => {
      const element = await board({ postings: many(45) });
      expect(titles(element).length).to.equal(20);
      control(element, /^Show 20 more$/).click();
      await settled(element);
      expect(titles(element).length).to.equal(40);
      await until(() => focused()?.textContent.trim() === 'Opening 21', 'focus on the first new one');
      control(element, /^Show 5 more$/).click();
      await settled(element);
      expect(titles(element).length).to.equal(45);
      expect(deepAll(element, '[part~="more"]').length).to.equal(0);
    });

    it('is read from the attribute', async () => {
      const element = await fixture<CareersBoard>(
        html`<careers-board page-size="3" .postings=${many(5)}></careers-board>`,
      );
      expect(titles(element).length).to.equal(3);
      element.removeAttribute('page-size');
      await settled(element);
      expect(titles(element).length, 'the default again').to.equal(5);
    });

    it('is the default where it is no size of a page', async () => {
      const element = await board({ postings: many(25), pageSize: 3 });
      for (const size of ['-1', '0', '0.5', 'ten']) {
        element.setAttribute('page-size', size);
        await settled(element);
        expect(titles(element).length, size).to.equal(20);
      }
    });

    it('comes with "Show more" in groups too', async () => {
      const element = await board({ postings: many(5), groupBy: 'organization', pageSize: 2 });
      expect(titles(element).length).to.equal(2);
      control(element, /^Show 2 more$/).click();
      await settled(element);
      await until(() => focused()?.textContent.trim() === 'Opening 3');
    });
  });

  describe('opening', () => {
    it('opens in place, with the address and the focus on the title', async () => {
      const element = await board();
      const select = hear(element, 'careers-select');
      link(element, 'Weaver').click();
      await settled(element);
      expect(select.details.map((detail) => detail.posting.id)).to.deep.equal(['weaver']);
      expect(shownPosting(element)).to.equal('Weaver');
      expect(isList(element)).to.equal(false);
      expect(job()).to.equal('weaver');
      await until(() => focused()?.matches('[part~="title"]'), 'focus on the title');
      expect(focused()!.textContent).to.contain('Weaver');
      expect(new URL(location.href).searchParams.get('wtr-session-id'), 'the rest of the address stays').not.to.equal(
        null,
      );
    });

    it('goes from one opening to another and closes to the list', async () => {
      const element = await board();
      element.open('weaver');
      element.open('dyer');
      await until(() => shownPosting(element) === 'Ätzer and dyer');
      element.close();
      await until(() => isList(element) && new URL(location.href).searchParams.get('job') === null);
      await settled(element);
      expect(isList(element)).to.equal(true);
    });

    it('is reached by the keyboard', async () => {
      const element = await board({ withoutSearch: true, withoutFilters: true, postings: [weaver] });
      const [first = ''] = titles(element);
      const before = document.createElement('button');
      element.before(before);
      before.focus();
      await press('Tab');
      expect(focused()).to.equal(link(element, first));
      await press('Enter');
      await until(() => shownPosting(element) === first);
    });

    it('its link can be opened in a new tab', async () => {
      const element = await board();
      const href = (link(element, 'Weaver') as HTMLAnchorElement).href;
      expect(new URL(href).searchParams.get('job')).to.equal('weaver');
    });

    it('closes with Back, opens again with Forward', async () => {
      const element = await board();
      element.open('weaver');
      await settled(element);
      await step(-1);
      await settled(element);
      expect(isList(element)).to.equal(true);
      expect(job()).to.equal(null);
      await until(() => focused()?.textContent.trim() === 'Weaver', 'focus on the link of the card');
      await step(1);
      await settled(element);
      expect(shownPosting(element)).to.equal('Weaver');
      await step(-1);
      await settled(element);
      expect(isList(element)).to.equal(true);
    });

    it('close() goes back to the list, and the focus to the link it was opened by', async () => {
      const element = await board();
      link(element, 'Spinner').click();
      await settled(element);
      const steps = stepsAdded();
      element.close();
      await settled(element);
      expect(isList(element)).to.equal(true);
      await untilAt(null);
      await until(() => focused() === link(element, 'Spinner'), 'focus on the link of the card');
      expect(stepsAdded(), 'one step back, not one more forth').to.equal(steps);
      element.close();
      await settled(element);
      expect(isList(element)).to.equal(true);
    });

    it('goes back to a card far down the list, which is in view and has the focus', async () => {
      const element = await board({ postings: many(20) });
      for (const title of ['Opening 12', 'Opening 20']) {
        link(element, title).scrollIntoView();
        link(element, title).click();
        await settled(element);
        element.close();
        await untilAt(null);
        await until(() => focused() === link(element, title), `focus on ${title}`);
        const { top, bottom } = link(element, title).getBoundingClientRect();
        expect(top, title).to.be.at.least(0);
        expect(bottom, title).to.be.at.most(innerHeight);
      }
    });

    it('has a way back that can be pressed', async () => {
      const element = await board();
      element.open('dyer');
      await settled(element);
      control(element, /All openings/).click();
      await settled(element);
      expect(isList(element)).to.equal(true);
      await untilAt(null);
    });

    it('opens directly from a shared link, whose way back leads to the list', async () => {
      at((url) => url.searchParams.set('job', 'dyer'));
      const element = await board();
      expect(shownPosting(element)).to.equal('Ätzer and dyer');
      element.close();
      await settled(element);
      expect(isList(element)).to.equal(true);
      expect(job()).to.equal(null);
    });

    it('opens directly from a shared link when the feed comes later', async () => {
      at((url) => url.searchParams.set('job', 'third'));
      const element = await board({ postings: undefined, src: fresh(FEED) });
      await untilSeen(element, 'Third of the Feed');
      expect(shownPosting(element)).to.equal('Third of the Feed');
      expect(job()).to.equal('third');
    });

    it('says so where a shared link names an opening that is gone, and lists the others', async () => {
      at((url) => url.searchParams.set('job', 'never-was'));
      const element = await board();
      expect(seen(element)).to.contain('no longer listed');
      expect(titles(element).length).to.equal(3);
    });

    it('shows a closed opening from a shared link as closed', async () => {
      at((url) => url.searchParams.set('job', 'gone'));
      const element = await board();
      expect(seen(element)).to.contain('Gone Opening').and.contain('This opening is closed.');
      expect(deepAll(element, '[part~="apply"]').filter(isVisible).length).to.equal(0);
    });

    it('open(id) opens, and does nothing where there is no such id', async () => {
      const element = await board();
      const before = location.href;
      const steps = stepsAdded();
      element.open('nobody');
      element.open('');
      await settled(element);
      expect(isList(element)).to.equal(true);
      expect(location.href).to.equal(before);
      expect(stepsAdded()).to.equal(steps);
      element.open('spinner/apply');
      await settled(element);
      expect(shownPosting(element)).to.equal('Spinner');
      expect(job()).to.equal('spinner/apply');
    });

    it('open(id) before the openings are there begins with that one', async () => {
      const element = document.createElement('careers-board');
      document.body.append(element);
      element.open('dyer');
      element.postings = openings;
      await settled(element);
      expect(shownPosting(element)).to.equal('Ätzer and dyer');
      element.remove();
    });

    it('begins with posting-id', async () => {
      const element = await board({ postingId: 'dyer' });
      expect(shownPosting(element)).to.equal('Ätzer and dyer');
      element.close();
      await settled(element);
      expect(isList(element)).to.equal(true);
    });

    it('does not happen where careers-select is prevented', async () => {
      const element = await board();
      const before = location.href;
      element.addEventListener('careers-select', (event) => event.preventDefault());
      link(element, 'Weaver').click();
      await settled(element);
      expect(isList(element)).to.equal(true);
      expect(location.href).to.equal(before);
    });

    it('closes even where the reader followed a link within the page meanwhile', async () => {
      const element = await board();
      element.open('weaver');
      await settled(element);
      location.hash = 'somewhere';
      await nextFrame();
      control(element, /All openings/).click();
      await settled(element);
      await nextFrame();
      await until(() => isList(element) && job() === null, `still open at ${location.href}`);
    });

    it('goes back one step at a time after Back, Forward and "All openings"', async () => {
      const element = await board();
      element.open('weaver');
      await settled(element);
      await step(-1);
      await step(1);
      await settled(element);
      control(element, /All openings/).click();
      await settled(element);
      await untilAt(null);
      expect(isList(element)).to.equal(true);
    });

    it('scrolls the opening into sight', async () => {
      const element = await board({ postings: [...many(20), weaver], pageSize: 50 });
      const card = link(element, 'Weaver');
      card.scrollIntoView();
      card.click();
      await settled(element);
      const title = deep(deep(element, 'careers-posting'), '[part~="title"]');
      await until(() => {
        const { top, bottom } = title.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }, 'the title is out of sight');
    });
  });

  describe('routing', () => {
    it('hash keeps the opening behind the #', async () => {
      const element = await board({ routing: 'hash' });
      element.open('dyer');
      await settled(element);
      expect(location.hash).to.equal('#job=dyer');
      expect(job()).to.equal(null);
      await step(-1);
      await settled(element);
      expect(isList(element)).to.equal(true);
      location.hash = 'job=weaver';
      await until(() => shownPosting(element) === 'Weaver', 'a link within the page opens it');
    });

    it('hash opens directly from a shared link', async () => {
      at((url) => (url.hash = 'job=weaver'));
      expect(shownPosting(await board({ routing: 'hash' }))).to.equal('Weaver');
    });

    it("hash leaves the page's own anchors alone", async () => {
      at((url) => (url.hash = 'about'));
      const element = await board({ routing: 'hash' });
      expect(isList(element)).to.equal(true);
      expect(location.hash).to.equal('#about');
    });

    it('none leaves the address alone', async () => {
      at((url) => url.searchParams.set('job', 'dyer'));
      const before = location.href;
      const steps = stepsAdded();
      const element = await board({ routing: 'none' });
      expect(isList(element), 'nor is it read').to.equal(true);
      element.open('weaver');
      await settled(element);
      expect(shownPosting(element)).to.equal('Weaver');
      control(element, /All openings/).click();
      await settled(element);
      expect(isList(element)).to.equal(true);
      expect(location.href).to.equal(before);
      expect(stepsAdded()).to.equal(steps);
    });

    it('param names the parameter', async () => {
      at((url) => url.searchParams.set('opening', 'dyer'));
      const element = await board({ param: 'opening' });
      expect(shownPosting(element)).to.equal('Ätzer and dyer');
      element.open('weaver');
      await settled(element);
      expect(new URL(location.href).searchParams.get('opening')).to.equal('weaver');
      expect(job()).to.equal(null);
    });

    it('falls back to the default where an attribute is taken away', async () => {
      const element = await fixture<CareersBoard>(
        html`<careers-board param="opening" routing="hash" .postings=${openings}></careers-board>`,
      );
      element.removeAttribute('param');
      element.removeAttribute('routing');
      await settled(element);
      element.open('weaver');
      await settled(element);
      expect(job()).to.equal('weaver');
    });

    it('href-template links out, with the id encoded', async () => {
      const element = await board({ hrefTemplate: '/jobs/{id}?from={id}' });
      const before = location.href;
      const hrefs = deepAll<HTMLAnchorElement>(element, '[part~="link"]').map(({ href }) => href);
      expect(hrefs).to.include(`${location.origin}/jobs/weaver?from=weaver`);
      expect(hrefs).to.include(`${location.origin}/jobs/spinner%2Fapply?from=spinner%2Fapply`);
      const select = hear(element, 'careers-select');
      element.addEventListener('careers-select', (event) => {
        expect(event.defaultPrevented).to.equal(false);
        event.preventDefault();
      });
      link(element, 'Weaver').click();
      await settled(element);
      expect(select.details.length).to.equal(1);
      expect(isList(element), 'not opened in place').to.equal(true);
      expect(location.href).to.equal(before);
    });

    it('two boards with different parameters keep out of each other’s way', async () => {
      const one = await board({ param: 'one', postings: [weaver, dyer] });
      const other = await board({ param: 'other', postings: [spinner] });
      one.open('weaver');
      await settled(one);
      other.open('spinner/apply');
      await settled(other);
      const parameters = new URL(location.href).searchParams;
      expect([parameters.get('one'), parameters.get('other')]).to.deep.equal(['weaver', 'spinner/apply']);
      expect([shownPosting(one), shownPosting(other)]).to.deep.equal(['Weaver', 'Spinner']);
      control(one, /All openings/).click();
      await settled(one);
      await until(() => !new URL(location.href).searchParams.has('one'), `still at ${location.href}`);
      await settled(one);
      expect(isList(one), 'the one that was closed').to.equal(true);
      expect(shownPosting(other), 'the other stays open').to.equal('Spinner');
    });

    it('nothing in the address makes it load from elsewhere', async () => {
      const evil = `${window.__receivers.cors}/applications?box=evil`;
      for (const id of [
        evil,
        '../evil.json',
        'https://evil.example/x.json',
        '//evil.example',
        'data:application/json,[]',
      ]) {
        at((url) => {
          url.searchParams.set('job', id);
          for (const name of ['src', 'posting-id', 'action', 'url', 'href', 'feed']) url.searchParams.set(name, evil);
          url.hash = `job=${encodeURIComponent(evil)}&src=${encodeURIComponent(evil)}`;
        });
        const address = fresh(FEED);
        const element = await board({ postings: undefined, src: address });
        await untilSeen(element, 'First of the Feed');
        expect(seen(element)).to.contain('no longer listed');
        element.remove();
      }
      expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('evil')).length).to.equal(0);
    });

    it('listens no longer once it is off the page', async () => {
      const element = await board();
      element.open('weaver');
      await settled(element);
      element.remove();
      const before = location.href;
      await step(-1);
      expect(shownPosting(element), 'as it was').to.equal('Weaver');
      document.body.append(element);
      await settled(element);
      expect(isList(element), 'as the address says').to.equal(true);
      expect(location.href).not.to.equal(before);
      element.remove();
    });
  });

  describe('its sources', () => {
    it('are several, in one list; two organizations may have one id', async () => {
      const load = hear(document, 'careers-load');
      const element = await board({ postings: undefined, src: `${fresh(FEED)}\n  ${fresh(OTHER_FEED)}` });
      // Whichever feed comes first is shown first.
      for (const title of ['First of the Feed', 'One of Another Feed']) await untilSeen(element, title);
      expect(titles(element)).to.have.members([
        'First of the Feed',
        'Second of the Feed',
        'Third of the Feed',
        'One of Another Feed',
        'Same Id, Other Feed',
      ]);
      await until(() => load.details.length === 1, 'careers-load');
    });

    it('where one fails, the others are shown, and it says so', async () => {
      const load = hear(document, 'careers-load');
      const error = hear(document, 'careers-error');
      const element = await board({ postings: undefined, src: `/receiver/nowhere.json ${fresh(FEED)}` });
      await untilSeen(element, '1 of 2 organizations shown.');
      expect(titles(element)).to.include('First of the Feed');
      await until(() => load.details.length, 'careers-load');
      expect(load.details[0]!.issues.some(({ message }) => message.includes('404'))).to.equal(true);
      expect(load.details.length).to.equal(1);
      expect(error.details.length).to.be.at.most(1);
      control(element, 'Try again').click();
      await until(() => load.details.length === 2);
    });

    it('where all fail, it is an error with a way to try again', async () => {
      const error = hear(document, 'careers-error');
      const element = await board({ postings: undefined, src: '/receiver/nowhere.json /receiver/nowhere-2.json' });
      await until(() => error.details.length > 0);
      await settled(element);
      expect(seen(element)).to.contain('could not be loaded');
      expect(control(element, 'Try again')).to.not.equal(undefined);
    });

    it('are read anew by reload(), and what is shown stays until then', async () => {
      const address = fresh(FEED);
      const load = hear(document, 'careers-load');
      const element = await board({ postings: undefined, src: address });
      await untilSeen(element, 'First of the Feed');
      element.reload();
      await element.updateComplete;
      expect(titles(element).length, 'not blank meanwhile').to.equal(3);
      await until(() => load.details.length === 2);
      await until(() => requestsFor(address) === 2);
    });
  });

  describe('applying', () => {
    const nameField = (element: Element) => deep<HTMLInputElement>(element, 'input[autocomplete~="name"]');
    const openForm = async (element: Element) => {
      applyControl(element).click();
      await untilSeen(element, 'Full name');
    };

    it('leads on to the form, and Back leads back, with the answers kept', async () => {
      const element = await board();
      link(element, 'Weaver').click();
      await settled(element);
      await openForm(element);
      const name = nameField(element);
      name.value = 'Ada Example';
      name.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      expect(location.href).to.contain('job=weaver');
      await step(-1);
      await settled(element);
      expect(shownPosting(element)).to.equal('Weaver');
      expect(seen(element)).not.to.contain('Full name');
      expect(job()).to.equal('weaver');
      await step(1);
      await untilSeen(element, 'Full name');
      expect(nameField(element).value).to.equal('Ada Example');
      control(element, 'Back to the opening').click();
      await settled(element);
      expect(shownPosting(element)).to.equal('Weaver');
      await untilAt('weaver');
      await openForm(element);
      expect(nameField(element).value).to.equal('Ada Example');
      control(element, /All openings/).click();
      await settled(element);
      await untilAt(null);
      expect(isList(element)).to.equal(true);
    });

    it('opens the form directly from its own address', async () => {
      at((url) => url.searchParams.set('job', 'weaver/apply'));
      const element = await board();
      await untilSeen(element, 'Full name');
      expect(seen(element)).to.contain('Apply: Weaver');
    });

    it('hands its action on to the form', async () => {
      const element = await board({
        postings: [posting({ id: 'bare', title: 'Bare' })],
        action: '/receiver/applications',
      });
      element.open('bare');
      await settled(element);
      await openForm(element);
      expect(seen(element)).not.to.contain('by email');
    });
  });

  it('A11Y-2 does not overflow at 320 px, whatever the words', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const postings = [
      posting({ id: '1', title: long, hiringOrganization: { name: long }, workplace: { type: 'remote' } }),
      posting({ id: '2', title: 'Short', department: long, workplace: { type: 'onsite' } }),
    ];
    const box = await fixture<HTMLElement>(html`
      <div style="inline-size: 320px; overflow: auto">
        <careers-board group-by="department" .postings=${postings}></careers-board>
      </div>
    `);
    await settled(deep(box, 'careers-board'));
    expect(box.scrollWidth).to.be.at.most(320);
  });
});
