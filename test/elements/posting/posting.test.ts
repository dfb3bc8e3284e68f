/** <careers-posting>: the whole opening, and the way to apply. */
import { expect, fixture, html } from '@open-wc/testing';
import '../registered.js';
import type { CareersPosting } from '../../../src/elements.js';
import type { HowToApply, JobPosting } from '../../../src/posting/types.js';
import alliance from '../../../demo/data/alliance-coalition-organizer.json';
import { emulate, press, resize } from '../../support/commands.js';
import {
  SOON,
  control,
  day,
  deep,
  deepAll,
  find,
  focused,
  fullPosting,
  headingLevels,
  hear,
  inEachWay,
  isVisible,
  longDate,
  minimalPosting,
  moment,
  posting,
  seen,
  settled,
  shown,
  untilSeen,
  until,
} from '../support.js';

function view(posting: JobPosting, properties: Partial<CareersPosting> = {}): Promise<CareersPosting> {
  return shown<CareersPosting>('posting', posting, properties);
}

/** The Apply controls that can be seen. */
const applies = (element: Element) => deepAll(element, '[part~="apply"]').filter(isVisible);

/** Every leaf of a posting: `application.documents[0].kind` and its value. */
function leaves(value: unknown, path = ''): [path: string, value: unknown][] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leaves(entry, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, path ? `${path}.${key}` : key));
}

inEachWay('<careers-posting>', () => {
  describe('shows every field', () => {
    const shown = fullPosting();
    /** How a value reads where it does not read as it is written. */
    const words: Record<string, string | RegExp> = {
      description: /Overview paragraph one\.\nOverview paragraph two\./,
      qualifications: /Qualification lead:\nQualification gamma\nQualification delta/,
      'employmentType[0]': 'Part time',
      'employmentType[1]': 'Temporary',
      'jobLocation[1].addressCountry': 'Canada',
      'workplace.type': 'Hybrid',
      'workplace.onsiteDays[0]': 'Tuesday',
      'workplace.onsiteDays[1]': 'Thursday',
      'workplace.onsiteDaysPerWeek': 'Tuesday and Thursday in the office',
      'workplace.remoteDaysPerWeek': '3 days remote',
      'baseSalary.currency': '$',
      'baseSalary.minValue': '$51,234',
      'baseSalary.maxValue': '$63,457',
      'baseSalary.unitText': 'a year',
      benefitsEligible: 'Benefits eligible',
      datePosted: longDate(shown.datePosted!),
      jobStartDate: longDate(shown.jobStartDate!),
      validThrough: `Apply by\n${longDate(shown.validThrough!)}`,
      openUntilFilled: 'Open until filled',
      priorityDeadline: `Preference to applications received by ${longDate(shown.priorityDeadline!)}`,
      'application.documents[0].kind': 'You will need a resume',
      'application.documents[1].kind': 'a cover letter',
    };
    /** What is no words: the home country, links, pictures, languages, and what the form asks. */
    const elsewhere =
      /^(id|url|inLanguage|jobLocation\[0\]\.addressCountry|hiringOrganization\.(url|logo)|application\.(endpoint|questions.*|consent.*|selfIdentification.*|documents\[\d\]\.(required|orText|id|accept\[0\]|maxBytes|multiple)|documents\[2\]\.kind))$/;

    let text: string;
    let element: CareersPosting;
    before(async () => {
      element = await view(shown);
      text = seen(element);
    });
    beforeEach(async () => {
      element = await view(shown);
    });

    for (const [path, value] of leaves(shown).filter(([path]) => !elsewhere.test(path))) {
      it(`${path} in words`, () => {
        const expected = words[path] ?? String(value);
        if (typeof expected === 'string') expect(text).to.contain(expected);
        else expect(text).to.match(expected);
      });
    }

    it("the organization's site, the logo and the posting's own page", () => {
      const links = deepAll<HTMLAnchorElement>(element, 'a').map(({ href }) => href);
      expect(links).to.include('https://heron.example/home');
      expect(links).to.include('https://heron.example/jobs/weaver');
      expect(links).to.include('https://heron.example/apply-here');
      expect(links).to.include('mailto:apply@heron.example');
      expect(links).to.include('mailto:contact@heron.example');
      expect(deep<HTMLImageElement>(element, 'img').src).to.equal(`${location.origin}/demo/favicon.svg`);
    });

    it('its language on what is written in it', async () => {
      const spanish = await view(fullPosting({ inLanguage: 'es', title: 'Tejedora' }));
      const languageOf = (element: Element) => element.closest('[lang]')!.getAttribute('lang');
      expect(languageOf(deep(spanish, '[part~="title"] > span'))).to.equal('es');
      for (const text of deepAll(spanish, '.prose, [part~="summary"], .supervisor dd > span')) {
        expect(languageOf(text), text.textContent).to.equal('es');
      }
      const own = deepAll(spanish, '[part~="section"] > :first-child > span').filter((one) => languageOf(one) === 'es');
      expect(own.map(({ textContent }) => textContent.trim())).to.deep.equal([
        'Section heading zeta',
        'Section heading theta',
      ]);
      for (const ours of deepAll(spanish, 'dt, button, [part~="badge"], .pay dd > span, .deadline dd > span')) {
        expect(languageOf(ours), ours.textContent).to.equal('en');
      }
    });

    it('the direction of a text of another language, headings included', async () => {
      const arabic = await view(
        fullPosting({ title: 'طاهٍ للمطبخ', description: 'نص', sections: [{ heading: 'قسم', body: 'نص' }] }),
      );
      const heading = deepAll(arabic, '[part~="section"] > :first-child').find((one) =>
        one.textContent.includes('قسم'),
      )!;
      for (const one of [deep(arabic, '[part~="title"]'), heading, deep(arabic, '.prose p')]) {
        expect(getComputedStyle(one).direction, one.textContent).to.equal('rtl');
      }
      expect(getComputedStyle(deep(arabic, '[part~="badge"]')).direction).to.equal('ltr');
    });

    it('a title and a summary of another direction where the lines around them begin', async () => {
      const arabic = await view(fullPosting({ title: 'طاهٍ للمطبخ', summary: 'نص' }));
      for (const part of ['title', 'summary']) {
        expect(getComputedStyle(deep(arabic, `[part~="${part}"]`)).textAlign, part).to.equal('left');
      }
    });

    it('each once, no "undefined", "null", "NaN" or "[object"', () => {
      expect(text).not.to.match(/undefined|null|NaN|\[object/);
      for (const once of ['Summary sentence', 'Overview paragraph one', 'Supervisor omega', 'Contact Person']) {
        expect(text.split(once).length - 1, once).to.equal(1);
      }
    });

    it('its lists as lists and its paragraphs as paragraphs', () => {
      const items = deepAll(element, 'ul > li').map((item) => item.textContent.trim());
      expect(items).to.include.members([
        'Responsibility alpha',
        'Responsibility beta',
        'Qualification gamma',
        'Qualification delta',
        'Preferred epsilon',
        'Section line iota',
        'Benefit upsilon',
        'Benefit phi',
      ]);
      expect(deepAll(element, 'p').map((one) => one.textContent.trim())).to.include('Overview paragraph two.');
    });

    it('its sections under their headings, in order', () => {
      const lines = text.split('\n');
      const order = [
        'Position overview',
        'Overview paragraph one.',
        'Responsibilities',
        'Responsibility alpha',
        'Qualifications',
        'Qualification lead:',
        'Preferred qualifications',
        'Preferred epsilon',
        'Section heading zeta',
        'Section body eta.',
        'Section heading theta',
        'Section line iota',
        'Benefits',
        'Benefit upsilon',
        'Equal opportunity statement text.',
        'How to apply',
        'Application instructions sentence.',
      ].map((line) => lines.indexOf(line));
      expect(order).not.to.include(-1);
      expect(order).to.deep.equal([...order].sort((one, other) => one - other));
    });

    it('all of the real announcement', async () => {
      const real = await view(alliance as JobPosting);
      const said = seen(real);
      for (const fact of [
        'The Alliance',
        'Coalition Organizer',
        '$50,000 – $60,000'.replace(/ /g, '\u2009'),
        'a year',
        'Minneapolis, MN',
        '2525 Franklin Avenue E #200',
        'Full time, 40 hours',
        'Hybrid: Tuesday and Thursday in the office, 3 days remote',
        'Open until filled',
        'Still open. The preference date, July 19, 2024, has passed.',
        'Director of Organizing and Policy',
        'Benefits eligible',
        'Open to External and Internal Candidates',
        'a resume and a cover letter',
        'info@metrostability.org',
      ]) {
        expect(said.replace(/\s?–\s?/g, ' – ')).to.contain(fact.replace(/\s?–\s?/g, ' – '));
      }
      for (const line of [...alliance.responsibilities, ...alliance.qualifications]) {
        expect(said.replace(/\s+/g, ' ')).to.contain(line.replace(/\s+/g, ' '));
      }
    });
  });

  describe('says', () => {
    const cases: [what: string, fields: Partial<JobPosting>, words: string | RegExp][] = [
      ['that there are no benefits', { benefitsEligible: false }, 'Not eligible for benefits'],
      ['I18N-2 a fixed rate as one amount', { baseSalary: { currency: 'USD', minValue: 22.5, maxValue: 22.5, unitText: 'HOUR' } }, /\$22\.50\nan hour/],
      ['unpaid', { baseSalary: { currency: 'USD', minValue: 0, maxValue: 0, unitText: 'HOUR' } }, 'Unpaid'],
      ['a note on pay alone', { baseSalary: { currency: 'USD', note: 'By agreement' } }, 'By agreement'],
      ['bonus alone', { incentiveCompensation: 'A stipend of $100' }, 'A stipend of $100'],
      ['where a remote worker may live', { workplace: { type: 'remote' }, applicantLocationRequirements: ['Minnesota', 'Iowa'] }, 'Remote in Minnesota or Iowa'],
      ['days a week in the office', { workplace: { type: 'hybrid', onsiteDaysPerWeek: 1 } }, 'Hybrid: 1 day a week in the office'],
      ['fixed days and how many there are in all', { workplace: { type: 'hybrid', onsiteDays: ['tue'], onsiteDaysPerWeek: 3 } }, /Tuesday.*3 days/],
      ['all of a single place', { jobLocation: { name: 'Kappa House', streetAddress: '17 Lambda Lane', addressLocality: 'Mutown', addressRegion: 'MN', postalCode: '55417', addressCountry: 'US' } }, /Mutown, MN\nKappa House, 17 Lambda Lane, 55417$/m],
      ['I18N-3 a date as the day it is', { jobStartDate: '2099-01-01' }, 'January 1, 2099'],
      ['a contact with a telephone alone', { applicationContact: { telephone: '612-555-0134' } }, '612-555-0134'],
    ]; // prettier-ignore
    for (const [what, fields, words] of cases) {
      it(what, async () => {
        const text = seen(await view(posting(fields)));
        if (typeof words === 'string') expect(text).to.contain(words);
        else expect(text).to.match(words);
      });
    }

    it('nothing of what is absent', async () => {
      const element = await view(minimalPosting);
      const text = seen(element);
      expect(text.replace(/\n(Share|Print)(?= ?|\n|$)/g, '').replace(/ ?Print/, '')).to.equal(
        'Minimal Trust\nMinimal Keeper',
      );
      expect(deepAll(element, 'img, dt, dd, section, ul, [part~="badge"], [part~="apply"]').length).to.equal(0);
    });

    it('no empty term, fact, item, heading or paragraph', async () => {
      for (const shown of [minimalPosting, fullPosting(), alliance as JobPosting]) {
        const element = await view(shown);
        for (const one of deepAll(element, 'dt, dd, li, p, h1, h2, h3, h4, h5, h6, section, small')) {
          expect(one.textContent.trim(), one.outerHTML).not.to.equal('');
        }
      }
    });
  });

  it('has its facts in one definition list, each term with its fact', async () => {
    const element = await view(fullPosting());
    const lists = deepAll(element, 'dl');
    expect(lists.length).to.equal(1);
    for (const group of lists[0]!.children) {
      expect([...group.children].map(({ localName }) => localName)).to.deep.equal(['dt', 'dd']);
    }
    const terms = deepAll(element, 'dt').map((term) => term.textContent.trim());
    expect(terms.slice(0, 4)).to.deep.equal(['Pay', 'Where', 'Schedule', 'Apply by']);
  });

  for (const level of [1, 2, 3, 4, 5, 6]) {
    it(`has its headings in order from level ${level}, none skipped`, async () => {
      const element = await view(
        fullPosting({ description: { html: '<h2>Deep</h2><p>a</p><h3>Deeper</h3><p>b</p>' } }),
        { headingLevel: level },
      );
      await untilSeen(element, 'Deeper');
      await until(
        () => find(element, '.prose :is(h2, h3, h4, p > strong)'),
        'headings of the text, or strong lines where h4 is not deep enough',
      );
      const levels = headingLevels(element);
      expect(levels[0]).to.equal(level);
      expect(levels.filter((one) => one === level).length, 'one of the top level').to.equal(
        level === 6 ? levels.length - levels.filter((one) => one < 6).length : 1,
      );
      for (const [index, one] of levels.entries()) {
        if (index === 0) continue;
        expect(one, levels.join()).to.be.at.most(levels[index - 1]! + 1);
        expect(one, `below the title: ${levels.join()}`).to.be.at.least(Math.min(6, level + 1));
      }
    });
  }

  it('skips no level where someone’s HTML does', async () => {
    const element = await view(
      posting({ description: { html: '<h4>Deep</h4><p>a</p><h2>Less deep</h2><p>b</p><h4>Deep again</h4><p>c</p>' } }),
    );
    await until(() => find(element, '.prose h4'), 'headings of the text');
    const levels = headingLevels(element);
    for (const [index, level] of levels.entries()) {
      if (index) expect(level, levels.join()).to.be.at.most(levels[index - 1]! + 1);
    }
  });

  it('has its headings in order where heading-level is none', async () => {
    const element = await view(fullPosting());
    for (const level of ['0', '-1', 'two', '', '2.5', '99', null]) {
      if (level === null) element.removeAttribute('heading-level');
      else element.setAttribute('heading-level', level);
      await settled(element);
      const [title, ...rest] = headingLevels(element);
      const wanted = Math.min(6, title! + 1);
      expect(rest[0], `heading-level="${level}": ${title}, ${rest.join()}`).to.equal(wanted);
      expect(Math.min(...rest), `heading-level="${level}": ${title}, ${rest.join()}`).to.equal(wanted);
    }
  });

  it('PAY-3 shows pay, benefits, deadline and how to apply with no click', async () => {
    const element = await view(alliance as JobPosting);
    expect(deepAll(element, 'details, [aria-expanded], [hidden]').length).to.equal(0);
    const text = seen(element);
    for (const words of [
      '$50,000',
      'Benefits eligible',
      'Open until filled',
      'please send a resume and cover letter',
    ]) {
      expect(text).to.contain(words);
    }
  });

  it('PAY-3 prints them, and no buttons', async function () {
    if (!(await emulate({ type: 'print' }))) this.skip();
    const element = await view(fullPosting());
    const text = seen(element);
    for (const words of ['$51,234', 'Benefit upsilon', 'Apply by', 'Application instructions', 'apply@heron.example']) {
      expect(text).to.contain(words);
    }
    expect(deepAll(element, 'button, .button').filter(isVisible).length).to.equal(0);
  });

  it('prints the address where it is found again, which the screen does not show', async function () {
    const element = await view(posting({ url: undefined }));
    const [address] = deepAll(element, 'bdi').filter(({ textContent }) => textContent === location.href);
    expect(isVisible(address!)).to.equal(false);
    if (!(await emulate({ type: 'print' }))) this.skip();
    expect(isVisible(address!)).to.equal(true);
  });

  describe('its way to apply', () => {
    const email = 'jobs@example.org';
    const url = 'https://example.org/apply';
    const endpoint = '/receiver/applications';
    const own = 'https://example.org/jobs/1';
    const cases: [
      what: string,
      application: HowToApply | undefined,
      attributes: Partial<CareersPosting>,
      expected: string,
    ][] = [
      ['the form for an e-mail address', { email }, {}, 'form'],
      ['the form for an endpoint', { endpoint }, {}, 'form'],
      ['the form for an action', undefined, { action: endpoint }, 'form'],
      ['the form for an action before a page elsewhere', { url }, { action: endpoint }, 'form'],
      ['the link for a page elsewhere', { url }, {}, url],
      ['the link for apply="link"', { url, endpoint, email }, { apply: 'link' }, url],
      ['an e-mail link for apply="link" with an address alone', { email }, { apply: 'link' }, `mailto:${email}`],
      ['none for apply="none"', { email, url, endpoint }, { apply: 'none' }, 'none'],
      ['none where nothing is known', undefined, {}, 'none'],
    ];
    for (const [what, application, attributes, expected] of cases) {
      it(`is ${what}`, async () => {
        const element = await view(posting(application ? { application } : {}), attributes);
        const shown = applies(element);
        expect(shown.length).to.equal(expected === 'none' ? 0 : 1);
        if (expected === 'none') return;
        expect(shown[0]!.textContent.trim()).to.equal('Apply');
        if (expected === 'form') expect(shown[0]!.localName).to.equal('button');
        else expect((shown[0] as HTMLAnchorElement).href).to.equal(expected);
      });
    }

    it("is the posting's own page where that is all that is known", async () => {
      const element = await view(posting({ url: own }));
      expect((applies(element)[0] as HTMLAnchorElement).href).to.equal(own);
    });

    it('is read from attributes', async () => {
      const element = await fixture<CareersPosting>(
        html`<careers-posting apply="none" .posting=${posting({ application: { email } })}></careers-posting>`,
      );
      expect(applies(element).length).to.equal(0);
      element.setAttribute('apply', 'link');
      await settled(element);
      expect((applies(element)[0] as HTMLAnchorElement).href).to.equal(`mailto:${email}`);
      element.removeAttribute('apply');
      await settled(element);
      expect(applies(element)[0]!.localName, 'form is the default again').to.equal('button');
      element.setAttribute('action', endpoint);
      await settled(element);
      expect(applies(element)[0]!.localName).to.equal('button');
    });

    it('opens the form in place, moves to its heading, and leads back', async () => {
      const element = await view(posting({ application: { email } }));
      const apply = hear(document, 'careers-apply');
      applies(element)[0]!.click();
      await untilSeen(element, 'Full name');
      expect(apply.details.length).to.equal(1);
      expect(apply.details[0]!.posting.id).to.equal('minimal');
      expect(apply.events[0]).to.include({ bubbles: true, composed: true, cancelable: true });
      await until(() => focused()?.textContent.includes('Apply: Minimal Keeper'), 'focus on the heading');
      control(element, 'Back to the opening').click();
      await settled(element);
      expect(seen(element)).not.to.contain('Full name');
      await until(() => focused()?.textContent.includes('Minimal Keeper'), 'focus on the title');
    });

    for (const width of [320, 1280]) {
      it(`goes there and back by the keyboard alone, ${width} px wide`, async () => {
        await resize(width, 700);
        const element = await view(posting({ application: { email } }));
        deep(element, '[part~="title"]').focus();
        const tabTo = async (name: string) => {
          for (let steps = 0; focused()?.textContent.trim() !== name; steps += 1) {
            expect(steps, `steps to "${name}"`).to.be.below(12);
            await press('Tab');
          }
        };
        await tabTo('Apply');
        await press('Enter');
        await untilSeen(element, 'Full name');
        await until(() => focused()?.textContent.includes('Apply: Minimal Keeper'), 'focus on the heading of the form');
        await press('Tab');
        expect(focused()?.getAttribute('name'), 'the first field comes next').to.equal('name');
        await press('Shift+Tab');
        expect(focused()?.textContent).to.contain('Back to the opening');
        await press('Enter');
        await until(() => focused()?.textContent.trim() === 'Minimal Keeper', 'focus on the title');
        await tabTo('Apply');
      });
    }

    it('keeps the answers on the way back and forth', async () => {
      const element = await view(posting({ id: 'back-and-forth', application: { email } }));
      applies(element)[0]!.click();
      await untilSeen(element, 'Full name');
      const name = deep<HTMLInputElement>(element, 'input[autocomplete~="name"]');
      name.value = 'Ada Example';
      name.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      control(element, 'Back to the opening').click();
      await settled(element);
      applies(element)[0]!.click();
      await untilSeen(element, 'Full name');
      expect(deep<HTMLInputElement>(element, 'input[autocomplete~="name"]').value).to.equal('Ada Example');
    });

    it('stays closed where careers-apply is prevented', async () => {
      const element = await view(posting({ application: { email } }));
      element.addEventListener('careers-apply', (event) => event.preventDefault());
      applies(element)[0]!.click();
      await settled(element);
      expect(seen(element)).not.to.contain('Full name');
    });

    it('follows no link where careers-apply is prevented', async () => {
      const element = await view(posting({ application: { url: `${location.href}#applying` } }));
      element.addEventListener('careers-apply', (event) => event.preventDefault());
      applies(element)[0]!.click();
      expect(location.hash).to.equal('');
    });

    it('says so where it is a page elsewhere, before anyone presses Apply', async () => {
      const element = await view(posting({ application: { url } }));
      expect(seen(element)).to.contain(url);
    });

    it('names the documents asked for', async () => {
      const element = await view(
        posting({ application: { email, documents: [{ kind: 'resume' }, { kind: 'writingSample' }] } }),
      );
      expect(seen(element)).to.contain('You will need a resume and a writing sample.').and.contain(email);
    });
  });

  describe('keeps Apply in view', () => {
    const application = { endpoint: '/receiver/applications' };
    const shown = fullPosting({ application, description: Array.from({ length: 30 }, () => 'Some words. '.repeat(30)).join('\n\n') }); // prettier-ignore
    for (const [width, height] of [
      [1366, 650],
      [1440, 780],
      [1920, 950],
      [320, 568],
      [900, 400],
      [640, 325],
      [320, 163],
    ] as const) {
      it(`at ${width} × ${height}, and covers no text or focus with it`, async function () {
        await resize(width, height);
        // WebKitGTK makes no low window: it has the height, and the units of a higher one.
        if (height <= 400 && !/Chrome|Firefox/.test(navigator.userAgent)) this.skip();
        const element = await view(shown);
        const boxOf = (one: Element) => one.getBoundingClientRect();
        const dock = deep(element, '[part~="dock"]');
        const body = boxOf(deep(element, '[part~="body"]'));
        expect(boxOf(deep(element, '[part~="glance"]')).height).to.be.at.most(
          isVisible(dock) ? Infinity : innerHeight,
          'the side box',
        );
        for (let at = body.top + scrollY; at < body.bottom + scrollY - innerHeight; at += innerHeight / 2) {
          scrollTo(0, at);
          const [apply] = applies(element).map(boxOf);
          expect(applies(element).length, 'one of them').to.equal(1);
          expect(apply!.top, `at ${at}`).to.be.at.least(0);
          expect(apply!.bottom, `at ${at}`).to.be.at.most(innerHeight + 1);
          expect(apply!.height).to.be.at.least(43);
        }
        scrollTo(0, 0);
        for (const one of deepAll(element, 'a, button').filter(isVisible)) {
          one.focus();
          // As the key does it: WebKit's focus() alone minds no scroll-margin.
          one.dispatchEvent(new KeyboardEvent('keyup', { code: 'Tab', bubbles: true, composed: true }));
          const { top, bottom } = boxOf(one);
          if (!isVisible(dock) || dock.contains(one)) continue;
          expect(Math.min(bottom, innerHeight), one.textContent).to.be.at.most(boxOf(dock).top + 1);
          expect(top, one.textContent).to.be.at.least(-1);
        }
        scrollTo(0, 0);
      });
    }

    it('on the page’s own ground, or on the one that a token names', async () => {
      const page = document.createElement('section');
      page.style.cssText = 'width: 400px; background: rgb(250, 240, 220)';
      page.innerHTML = '<div style="background: rgba(0, 0, 0, 0.05)"><careers-posting></careers-posting></div>';
      document.body.append(page);
      const element = page.querySelector('careers-posting')!;
      element.posting = fullPosting();
      await element.updateComplete;
      const ground = () => getComputedStyle(deep(element, '.dock')).backgroundColor;
      await until(() => ground() === 'rgb(250, 240, 220)');
      page.style.background = 'rgb(20, 30, 40)';
      document.documentElement.classList.toggle('dark');
      await until(() => ground() === 'rgb(20, 30, 40)', 'after the page’s own switch');
      document.documentElement.classList.toggle('dark');
      page.style.setProperty('--careers-color-ground', 'rgb(1, 2, 3)');
      expect(ground()).to.equal('rgb(1, 2, 3)');
      page.remove();
    });

    it('under a heading, as the facts are', async () => {
      await resize(1366, 650);
      const element = await view(shown);
      const headings = deepAll(element, 'h3').filter(isVisible);
      expect(headings.slice(0, 2).map(({ textContent }) => textContent.trim())).to.deep.equal(['Apply', 'At a glance']);
    });

    it('in a group that has its name also where there are no facts, and no heading of theirs', async () => {
      const element = await view(minimalPosting);
      expect(deepAll(element, '[role="group"]').map((group) => group.getAttribute('aria-label'))).to.deep.equal([
        'At a glance',
      ]);
    });

    it('and facts that do not fit beside the text are reached by the keyboard, by a name', async () => {
      await resize(1366, 400);
      const element = await view(shown);
      const box = deep(element, '.scroll');
      await until(() => box.tabIndex === 0, 'the facts take the focus');
      expect(box.getAttribute('aria-label')).to.equal('At a glance');
      await resize(1366, 1800);
      // Firefox makes no window that is higher than its screen, whatever it says of it.
      if (navigator.userAgent.includes('Firefox')) return;
      await until(() => !box.hasAttribute('tabindex'), 'they fit');
    });
  });

  describe('shares', () => {
    it('the address, and says so of the opening that was shared alone', async function () {
      if ('share' in navigator) this.skip();
      const element = await view(posting());
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.resolve() } });
      control(element, 'Share').click();
      await untilSeen(element, 'Link copied');
      element.posting = posting({ id: 'next', title: 'Next one' });
      await untilSeen(element, 'Next one');
      const actions = () => seen(deep(element, '[part~="actions"]'));
      expect(actions()).not.to.contain('Link copied');
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error()) } });
      control(element, 'Share').click();
      await untilSeen(element, 'Copy this link:');
      expect(actions()).not.to.contain('Link copied');
      expect(actions()).to.contain(location.href);
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }); // prettier-ignore
  });

  it('prints with its address as a QR code', async () => {
    const element = await view(posting({ url: 'https://heron.example/jobs/weaver' }));
    const print = window.print.bind(window);
    let code: Element | undefined;
    window.print = () => (code = find(element, '.printed svg'));
    control(element, 'Print').click();
    await until(() => code, 'the code');
    window.print = print;
    expect(isVisible(code!), 'on the screen').to.equal(false);
  }); // prettier-ignore

  it('has the QR code ready where someone is about to print by the keyboard', async () => {
    const element = await view(posting({ url: 'https://heron.example/jobs/weaver' }));
    expect(find(element, '.printed svg')).to.equal(undefined);
    for (const key of ['a', 'Control']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await until(() => find(element, '.printed svg'), 'the code');
  }); // prettier-ignore

  it('offers its deadline for a calendar while that is ahead', async () => {
    const offers = async (more: Partial<JobPosting>) => seen(await view(posting(more))).includes('Add deadline to calendar');
    expect(await offers({ validThrough: day(5) })).to.equal(true);
    expect(await offers({ priorityDeadline: day(5) })).to.equal(true);
    expect(await offers({ priorityDeadline: day(-5) })).to.equal(false);
    expect(await offers({ validThrough: day(-5) })).to.equal(false);
  }); // prettier-ignore

  describe('once closed', () => {
    it('says so and offers no way to apply', async () => {
      const element = await view(fullPosting({ validThrough: day(-1) }));
      expect(seen(element)).to.contain('This opening is closed.').and.contain('Closed on');
      expect(seen(element)).not.to.match(/\bApply\b|Preference/);
      expect(applies(element).length).to.equal(0);
      expect(seen(element), 'still to be read').to.contain('Responsibility alpha');
    });

    it('opens no form however it is asked', async () => {
      const element = await view(posting({ validThrough: day(-1), application: { email: 'a@example.org' } }));
      element.applying = true;
      await settled(element);
      expect(seen(element)).not.to.contain('Full name');
      expect(seen(element)).to.contain('closed');
    });

    it('is open to the end of its last day', async () => {
      const element = await view(posting({ validThrough: day(0), application: { email: 'a@example.org' } }));
      expect(applies(element).length).to.equal(1);
    });

    it('closes by itself when the last moment passes', async () => {
      const open = posting({ application: { email: 'a@example.org' } });
      const element = await view(open);
      element.posting = { ...open, validThrough: moment(SOON) };
      await element.updateComplete;
      expect(applies(element).length).to.equal(1);
      await until(() => applies(element).length === 0, 'Apply never went away');
      expect(seen(element)).to.contain('This opening is closed.');
    });
  });

  it('shows a heading that a text begins with in place of ours, and never one on top of another', async () => {
    const element = await fixture(html`
      <careers-posting
        .posting=${posting({
          description: { html: '<h2>About the role</h2><h3>Cook</h3><p>You cook.</p>' },
          qualifications: 'WHAT YOU BRING\n\nKnives.',
          sections: [
            { heading: 'The team', body: { html: '<p><strong>The team</strong></p><p>Four cooks.</p>' } },
            { heading: 'Pay', body: { html: '<h2>By the hour</h2><p>$25.</p><h2>Bonus</h2><p>None.</p>' } },
          ],
        })}
      ></careers-posting>
    `);
    await until(() => find(element, '.prose h4'));
    const headings = deepAll(element, '.body :is(h2, h3, h4)').map(
      (one) => `${one.localName} ${one.textContent.trim()}`,
    );
    expect(headings).to.deep.equal([
      'h3 About the role: Cook',
      'h3 WHAT YOU BRING',
      'h3 The team',
      'h3 Pay: By the hour',
      'h4 Bonus',
    ]);
  });

  it('has room for a footer and a captcha of the page', async () => {
    const element = await fixture(html`
      <careers-posting .posting=${posting({ application: { email: 'a@example.org' } })}>
        <p slot="footer">Footer of the page</p>
      </careers-posting>
    `);
    await untilSeen(element, 'Footer of the page');
  });

  for (const width of [320, 560, 900]) {
    it(`A11Y-2 does not overflow at ${width} px, whatever the words`, async () => {
      await resize(1000);
      const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
      const address = `https://example.org/${long}`;
      const box = await fixture<HTMLElement>(html`
        <div style="inline-size: ${width}px; overflow: auto">
          <careers-posting
            .posting=${fullPosting({
              title: `${long} ${long}`,
              hiringOrganization: { name: long, description: long, mission: long },
              summary: address,
              supervisor: long,
              department: long,
              tags: [long, long],
              description: `${long}\n\n${address}`,
              responsibilities: [long, address],
              sections: [
                { heading: long, body: { html: `<p>${long}</p><h2>${long}</h2><p>${long}<ul><li>${long}</ul>` } },
              ],
              applicationContact: { name: long, email: `${long.slice(0, 60)}@example.org`, telephone: long },
              baseSalary: { currency: 'USD', minValue: 1_000_000_000, maxValue: 9_000_000_000, note: long },
            })}
          ></careers-posting>
        </div>
      `);
      await until(() => find(box, '.prose h2, .prose h3, .prose h4'));
      await settled(deep(box, 'careers-posting'));
      const wide = deepAll(box, '*').filter(
        (one) => isVisible(one) && one.getBoundingClientRect().right > box.getBoundingClientRect().right + 1,
      );
      expect(
        box.scrollWidth,
        wide
          .slice(-3)
          .map((one) => one.outerHTML.slice(0, 80))
          .join('\n'),
      ).to.be.at.most(width);
    });
  }
});
