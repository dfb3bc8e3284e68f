import { expect } from '@open-wc/testing';
import '../../../src/careers-application.js';
import type { CareersApplication } from '../../../src/careers-application.js';
import type { JobPosting } from '../../../src/posting.js';
import { openBox } from '../../support/receiver.js';
import { Applicant } from './applicant.js';
import { inEachWay, shown, until } from '../support.js';

let count = 0;

function posting(application: JobPosting['application'] = {}): JobPosting {
  count += 1;
  return {
    id: `filling-${count}-${Date.now()}`,
    title: 'Community Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application,
  };
}

async function open(job: JobPosting, action: string): Promise<{ form: CareersApplication; person: Applicant }> {
  const form = await shown<CareersApplication>('application', job, { action });
  const person = new Applicant(form);
  await until(() => person.labels.length > 0, 'the form');
  return { form, person };
}

const input = (person: Applicant, label: string) => person.field(label).querySelector('input')!;

inEachWay('filling in', () => {
  it('keeps what a password manager filled in without an event, and with `change` alone', async () => {
    const box = openBox();
    const { form, person } = await open(posting(), box.url());
    input(person, 'Full name').value = 'Maria Xiong';
    form.requestUpdate();
    await form.updateComplete;
    expect(input(person, 'Full name').value, 'after an update of the page').to.equal('Maria Xiong');
    input(person, 'Email address').value = 'maria@example.org';
    input(person, 'Email address').dispatchEvent(new Event('change', { bubbles: true }));
    input(person, 'Phone number').value = '612-555-0100';
    await person.press('Check your answers');
    await person.at('Check your answers');
    await person.send();
    const [application] = await box.applications();
    expect(application?.fields['name']).to.deep.equal(['Maria Xiong']);
    expect(application?.fields['email']).to.deep.equal(['maria@example.org']);
    expect(application?.fields['phone']).to.deep.equal(['612-555-0100']);
  });

  it('takes documents of every id', async () => {
    const ids = ['constructor', '__proto__', 'hasOwnProperty', 'insertBefore', 'parentNode', 'remove', 'ownerDocument'];
    const box = openBox();
    const documents = ids.map((id) => ({ kind: 'other' as const, id, label: `The ${id}`, orText: true }));
    const { person } = await open(posting({ documents }), box.url());
    for (const id of ids) {
      await person.press(`Type it, or give a link, instead: The ${id}`);
      person.fill(`The ${id}`, `My ${id}`);
    }
    await person.toCheck();
    await person.send();
    const [application] = await box.applications();
    for (const id of ids) expect(application?.fields[`${id}Text`], id).to.deep.equal([`My ${id}`]);
  });

  it('drops a choice that a newer posting does not offer, and says so at its field', async () => {
    const shift = (...options: string[]) => ({
      questions: [{ id: 'shift', label: 'Which shift?', type: 'select' as const, options }],
    });
    const job = posting(shift('Day', 'Night'));
    const { form, person } = await open(job, '/receiver/applications');
    await person.fillInPerson();
    person.choose('Which shift?', 'Day');
    form.posting = {
      ...job,
      hiringOrganization: { name: 'Sample Kitchen & Garden' },
    };
    await form.updateComplete;
    expect(input(person, 'Full name').value, 'the organization is renamed').to.equal('Maria Xiong');
    form.posting = { ...form.posting, application: shift('Dawn', 'Dusk') };
    await until(() => person.error('Which shift?') !== '', 'the problem');
    expect(person.error('Which shift?')).to.include('no longer has the answer you chose');
    await until(() =>
      form.querySelector('[role="status"]')?.textContent.includes('no longer has the answer you chose'),
    );
    expect(input(person, 'Full name').value).to.equal('Maria Xiong');
  });

  it('says at once at its field that a file can’t be read, before anything is sent', async () => {
    const box = openBox();
    const { person } = await open(posting({ documents: [{ kind: 'resume', required: true }] }), box.url());
    const whole = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer')!;
    const value = () => Promise.reject(new DOMException('It is gone.', 'NotFoundError'));
    Object.defineProperty(Blob.prototype, 'arrayBuffer', { ...whole, value });
    try {
      person.drop('Resume', 'gone.pdf', '%PDF-1.4');
      await until(() => person.error('Resume') || person.field('Resume').textContent.includes('can’t be read'));
    } finally {
      Object.defineProperty(Blob.prototype, 'arrayBuffer', whole);
    }
    expect(person.field('Resume').textContent).to.include('gone.pdf').and.to.include('can’t be read');
    await person.fillInPerson();
    await person.press('Check your answers');
    expect(person.heading, 'without it nothing goes on').to.match(/^Apply/);
    expect(await box.applications()).to.deep.equal([]);
  });

  it('goes on with the files that are still being read when someone goes on at once', async () => {
    const box = openBox();
    const documents = [{ kind: 'resume' as const, required: true }, { kind: 'coverLetter' as const }];
    const { person } = await open(posting({ documents }), box.url());
    await person.fillInPerson();
    person.drop('Resume', 'resume.pdf', `%PDF-1.4 ${'x'.repeat(2_000_000)}`);
    person.drop('Cover letter', 'long.pdf', `%PDF-1.4 ${'x'.repeat(3_000_000)}`);
    // The one chosen last is meant, although it is read first.
    person.drop('Cover letter', 'letter.pdf', '%PDF-1.4 short');
    person.button('Check your answers').click();
    await until(() => person.heading.startsWith('Check') || person.problems.length > 0, 'the next step');
    expect(person.problems).to.deep.equal([]);
    expect(person.text).to.include('resume.pdf').and.to.include('letter.pdf').and.not.to.include('long.pdf');
    await person.send();
    const [application] = await box.applications();
    expect(application?.files.map(({ name }) => name)).to.deep.equal(['resume.pdf', 'letter.pdf']);
  });

  it('sends a file as it was when it was chosen', async function () {
    // WebKitGTK has no files of a page's own.
    const { storage } = navigator as Partial<Navigator>;
    if (!storage || !('getDirectory' in storage)) return this.skip();
    const folder = await storage.getDirectory();
    const handle = await folder.getFileHandle(`resume-${Date.now()}.pdf`, { create: true });
    const write = async (content: string) => {
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
    };
    const content = `%PDF-1.4 ${'x'.repeat(2_000)}`;
    await write(content);
    const box = openBox();
    const { person } = await open(posting({ documents: [{ kind: 'resume', required: true }] }), box.url());
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(await handle.getFile());
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    person.field('Resume').querySelector('.picker')?.dispatchEvent(event);
    await until(() => person.all('.files li').length > 0, 'the file');
    await write('%PDF-1.4 saved again, and longer than before');
    await person.toCheck();
    await person.send();
    const [application] = await box.applications();
    expect(application?.files.map(({ size }) => size)).to.deep.equal([content.length]);
  });
});
