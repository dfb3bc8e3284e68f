import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/careers-application.js';
import type { CareersApplication } from '../../../src/careers-application.js';
import type * as Draft from '../../../src/storage/drafts.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { openBox } from '../../support/receiver.js';
import { Applicant, pdf } from './applicant.js';
import { until } from '../support.js';

/** A page of its own with one form: what is kept must outlive it. `reload()` loads it anew, in the same tab. */
class Visit {
  readonly frame = document.createElement('iframe');

  constructor(posting: JobPosting, drafts = 'session', action = '/receiver/applications') {
    this.frame.width = '700';
    this.frame.height = '500';
    this.frame.src = `/fixtures/form.html?${new URLSearchParams({ posting: JSON.stringify(posting), drafts, action })}`;
    document.body.append(this.frame);
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  get person(): Applicant {
    const form = this.frame.contentDocument?.querySelector<HTMLElement>('careers-application');
    if (!form) throw new Error('the page is not there yet');
    return new Applicant(form);
  }

  /** Nothing while the page is on its way. */
  get text(): string {
    try {
      return this.person.text;
    } catch {
      return '';
    }
  }

  async ready(): Promise<Applicant> {
    const isReady = () => {
      try {
        return this.person.labels.length > 0;
      } catch {
        return false;
      }
    };
    await until(isReady, 'the form');
    return this.person;
  }

  async reload(): Promise<Applicant> {
    const loaded = new Promise((resolve) => this.frame.addEventListener('load', resolve, { once: true }));
    this.window.location.reload();
    await loaded;
    return this.ready();
  }

  leave(): void {
    this.frame.remove();
  }
}

let count = 0;

function posting(more: Partial<JobPosting> = {}): JobPosting {
  count += 1;
  return {
    id: `draft-${Date.now()}-${count}`,
    title: 'Community Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application: {
      documents: [{ kind: 'resume' }],
      questions: [{ id: 'days', label: 'Which days?', type: 'multiselect', options: ['Mon', 'Tue'] }],
    },
    ...more,
  };
}

const nameIn = (person: Applicant) => person.field('Full name').querySelector('input')?.value;
const saved = (person: Applicant) => until(() => person.text.includes('saved on this device'), 'it is saved');

describe('REL-6 drafts', () => {
  const visits: Visit[] = [];
  const visit = (...args: ConstructorParameters<typeof Visit>) => {
    const made = new Visit(...args);
    visits.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of visits.splice(0)) made.leave();
  });

  it('has an interrupted application, files included, there again after a reload', async () => {
    const page = visit(posting());
    let person = await page.ready();
    expect(person.text).to.not.include('saved on this device');
    const file = new page.window.File([`%PDF-1.4 ${'x'.repeat(3_000)}`], 'resume.pdf', { type: 'application/pdf' });
    drop(page.window, person.field('Resume'), file);
    await until(() => person.text.includes('resume.pdf'));
    // What is saved first is the file: of a later one the form would not say it anew.
    await saved(person);
    person.fill('Full name', 'Maria Xiong');
    person.choose('Which days?', 'Tue');
    expect(person.text).to.include('until you send them or close this tab');

    person = await page.reload();
    expect(nameIn(person)).to.equal('Maria Xiong');
    expect(person.text).to.include('resume.pdf · PDF · 3 KB');
    expect(person.field('Which days?').querySelectorAll('input:checked')).to.have.length(1);
    expect(person.text).to.include('We kept what you had written');
  });

  it('sends a file that came back from a draft byte for byte, with the id the draft had', async () => {
    const box = openBox();
    const page = visit(posting(), 'session', box.url());
    let person = await page.ready();
    const content = `%PDF-1.4 ${Array.from({ length: 500 }, (_, index) => index).join('-')}`;
    drop(page.window, person.field('Resume'), new page.window.File([content], 'café.pdf'));
    await until(() => person.text.includes('café.pdf'));
    await saved(person);
    person = await page.reload();
    await person.toCheck();
    await person.send();
    const [application] = await box.applications();
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(application?.files).to.have.length(1);
    expect(application?.files[0]).to.include({ name: 'café.pdf', sha256: hex });
  });

  it('forgets the draft once it is sent', async () => {
    const page = visit(posting(), 'session', openBox().url());
    let person = await page.ready();
    await person.toCheck();
    await person.send();
    page.window.location.reload();
    await until(() => page.text.includes('You applied on'), 'the page asks first');
    await page.person.press('Apply again');
    person = await page.ready();
    expect(nameIn(person)).to.equal('');
  });

  it('never mixes drafts of two openings, nor of two organizations with the same id', async () => {
    const one = posting();
    const first = visit(one);
    const person = await first.ready();
    person.fill('Full name', 'Maria Xiong');
    await saved(person);
    const second = visit({ ...one, hiringOrganization: { name: 'Sample Garden' } });
    expect(nameIn(await second.ready())).to.equal('');
    const third = visit(posting());
    expect(nameIn(await third.ready())).to.equal('');
  });

  it('shows a draft to no other session, unless it is kept on the device', async () => {
    for (const [drafts, expected] of [
      ['session', ''],
      ['device', 'Maria Xiong'],
    ] as const) {
      const job = posting();
      const first = visit(job, drafts);
      const person = await first.ready();
      person.fill('Full name', 'Maria Xiong');
      await saved(person);
      first.leave();
      sessionStorage.clear();
      const second = visit(job, drafts);
      expect(nameIn(await second.ready())).to.equal(expected);
    }
  });

  it('keeps nothing where the page says off', async () => {
    const page = visit(posting(), 'off');
    let person = await page.ready();
    person.fill('Full name', 'Maria Xiong');
    person.fill('Email address', 'maria@example.org');
    await person.press('Check your answers');
    await person.at('Check your answers');
    await person.press('Change Full name');
    expect(person.text).to.not.include('saved on this device');
    person = await page.reload();
    expect(nameIn(person)).to.equal('');
  });

  it('can be cleared, and that can be undone', async () => {
    const page = visit(posting());
    let person = await page.ready();
    person.fill('Full name', 'Maria Xiong');
    await saved(person);
    await person.press('Clear');
    await until(() => person.text.includes('Your answers are cleared'));
    expect(nameIn(person)).to.equal('');
    await person.press('Undo');
    await until(() => nameIn(person) === 'Maria Xiong');
    await saved(person);
    await person.press('Clear');
    person = await page.reload();
    expect(nameIn(person)).to.equal('');
  });

  it('is gone after seven days on the device', async () => {
    const job = posting();
    const first = visit(job, 'device');
    const person = await first.ready();
    person.fill('Full name', 'Maria Xiong');
    await saved(person);
    expect(person.text).to.include('for 7 days');
    first.leave();
    await age(8);
    const second = visit(job, 'device');
    expect(nameIn(await second.ready())).to.equal('');
  });

  it('can be cleared where the device is full, too', async () => {
    const page = visit(posting());
    const person = await page.ready();
    Object.defineProperty(page.window.IDBObjectStore.prototype, 'put', {
      value: () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      },
    });
    person.fill('Full name', 'Maria Xiong');
    await until(() => person.text.includes('can’t keep your answers'));
    await person.press('Clear');
    await until(() => person.text.includes('Your answers are cleared'));
    expect(nameIn(person)).to.equal('');
  });

  it('lasts as long as its tab, also for days', async () => {
    const page = visit(posting());
    let person = await page.ready();
    person.fill('Full name', 'Maria Xiong');
    await saved(person);
    await age(3);
    person = await page.reload();
    expect(nameIn(person)).to.equal('Maria Xiong');
  });

  it('leaves no file on the device that its writer has removed', async () => {
    const page = visit(posting());
    const person = await page.ready();
    person.drop('Resume', 'gone.pdf', `%PDF-1.4 ${'x'.repeat(3_000)}`);
    await until(() => person.text.includes('gone.pdf'));
    await fileNames((names) => names.includes('gone.pdf'));
    await person.press('Remove gone.pdf');
    await fileNames((names) => !names.includes('gone.pdf'));
  });

  it('says so where the browser keeps nothing, and works on', async () => {
    const box = openBox();
    const original = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open');
    Object.defineProperty(IDBFactory.prototype, 'open', {
      configurable: true,
      value: () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      },
    });
    try {
      // The store of this page may be open already; a fresh module has none.
      const fresh = '../../../src/storage/drafts.ts?fresh';
      const { saveDraft, loadDraft } = (await import(fresh)) as typeof Draft;
      const { id } = posting();
      expect(await loadDraft(id, 'session')).to.equal(undefined);
      let failure: unknown;
      await saveDraft(id, 'session', { submissionId: '1', answers: { name: 'Maria' } }).catch(
        (error: unknown) => (failure = error),
      );
      expect(failure).to.be.instanceOf(DOMException);
      // This page still has it.
      expect((await loadDraft(id, 'session'))?.draft.answers).to.deep.equal({ name: 'Maria' });
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', original!);
    }

    const page = visit(posting(), 'session', box.url());
    const person = await page.ready();
    Object.defineProperty(page.window.sessionStorage.constructor.prototype, 'getItem', {
      value: () => {
        throw new DOMException('Not allowed', 'SecurityError');
      },
    });
    person.fill('Full name', 'Maria Xiong');
    await until(() => person.text.includes('can’t keep your answers'), 'a word to the person');
    await person.toCheck();
    await person.send();
    expect(await box.applications()).to.have.length(1);
  });

  it('never has the words of one tab and the file of another', async () => {
    const [one, other, reader] = await Promise.all(
      ['one', 'other', 'reader'].map(
        (name) => import(`../../../src/storage/drafts.ts?${name}`) as Promise<typeof Draft>,
      ),
    );
    const opening = `["Sample Kitchen","two-tabs-${Date.now()}"]`;
    const resume = (name: string) => [new File(['%PDF-1.4'], name)];
    const files = resume('one.pdf');
    await one!.saveDraft(opening, 'device', { submissionId: 'a', answers: { name: 'One', resume: files } });
    await other!.saveDraft(opening, 'device', {
      submissionId: 'a',
      answers: { name: 'Other', resume: resume('other.pdf') },
    });
    await one!.saveDraft(opening, 'device', { submissionId: 'a', answers: { name: 'One!', resume: files } });
    const found = await reader!.loadDraft(opening, 'device');
    expect(found?.draft.answers['name']).to.equal('One!');
    expect((found?.draft.answers['resume'] as File[])[0]?.name).to.equal('one.pdf');
    await reader!.clearDraft(opening, 'device');
  });

  it('keeps what was written when its element goes away and comes back', async () => {
    const job = posting();
    const form = await fixture<CareersApplication>(
      html`<careers-application .posting=${job} action="/receiver/applications"></careers-application>`,
    );
    let person = new Applicant(form);
    await until(() => person.labels.length > 0);
    person.fill('Full name', 'Maria Xiong');
    await person.upload('Resume', pdf('resume.pdf'));
    form.remove();
    const again = await fixture<CareersApplication>(
      html`<careers-application .posting=${job} action="/receiver/applications"></careers-application>`,
    );
    person = new Applicant(again);
    await until(() => person.labels.length > 0);
    expect(nameIn(person)).to.equal('Maria Xiong');
    expect(person.text).to.include('resume.pdf');
  });
});

/** Drops a file on a field, as from the desktop. */
function drop(view: Window & typeof globalThis, field: HTMLElement, file: File): void {
  const dataTransfer = new view.DataTransfer();
  dataTransfer.items.add(file);
  field
    .querySelector('.picker')
    ?.dispatchEvent(new view.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

/** Waits until the files on the device are as they should be. */
async function fileNames(areRight: (names: string[]) => boolean): Promise<void> {
  const request = indexedDB.open('coalition-careers');
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  let names: string[] = [];
  const look = async () => {
    const all = database.transaction('drafts').objectStore('drafts').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    names = (all.result as unknown[]).flatMap((one) =>
      Array.isArray(one) ? (one as File[]).map(({ name }) => name) : [],
    );
  };
  await look();
  for (let tries = 0; tries < 200 && !areRight(names); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    await look();
  }
  database.close();
  expect(areRight(names), names.join(', ')).to.equal(true);
}

/** Makes all drafts on the device this many days older. */
async function age(days: number): Promise<void> {
  const request = indexedDB.open('coalition-careers');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
  const transaction = database.transaction('drafts', 'readwrite');
  transaction.objectStore('drafts').openCursor().onsuccess = (event) => {
    const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
    if (!cursor) return;
    const { savedAt, ...rest } = cursor.value as { savedAt?: number };
    if (savedAt) cursor.update({ ...rest, savedAt: savedAt - days * 86_400_000 });
    cursor.continue();
  };
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}
