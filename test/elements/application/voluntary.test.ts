import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/careers-application.js';
import type { CareersApplication } from '../../../src/careers-application.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { openBox } from '../../support/receiver.js';
import { Applicant } from './applicant.js';
import { until } from '../support.js';

let count = 0;

async function open(action: string, endpoint?: string): Promise<{ form: CareersApplication; person: Applicant }> {
  count += 1;
  const posting: JobPosting = {
    id: `voluntary-${count}-${Date.now()}`,
    title: 'Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application: endpoint
      ? {
          selfIdentification: {
            endpoint,
            notice: 'We ask to see whether we reach everyone.',
            questions: [
              { id: 'heritage', label: 'How do you describe your heritage?', type: 'select', options: ['A', 'B'] },
              { id: 'words', label: 'In your own words', type: 'text', required: true },
            ],
          },
        }
      : {},
  };
  const form = await fixture<CareersApplication>(
    html`<careers-application .posting=${posting} action=${action}></careers-application>`,
  );
  const person = new Applicant(form);
  await until(() => person.labels.length > 0, 'the form');
  return { form, person };
}

describe('voluntary self-identification', () => {
  it('EEO-2 is not there unless the posting has it', async () => {
    const { person } = await open(openBox().url());
    await person.toCheck();
    await person.send();
    expect(person.text).to.not.include('Voluntary');
  });

  it('EEO-2 comes after sending, as a request of its own that leads back to nobody', async () => {
    const [box, apart] = [openBox(), openBox()];
    const { form, person } = await open(box.url(), apart.url());
    expect(person.text).to.not.include('heritage');
    await person.toCheck();
    expect(person.text).to.not.include('heritage');
    await person.send();
    expect(person.text).to.include('We ask to see whether we reach everyone.');
    const choices = [...person.field('How do you describe').querySelectorAll('.choice')];
    expect(choices.map((choice) => choice.textContent.trim())).to.deep.equal(['A', 'B', 'Prefer not to answer']);
    expect(person.field('In your own words').textContent).to.include('Prefer not to answer? Leave it empty');
    await expect(form).to.be.accessible();
    person.choose('How do you describe', 'B');
    await form.updateComplete;
    await person.press('Send these answers');
    await until(() => person.text.includes('Thank you. Your answers were sent apart'));
    const [answers, ...others] = await apart.applications();
    expect(others).to.deep.equal([]);
    expect(Object.keys(answers?.fields ?? {}).sort()).to.deep.equal(['answer.heritage', 'postingId']);
    expect(answers?.files).to.deep.equal([]);
    expect(await box.applications()).to.have.length(1);
    expect(person.focused?.textContent).to.equal('Voluntary questions');
  });

  it('EEO-2 is kept in no draft', async () => {
    const apart = openBox();
    const { form, person } = await open(openBox().url(), apart.url());
    await person.toCheck();
    await person.send();
    person.choose('How do you describe', 'A');
    await form.updateComplete;
    form.remove();
    const request = indexedDB.open('coalition-careers');
    const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const all = database.transaction('drafts').objectStore('drafts').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    database.close();
    expect(JSON.stringify(all.result)).to.not.include('heritage');
  });

  it('EEO-3 leaves the application’s payload the same to the byte when it is skipped', async () => {
    const payloads: Record<string, string[]>[] = [];
    for (const asked of [false, true]) {
      const [box, apart] = [openBox(), openBox()];
      const { person } = await open(box.url(), asked ? apart.url() : undefined);
      await person.toCheck();
      await person.send();
      if (asked) {
        await person.press('Skip');
        await until(() => person.text.includes('Skipped. Nothing was sent.'));
        expect(await apart.applications()).to.deep.equal([]);
      }
      const [application] = await box.applications();
      const { submissionId: _own, postingId: _too, ...rest } = application!.fields;
      payloads.push(rest);
    }
    expect(payloads[1]).to.deep.equal(payloads[0]);
  });

  it('says that the application is not affected when the answers can’t be sent', async () => {
    const { person } = await open(openBox().url(), openBox().url(404));
    await person.toCheck();
    await person.send();
    await person.press('Send these answers');
    await until(() => person.text.includes('Your application is not affected'));
    expect(person.heading).to.equal('Application sent');
  });
});
