/** The link from the console to the editor's check: it opens the address, and says in words what is wrong there. */
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../registered.js';
import type { CareersEditor } from '../../../src/elements.js';
import { clearDraft } from '../../../src/storage/drafts.js';
import { openFeeds } from '../../support/feeds.js';
import { control, deep, deepAll, find, focused, minimalPosting, seen, until } from '../support.js';

const KEY = JSON.stringify(['careers-editor', location.pathname]);
const plain = location.pathname + location.search;

async function check(address: string): Promise<CareersEditor> {
  history.replaceState(null, '', `${plain}#${new URLSearchParams({ check: address }).toString()}`);
  return fixture<CareersEditor>(html`<careers-editor></careers-editor>`);
}

async function there(editor: CareersEditor, selector: string): Promise<HTMLElement> {
  await until(() => find(editor, selector), selector);
  return deep(editor, selector);
}
const found = (editor: CareersEditor) => there(editor, '.found');
const problem = async (editor: CareersEditor) => seen(await there(editor, '.problem'));

describe('<careers-editor> with #check= in the page’s address', () => {
  beforeEach(() => clearDraft(KEY, 'device'));
  afterEach(async () => {
    fixtureCleanup();
    history.replaceState(null, '', plain);
    await clearDraft(KEY, 'device');
  });

  it('opens the list, and leads from each mistake to its field', async () => {
    const { set, at } = openFeeds();
    const second = {
      ...minimalPosting,
      id: 'second',
      title: 'Second',
      datePosted: 'soon',
      employmentType: 'Part-time',
    };
    await set('/list', { body: { postings: [minimalPosting, second, 'no posting'], colour: 'red' } });
    const editor = await check(at('/list'));
    const panel = await found(editor);
    expect(seen(panel)).to.contain('2 openings were opened').and.to.contain(at('/list'));
    expect(seen(panel)).to.contain('Expected a date like "2026-07-19", got "soon"');
    expect(seen(panel)).to.contain('"Part-time" was read as "PART_TIME"');
    expect(seen(panel)).to.contain('colour: is not a field').and.to.contain('postings[2]: expected');
    const button = [...panel.querySelectorAll('button')].find((one) => one.textContent.includes('Posted'))!;
    expect(button.textContent.replace(/\s+/g, ' ').trim()).to.equal('2. Second, Posted');
    button.click();
    await until(() => focused()?.id === 'f-datePosted');
    expect(deep<HTMLInputElement>(editor, '#f-title').value).to.equal('Second');

    // What is mended is said no more.
    for (const part of deepAll<HTMLInputElement>(editor, '[data-field="datePosted"] input')) {
      part.value = '';
      part.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await until(() => !seen(deep(editor, '.found')).includes('got "soon"'));
  });

  it('says that nothing is wrong where nothing is', async () => {
    const { set, at } = openFeeds();
    await set('/list', { body: [minimalPosting] });
    expect(seen(await found(await check(at('/list'))))).to.contain('1 opening was opened. No mistakes.');
  });

  it('opens what can’t be shown, so that it can be mended', async () => {
    const { set, at } = openFeeds();
    await set('/list', { body: { postings: [{ id: 'nameless', title: 'Cook' }] } });
    const editor = await check(at('/list'));
    expect(seen(await found(editor)))
      .to.contain('1 mistake.')
      .and.to.contain('Organization: Is required');
    expect(deep<HTMLInputElement>(editor, '#f-title').value).to.equal('Cook');
  });

  const failures: [what: string, answer: object, words: RegExp][] = [
    ['is not JSON: where', { body: '[\n  {"id": "a" "title": "A"}\n]' }, /is not JSON.*line 2, column \d+/],
    ['is a web page', { body: '<!doctype html><title>News</title><p>Hello' }, /a web page without JobPosting data/],
    ['is not there', { status: 404, body: '' }, /answered 404/],
  ];
  for (const [what, answer, words] of failures) {
    it(`says of an address that it ${what}`, async () => {
      const { set, at } = openFeeds();
      await set('/list', answer);
      const editor = await check(at('/list'));
      expect(await problem(editor)).to.match(words);
      expect(deep<HTMLTextAreaElement>(editor, '#paste').value).to.equal(at('/list'));
    });
  }

  it('says of an address on another site that the site must allow it', async () => {
    const { set, farAt } = openFeeds();
    await set('/list', { body: [minimalPosting] });
    expect(await problem(await check(farAt('/list')))).to.contain('CORS');
  });

  it('opens the data in a page’s elements, and the list that a page names', async () => {
    const { set, at } = openFeeds();
    const card = (data: object) => `<careers-card><script type="application/json">${JSON.stringify(data)}</script></careers-card>`;
    const other = { ...minimalPosting, id: 'other', datePosted: 'soon' };
    await set('/page', { body: `<!doctype html><script type="application/ld+json">{}</script>${card(minimalPosting)}${card(other)}` });
    expect(seen(await found(await check(at('/page'))))).to.contain('2 openings were opened. 1 mistake.');
    fixtureCleanup();
    await set('/board', { body: '<!doctype html><careers-board src="list"></careers-board>' });
    await set('/list', { body: [minimalPosting] });
    expect(seen(await found(await check(at('/board'))))).to.contain(at('/list'));
  }); // prettier-ignore

  it('follows the address while it is open, and leaves what is being written as it was', async () => {
    const { set, at } = openFeeds();
    await set('/list', { body: [minimalPosting] });
    const editor = await fixture<CareersEditor>(html`<careers-editor></careers-editor>`);
    control(editor, 'Start with empty fields').click();
    const title = (await there(editor, '#f-title')) as HTMLInputElement;
    title.value = 'Half Written';
    title.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => seen(deep(editor, '.draft')).includes('Kept in this browser'), 'that it is kept');
    location.hash = `check=${encodeURIComponent(at('/list'))}`;
    await found(editor);
    expect(deep<HTMLInputElement>(editor, '#f-title').value).to.equal('Minimal Keeper');
    expect(seen(deep(editor, '.draft'))).to.equal('');
    control(editor, 'Start over').click();
    await until(() => find<HTMLInputElement>(editor, '#f-title')?.value === 'Half Written', 'what was written before');
    expect(location.hash).to.equal('');
  });
});
