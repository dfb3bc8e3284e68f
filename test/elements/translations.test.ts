/** Openings that people translated, as readers of other languages see them. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { JobPosting } from '../../src/posting/types.js';
import { deepAll, find, posting } from './support.js';

const weaver = posting({
  id: 'weaver',
  title: 'Weaver',
  inLanguage: 'en',
  summary: 'Weaves.',
  description: 'You weave cloth.',
  responsibilities: ['Weave', 'Dye'],
  sections: [{ heading: 'The loom', body: 'It is old.' }],
  hiringProcess: 'Open to all',
  supervisor: 'Head of looms',
  application: {
    endpoint: '/receiver/applications?box=translations',
    instructions: 'Send a letter.',
    documents: [{ kind: 'other', id: 'swatch', label: 'Swatch' }],
    questions: [{ id: 'loom', label: 'Which loom?', type: 'select', options: ['Old', 'New'] }],
  },
  translations: {
    so: {
      title: 'Nijaar',
      summary: 'Wax tol.',
      description: 'Waxaad tolaysaa maro.',
      sections: [{ heading: 'Mashiinka' }],
      hiringProcess: 'U furan dhammaan',
      application: {
        instructions: 'Warqad soo dir.',
        documents: { swatch: { label: 'Muunad' } },
        questions: { loom: { label: 'Mashiinkee?', options: ['Hore', 'Cusub'] } },
      },
    },
  },
});

/** What of an element is in which language: the nearest `lang` of each text that says something. */
function languages(element: Element): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const holder of deepAll(element, '*')) {
    for (const node of holder.childNodes) {
      const text = node.nodeType === Node.TEXT_NODE && node.textContent?.trim();
      if (text && !holder.matches('style, script')) found.set(text, holder.closest('[lang]')!.getAttribute('lang'));
    }
  }
  return found;
}

const view = (lang: string, of: JobPosting = weaver) =>
  fixture<HTMLElement>(html`<careers-posting lang=${lang} structured-data="off" .posting=${of}></careers-posting>`);
const buttons = (element: Element) => deepAll<HTMLButtonElement>(element, '[part~="language"]');
const pressed = (element: Element) =>
  buttons(element).map((button) => [button.textContent.replace(/\s+/g, ' ').trim(), button.ariaPressed]);

describe('an opening that a person translated', () => {
  it('is shown in the reader’s language, each text with its own', async () => {
    const element = await view('so');
    const shown = languages(element);
    const somali = ['Nijaar', 'Wax tol.', 'Waxaad tolaysaa maro.', 'Mashiinka', 'U furan dhammaan', 'Warqad soo dir.'];
    for (const text of somali) expect(shown.get(text), text).to.equal('so');
    for (const text of ['Weave', 'Dye', 'It is old.']) expect(shown.get(text), text).to.equal('en');
    for (const text of ['Weaver', 'You weave cloth.', 'The loom']) expect(shown.has(text), text).to.equal(false);
  });

  it('goes back to the original by a button, and to the translation again', async () => {
    const element = await view('so');
    expect(pressed(element)).to.deep.equal([['Soomaali', 'true'], ['English (asalka)', 'false']]); // prettier-ignore
    buttons(element)[1]!.click();
    await (element as unknown as { updateComplete: Promise<void> }).updateComplete;
    expect(find(element, '[part~="title"]')!.textContent).to.contain('Weaver');
    expect(languages(element).get('You weave cloth.')).to.equal('en');
    expect(pressed(element).map(([, state]) => state)).to.deep.equal(['false', 'true']);
    buttons(element)[0]!.click();
    await (element as unknown as { updateComplete: Promise<void> }).updateComplete;
    expect(find(element, '[part~="title"]')!.textContent).to.contain('Nijaar');
  });

  it('offers its translations to readers of the original, in their own names', async () => {
    const element = await view('en');
    expect(find(element, '[part~="title"]')!.textContent).to.contain('Weaver');
    expect(pressed(element)).to.deep.equal([['Soomaali', 'false'], ['English (original)', 'true']]); // prettier-ignore
    expect(find(element, '[part~="languages"]')!.getAttribute('role')).to.equal('group');
  });

  it('says nothing of languages where there is one alone', async () => {
    const { translations: _, ...untranslated } = weaver;
    expect(buttons(await view('so', untranslated))).to.deep.equal([]);
  });

  it('hands on the posting as it was written', async () => {
    const element = await view('so');
    let told: JobPosting | undefined;
    element.addEventListener('careers-apply', (event) => {
      told = event.detail.posting;
      event.preventDefault();
    });
    find(element, 'button[part~="apply"]')!.click();
    expect([told?.title, told?.description]).to.deep.equal(['Weaver', 'You weave cloth.']);
  });

  it('has a card in the reader’s language', async () => {
    const card = await fixture(html`<careers-card lang="so" .posting=${weaver}></careers-card>`);
    const shown = languages(card);
    expect([shown.get('Nijaar'), shown.get('Wax tol.')]).to.deep.equal(['so', 'so']);
  });

  it('is found and read on a board in the reader’s language', async () => {
    const board = await fixture<HTMLElement>(
      html`<careers-board lang="so" routing="none" .postings=${[weaver, posting()]}></careers-board>`,
    );
    const search = find<HTMLInputElement>(board, 'input[type="search"]')!;
    search.value = 'tolaysaa';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await (board as unknown as { updateComplete: Promise<void> }).updateComplete;
    const titles = deepAll(board, '[part~="title"]').map(({ textContent }) => textContent.trim());
    expect(titles).to.deep.equal(['Nijaar']);
  });
});
