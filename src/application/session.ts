import type { Draft, Keeping } from '../storage/drafts.js';
import type { JobPosting } from '../posting/types.js';
import type { Outcome } from './answer.js';
import { check, isEmpty, refit, type Problem } from './check.js';
import type { DeliveryState } from './deliver.js';
import { answerTo, type Answers, type Field } from './fields.js';
import type { SelfIdentificationState } from './self-identification.js';
import { newSubmissionId } from './submission-id.js';
import { summaryOf } from './summary.js';
import type { Application } from './wire.js';
import type { ApplicationWords } from './words.js';

/** What a form asks, for which opening, and where its answers go. */
export interface Asked {
  posting: JobPosting;
  fields: readonly Field[];
  words: ApplicationWords;
  /** Where applications are sent; where there is none they go by e-mail. */
  endpoint?: string | undefined;
  /** How long a draft is kept. */
  keeping: Keeping;
}

/** How the sending stands, as its writer is told. */
export type DeliveryStatus =
  | Exclude<DeliveryState, { type: 'done' }>
  /** Another tab is sending it. */
  | { type: 'elsewhere' }
  | { type: 'stopped' }
  | { type: 'failed'; outcome: Exclude<Outcome, { type: 'sent' }> };

/** What was on the page before it was cleared. */
type Cleared = Pick<Filled, 'draft' | 'alternatives'>;

/** Whether the draft is on the device. */
export type DraftStatus =
  | { type: 'none' }
  /** `isRestored`: it was written on an earlier visit. */
  | { type: 'saved'; isRestored: boolean }
  | { type: 'failed' }
  /** Until the device has nothing left of it. */
  | { type: 'clearing'; cleared: Cleared }
  | { type: 'cleared'; cleared: Cleared };

/** What every step has once the draft has been looked for. */
interface Filled {
  draft: Draft;
  status: DraftStatus;
  /** Whether its writer was told that answers are saved. */
  isSavedTold: boolean;
  /** The other answer of each document that can be typed or uploaded. */
  alternatives: Answers;
  /** What is said at a field until it is answered anew: files that were not taken, choices that are gone. */
  notices: ReadonlyMap<string, string>;
  /** What the field that no person sees was filled with (BE-2). */
  honeypot: string;
  /** The receiver refused it: once edited, it is another application (REL-2). */
  isRefused: boolean;
}

/** The form is there, and its draft is being looked for. */
export interface Looking {
  step: 'looking';
}
export interface Edit extends Filled {
  step: 'edit';
  problems: readonly Problem[];
}
export interface Check extends Filled {
  step: 'check';
  delivery?: DeliveryStatus;
  /** Whether an earlier sending may have arrived. */
  isTriedBefore?: boolean;
}
export interface Email extends Filled {
  step: 'email';
  /** What was copied last. */
  copied?: 'address' | 'message' | 'failed';
  /** What became of the message that was to be saved as a file. */
  file?: 'saved' | 'failed';
}
export interface Sent extends Filled {
  step: 'sent';
  receipt: Extract<Outcome, { type: 'sent' }>;
  /** The answers that arrived, where they are not the ones on the page: an earlier try's. */
  arrived?: Readonly<Record<string, string>>;
  selfIdentification: SelfIdentificationState;
}

/** The form from the first look for a draft to the receipt. */
export type Session = { asked: Asked } & (Looking | Edit | Check | Email | Sent);
type At<Step> = { asked: Asked } & Extract<Edit | Check | Email | Sent, { step: Step }>;

export type SessionEvent =
  | { type: 'asked'; asked: Asked }
  /** `lost`: fields whose files are not on the device any more. */
  | { type: 'loaded'; draft?: Draft | undefined; lost?: readonly string[]; values: Values }
  /** What the page knows of the applicant. */
  | { type: 'values'; values: Values }
  | { type: 'answered'; answers: Answers }
  | { type: 'honeypot'; value: string }
  /** Files that were taken, why others were not, and what is said of both. */
  | { type: 'chosen'; field: Field; files: File[]; notice: string; said: string }
  | { type: 'removed'; field: Field; file: File }
  /** From an uploaded document to a typed one, or back. */
  | { type: 'swapped'; field: Field }
  | { type: 'saved' }
  | { type: 'saveFailed' }
  | { type: 'clear' }
  /** The device has nothing left of the draft. */
  | { type: 'forgotten' }
  | { type: 'undo' }
  | { type: 'submitted' }
  | { type: 'edit'; field?: Field }
  | { type: 'byEmail' }
  | { type: 'send' }
  /** The page did not prevent the sending. */
  | { type: 'released'; formData: FormData }
  | { type: 'sendNow' }
  | { type: 'stop' }
  | { type: 'delivery'; status: Exclude<DeliveryState, { type: 'done' }> | { type: 'elsewhere' } }
  | { type: 'ended'; outcome: Outcome; mayHaveArrived: boolean }
  | { type: 'copied'; what: 'address' | 'message' | 'failed' }
  | { type: 'fileSaved'; file: 'saved' | 'failed' }
  | { type: 'selfAnswered'; answers: Answers }
  | { type: 'selfSent'; endpoint: string; fields: readonly Field[] }
  | { type: 'selfSkipped' }
  | { type: 'selfEnded'; status: 'sent' | 'failed' }
  /** The element left the page, or came back to it. */
  | { type: 'left' }
  | { type: 'returned' }
  | { type: 'reset'; values: Values };

type Values = Readonly<Record<string, string | string[]>>;

/** Where the focus goes: the heading of the step, the list of problems, a field … */
export type FocusOn = 'heading' | 'summary' | 'draft' | 'submit' | 'selfIdentification' | { field: string };

/** What screen readers are told. */
export type Announcement =
  | 'saved' | 'draftRestored' | 'draftFailed' | 'cleared' | 'sending' | 'offline' | 'elsewhere' | 'stopped' | 'failed' | 'sentHeading'
  | 'copied' | 'copyFailed' | 'emlSaved' | 'emlFailed' | 'voluntarySent' | 'voluntarySkipped' | 'voluntaryFailed'
  | { type: 'removed'; name: string }
  | { type: 'waiting'; until: number; tries: number }
  | { type: 'text'; text: string }; // prettier-ignore

export type Effect =
  | { type: 'load'; opening: string; keeping: Keeping }
  | { type: 'save'; opening: string; keeping: Keeping; draft: Draft; when: 'now' | 'afterPause' }
  | { type: 'forget'; opening: string; keeping: Keeping }
  /** Shows it to the page, which may prevent its being sent. */
  | { type: 'submit'; application: Application; isSuspect: boolean }
  | { type: 'deliver'; endpoint: string; submissionId: string; formData: FormData; knowsReceipts: boolean }
  | { type: 'sendNow' }
  | { type: 'stop' }
  | { type: 'keepReceipt'; submissionId: string; reference: string | undefined }
  | { type: 'sendSelfIdentification'; endpoint: string; postingId: string; fields: readonly Field[]; answers: Answers }
  | { type: 'stopSelfIdentification' }
  | { type: 'focus'; on: FocusOn }
  | { type: 'announce'; what: Announcement }
  | { type: 'emitSent'; posting: JobPosting; submissionId: string; reference: string | undefined }
  | { type: 'emitFailed'; posting: JobPosting; submissionId: string; reason: string; willRetry: boolean };

export type Step = [Session, Effect[]];

/** Names an opening, the same on every page that shows it. */
export function openingKey({ id, hiringOrganization }: JobPosting): string {
  return JSON.stringify([hiringOrganization.name, id]);
}

/**
 * Whether two postings are one opening: the same id of the same organization; of an organization that was renamed, the
 * same title and the same way to apply, too.
 */
export function isSameOpening(one: JobPosting, other: JobPosting): boolean {
  if (openingKey(one) === openingKey(other)) return true;
  const rest = ({ id, title, application }: JobPosting) => JSON.stringify([id, title, application]);
  return rest(one) === rest(other);
}

/** A form whose draft is being looked for. */
export function begin(asked: Asked): Step {
  const { keeping } = asked;
  return [{ step: 'looking', asked }, [{ type: 'load', opening: openingKey(asked.posting), keeping }]];
}

/** A form in which nothing has been done yet. A reset is this value. */
function fresh(asked: Asked, newId: () => string): At<'edit'> {
  return {
    step: 'edit',
    asked,
    draft: { submissionId: newId(), answers: {} },
    status: { type: 'none' },
    isSavedTold: false,
    alternatives: {},
    notices: new Map(),
    honeypot: '',
    isRefused: false,
    problems: [],
  };
}

/**
 * What comes of an event: the next state, and what is to be done about it, in order. Events that come too late, of
 * something that was stopped or left meanwhile, change nothing.
 */
export function next(session: Session, event: SessionEvent, newId: () => string = newSubmissionId): Step {
  const { asked } = session;
  if (event.type === 'asked') return ask(session, event.asked);
  if (session.step === 'looking') {
    if (event.type === 'loaded') return loaded(asked, event, newId);
    // Until the draft is there, nothing is to be written over it.
    return [session, []];
  }
  switch (event.type) {
    case 'reset': {
      const { isSavedTold } = session;
      return [
        prefilled({ ...fresh(asked, newId), isSavedTold }, event.values),
        [{ type: 'stop' }, { type: 'stopSelfIdentification' }, forget(asked), focus('heading')],
      ];
    }
    case 'saved':
      return saved(session);
    case 'saveFailed':
      if (session.status.type === 'failed' || session.step === 'sent') return [session, []];
      return [{ ...session, status: { type: 'failed' } }, [say('draftFailed')]];
    case 'left':
      if (session.step === 'check') return [withoutDelivery(session), [{ type: 'stop' }]];
      return [session, session.step === 'sent' ? [{ type: 'stopSelfIdentification' }] : []];
    case 'edit':
      if (session.step === 'check' || session.step === 'email') return backToEdit(session, event.field);
      return [session, []];
  }
  switch (session.step) {
    case 'edit':
      return edit(session, event, newId);
    case 'check':
      return checking(session, event);
    case 'email':
      return byEmail(session, event);
    case 'sent':
      return sent(session, event);
  }
}

// ——— What is asked

/** What is asked has changed: another opening, or a newer posting, another language, another receiver. */
function ask(session: Session, asked: Asked): Step {
  const before = session.asked;
  if (!isSameOpening(before.posting, asked.posting)) {
    const [looking, effects] = begin(asked);
    return [looking, [{ type: 'stop' }, { type: 'stopSelfIdentification' }, ...effects]];
  }
  const isMoved = openingKey(before.posting) !== openingKey(asked.posting) || before.keeping !== asked.keeping;
  if (session.step === 'looking') return isMoved ? begin(asked) : [{ ...session, asked }, []];
  if (session.step === 'sent') return [{ ...session, asked }, []];
  const moved = (state: Exclude<Session, { step: 'looking' }>): Effect[] =>
    isMoved ? [forget(before), ...save(state, 'now')] : [];
  const { answers, gone } = refit(asked.fields, session.draft.answers);
  // What is on its way already is on its way.
  if (!gone.length || (session.step === 'check' && isBusy(session.delivery))) {
    const state = { ...session, asked };
    return [state, moved(state)];
  }
  const notices = new Map(session.notices);
  for (const { name, label } of gone) notices.set(name, asked.words.error.choiceGone(label));
  const state: At<'edit'> = {
    ...filled(session),
    asked,
    step: 'edit',
    draft: { ...session.draft, answers },
    notices,
    problems: session.step === 'edit' ? session.problems : gone.map(({ name }) => problemOf(name, notices)),
  };
  const text = gone.map(({ name }) => notices.get(name)).join('. ');
  return [
    state,
    [
      ...(isMoved ? moved(state) : save(state, 'afterPause')),
      say({ type: 'text', text }),
      ...(session.step === 'edit' ? [] : [focus('summary')]),
    ],
  ];
}

const problemOf = (field: string, notices: ReadonlyMap<string, string>): Problem => ({
  field,
  message: notices.get(field) ?? '',
});

/** The draft was looked for. One that was being sent is sent on, after it has been checked like any other. */
function loaded(
  asked: Asked,
  { draft, lost = [], values }: Extract<SessionEvent, { type: 'loaded' }>,
  newId: () => string,
): Step {
  const start = fresh(asked, newId);
  if (!draft) return [prefilled(start, values), []];
  const { answers, gone } = refit(asked.fields, draft.answers);
  const notices = new Map(gone.map(({ name, label }) => [name, asked.words.error.choiceGone(label)]));
  for (const field of asked.fields) {
    if (field.control === 'file' && lost.includes(field.name))
      notices.set(field.name, asked.words.error.fileUnreadable);
  }
  const state = prefilled(
    { ...start, draft: { ...draft, answers }, status: { type: 'saved', isRestored: true }, isSavedTold: true, notices },
    values,
  );
  const restored = say('draftRestored');
  if (!draft.sending || asked.endpoint === undefined) return [state, [restored]];
  const problems = problemsOf(state);
  if (problems.length) {
    const stopped = { ...state, problems, draft: { ...state.draft, sending: false } };
    return [stopped, [restored, ...save(stopped, 'now'), focus('summary')]];
  }
  const checked: At<'check'> = { ...filled(state), step: 'check' };
  return [checked, [restored, focus('heading'), ...submit(checked)]];
}

/** What the page knows already fills what is still empty. */
function prefilled(session: At<'edit'>, values: Values): At<'edit'> {
  const { asked, draft } = session;
  const known = Object.entries(values).flatMap(([key, value]) => {
    const field = asked.fields.find(({ name }) => name === key || name === `answer.${key}`);
    const isFillable = field && field.control !== 'file' && field.control !== 'consent';
    return isFillable && isEmpty(answerTo(field, draft.answers)) ? [[field.name, value] as const] : [];
  });
  if (!known.length) return session;
  const { answers } = refit(asked.fields, { ...draft.answers, ...Object.fromEntries(known) });
  return { ...session, draft: { ...draft, answers } };
}

// ——— Editing

function edit(session: At<'edit'>, event: SessionEvent, newId: () => string): Step {
  const { asked, draft, notices } = session;
  switch (event.type) {
    case 'values':
      return [prefilled(session, event.values), []];
    case 'answered':
      return answer(session, event.answers, newId);
    case 'honeypot':
      return [{ ...session, honeypot: event.value }, []];
    case 'chosen': {
      const { field, files, notice, said } = event;
      const told = new Map(notices);
      if (notice) told.set(field.name, notice);
      else told.delete(field.name);
      const state = { ...session, notices: told };
      if (!files.length) return [state, [say({ type: 'text', text: said })]];
      const before = answerTo(field, draft.answers);
      const kept = field.file?.multiple && Array.isArray(before) ? (before as File[]) : [];
      const problems = session.problems.filter((problem) => problem.field !== field.name);
      const [after, effects] = answer({ ...state, problems }, { [field.name]: [...kept, ...files] }, newId);
      return [after, [...effects, say({ type: 'text', text: said })]];
    }
    case 'removed': {
      const { field, file } = event;
      const files = [answerTo(field, draft.answers) ?? []].flat() as File[];
      const [after, effects] = answer(session, { [field.name]: files.filter((one) => one !== file) }, newId);
      return [after, [...effects, say({ type: 'removed', name: file.name }), focus({ field: field.name })]];
    }
    case 'swapped': {
      const { field } = event;
      const given = answerTo(field, draft.answers) ?? [];
      const other = answerTo(field, session.alternatives) ?? (typeof given === 'string' ? [] : '');
      const told = new Map(notices);
      told.delete(field.name);
      const state = { ...session, notices: told, alternatives: { ...session.alternatives, [field.name]: given } };
      const [after, effects] = answer(state, { [field.name]: other }, newId);
      return [after, [...effects, focus({ field: field.name })]];
    }
    case 'clear': {
      const cleared: Cleared = { draft, alternatives: session.alternatives };
      const { isSavedTold, honeypot } = session;
      return [
        { ...fresh(asked, newId), isSavedTold, honeypot, status: { type: 'clearing', cleared } },
        [forget(asked)],
      ];
    }
    case 'forgotten':
      if (session.status.type !== 'clearing') return [session, []];
      return [{ ...session, status: { ...session.status, type: 'cleared' } }, [focus('draft'), say('cleared')]];
    case 'undo': {
      if (session.status.type !== 'cleared') return [session, []];
      const state: Session = { ...session, ...session.status.cleared, status: { type: 'none' } };
      return [state, [...save(state, 'now'), focus('heading')]];
    }
    case 'submitted': {
      const problems = problemsOf(session);
      // Said once more; after that someone may go on without it.
      const state = { ...session, problems, notices: new Map<string, string>() };
      if (problems.length) return [state, [focus('summary')]];
      const step = asked.endpoint === undefined ? 'email' : 'check';
      return [{ ...filled(state), step }, [focus('heading')]];
    }
    default:
      return [session, []];
  }
}

/** Answers given. What was refused is another application once edited, unless a try of it may have arrived. */
function answer(session: At<'edit'>, answers: Answers, newId: () => string): [At<'edit'>, Effect[]] {
  const { draft, status, isRefused } = session;
  const isAnother = isRefused && !draft.tried;
  const state: At<'edit'> = {
    ...session,
    draft: {
      ...(isAnother ? { submissionId: newId() } : draft),
      answers: { ...draft.answers, ...answers },
    },
    status:
      status.type === 'saved' ? { ...status, isRestored: false } : status.type === 'failed' ? status : { type: 'none' },
    isRefused: false,
  };
  return [state, save(state, 'afterPause')];
}

/** What is wrong with the answers. A file that was not taken says more than "Select your resume". */
function problemsOf({ asked, draft, notices }: At<'edit'>): Problem[] {
  const found = check(asked.fields, draft.answers, asked.words);
  return asked.fields.flatMap(({ name }) => {
    const message = notices.get(name) ?? found.find(({ field }) => field === name)?.message;
    return message === undefined ? [] : [{ field: name, message }];
  });
}

function saved(session: Exclude<Session, { step: 'looking' }>): Step {
  const { status, isSavedTold } = session;
  if (session.step === 'sent' || status.type === 'clearing' || status.type === 'cleared') return [session, []];
  const isRestored = status.type === 'saved' && status.isRestored;
  const state: Session = { ...session, status: { type: 'saved', isRestored }, isSavedTold: true };
  return [state, isSavedTold && status.type !== 'failed' ? [] : [say('saved')]];
}

// ——— Checking and sending

function checking(session: At<'check'>, event: SessionEvent): Step {
  const { asked, draft, delivery } = session;
  switch (event.type) {
    case 'send':
      // Two clicks and an Enter are one application (REL-5).
      return [session, isBusy(delivery) ? [] : submit(session)];
    case 'returned':
      return [session, draft.sending && !delivery ? submit(session) : []];
    case 'released': {
      if (asked.endpoint === undefined || isBusy(delivery)) return [session, []];
      const tried = draft.tried ?? summaryOf(asked.fields, draft.answers, asked.words);
      const state: Session = {
        ...session,
        // Until its fate is known, this may be what the organization has.
        draft: { ...draft, sending: true, tried },
        delivery: { type: 'sending', tries: 1 },
        isTriedBefore: draft.tried !== undefined,
      };
      const { submissionId } = draft;
      const { formData } = event;
      const knowsReceipts = asked.keeping !== 'off';
      return [
        state,
        [
          ...save(state, 'now'),
          say('sending'),
          { type: 'deliver', endpoint: asked.endpoint, submissionId, formData, knowsReceipts },
        ],
      ];
    }
    case 'delivery':
      return isBusy(delivery) ? delivered(session, event.status) : [session, []];
    case 'ended':
      return isBusy(delivery) ? ended(session, event) : [session, []];
    case 'sendNow':
      return [session, [focus('submit'), { type: 'sendNow' }]];
    case 'stop': {
      const state: Session = { ...session, draft: { ...draft, sending: false }, delivery: { type: 'stopped' } };
      return [state, [{ type: 'stop' }, ...save(state, 'now'), focus('submit'), say('stopped')]];
    }
    case 'byEmail': {
      const state: Session = { ...filled(session), step: 'email', draft: { ...draft, sending: false } };
      return [state, [{ type: 'stop' }, ...save(state, 'now'), focus('heading')]];
    }
    default:
      return [session, []];
  }
}

export function isBusy(delivery: DeliveryStatus | undefined): boolean {
  return delivery !== undefined && delivery.type !== 'stopped' && delivery.type !== 'failed';
}

function submit({ asked, draft, honeypot }: At<'check'>): Effect[] {
  if (asked.endpoint === undefined) return [];
  const { posting, fields } = asked;
  const { submissionId, answers } = draft;
  return [{ type: 'submit', application: { submissionId, posting, fields, answers }, isSuspect: honeypot !== '' }];
}

function delivered(session: At<'check'>, status: DeliveryStatus): Step {
  const state: Session = { ...session, delivery: status };
  switch (status.type) {
    case 'sending':
      // Not with every step of the progress.
      return [state, session.delivery?.type === 'sending' ? [] : [say('sending')]];
    case 'offline':
    case 'elsewhere':
      return [state, [say(status.type)]];
    case 'waiting':
      return [
        state,
        [say({ type: 'waiting', until: status.until, tries: status.tries }), failed(session, status.outcome, true)],
      ];
    default:
      return [state, []];
  }
}

function ended(session: At<'check'>, { outcome, mayHaveArrived }: Extract<SessionEvent, { type: 'ended' }>): Step {
  const { asked, draft, isTriedBefore } = session;
  const { submissionId, tried } = draft;
  if (outcome.type === 'sent') {
    const { reference } = outcome;
    const now = summaryOf(asked.fields, draft.answers, asked.words);
    const isEdited =
      tried !== undefined && Object.keys({ ...tried, ...now }).some((field) => tried[field] !== now[field]);
    return [
      {
        ...filled(session),
        step: 'sent',
        status: { type: 'none' },
        receipt: outcome,
        // Turned away because an earlier try had arrived: what arrived is what that one said.
        ...(outcome.before && isEdited && { arrived: tried }),
        selfIdentification: { status: 'asking', answers: {} },
      },
      [
        ...(asked.keeping === 'off' ? [] : [{ type: 'keepReceipt', submissionId, reference } as const]),
        say('sentHeading'),
        forget(asked),
        focus('heading'),
        { type: 'emitSent', posting: asked.posting, submissionId, reference },
      ],
    ];
  }
  const { tried: _tried, ...untried } = draft;
  const isSettled = !mayHaveArrived && !isTriedBefore;
  const isRefused = outcome.type === 'refused';
  const common = { ...filled(session), draft: { ...(isSettled ? untried : draft), sending: false }, isRefused };
  const problems = outcome.type === 'refused' ? refusals(session, outcome) : [];
  const state: Session = problems.length
    ? { ...common, step: 'edit', problems }
    : { ...common, step: 'check', delivery: { type: 'failed', outcome } };
  const wayOn = problems.length ? [focus('summary')] : [];
  return [state, [say('failed'), ...save(state, 'now'), ...wayOn, failed(session, outcome, false)]];
}

/** What the receiver said about fields, in their order, then the rest; nothing where no field is meant. */
function refusals({ asked, draft }: At<'check'>, outcome: Extract<Outcome, { type: 'refused' }>): Problem[] {
  const { fields, words } = asked;
  const problems = fields.flatMap((field) => {
    const { name, control } = field;
    const isTooLarge = outcome.tooLarge && control === 'file' && !isEmpty(answerTo(field, draft.answers));
    const said = outcome.errors.filter((error) => error.field === name || `answer.${error.field}` === name);
    const messages = [...said.map(({ message }) => message), ...(isTooLarge ? [words.error.filesTooLarge] : [])];
    return messages.map((message) => ({ field: name, message }));
  });
  if (!problems.length) return [];
  const unplaced = outcome.errors.filter(({ message }) => !problems.some((problem) => problem.message === message));
  return [...problems, ...unplaced.map(({ message }) => ({ field: '', message }))];
}

/** Why a try failed, for the page's own logging: nothing about the person in it (SEC-7). */
function failed(
  { asked, draft }: At<'check'>,
  outcome: Exclude<Outcome, { type: 'sent' }>,
  willRetry: boolean,
): Effect {
  const reason =
    outcome.type === 'refused'
      ? outcome.tooLarge ? 'too large' : 'refused'
      : outcome.status === undefined ? 'no answer' : `status ${outcome.status}`; // prettier-ignore
  return { type: 'emitFailed', posting: asked.posting, submissionId: draft.submissionId, reason, willRetry };
}

function backToEdit(session: At<'check' | 'email'>, field: Field | undefined): Step {
  const draft = { ...session.draft, sending: false };
  const state: Session = { ...filled(session), step: 'edit', problems: [], draft };
  return [
    state,
    [
      ...(session.step === 'check' ? [{ type: 'stop' } as const, ...save(state, 'now')] : []),
      focus(field ? { field: field.name } : 'heading'),
    ],
  ];
}

// ——— By e-mail, and after sending

function byEmail(session: At<'email'>, event: SessionEvent): Step {
  switch (event.type) {
    case 'copied':
      return [{ ...session, copied: event.what }, [say(event.what === 'failed' ? 'copyFailed' : 'copied')]];
    case 'fileSaved':
      return [{ ...session, file: event.file }, [say(event.file === 'failed' ? 'emlFailed' : 'emlSaved')]];
    default:
      return [session, []];
  }
}

/** Voluntary questions: a request of its own, with nothing in it that leads back to the applicant (EEO-2). */
function sent(session: At<'sent'>, event: SessionEvent): Step {
  const { asked, selfIdentification } = session;
  const { status, answers } = selfIdentification;
  const to = (state: SelfIdentificationState): Session => ({ ...session, selfIdentification: state });
  switch (event.type) {
    case 'selfAnswered':
      return [to({ status, answers: { ...answers, ...event.answers } }), []];
    case 'selfSent': {
      if (status === 'sending') return [session, []];
      const { endpoint, fields } = event;
      const postingId = asked.posting.id;
      return [
        to({ status: 'sending', answers }),
        [{ type: 'sendSelfIdentification', endpoint, postingId, fields, answers }],
      ];
    }
    case 'selfSkipped':
      // What is on its way is on its way.
      if (status === 'sending') return [session, []];
      return [to({ status: 'skipped', answers: {} }), [say('voluntarySkipped'), focus('selfIdentification')]];
    case 'selfEnded':
      if (status !== 'sending') return [session, []];
      return [
        to({ status: event.status, answers: event.status === 'failed' ? answers : {} }),
        [say(event.status === 'failed' ? 'voluntaryFailed' : 'voluntarySent'), focus('selfIdentification')],
      ];
    default:
      return [session, []];
  }
}

// ——— Small parts

/** What every step has, of one step. */
function filled(session: Exclude<Session, { step: 'looking' }>): Filled & { asked: Asked } {
  const { asked, draft, status, isSavedTold, alternatives, notices, honeypot, isRefused } = session;
  return { asked, draft, status, isSavedTold, alternatives, notices, honeypot, isRefused };
}

function withoutDelivery(session: At<'check'>): At<'check'> {
  return { ...filled(session), step: 'check' };
}

function save({ asked, draft }: Exclude<Session, { step: 'looking' }>, when: 'now' | 'afterPause'): Effect[] {
  const { posting, keeping } = asked;
  return keeping === 'off' ? [] : [{ type: 'save', opening: openingKey(posting), keeping, draft, when }];
}

function forget({ posting, keeping }: Asked): Effect {
  return { type: 'forget', opening: openingKey(posting), keeping };
}

const focus = (on: FocusOn): Effect => ({ type: 'focus', on });
const say = (what: Announcement): Effect => ({ type: 'announce', what });
