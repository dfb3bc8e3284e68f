/** What a server has rendered is taken over as it stands: the same nodes, nothing in the console, and everything works. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../registered.js';
import { press, type } from '../../support/commands.js';
import type { RenderPayload } from '../../support/render-plugin.js';
import {
  applyControl,
  deep,
  deepAll,
  find,
  FEED,
  fresh,
  fullPosting,
  hear,
  longDate,
  moment,
  posting,
  seen,
  settled,
  until,
  untilSeen,
} from '../support.js';

const said: unknown[][] = [];
const { error, warn } = console;
const stage = document.createElement('div');

const postings = Array.from({ length: 25 }, (_, index) =>
  posting({ id: `p${index}`, title: `Keeper ${index}`, url: `p${index}/`, validThrough: '2099-07-19' }),
);

before(() => document.body.append(stage));
after(() => stage.remove());
beforeEach(() => {
  console.error = console.warn = (...words) => void said.push(words);
});
afterEach(() => {
  Object.assign(console, { error, warn });
  stage.replaceChildren();
  // What is wrong with data is told to the page's author, as for any element.
  expect(
    said
      .splice(0)
      .map(String)
      .filter((words) => !/is required|does not say which one/.test(words)),
  ).to.deep.equal([]);
});

/** What the server sends of an element, before its script runs; then `takeOver` puts it into the page. */
async function rendered(payload: RenderPayload): Promise<{ takeOver: () => HTMLElement }> {
  const options = { base: document.baseURI, ...payload.options };
  const markup = await executeServerCommand<string, RenderPayload>('careers:render', { ...payload, options });
  return {
    takeOver: () => {
      stage.setHTMLUnsafe(markup);
      return stage.firstElementChild as HTMLElement;
    },
  };
}

/** Every element and text, across shadow roots. */
function nodesIn(element: HTMLElement): Node[] {
  return deepAll(element, '*').filter((node) => !node.matches('style, script'));
}

async function hydrated(payload: RenderPayload): Promise<HTMLElement> {
  const { takeOver } = await rendered(payload);
  const element = takeOver();
  const before = nodesIn(element);
  const light = element.innerHTML;
  const attributes = element.getAttributeNames();
  expect(before.length).to.be.greaterThan(5);
  await until(() => (element.shadowRoot?.adoptedStyleSheets.length ?? 0) > 0);
  await settled(element);
  // Not by a matcher, which would write out both trees.
  const after = nodesIn(element);
  expect(after.map(({ nodeName }) => nodeName)).to.deep.equal(before.map(({ nodeName }) => nodeName));
  expect(after.every((node, index) => node === before[index])).to.equal(true, 'the same nodes');
  expect(element.innerHTML).to.equal(light);
  expect(element.getAttributeNames()).to.deep.equal(attributes);
  expect(deepAll(element, 'style')).to.have.length(0);
  return element;
}

describe('hydration', () => {
  for (const element of ['card', 'posting'] as const) {
    it(`a ${element} keeps its nodes`, async () => {
      await hydrated({ element, data: fullPosting() });
    });
  }

  it('a board keeps its nodes, and those of its cards', async () => {
    const board = await hydrated({ element: 'board', data: postings });
    expect(deepAll(board, 'careers-card')).to.have.length(20);
    for (const card of deepAll(board, 'careers-card')) expect(card.shadowRoot?.adoptedStyleSheets).not.to.be.empty;
  });

  it('a board of many openings, and of long pages, keeps its nodes', async () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      posting({ id: `p${index}`, title: `Keeper ${index}`, hiringOrganization: { name: `Trust ${index % 3}` } }),
    );
    const board = await hydrated({ element: 'board', data: many, options: { attributes: { 'page-size': 150, routing: 'none' } } });
    expect(deepAll(board, 'careers-card')).to.have.length(150);
    expect(deepAll(board, '[data-facet]')).not.to.be.empty;
  }); // prettier-ignore

  it('lets the page go on while the cards of a long page are taken over', async () => {
    const many = Array.from({ length: 150 }, (_, index) => posting({ id: `p${index}`, title: `Keeper ${index}` }));
    const { takeOver } = await rendered({
      element: 'board',
      data: many,
      options: { attributes: { 'page-size': 150 } },
    });
    const board = takeOver();
    const cards = deepAll(board, 'careers-card');
    const tasks: number[] = [];
    while (tasks.at(-1) !== cards.length) {
      await new Promise((go) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = go;
        port2.postMessage(undefined);
      });
      tasks.push(cards.filter(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.length).length);
    }
    expect(tasks.filter((count) => count > 0 && count < cards.length)).not.to.be.empty;
  });

  it('someone’s HTML keeps its nodes', async () => {
    const html = `<p>First.</p><h1>Duties</h1><div>Cook <b>well</b><!-- x --> &amp; clean<br>up</div><p dir="RTL">right</p>
      <ul><li><a href="kitchen/">the kitchen</a><li>more</ul><p> </p><script>x</script><svg><a>no</a></svg><img src=x>
      <table><tr><td>one<td>two</table><div>a<div>b</div>c</div><h6>End</h6><a href="javascript:x">nowhere</a>`;
    const element = await hydrated({
      element: 'posting',
      data: posting({ description: { html }, responsibilities: { html: '<p>Care</p>' } }),
      options: { base: 'https://build.example.org/' },
    });
    expect(deep<HTMLAnchorElement>(element, '.prose a').href).to.equal(new URL('kitchen/', document.baseURI).href);
    expect(deepAll(element, '.prose h4').map(({ textContent }) => textContent)).to.deep.equal(['Duties', 'End']);
  });

  it('in Spanish', async () => {
    const card = await hydrated({ element: 'card', data: fullPosting(), options: { lang: 'es' } });
    expect(seen(card)).to.contain('al año');
  });

  it('a level and attributes of the page stay', async () => {
    const options = { headingLevel: 4, attributes: { class: 'wide', 'data-a': '1' } };
    const card = await hydrated({ element: 'card', data: fullPosting(), options });
    expect(deep(card, 'h4').textContent).to.contain(fullPosting().title);
    expect(card.outerHTML).to.match(/^<careers-card heading-level="4" class="wide" data-a="1">/);
  });

  it('tells of its data, and works: Apply opens the form', async () => {
    const { takeOver } = await rendered({ element: 'posting', data: fullPosting() });
    const loads = hear(stage, 'careers-load');
    const applies = hear(stage, 'careers-apply');
    const element = takeOver();
    await until(() => loads.details.length === 1);
    applyControl(element).click();
    expect(applies.details).to.have.length(1);
    await until(() => find(element, 'form'));
  });

  it('a board works: Show more, then an opening, then back', async () => {
    const board = await hydrated({
      element: 'board',
      data: postings,
      options: { attributes: { routing: 'none' } },
    });
    deep(board, '[part~="more"]').click();
    await until(() => deepAll(board, 'careers-card').length === 25);
    deep(deepAll(board, 'careers-card')[3]!, '[part~="link"]').click();
    await untilSeen(board, postings[3]!.title);
    await until(() => find(board, 'careers-posting'));
  });

  it('what was typed into the search before is searched for', async () => {
    const { takeOver } = await rendered({
      element: 'board',
      data: postings,
      options: { attributes: { routing: 'none' } },
    });
    const board = takeOver();
    deep<HTMLInputElement>(board, 'input').value = 'Keeper 13';
    await until(() => deepAll(board, 'careers-card').length === 1);
    expect(deep<HTMLInputElement>(board, 'input').value).to.equal('Keeper 13');
  });

  it('the focus stays where it is', async () => {
    const { takeOver } = await rendered({ element: 'board', data: postings });
    const board = takeOver();
    const field = deep(board, 'input');
    field.focus();
    await until(() => (board.shadowRoot?.adoptedStyleSheets.length ?? 0) > 0);
    await settled(board);
    expect(board.shadowRoot?.activeElement === field).to.equal(true);
    await type('13');
    await until(() => deepAll(board, 'careers-card').length === 1);
    await press('Escape');
  });

  it('what the server could not know is put right in place: the moment, and the page’s address', async () => {
    const closing = posting({ url: 'keeper/', validThrough: moment(3.5 * 86_400_000) });
    const { takeOver } = await rendered({
      element: 'card',
      data: closing,
      options: { base: 'https://build.example.org/', now: Date.now() - 3 * 86_400_000 },
    });
    const card = takeOver();
    const link = deep<HTMLAnchorElement>(card, '[part="link"]');
    const badge = deep(card, '[part="badge"]');
    const before = badge.textContent;
    expect(link.href).to.equal('https://build.example.org/keeper/');
    await until(() => link.href === new URL('keeper/', document.baseURI).href);
    expect(badge.textContent).not.to.equal(before);
    expect(badge.isConnected).to.equal(true);
  });

  it('an opening that has closed meanwhile is shown as closed', async () => {
    const closed = posting({ validThrough: moment(-60_000), datePosted: '2020-01-01' });
    const { takeOver } = await rendered({ element: 'posting', data: closed, options: { now: Date.now() - 30 * 86_400_000 } });
    const element = takeOver();
    await until(() => find(element, '[part="closed"]'));
    expect(deepAll(element, '[part~="apply"]')).to.have.length(0);
  }); // prettier-ignore

  it('markup of another version is replaced by what the element shows', async () => {
    stage.setHTMLUnsafe(
      `<careers-card><template shadowrootmode="open"><style>p { color: red }</style><!--lit-part zzz--><p>Old</p><!--/lit-part--></template>
      <script type="application/json">${JSON.stringify(posting())}</script></careers-card>`,
    );
    const card = stage.firstElementChild as HTMLElement;
    await untilSeen(card, 'Minimal Keeper');
    expect(seen(card)).not.to.contain('Old');
    expect(deepAll(card, 'style')).to.have.length(0);
  });

  it('an editor takes the place of what a server shows instead of it', async () => {
    stage.setHTMLUnsafe(
      '<careers-editor><template shadowrootmode="open"><slot></slot></template><p>Needs JavaScript.</p></careers-editor>',
    );
    await until(() => find(stage, 'textarea'));
    expect(deepAll(stage, 'slot:not([name])')).to.have.length(0);
  });

  it('an element without data keeps what the server sent until it has some', async () => {
    const { takeOver } = await rendered({ element: 'card', data: posting({ title: 'First of the Feed' }) });
    const card = takeOver();
    card.querySelector('script')?.remove();
    card.setAttribute('src', fresh(FEED));
    expect(seen(card)).to.contain('First of the Feed');
    const loads = hear(card, 'careers-load');
    await until(() => loads.details.length === 1);
    expect(seen(card)).to.contain('First of the Feed');
  });

  it('moved elsewhere in the page, it goes on', async () => {
    const card = await hydrated({ element: 'card', data: fullPosting() });
    const elsewhere = document.createElement('section');
    stage.append(elsewhere);
    elsewhere.append(card);
    card.lang = 'es';
    await untilSeen(card, longDate(fullPosting().validThrough!, 'es'));
  });
});
