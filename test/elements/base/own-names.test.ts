/** `elements.js` under names of the page's own; beside names that are taken; and beside another copy. */
import { expect } from '@open-wc/testing';
import type * as Elements from '../../../src/elements.js';
import {
  applyControl,
  closePages,
  deepAll,
  find,
  openPage,
  posting,
  untilSeen,
  until,
  type FrameWindow,
} from '../support.js';

const PAGE = '/fixtures/frame.html';
const opening = posting({ application: { endpoint: '/receiver/applications' } });

/** A page of its own with the classes from elements.js, loaded after other modules. */
async function open(...modules: string[]): Promise<{ page: FrameWindow; elements: typeof Elements }> {
  const page = await openPage(PAGE, ...modules);
  const load = (page as unknown as { eval: (code: string) => Promise<typeof Elements> }).eval;
  return { page, elements: await load("import('/src/elements.ts')") };
}

function put(page: FrameWindow, tag: string, properties: object): HTMLElement {
  const element = Object.assign(page.document.createElement(tag), properties);
  page.document.body.append(element);
  return element;
}

/** Goes from the list to the form. */
async function walk(board: HTMLElement): Promise<void> {
  await untilSeen(board, 'Minimal Keeper');
  deepAll(board, '[part~="link"]')[0]!.click();
  await until(() => find(board, '[part~="apply"]'));
  applyControl(board).click();
  await untilSeen(board, 'Full name');
}

describe('names of the page’s own', () => {
  afterEach(closePages);

  it('a board alone shows cards, the posting and the form', async () => {
    const { page, elements } = await open();
    page.customElements.define('x-board', elements.CareersBoard);
    await walk(put(page, 'x-board', { postings: [opening], routing: 'none' }));
    expect(page.warnings).to.deep.equal([]);
    expect(page.failures).to.deep.equal([]);
  });

  it('elements find each other under names of the page’s own, a class made from one of ours too', async () => {
    const { page, elements } = await open();
    const { CareersApplication, CareersBoard, CareersCard, CareersPosting } = elements;
    page.customElements.define('x-board', CareersBoard);
    page.customElements.define('x-card', class extends CareersCard {});
    page.customElements.define('x-posting', CareersPosting);
    page.customElements.define('x-form', CareersApplication);
    const board = put(page, 'x-board', { postings: [opening], routing: 'none' });
    await untilSeen(board, 'Minimal Keeper');
    expect(find(board, 'x-card')).not.to.equal(undefined);
    await walk(board);
    expect(find(board, 'x-posting')).not.to.equal(undefined);
    expect(find(board, 'x-form')).not.to.equal(undefined);
    expect(page.customElements.get('careers-card')).to.equal(undefined);
  });

  it('classes can still be registered by the page after a board has needed them', async () => {
    const { page, elements } = await open();
    page.customElements.define('x-board', elements.CareersBoard);
    await untilSeen(put(page, 'x-board', { postings: [opening], routing: 'none' }), 'Minimal Keeper');
    page.customElements.define('x-card', elements.CareersCard);
    await untilSeen(put(page, 'x-card', { posting: opening }), 'Minimal Keeper');
  });

  it('something else named <careers-card> is named for what it is, and boards show their openings', async () => {
    const { page } = await open(
      'data:text/javascript,customElements.define("careers-card", class extends HTMLElement {})',
      '/src/index.ts',
    );
    expect(page.warnings.filter((words) => words.includes('careers-card')).length).to.equal(1);
    expect(page.warnings.join()).not.to.contain('loaded twice');
    await walk(put(page, 'careers-board', { postings: [opening], routing: 'none' }));
  });

  it('of two copies the first stays, with one warning, and strings set in either reach it', async () => {
    const { page } = await open('/src/index.ts', '/copy/src/index.ts');
    expect(page.warnings.filter((words) => words.includes('loaded twice')).length).to.equal(1);
    expect(page.failures).to.deep.equal([]);
    const card = put(page, 'careers-card', { posting: posting({ openUntilFilled: true }) });
    await untilSeen(card, 'Open until filled');
    const load = (page as unknown as { eval: (code: string) => Promise<typeof Elements> }).eval;
    const copy = await load("import('/copy/src/elements.ts')");
    copy.setStrings('en', { posting: { openUntilFilled: 'No end in sight' } });
    await untilSeen(card, 'No end in sight');
  });
});
