/** Elements that come and go leave nothing behind: what the page holds does not grow with how many there were (Chromium tells). */
import { nextFrame } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import '../../src/index.js';
import { held, type Held } from '../support/commands.js';
import { Applicant } from '../elements/application/applicant.js';
import { deep, find, fullPosting, goOffline, posting, until } from '../elements/support.js';

const TIMES = 100;
/** So many stand on the page at once. */
const AT_ONCE = 10;

interface Case {
  element: (at: number) => TemplateResult;
  /** What stands in it once it is whole. */
  whole: string;
  /** What a reader does with it before it goes. */
  use?: (element: HTMLElement) => Promise<void>;
}

const openings = Array.from({ length: AT_ONCE }, (_, at) => fullPosting({ id: `full-${at}` }));
const toApply = Array.from({ length: AT_ONCE }, (_, at) => posting({ id: `apply-${at}`, application: {} }));

const cases: Record<string, Case> = {
  'a card': { element: (at) => html`<careers-card .posting=${openings[at]}></careers-card>`, whole: 'h2' },
  'a posting': {
    element: (at) => html`<careers-posting .posting=${openings[at]}></careers-posting>`,
    whole: '[part~="apply"]',
  },
  'a form': {
    element: (at) => html`<careers-application .posting=${toApply[at]} action="/receiver"></careers-application>`,
    whole: 'input',
  },
  'a form that was filled in, cleared, sent and stopped': {
    element: (at) => html`<careers-application .posting=${toApply[at]} action="/receiver"></careers-application>`,
    whole: 'input',
    async use(element) {
      const person = new Applicant(element);
      const press = async (name: string) => {
        while (!isThere(person, name)) await nextFrame();
        await person.press(name);
      };
      await person.fillInPerson();
      await press('Clear');
      await press('Undo');
      await press('Check your answers');
      await press('Send application');
      await press('Stop');
    },
  },
  'a board with an opening that was read': {
    element: () => html`<careers-board routing="none" .postings=${openings}></careers-board>`,
    whole: 'h3 a',
    async use(element) {
      deep(element, 'h3 a').click();
      await whole(element, '[part~="apply"]');
    },
  },
  'an editor': { element: () => html`<careers-editor></careers-editor>`, whole: 'button' },
};

async function whole(element: Element, selector: string): Promise<void> {
  while (!find(element, selector)) await nextFrame();
}

function isThere(person: Applicant, button: string): boolean {
  return person.all('button').some((one) => one.textContent.trim().startsWith(button));
}

describe('a page on which elements come and go', () => {
  let place: HTMLElement;
  let goOnline: () => void;
  beforeEach(() => {
    goOnline = goOffline();
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
    goOnline();
  });

  for (const [name, { element, whole: selector, use }] of Object.entries(cases)) {
    it(`holds no more after ${TIMES} times ${name}`, async function () {
      const comeAndGo = async (times: number) => {
        for (let time = 0; time < times; time += AT_ONCE) {
          const elements = Array.from({ length: AT_ONCE }, (_, at) => element(at));
          render(elements, place);
          const shown = [...place.children] as HTMLElement[];
          await Promise.all(shown.map((one) => whole(one, selector)));
          // Once they are painted, more is loaded.
          await nextFrame();
          await nextFrame();
          await Promise.all(shown.map(async (one) => use?.(one)));
          render([], place);
        }
      };
      // What is loaded and kept once, such as strings and style sheets, is there from the first ones on.
      await comeAndGo(2 * AT_ONCE);
      const before = await held();
      if (!before) {
        if (navigator.userAgent.includes('Chrome/')) throw new Error('Chromium does not say what it holds.');
        return this.skip();
      }
      await comeAndGo(TIMES);
      let after: Held = before;
      // A board lets go of its openings a second later, a live region of its element when it is emptied.
      const hasLetGo = async () => {
        after = (await held()) || after;
        return after.nodes < before.nodes + TIMES && after.listeners < before.listeners + TIMES;
      };
      await until(hasLetGo).catch(() => {
        throw new Error(`It held ${JSON.stringify(before)}, and holds ${JSON.stringify(after)}.`);
      });
    });
  }
});
