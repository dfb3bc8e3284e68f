import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/careers-application.js';
import type { CareersApplication } from '../../../src/careers-application.js';
import type { JobPosting, Question } from '../../../src/posting/types.js';
import { resize } from '../../support/commands.js';
import { openBox } from '../../support/receiver.js';
import { Applicant, pdf } from './applicant.js';
import { until } from '../support.js';

let count = 0;

function posting(application: JobPosting['application'] = {}): JobPosting {
  count += 1;
  return {
    id: `access-${count}-${Date.now()}`,
    title: 'Community Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application,
  };
}

const everything: JobPosting['application'] = {
  documents: [
    { kind: 'resume', required: true },
    { kind: 'coverLetter', orText: true },
    { kind: 'references', multiple: true },
  ],
  questions: [
    { id: 'a', label: 'Why do you want to cook with us, and for whom?', type: 'textarea', maxLength: 500 },
    { id: 'b', label: 'Which shift?', type: 'select', options: ['Morning', 'Evening'], required: true },
    { id: 'c', label: 'Which town?', type: 'select', options: ['1', '2', '3', '4', '5', '6', '7'] },
    { id: 'd', label: 'Which languages?', type: 'multiselect', options: ['Hmong', 'Somali', 'Spanish'] },
    { id: 'e', label: 'When can you start?', type: 'date' },
  ],
  consent: { text: 'We keep this for a year.', privacyUrl: 'https://example.org/privacy' },
};

async function open(
  job: JobPosting,
  action = '/receiver/applications',
): Promise<{ form: CareersApplication; person: Applicant }> {
  const form = await fixture<CareersApplication>(
    html`<careers-application .posting=${job} action=${action}></careers-application>`,
  );
  const person = new Applicant(form);
  await until(() => person.labels.length > 0, 'the form');
  return { form, person };
}

function overflowing(person: Applicant): string[] {
  const width = document.documentElement.clientWidth;
  return person
    .all('*')
    .filter((element) => !element.closest('.visually-hidden') && element.getBoundingClientRect().right > width + 1)
    .map((element) => element.outerHTML.slice(0, 80));
}

describe('the form for everyone', () => {
  it('A11Y-2 fits 320 px at every step, long words and all, with no fixed heights', async () => {
    await resize(320, 640);
    const job = posting(everything);
    job.title = `Koordinationsbeauftragte${'für'.repeat(20)}`;
    const { form, person } = await open(job);
    form.style.setProperty('width', `${Math.min(320, document.documentElement.clientWidth) - 16}px`);
    person.fill('Full name', 'Ng'.repeat(60));
    person.fill('Email address', `${'maria'.repeat(12)}@example.org`);
    await person.upload('Resume', pdf(`${'resume'.repeat(20)}.pdf`));
    await person.press('Check your answers');
    expect(person.problems).to.have.length.above(0);
    expect(overflowing(person)).to.deep.equal([]);
    person.choose('Which shift?', 'Morning');
    person.choose('I agree', 'I agree');
    await form.updateComplete;
    await person.press('Check your answers');
    await person.at('Check your answers');
    expect(overflowing(person)).to.deep.equal([]);
    form.action = undefined;
  });

  it('A11Y-2 loses nothing when someone spaces the text out', async () => {
    const { form, person } = await open(posting(everything));
    const spacing = document.createElement('style');
    spacing.textContent =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
    document.head.append(spacing);
    form.style.setProperty('width', '300px');
    await person.press('Check your answers');
    const cut = person
      .all('p, li, label, legend, button, h2, h3, span, bdi')
      .filter((element) => !element.closest('.visually-hidden') && element.getClientRects().length > 0)
      .filter((element) => getComputedStyle(element).overflow !== 'visible');
    expect(cut.map((element) => element.outerHTML.slice(0, 80))).to.deep.equal([]);
    spacing.remove();
  });

  it('A11Y-3 never hides what has the focus behind the page’s sticky header', async () => {
    const header = document.createElement('header');
    header.style.cssText = 'position: sticky; top: 0; height: 80px; background: #ccc; z-index: 5';
    document.body.prepend(header);
    await resize(600, 400);
    const { person } = await open(posting(everything));
    await person.press('Check your answers');
    for (const link of person.all<HTMLAnchorElement>('[part="summary"] a')) {
      link.click();
      const { top } = person.focused!.getBoundingClientRect();
      expect(top).to.be.at.least(80);
    }
    header.remove();
  });

  it('A11Y-4 chooses files by a real button too, and takes them by drop and by paste', async () => {
    const { person } = await open(posting(everything));
    const field = person.field('References');
    const [button] = field.querySelectorAll('button');
    expect(button?.textContent.trim()).to.equal('Choose files');
    const picked = new Promise((resolve) => {
      field.querySelector('input[type="file"]')?.addEventListener('click', (event) => {
        event.preventDefault();
        resolve(true);
      });
    });
    button?.click();
    await picked;
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.4'], 'dropped.pdf'));
    field
      .querySelector('.picker')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await until(() => person.text.includes('dropped.pdf'));
    const clipboard = new DataTransfer();
    clipboard.items.add(new File(['%PDF-1.4'], 'pasted.pdf'));
    const paste = new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true });
    // Firefox makes the event without what it was given.
    if (!paste.clipboardData?.files.length) Object.defineProperty(paste, 'clipboardData', { value: clipboard });
    button?.dispatchEvent(paste);
    await until(() => person.text.includes('pasted.pdf'));
    expect(person.text).to.include('dropped.pdf');
  });

  it('takes one file where one is asked for, and says so of the others', async () => {
    const { person } = await open(posting(everything));
    const field = person.field('Resume');
    const transfer = new DataTransfer();
    for (const name of ['one.pdf', 'two.pdf']) transfer.items.add(new File(['%PDF-1.4'], name));
    const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    field.querySelector('.picker')?.dispatchEvent(event);
    await until(() => person.text.includes('one.pdf · PDF'));
    expect(person.error('Resume')).to.equal('two.pdf: One file only; it was left out');
    expect(person.all('.files li')).to.have.length(1);
  });

  it('A11Y-5 has targets of at least 24 by 24 px, and main ones of 44', async () => {
    const { person } = await open(posting(everything));
    await person.upload('Resume', pdf());
    for (const target of person.all('button, .choice, select, [part="control"]')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML.slice(0, 90)).to.be.at.least(24);
      if (target.matches('.button')) expect(height).to.be.at.least(43.5);
    }
  });

  it('A11Y-8 marks what is optional in words, uses no asterisk and no placeholder', async () => {
    const { person } = await open(posting(everything));
    expect(person.text).to.not.include('*');
    expect(person.all('[placeholder]')).to.deep.equal([]);
    expect(person.labels.filter((label) => label.includes('(optional)'))).to.have.length(7);
  });

  it('A11Y-9 shows every answer before sending, each with a way back to it', async () => {
    const { person } = await open(posting());
    await person.toCheck();
    const rows = person.all('.answers > div');
    expect(rows).to.have.length(3);
    for (const row of rows) {
      const label = row.querySelector('dt')?.textContent.trim() ?? '';
      expect(row.querySelector('button')?.textContent.replace(/\s+/g, ' ').trim()).to.equal(`Change ${label}`);
    }
    await person.press('Change Email address');
    expect(person.focused?.getAttribute('name')).to.equal('email');
    await person.press('Check your answers');
    await person.at('Check your answers');
    expect(person.focused?.textContent).to.equal('Check your answers');
  });

  it('has the way back to an answer beside it where there is room', async () => {
    await resize(1280, 800);
    const { person } = await open(posting());
    await person.toCheck();
    for (const row of person.all('.answers > div')) {
      const [answer, change] = [...row.querySelectorAll('dd')].map((one) => one.getBoundingClientRect());
      expect(change!.left).to.be.at.least(answer!.right);
      expect(change!.top).to.be.below(answer!.bottom);
    }
  });

  it('A11Y-10 asks no puzzle of its own', async () => {
    const { person } = await open(posting());
    await person.toCheck();
    expect(person.all<HTMLSlotElement>('slot[name="captcha"]')[0]?.assignedElements()).to.deep.equal([]);
    expect(person.all('canvas, iframe, img')).to.deep.equal([]);
  });

  it('A11Y-13 changes nothing but its value when someone moves through a select', async () => {
    const { form, person } = await open(posting(everything));
    const select = person.field('Which town?').querySelector('select')!;
    select.focus();
    const { heading, labels } = person;
    for (const value of ['1', '4', '7']) {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await form.updateComplete;
      expect(person.focused).to.equal(select);
      expect(person.heading).to.equal(heading);
      expect(person.labels).to.deep.equal(labels);
    }
  });

  it('Shadow DOM: the whole form stands in one open root, and leaves a form around it alone', async () => {
    const around = document.createElement('form');
    let submits = 0;
    around.addEventListener('submit', (event) => {
      event.preventDefault();
      submits += 1;
    });
    const { form, person } = await open(posting(everything));
    form.replaceWith(around);
    around.append(form);
    await person.press('Check your answers');
    const parts = person.all('form, label, [part="hint"], [part="error"], input, textarea, select, [part="submit"]');
    const roots = new Set(parts.map((element) => element.getRootNode()));
    expect([...roots]).to.deep.equal([form.shadowRoot]);
    expect(form.shadowRoot?.mode).to.equal('open');
    expect(person.problems).to.have.length.above(0);
    expect(submits).to.equal(0);
    around.remove();
  });

  it('Files: are known by extension, size and first bytes, whatever the browser says of them', async () => {
    const { form, person } = await open(posting(everything));
    const field = person.field('References');
    const drop = async (name: string, content: BlobPart, type: string, shown: string) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name, { type }));
      const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
      field.querySelector('.picker')?.dispatchEvent(event);
      await until(() => person.text.includes(shown), shown);
    };
    await drop('letter.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0]), '', 'letter.docx · DOCX');
    await drop('old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '', 'old.doc · DOC');
    await drop('renamed.pdf', 'MZ', 'application/pdf', 'is not a PDF that can be opened');
    await drop('photo.png', '%PDF-1.4', 'application/pdf', 'must be a PDF, DOC or DOCX');
    await form.updateComplete;
    expect(person.all('.files li')).to.have.length(2);
  });

  it('is filled in and sent on a narrow screen with the keyboard alone', async () => {
    await resize(320, 640);
    const box = openBox();
    const { person } = await open(
      posting({ questions: [{ id: 'b', label: 'Which shift?', type: 'select', options: ['Day', 'Night'] }] }),
      box.url(),
    );
    await person.applyByKeyboard('Space', 'ArrowDown');
    const [application] = await box.applications();
    expect(application?.fields['answer.b']).to.deep.equal(['Night']);
  });

  it('touches only the field that is typed in, of two hundred', async () => {
    const questions = Array.from({ length: 200 }, (_, index): Question => ({
      id: `q${index}`,
      label: `Question ${index}`,
      type: index % 2 ? 'text' : 'textarea',
    }));
    const { form, person } = await open(posting({ questions }));
    expect(person.labels).to.have.length(203);
    const touched = new Set<Element | null>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) touched.add((target as Element).closest('[part="field"]') ?? null);
    });
    for (const field of person.all('[part="field"]')) {
      observer.observe(field, { subtree: true, childList: true, attributes: true });
    }
    person.fill('Question 150', 'An answer');
    await form.updateComplete;
    observer.disconnect();
    touched.delete(person.field('Question 150'));
    expect([...touched]).to.deep.equal([]);
  });
});
