import type { Contact } from '../../storage/contact.js';
import type { Problem } from '../check.js';
import { answerTo, CONTACT, isEmpty, type Answers } from '../fields.js';
import { refit } from '../refit.js';
import { newSubmissionId } from '../submission-id.js';
import { openingKey } from './opening.js';
import { filled, focus, forget, isBusy, keep, save, say } from './parts.js';
import type { Asked, At, Begun, DraftStatus, Effect, Session, SessionEvent, Step, Values } from './types.js';

/** A form whose draft is being looked for. */
export function begin(asked: Asked): Step {
  const { keeping } = asked;
  return [{ step: 'looking', asked }, [{ type: 'load', opening: openingKey(asked.posting), keeping }]];
}

/** A form in which nothing has been done yet. A reset is this value. */
export function fresh(asked: Asked, newId: () => string, isRemembered = false): At<'edit'> {
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
    isRemembered,
    problems: [],
  };
}

/** Takes the events that nobody causes before the fields are painted; it is loaded once the form is shown. */
export type Later = (session: Begun, event: SessionEvent, newId: () => string) => Step;

/**
 * What comes of an event: the next state, and what is to be done about it, in order. Events that come too late, of
 * something that was stopped or left meanwhile, change nothing.
 */
export function next(
  session: Session,
  event: SessionEvent,
  { later, newId = newSubmissionId }: { later?: Later | undefined; newId?: () => string } = {},
): Step {
  const { asked } = session;
  if (event.type === 'asked') return ask(session, event.asked);
  if (session.step === 'looking') {
    if (event.type === 'loaded') return loaded(asked, event, newId, later);
    // Until the draft is there, nothing is to be written over it.
    return [session, []];
  }
  if (session.step === 'applied') {
    if (event.type === 'values') return [{ ...session, values: event.values }, []];
    if (event.type !== 'again' && event.type !== 'reset') return [session, []];
    const { applied, values } = session;
    return [{ ...prefilled(fresh(asked, newId), values), applied }, [focus('heading')]];
  }
  switch (event.type) {
    case 'reset': {
      const { isSavedTold, isRemembered, applied } = session;
      return [
        { ...prefilled({ ...fresh(asked, newId, isRemembered), isSavedTold }, event.values), applied },
        [{ type: 'stop' }, { type: 'stopSelfIdentification' }, forget(asked), focus('heading')],
      ];
    }
    case 'saved':
      return saved(session);
    case 'saveFailed':
      if (session.status.type === 'failed' || session.step === 'sent') return [session, []];
      return [{ ...session, status: { type: 'failed' } }, [say('draftFailed')]];
  }
  const step = session.step === 'edit' ? edit(session, event, newId) : undefined;
  return step ?? later?.(session, event, newId) ?? [session, []];
}

// ——— What is asked

/** What is asked has changed: another opening, or a newer posting, another language, another receiver. */
function ask(session: Session, asked: Asked): Step {
  const before = session.asked;
  const isMoved = openingKey(before.posting) !== openingKey(asked.posting) || before.keeping !== asked.keeping;
  if (session.step === 'looking') return isMoved ? begin(asked) : [{ ...session, asked }, []];
  if (session.step === 'sent' || session.step === 'applied') return [{ ...session, asked }, []];
  const moved = (state: Begun): Effect[] => (isMoved ? [forget(before), ...save(state, 'now')] : []);
  // The draft is not saved under the new opening's name yet.
  const status: DraftStatus = isMoved ? { type: 'none' } : session.status;
  const { answers, gone } = refit(asked.fields, session.draft.answers);
  // An application that is being sent is not changed any more.
  if (!gone.length || (session.step === 'check' && isBusy(session.delivery))) {
    const state = { ...session, asked, status };
    return [state, moved(state)];
  }
  const notices = new Map(session.notices);
  for (const { name, label } of gone) notices.set(name, asked.words.error.choiceGone(label));
  const state: At<'edit'> = {
    ...filled(session),
    asked,
    status,
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

/** The draft was looked for. */
function loaded(
  asked: Asked,
  { draft, lost = [], applied, contact, values }: Extract<SessionEvent, { type: 'loaded' }>,
  newId: () => string,
  later: Later | undefined,
): Step {
  const before = applied?.state === 'sent' ? applied : undefined;
  const known = { ...contact, ...values };
  if (!draft && before) return [{ step: 'applied', asked, applied: before, values: known }, []];
  const start: At<'edit'> = { ...fresh(asked, newId, contact !== undefined), applied: before };
  // With the form open, cards and boards need not say that something is not sent yet.
  const told = applied?.state === 'unsent' ? keep(start, undefined) : [];
  if (!draft) return [prefilled(start, known), told];
  const { answers, gone } = refit(asked.fields, draft.answers);
  const notices = new Map(gone.map(({ name, label }) => [name, asked.words.error.choiceGone(label)]));
  for (const field of asked.fields) {
    if (field.control === 'file' && lost.includes(field.name))
      notices.set(field.name, asked.words.error.fileUnreadable);
  }
  const state = prefilled(
    { ...start, draft: { ...draft, answers }, status: { type: 'saved', isRestored: true }, isSavedTold: true, notices },
    known,
  );
  const restored = say('draftRestored');
  const isUnsent = draft.sending && asked.endpoint !== undefined;
  const [after, effects] = isUnsent && later ? later(state, { type: 'resumed', told }, newId) : [state, told];
  return [after, [restored, ...effects]];
}

/** Fills empty fields with what the page knows of the applicant. */
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

/** What somebody may do as soon as the fields are painted. */
function edit(session: At<'edit'>, event: SessionEvent, newId: () => string): Step | undefined {
  switch (event.type) {
    case 'values':
      return [prefilled(session, event.values), []];
    case 'answered':
      return answer(session, event.answers, newId);
    case 'honeypot':
      return [{ ...session, honeypot: event.value }, []];
    case 'undoEnded':
      return [session.status.type === 'cleared' ? { ...session, status: { type: 'none' } } : session, []];
    case 'remember': {
      const { isRemembered } = event;
      const state = { ...session, isRemembered };
      return [state, [{ type: 'keepContact', contact: isRemembered ? contactIn(session.draft.answers) : undefined }]];
    }
    default:
      return undefined;
  }
}

/** Answers given. What was refused is another application once edited, unless a try of it may have arrived. */
export function answer(session: At<'edit'>, answers: Answers, newId: () => string): [At<'edit'>, Effect[]] {
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

/** The contact details among the answers: they are the same at every opening. */
export function contactIn(answers: Answers): Contact {
  return Object.fromEntries(
    CONTACT.flatMap((name) => {
      const answer = answerTo({ name }, answers);
      return typeof answer === 'string' && answer.trim() ? [[name, answer.trim()]] : [];
    }),
  );
}

function saved(session: Begun): Step {
  const { status, isSavedTold } = session;
  if (session.step === 'sent' || status.type === 'clearing' || status.type === 'cleared') return [session, []];
  const isRestored = status.type === 'saved' && status.isRestored;
  const state: Session = { ...session, status: { type: 'saved', isRestored }, isSavedTold: true };
  return [state, isSavedTold && status.type !== 'failed' ? [] : [say('saved')]];
}
