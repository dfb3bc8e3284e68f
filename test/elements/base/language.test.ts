/** Language and direction (I18N). */
import { expect, fixture, html } from '@open-wc/testing';
import '../registered.js';
import { deep, deepAll, find, longDate, posting, seen, settled, untilSeen, until } from '../support.js';

const dated = posting({ validThrough: '2099-07-19', application: { email: 'a@example.org' } });
const american = longDate('2099-07-19', 'en-US');
const british = longDate('2099-07-19', 'en-GB');

const tags = ['careers-card', 'careers-posting', 'careers-board', 'careers-application'] as const;

function make(tag: (typeof tags)[number]): HTMLElement {
  const element = document.createElement(tag);
  if (tag === 'careers-board') (element as HTMLElementTagNameMap['careers-board']).postings = [dated];
  else (element as HTMLElementTagNameMap['careers-card']).posting = dated;
  return element;
}

const langOf = (element: Element) => find(element, '.frame')?.getAttribute('lang');

const before = document.documentElement.lang;
afterEach(() => {
  document.documentElement.lang = before;
});

describe('language', () => {
  it('dates differ, or nothing is tested here', () => expect(american).not.to.equal(british));

  for (const tag of tags) {
    describe(`of <${tag}>`, () => {
      /** Waits until it shows the language, in its words where it has dates, else in its `lang`. */
      const untilIn = async (element: Element, date: string, lang: string) => {
        if (tag !== 'careers-application') await untilSeen(element, date);
        await until(() => langOf(element) === lang, `lang is ${langOf(element)}, not ${lang}`);
      };

      it('I18N-5 is its own lang first', async () => {
        const element = make(tag);
        element.lang = 'en-GB';
        await fixture(html`<div lang="en-US">${element}</div>`);
        await untilIn(element, british, 'en-GB');
      });

      it('I18N-5 is the nearest lang above it', async () => {
        const element = make(tag);
        await fixture(
          html`<div lang="en-US">
            <div lang="en-GB"><div>${element}</div></div>
          </div>`,
        );
        await untilIn(element, british, 'en-GB');
      });

      it("I18N-5 is the document's where nothing nearer says otherwise", async () => {
        document.documentElement.lang = 'en-GB';
        const element = make(tag);
        await fixture(html`<div>${element}</div>`);
        await untilIn(element, british, 'en-GB');
      });

      it('I18N-5 is English where nothing says it, and where it is not known', async () => {
        document.documentElement.removeAttribute('lang');
        const element = make(tag);
        await fixture(html`<div>${element}</div>`);
        await untilIn(element, american, 'en');
        for (const unknown of ['tlh', 'not a tag', '-', 'x'.repeat(500)]) {
          element.lang = unknown;
          await settled(element);
          await untilIn(element, american, 'en');
        }
      });

      it('I18N-5 is the nearest lang across shadow hosts and slots', async () => {
        const outer = await fixture<HTMLElement>(html`<div lang="en-GB"><span></span></div>`);
        const host = outer.querySelector('span')!;
        const element = make(tag);
        host.attachShadow({ mode: 'open' }).append(element);
        await untilIn(element, british, 'en-GB');
      });

      it('I18N-5 follows every change above it', async () => {
        const element = make(tag);
        const box = await fixture<HTMLElement>(html`<div>${element}</div>`);
        await untilIn(element, american, 'en');
        document.documentElement.lang = 'en-GB';
        await untilIn(element, british, 'en-GB');
        box.lang = 'en-US';
        await untilIn(element, american, 'en-US');
        element.lang = 'en-GB';
        await untilIn(element, british, 'en-GB');
        element.removeAttribute('lang');
        await untilIn(element, american, 'en-US');
        box.removeAttribute('lang');
        await untilIn(element, british, 'en-GB');
      });

      it('I18N-5 follows its own lang inside a shadow root', async () => {
        const host = await fixture<HTMLElement>(html`<div></div>`);
        const element = make(tag);
        host.attachShadow({ mode: 'open' }).append(element);
        await untilIn(element, american, 'en');
        element.lang = 'en-GB';
        await untilIn(element, british, 'en-GB');
      });

      it('I18N-5 follows lang around it inside a shadow root', async () => {
        const host = await fixture<HTMLElement>(html`<div></div>`);
        const element = make(tag);
        const inner = document.createElement('div');
        inner.append(element);
        host.attachShadow({ mode: 'open' }).append(inner);
        await untilIn(element, american, 'en');
        inner.lang = 'en-GB';
        await untilIn(element, british, 'en-GB');
        host.lang = 'en-US';
        inner.removeAttribute('lang');
        await untilIn(element, american, 'en-US');
      });

      it('I18N-5 is read anew where it is moved to', async () => {
        const element = make(tag);
        const box = await fixture<HTMLElement>(
          html`<div>
            ${element}
            <div lang="en-GB"></div>
          </div>`,
        );
        await untilIn(element, american, 'en');
        box.querySelector('[lang]')!.append(element);
        await untilIn(element, british, 'en-GB');
      });

      it('I18N-5 has the direction of its words, whatever the page’s', async () => {
        const element = make(tag);
        await fixture(html`<div dir="rtl" lang="ar">${element}</div>`);
        await settled(element);
        expect(getComputedStyle(deep(element, '.frame')).direction).to.equal('ltr');
        expect(langOf(element)).to.equal('en');
      });
    });
  }

  it("I18N-5 people's own text has its own direction, and addresses are isolated", async () => {
    const element = await fixture(html`
      <careers-posting
        .posting=${posting({
          title: 'منظِّم',
          description: 'هذا وصف.\n\nWrite to a@example.org or https://example.org.',
          responsibilities: ['أولا', 'Second'],
        })}
      ></careers-posting>
    `);
    const direction = (text: string) => {
      const found = deepAll(element, 'p, li').find((one) => one.textContent.includes(text));
      return getComputedStyle(found!).direction;
    };
    expect(direction('هذا وصف')).to.equal('rtl');
    expect(direction('Write to')).to.equal('ltr');
    expect(direction('أولا')).to.equal('rtl');
    expect(direction('Second')).to.equal('ltr');
    expect(deep(element, '[part~="title"] span').textContent).to.equal('منظِّم');
    expect(getComputedStyle(deep(element, '[part~="title"]')).direction).to.equal('rtl');
    for (const link of deepAll(element, '.prose a')) {
      expect(link.querySelector('bdi')!.dir, link.textContent).to.equal('ltr');
    }
  });

  it('I18N-3 a date is the day it says, in every time zone', async () => {
    // Date-only strings slip a day where they are read as moments; this machine's zone need not be one where they do,
    // so the rendered day is compared with the day as written.
    for (const date of ['2099-01-01', '2099-12-31', '2096-02-29']) {
      const element = await fixture(html`<careers-card .posting=${posting({ validThrough: date })}></careers-card>`);
      expect(seen(element)).to.contain(`Apply by ${longDate(date)}`);
    }
  });
});
