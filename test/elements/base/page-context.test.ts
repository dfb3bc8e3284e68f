/** What elements are told of the page they stand in: by the one around them, by whoever renders them, else by the browser. */
import { expect, fixture, html } from '@open-wc/testing';
import { ContextRequest, type Page } from '../../../src/elements/base/page/page.js';
import { setStrings } from '../../../src/elements.js';
import '../registered.js';
import { deepAll, find, longDate, minimalPosting, posting, seen, settled, until, untilSeen } from '../support.js';

const CARDS = 200;
const postings = Array.from({ length: CARDS }, (_, index) => posting({ id: `p${index}`, validThrough: '2099-07-19' }));

/** How often mutation observers are told to watch, meanwhile. */
async function countObserve(act: () => Promise<unknown>): Promise<{ calls: number; observers: number }> {
  const observers = new Set<MutationObserver>();
  let calls = 0;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const { observe } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...args) {
    calls += 1;
    observers.add(this);
    observe.apply(this, args);
  };
  try {
    await act();
  } finally {
    MutationObserver.prototype.observe = observe;
  }
  return { calls, observers: observers.size };
}

describe('page context', () => {
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('cards of a board observe nothing, and all of them follow its language', async () => {
    const board = document.createElement('careers-board');
    Object.assign(board, { postings, pageSize: CARDS, routing: 'none' });
    const { calls } = await countObserve(async () => {
      await fixture(html`${board}`);
      await until(() => deepAll(board, 'careers-card').length === CARDS);
      await settled(board);
    });
    // Its children, and `lang` in the document.
    expect(calls).to.be.at.most(2);
    board.lang = 'en-GB';
    await settled(board);
    for (const card of deepAll(board, 'careers-card')) expect(seen(card)).to.contain(longDate('2099-07-19', 'en-GB'));
    document.documentElement.lang = 'en-GB';
    board.removeAttribute('lang');
    document.documentElement.lang = 'en-US';
    await until(() => deepAll(board, 'careers-card').every((card) => seen(card).includes(longDate('2099-07-19'))));
  });

  it('elements on a page share two observers', async () => {
    const { observers } = await countObserve(async () => {
      const page = await fixture(
        html`<div>${postings.map((one) => html`<careers-card .posting=${one}></careers-card>`)}</div>`,
      );
      await settled(page);
    });
    expect(observers).to.be.at.most(2);
  });

  it('what is slotted into an element of ours stands in the page: its data is read, and its errors are its own', async () => {
    const errors: EventTarget[] = [];
    const stage = await fixture<HTMLElement>(html`<div></div>`);
    stage.addEventListener('careers-error', ({ target }) => errors.push(target!));
    const board = document.createElement('careers-board');
    const card = document.createElement('careers-card');
    Object.assign(board, { postings: [minimalPosting], routing: 'none' });
    Object.assign(card, { slot: 'footer', posting: { title: 'No id' } });
    board.append(card);
    stage.append(board);
    await until(() => errors.length > 0);
    expect(errors).to.deep.equal([card]);
  });

  it('whoever renders elements may give base, moment and language', async () => {
    const given: Page = {
      base: 'https://members.example.org/jobs/',
      address: 'https://members.example.org/jobs/one',
      now: Date.parse('2031-05-01T12:00:00'),
      language: 'en-GB',
      containers: [],
    };
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.addEventListener('context-request', (event) => {
      if (event instanceof ContextRequest) event.callback(given);
    });
    const card = document.createElement('careers-card');
    card.href = 'one';
    card.posting = posting({ validThrough: '2031-05-03' });
    page.append(card);
    await settled(card);
    expect(find(card, '[part="link"]')!.getAttribute('href')).to.equal('https://members.example.org/jobs/one');
    expect(seen(card)).to.contain('Closes in 2 days').and.contain(longDate('2031-05-03', 'en-GB'));
  });

  it('an element that was off the page while strings changed has them when it is back', async () => {
    const card = await fixture<HTMLElement>(
      html`<careers-card .posting=${posting({ openUntilFilled: true })}></careers-card>`,
    );
    card.remove();
    setStrings('en', { posting: { openUntilFilled: 'No end in sight' } });
    document.body.append(card);
    await untilSeen(card, 'No end in sight');
    card.remove();
    setStrings('en', { posting: { openUntilFilled: 'Open until filled' } });
  });
});
