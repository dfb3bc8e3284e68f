/** Every string of the interface is the language's: Spanish, a pseudo-language that shows what escapes it, right to left. */
import { expect, fixture, html } from '@open-wc/testing';
import '../registered.js';
import { setStrings } from '../../../src/elements.js';
import en from '../../../src/locales/en.js';
import type { JobPosting } from '../../../src/posting.js';
import { LONG, MIRRORED, addPseudoLanguages, pseudo } from '../../support/pseudo.js';
import { openBox } from '../../support/receiver.js';
import { Applicant } from '../application/applicant.js';
import { applyControl, control, deepAll, find, seen, settled, untilSeen, until } from '../support.js';

/** An opening whose own words are all Greek, so that a word in plain Latin letters is one of the interface's. */
const greek: JobPosting = {
  id: '1',
  title: 'Μάγειρας',
  hiringOrganization: { name: 'Κουζίνα', description: 'Ποιοι είμαστε.', mission: 'Φαγητό.' },
  summary: 'Μαγειρεύεις.',
  description: 'Μαγειρεύεις κάθε μέρα.',
  responsibilities: ['Μαγείρεμα'],
  qualifications: ['Όρεξη'],
  preferredQualifications: ['Γλώσσες'],
  employmentType: ['FULL_TIME', 'TEMPORARY'],
  workHours: '40 ώρες',
  jobLocation: { addressLocality: 'Αθήνα', addressRegion: 'Αττική' },
  workplace: { type: 'hybrid', onsiteDays: ['mon', 'tue'], remoteDaysPerWeek: 3 },
  applicantLocationRequirements: ['Ελλάδα'],
  baseSalary: { currency: 'USD', minValue: 50_000, maxValue: 60_000, unitText: 'YEAR' },
  benefitsEligible: true,
  jobBenefits: ['Φαγητό'],
  hiringProcess: 'Ανοιχτή',
  supervisor: 'Σεφ',
  department: 'Κουζίνα',
  tags: ['τροφή'],
  datePosted: '2026-01-02',
  jobStartDate: '2099-02-01',
  openUntilFilled: true,
  priorityDeadline: '2099-01-02',
  equalOpportunityStatement: 'Ισότητα.',
  applicationContact: { name: 'Μαρία', telephone: '612-555-0100' },
  application: {
    endpoint: '/receiver/applications?box=languages',
    instructions: 'Στείλτε τα χαρτιά.',
    documents: [
      { kind: 'resume', required: true, accept: ['.1'] },
      { kind: 'coverLetter', orText: true, accept: ['.1'] },
      { kind: 'references', multiple: true, accept: ['.1', '.2'] },
    ],
    questions: [
      { id: 'a', label: 'Γιατί;', type: 'textarea', maxLength: 100, required: true },
      { id: 'b', label: 'Πόσα;', type: 'number' },
      { id: 'c', label: 'Πότε;', type: 'date', required: true },
      { id: 'd', label: 'Ναι;', type: 'yesno', required: true },
      { id: 'e', label: 'Ποιο;', type: 'select', options: ['Α', 'Β'], required: true },
      { id: 'f', label: 'Ποια;', type: 'multiselect', options: ['Α', 'Β'], required: true },
    ],
    consent: { text: 'Συμφωνώ.', privacyUrl: 'https://example.org/' },
  },
};
const other: JobPosting = {
  ...greek,
  id: '2',
  title: 'Μάγειρας Β',
  hiringOrganization: { name: 'Άλλη' },
  jobLocation: [],
  department: 'Σάλα',
  workplace: { type: 'remote' },
  employmentType: 'PART_TIME',
  baseSalary: { currency: 'USD', minValue: 0, maxValue: 0 },
};

/** Texts and names in a tree of shadow roots, as people and screen readers get them. */
function* texts(root: Node): Generator<string> {
  if (root instanceof Element) {
    // What the page's author alone is told is in English.
    if (root.matches('style, script, .check')) return;
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) yield root.getAttribute(name) ?? '';
    if (root.shadowRoot) yield* texts(root.shadowRoot);
  }
  if (root.nodeType === Node.TEXT_NODE) yield root.nodeValue ?? '';
  for (const child of root.childNodes) yield* texts(child);
}

/** What the pseudo-language has not changed: addresses, currencies, and names of file types are nobody's language. */
const escaped = (element: Element) =>
  [...texts(element)]
    .map((text) => text.replace(/https?:\S+|\bUSD\b|\b[KM]?B\b/g, ''))
    .filter((text) => /[a-z]{2}/i.test(text));

async function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  lang: string,
  set: object,
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = document.createElement(tag);
  Object.assign(element, set);
  element.lang = lang;
  await fixture(html`<div>${element}</div>`);
  await settled(element);
  return element;
}

describe('a language of the page’s own', () => {
  before(addPseudoLanguages);

  it('has every string of the card and the posting', async () => {
    for (const tag of ['careers-card', 'careers-posting'] as const) {
      for (const posting of [greek, other, { ...greek, validThrough: '2020-01-01' }, { id: '1', title: 'Χ' }]) {
        const element = await make(tag, LONG, { posting });
        expect(escaped(element)).to.deep.equal([]);
      }
    }
  });

  it('has every string of the board, its filters, its openings and what it says', async () => {
    const element = await make('careers-board', LONG, { postings: [greek, other], routing: 'none', pageSize: 1 });
    expect(escaped(element)).to.deep.equal([]);
    for (const facet of ['organization', 'workplace', 'employment', 'department', 'pay']) {
      await until(() => find(element, `[data-facet="${facet}"]`), facet);
      find(element, `[data-facet="${facet}"]`)!.click();
      await settled(element);
      find(element, '.option input')!.click();
      await settled(element);
      expect(escaped(element), facet).to.deep.equal([]);
    }
    Object.assign(find(element, 'input[type="search"]')!, { value: 'ψ' }).dispatchEvent(
      new InputEvent('input', { bubbles: true }),
    );
    await settled(element);
    expect(escaped(element)).to.deep.equal([]);
    element.open('1');
    await settled(element);
    expect(escaped(element)).to.deep.equal([]);
    const empty = await make('careers-board', LONG, { postings: [] });
    expect(escaped(empty)).to.deep.equal([]);
    const failed = await make('careers-board', LONG, { src: '/nowhere.json' });
    await until(() => find(failed, '[part~="notice"]'));
    expect(escaped(failed)).to.deep.equal([]);
  });

  it('has every string of the form, with all its errors', async () => {
    const element = await make('careers-application', LONG, { posting: greek });
    await until(() => find(element, 'input'));
    expect(escaped(element)).to.deep.equal([]);
    control(element, pseudo[LONG]!.form.continueToCheck).click();
    await until(() => find(element, '[part~="summary"]'));
    expect(escaped(element)).to.deep.equal([]);
  });

  it('has every string of the way by e-mail', async () => {
    const posting = { ...greek, application: { email: 'a@b.gr' } };
    const element = await make('careers-posting', LONG, { posting });
    applyControl(element).click();
    await until(() => deepAll(element, 'input').length > 1);
    expect(escaped(element).filter((text) => !text.includes('a@b.gr'))).to.deep.equal([]);
  });

  it('has every string on the way from the check to the confirmation', async () => {
    const { form, application } = pseudo[LONG]!;
    const box = openBox();
    const questions = [{ id: 'a', label: 'Ηλικία;', type: 'select' as const, options: ['Α', 'Β'] }];
    const posting = {
      ...greek,
      application: { consent: greek.application!.consent!, selfIdentification: { endpoint: box.url(), questions } },
    };
    // What was typed is nobody's string; what the receiver says is the receiver's.
    const left = (element: Element) =>
      escaped(element).filter((text) => !/α@β\.org|Answer 503|Thank you|REF-/.test(text));
    const checked = async (action: string) => {
      const element = await make('careers-application', LONG, { posting, action });
      await until(() => find(element, 'input'));
      const person = new Applicant(element);
      person.fill(application.field.name, 'Μαρία');
      person.fill(application.field.email, 'α@β.org');
      find(element, 'input[type="checkbox"]')!.click();
      await settled(element);
      control(element, form.continueToCheck).click();
      await until(() => find(element, '.answers'), seen(element));
      expect(left(element), 'the check').to.deep.equal([]);
      control(element, form.send).click();
      return element;
    };

    const waiting = await checked(box.url(503));
    await until(() => seen(waiting).includes(form.sendNow));
    expect(left(waiting), 'the wait').to.deep.equal([]);
    control(waiting, form.stop).click();
    await until(() => seen(waiting).includes(form.sendAgain));
    expect(left(waiting), 'the failure').to.deep.equal([]);
    waiting.reset();
    waiting.remove();

    const sent = await checked(box.url());
    await until(() => find(sent, '[part~="confirmation"]'));
    await settled(sent);
    expect(left(sent), 'the confirmation').to.deep.equal([]);
    await until(() => seen(sent).includes(form.voluntaryHeading));
    expect(left(sent), 'the voluntary questions').to.deep.equal([]);
    control(sent, form.voluntarySkip).click();
    await until(() => seen(sent).includes(form.voluntarySkipped));
    expect(left(sent), 'the voluntary questions, skipped').to.deep.equal([]);
  });

  it('is written from right to left where it is', async () => {
    for (const tag of ['card', 'posting', 'application', 'board', 'editor'] as const) {
      const element = await make(
        `careers-${tag}`,
        MIRRORED,
        tag === 'board' ? { postings: [greek] } : { posting: greek },
      );
      await until(() => find(element, '.frame')?.dir === 'rtl');
      expect(getComputedStyle(find(element, '.frame')!).direction).to.equal('rtl');
    }
  });

  it('is written from right to left in hints, though they begin with "PDF"', async () => {
    const element = await make('careers-application', MIRRORED, { posting: { ...greek, id: 'hints' } });
    await until(() => find(element, 'input'));
    const hints = deepAll(element, '[part~="hint"]');
    expect(hints.length).to.be.above(3);
    for (const hint of hints) expect(getComputedStyle(hint).direction, hint.textContent).to.equal('rtl');
  });

  it('is followed by what is on the page already, string by string', async () => {
    setStrings('x-new', { view: { apply: 'One' } });
    const element = await make('careers-posting', 'x-new', { posting: greek });
    expect(applyControl(element).textContent.trim()).to.equal('One');
    setStrings('x-new', { view: { apply: 'Two' } });
    await until(() => applyControl(element).textContent.trim() === 'Two');
    expect(seen(element), 'English for the rest').to.contain('Share');
  });
});

describe('a language of ours', () => {
  for (const [tag, words] of [
    ['es', 'Presencial'],
    ['es-MX', 'Presencial'],
    ['so', ''],
    ['hmn', ''],
    ['vi', ''],
  ] as const) {
    it(`is there from the first: ${tag}`, async () => {
      const { default: strings } = await import(`../../../src/locales/${tag.slice(0, tag === 'hmn' ? 3 : 2)}.ts`);
      const posting = { ...greek, workplace: { type: 'onsite' as const } };
      const element = await make('careers-posting', tag, { posting });
      await untilSeen(element, strings.view.share);
      await untilSeen(element, words || strings.posting.workplace.onsite);
      expect(seen(element)).not.to.contain(en.view.share);
      expect(find(element, '.frame')!.lang).to.equal(tag);
    });
  }

  it('is changed to and fro while the element is on the page', async () => {
    const { default: es } = await import('../../../src/locales/es.js');
    const element = await make('careers-posting', 'en', { posting: greek });
    await untilSeen(element, en.view.share);
    element.lang = 'es';
    await untilSeen(element, es.view.share);
    element.lang = 'en';
    await untilSeen(element, en.view.share);
    expect(seen(element)).not.to.contain(es.view.share);
  });

  it('is that of the cards on a board', async () => {
    const element = await make('careers-board', 'es', { postings: [greek, other], routing: 'none' });
    await untilSeen(element, 'Remoto');
    expect(seen(element)).not.to.contain('Remote');
  });
});
