import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/careers-application.js';
import type { CareersApplication } from '../../../src/careers-application.js';
import type { ApplicationDocument, Question } from '../../../src/posting/types.js';
import { accessibilityTree } from '../../support/commands.js';
import { openBox } from '../../support/receiver.js';
import { Applicant, pdf } from './applicant.js';
import { until } from '../support.js';

/** One contract for everything an employer can ask. */
interface Case {
  asks: { question: Question } | { document: ApplicationDocument };
  label: string;
  /** Name on the wire. */
  name: string;
  answer: (person: Applicant) => void | Promise<void>;
  /** Value on the wire; a document's file name. */
  sent: string[];
  /** In the check step. */
  shown: string;
  /** What is said when it is left empty. */
  missing: string;
  /** An answer that is not taken, and why. */
  wrong?: { answer: (person: Applicant) => void | Promise<void>; message: string };
  /** Role and name in the accessibility tree. */
  role: string;
}

const long = 'A line.\n\nAnd another, with “quotes”, ümlauts and 🙂.';
const options = (count: number) => Array.from({ length: count }, (_, index) => `Choice ${index + 1}`);
const fill = (value: string) => (person: Applicant) => person.fill('The question', value);
const choose = (value: string) => (person: Applicant) => person.choose('The question', value);
const question = (type: Question['type'], more: Partial<Question> = {}): Case['asks'] => ({
  question: { id: 'q', label: 'The question', type, hint: 'A word of help', ...more },
});
const asked = { label: 'The question', name: 'answer.q' };

function date(person: Applicant, month: string, day: string, year: string): void {
  for (const [part, value] of Object.entries({ month, day, year })) {
    const input = person.field('The question').querySelector<HTMLInputElement>(`[name$=".${part}"]`)!;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const questions: Case[] = [
  { ...asked, asks: question('text'), answer: fill('Short'), sent: ['Short'], shown: 'Short', missing: 'Answer “The question”', role: 'textbox' },
  { ...asked, asks: question('textarea', { maxLength: 60 }), answer: fill(long), sent: [long.replace(/\n/g, '\r\n')], shown: 'And another', missing: 'Answer “The question”', wrong: { answer: fill('x'.repeat(61)), message: 'must be 60 characters or fewer' }, role: 'textbox' },
  { ...asked, asks: question('select', { options: options(6) }), answer: choose('Choice 6'), sent: ['Choice 6'], shown: 'Choice 6', missing: 'Choose an answer to “The question”', role: 'radiogroup' },
  { ...asked, asks: question('select', { options: options(7) }), answer: fill('Choice 7'), sent: ['Choice 7'], shown: 'Choice 7', missing: 'Choose an answer to “The question”', role: 'combobox' },
  { ...asked, asks: question('select', { options: [{ value: 'v', label: 'Its label' }] }), answer: choose('Its label'), sent: ['v'], shown: 'Its label', missing: 'Choose an answer to “The question”', role: 'radiogroup' },
  { ...asked, asks: question('multiselect', { options: options(3) }), answer: choose('Choice 2'), sent: ['Choice 2'], shown: 'Choice 2', missing: 'Choose an answer to “The question”', role: 'group' },
  { ...asked, asks: question('yesno'), answer: choose('No'), sent: ['no'], shown: 'No', missing: 'Choose an answer to “The question”', role: 'radiogroup' },
  { ...asked, asks: question('number'), answer: fill('12.5'), sent: ['12.5'], shown: '12.5', missing: 'Answer “The question”', wrong: { answer: fill('a few'), message: 'The answer to “The question” must be a number' }, role: 'textbox' },
  { ...asked, asks: question('date'), answer: (person) => date(person, '2', '29', '2028'), sent: ['2028-02-29'], shown: 'February 29, 2028', missing: 'Answer “The question”', wrong: { answer: (person) => date(person, '2', '30', '2028'), message: 'must be a real date, like 3 27 2026' }, role: 'group' },
  { ...asked, asks: question('url'), answer: fill('example.org/me'), sent: ['example.org/me'], shown: 'example.org/me', missing: 'Answer “The question”', wrong: { answer: fill('not an address'), message: 'Enter a web address' }, role: 'textbox' },
  { ...asked, asks: question('email'), answer: fill('ref@example.org'), sent: ['ref@example.org'], shown: 'ref@example.org', missing: 'Answer “The question”', wrong: { answer: fill('ref@'), message: 'Enter an email address in the correct format' }, role: 'textbox' },
  { ...asked, asks: question('tel'), answer: fill('(612) 555-0100'), sent: ['(612) 555-0100'], shown: '(612) 555-0100', missing: 'Answer “The question”', wrong: { answer: fill('12'), message: 'Enter a phone number' }, role: 'textbox' },
  { ...asked, asks: question('file'), answer: (person) => person.upload('The question', pdf('q.pdf')), sent: ['q.pdf'], shown: 'q.pdf · PDF · 2 KB', missing: 'Select a file for “The question”', wrong: { answer: (person) => person.upload('The question', { name: 'q.exe', content: 'MZ' }), message: 'The selected file must be a PDF, DOC or DOCX' }, role: 'button' },
]; // prettier-ignore

const documents = (['resume', 'coverLetter', 'references', 'writingSample', 'portfolio', 'other'] as const).map(
  (kind): Case => {
    const label = {
      resume: 'Resume',
      coverLetter: 'Cover letter',
      references: 'References',
      writingSample: 'Writing sample',
      portfolio: 'Portfolio',
      other: 'Other document',
    }[kind];
    return {
      asks: { document: { kind } },
      label,
      name: kind,
      answer: (person) => person.upload(label, pdf(`${kind}.pdf`)),
      sent: [`${kind}.pdf`],
      shown: `${kind}.pdf · PDF · 2 KB`,
      missing: `Select your ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
      wrong: {
        answer: (person) => person.upload(label, { name: 'notes.pages', content: 'x' }),
        message: 'The selected file must be a PDF, DOC or DOCX',
      },
      role: 'button',
    };
  },
);

let count = 0;

async function open(asks: Case['asks'], required: boolean, action = '/receiver/applications'): Promise<Applicant> {
  count += 1;
  const application =
    'question' in asks
      ? { questions: [{ ...asks.question, required }] }
      : { documents: [{ ...asks.document, required }] };
  const posting = {
    id: `question-${count}-${Date.now()}`,
    title: 'Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application,
  };
  const form = await fixture<CareersApplication>(
    html`<careers-application .posting=${posting} action=${action}></careers-application>`,
  );
  const person = new Applicant(form);
  await until(() => person.labels.length > 0, 'the form');
  return person;
}

for (const [index, test] of [...questions, ...documents].entries()) {
  const what = 'question' in test.asks ? `question of type ${test.asks.question.type}` : `document ${test.label}`;
  describe(`${index + 1}. ${what}`, () => {
    it('A11Y-8 is labelled, above and visible, optional where it is, with its hint', async () => {
      const person = await open(test.asks, false);
      const field = person.field(test.label);
      expect(field.querySelector('label, legend')?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
        `${test.label} (optional)`,
      );
      const hint = field.querySelector('[part="hint"]');
      if ('question' in test.asks) expect(hint?.textContent).to.include('A word of help');
      expect(hint?.querySelector('a') ?? null).to.equal(null);
      if ('document' in test.asks) expect(hint?.textContent).to.equal('PDF, DOC or DOCX, up to 5 MB');
    });

    it('is named, described and required in the accessibility tree', async function () {
      const person = await open(test.asks, true);
      await person.press('Check your answers');
      const tree = await accessibilityTree();
      if (!tree) this.skip();
      const found = tree.find(({ role, name }) => role === test.role && name.startsWith(test.label));
      expect(found, `${test.role} "${test.label}"`).to.exist;
      expect(found?.description).to.include(test.missing);
      // Chromium's tree does not say of a select whether it is required.
      if (!['group', 'button', 'combobox'].includes(test.role)) expect(found?.states['required']).to.equal(true);
      if (!['group', 'button', 'radiogroup'].includes(test.role)) expect(found?.states['invalid']).to.equal('true');
    });

    it('says what is missing when it is required, and nothing when it is not', async () => {
      let person = await open(test.asks, true);
      await person.fillInPerson();
      await person.press('Check your answers');
      expect(person.problems).to.deep.equal([test.missing]);
      expect(person.error(test.label)).to.equal(test.missing);
      person = await open(test.asks, false);
      await person.fillInPerson();
      await person.press('Check your answers');
      await person.at('Check your answers');
      expect(person.text).to.include(`${test.label} Not provided`);
    });

    it('says why an answer is not taken, and keeps it', async function () {
      if (!test.wrong) this.skip();
      const person = await open(test.asks, true);
      await person.fillInPerson();
      await test.wrong.answer(person);
      await person.press('Check your answers');
      expect(person.error(test.label)).to.include(test.wrong.message);
      expect(person.problems).to.have.length(1);
    });

    it('is shown in the check step, sent as the contract says, and kept in a draft', async () => {
      const box = openBox();
      const person = await open(test.asks, true, box.url());
      await person.fillInPerson();
      await test.answer(person);
      await until(() => person.text.includes('saved on this device'), 'it is saved');
      await person.press('Check your answers');
      await person.at('Check your answers');
      expect(person.text).to.include(test.shown);
      await person.press(`Change ${test.label}`);
      expect(person.focused?.closest('[part="field"]')).to.equal(person.field(test.label));
      await person.press('Check your answers');
      await person.at('Check your answers');
      await person.send();
      const [application] = await box.applications();
      const files = application?.files.filter(({ field }) => field === test.name).map(({ name }) => name) ?? [];
      expect(application?.fields[test.name] ?? files).to.deep.equal(test.sent);
    });

    it('is accessible, empty and with its error', async () => {
      const person = await open(test.asks, true);
      const [form] = person.all('form');
      const host = (form!.getRootNode() as ShadowRoot).host;
      await expect(host).to.be.accessible();
      await person.press('Check your answers');
      await expect(host).to.be.accessible();
    });
  });
}
