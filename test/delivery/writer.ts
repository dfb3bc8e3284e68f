/** Someone who writes an application, remembers what was written, and holds the form to what it says. */
import { expect } from '@open-wc/testing';
import type { CareersApplication } from '../../src/careers-application.js';
import type { JobPosting } from '../../src/posting/types.js';
import type { Faults } from '../support/receiver.js';
import { Applicant } from '../elements/application/applicant.js';

/** What the form says: nothing yet, at work, waiting for the next try, arrived, refused, or not to be delivered. */
export type Says = 'nothing' | 'sending' | 'waiting' | 'sent' | 'refused' | 'failed' | 'stopped';

interface Written {
  name?: string;
  email?: string;
  /** Its size. */
  file?: number;
}

interface Options {
  /** In a page of its own, which can be reloaded. */
  framed?: boolean;
  values?: Record<string, string>;
  /** How many times as fast time limits pass in that page; see hurry.ts. */
  hurry?: number;
}

interface Told {
  name: 'careers-sent' | 'careers-failed';
  detail: { submissionId: string; willRetry?: boolean };
}

/** Looks again and again, quickly: no test waits longer than what it waits for. */
export async function until(is: () => boolean, what: () => string, timeout = 15_000): Promise<void> {
  const end = performance.now() + timeout;
  while (!is()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what()}`);
    await new Promise((done) => setTimeout(done, 2));
  }
}

export class Writer {
  /** What is written down, in the form or in its draft. */
  written: Written = {};
  /** Every version of the name that was ever sent. */
  readonly versions = new Set<string>();
  /** It was said to have arrived, in a page that is gone. */
  hasArrived = false;
  readonly #posting: JobPosting;
  readonly #action: string;
  readonly #options: Options;
  readonly #place = document.createElement('div');
  #form!: CareersApplication;
  #frame?: HTMLIFrameElement;
  /** Events since the page was opened. */
  #told: Told[] = [];
  #files = 0;

  constructor(posting: JobPosting, action: string, options: Options = {}) {
    this.#posting = posting;
    this.#action = action;
    this.#options = options;
    document.body.append(this.#place);
  }

  get person(): Applicant {
    return new Applicant(this.#form);
  }

  /** A new element; where it is framed, a new page. */
  async open(): Promise<void> {
    if (this.#options.framed) return this.#openFrame();
    const form = document.createElement('careers-application');
    Object.assign(form, { posting: this.#posting, action: this.#action, values: this.#options.values });
    // What a page hears goes on from one element to the next, which may take over what is under way.
    const told = this.#told;
    form.addEventListener('careers-sent', ({ detail }) => told.push({ name: 'careers-sent', detail }));
    form.addEventListener('careers-failed', ({ detail }) => told.push({ name: 'careers-failed', detail }));
    this.#place.replaceChildren(form);
    this.#form = form;
    await until(
      () => this.#isThere,
      () => `the form; there is "${this.person.text}"`,
    );
  }

  /** Another page, or another element: all that is left is the draft. */
  async reload(): Promise<void> {
    const before = this.#told;
    if (!this.#frame) await this.open();
    else {
      await this.#fileIsKept();
      const loaded = new Promise((resolve) => this.#frame!.addEventListener('load', resolve, { once: true }));
      this.#frame.contentWindow?.location.reload();
      await loaded;
      await this.#frameReady();
    }
    // The page of before may have heard that it arrived before it went.
    if (before.some(({ name }) => name === 'careers-sent')) this.hasArrived = true;
  }

  async #openFrame(): Promise<void> {
    const frame = document.createElement('iframe');
    frame.width = '700';
    frame.height = '500';
    const { values, hurry } = this.#options;
    const parameters = new URLSearchParams({
      posting: JSON.stringify(this.#posting),
      drafts: 'session',
      action: this.#action,
      ...(values && { values: JSON.stringify(values) }),
      ...(hurry && { hurry: `${hurry}` }),
    });
    frame.src = `/fixtures/form.html?${parameters}`;
    // Of its own: a step in the history could bring a frame of that name back to where an earlier writer's was.
    frame.name = this.#posting.id;
    this.#frame = frame;
    this.#place.replaceChildren(frame);
    await this.#frameReady();
  }

  async #frameReady(): Promise<void> {
    const { contentWindow: view } = this.#frame!;
    await until(
      () => {
        const form = view?.document.querySelector('careers-application');
        if (!form) return false;
        this.#form = form;
        this.#told = (view as unknown as { __events: Told[] }).__events;
        return this.#isThere;
      },
      () => 'the form in its page',
    );
  }

  /** Nobody is quick enough to choose a file and close the page before the file is written to the device. */
  async #fileIsKept(): Promise<void> {
    if (this.written.file === undefined) return;
    const name = this.#fileName;
    const request = indexedDB.open('coalition-careers');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
    const kept = async (): Promise<boolean> => {
      const all = database.transaction('drafts').objectStore('drafts').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      return (all.result as unknown[]).some((one) => Array.isArray(one) && (one as File[])[0]?.name === name);
    };
    const end = performance.now() + 10_000;
    while (!this.isDone && !(await kept())) {
      if (performance.now() > end) throw new Error(`${name} is never kept`);
      await new Promise((done) => setTimeout(done, 10));
    }
    database.close();
  }

  get #isThere(): boolean {
    return this.person.all('[part~="field"], [part~="check"], [part~="confirmation"], [part~="applied"]').length > 0;
  }

  leave(): void {
    this.#place.remove();
  }

  get says(): Says {
    const { person } = this;
    if (person.heading === 'Application sent') return 'sent';
    if (person.problems.length > 0) return 'refused';
    const said = person.all('[part~="delivery"]')[0]?.textContent ?? '';
    if (said.includes('Trying again in')) return 'waiting';
    if (said.includes('did not go through')) return 'refused';
    if (said.includes('We can’t reach')) return 'failed';
    if (said.includes('Stopped')) return 'stopped';
    return said === '' ? 'nothing' : 'sending';
  }

  /** Of the last file: no other writer has one of that name. */
  get #fileName(): string {
    return `${this.#posting.id}-${this.#files}.pdf`;
  }

  get isDone(): boolean {
    return this.hasArrived || this.says === 'sent';
  }

  get isBusy(): boolean {
    return this.says === 'sending' || this.says === 'waiting';
  }

  /** Waits until something is known of the try under way. */
  async settled(timeout?: number): Promise<void> {
    await until(
      () => this.says !== 'sending',
      () => `an answer; there is "${this.person.text}"`,
      timeout,
    );
    await this.#form.updateComplete;
  }

  /** Goes back to the answers if it must, and changes them. */
  async write(more: Written): Promise<void> {
    await this.edit();
    if (this.says === 'sent') return;
    const { person } = this;
    if (more.name !== undefined) person.fill('Full name', more.name);
    if (more.email !== undefined) person.fill('Email address', more.email);
    if (more.file !== undefined) {
      this.#files += 1;
      const name = this.#fileName;
      person.drop('Resume', name, '%PDF-1.4\n'.padEnd(more.file, 'x'));
      await until(
        () => person.field('Resume').textContent.includes(name),
        () => `${name} in "${person.text}"`,
      );
    }
    await this.#form.updateComplete;
    this.written = { ...this.written, ...more };
  }

  async edit(): Promise<void> {
    if (this.person.heading.startsWith('Check')) await this.person.press('Change Full name');
  }

  async review(): Promise<void> {
    if (!this.person.heading.startsWith('Apply')) return;
    await this.person.press('Check your answers');
    // The part with the steps after the fields is still on its way where nobody had to fill anything in.
    await until(
      () => this.person.heading === 'Check your answers',
      () => `the check; there is "${this.person.heading}" ${this.person.problems.join()}`,
    );
  }

  /** From wherever it is: checks the answers and sends them. `twice`: two clicks and an Enter. */
  async send({ twice = false } = {}): Promise<void> {
    await this.review();
    if (this.says === 'sent') return;
    const name = this.person.all('button').some((one) => one.textContent.includes('Send again'))
      ? 'Send again'
      : 'Send application';
    if (this.written.name !== undefined) this.versions.add(this.written.name);
    const button = this.person.button(name);
    button.click();
    if (twice) {
      button.click();
      button.closest('form')?.requestSubmit();
    }
    await this.#form.updateComplete;
  }

  /** Ends the wait for the next try, unless it has just ended by itself. */
  async sendNow(): Promise<void> {
    if (this.says === 'waiting') await this.person.press('Send now');
  }

  /** Gives up what is under way, where there is something. */
  async stop(): Promise<void> {
    if (this.isBusy) await this.person.press('Stop');
  }

  /** Holds the form to what is so. */
  async check(box: Faults): Promise<void> {
    const { says } = this;
    const told = [...this.#told];
    const { stored } = await box.holding();
    expect(stored.length, 'applications stored').to.be.at.most(1);
    const [application] = stored;
    const sent = this.#told.filter(({ name }) => name === 'careers-sent').map(({ detail }) => detail.submissionId);
    if (says === 'sent' || this.hasArrived) {
      expect(stored.length, 'stored, where it says sent').to.equal(1);
      expect([...this.versions], 'a version that was sent').to.include(application?.fields['name']?.[0]);
    }
    if (says === 'sent') expect(sent, 'careers-sent').to.deep.equal(application?.fields['submissionId']);
    // A form at work may have had its answer meanwhile.
    else if (!this.hasArrived && this.says !== 'sent' && told.length === this.#told.length) {
      expect(sent, 'careers-sent').to.deep.equal([]);
      this.expectNothingLost();
    }
    if (says === 'failed' && stored.length > 0) expect(this.person.text).to.include('may have arrived');
    const last = told.findLast(({ name }) => name === 'careers-failed')?.detail.willRetry;
    if (says === 'waiting') expect(last, 'careers-failed says that it goes on').to.equal(true);
    if (says === 'refused' || says === 'failed') expect(last, 'careers-failed says that it ends').to.equal(false);
  }

  /** Answers and files stand in the form, in whichever step it is. */
  expectNothingLost(): void {
    const { person, written } = this;
    if (this.says === 'sent' || this.hasArrived) return;
    const editing = person.heading.startsWith('Apply');
    const value = (label: string) => person.field(label).querySelector('input')?.value;
    if (written.name !== undefined) {
      if (editing) expect(value('Full name')).to.equal(written.name);
      else expect(person.text).to.include(written.name);
    }
    if (written.email !== undefined) {
      if (editing) expect(value('Email address')).to.equal(written.email);
      else expect(person.text).to.include(written.email);
    }
    if (written.file !== undefined) expect(person.text).to.include(this.#fileName);
  }
}
