import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/careers-application.js';
import type { CareersApplication } from '../../../src/careers-application.js';
import { LiveRegion } from '../../../src/elements/base/page/live-region.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { press } from '../../support/commands.js';
import { Applicant, pdf } from './applicant.js';
import { until } from '../support.js';

let count = 0;

async function open(
  application: JobPosting['application'],
  more: Partial<JobPosting> = {},
  action = '/receiver/applications',
): Promise<{ form: CareersApplication; person: Applicant }> {
  count += 1;
  const job: JobPosting = {
    id: `heard-${count}-${Date.now()}`,
    title: 'Community Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    ...(application && { application }),
    ...more,
  };
  const form = await fixture<CareersApplication>(
    html`<careers-application .posting=${job} .action=${action || undefined}></careers-application>`,
  );
  const person = new Applicant(form);
  await until(() => person.labels.length > 0, 'the form');
  return { form, person };
}

/** All that was said to screen readers since: the next message may have taken the place of one by the time a test looks. */
function hearing(form: Element): string[] {
  const said: string[] = [];
  const hears = () => said.push(form.querySelector('[slot="careers-status"]')?.textContent ?? '');
  new MutationObserver(hears).observe(form, { subtree: true, childList: true });
  return said;
}

const described = (person: Applicant, element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => person.all(`[id="${id}"]`)[0]?.textContent.trim() ?? '')
    .join(' ');

describe('the form for those who hear it', () => {
  it('a button for files says field and action once, and that it is required or wrong', async () => {
    const { person } = await open({ documents: [{ kind: 'resume', required: true }] });
    const button = person.button('Choose file');
    expect(button.getAttribute('aria-label')).to.equal('Resume: Choose file');
    expect(person.all(`label[for="${button.id}"]`)).to.deep.equal([]);
    expect(described(person, button)).to.include('Required');
    await person.press('Check your answers');
    await until(() => person.problems.length > 0, 'what checks the answers is there');
    expect(described(person, button)).to.include('Select your resume').and.to.include('Error:');
  });

  it('entering the check step is announced', async () => {
    const { form, person } = await open({});
    await person.toCheck();
    await until(() => form.textContent.includes('Check your answers. Nothing has been sent yet.'));
  });

  it('the list of problems is read with its heading', async () => {
    const { person } = await open({});
    await person.press('Check your answers');
    await until(() => person.problems.length > 0, 'what checks the answers is there');
    expect(described(person, person.focused!)).to.include('Enter your full name').and.to.include('Enter your email');
  });

  it('a document that is typed takes the focus from the button that asked for it, and gives it back to the files', async () => {
    const { form, person } = await open({ documents: [{ kind: 'resume' }] });
    const said = hearing(form);
    person.button('Type it').focus();
    await press('Enter');
    await until(() => person.focused?.localName === 'textarea', 'the text has the focus');
    expect(person.all(`label[for="${person.focused!.id}"]`)[0]?.textContent.trim()).to.match(/^Resume/);
    await until(() => said.includes('Resume: type it here'), 'it is announced');
    person.button('Upload a file instead').focus();
    await press('Enter');
    await until(() => person.focused?.getAttribute('aria-label') === 'Resume: Choose file', 'the file has the focus');
    await until(() => said.includes('Resume: choose a file'), 'it is announced');
  });

  it('two files of one name are told apart, also where they are removed', async () => {
    const { person } = await open({ documents: [{ kind: 'references', multiple: true }] });
    await person.upload('References', pdf('letter.pdf'));
    await person.upload('References', pdf('letter.pdf', 3_000));
    await until(() => person.text.includes('letter.pdf (2)'));
    await person.press('Remove letter.pdf (2)');
    expect(person.text).to.not.include('letter.pdf (2)');
  });

  it('a file that is not taken is named', async () => {
    const { person } = await open({ documents: [{ kind: 'resume' }] });
    await person.upload('Resume', { name: 'photo.png', content: 'x' });
    expect(person.error('Resume')).to.include('photo.png');
  });

  it('the consent sentence is the label of its box', async () => {
    const { person } = await open({ consent: { text: 'We keep this for a year.' } });
    const [box] = person.field('I agree').querySelectorAll('input');
    const label = (box?.getAttribute('aria-labelledby') ?? '').split(' ');
    const name = label.map((id) => person.all(`[id="${id}"]`)[0]?.textContent.trim()).join(' ');
    expect(name).to.equal('We keep this for a year. I agree');
  });

  it('the opening’s own words have the opening’s language, and no others', async () => {
    const { person } = await open(
      {
        questions: [{ id: 'why', label: '¿Por qué?', type: 'text', hint: 'En breve' }],
        documents: [{ kind: 'resume' }],
      },
      { inLanguage: 'es', title: 'Cocinera' },
    );
    const spanish = person.all('[lang="es"]').map((element) => element.textContent.trim());
    expect(spanish).to.deep.equal(['Cocinera', '¿Por qué?', 'En breve']);
  });

  it('the live region is emptied after a while, is no status bar then, and is one again before it says more', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, wait = 0) => later(run, wait / 100)) as typeof setTimeout;
    const states: string[] = [];
    const watching = new MutationObserver(() => {
      const region = host.querySelector('[slot="careers-status"]');
      states.push(`${region?.getAttribute('role') ?? 'nothing'}: ${region?.textContent}`);
    });
    watching.observe(host, { subtree: true, childList: true, attributes: true, characterData: true });
    const region = new LiveRegion(host);
    region.say('Saved');
    await until(() => states.at(-1) === 'nothing: ');
    region.say('Sent');
    await until(() => states.at(-1) === 'status: Sent');
    window.setTimeout = later;
    watching.disconnect();
    host.remove();
    expect(states).to.deep.equal(['status: ', 'status: Saved', 'nothing: ', 'status: ', 'status: Sent']);
  });
});

describe('whom to ask', () => {
  it('stands at every step, and a telephone number is called', async () => {
    const { person } = await open(
      { documents: [] },
      { applicationContact: { name: 'Ana Ruiz', telephone: '(612) 555-0100', email: 'ana@example.org' } },
    );
    const ways = () => person.all<HTMLAnchorElement>('[part="help"] a').map(({ href }) => href);
    expect(ways()).to.deep.equal(['mailto:ana@example.org', 'tel:6125550100']);
    expect(person.text).to.include('Questions, or need an accommodation? Ana Ruiz');
    await person.toCheck();
    expect(ways()).to.deep.equal(['mailto:ana@example.org', 'tel:6125550100']);
  });
});

describe('each step', () => {
  it('names the job, the organization and where it is', async () => {
    const { person } = await open({});
    expect(person.text).to.include('Step 1 of 2 · Sample Kitchen');
    await person.toCheck();
    expect(person.text).to.include('Step 2 of 2 · Community Cook · Sample Kitchen');
  });

  it('shows dates in full', async () => {
    const { person } = await open({ questions: [{ id: 'start', label: 'Start', type: 'date' }] });
    const [month, day, year] = person.field('Start').querySelectorAll('input');
    for (const [input, value] of [[month, '3'], [day, '7'], [year, '2027']] as const) {
      input!.value = value;
      input!.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await person.toCheck();
    expect(person.text).to.include('March 7, 2027');
  }); // prettier-ignore

  it('asks about an e-mail address with a slip in it, once its field is left', async () => {
    const { form, person } = await open({});
    person.fill('Email address', 'maria@gmial.com');
    await form.updateComplete;
    expect(person.text).to.not.include('Did you mean');
    person
      .field('Email address')
      .querySelector('input')!
      .dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => person.text.includes('Did you mean maria@gmail.com?'));
    await person.press('Did you mean');
    expect(person.field('Email address').querySelector('input')?.value).to.equal('maria@gmail.com');
    // Once more, when nothing else is new in the form.
    await until(() => person.text.includes('Your answers are saved'));
    const input = person.field('Email address').querySelector('input')!;
    input.value = 'maria@hotmial.com';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => form.textContent === '');
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await form.updateComplete;
    expect(person.text).to.include('Did you mean maria@hotmail.com?');
  });

  it('keeps contact details for the next opening only where someone ticks so', async () => {
    localStorage.removeItem('coalition-careers.contact');
    const first = await open({});
    await first.person.fillInPerson();
    first.person.all<HTMLInputElement>('.remember input')[0]!.click();
    expect(localStorage.getItem('coalition-careers.contact')).to.include('maria@example.org');
    const second = await open({});
    expect(second.person.field('Full name').querySelector('input')?.value).to.equal('Maria Xiong');
    second.person.all<HTMLInputElement>('.remember input')[0]!.click();
    expect(localStorage.getItem('coalition-careers.contact')).to.equal(null);
  });

  it('leaves no stale error where a page translator has changed the text', async () => {
    const { form, person } = await open({});
    await person.press('Check your answers');
    const error = () => person.field('Email address').querySelector('[part="error"] > span:last-child')!;
    const translated = document.createElement('i');
    translated.textContent = 'Ingrese su correo';
    error().replaceChildren(translated);
    person.fill('Email address', 'maria@');
    await form.updateComplete;
    await person.press('Check your answers');
    expect(error().textContent).to.include('in the correct format');
  });
});

describe('by e-mail', () => {
  const mailed = { email: 'jobs@example.org', documents: [{ kind: 'resume' as const }] };

  async function toEmail(): Promise<{ form: CareersApplication; person: Applicant }> {
    const opened = await open(mailed, {}, '');
    const { person } = opened;
    expect(person.text).to.include('You send this from your own email to jobs@example.org');
    await person.fillInPerson();
    await person.upload('Resume', pdf('resume.pdf'));
    await person.press('Continue to email');
    await person.at('Send your application by email');
    return opened;
  }

  it('goes in three steps: the address, the letter and the ways to send it, whether it is sent', async () => {
    const { person } = await toEmail();
    const steps = person.all('.steps > li').map((step) => step.querySelector('h3')?.textContent);
    expect(steps).to.deep.equal(['The address', 'Your message', 'Have you sent it?']);
    expect(person.text).to.include('You send this from your own email to jobs@example.org');
    for (const way of ['Open your email program', 'Open in Gmail', 'Open in Outlook', 'Save as an email draft']) {
      expect(person.button(way), way).to.not.equal(undefined);
    }
    for (const copied of ['Copy the address', 'Copy the subject', 'Copy the message']) person.button(copied);
  });

  it('sends the letter as its writer has changed it', async () => {
    const { form, person } = await toEmail();
    const [letter] = person.all<HTMLTextAreaElement>('#letter');
    expect(letter!.value).to.match(/^Dear Sample Kitchen team,/);
    letter!.value = 'Hello there';
    letter!.dispatchEvent(new Event('input', { bubbles: true }));
    await form.updateComplete;
    const { href } = person.button('Open your email program') as HTMLAnchorElement;
    expect(href).to.match(/body=Hello%20there$/);
  });

  it('offers a phone nothing that only a desktop can do', async () => {
    const real = window.matchMedia.bind(window);
    window.matchMedia = (query) => ({ ...real(query), matches: query.includes('coarse') });
    const { person } = await toEmail();
    window.matchMedia = real;
    const ways = person.all('.ways > *').map(({ textContent }) => textContent.trim());
    expect(ways).to.deep.equal(['Open your email program']);
  });

  it('asks whether it is sent, claims nothing, and remembers the answer', async () => {
    const { form, person } = await toEmail();
    await person.press('Not yet');
    expect(person.text).to.include('Then nothing has been sent');
    await person.press('Yes, I sent it');
    await person.at('You sent it by email');
    expect(person.text).to.include('We can’t see whether it arrived').and.to.include('Save a copy');
    const again = await fixture<CareersApplication>(
      html`<careers-application .posting=${form.posting!}></careers-application>`,
    );
    const later = new Applicant(again);
    await until(() => later.text.includes('You sent your application by email on'), 'it is remembered');
  });
});
