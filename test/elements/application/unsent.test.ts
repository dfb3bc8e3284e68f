import { expect, fixture, html } from '@open-wc/testing';
import '../registered.js';
import type { CareersBoard } from '../../../src/careers-board.js';
import type { CareersPosting } from '../../../src/careers-posting.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { openBox, openFaults } from '../../support/receiver.js';
import { Applicant } from './applicant.js';
import { goOffline, until } from '../support.js';

let count = 0;

function posting(): JobPosting {
  count += 1;
  return { id: `unsent-${count}-${Date.now()}`, title: 'Cook', hiringOrganization: { name: 'Sample Kitchen' } };
}

async function openPosting(job: JobPosting, action: string): Promise<{ element: CareersPosting; person: Applicant }> {
  const element = await fixture<CareersPosting>(
    html`<careers-posting .posting=${job} .action=${action} structured-data="off"></careers-posting>`,
  );
  return { element, person: new Applicant(element) };
}

async function sendFrom(person: Applicant): Promise<void> {
  await person.press('Apply');
  await until(() => person.labels.length > 0, 'the form');
  await person.toCheck();
  await person.press('Send application');
}

/** Everything that is shown, in nested elements too. */
const seen = (person: Applicant): string =>
  person
    .all('[part~="base"]')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' '))
    .join(' ');

/** Whether the page asks before it is left. */
function asksBeforeLeaving(page: Window = window): boolean {
  return !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('an application that is not sent yet', () => {
  let goOnline: (() => void) | undefined;
  beforeEach(() => sessionStorage.removeItem('coalition-careers.applied'));
  afterEach(() => {
    goOnline?.();
    goOnline = undefined;
  });

  it('goes on while the opening is read, says so there, and says when it has arrived', async () => {
    const box = openBox();
    const { element, person } = await openPosting(posting(), box.url());
    goOnline = goOffline();
    await sendFrom(person);
    await until(() => seen(person).includes('You are offline'));
    await person.press('Back to the opening');
    await until(() => seen(person).includes('Not sent yet'), 'the banner');
    const sent: unknown[] = [];
    element.addEventListener('careers-sent', (event) => sent.push(event.detail));
    goOnline();
    await until(() => seen(person).includes('You applied on'), 'the receipt');
    expect(seen(person)).to.not.include('Not sent yet');
    expect(await box.applications()).to.have.length(1);
    expect(sent).to.have.length(1);
  });

  it('leads back to how it stands by Continue', async () => {
    const { person } = await openPosting(posting(), openBox().url());
    goOnline = goOffline();
    await sendFrom(person);
    await person.press('Back to the opening');
    await until(() => seen(person).includes('Not sent yet'), 'the banner');
    await person.press('Continue');
    await until(() => seen(person).includes('You are offline'), 'the form as it was');
    expect(person.heading).to.equal('Check your answers');
  });

  it('is named above a board’s list, and leads back from there', async () => {
    const job = posting();
    const board = await fixture<CareersBoard>(
      html`<careers-board .postings=${[job]} routing="none" .action=${openBox().url()}></careers-board>`,
    );
    const person = new Applicant(board);
    await until(() => person.all('[part~="link"]').length > 0);
    person.all('[part~="link"]')[0]?.click();
    await until(() => seen(person).length > 0 && person.all('[part~="apply"]').length > 0);
    goOnline = goOffline();
    await sendFrom(person);
    board.close();
    await until(() => seen(person).includes('Not sent yet'), 'the banner');
    await person.press('Continue');
    await until(() => person.all('[part~="delivery"]').length > 0, 'the form as it was');
  });

  it('asks before the page is left, and only then', async () => {
    const { person } = await openPosting(posting(), openBox().url());
    await person.press('Apply');
    await until(() => person.labels.length > 0, 'the form');
    await person.toCheck();
    expect(asksBeforeLeaving()).to.equal(false);
    goOnline = goOffline();
    await person.press('Send application');
    await until(() => seen(person).includes('You are offline'));
    expect(asksBeforeLeaving()).to.equal(true);
    await person.press('Stop');
    expect(asksBeforeLeaving()).to.equal(false);
    await person.press('Send again');
    expect(asksBeforeLeaving()).to.equal(true);
    goOnline();
    await person.at('Application sent');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('is told at once on the opening after the page was loaded anew', async () => {
    const job = posting();
    const opening = JSON.stringify([job.hiringOrganization.name, job.id]);
    const unsent = { [opening]: { state: 'unsent', id: job.id, title: job.title } };
    sessionStorage.setItem('coalition-careers.applied', JSON.stringify(unsent));
    const { person } = await openPosting(job, '/receiver/applications');
    await until(() => seen(person).includes('Not sent yet'), 'the banner');
  });
});

describe('a page with a posting that is loaded anew', () => {
  const frame = document.createElement('iframe');
  frame.width = '700';
  frame.height = '500';
  const person = () => new Applicant(frame.contentDocument!.querySelector('careers-posting')!);
  const shows = (what: string) =>
    until(() => frame.contentDocument?.querySelector('careers-posting') != null && seen(person()).includes(what), what);
  const reload = async () => {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.contentWindow!.location.reload();
    await loaded;
  };
  afterEach(() => frame.remove());

  /** Its form, with an application that waits for its next try. */
  async function waiting(box: { url: string }): Promise<void> {
    const parameters = { element: 'careers-posting', posting: JSON.stringify(posting()), action: box.url };
    frame.src = `/fixtures/form.html?${new URLSearchParams(parameters)}`;
    document.body.append(frame);
    await shows('Apply');
    await sendFrom(person());
    await shows('Trying again in');
  }

  it('shows the form again, and sends on by itself what waits', async () => {
    const box = await openFaults('same-origin');
    await box.next('503');
    await waiting(box);
    await box.next('503');
    await reload();
    await shows('Trying again in');
    expect(asksBeforeLeaving(frame.contentWindow!), 'it asks before it is left, too').to.equal(true);
    await box.next('ok');
    await person().press('Send now');
    await person().at('Application sent');
    expect(asksBeforeLeaving(frame.contentWindow!)).to.equal(false);
    expect((await box.holding()).stored).to.have.length(1);
    await box.close();
  });

  it('says what is not sent on the opening, where its reader had gone back to that', async () => {
    const box = await openFaults('same-origin');
    await box.next('503');
    await waiting(box);
    await person().press('Back to the opening');
    await shows('Not sent yet');
    // WebKit is still on its way back; a page loaded anew now would stand at the form.
    await until(() => !('coalition-careers-steps' in (frame.contentWindow!.history.state ?? {})), 'the step back');
    await reload();
    await shows('Not sent yet');
    expect(person().labels).to.deep.equal([]);
    await box.next('ok');
    await person().press('Continue');
    await person().at('Application sent');
    await box.close();
  });
});

describe('an application that was sent', () => {
  beforeEach(() => sessionStorage.removeItem('coalition-careers.applied'));

  it('is named on its opening and card, and Apply asks before it opens a second form', async () => {
    const job = posting();
    const { person } = await openPosting(job, openBox().url());
    await sendFrom(person);
    await person.at('Application sent');
    const again = await openPosting(job, openBox().url());
    const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(new Date());
    await until(() => seen(again.person).includes(`You applied on ${day} · reference`), 'the opening');
    const card = await fixture<HTMLElement>(html`<careers-card .posting=${job}></careers-card>`);
    await until(() => card.shadowRoot!.textContent.includes(`You applied on ${day}`), 'the card');
    await again.person.press('Apply');
    await until(() => again.person.all('[part~="submit"]').length > 0, 'the question');
    expect(again.person.labels).to.deep.equal([]);
    expect(seen(again.person)).to.include(`You applied on ${day}`);
    await again.person.press('Apply again');
    await until(() => again.person.labels.length > 0, 'the form');
  });

  it('is named nowhere where drafts are off', async () => {
    const job = posting();
    const form = await fixture<HTMLElement>(
      html`<careers-application .posting=${job} action=${openBox().url()} drafts="off"></careers-application>`,
    );
    const person = new Applicant(form);
    await until(() => person.labels.length > 0, 'the form');
    await person.toCheck();
    await person.send();
    expect(sessionStorage.getItem('coalition-careers.applied')).to.equal(null);
    expect(localStorage.getItem('coalition-careers.applied')).to.equal(null);
  });
});

describe('two ways to apply', () => {
  it('one leads, and the other is named as such', async () => {
    const application = { email: 'jobs@example.org', instructions: 'Send your resume to jobs@example.org.' };
    const { person } = await openPosting({ ...posting(), application }, '/receiver/applications');
    await until(() =>
      seen(person).includes('Apply with the form on this page. If you can’t, write to jobs@example.org'),
    );
    const byEmail = await openPosting({ ...posting(), application }, '');
    await until(() => seen(byEmail.person).includes('Send your resume to jobs@example.org'));
    expect(seen(byEmail.person)).to.not.include('Apply with the form');
  });
});
