import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/careers-application.js';
import type { CareersApplication } from '../../../src/careers-application.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { openBox } from '../../support/receiver.js';
import { Applicant, pdf } from './applicant.js';
import { goOffline, until } from '../support.js';

let count = 0;

function posting(application: JobPosting['application'] = {}): JobPosting {
  count += 1;
  return {
    id: `delivery-${count}-${Date.now()}`,
    title: 'Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application,
  };
}

async function open(
  job: JobPosting,
  action: string,
  more: Partial<CareersApplication> = {},
): Promise<{ form: CareersApplication; person: Applicant }> {
  const form = await fixture<CareersApplication>(
    html`<careers-application .posting=${job} action=${action}></careers-application>`,
  );
  Object.assign(form, more);
  const person = new Applicant(form);
  await until(() => person.all('[part="submit"], [part="confirmation"]').length > 0, 'the form');
  return { form, person };
}

describe('sending', () => {
  let goOnline: (() => void) | undefined;
  afterEach(() => {
    goOnline?.();
    goOnline = undefined;
  });

  it('keeps an application while the device is offline, says so, and sends it when the connection is back', async () => {
    const box = openBox();
    const { person } = await open(posting(), box.url());
    await person.toCheck();
    goOnline = goOffline();
    await person.press('Send application');
    await until(() => person.text.includes('You are offline'));
    expect(await box.applications()).to.deep.equal([]);
    goOnline();
    await person.at('Application sent');
    expect(await box.applications()).to.have.length(1);
  });

  it('goes on while its element is off the page, and shows how it stands in the next one', async () => {
    const box = openBox();
    const job = posting();
    const first = await open(job, box.url());
    await first.person.toCheck();
    goOnline = goOffline();
    await first.person.press('Send application');
    await until(() => first.person.text.includes('You are offline'));
    first.form.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const { person } = await open(job, box.url());
    expect(person.text).to.include('You are offline');
    goOnline();
    await person.at('Application sent');
    expect(await box.applications()).to.have.length(1);
  });

  it('is taken over at once by an element in the place of its own, which tells how it ends', async () => {
    const job = posting();
    const { form, person } = await open(job, openBox().url());
    await person.toCheck();
    goOnline = goOffline();
    await person.press('Send application');
    const next = document.createElement('careers-application');
    Object.assign(next, { posting: job, action: form.action });
    form.replaceWith(next);
    // No answer can come in before what is done by then.
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect(new Applicant(next).heading).to.equal('Check your answers');
    setTimeout(goOnline);
    await oneEvent(next, 'careers-sent');
    next.remove();
  });

  it('stays stopped when the page is opened again', async () => {
    const box = openBox();
    const job = posting();
    const first = await open(job, box.url());
    await first.person.toCheck();
    goOnline = goOffline();
    await first.person.press('Send application');
    await until(() => first.person.text.includes('You are offline'));
    await first.person.press('Stop');
    expect(first.person.focused?.textContent.trim()).to.equal('Send again');
    first.form.remove();
    await new Promise((resolve) => setTimeout(resolve));
    goOnline();
    const { person } = await open(job, box.url());
    await until(() => person.labels.length > 0);
    expect(person.heading).to.equal('Apply: Cook');
    expect(await box.applications()).to.deep.equal([]);
  });

  it('goes on where the browser refuses locks', async () => {
    Object.defineProperty(navigator, 'locks', {
      configurable: true,
      value: { request: () => Promise.reject(new DOMException('Not here.', 'SecurityError')) },
    });
    const box = openBox();
    const { person } = await open(posting(), box.url());
    await person.toCheck();
    await person.send();
    Reflect.deleteProperty(navigator, 'locks');
    expect(await box.applications()).to.have.length(1);
  });

  it('A11Y-12 takes nothing away from whom the last moment finds at the form', async () => {
    const box = openBox();
    const end = Date.now() + 1_500;
    const { form, person } = await open({ ...posting(), validThrough: new Date(end).toISOString() }, box.url());
    await person.fillInPerson();
    await until(() => Date.now() > end + 100, 'the last moment to pass');
    form.requestUpdate();
    await form.updateComplete;
    await person.press('Check your answers');
    await person.at('Check your answers');
    await person.send();
    expect(await box.applications()).to.have.length(1);
  });

  it('sends once from two pages with one draft, and says so on both', async () => {
    const box = openBox();
    const job = posting();
    const address = `/fixtures/form.html?${new URLSearchParams({ posting: JSON.stringify(job), drafts: 'session', action: box.url() })}`;
    const frames = [0, 1].map(() => document.createElement('iframe'));
    const personIn = (frame: HTMLIFrameElement) => {
      const form = frame.contentDocument?.querySelector<HTMLElement>('careers-application');
      return form ? new Applicant(form) : undefined;
    };
    const ready = (frame: HTMLIFrameElement) =>
      until(() => (personIn(frame)?.all('[part="submit"]').length ?? 0) > 0, 'the form');
    const [one, other] = frames as [HTMLIFrameElement, HTMLIFrameElement];
    one.src = address;
    document.body.append(one);
    await ready(one);
    await personIn(one)!.toCheck();
    // The draft is on the device once it has been written; the second page finds it there.
    await personIn(one)!.press('Change Full name');
    await until(() => personIn(one)!.text.includes('saved on this device'));
    await personIn(one)!.press('Check your answers');
    other.src = address;
    document.body.append(other);
    await ready(other);
    await until(() => personIn(other)!.text.includes('We kept what you had written'));
    await personIn(other)!.press('Check your answers');
    await personIn(other)!.at('Check your answers');
    personIn(one)!.button('Send application').click();
    personIn(other)!.button('Send application').click();
    await personIn(one)!.at('Application sent');
    await personIn(other)!.at('Application sent');
    expect(await box.applications()).to.have.length(1);
    for (const frame of frames) frame.remove();
  });

  for (const [where, asked] of [
    ['same-origin', false],
    ['cors', true],
  ] as const) {
    it(`shows how much has gone up: ${where}${asked ? ', where the page asks for it' : ''}`, async () => {
      const box = openBox(where);
      const { form, person } = await open(posting({ documents: [{ kind: 'resume' }] }), `${box.url()}&preflight`, {
        uploadProgress: asked,
      });
      await person.upload('Resume', pdf('resume.pdf', 2_000_000));
      await person.toCheck();
      const seen: number[] = [];
      const observer = new MutationObserver(() => {
        const [bar] = person.all<HTMLProgressElement>('progress');
        if (bar?.hasAttribute('value')) seen.push(bar.value);
      });
      observer.observe(form.shadowRoot!, { subtree: true, childList: true, attributes: true });
      await person.send();
      observer.disconnect();
      expect(seen.length).to.be.above(0);
      expect(seen).to.deep.equal([...seen].sort((one, next) => one - next));
      expect(await box.applications()).to.have.length(1);
    });
  }

  it('shows that something is under way, without a number, on another origin', async () => {
    const { form, person } = await open(posting(), openBox('cors').url('503-retry-after'));
    await person.toCheck();
    person.button('Send application').click();
    await form.updateComplete;
    const [bar] = person.all<HTMLProgressElement>('progress');
    expect(bar?.hasAttribute('value')).to.equal(false);
    expect(bar?.getAttribute('aria-labelledby')).to.equal('sending');
    await person.at('Application sent');
  });

  it('can be stopped, and says honestly that it may have arrived', async () => {
    const { form, person } = await open(posting(), openBox().url(503));
    const failed = oneEvent(form, 'careers-failed');
    await person.toCheck();
    await person.press('Send application');
    await failed;
    await form.updateComplete;
    await person.press('Stop');
    expect(person.text).to.include('Stopped.').and.to.include('It may have arrived').and.to.include('Nothing is lost');
    form.action = openBox().url();
    await form.updateComplete;
    await person.press('Send again');
    await person.at('Application sent');
  });

  it('says why the receiver takes nothing for long, in its words', async () => {
    const { form, person } = await open(posting(), openBox().url('429-for-long'));
    const failed = oneEvent(form, 'careers-failed');
    await person.toCheck();
    await person.press('Send application');
    expect((await failed).detail.willRetry).to.equal(false);
    await form.updateComplete;
    expect(person.text).to.include('Nothing was sent.').and.to.include('Too many applications have come from your');
  });

  it('offers e-mail where the receiver fails for good and the posting has an address', async () => {
    const { form, person } = await open(posting({ email: 'jobs@example.org' }), openBox().url(404));
    const failed = oneEvent(form, 'careers-failed');
    await person.toCheck();
    await person.press('Send application');
    await failed;
    await form.updateComplete;
    expect(person.text).to.include('Nothing is lost');
    await person.press('Send it by email instead');
    await person.at('Send your application by email');
    expect(person.text).to.include('jobs@example.org').and.to.include('Maria Xiong');
  });
});

describe('by e-mail', () => {
  const email = { email: 'jobs@example.org', documents: [{ kind: 'resume' as const }] };

  async function toEmail(withFile = true): Promise<Applicant> {
    const { person } = await open(posting(email), '');
    await person.fillInPerson();
    if (withFile) await person.upload('Resume', pdf('Maria – résumé.pdf'));
    await person.press('Continue to email');
    await person.at('Send your application by email');
    return person;
  }

  it('EML-1 saves a draft of the message with the files in it', async () => {
    const person = await toEmail();
    const saved = new Promise<Blob>((resolve) => {
      const createObjectURL = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        URL.createObjectURL = createObjectURL;
        resolve(blob);
        return createObjectURL(blob);
      };
    });
    const clicked = new Promise<string>((resolve) => {
      Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
        configurable: true,
        value(this: HTMLAnchorElement) {
          Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
          resolve(this.download);
        },
      });
    });
    await person.press('Save as an email draft');
    const draft = await (await saved).text();
    expect(await clicked).to.equal('application.eml');
    expect(draft).to.match(/^X-Unsent: 1\r$/m);
    expect(draft).to.match(/^To: .*jobs@example\.org/m);
    expect(draft).to.include(btoa(`%PDF-1.4\n${'x'.repeat(18)}`).slice(0, 32));
  });

  it('SHARE-1 offers to share the files only where the browser shares just these, and loses nothing when that is closed', async () => {
    const share = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');
    const canShare = Object.getOwnPropertyDescriptor(Navigator.prototype, 'canShare');
    const shared: ShareData[] = [];
    const pretend = (can: boolean) => {
      Object.defineProperty(navigator, 'canShare', { configurable: true, value: () => can });
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: (data: ShareData) => {
          shared.push(data);
          return Promise.reject(new DOMException('closed', 'AbortError'));
        },
      });
    };
    pretend(false);
    let person = await toEmail();
    expect(person.text).to.not.include('Share with your email app');
    pretend(true);
    person = await toEmail();
    await person.press('Share with your email app');
    expect(shared[0]?.files?.map(({ name }) => name)).to.deep.equal(['Maria – résumé.pdf']);
    expect(person.heading).to.equal('Send your application by email');
    expect(person.text).to.not.include('Application sent');
    person = await toEmail(false);
    expect(person.text).to.not.include('Share with your email app');
    expect(person.text).to.not.include('Save as an email draft');
    Reflect.deleteProperty(navigator, 'canShare');
    Reflect.deleteProperty(navigator, 'share');
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'share')).to.deep.equal(share);
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'canShare')).to.deep.equal(canShare);
  });

  it('copies the address, or says how to do it by hand', async () => {
    const person = await toEmail();
    const clipboard = { copied: '' };
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => ((clipboard.copied = text), Promise.resolve()) },
    });
    await person.press('Copy the address');
    await until(() => person.text.includes('Copied'));
    expect(clipboard.copied).to.equal('jobs@example.org');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await person.press('Copy the message');
    await until(() => person.text.includes('Copying is not possible here'));
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});
