/** Every element in every state, by axe and by what axe does not see (A11Y). */
import { expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import './registered.js';
import alliance from '../../demo/data/alliance-coalition-organizer.json';
import { LiveRegion } from '../../src/elements/base/page/live-region.js';
import type { CareersBoard } from '../../src/elements.js';
import type { JobPosting } from '../../src/posting/types.js';
import { emulate, press, resize } from '../support/commands.js';
import { openFeeds } from '../support/feeds.js';
import { choose, openFacet, search } from './board/seeker.js';
import {
  applyControl,
  control,
  day,
  deep,
  deepAll,
  find,
  focused,
  fresh,
  fullPosting,
  isVisible,
  minimalPosting,
  posting,
  settled,
  untilSeen,
  FEED,
  until,
} from './support.js';

type Tag = 'careers-card' | 'careers-posting' | 'careers-application' | 'careers-board';

const application = {
  endpoint: '/receiver/applications?box=axe',
  email: 'a@example.org',
  documents: [
    { kind: 'resume' as const, required: true },
    { kind: 'coverLetter' as const, orText: true },
  ],
  questions: [
    { id: 'select', label: 'A select', type: 'select' as const, options: ['One', 'Two'] },
    { id: 'multi', label: 'A multiselect', type: 'multiselect' as const, options: ['One', 'Two'] },
    { id: 'yesno', label: 'Yes or no', type: 'yesno' as const },
    { id: 'date', label: 'A date', type: 'date' as const, hint: 'Any day' },
    { id: 'text', label: 'Many words', type: 'textarea' as const, maxLength: 100 },
  ],
  consent: { text: 'We keep it.', privacyUrl: 'https://example.org/privacy' },
};
const rich = fullPosting({
  application,
  description: { html: '<h2>Part</h2><p>Words <a href="https://example.org">link</a></p><ul><li>Item</li></ul>' },
});
const others = [alliance as JobPosting, posting({ workplace: { type: 'remote' } }), rich];

const boardOf = (element: HTMLElement) => element as HTMLElement & Pick<CareersBoard, 'open' | 'reload'>;

/** Every state that an element can be in. */
const states: [name: string, tag: Tag, set: Record<string, unknown>, then?: (element: HTMLElement) => Promise<void>][] =
  [
    ['full card', 'careers-card', { posting: rich }],
    ['minimal card', 'careers-card', { posting: minimalPosting }],
    ['closing card', 'careers-card', { posting: posting({ validThrough: day(2), url: '/jobs/1' }) }],
    ['closed card', 'careers-card', { posting: posting({ validThrough: day(-2), url: '/jobs/1' }) }],
    ['loading card', 'careers-card', { src: '/receiver/hold' }],
    ['failed card', 'careers-card', { src: '/receiver/nowhere.json' }, (it) => untilSeen(it, 'could not be loaded')],
    ['empty card', 'careers-card', {}],
    ['full posting', 'careers-posting', { posting: rich }],
    ['real posting', 'careers-posting', { posting: alliance }],
    ['minimal posting', 'careers-posting', { posting: minimalPosting }],
    ['closed posting', 'careers-posting', { posting: fullPosting({ validThrough: day(-2) }) }],
    ['posting that links elsewhere', 'careers-posting', { posting: fullPosting(), apply: 'link' }],
    ['failed posting', 'careers-posting', { src: '/receiver/nowhere.json' }, (it) => untilSeen(it, 'could not be')],
    ['empty posting', 'careers-posting', {}],
    ['posting with its form', 'careers-posting', { posting: rich, applying: true }, (it) => untilSeen(it, 'Full name')],
    ['form', 'careers-application', { posting: rich }, (it) => untilSeen(it, 'Full name')],
    [
      'form with errors',
      'careers-application',
      { posting: rich },
      async (it) => {
        await untilSeen(it, 'Full name');
        control(it, 'Check your answers').click();
        await untilSeen(it, 'There is a problem');
      },
    ],
    ['form by e-mail', 'careers-application', { posting: alliance }, (it) => untilSeen(it, 'Full name')],
    ['form of a closed opening', 'careers-application', { posting: fullPosting({ validThrough: day(-2) }) }],
    ['form elsewhere', 'careers-application', { posting: posting({ application: { url: 'https://example.org/a' } }) }],
    ['form with no way', 'careers-application', { posting: minimalPosting }],
    ['board', 'careers-board', { postings: others, routing: 'none' }],
    ['board in groups', 'careers-board', { postings: others, groupBy: 'organization', routing: 'none' }],
    ['board with more', 'careers-board', { postings: others, pageSize: 2, routing: 'none' }],
    ['empty board', 'careers-board', { postings: [] }],
    ['failed board', 'careers-board', { src: '/receiver/nowhere.json' }, (it) => untilSeen(it, 'could not be loaded')],
    [
      'board with a source that failed',
      'careers-board',
      { src: `/receiver/nowhere.json ${FEED}` },
      (it) => untilSeen(it, '1 of 2'),
    ],
    [
      'board where nothing matches',
      'careers-board',
      { postings: others },
      async (it) => {
        const input = deep<HTMLInputElement>(it, 'input');
        input.value = 'nothing at all';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await untilSeen(it, 'No openings match');
      },
    ],
    [
      'board with an opening',
      'careers-board',
      { postings: others, routing: 'none' },
      async (it) => {
        boardOf(it).open('minimal');
        await settled(it);
      },
    ],
    [
      'board with related openings',
      'careers-board',
      {
        postings: [rich, ...others.map((one) => ({ ...one, id: `${one.id}-2`, department: rich.department! }))],
        routing: 'none',
      },
      async (it) => {
        boardOf(it).open(rich.id);
        await settled(it);
        deep(it, '[part~="related"]');
      },
    ],
    [
      'board with the choices of a filter',
      'careers-board',
      { postings: others, routing: 'none' },
      (it) => openFacet(it, 'Organization'),
    ],
    [
      'board narrowed down',
      'careers-board',
      { postings: others, routing: 'none' },
      async (it) => {
        await choose(it, 'Organization', 'Minimal Trust');
        await choose(it, 'Organization', 'Hiring Heron Collective');
        await choose(it, 'Workplace', 'Remote');
        await choose(it, 'Workplace', 'Hybrid');
        deep(it, '[part~="chip"]');
      },
    ],
    [
      'board in a narrow column, its filters shown',
      'careers-board',
      { postings: others, routing: 'none' },
      async (it) => {
        it.parentElement!.style.inlineSize = '320px';
        await settled(it);
        control(it, /^Filter and sort/).click();
        await settled(it);
        await choose(it, 'Organization', 'Minimal Trust');
      },
    ],
    [
      'board with marked words',
      'careers-board',
      { postings: others, routing: 'none' },
      async (it) => {
        await search(it, 'eta');
        deep(it, 'mark');
      },
    ],
    [
      'board with a source on its way',
      'careers-board',
      {},
      async (it) => {
        const feeds = openFeeds();
        await feeds.set('/slow', { held: true });
        await feeds.set('/fast', { body: others });
        Object.assign(it, { src: `${feeds.at('/slow')} ${feeds.at('/fast')}` });
        await untilSeen(it, '1 of 2 organizations so far…');
      },
    ],
    [
      'board with an old list',
      'careers-board',
      {},
      async (it) => {
        const feeds = openFeeds();
        await feeds.set('/once', { body: others });
        Object.assign(it, { src: feeds.at('/once') });
        await untilSeen(it, 'Minimal Keeper');
        await until(() => feeds.isKept('/once'));
        await feeds.set('/once', { status: 500 });
        boardOf(it).reload();
        await untilSeen(it, 'This list is from');
      },
    ],
  ];

async function show([, tag, set, then]: (typeof states)[number], scheme = 'light'): Promise<HTMLElement> {
  const element = document.createElement(tag);
  Object.assign(element, set);
  const dark = scheme === 'dark';
  const page = await fixture<HTMLElement>(
    html`<main lang="en">
      <h1>Careers</h1>
      ${element}
    </main>`,
  );
  Object.assign(page.style, {
    colorScheme: scheme,
    color: dark ? '#eee' : '#222',
    background: dark ? '#1a1a1a' : '#fff',
    padding: '1em',
  });
  await settled(element);
  await then?.(element);
  await settled(element);
  return page;
}

describe('accessibility', () => {
  for (const scheme of ['light', 'dark']) {
    describe(`axe finds nothing, on ${scheme}:`, () => {
      for (const state of states) {
        it(state[0], async () => {
          const page = await show(state, scheme);
          await expect(page).to.be.accessible();
        });
      }
    });
  }

  describe('A11Y-5 targets are at least 24 × 24 px:', () => {
    /** A link in a sentence is as high as its line (WCAG 2.5.8, inline). */
    const isInSentence = (link: Element) => {
      const around = link.closest('p, li, dd, small, span:not([part]), label, legend');
      const text = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
      return link.localName === 'a' && around !== null && text(around).length > text(link).length;
    };
    // The page's own text may be tiny.
    for (const [state, size] of states.flatMap((state) => [[state, '1em'] as const, [state, '9px'] as const])) {
      it(`${state[0]}, in text of ${size}`, async () => {
        const page = await show(state);
        page.style.fontSize = size;
        await nextFrame();
        const small = deepAll(page, 'a[href], button, input:not([type="hidden"]), select, textarea, summary')
          .filter((one) => isVisible(one) && !isInSentence(one) && !one.closest('[aria-hidden="true"]'))
          .filter((one) => getComputedStyle(one).clipPath === 'none')
          .map((one) => {
            // A control may be as large as the label that presses it.
            const label = (one as HTMLInputElement).labels?.[0];
            const boxes = [one, ...(label?.contains(one) ? [label] : [])].map((box) => box.getBoundingClientRect());
            const width = Math.max(...boxes.map((box) => box.width));
            const height = Math.max(...boxes.map((box) => box.height));
            return { width, height, name: `${one.outerHTML.slice(0, 90)}: ${width} × ${height}` };
          })
          .filter(({ width, height }) => width < 23.9 || height < 23.9)
          .map(({ name }) => name);
        expect(small).to.deep.equal([]);
      });
    }

    it('Apply and the form’s main button at least 44 px high', async () => {
      const page = await show(['', 'careers-posting', { posting: rich }]);
      const apply = applyControl(page);
      expect(apply.getBoundingClientRect().height).to.be.at.least(44);
      apply.click();
      await untilSeen(page, 'Full name');
      expect(control(page, 'Check your answers').getBoundingClientRect().height).to.be.at.least(44);
    });
  });

  describe('A11Y-11 the live region', () => {
    const regions = (root: ParentNode) => deepAll(root, '[role="status"], [role="log"], [aria-live]');

    for (const tag of ['careers-card', 'careers-posting', 'careers-application', 'careers-board'] as const) {
      it(`of <${tag}> is made when there is something to say, and the page stays as it is until then`, async () => {
        const element = document.createElement(tag);
        element.append('Fallback');
        await fixture(html`${element}`);
        const before = element.innerHTML;
        if (tag === 'careers-board') Object.assign(element, { postings: [rich] });
        else Object.assign(element, { posting: rich });
        await settled(element);
        expect(element.innerHTML).to.equal(before);
        expect(regions(element)).to.deep.equal([]);
      });

      it(`of <${tag}> is made empty, once, in the light DOM, seen by nobody, filled then, and emptied again`, async () => {
        const element = document.createElement(tag);
        element.src = fresh('/receiver/nowhere');
        element.addEventListener('careers-error', (event) => event.stopPropagation());
        const box = await fixture<HTMLElement>(
          html`<main>
            ${element}
            <div class="elsewhere"></div>
          </main>`,
        );
        await until(() => find(element, '.notice button'));
        expect(regions(element)).to.deep.equal([]);
        control(element, 'Try again').click();
        const [region, ...others] = regions(element);
        expect(others).to.deep.equal([]);
        expect(region!.parentNode).to.equal(element);
        expect(region!.textContent).to.equal('');
        expect(isVisible(region!), 'rendered, so that it is read').to.equal(true);
        const { width, height } = region!.getBoundingClientRect();
        expect(Math.max(width, height)).to.be.at.most(1);
        await until(() => region!.textContent !== '', 'it is filled');
        box.querySelector('.elsewhere')!.append(element);
        await until(() => region!.textContent === '', 'it is emptied');
        expect(regions(box)).to.deep.equal([region]);
      });
    }

    it('is one for a whole board, with its cards, posting and form', async () => {
      const element = document.createElement('careers-board');
      Object.assign(element, {
        postings: [{ ...rich, application: { ...rich.application, documents: [{ kind: 'resume' }] } }],
      });
      element.routing = 'none';
      await fixture(html`${element}`);
      await settled(element);
      element.open('full-posting-id');
      await settled(element);
      applyControl(element).click();
      await untilSeen(element, 'Full name');
      const form = deep(element, 'careers-application');
      const chosen = new DataTransfer();
      chosen.items.add(new File([''], 'empty.pdf'));
      const input = deep<HTMLInputElement>(form, 'input[type="file"]');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => regions(element)[0]?.textContent, 'the refused file is said');
      expect(regions(element).length).to.equal(1);
      expect(regions(element)[0]!.parentNode).to.equal(element);
    });

    it('says messages in quick succession one after the other', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const texts: string[] = [];
      new MutationObserver(() => texts.push(host.textContent)).observe(host, { childList: true, subtree: true });
      const region = new LiveRegion(host);
      for (const message of ['One', 'Two', 'Two']) region.say(message);
      await until(() => texts.filter(Boolean).length === 3);
      expect(texts.filter(Boolean)).to.deep.equal(['One', 'Two', 'Two']);
    });

    it('says twice what is to be said twice, and is made anew where the page replaced the children', async () => {
      const page = await show(['', 'careers-board', { postings: others, routing: 'none' }]);
      const element = deep(page, 'careers-board');
      const search = (words: string) => {
        const input = deep<HTMLInputElement>(page, 'input');
        input.value = words;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      const texts: string[] = [];
      new MutationObserver(() => {
        const text = regions(page)[0]?.textContent ?? '';
        if (text !== texts.at(-1)) texts.push(text);
      }).observe(element, { childList: true, subtree: true });
      search('Coalition Organizer');
      await until(() => texts.at(-1));
      const [count] = texts.slice(-1);
      search('Coalition Organize');
      await until(() => texts.join('|').endsWith(`${count}||${count}`), 'the same count is said again');
      element.innerHTML = '<p>Other fallback</p>';
      search('Coalition Organizer');
      await until(() => regions(page)[0]?.textContent === count);
    });
  });

  it('loading is said in words, once the data is there no longer', async () => {
    const element = document.createElement('careers-posting');
    element.src = fresh(FEED);
    await fixture(html`${element}`);
    const loading = find(element, '[part~="loading"]');
    if (loading) expect(loading.getAttribute('aria-label')).to.equal('Loading…');
    await untilSeen(element, 'First of the Feed');
    expect(find(element, '[aria-label="Loading…"]')).to.equal(undefined);
  });

  it('2.5.3 what is named otherwise than it reads has the words that can be read in its name', async () => {
    for (const state of states) {
      const page = await show(state);
      for (const one of deepAll(page, 'a[aria-label], button[aria-label]').filter(isVisible)) {
        const words = [...one.childNodes].filter(
          (node) => node.nodeType === Node.TEXT_NODE || (node instanceof Element && node.ariaHidden !== 'true'),
        );
        const read = words.map((node) => node.textContent ?? '').join('').replace(/\s+/g, ' ').trim(); // prettier-ignore
        expect(one.ariaLabel, state[0]).to.contain(read);
      }
    }
  });

  it('1.4.1 links in a text are underlined', async () => {
    const page = await show(['', 'careers-posting', { posting: rich }]);
    await until(() => find(page, '.prose a'), 'the HTML is not shown');
    const links = deepAll(page, 'a[href], .link').filter((one) => isVisible(one) && !one.matches('.button'));
    expect(links.length).to.be.above(3);
    for (const link of links) {
      expect(getComputedStyle(link).textDecorationLine, link.textContent).to.contain('underline');
    }
  });

  it('2.1.1 what scrolls inside can be reached by the keyboard and has a name', async () => {
    await resize(1366, 420);
    const page = await show(['', 'careers-posting', { posting: rich }]);
    const scrolls = () =>
      deepAll(page, '*').filter(
        (one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1,
      );
    await until(() => scrolls().length > 0);
    for (const one of scrolls()) {
      await until(() => one.tabIndex === 0, one.outerHTML.slice(0, 80));
      expect(one.getAttribute('aria-label')).to.equal('At a glance');
    }
  });

  it('all that can be pressed is reached with Tab, in the order it is read, and shows its focus', async () => {
    const page = await show(['', 'careers-posting', { posting: rich }]);
    await until(() => find(page, '.prose a'), 'the HTML is not shown');
    const expected = deepAll(page, 'a[href], button, [tabindex="0"]').filter(isVisible);
    const start = document.createElement('button');
    page.prepend(start);
    start.focus();
    const reached: Element[] = [];
    for (const _ of expected) {
      await press('Tab');
      const at = focused()!;
      reached.push(at);
      await until(
        () =>
          // WebKitGTK matches it in a window that is in front alone, which with other engines running it need not be.
          !at.matches(':focus-visible') ||
          (parseFloat(getComputedStyle(at).outlineWidth) >= 3 && getComputedStyle(at).outlineStyle !== 'none'),
        `no ring around ${at.outerHTML.slice(0, 90)}`,
      );
    }
    expect(reached.map((one) => one.outerHTML.slice(0, 60))).to.deep.equal(
      expected.map((one) => one.outerHTML.slice(0, 60)),
    );
  });

  it('A11Y-2 loses nothing with text spacing overrides at 320 px', async () => {
    await resize(480);
    for (const state of states.filter(([name]) => /^(full|real|form with|board$|board with an)/.test(name))) {
      const page = await show(state);
      page.style.inlineSize = '320px';
      page.style.boxSizing = 'border-box';
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      for (const one of deepAll(page, '*')) {
        if (one.shadowRoot) one.shadowRoot.adoptedStyleSheets = [...one.shadowRoot.adoptedStyleSheets, spacing];
      }
      await nextFrame();
      const cut = deepAll(page, '*').filter((one) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(one);
        if (!isVisible(one) || clipPath !== 'none' || one.matches('input, select, textarea')) return false;
        const hidesX = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
        const hidesY = overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
        return hidesX || hidesY;
      });
      expect(
        cut.map((one) => one.outerHTML.slice(0, 90)),
        state[0],
      ).to.deep.equal([]);
      expect(page.scrollWidth, state[0]).to.be.at.most(321);
      fixtureCleanup();
    }
  });

  it('nothing moves for those who prefer it so', async function () {
    if (!(await emulate({ 'reduced-motion': 'reduce' }))) this.skip();
    const page = await show(['', 'careers-card', { src: fresh(FEED) }]);
    for (const one of deepAll(page, '*')) {
      expect(getComputedStyle(one).animationName, one.outerHTML.slice(0, 80)).to.equal('none');
    }
  });

  it('buttons, badges and notices keep their outlines in forced colours', async function () {
    if (!(await emulate({ 'forced-colors': 'active' }))) this.skip();
    const page = await show(['', 'careers-posting', { posting: rich }]);
    for (const one of deepAll(page, '.button, .badge').filter(isVisible)) {
      expect(getComputedStyle(one).borderTopStyle, one.outerHTML.slice(0, 80)).to.equal('solid');
    }
  });
});
