import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/careers-application.js';
import type { CareersApplication } from '../../../src/careers-application.js';
import type { JobPosting } from '../../../src/posting/types.js';
import alliance from '../../../demo/data/alliance-coalition-organizer.json';
import { openBox } from '../../support/receiver.js';
import { Applicant, pdf } from './applicant.js';
import { countsDown, inEachWay, shown, until } from '../support.js';

const organizer = alliance as JobPosting;

let count = 0;

/** An opening of its own for each test, so that no draft of another is found. */
function posting(application: JobPosting['application'] = {}): JobPosting {
  count += 1;
  return { id: `cook-${count}`, title: 'Community Cook', hiringOrganization: { name: 'Sample Kitchen' }, application };
}

async function open(
  job: JobPosting,
  action?: string,
  inside = html``,
): Promise<{ form: CareersApplication; person: Applicant }> {
  const form = await shown<CareersApplication>('application', job, { action });
  form.append(...(await fixture<HTMLElement>(html`<div>${inside}</div>`)).children);
  const person = new Applicant(form);
  await until(() => person.all('[part="submit"], [part="notice"]').length > 0, 'the form');
  return { form, person };
}

it('says beside the fields what a posting says: pay with its period, and every place', async () => {
  const { form } = await open({
    ...posting({ email: 'jobs@example.org' }),
    baseSalary: { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' },
    jobLocation: [{ addressLocality: 'Saint Paul', addressRegion: 'MN' }, { addressLocality: 'Duluth', addressRegion: 'MN' }],
  }); // prettier-ignore
  const said = [...(form.shadowRoot?.querySelectorAll('[part="facts"] dd') ?? [])].map((one) => one.textContent.trim());
  expect(said).to.deep.equal(['$22 – $26 an hour', 'Saint Paul, MN; Duluth, MN']);
});

inEachWay('what the form asks', () => {
  it('asks the real opening’s applicant for name, e-mail, phone, resume and cover letter', async () => {
    const { person } = await open(organizer);
    expect(person.labels).to.deep.equal([
      'Full name',
      'Email address',
      'Phone number (optional)',
      'Resume',
      'Cover letter',
    ]);
    expect(person.heading).to.equal('Apply: Coalition Organizer');
  });

  it('asks only for name, e-mail and phone where the posting asks nothing', async () => {
    const { person } = await open(posting(), '/receiver/applications');
    expect(person.labels).to.deep.equal(['Full name', 'Email address', 'Phone number (optional)']);
  });

  it('A11Y-1 gives the applicant’s own details their autofill tokens, and nothing else', async () => {
    const job = posting({ questions: [{ id: 'referee', label: 'Who recommends you?', type: 'email' }] });
    const { person } = await open(job, '/receiver/applications');
    const tokens = person
      .all<HTMLInputElement>('[part="field"] input')
      .map(({ name, autocomplete }) => [name, autocomplete]);
    expect(tokens).to.deep.equal([
      ['name', 'name'],
      ['email', 'email'],
      ['phone', 'tel'],
      ['answer.referee', 'off'],
    ]);
    for (const input of person.all<HTMLInputElement>('input, textarea')) {
      expect(input.type).to.not.equal('number');
      expect(input.hasAttribute('maxlength')).to.equal(false);
      expect(input.placeholder).to.equal('');
    }
  });

  it('says where the form would stand that a closed opening takes no applications', async () => {
    const { person } = await open({ ...posting(), validThrough: '2024-07-19' }, '/receiver/applications');
    expect(person.text).to.include('no longer takes applications');
    expect(person.all('form')).to.have.length(0);
  });

  it('leads to the form elsewhere where the posting names one and the page none', async () => {
    const { person } = await open(posting({ url: 'https://jobs.example.org/42' }));
    expect(person.all<HTMLAnchorElement>('a.button')[0]?.href).to.equal('https://jobs.example.org/42');
    expect(person.text).to.include('jobs.example.org');
  });

  it('says so where a posting names no way to apply', async () => {
    const { person } = await open(posting());
    expect(person.text).to.include('does not say where applications go');
  });
});

inEachWay('checking', () => {
  it('A11Y-6 lists every problem at the top with the focus, each the words at its field, each leading there', async () => {
    const job = posting({
      documents: [{ kind: 'resume', required: true }],
      questions: [
        { id: 'shift', label: 'Which shift?', type: 'select', required: true, options: ['Morning', 'Evening'] },
        { id: 'why', label: 'Why us?', type: 'textarea', required: true },
      ],
      consent: { text: 'We keep this for a year.' },
    });
    const { person } = await open(job, '/receiver/applications');
    await person.press('Check your answers');
    expect(person.problems).to.deep.equal([
      'Enter your full name',
      'Enter your email address',
      'Select your resume',
      'Choose an answer to “Which shift?”',
      'Answer “Why us?”',
      'Check the box to agree before you send',
    ]);
    const summary = person.all('[part="summary"]')[0];
    expect(summary?.querySelector('h3')?.textContent).to.equal('There is a problem');
    expect(person.focused).to.equal(summary);
    const inline = person.all('[part="error"]').map((error) => error.textContent.replace(/\s+/g, ' ').trim());
    expect(inline).to.deep.equal(person.problems.map((message) => `Error: ${message}`));
    for (const [index, link] of person.all<HTMLAnchorElement>('[part="summary"] a').entries()) {
      link.click();
      const field = person.focused?.closest('[part="field"]');
      expect(field?.textContent).to.include(person.problems[index]);
      const describedBy = (person.focused?.getAttribute('aria-describedby') ??
        field?.getAttribute('aria-describedby'))!;
      const described = describedBy.split(' ').map((id) => field?.querySelector(`#${id}`)?.textContent ?? '');
      expect(described.join(' ')).to.include(person.problems[index]);
    }
  });

  it('A11Y-6 says nothing while someone is still typing, and keeps every answer when it does', async () => {
    const { form, person } = await open(posting(), '/receiver/applications');
    person.fill('Email address', 'maria@');
    await form.updateComplete;
    expect(person.all('[part="error"]')).to.have.length(0);
    await person.press('Check your answers');
    expect(person.problems).to.deep.equal([
      'Enter your full name',
      'Enter an email address in the correct format, like name@example.com',
    ]);
    expect(person.field('Email address').querySelector('input')?.value).to.equal('maria@');
  });

  it('A11Y-7 says of a file why it is not taken, at once, and takes the others', async () => {
    const job = posting({ documents: [{ kind: 'references', multiple: true, maxBytes: 50_000 }] });
    const { person } = await open(job, '/receiver/applications');
    await person.upload('References', pdf('good.pdf'), { name: 'photo.png', content: 'x' }, pdf('huge.pdf', 60_000));
    const files = person.all('.files li').map((item) => item.textContent.replace(/\s+/g, ' ').trim());
    expect(files).to.have.length(1);
    expect(files[0]).to.include('good.pdf · PDF · 2 KB');
    expect(person.error('References')).to.equal(
      'photo.png: The selected file must be a PDF, DOC or DOCX. huge.pdf: The selected file must be smaller than 50 KB',
    );
    await person.upload('References', { name: 'empty.pdf', content: '' });
    expect(person.error('References')).to.equal('empty.pdf: The selected file is empty');
    await person.upload('References', { name: 'virus.pdf', content: 'MZ\u0090' });
    expect(person.error('References')).to.include('is not a PDF that can be opened');
    expect(person.all('.files li')).to.have.length(1);
  });

  it('keeps chosen files through problems, changes, and a new posting object of the same opening', async () => {
    const job = posting({ documents: [{ kind: 'resume', required: true }] });
    const { form, person } = await open(job, '/receiver/applications');
    await person.upload('Resume', pdf('mine.pdf'));
    await person.press('Check your answers');
    expect(person.problems).to.have.length(2);
    form.posting = structuredClone(job);
    await form.updateComplete;
    await person.fillInPerson();
    await person.press('Check your answers');
    await person.at('Check your answers');
    expect(person.text).to.include('mine.pdf · PDF · 2 KB');
    await person.press('Change Resume');
    expect(person.focused?.closest('[part="field"]')?.textContent).to.include('mine.pdf');
    await person.press('Remove mine.pdf');
    expect(person.all('.files li')).to.have.length(0);
    expect(person.focused?.textContent.trim()).to.equal('Choose file');
  });

  it('never mixes what was written for two openings', async () => {
    const [first, second] = [posting(), posting()];
    const { form, person } = await open(first, '/receiver/applications');
    person.fill('Full name', 'Maria Xiong');
    form.posting = second;
    await until(() => person.labels.length > 0 && person.field('Full name').querySelector('input')?.value === '');
    form.posting = first;
    await until(() => person.text.includes('We kept what you had written'));
    expect(person.field('Full name').querySelector('input')?.value).to.equal('Maria Xiong');
  });

  it('lets a document be typed instead, and keeps both while someone makes up their mind', async () => {
    const box = openBox();
    const { person } = await open(posting({ documents: [{ kind: 'coverLetter', orText: true }] }), box.url());
    await person.upload('Cover letter', pdf('letter.pdf'));
    await person.press('Type it');
    person.fill('Cover letter', 'Dear kitchen,\n\nI cook.');
    await person.press('Upload a file instead');
    expect(person.text).to.include('letter.pdf');
    await person.press('Type it');
    await person.toCheck();
    await person.send();
    const [application] = await box.applications();
    expect(application?.files).to.deep.equal([]);
    expect(application?.fields['coverLetterText']).to.deep.equal(['Dear kitchen,\r\n\r\nI cook.']);
  });
});

inEachWay('sending', () => {
  it('shows the answers once more, sends them as the contract says, and says what was sent', async () => {
    const box = openBox();
    const job = posting({
      documents: [{ kind: 'resume', required: true }],
      questions: [
        { id: 'days', label: 'Which days?', type: 'multiselect', options: ['Mon', 'Tue', 'Wed'] },
        { id: 'start', label: 'When can you start?', type: 'date' },
        { id: 'night', label: 'Nights?', type: 'yesno' },
      ],
      consent: { text: 'We keep this for a year.', privacyUrl: 'https://example.org/privacy' },
    });
    const inside = html`<input type="hidden" name="_form" value="kitchen" />`;
    const { form, person } = await open(job, box.url(), inside);
    await person.fillInPerson();
    await person.upload('Resume', pdf('resume.pdf'));
    // Both before the form is rendered again, as a script or an extension may tick them.
    person.choose('Which days?', 'Mon');
    person.choose('Which days?', 'Wed');
    await form.updateComplete;
    for (const [part, value] of [
      ['month', '3'],
      ['day', '7'],
      ['year', '2027'],
    ]) {
      const input = person.field('When can you start?').querySelector<HTMLInputElement>(`[name$=".${part}"]`)!;
      input.value = value!;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await form.updateComplete;
    }
    person.choose('Nights?', 'No');
    person.choose('I agree', 'I agree');
    await form.updateComplete;
    await person.press('Check your answers');
    await person.at('Check your answers');
    expect(person.text).to.include('Nothing has been sent yet.');
    expect(person.focused?.textContent).to.equal('Check your answers');
    for (const shown of ['Maria Xiong', 'resume.pdf · PDF · 2 KB', 'Mon, Wed', 'March 7, 2027', 'Not provided']) {
      expect(person.text).to.include(shown);
    }
    expect(await box.applications()).to.deep.equal([]);

    const submit = oneEvent(form, 'careers-submit');
    const sent = oneEvent(form, 'careers-sent');
    await person.send();
    const { application: told } = ((await submit) as HTMLElementEventMap['careers-submit']).detail;
    expect(told.answers).to.deep.equal({ days: ['Mon', 'Wed'], start: '2027-03-07', night: 'no' });
    const { detail } = (await sent) as HTMLElementEventMap['careers-sent'];
    const [application, ...others] = await box.applications();
    expect(others).to.deep.equal([]);
    const expected: Record<string, string[]> = {
      name: ['Maria Xiong'],
      email: ['maria@example.org'],
      'answer.days': ['Mon', 'Wed'],
      'answer.start': ['2027-03-07'],
      'answer.night': ['no'],
      submissionId: [detail.submissionId],
      postingId: [job.id],
      postingTitle: ['Community Cook'],
      organization: ['Sample Kitchen'],
      pageUrl: [location.href],
      lang: ['en'],
      consent: ['yes'],
      _form: ['kitchen'],
    };
    expect(application?.fields).to.deep.equal(expected);
    expect(Object.keys(application?.fields ?? {})).to.deep.equal(Object.keys(expected));
    expect(application?.files.map(({ field, name }) => [field, name])).to.deep.equal([['resume', 'resume.pdf']]);
    expect(application?.headers.accept).to.equal('application/json');
    expect(person.focused?.textContent.trim()).to.equal('Application sent');
    expect(person.text).to.include(detail.reference);
    expect(person.text).to.include('What you sent');
  });

  it('REL-1 reaches another origin without asking it for permission first', async () => {
    const box = openBox('cors');
    const { person } = await open(posting(), box.url());
    await person.toCheck();
    await person.send();
    expect(await box.applications()).to.have.length(1);
  });

  it('REL-5 makes one application of two clicks and an Enter', async () => {
    const box = openBox();
    const { person } = await open(posting(), box.url());
    await person.toCheck();
    const send = person.button('Send application');
    send.click();
    send.click();
    send.closest('form')?.requestSubmit();
    await person.at('Application sent');
    expect(await box.applications()).to.have.length(1);
  });

  it('lets the page send it itself: `careers-submit` prevented sends nothing', async () => {
    const box = openBox();
    const { form, person } = await open(posting(), box.url());
    let detail: HTMLElementEventMap['careers-submit']['detail'] | undefined;
    form.addEventListener('careers-submit', (event) => {
      event.preventDefault();
      ({ detail } = event);
    });
    await person.toCheck();
    await person.press('Send application');
    expect(detail?.application).to.deep.include({ name: 'Maria Xiong', email: 'maria@example.org' });
    expect(detail?.formData.get('postingTitle')).to.equal('Community Cook');
    expect(await box.applications()).to.deep.equal([]);
  });

  it('shows what a receiver says of fields at the fields, keeps the answers, and sends a mended one as new', async () => {
    const box = openBox();
    const { form, person } = await open(posting(), box.url('422-map'));
    const failed = oneEvent(form, 'careers-failed');
    await person.toCheck();
    await person.press('Send application');
    expect(((await failed) as HTMLElementEventMap['careers-failed']).detail.willRetry).to.equal(false);
    await person.at('Apply');
    expect(person.problems).to.have.length.above(0);
    expect(person.error('Email address')).to.equal(person.problems[0]);
    form.action = box.url();
    await person.fillInPerson();
    await person.press('Check your answers');
    await person.send();
    const ids = (await box.applications()).map(({ fields }) => fields['submissionId']?.[0]);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('takes a 409 for done: this application had arrived already', async () => {
    const { person } = await open(posting(), openBox().url(409));
    await person.toCheck();
    await person.send();
  });

  it('says at the files that they are too large when the receiver answers 413', async () => {
    const { person } = await open(posting({ documents: [{ kind: 'resume' }] }), openBox().url(413));
    await person.upload('Resume', pdf());
    await person.toCheck();
    await person.press('Send application');
    await person.at('Apply');
    expect(person.error('Resume')).to.include('too large');
    expect(person.text).to.include('resume.pdf');
  });

  it('never takes a refusal for a success, shows its words and loses nothing', async () => {
    const { person } = await open(posting(), openBox().url('success-false'));
    await person.toCheck();
    await person.press('Send application');
    await until(() => person.all('.failed').length > 0);
    expect(person.heading).to.equal('Check your answers');
    expect(person.text).to.include('Maria Xiong');
    expect(person.text).to.include('Nothing is lost');
  });

  it('REL-3 tries again by itself, visibly, with the same submissionId', async () => {
    const box = openBox();
    const { form, person } = await open(posting(), box.url('500-once'));
    const failed = oneEvent(form, 'careers-failed');
    await person.toCheck();
    await person.press('Send application');
    const { detail } = (await failed) as HTMLElementEventMap['careers-failed'];
    expect(detail.willRetry).to.equal(true);
    await form.updateComplete;
    expect(person.text).to.include('Trying again in');
    await person.press('Send now');
    await person.at('Application sent');
    const ids = (await box.applications()).map(({ fields }) => fields['submissionId']?.[0]);
    expect(new Set(ids)).to.deep.equal(new Set([detail.submissionId]));
  });

  it('counts the seconds to the next try', async () => {
    const { form, person } = await open(posting(), openBox().url('500'));
    await person.toCheck();
    await person.press('Send application');
    await countsDown(form);
  });

  it('reads an HTML page and an empty body with 200 as accepted', async () => {
    for (const answer of ['html', 'empty']) {
      const { person } = await open(posting(), openBox().url(answer));
      await person.toCheck();
      await person.send();
    }
  });

  it('carries what a captcha in its slot filled in', async () => {
    const box = openBox();
    const inside = html`<div slot="captcha"><input type="hidden" name="token" value="human" /></div>`;
    const { form, person } = await open(posting(), box.url(), inside);
    await person.toCheck();
    const slot = person.all<HTMLSlotElement>('slot[name="captcha"]')[0];
    expect(slot?.assignedElements()).to.deep.equal([form.querySelector('[slot="captcha"]')]);
    await person.send();
    const [application] = await box.applications();
    expect(application?.fields['token']).to.deep.equal(['human']);
  });

  it('BE-2 sends what looks like spam all the same, marked, and marks no person', async () => {
    const box = openBox();
    const { form, person } = await open(posting(), box.url());
    const [bait] = person.all<HTMLInputElement>('input[name="leave-empty"]');
    expect(bait?.closest('[aria-hidden="true"]')).to.exist;
    expect(bait?.tabIndex).to.equal(-1);
    await person.toCheck();
    await person.send();
    form.posting = posting();
    await person.at('Apply');
    await until(() => person.labels.length > 0);
    const [again] = person.all<HTMLInputElement>('input[name="leave-empty"]');
    again!.value = 'https://example.com/pills';
    again!.dispatchEvent(new Event('input'));
    await person.toCheck();
    await person.send();
    const marks = (await box.applications()).map(({ fields }) => fields['suspect']);
    expect(marks).to.deep.equal([undefined, ['yes']]);
  });

  it('REL-2 keeps the submissionId of what was refused until it is edited', async () => {
    const box = openBox();
    const { form, person } = await open(posting(), box.url('success-false'));
    await person.toCheck();
    for (let tries = 1; tries <= 2; tries += 1) {
      const failed = oneEvent(form, 'careers-failed');
      await person.press(tries === 1 ? 'Send application' : 'Send again');
      await failed;
      await form.updateComplete;
    }
    await person.press('Change Full name');
    person.fill('Full name', 'Maria X. Xiong');
    await person.press('Check your answers');
    await person.at('Check your answers');
    form.action = box.url();
    await form.updateComplete;
    await person.send();
    const ids = (await box.applications()).map(({ fields }) => fields['submissionId']?.[0]);
    expect(ids[0]).to.equal(ids[1]);
    expect(ids[2]).to.not.equal(ids[0]);
  });

  it('fills in what the page knows already, and leaves what the person wrote', async () => {
    const box = openBox();
    const { form, person } = await open(
      posting({ questions: [{ id: 'town', label: 'Town', type: 'text' }] }),
      box.url(),
    );
    person.fill('Full name', 'Maria Xiong');
    form.values = { name: 'Someone Else', email: 'maria@example.org', town: 'Saint Paul', unknown: 'x' };
    await form.updateComplete;
    await form.updateComplete;
    await person.press('Check your answers');
    await person.at('Check your answers');
    expect(person.text).to.include('Maria Xiong').and.to.include('maria@example.org').and.to.include('Saint Paul');
    expect(person.text).to.not.include('Someone Else');
  });

  it('starts anew on reset()', async () => {
    const { form, person } = await open(posting(), '/receiver/applications');
    await person.toCheck();
    form.reset();
    await person.at('Apply');
    expect(person.field('Full name').querySelector('input')?.value).to.equal('');
  });
});

inEachWay('by e-mail, where the posting only has an address', () => {
  it('MAIL-2 says that nothing is sent or attached yet, and gives the address and the message as text', async () => {
    const { person } = await open({ ...organizer, id: posting().id });
    expect(person.text).to.include('You send this from your own email to info@metrostability.org');
    await person.fillInPerson();
    await person.upload('Resume', pdf('resume.pdf'));
    await person.upload('Cover letter', pdf('letter.pdf'));
    await person.press('Continue to email');
    await person.at('Send your application by email');
    expect(person.text).to.include('Nothing has been sent yet');
    expect(person.text).to.include('Nothing is attached yet');
    expect(person.text).to.include('Resume (resume.pdf)');
    expect(person.text).to.include('info@metrostability.org');
    expect(person.text).to.not.include('Application sent');
    const { href } = person.button('Open your email program') as HTMLAnchorElement;
    expect(decodeURIComponent(href)).to.match(
      /^mailto:info@metrostability\.org\?subject=Application: Coalition Organizer/,
    );
    expect(decodeURIComponent(href)).to.include('Kind regards,\r\nMaria Xiong\r\nmaria@example.org');
    await person.press('Change your answers');
    expect(person.text).to.include('letter.pdf');
  });
});

inEachWay('by keyboard and by ear', () => {
  it('goes from empty to sent with the keyboard alone', async () => {
    const box = openBox();
    const { person } = await open(
      posting({ questions: [{ id: 'night', label: 'Nights?', type: 'yesno' }] }),
      box.url(),
    );
    await person.applyByKeyboard('Space');
    const [application] = await box.applications();
    expect(application?.fields['answer.night']).to.deep.equal(['yes']);
  });

  it('is accessible at every step', async () => {
    const job = posting({
      email: 'kitchen@example.org',
      documents: [{ kind: 'resume' }, { kind: 'coverLetter', orText: true }, { kind: 'references', multiple: true }],
      questions: [
        { id: 'a', label: 'Why?', type: 'textarea', maxLength: 100, hint: 'A few words' },
        { id: 'b', label: 'Which?', type: 'select', options: ['1', '2', '3', '4', '5', '6', '7'], required: true },
        { id: 'c', label: 'Which ones?', type: 'multiselect', options: ['1', '2'] },
        { id: 'd', label: 'When?', type: 'date' },
        { id: 'e', label: 'Really?', type: 'yesno', required: true },
      ],
      consent: { text: 'We keep this.' },
    });
    const { form, person } = await open(job, openBox().url(503));
    await expect(form).to.be.accessible();
    await person.upload('Resume', { name: 'photo.png', content: 'x' });
    await person.upload('References', pdf());
    await person.press('Check your answers');
    await expect(form).to.be.accessible();
    await person.fillInPerson();
    person.fill('Which?', '7');
    person.choose('Really?', 'Yes');
    person.choose('I agree', 'I agree');
    await form.updateComplete;
    await person.press('Check your answers');
    await person.at('Check your answers');
    await expect(form).to.be.accessible();
    const failed = oneEvent(form, 'careers-failed');
    await person.press('Send application');
    await failed;
    await form.updateComplete;
    await expect(form).to.be.accessible();
    form.action = undefined;
    await form.updateComplete;
    form.action = openBox().url();
    await form.updateComplete;
  });

  it('A11Y-11 announces from one live region in the light DOM what happens', async () => {
    const { form, person } = await open(posting({ documents: [{ kind: 'resume' }] }), openBox().url());
    const regions = () => [...form.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent);
    expect(regions()).to.deep.equal([]);
    await person.upload('Resume', pdf('cv.pdf'));
    await until(() => regions().join() === 'cv.pdf added');
    await person.toCheck();
    await person.send();
    await until(() => regions().join() === 'Application sent');
  });
});
