import { html, nothing, type TemplateResult } from 'lit';
import { checkFile, isEmpty } from '../../application/check.js';
import { Delivery } from '../../application/deliver.js';
import { toMessage } from '../../application/email.js';
import { answerTo, fieldsOf, type Answer, type Answers, type Field } from '../../application/fields.js';
import type { ApplicationRoute } from '../../application/route.js';
import { selfIdentificationData } from '../../application/self-identification.js';
import {
  begin,
  isSameOpening,
  next,
  type Announcement,
  type Asked,
  type Effect,
  type FocusOn,
  type Session,
  type SessionEvent,
} from '../../application/session.js';
import { filesOf, submittedOf, toFormData, type Application } from '../../application/wire.js';
import englishForm from '../../locales/en/form.js';
import { addEnglish } from '../../locales/index.js';
import type { JobPosting } from '../../posting/types.js';
import type { Keeping } from '../../storage/drafts.js';
import { keepReceipt } from '../../storage/receipts.js';
import type { CareersElement } from '../base/element.js';
import type { CareersEventMap } from '../base/events.js';
import type { FocusController } from '../base/focus.js';
import type { Language } from '../base/language.js';
import { secondsTo } from './delivery-view.js';
import { DraftKeeper } from './draft-keeper.js';
import { copy, saveCopy, saveEmail, share } from './email-actions.js';
import { readFields } from './field.js';
import { Sender } from './sender.js';
import type { Actions } from './view-context.js';
import { formView } from './view.js';
import { numbered } from '../../posting/numbered.js';

export { formStyles } from './styles.js';

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
  /** Names and values that travel with every application. */
  hidden: () => [name: string, value: string][];
  /** How long a draft is kept. */
  keeping: () => Keeping;
  /** Whether the page wants to see how much has gone up. */
  uploadProgress: () => boolean;
  /** What the page knows of the applicant already, by field. */
  values: () => Readonly<Record<string, string | string[]>>;
}

type FormRoute = Extract<ApplicationRoute, { type: 'form' }>;

/**
 * The working parts of `<careers-application>`: holds the session, hands it what happens on the page, and carries out
 * what it answers with.
 */
export class ApplicationForm {
  #host: FormHost;
  #session?: Session;
  /** The answers that are on the page. */
  #rendered?: Answers | undefined;
  #email?: string | undefined;
  #drafts: DraftKeeper;
  #sender: Sender;
  #selfIdentification?: Delivery | undefined;
  /** Shows the seconds until the next try. */
  #ticking?: ReturnType<typeof setInterval>;

  constructor(host: FormHost) {
    addEnglish({ form: englishForm });
    this.#host = host;
    this.#drafts = new DraftKeeper(this.#dispatch);
    this.#sender = new Sender(this.#dispatch);
  }

  /** Whether someone is filling it in for this opening, or has sent it; then its closing takes nothing away. */
  hasBegun(posting: JobPosting): boolean {
    return this.#session !== undefined && isSameOpening(posting, this.#session.asked.posting);
  }

  connect(): void {
    this.#drafts.connect();
    this.#dispatch({ type: 'returned' });
  }

  disconnect(): void {
    this.#drafts.disconnect();
    this.#dispatch({ type: 'left' });
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
      before.keeping !== keeping
    ) {
      const asked: Asked = { posting, fields: fieldsOf(posting, words), words, endpoint, keeping };
      if (this.#session) this.#dispatch({ type: 'asked', asked });
      else this.#take(begin(asked));
    }
  }

  #dispatch = (event: SessionEvent): void => {
    if (this.#session) this.#take(next(this.#session, event));
  };

  #take([session, effects]: [Session, Effect[]]): void {
    const isChanged = session !== this.#session;
    this.#session = session;
    for (const effect of effects) this.#carryOut(effect);
    if (isChanged) this.#host.element.requestUpdate();
  }

  // ——— What the session answers with

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'load':
        void this.#drafts.load(effect, (found) =>
          this.#dispatch({ type: 'loaded', ...found, values: this.#host.values() }),
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
        this.#sender.start(effect, { progress: this.#host.uploadProgress() });
        this.#ticking = setInterval(() => this.#tick(), 1_000);
        break;
      case 'sendNow':
        this.#sender.sendNow();
        break;
      case 'stop':
        this.#sender.stop();
        break;
      case 'keepReceipt':
        void keepReceipt(effect.submissionId, effect.reference);
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
    const formData = toFormData(application, {
      pageUrl: location.href,
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
    if (!delivery) clearInterval(this.#ticking);
  }

  #sendSelfIdentification({
    endpoint,
    postingId,
    fields,
    answers,
  }: Extract<Effect, { type: 'sendSelfIdentification' }>): void {
    this.#selfIdentification = new Delivery(endpoint, selfIdentificationData(postingId, fields, answers), (state) => {
      if (state.type !== 'done') return;
      this.#dispatch({ type: 'selfEnded', status: state.outcome.type === 'sent' ? 'sent' : 'failed' });
    });
    void this.#selfIdentification.run();
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
      case 'waiting':
        return form.waiting(secondsTo(what.until), what.tries);
      case 'text':
        return what.text;
    }
  }

  // ——— What happens on the page

  #actions: Actions = {
    read: (edited) => this.#answer((answer, given) => !isSame(answer, given), edited !== undefined),
    choose: (field, files) => void this.#choose(field, files),
    focusField: (name) => this.#host.focus.move(this.#fieldTarget(name)),
    copy: (what, text) =>
      void copy(text).then((isCopied) => this.#dispatch({ type: 'copied', what: isCopied ? what : 'failed' })),
    share: () => this.#withMessage((message, files) => void share(message, files)),
    saveEmail: () =>
      this.#withMessage((message, files) => {
        void saveEmail(message, files).then((isSaved) =>
          this.#dispatch({ type: 'fileSaved', file: isSaved ? 'saved' : 'failed' }),
        );
      }),
    saveCopy: () => {
      if (this.#session?.step !== 'sent') return;
      const { asked, draft, receipt } = this.#session;
      saveCopy({ ...draft, ...asked }, receipt.reference, this.#host.language.strings);
    },
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

  /** Takes the files that can be taken and says of each other one why not; none clears the others. */
  async #choose(field: Field, files: File[]): Promise<void> {
    const { file: rules } = field;
    if (!rules || !files.length) return;
    const { application, form } = this.#host.language.strings;
    const checked = await Promise.all(
      files.map(async (file) => (await checkFile(file, rules, application)) ?? copyOf(file, application.error)),
    );
    const first = checked.findIndex((one) => typeof one !== 'string');
    const taken: File[] = [];
    const refused: string[] = [];
    for (const [index, one] of numbered(checked)) {
      if (typeof one !== 'string' && (rules.multiple || index === first)) {
        taken.push(one);
        continue;
      }
      const why = typeof one === 'string' ? one : form.onlyOne;
      refused.push(files.length > 1 ? form.rejected(files[index]?.name ?? '', why) : why);
    }
    const said = [...taken.map(({ name }) => form.added(name)), ...refused].join('. ');
    this.#dispatch({ type: 'chosen', field, files: taken, notice: refused.join('. '), said });
  }

  #withMessage(use: (message: ReturnType<typeof toMessage>, files: File[]) => void): void {
    if (!this.#session || this.#session.step === 'looking') return;
    const application = { ...this.#session.draft, ...this.#session.asked };
    use(toMessage(application, this.#email ?? '', this.#host.language.strings.application), filesOf(application));
  }

  render(): TemplateResult | typeof nothing {
    const session = this.#session;
    if (!session) return nothing;
    this.#rendered = session.step === 'edit' ? session.draft.answers : undefined;
    return html`${formView(session, {
      strings: this.#host.language.strings,
      level: this.#host.level(),
      email: this.#email,
      dispatch: this.#dispatch,
      act: this.#actions,
    })}`;
  }
}

function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  return (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);
}

/** A copy of a file, which is sent also where the file is changed or deleted meanwhile; else why there is none. */
async function copyOf(file: File, { fileUnreadable }: { fileUnreadable: string }): Promise<File | string> {
  const { name, type, lastModified } = file;
  return file.arrayBuffer().then(
    (bytes) => new File([bytes], name, { type, lastModified }),
    () => fileUnreadable,
  );
}
