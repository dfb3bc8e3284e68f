import type { Contact } from '../../storage/contact.js';
import { check, isEmpty, refit, type Problem } from '../check.js';
import { answerTo, type Answers } from '../fields.js';
import { newSubmissionId } from '../submission-id.js';
import { openingKey } from './opening.js';
import { atRest, filled, focus, forget, isBusy, keep, save, say, submit } from './parts.js';
import type { Asked, At, Begun, Cleared, DraftStatus, Effect, Session, SessionEvent, Step, Values } from './types.js';

/** A form whose draft is being looked for. */
export function begin(asked: Asked): Step {
  const { keeping } = asked;
  return [{ step: 'looking', asked }, [{ type: 'load', opening: openingKey(asked.posting), keeping }]];
}

/** A form in which nothing has been done yet. A reset is this value. */
function fresh(asked: Asked, newId: () => string, isRemembered = false): At<'edit'> {
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

/** Takes the events of the steps after editing; it is loaded once the form is shown. */
export type Later = (session: At<'check' | 'email' | 'sent'>, event: SessionEvent) => Step;

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
    if (event.type === 'loaded') return loaded(asked, event, newId);
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
  if (session.step === 'edit') return edit(session, event, newId);
  return later ? later(session, event) : [session, []];
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

/** The draft was looked for. One that was being sent is sent on to the same receiver, checked like any other. */
function loaded(
  asked: Asked,
  { draft, lost = [], applied, contact, values }: Extract<SessionEvent, { type: 'loaded' }>,
  newId: () => string,
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
  if (!draft.sending || asked.endpoint === undefined) return [state, [restored, ...told]];
  const problems = problemsOf(state);
  if (problems.length) {
    const stopped = { ...state, problems, draft: atRest(state.draft) };
    return [stopped, [restored, ...told, ...save(stopped, 'now'), focus('summary')]];
  }
  const checked: At<'check'> = { ...filled(state), step: 'check' };
  const isSameReceiver = draft.endpoint === asked.endpoint;
  return [checked, [restored, focus('heading'), ...(isSameReceiver ? submit(checked) : told)]];
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
      const said = say({ type: 'swapped', label: field.label, isTyped: typeof other === 'string' });
      return [after, [...effects, said, focus({ field: field.name })]];
    }
    case 'clear': {
      const cleared: Cleared = { draft, alternatives: session.alternatives };
      const { isSavedTold, honeypot, isRemembered, applied } = session;
      const status: DraftStatus = { type: 'clearing', cleared };
      return [{ ...fresh(asked, newId, isRemembered), isSavedTold, honeypot, applied, status }, [forget(asked)]];
    }
    case 'forgotten':
      if (session.status.type !== 'clearing') return [session, []];
      return [
        { ...session, status: { ...session.status, type: 'cleared' } },
        [focus('draft'), say('cleared'), { type: 'endUndo' }],
      ];
    case 'undoEnded':
      return [session.status.type === 'cleared' ? { ...session, status: { type: 'none' } } : session, []];
    case 'remember': {
      const { isRemembered } = event;
      const state = { ...session, isRemembered };
      return [state, [{ type: 'keepContact', contact: isRemembered ? contactIn(draft.answers) : undefined }]];
    }
    case 'undo': {
      if (session.status.type !== 'cleared') return [session, []];
      const state: Session = { ...session, ...session.status.cleared, status: { type: 'none' } };
      return [state, [...save(state, 'now'), focus('heading')]];
    }
    case 'submitted': {
      const problems = problemsOf(session);
      // A notice stops the first try to go on; the next try goes on without the file or choice.
      const state = { ...session, problems, notices: new Map<string, string>() };
      if (problems.length) return [state, [focus('summary')]];
      const isByEmail = asked.endpoint === undefined;
      return [
        { ...filled(state), step: isByEmail ? 'email' : 'check' },
        [
          focus('heading'),
          ...(isByEmail ? [] : [say('toCheck')]),
          ...(session.isRemembered ? [{ type: 'keepContact', contact: contactIn(draft.answers) } as const] : []),
        ],
      ];
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

/** The contact details among the answers: they are the same at every opening. */
function contactIn(answers: Answers): Contact {
  return Object.fromEntries(
    ['name', 'email', 'phone'].flatMap((name) => {
      const answer = answerTo({ name }, answers);
      return typeof answer === 'string' && answer.trim() ? [[name, answer.trim()]] : [];
    }),
  );
}

/** What is wrong with the answers. A file that was not taken says more than "Select your resume". */
function problemsOf({ asked, draft, notices }: At<'edit'>): Problem[] {
  const found = check(asked.fields, draft.answers, asked.words);
  return asked.fields.flatMap(({ name }) => {
    const message = notices.get(name) ?? found.find(({ field }) => field === name)?.message;
    return message === undefined ? [] : [{ field: name, message }];
  });
}

function saved(session: Begun): Step {
  const { status, isSavedTold } = session;
  if (session.step === 'sent' || status.type === 'clearing' || status.type === 'cleared') return [session, []];
  const isRestored = status.type === 'saved' && status.isRestored;
  const state: Session = { ...session, status: { type: 'saved', isRestored }, isSavedTold: true };
  return [state, isSavedTold && status.type !== 'failed' ? [] : [say('saved')]];
}
