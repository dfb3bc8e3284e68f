import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { answerTo, fieldsOf, type Answer, type Answers, type Field } from '../../application/fields.js';
import { isEmpty } from '../../application/refit.js';
import type { ApplicationRoute } from '../../application/route.js';
import { begin, next } from '../../application/session/editing.js';
import { isSameOpening, openingKey } from '../../application/session/opening.js';
import { isBusy } from '../../application/session/parts.js';
import type {
  Announcement,
  Asked,
  Effect,
  FocusOn,
  Session,
  SessionEvent,
  Step,
} from '../../application/session/types.js';
import type { Application } from '../../application/wire.js';
import englishForm from '../../locales/en/form.js';
import { addEnglish } from '../../locales/index.js';
import { withQuestions } from '../../posting/translated-questions.js';
import type { Version } from '../../posting/translation.js';
import type { JobPosting } from '../../posting/types.js';
import { allApplied, keepApplied } from '../../storage/applied.js';
import { rememberContact, rememberedContact } from '../../storage/contact.js';
import type { Keeping } from '../../storage/drafts.js';
import { APPLIED } from '../base/applied.js';
import type { CareersElement } from '../base/element.js';
import type { HistoryStep } from '../base/page/step.js';
import type { CareersEventMap } from '../base/events.js';
import type { FocusController } from '../base/page/focus.js';
import type { Language } from '../base/page/language.js';
import { copy } from './clipboard.js';
import { DraftKeeper } from './draft-keeper.js';
import { readFields } from './field.js';
import type * as Sending from './sending/part.js';
import type { Actions, Copied } from './view-context.js';
import { secondsTo } from './seconds.js';
import { formView } from './view.js';

export { formStyles } from './styles.js';

addEnglish({ form: englishForm });

/** What the form needs of the element it works in. */
export interface FormHost {
  element: CareersElement;
  /** Level of the form's heading. */
  level: () => number;
  language: Language;
  focus: FocusController;
  emit: <Name extends keyof CareersEventMap>(
    name: Name,
    detail: CareersEventMap[Name]['detail'],
    options?: { cancelable?: boolean },
  ) => boolean;
  announce: (message: string) => void;
  /** Takes these styles beside the form's own. */
  adopt: (styles: CSSResult[]) => void;
  /** Names and values that travel with every application. */
  hidden: () => [name: string, value: string][];
  /** An opening as its reader sees it, and the way to see it in another language. */
  versionOf: (posting: JobPosting) => Version;
  chooseLanguage: (language: string) => void;
  /** How long a draft is kept. */
  keeping: () => Keeping;
  /** Whether the page wants to see how much has gone up. */
  uploadProgress: () => boolean;
  /** Whether its steps are steps in the history. */
  keepsSteps: () => boolean;
  /** What the page knows of the applicant already, by field. */
  values: () => Readonly<Record<string, string | string[]>>;
  /** Whether the element, or one that it stood in, is still on the page. */
  isOnPage: () => boolean;
}

type FormRoute = Extract<ApplicationRoute, { type: 'form' }>;

/** How long what was cleared can be had back, in milliseconds. */
const UNDO = 120_000;

/** What choosing files, checking, sending and e-mail need: loaded once the first form is there. */
let sendingPart: typeof Sending | undefined;

/** Forms that were taken off their pages while they send: they go on, and their opening has them back. */
const parked = new Map<string, ApplicationForm>();

/** What changes at any step, so that no part for one step is waited for. */
const ANY_STEP: readonly string[] = ['asked', 'saved', 'saveFailed', 'reset'] satisfies SessionEvent['type'][];
/** What can be done to the fields as soon as they are there: what is typed meanwhile would be rendered away. */
const AT_ONCE: readonly string[] = [
  'values',
  'answered',
  'honeypot',
  'undoEnded',
  'remember',
] satisfies SessionEvent['type'][];

/**
 * The working parts of `<careers-application>`, for one opening: holds the session, hands it what happens on the page,
 * and carries out what it answers with.
 */
export class ApplicationForm {
  #host: FormHost;
  #session?: Session;
  /** The answers that are on the page. */
  #rendered?: Answers | undefined;
  #email?: string | undefined;
  #version?: Version;
  /** The e-mail address as it was when its field was left: what is still being typed is no mistake yet. */
  #typedEmail?: string | undefined;
  #copied?: Copied | undefined;
  #drafts: DraftKeeper;
  #sending = sendingPart;
  #sendingFailed = false;
  #sender?: Sending.Sender;
  #selfIdentification?: Sending.Delivery | undefined;
  #undoing?: ReturnType<typeof setTimeout>;
  #step?: HistoryStep | undefined;
  /** Shows the seconds until the next try. */
  #ticking?: ReturnType<typeof setInterval>;

  constructor(host: FormHost) {
    this.#host = host;
    host.adopt([]);
    this.#drafts = new DraftKeeper(this.#dispatch);
    void this.#loadSending();
  }

  /** The form for an opening: the one that is still sending, or a new one. */
  static for(posting: JobPosting, host: FormHost): ApplicationForm {
    const key = openingKey(posting);
    const form = parked.get(key);
    if (!form) return new ApplicationForm(host);
    parked.delete(key);
    form.#host = host;
    void form.#loadSending();
    form.#focus('heading');
    return form;
  }

  /** Whether it is the form for this opening. Where it has been begun, the opening's closing takes nothing away. */
  isFor(posting: JobPosting): boolean {
    return this.#session === undefined || isSameOpening(posting, this.#session.asked.posting);
  }

  get hasBegun(): boolean {
    return this.#session !== undefined;
  }

  connect(): void {
    this.#drafts.connect();
  }

  /** The element is off the page, or has another opening. Returns whether the form goes on sending without it. */
  disconnect(): boolean {
    this.#drafts.disconnect();
    this.#step?.disconnect();
    this.#step = undefined;
    clearTimeout(this.#undoing);
    this.#dispatch({ type: 'undoEnded' });
    if (!this.#session || !isUnsent(this.#session)) return false;
    parked.set(openingKey(this.#session.asked.posting), this);
    return true;
  }

  reset(): void {
    this.#dispatch({ type: 'reset', values: this.#host.values() });
  }

  /** What the page knows already fills what is still empty. */
  prefill(): void {
    this.#dispatch({ type: 'values', values: this.#host.values() });
  }

  /** Called before every update: takes up what the form is for now, and what was filled in without a word. */
  ask(posting: JobPosting, { endpoint, email }: FormRoute): void {
    this.#readWhatChangedOnThePage();
    this.#email = email;
    const words = this.#host.language.strings.application;
    const keeping = this.#host.keeping();
    const before = this.#session?.asked;
    if (
      before?.posting !== posting ||
      before.words !== words ||
      before.endpoint !== endpoint ||
      before.keeping !== keeping ||
      this.#version?.language !== this.#host.versionOf(posting).language
    ) {
      this.#version = withQuestions(this.#host.versionOf(posting));
      const asked: Asked = {
        posting,
        fields: fieldsOf(this.#version.posting, words, this.#version),
        words,
        endpoint,
        keeping,
      };
      if (this.#session) this.#dispatch({ type: 'asked', asked });
      else this.#take(begin(asked));
    }
  }

  #loadSending = async (): Promise<void> => {
    this.#sendingFailed = false;
    try {
      const part = this.#sending ?? (await import('./sending/part.js'));
      this.#host.adopt([part.sendingStyles]);
      // It brings English along, which the session is asked with first.
      while (!(await this.#host.element.updateComplete));
      this.#sending = sendingPart = part;
    } catch {
      this.#sendingFailed = true;
    }
    this.#host.element.requestUpdate();
  };

  /** Does what takes the part that checks and sends; says where that can't be had. */
  async #onceLoaded(act: () => void | Promise<void>): Promise<void> {
    await this.#loadSending();
    if (this.#sending) await act();
    else this.#host.announce(this.#host.language.strings.view.formUnavailable);
  }

  #dispatch = (event: SessionEvent): void => {
    const session = this.#session;
    if (!session) return;
    if (!this.#sending && waitsForSending(session, event)) {
      void this.#onceLoaded(() => this.#dispatch(event));
      return;
    }
    this.#take(next(session, event, { later: this.#sending?.later }));
  };

  #take([session, effects]: Step): void {
    const before = this.#session;
    this.#session = session;
    for (const effect of effects) this.#carryOut(effect);
    if (session === before) return;
    const isUnderWay = session.step === 'check' && isBusy(session.delivery);
    (isUnderWay ? addEventListener : removeEventListener)('beforeunload', this.#askBeforeLeaving);
    if (session.step !== before?.step) {
      this.#copied = undefined;
    }
    this.#host.element.requestUpdate();
    this.#keepStep(before?.step, session);
  }

  /** The check of the answers is a step in the history: Back leads from it to the fields. */
  #keepStep(before: Session['step'] | undefined, { step }: Session): void {
    if (isCheck(step) && before === 'edit' && this.#host.keepsSteps()) void this.#enterStep();
    else if (isCheck(before) && step === 'edit') this.#step?.leave();
  }

  async #enterStep(): Promise<void> {
    if (!this.#sending) await this.#loadSending();
    const session = this.#session;
    if (!this.#sending || !session || !isCheck(session.step)) return;
    this.#step?.disconnect();
    this.#step = new this.#sending.HistoryStep('check', session.asked.posting.id, this.#onStep);
    this.#step.enter();
  }

  #onStep = (isThere: boolean): void => {
    const step = this.#session?.step;
    if (step === 'edit' && isThere) this.#dispatch({ type: 'submitted' });
    if ((step === 'check' || step === 'email') && !isThere) this.#dispatch({ type: 'edit' });
  };

  /** A page that is closed while an application is under way would drop it. */
  #askBeforeLeaving = (event: Event): void => {
    if (this.#host.isOnPage()) event.preventDefault();
  };

  // ——— What the session answers with

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'load':
        void this.#drafts.load(effect, (found) =>
          this.#dispatch({ type: 'loaded', ...found, ...knownHere(effect), values: this.#host.values() }),
        );
        break;
      case 'save':
        this.#drafts.save(effect);
        break;
      case 'forget':
        void this.#drafts.forget(effect);
        break;
      case 'submit':
        this.#submit(effect.application, effect.isSuspect);
        break;
      case 'deliver':
        if (!this.#sending) break;
        this.#sender ??= new this.#sending.Sender(this.#dispatch);
        this.#sender.start(effect, { progress: this.#host.uploadProgress() });
        clearInterval(this.#ticking);
        this.#ticking = setInterval(() => this.#tick(), 1_000);
        break;
      case 'sendNow':
        this.#sender?.sendNow();
        break;
      case 'stop':
        this.#sender?.stop();
        break;
      case 'keepReceipt':
        void this.#sending?.keepReceipt(effect.submissionId, effect.digest, effect.reference);
        break;
      case 'keepApplied':
        keepApplied(effect.opening, effect.keeping, effect.applied);
        document.dispatchEvent(new Event(APPLIED));
        break;
      case 'keepContact':
        if (this.#host.keeping() !== 'off') rememberContact(effect.contact);
        break;
      case 'endUndo':
        clearTimeout(this.#undoing);
        this.#undoing = setTimeout(() => this.#dispatch({ type: 'undoEnded' }), UNDO);
        break;
      case 'sendSelfIdentification':
        this.#sendSelfIdentification(effect);
        break;
      case 'stopSelfIdentification':
        this.#selfIdentification?.cancel();
        break;
      case 'focus':
        this.#focus(effect.on);
        break;
      case 'announce':
        this.#host.announce(this.#words(effect.what));
        break;
      case 'emitSent': {
        const { posting, submissionId, reference } = effect;
        this.#host.emit('careers-sent', { posting, submissionId, reference });
        break;
      }
      case 'emitFailed': {
        const { posting, submissionId, reason, willRetry } = effect;
        this.#host.emit('careers-failed', { posting, submissionId, reason, willRetry });
      }
    }
  }

  #submit(application: Application, isSuspect: boolean): void {
    if (!this.#sending) return void this.#onceLoaded(() => this.#submit(application, isSuspect));
    const { submittedOf, toFormData } = this.#sending;
    const formData = toFormData(application, {
      // A frame without an address of its own stands on a page that has one.
      pageUrl: location.protocol === 'about:' ? document.baseURI : location.href,
      lang: this.#host.language.language,
      hidden: this.#host.hidden(),
      suspect: isSuspect,
    });
    const { posting } = application;
    const detail = { posting, application: submittedOf(application), formData };
    if (this.#host.emit('careers-submit', detail, { cancelable: true })) this.#dispatch({ type: 'released', formData });
  }

  #tick(): void {
    const session = this.#session;
    const delivery = session?.step === 'check' ? session.delivery : undefined;
    if (delivery?.type === 'waiting') this.#host.element.requestUpdate();
    if (!isBusy(delivery)) clearInterval(this.#ticking);
  }

  #sendSelfIdentification({
    endpoint,
    postingId,
    fields,
    answers,
  }: Extract<Effect, { type: 'sendSelfIdentification' }>): void {
    this.#selfIdentification = this.#sending?.sendSelfIdentification(endpoint, postingId, fields, answers, (status) =>
      this.#dispatch({ type: 'selfEnded', status }),
    );
  }

  #focus(on: FocusOn): void {
    const { focus } = this.#host;
    switch (on) {
      case 'heading':
        return focus.request({ to: ['[tabindex="-1"].title'] });
      case 'summary':
        return focus.request({ to: ['.problems'] });
      case 'draft':
        return focus.request({ to: ['.draft button'] });
      case 'submit':
        return focus.request({ to: ['[type="submit"]'] });
      case 'selfIdentification':
        return focus.request({ to: ['#voluntary'] });
      default:
        return focus.request(this.#fieldTarget(on.field));
    }
  }

  #fieldTarget(name: string) {
    const index = this.#session?.asked.fields.findIndex((field) => field.name === name);
    return { to: [`#field-${index}`], reveal: '[part~="field"]' };
  }

  #words(what: Announcement): string {
    const { form } = this.#host.language.strings;
    if (typeof what === 'string') return form[what];
    switch (what.type) {
      case 'removed':
        return form.removed(what.name);
      case 'swapped':
        return form.swapped(what.label, what.isTyped);
      case 'offline':
        return form.offline(what.isKept);
      case 'unreachable':
        return form.unreachable(what.organization);
      case 'waiting':
        return form.waiting(what.organization, secondsTo(what.until), what.tries);
      case 'text':
        return what.text;
    }
  }

  // ——— What happens on the page

  #actions: Actions = {
    loadSending: () => void this.#loadSending(),
    chooseLanguage: (language) => this.#host.chooseLanguage(language),
    read: (edited) => this.#answer((answer, given) => !isSame(answer, given), edited !== undefined),
    choose: (field, files) => void this.#choose(field, files),
    focusField: (name) => this.#host.focus.move(this.#fieldTarget(name)),
    leaveField: ({ target }) => {
      const email = target as HTMLInputElement;
      if (email.name !== 'email') return;
      this.#typedEmail = email.value;
      this.#host.element.requestUpdate();
      const suggestion = this.#suggestion;
      if (suggestion) this.#host.announce(this.#host.language.strings.form.didYouMean(suggestion));
    },
    copy: (what, text) =>
      void copy(text).then((isCopied) => {
        this.#copied = isCopied ? what : 'failed';
        const { form } = this.#host.language.strings;
        this.#host.announce(isCopied ? form.copied : form.copyFailed);
        this.#host.element.requestUpdate();
      }),
  };

  /** Password managers and scripts fill in fields without an event: what they wrote is not rendered away. */
  #readWhatChangedOnThePage(): void {
    const rendered = this.#rendered;
    if (!rendered) return;
    this.#answer(
      (answer, given, field) => !isSame(answer, answerTo(field, rendered)) && isSame(given, answerTo(field, rendered)),
    );
  }

  /**
   * Answers what stands in the fields, where it is wanted.
   *
   * @param isEdited Somebody has done something to them, if only to write the same again.
   */
  #answer(
    isWanted: (answer: Answer | undefined, given: Answer | undefined, field: Field) => boolean,
    isEdited = false,
  ): void {
    const session = this.#session;
    if (session?.step !== 'edit') return;
    const { fields } = session.asked;
    const read = readFields(this.#host.element.renderRoot, fields, 'field');
    const wanted = fields.filter(
      (field) =>
        Object.hasOwn(read, field.name) && isWanted(read[field.name], answerTo(field, session.draft.answers), field),
    );
    if (!wanted.length && !(isEdited && session.isRefused)) return;
    this.#dispatch({
      type: 'answered',
      answers: Object.fromEntries(wanted.map(({ name }) => [name, read[name] ?? ''])),
    });
  }

  async #choose(field: Field, files: File[]): Promise<void> {
    if (!this.#sending) return this.#onceLoaded(() => this.#choose(field, files));
    const chosen = await this.#sending.chosenFiles(field, files, this.#host.language.strings);
    if (chosen) this.#dispatch({ type: 'chosen', field, ...chosen });
  }

  /** What the e-mail address was perhaps meant to be. */
  get #suggestion(): string | undefined {
    const session = this.#session;
    const typed = this.#typedEmail;
    if (session?.step !== 'edit' || typed === undefined || session.draft.answers['email'] !== typed) return undefined;
    return this.#sending?.suggestEmail(typed);
  }

  render(): TemplateResult | typeof nothing {
    const session = this.#session;
    if (!session || !this.#version) return nothing;
    this.#rendered = session.step === 'edit' ? session.draft.answers : undefined;
    return html`${formView(session, {
      strings: this.#host.language.strings,
      level: this.#host.level(),
      version: this.#version,
      email: this.#email,
      suggestion: this.#suggestion,
      copied: this.#copied,
      sending: this.#sending,
      sendingFailed: this.#sendingFailed,
      dispatch: this.#dispatch,
      act: this.#actions,
    })}`;
  }
}

/** Someone has pressed Send, and it has not arrived, nor has it been stopped. */
function isUnsent(session: Session): boolean {
  return session.step === 'check' && session.delivery !== undefined && session.delivery.type !== 'stopped';
}

/** What is known here of someone who opens a form. */
function knownHere({ opening, keeping }: Extract<Effect, { type: 'load' }>) {
  return keeping === 'off' ? {} : { applied: allApplied()[opening], contact: rememberedContact() };
}

function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  return (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);
}

/** Whether it takes the part that checks and sends to say what comes of an event. */
function waitsForSending({ step, asked }: Session, event: SessionEvent): boolean {
  if (event.type === 'loaded') return asked.endpoint !== undefined && event.draft?.sending === true;
  if (step === 'looking' || step === 'applied') return false;
  return !ANY_STEP.includes(event.type) && !(step === 'edit' && AT_ONCE.includes(event.type));
}

function isCheck(step: Session['step'] | undefined): boolean {
  return step === 'check' || step === 'email';
}
