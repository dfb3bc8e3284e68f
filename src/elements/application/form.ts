import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../application/answer.js';
import { check, checkFile, fitting, isEmpty, type Problem } from '../../application/check.js';
import { isSameOpening, newDraft, type Keeping } from '../../storage/drafts.js';
import { answerText, toMessage } from '../../application/email.js';
import { describeFile, fieldsOf, type Answer, type Answers, type Field } from '../../application/fields.js';
import type { ApplicationRoute } from '../../application/route.js';
import { toFormData, written, type Application } from '../../application/wire.js';
import englishForm from '../../locales/en/form.js';
import { addEnglishForm } from '../../locales/index.js';
import type { JobPosting } from '../../posting/types.js';
import type { CareersElement } from '../base/element.js';
import type { CareersEventMap, SubmittedApplication } from '../base/events.js';
import type { Language } from '../base/language.js';
import { heading, skeleton } from '../base/templates.js';
import { lineOf, prose } from '../rich-text/prose.js';
import { ByEmail, saveFile } from './by-email.js';
import { DraftKeeper } from './draft-keeper.js';
import { renderField } from './field.js';
import { Sending } from './sending.js';
import { Voluntary } from './voluntary.js';

export { formStyles } from './styles.js';

/** What the form needs of the element it works in. */
export interface FormHost {
  element: CareersElement;
  /** Level of the form's heading. */
  level: () => number;
  language: Language;
  emit: <Name extends keyof CareersEventMap>(
    name: Name,
    detail: CareersEventMap[Name]['detail'],
    options?: { cancelable?: boolean },
  ) => boolean;
  announce: (message: string) => void;
  /** Names and values that travel with every application. */
  hidden: () => [name: string, value: string][];
  /** How long a draft is kept. */
  keeping: () => Keeping;
  /** Whether the page wants to see how much has gone up. */
  uploadProgress: () => boolean;
  /** What the page knows of the applicant already, by field. */
  values: () => Readonly<Record<string, string | string[]>>;
}

type Step = 'edit' | 'check' | 'email' | 'sent';
type FormRoute = Extract<ApplicationRoute, { type: 'form' }>;

/** Where the focus goes once a step is rendered: its heading, the summary of problems, or a field. */
type Target = 'heading' | 'summary' | 'draft' | 'submit' | { field: string };

/** The working parts of `<careers-application>`: what was answered, which step it is at, how the sending stands. */
export class ApplicationForm {
  #host: FormHost;
  #posting?: JobPosting;
  #route: FormRoute = { type: 'form' };
  #drafts: DraftKeeper;
  #voluntary: Voluntary;
  #step: Step = 'edit';
  #problems: Problem[] = [];
  /** Files that were not taken, by field: said at once, and until another is chosen. */
  #rejected = new Map<string, string>();
  /** The other answer of a document that can be typed or uploaded. */
  #aside = new Map<string, Answer>();
  #sending: Sending;
  #byEmail: ByEmail;
  /** The answers that arrived, where they are not the ones on the page: an earlier try's. */
  #arrived?: Readonly<Record<string, string>> | undefined;
  #triedBefore = false;
  /** The receiver's answer, once it has the application. */
  #sent?: Extract<Outcome, { type: 'sent' }>;
  #target?: Target;
  #announcedSaved = false;
  #announcedFailed = false;
  /** Whether the receiver refused what was sent: once edited, it is another application (REL-2). */
  #refused = false;
  #prefilled = false;
  /** What the field that no person sees was filled with (BE-2). */
  #bait = '';

  constructor(host: FormHost) {
    addEnglishForm(englishForm);
    this.#host = host;
    this.#drafts = new DraftKeeper(() => this.#draftChanged());
    this.#voluntary = new Voluntary(host);
    this.#sending = new Sending(
      host,
      (outcome, mayHaveArrived) => this.#ended(outcome, mayHaveArrived),
      () => this.#drafts.mark({ sending: false }),
      () => (this.#target = 'submit'),
    );
    this.#byEmail = new ByEmail(host);
  }

  /** Whether the draft has been looked for, and the fields are there. */
  get isReady(): boolean {
    return this.#drafts.ready;
  }

  /** Whether someone is filling it in for this opening, or has sent it; then its closing takes nothing away. */
  hasBegun(posting: JobPosting): boolean {
    return this.#posting !== undefined && isSameOpening(posting, this.#posting);
  }

  connect(): void {
    this.#drafts.connect();
  }

  disconnect(): void {
    this.#drafts.disconnect();
    this.#stop();
  }

  reset(): void {
    const posting = this.#posting;
    if (!posting) return;
    void this.#drafts.forget();
    this.#drafts.draft = newDraft();
    this.#begin();
    this.#prefill();
    this.#goTo('edit');
  }

  /** What the page knows already fills what is still empty. */
  prefill(): void {
    // Until then what was written before may still come and goes first.
    if (!this.#drafts.ready) return;
    this.#prefill();
    this.#update();
  }

  #prefill(): void {
    this.#prefilled = true;
    for (const [key, value] of Object.entries(this.#host.values())) {
      const field = this.#fields.find(({ name }) => name === key || name === `answer.${key}`);
      if (!field || field.control === 'file' || field.control === 'consent' || !isEmpty(this.#answers[field.name]))
        continue;
      const { draft } = this.#drafts;
      this.#drafts.draft = { ...draft, answers: fitting(this.#fields, { ...draft.answers, [field.name]: value }) };
    }
  }

  /** Ends what is under way; the answers stay. */
  #stop(): void {
    this.#sending.stop();
    this.#voluntary.stop();
  }

  /** A form nothing has been done to yet. */
  #begin(): void {
    this.#stop();
    this.#step = 'edit';
    this.#problems = [];
    this.#rejected.clear();
    this.#aside.clear();
    this.#refused = false;
    this.#sent = undefined;
    this.#arrived = undefined;
    this.#triedBefore = false;
    this.#bait = '';
    this.#voluntary = new Voluntary(this.#host);
    this.#byEmail = new ByEmail(this.#host);
  }

  get #answers(): Answers {
    return this.#drafts.draft.answers;
  }

  /** Called once the page shows what was rendered: moves the focus where the step wants it. */
  settle(): void {
    const target = this.#target;
    this.#target = undefined;
    if (target === undefined) return;
    const root = this.#host.element.renderRoot;
    if (target === 'heading') root.querySelector<HTMLElement>('[tabindex="-1"].title')?.focus();
    else if (target === 'submit') root.querySelector<HTMLElement>('[type="submit"]')?.focus();
    else if (target === 'draft') root.querySelector<HTMLElement>('.draft button')?.focus();
    else if (target === 'summary') root.querySelector<HTMLElement>('.problems')?.focus();
    else this.#focusField(target.field);
  }

  render(posting: JobPosting, route: FormRoute): TemplateResult {
    this.#route = route;
    const another = !this.#posting || !isSameOpening(posting, this.#posting);
    this.#posting = posting;
    if (another) {
      this.#begin();
      this.#announcedSaved = false;
      this.#prefilled = false;
      this.#drafts.open(posting, this.#host.keeping());
    }
    switch (this.#step) {
      case 'edit':
        return this.#renderEdit(posting);
      case 'check':
        return this.#renderCheck(posting);
      case 'email':
        return this.#renderEmail(posting);
      case 'sent':
        return this.#renderSent(posting);
    }
  }

  #draftChanged(): void {
    const { form } = this.#strings;
    if (this.#drafts.status === 'failed' && !this.#announcedFailed) {
      this.#announcedFailed = true;
      this.#host.announce(form.draftFailed);
    }
    if (this.#drafts.status === 'saved' && !this.#announcedSaved) {
      this.#announcedSaved = true;
      this.#host.announce(this.#drafts.restored ? form.draftRestored : form.saved);
    }
    if (this.#drafts.ready && !this.#prefilled) {
      this.#drafts.draft = { ...this.#drafts.draft, answers: fitting(this.#fields, this.#answers) };
      this.#prefill();
      if (this.#drafts.draft.sending) this.#sendOn();
    }
    this.#update();
  }

  get #strings() {
    return this.#host.language.strings;
  }

  get #fields(): Field[] {
    return this.#posting ? fieldsOf(this.#posting, this.#strings.application) : [];
  }

  #update(): void {
    this.#host.element.requestUpdate();
  }

  #goTo(step: Step, target: Target = 'heading'): void {
    this.#step = step;
    this.#target = target;
    if (step !== 'edit') this.#problems = [];
    this.#update();
  }

  // ——— Editing

  #renderEdit(posting: JobPosting): TemplateResult {
    const { view, form } = this.#strings;
    const level = this.#host.level();
    const byEmail = this.#route.endpoint === undefined;
    const { consent } = posting.application ?? {};
    const title = heading(level, view.applyTo(posting.title), { part: 'title', class: 'title', focusable: true });
    if (!this.#drafts.ready) return html`${title}${skeleton(8, view.loading)}`;
    return html`${title}
      ${byEmail ? html`<p class="intro">${form.emailRoute(posting.hiringOrganization.name)}</p>` : nothing}
      ${this.#renderProblems()}
      <form part="form" novalidate autocomplete="on" @submit=${this.#submitAnswers}>
        ${this.#fields.map((field, index) =>
          field.control === 'consent' && consent
            ? html`<div class="consent" lang=${posting.inLanguage ?? nothing}>
                <div id="consent-text">${prose(consent.text, level)}</div>
                ${
                  consent.privacyUrl
                    ? html`<p class="alone">
                        <a href=${consent.privacyUrl} target="_blank" rel="noopener noreferrer"
                          >${form.privacyPolicy}</a
                        >
                      </p>`
                    : nothing
                }
                ${this.#renderField(field, index)}
              </div>`
            : this.#renderField(field, index),
        )}
        <div class="visually-hidden" aria-hidden="true">
          <label
            >${form.leaveEmpty}<input
              name="leave-empty"
              tabindex="-1"
              autocomplete="off"
              .value=${this.#bait}
              @input=${({ target }: Event) => (this.#bait = (target as HTMLInputElement).value)}
          /></label>
        </div>
        <p>
          <button class="button primary" part="submit" type="submit">
            ${byEmail ? form.continueToEmail : form.continueToCheck}
          </button>
        </p>
        ${this.#renderDraft()}
      </form>`;
  }

  /** Whether and where what was written is kept, and the way to clear it. */
  #renderDraft(): TemplateResult | typeof nothing {
    const { form } = this.#strings;
    const { status, restored } = this.#drafts;
    if (status === 'none') return nothing;
    if (status === 'failed') return html`<p class="draft muted" part="draft">${form.draftFailed}</p>`;
    if (status === 'cleared') {
      return html`<p class="draft muted" part="draft">
        ${form.cleared} <button class="link" type="button" @click=${this.#undoClear}>${form.undo}</button>
      </p>`;
    }
    return html`<p class="draft muted" part="draft">
      ${restored ? form.draftRestored : nothing}
      ${this.#host.keeping() === 'device' ? form.draftDevice : form.draftSession}
      <button class="link" type="button" @click=${this.#clear}>${form.clear}</button>
    </p>`;
  }

  #clear = (): void => {
    this.#problems = [];
    this.#rejected.clear();
    this.#aside.clear();
    void this.#drafts.clear().then(() => {
      this.#target = 'draft';
      this.#host.announce(this.#strings.form.cleared);
      this.#update();
    });
  };

  #undoClear = (): void => {
    this.#drafts.undo();
    this.#target = 'heading';
  };

  #renderField(field: Field, index: number): TemplateResult {
    const problem = this.#problems.find((found) => found.field === field.name)?.message;
    return renderField({
      field,
      id: `field-${index}`,
      answer: this.#answers[field.name],
      error: this.#rejected.get(field.name) ?? problem,
      strings: this.#strings,
      change: (answer) => this.#change(field, answer),
      choose: (files) => void this.#choose(field, files),
      removeFile: (file) => this.#removeFile(field, file),
      swap: () => this.#swap(field),
    });
  }

  #renderProblems(): TemplateResult | typeof nothing {
    if (!this.#problems.length) return nothing;
    const level = this.#host.level();
    return html`<div class="problems" part="summary" role="group" aria-labelledby="problems" tabindex="-1">
      ${heading(level + 1, this.#strings.form.problemHeading, { id: 'problems' })}
      <ul>
        ${this.#problems.map(({ field, message }) => {
          const index = this.#fields.findIndex(({ name }) => name === field);
          if (index < 0) return html`<li>${message}</li>`;
          const go = (event: Event) => {
            event.preventDefault();
            this.#focusField(field);
          };
          return html`<li class="alone"><a href="#field-${index}" @click=${go}>${message}</a></li>`;
        })}
      </ul>
    </div>`;
  }

  #change(field: Field, answer: Answer): void {
    // What may have arrived keeps its id: the receiver takes it once, whatever is changed meanwhile.
    if (this.#refused && !this.#drafts.draft.tried) this.#drafts.renew();
    this.#refused = false;
    this.#drafts.set(field.name, answer);
  }

  /** Takes the files that can be taken and says of each other one why not; none clears the others. */
  async #choose(field: Field, files: File[]): Promise<void> {
    const { file: rules } = field;
    if (!rules || !files.length) return;
    const { application, form } = this.#strings;
    const checked = await Promise.all(files.map((file) => checkFile(file, rules, application)));
    const first = checked.indexOf(undefined);
    const reasons = checked.map((why, index) => why ?? (rules.multiple || index === first ? undefined : form.onlyOne));
    const taken = files.filter((_, index) => reasons[index] === undefined);
    const refused = files.flatMap((file, index) => {
      const why = reasons[index];
      return why === undefined ? [] : [files.length > 1 ? form.rejected(file.name, why) : why];
    });
    if (refused.length) this.#rejected.set(field.name, refused.join('. '));
    else this.#rejected.delete(field.name);
    if (taken.length) {
      const answer = this.#answers[field.name];
      const before = Array.isArray(answer) ? (answer as File[]) : [];
      this.#problems = this.#problems.filter((problem) => problem.field !== field.name);
      this.#change(field, rules.multiple ? [...before, ...taken] : taken.slice(0, 1));
    }
    this.#host.announce([...taken.map(({ name }) => form.added(name)), ...refused].join('. '));
    this.#update();
  }

  #removeFile(field: Field, file: File): void {
    const answer = this.#answers[field.name];
    if (!Array.isArray(answer)) return;
    this.#change(
      field,
      (answer as File[]).filter((one) => one !== file),
    );
    this.#host.announce(this.#strings.form.removed(file.name));
    this.#target = { field: field.name };
  }

  #swap(field: Field): void {
    const answer = this.#answers[field.name] ?? [];
    const other = this.#aside.get(field.name) ?? (typeof answer === 'string' ? [] : '');
    this.#aside.set(field.name, answer);
    this.#rejected.delete(field.name);
    this.#target = { field: field.name };
    this.#change(field, other);
  }

  #submitAnswers = (event: Event): void => {
    event.preventDefault();
    const found = check(this.#fields, this.#answers, this.#strings.application);
    // A file that was chosen and not taken says more than "Select your resume", and counts where none is asked for too.
    this.#problems = this.#fields.flatMap(({ name }) => {
      const message = this.#rejected.get(name) ?? found.find(({ field }) => field === name)?.message;
      return message === undefined ? [] : [{ field: name, message }];
    });
    // Said once more; after that someone may go on without it.
    this.#rejected.clear();
    if (this.#problems.length) {
      this.#target = 'summary';
      this.#update();
      return;
    }
    this.#goTo(this.#route.endpoint === undefined ? 'email' : 'check');
  };

  #focusField(name: string): void {
    const index = this.#fields.findIndex((field) => field.name === name);
    const control = this.#host.element.renderRoot.querySelector<HTMLElement>(`#field-${index}`);
    control?.focus();
    control?.closest('[part~="field"]')?.scrollIntoView({ block: 'nearest' });
  }

  // ——— Checking and sending

  #renderCheck(posting: JobPosting): TemplateResult {
    const { form } = this.#strings;
    const level = this.#host.level();
    const { isBusy, hasFailed, hasBegun } = this.#sending;
    const { email } = this.#route;
    const byEmail = email
      ? html`<p><button class="link" type="button" @click=${this.#toEmail}>${form.emailInstead}</button></p>`
      : nothing;
    return html`${heading(level, form.checkHeading, { part: 'title', class: 'title', focusable: true })}
      ${hasBegun ? nothing : html`<p>${this.#drafts.draft.tried ? form.mayHaveArrived : form.nothingSent}</p>`}
      <form part="check" novalidate @submit=${this.#submitChecked}>
        ${this.#renderAnswers(true)}
        <slot name="captcha"></slot>
        ${this.#sending.render(contactOf(posting), byEmail)}
        <p>
          <button class="button primary" part="submit" type="submit" aria-disabled=${isBusy ? 'true' : 'false'}>
            ${hasFailed ? form.sendAgain : form.send}
          </button>
        </p>
      </form>`;
  }

  #renderAnswers(changeable: boolean): TemplateResult {
    const { form } = this.#strings;
    const words = this.#arrived ?? this.#inWords();
    return html`<dl class="answers" part="answers">
      ${this.#fields.map((field) => {
        const given = words[field.name];
        return html`<div>
          <dt><bdi>${field.label}</bdi></dt>
          <dd class=${given ? 'given' : 'muted'}><bdi>${given ?? form.notProvided}</bdi></dd>
          ${
            changeable
              ? html`<dd class="change">
                  <button class="link" type="button" @click=${() => this.#edit(field)}>
                    ${form.change}<span class="visually-hidden"> ${field.label}</span>
                  </button>
                </dd>`
              : nothing
          }
        </div>`;
      })}
    </dl>`;
  }

  /** Files with their sizes, a line each; anything else as the e-mail has it. */
  #answerText(field: Field, answer: Answer): string {
    if (field.control === 'consent') return this.#strings.application.yes;
    if (field.control !== 'file' || typeof answer === 'string') return answerText(field, answer);
    const { application } = this.#strings;
    return (answer as File[]).map((file) => `${file.name} · ${describeFile(file, application)}`).join('\n');
  }

  #edit(field: Field): void {
    this.#stop();
    this.#drafts.mark({ sending: false });
    this.#goTo('edit', { field: field.name });
  }

  #submitChecked = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  /** The page was closed, or went offline and away, after Send was pressed: on it goes. */
  #sendOn(): void {
    if (this.#route.endpoint === undefined) return;
    this.#goTo('check');
    this.#send();
  }

  #send(): void {
    const { endpoint } = this.#route;
    const posting = this.#posting;
    // Two clicks and an Enter are one application (REL-5).
    if (this.#sending.isBusy || !endpoint || !posting) return;
    const application = { ...this.#drafts.draft, posting, fields: this.#fields };
    const { submissionId } = application;
    const formData = toFormData(application, {
      pageUrl: location.href,
      lang: this.#host.language.language,
      hidden: this.#host.hidden(),
      suspect: this.#bait !== '',
    });
    const detail = { posting, application: submitted(application), formData };
    if (!this.#host.emit('careers-submit', detail, { cancelable: true })) return;
    this.#triedBefore = application.tried !== undefined;
    // Until its fate is known, this may be what the organization has.
    this.#drafts.mark({ sending: true, tried: application.tried ?? this.#inWords() });
    const keepReceipt = this.#host.keeping() !== 'off';
    this.#sending.start({ posting, endpoint, submissionId, formData, keepReceipt });
  }

  #ended(outcome: Outcome, mayHaveArrived: boolean): void {
    if (outcome.type === 'sent') {
      const { tried } = this.#drafts.draft;
      const now = this.#inWords();
      const isEdited =
        tried !== undefined && Object.keys({ ...tried, ...now }).some((field) => tried[field] !== now[field]);
      this.#sent = outcome;
      // Turned away because an earlier try had arrived: what arrived is what that one said.
      this.#arrived = outcome.before && isEdited ? tried : undefined;
      void this.#drafts.forget();
      this.#goTo('sent');
      return;
    }
    const isSettled = !mayHaveArrived && !this.#triedBefore;
    this.#drafts.mark({ sending: false, ...(isSettled && { tried: undefined }) });
    this.#refuse(outcome);
  }

  /** The answers as the check step shows them, by field. */
  #inWords(): Record<string, string> {
    return Object.fromEntries(
      this.#fields.flatMap((field) => {
        const answer = this.#answers[field.name];
        return answer === undefined || isEmpty(answer) ? [] : [[field.name, this.#answerText(field, answer)]];
      }),
    );
  }

  /** What the receiver said about fields is shown at the fields; what it refused is a new application once edited. */
  #refuse(outcome: Outcome): void {
    if (outcome.type !== 'refused') return;
    this.#refused = true;
    const fields = this.#fields;
    const problems = outcome.errors.flatMap(({ field, message }) => {
      const found = fields.find(({ name }) => name === field || name === `answer.${field}`);
      return found ? [{ field: found.name, message }] : [];
    });
    if (outcome.tooLarge) {
      const message = this.#strings.application.error.filesTooLarge;
      const withFiles = fields.filter(({ name, control }) => control === 'file' && !isEmpty(this.#answers[name]));
      problems.push(...withFiles.map(({ name }) => ({ field: name, message })));
    }
    if (!problems.length) return;
    const unplaced = outcome.errors.filter(({ message }) => !problems.some((problem) => problem.message === message));
    const order = (problem: Problem) => fields.findIndex(({ name }) => name === problem.field);
    problems.sort((one, other) => order(one) - order(other));
    this.#sending.stop();
    this.#goTo('edit', 'summary');
    this.#problems = [...problems, ...unplaced.map(({ message }) => ({ field: '', message }))];
  }

  #toEmail = (): void => {
    this.#stop();
    this.#drafts.mark({ sending: false });
    this.#goTo('email');
  };

  #renderEmail(posting: JobPosting): TemplateResult {
    const application = { ...this.#drafts.draft, posting, fields: this.#fields };
    return this.#byEmail.render(application, this.#route.email ?? '', () => this.#goTo('edit'));
  }

  // ——— Sent

  #renderSent(posting: JobPosting): TemplateResult {
    const { form } = this.#strings;
    const level = this.#host.level();
    const outcome = this.#sent;
    const email = this.#answers['email'];
    return html`<div class="stack" part="confirmation">
        ${heading(level, form.sentHeading, { part: 'title', class: 'title sent', focusable: true })}
        <p>${form.sentTo(posting.hiringOrganization.name, typeof email === 'string' ? email.trim() : '')}</p>
        ${this.#arrived ? html`<p class="notice">${form.arrivedBefore}</p>` : nothing}
        ${outcome?.message ? html`<p dir="auto">${outcome.message}</p>` : nothing}
        ${outcome?.reference ? html`<p><strong>${form.reference(outcome.reference)}</strong></p>` : nothing}
        ${contactOf(posting) ? html`<p>${form.questions} ${lineOf(contactOf(posting))}</p>` : nothing}
        ${heading(level + 1, form.whatYouSent)} ${this.#renderAnswers(false)}
        <p class="buttons">
          <button class="button" type="button" @click=${() => this.#saveCopy(posting)}>${form.saveCopy}</button>
          <button class="button" type="button" @click=${() => print()}>${form.printCopy}</button>
        </p>
      </div>
      ${this.#voluntary.render(posting)}`;
  }

  /** What was sent, as a text file to keep. */
  #saveCopy(posting: JobPosting): void {
    const { strings } = this.#host.language;
    const reference = this.#sent?.reference ? strings.form.reference(this.#sent.reference) : '';
    const application = { ...this.#drafts.draft, posting, fields: this.#fields };
    const { subject, text } = toMessage(application, '', strings.application);
    const copy = [subject, posting.hiringOrganization.name, reference, '', text]
      .filter((line) => line !== '')
      .join('\n\n');
    saveFile(new Blob([copy], { type: 'text/plain;charset=utf-8' }), `${posting.id.replace(/[^\w-]+/g, '-')}.txt`);
  }
}

function submitted({ submissionId, fields, answers }: Application): SubmittedApplication {
  const text = (name: string) => {
    const answer = answers[name];
    return typeof answer === 'string' ? answer.trim() : '';
  };
  const given = fields.filter(({ name }) => !isEmpty(answers[name]));
  const sent = (field: Field, answer: Answer | undefined) =>
    typeof answer === 'string' && field.control !== 'file' ? written(field, answer) : answer;
  const pick = (wanted: Field[], nameOf: (field: Field) => string) =>
    Object.fromEntries(wanted.map((field) => [nameOf(field), sent(field, answers[field.name])]));
  const questions = given.filter(({ name }) => name.startsWith('answer.'));
  const documents = given.filter((field) => field.control === 'file' && !questions.includes(field));
  return {
    submissionId,
    name: text('name'),
    email: text('email'),
    ...(text('phone') && { phone: text('phone') }),
    documents: pick(documents, ({ name }) => name) as SubmittedApplication['documents'],
    answers: pick(questions, ({ name }) => name.slice('answer.'.length)) as SubmittedApplication['answers'],
  };
}

function contactOf(posting: JobPosting): string {
  const { email, telephone } = posting.applicationContact ?? {};
  return email ?? posting.application?.email ?? telephone ?? '';
}
