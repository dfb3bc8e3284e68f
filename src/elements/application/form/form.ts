import { html, nothing, type TemplateResult } from 'lit';
import { fieldsOf, type Answers } from '../../../application/fields.js';
import type { ApplicationRoute } from '../../../application/route.js';
import { begin, next } from '../../../application/session/editing.js';
import { isSameOpening, openingKey } from '../../../application/session/opening.js';
import type { Asked, Effect, FocusOn, Session, SessionEvent, Step } from '../../../application/session/types.js';
import englishForm from '../../../locales/en/form.js';
import { addEnglish } from '../../../locales/index.js';
import { withQuestions } from '../../../posting/translated-questions.js';
import type { Version } from '../../../posting/translation.js';
import type { JobPosting } from '../../../posting/types.js';
import { allApplied, keepApplied } from '../../../storage/applied.js';
import { rememberContact, rememberedContact } from '../../../storage/contact.js';
import { APPLIED } from '../../base/applied.js';
import { copy } from '../../base/clipboard.js';
import { DraftKeeper } from '../draft-keeper.js';
import type { FormHost, RunningForm } from '../host.js';
import type { Actions, Copied } from '../view-context.js';
import { formView } from '../view.js';
import { announced } from './announced.js';
import { focusTarget } from './focus-target.js';
import { takeAnswers, takeUnheard } from './page-answers.js';
import { SendingPart, waitsForSending } from './sending-part.js';

export { formStyles } from '../styles.js';

addEnglish({ form: englishForm });

type FormRoute = Extract<ApplicationRoute, { type: 'form' }>;

/** How long what was cleared can be had back, in milliseconds. */
const UNDO = 120_000;

/** Forms that were taken off their pages while they send: they go on, and their opening has them back. */
const parked = new Map<string, ApplicationForm>();

/**
 * The working parts of `<careers-application>`, for one opening: holds the session, hands it what happens on the page,
 * and carries out what it answers with.
 */
export class ApplicationForm implements RunningForm {
  host: FormHost;
  session: Session | undefined;
  /** The answers that are on the page. */
  #rendered?: Answers | undefined;
  #email?: string | undefined;
  #version?: Version;
  /** The email address as it was when its field was left: what is still being typed is no mistake yet. */
  #typedEmail?: string | undefined;
  #copied?: Copied | undefined;
  #undoing?: ReturnType<typeof setTimeout>;
  /** The reading of chosen files, one choice after the other. */
  #reading?: Promise<void> | undefined;
  #drafts: DraftKeeper;
  #sending: SendingPart;

  constructor(host: FormHost) {
    this.host = host;
    host.adopt([]);
    this.#drafts = new DraftKeeper(this.dispatch);
    this.#sending = new SendingPart(this);
    void this.#sending.load();
  }

  /** The form for an opening: the one that is still sending, or a new one. */
  static for(posting: JobPosting, host: FormHost): ApplicationForm {
    const key = openingKey(posting);
    const form = parked.get(key);
    if (!form) return new ApplicationForm(host);
    parked.delete(key);
    form.host = host;
    void form.#sending.load();
    form.#focus('heading');
    return form;
  }

  /** Whether it is the form for this opening. Where it has been begun, the opening's closing takes nothing away. */
  isFor(posting: JobPosting): boolean {
    return this.session === undefined || isSameOpening(posting, this.session.asked.posting);
  }

  get hasBegun(): boolean {
    return this.session !== undefined;
  }

  connect(): void {
    this.#drafts.connect();
  }

  /** The element is off the page, or has another opening. Returns whether the form goes on sending without it. */
  disconnect(): boolean {
    this.#drafts.disconnect();
    this.#sending.checkStep?.disconnect();
    clearTimeout(this.#undoing);
    this.dispatch({ type: 'undoEnded' });
    if (!this.session || !isUnsent(this.session)) return false;
    parked.set(openingKey(this.session.asked.posting), this);
    return true;
  }

  reset(): void {
    this.dispatch({ type: 'reset', values: this.host.values() });
  }

  /** What the page knows already fills what is still empty. */
  prefill(): void {
    this.dispatch({ type: 'values', values: this.host.values() });
  }

  /** Called before every update: takes up what the form is for now, and what was filled in without a word. */
  ask(posting: JobPosting, { endpoint, email }: FormRoute): void {
    if (this.#rendered) takeUnheard(this, this.#rendered);
    this.#email = email;
    const words = this.host.language.strings.application;
    const keeping = this.host.keeping();
    const before = this.session?.asked;
    if (
      before?.posting !== posting ||
      before.words !== words ||
      before.endpoint !== endpoint ||
      before.keeping !== keeping ||
      this.#version?.language !== this.host.versionOf(posting).language
    ) {
      this.#version = withQuestions(this.host.versionOf(posting));
      const fields = fieldsOf(this.#version.posting, words, this.#version);
      const asked: Asked = { posting, fields, words, endpoint, keeping };
      if (this.session) this.dispatch({ type: 'asked', asked });
      else this.#take(begin(asked));
    }
  }

  dispatch = (event: SessionEvent): void => {
    const { session } = this;
    if (!session) return;
    // Without the files still being read the application would go on without them.
    if (event.type === 'submitted' && this.#reading) return void this.#reading.then(() => this.dispatch(event));
    if (!this.#sending.part && waitsForSending(session, event)) {
      void this.#sending.use(() => this.dispatch(event));
      return;
    }
    this.#take(next(session, event, { later: this.#sending.part?.later }));
  };

  #take([session, effects]: Step): void {
    const before = this.session;
    this.session = session;
    for (const effect of effects) this.#carryOut(effect);
    if (session === before) return;
    this.#sending.delivery?.follow();
    if (session.step !== before?.step) this.#copied = undefined;
    this.host.element.requestUpdate();
    this.#sending.checkStep?.follow(before?.step, session);
  }

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'load':
        void this.#drafts.load(effect, (found) =>
          this.dispatch({ type: 'loaded', ...found, ...knownHere(effect), values: this.host.values() }),
        );
        break;
      case 'save':
        this.#drafts.save(effect);
        break;
      case 'forget':
        void this.#drafts.forget(effect);
        break;
      case 'keepApplied':
        keepApplied(effect.opening, effect.keeping, effect.applied);
        document.dispatchEvent(new Event(APPLIED));
        break;
      case 'keepContact':
        if (this.host.keeping() !== 'off') rememberContact(effect.contact);
        break;
      case 'endUndo':
        clearTimeout(this.#undoing);
        this.#undoing = setTimeout(() => this.dispatch({ type: 'undoEnded' }), UNDO);
        break;
      case 'focus':
        this.#focus(effect.on);
        break;
      case 'announce':
        this.host.announce(announced(effect.what, this.host.language.strings));
        break;
      default:
        this.#sending.delivery?.carryOut(effect);
    }
  }

  #focus(on: FocusOn): void {
    this.host.focus.request(focusTarget(on, this.session));
  }

  #actions: Actions = {
    loadSending: () => void this.#sending.load(),
    chooseLanguage: (language) => this.host.chooseLanguage(language),
    read: (edited) => takeAnswers(this, edited !== undefined),
    choose: (field, files) => {
      const before = this.#reading;
      const reading = this.#sending
        .use(async ({ chosenFiles }) => {
          const chosen = await chosenFiles(field, files, this.host.language.strings);
          await before;
          if (chosen) this.dispatch({ type: 'chosen', field, ...chosen });
        })
        .finally(() => {
          if (this.#reading === reading) this.#reading = undefined;
        });
      this.#reading = reading;
    },
    focusField: (field) => this.host.focus.move(focusTarget({ field }, this.session)),
    leaveField: ({ target }) => {
      const email = target as HTMLInputElement;
      if (email.name !== 'email') return;
      this.#typedEmail = email.value;
      this.host.element.requestUpdate();
      const suggestion = this.#suggestion;
      if (suggestion) this.host.announce(this.host.language.strings.form.didYouMean(suggestion));
    },
    copy: (what, text) =>
      void copy(text).then((isCopied) => {
        this.#copied = isCopied ? what : 'failed';
        const { form } = this.host.language.strings;
        this.host.announce(isCopied ? form.copied : form.copyFailed);
        this.host.element.requestUpdate();
      }),
  };

  /** What the email address was perhaps meant to be. */
  get #suggestion(): string | undefined {
    const { session } = this;
    const typed = this.#typedEmail;
    if (session?.step !== 'edit' || typed === undefined || session.draft.answers['email'] !== typed) return undefined;
    return this.#sending.part?.suggestEmail(typed);
  }

  render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session || !this.#version) return nothing;
    this.#rendered = session.step === 'edit' ? session.draft.answers : undefined;
    return html`${formView(session, {
      strings: this.host.language.strings,
      level: this.host.level(),
      version: this.#version,
      email: this.#email,
      suggestion: this.#suggestion,
      copied: this.#copied,
      sending: this.#sending.part,
      sendingFailed: this.#sending.hasFailed,
      dispatch: this.dispatch,
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
