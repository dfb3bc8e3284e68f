/** Openings that people translated, as readers of other languages see them. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../registered.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { openBox } from '../../support/receiver.js';
import { deepAll, find, posting, until } from '../support.js';

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

  it('asks in the reader’s language, and sends what the original has', async () => {
    const box = openBox();
    const element = await view('so', { ...weaver, application: { ...weaver.application, endpoint: box.url() } });
    find(element, 'button[part~="apply"]')!.click();
    await until(() => find(element, '[name="email"]'), 'the form');
    const shown = languages(element);
    for (const text of ['Nijaar', 'Muunad', 'Mashiinkee?', 'Hore', 'Cusub']) expect(shown.get(text), text).to.equal('so');
    for (const text of ['Swatch', 'Which loom?', 'Old']) expect(shown.has(text), text).to.equal(false);

    const choose = (at: number) => buttons(element)[at]!.click();
    choose(1);
    await until(() => languages(element).get('Which loom?') === 'en', 'the original');
    choose(0);
    await until(() => languages(element).has('Mashiinkee?'), 'the translation');

    for (const [name, value] of [['name', 'Maria Xiong'], ['email', 'maria@example.org']] as const) {
      const input = find<HTMLInputElement>(element, `[name="${name}"]`)!;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    find<HTMLInputElement>(element, '[value="New"]')!.click();
    const proceed = () => find(element, '[part~="submit"]')!.click();
    proceed();
    await until(() => find(element, '[part~="check"]'), 'the check');
    expect(languages(element).get('Mashiinkee?')).to.equal('so');
    expect(languages(element).has('Cusub'), 'the answer in the words that were chosen').to.equal(true);
    proceed();
    await until(() => find(element, '[part~="confirmation"]'), 'the receipt');
    const [application] = await box.applications();
    expect(application?.fields['answer.loom']).to.deep.equal(['New']);
    expect(application?.fields['postingTitle']).to.deep.equal(['Weaver']);
  }); // prettier-ignore

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

describe('an opening that nobody translated, where the browser has a translator', () => {
  const asked: object[] = [];
  let isThere = true;
  let works = true;
  /** Translators that are in memory. */
  let open = 0;

  beforeEach(() => {
    asked.length = open = 0;
    isThere = works = true;
    (globalThis as { Translator?: object }).Translator = {
      availability: (pair: object) => {
        asked.push(pair);
        return Promise.resolve(isThere ? 'downloadable' : 'unavailable');
      },
      create: () => {
        open += 1;
        const isWorking = works;
        const translate = (text: string) =>
          isWorking ? Promise.resolve(text.toUpperCase()) : Promise.reject(new Error('no'));
        return Promise.resolve({ translate, destroy: () => (open -= 1) });
      },
    };
  });
  afterEach(() => {
    delete (globalThis as { Translator?: object }).Translator;
  });

  const { translations: _, ...english } = {
    ...weaver,
    description: 'You weave:\n\n• cloth\n• rugs',
    qualifications: { html: '<p>Two <b>hands</b></p>' },
  };
  const offer = (element: Element) => find<HTMLButtonElement>(element, '[part="machine"] button');

  it('is translated when somebody asks, labelled, and the original is one press away', async () => {
    const before = performance.getEntriesByType('resource').length;
    const element = await view('es', english);
    await waitUntil(() => offer(element));
    expect(offer(element)!.textContent).to.contain('español');
    expect(asked).to.deep.equal([{ sourceLanguage: 'en', targetLanguage: 'es' }]);
    expect(find(element, '[part~="title"]')!.textContent, 'nothing by itself').to.contain('Weaver');
    offer(element)!.focus();
    offer(element)!.click();
    await waitUntil(() => find(element, '[part~="title"]')!.textContent.includes('WEAVER'));
    expect(find(element, '[part="machine"]')!.textContent).to.contain('Traducción automática');
    // HTML comes with its sanitizer, later than the words.
    await waitUntil(() => languages(element).has('HANDS'));
    const shown = languages(element);
    for (const text of ['WEAVER', 'CLOTH', 'RUGS', 'DYE', 'THE LOOM', 'HANDS', 'OPEN TO ALL', 'SEND A LETTER.'])
      expect(shown.get(text), text).to.equal('es');
    expect(shown.get('Head of looms'), 'people and teams keep their names').to.equal('en');
    await waitUntil(() => buttons(element).find((one) => one.matches(':focus')), 'the focus is not lost');
    const made = pressed(element);
    expect(made.map(([, state]) => state)).to.deep.equal(['true', 'false']);
    buttons(element)[1]!.click();
    await waitUntil(() => find(element, '[part~="title"]')!.textContent.includes('Weaver'));
    expect(find(element, '[part="machine"]')).to.equal(undefined);
    const requests = performance.getEntriesByType('resource').slice(before).map(({ name }) => new URL(name));
    expect(requests.filter(({ origin, pathname }) => origin !== location.origin || !/\.m?[jt]s$/.test(pathname)), 'nothing leaves the page').to.deep.equal([]);
  }); // prettier-ignore

  it('is offered no translation where there is none, or a person’s, or none is needed', async () => {
    isThere = false;
    const element = await view('es', english);
    await waitUntil(() => asked.length === 1);
    await (element as unknown as { updateComplete: Promise<void> }).updateComplete;
    expect(offer(element)).to.equal(undefined);
    for (const [lang, of] of [['so', weaver], ['en-US', english], ['es', { ...english, inLanguage: undefined }]] as const)
      await view(lang, of);
    await new Promise<unknown>((done) => (typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout)(done));
    expect(asked.length).to.equal(1);
  }); // prettier-ignore

  it('says so where the translation fails, and can be asked again', async () => {
    works = false;
    const element = await view('es', english);
    await waitUntil(() => offer(element));
    offer(element)!.click();
    await waitUntil(() => find(element, '[part="machine"]')!.textContent.includes('No se pudo traducir'));
    expect(open, 'what has failed is let go of').to.equal(0);
    works = true;
    offer(element)!.click();
    await waitUntil(() => find(element, '[part~="title"]')!.textContent.includes('WEAVER'));
  });
});
