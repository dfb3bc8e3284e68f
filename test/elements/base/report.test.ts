/** What the page's author is told of data with mistakes: in the console, and above the element. */
import { expect, fixture, html } from '@open-wc/testing';
import '../registered.js';
import { isAuthors, placeOf } from '../../../src/elements/base/report/check.js';
import { closePages, deepAll, find, openPage, posting, until } from '../support.js';

const wrong = { ...posting(), employmentType: 'Part-time', datePosted: 'soon' };

/** What is written to the console while something is done. */
async function consoleOf(run: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const before = { ...console };
  const note = (mark: string) => (text: unknown) => void lines.push(`${mark}${String(text)}`);
  Object.assign(console, { groupCollapsed: note('# '), warn: note(''), info: note(''), groupEnd: () => undefined });
  try {
    await run();
  } finally {
    Object.assign(console, before);
  }
  return lines;
}

describe('data with mistakes', () => {
  const MISTAKES = [
    'datePosted: expected a date like "2026-07-19", got "soon"',
    'employmentType: "Part-time" was read as "PART_TIME"',
  ];

  it('is told in one group, with the way to check it, and above the element on the author’s own machine', async () => {
    let card!: HTMLElement;
    const lines = await consoleOf(async () => {
      card = await fixture<HTMLElement>(html`<careers-card .posting=${wrong}></careers-card>`);
      await until(() => find(card, '[part="check"]'));
    });
    expect(lines.slice(0, 3)).to.deep.equal(['# <careers-card> The data in the page: 2 to look at', ...MISTAKES]);
    expect(lines[3]).to.match(/^Check it: /);
    const items = [...find(card, '[part="check"]')!.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(items).to.deep.equal(MISTAKES);
    expect(card.shadowRoot!.firstElementChild!.contains(find(card, '[part="check"]')!)).to.equal(true);
    expect(find(card, '[part="facts"]')!.textContent).to.contain('Part time');
  });

  it('is told in a hundred lines where there are more, what was dropped first', async () => {
    const many = Array.from({ length: 150 }, (_, i) => ({ ...posting(), id: `a${i}`, colour: 'red' }));
    let board!: HTMLElement;
    const lines = await consoleOf(async () => {
      board = await fixture<HTMLElement>(html`<careers-board .postings=${[...many, { id: 'b' }]}></careers-board>`);
      await until(() => find(board, '[part="check"]'));
    });
    const items = [...find(board, '[part="check"]')!.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines[0]).to.contain('152 to look at');
    for (const told of [lines.slice(1, -1), items]) {
      expect(told.length).to.equal(101);
      expect(told[0]).to.contain('postings[150]');
      expect(told[99]).to.contain('postings[97].colour');
      expect(told[100]).to.equal('and 52 more');
    }
  });

  it('loses its list when it is mended', async () => {
    const card = await fixture<HTMLElement & { posting: unknown }>(
      html`<careers-card .posting=${wrong}></careers-card>`,
    );
    await until(() => find(card, '[part="check"]'));
    card.posting = posting({ title: 'Mended' });
    await until(() => !find(card, '[part="check"]'));
    expect(find(card, '[part~="title"]')!.textContent).to.contain('Mended');
  });

  it('says nothing of data that is well', async () => {
    const lines = await consoleOf(async () => {
      const card = await fixture<HTMLElement>(html`<careers-card></careers-card>`);
      const loaded = new Promise((done) => card.addEventListener('careers-load', done, { once: true }));
      Object.assign(card, { posting: posting() });
      await loaded;
    });
    expect(lines).to.deep.equal([]);
  });

  it('is linked to the editor’s check beside the script, at the address that is wrong', async () => {
    const script = Object.assign(document.createElement('script'), {
      type: 'text/plain',
      src: '/far/careers.js?ver=6',
    });
    document.head.append(script);
    const card = await fixture<HTMLElement>(html`<careers-card .posting=${wrong}></careers-card>`);
    await until(() => find(card, '[part="check"] a'));
    script.remove();
    const { href } = find<HTMLAnchorElement>(card, '[part="check"] a')!;
    const [editor, hash] = href.split('#');
    expect(editor).to.equal(new URL('/far/editor.html', location.href).href);
    expect(new URLSearchParams(hash).get('check'), 'the data stands in the page').to.equal(location.href.split('#')[0]);
  });

  it('is checked where it can be read again', () => {
    const page = 'https://example.org/jobs?a=1#top';
    for (const [source, place] of [
      ['lists/a.json', 'https://example.org/lists/a.json'],
      ['https://far.example/a.json', 'https://far.example/a.json'],
      ['greenhouse:acme', 'greenhouse:acme'],
      ['The data in the page', 'https://example.org/jobs?a=1'],
      ['script', 'https://example.org/jobs?a=1'],
      ['a.json b.json', 'https://example.org/jobs?a=1'],
    ] as const)
      expect(placeOf(source, page, page), source).to.equal(place);
    expect(placeOf('property', 'file:///a/', 'file:///a/index.html'), 'nothing reads files').to.equal(undefined);
  });

  it('is shown to authors alone', () => {
    for (const address of [
      'file:///home/a/index.html',
      'http://localhost:5173/',
      'http://127.0.0.1/',
      'https://example.org/jobs?careers-check',
    ])
      expect(isAuthors(address), address).to.equal(true);
    for (const address of [
      'https://example.org/jobs',
      'https://localhost.example.org/',
      'https://example.org/#careers-check',
    ])
      expect(isAuthors(address), address).to.equal(false);
  });
});

describe('mistakes in the tag', () => {
  afterEach(closePages);

  it('are told in the console and, to who can mend them, above the element', async () => {
    const page = await openPage('/fixtures/mistakes.html', '/src/index.ts');
    const panels = () => deepAll(page.document.body, '[part="check"]');
    await until(() => panels().length === 5 && page.warnings.length >= 6);
    const said = (words: string) => page.warnings.filter((line) => line.includes(words));
    for (const words of [
      '<careers-card> id="second" does not choose an opening, so the first of the list is shown. Write posting-id="second"',
      'Write straight ones: src="/fixtures/feed.json"',
      'Write straight ones: posting-id="second"',
      'Write straight ones: <script type="application/json">',
      '<careers-board> The tag is not closed. HTML knows no "/>" here: what follows on the page becomes part of the element and is not shown. Write </careers-board> after it.',
      '<careers-posting> The tag is not closed. HTML knows no "/>" here: what follows on the page (<footer>) becomes part of the element',
    ]) {
      expect(said(words), `${words}, in\n${page.warnings.join('\n')}`).to.have.length(1);
      const item = words.replace(/^<[\w-]+> /, '');
      await until(() => panels().some((panel) => panel.textContent.includes(item)), item);
    }
    const whole = page.document.querySelector('div:nth-of-type(4) careers-card')!;
    expect(find(whole, '[part="check"]'), 'beside a tag without a mistake').to.equal(undefined);
  });
});
