import { reasonOf, type Outcome } from '../answer.js';
import type { Problem } from '../check.js';
import { answerTo, isEmpty, typedName, type Field } from '../fields.js';
import type { SelfIdentificationState } from '../self-identification.js';
import { summaryOf } from '../summary.js';
import type { Later } from './editing.js';
import { filling } from './filling.js';
import { atRest, filled, focus, forget, isBusy, keep, save, say, submit } from './parts.js';
import type { At, Effect, Session, SessionEvent, Step } from './types.js';

// ——— Checking and sending

/** What comes of an event; see `next`. */
export const later: Later = (session, event, newId) => {
  switch (session.step) {
    case 'edit':
      return filling(session, event, newId);
    case 'check':
      if (event.type !== 'edit') return checking(session, event);
      // A step back in the history stops nothing that is under way; the button of an answer does.
      return isBusy(session.delivery) && !event.field ? [session, []] : backToEdit(session, event.field);
    case 'email':
      return event.type === 'edit' ? backToEdit(session, event.field) : byEmail(session, event);
    case 'sent':
      return sent(session, event);
  }
};

function checking(session: At<'check'>, event: SessionEvent): Step {
  const { asked, draft, delivery } = session;
  switch (event.type) {
    case 'send':
      // Two clicks and an Enter are one application (REL-5).
      return [session, isBusy(delivery) ? [] : submit(session)];
    case 'released': {
      if (asked.endpoint === undefined || isBusy(delivery)) return [session, []];
      const tried = draft.tried ?? summaryOf(asked.fields, draft.answers, asked.words);
      const state: Session = {
        ...session,
        // Until its fate is known, this may be what the organization has.
        draft: { ...draft, sending: true, endpoint: asked.endpoint, tried },
        delivery: { type: 'sending', tries: 1 },
        isTriedBefore: draft.tried !== undefined,
      };
      const { submissionId } = draft;
      const { formData } = event;
      const knowsReceipts = asked.keeping !== 'off';
      const digest = digestOf(session);
      const { id, title } = asked.posting;
      return [
        state,
        [
          ...save(state, 'now'),
          ...keep(session, { state: 'unsent', id, title }),
          say('sending'),
          { type: 'deliver', endpoint: asked.endpoint, submissionId, formData, digest, knowsReceipts },
        ],
      ];
    }
    case 'delivery':
      return isBusy(delivery) ? delivered(session, event) : [session, []];
    case 'ended':
      return isBusy(delivery) ? ended(session, event) : [session, []];
    case 'sendNow':
      return [session, [focus('submit'), { type: 'sendNow' }]];
    case 'stop': {
      const state: Session = { ...session, draft: atRest(draft), delivery: { type: 'stopped' } };
      return [state, [{ type: 'stop' }, ...save(state, 'now'), ...keep(session), focus('submit'), say('stopped')]];
    }
    case 'byEmail': {
      const state: Session = { ...filled(session), step: 'email', draft: atRest(draft) };
      return [state, [{ type: 'stop' }, ...save(state, 'now'), ...keep(session), focus('heading')]];
    }
    default:
      return [session, []];
  }
}

function delivered(session: At<'check'>, { status }: Extract<SessionEvent, { type: 'delivery' }>): Step {
  const state: Session = { ...session, delivery: status };
  const organization = session.asked.posting.hiringOrganization.name;
  switch (status.type) {
    case 'sending':
      // Once, and not with every step of the progress.
      return [state, session.delivery?.type === 'sending' ? [] : [say('sending')]];
    case 'offline':
      return [state, [say({ type: 'offline', isKept: isKept(session) })]];
    case 'elsewhere':
      return [state, [say('elsewhere')]];
    case 'waiting': {
      const { until, tries, outcome } = status;
      return [state, [say({ type: 'waiting', organization, until, tries }), failed(session, outcome, true)]];
    }
  }
}

function ended(
  session: At<'check'>,
  { outcome, mayHaveArrived, on, isOther }: Extract<SessionEvent, { type: 'ended' }>,
): Step {
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
        ...(isOther && { arrived: 'elsewhere' }),
        selfIdentification: { status: 'asking', answers: {} },
      },
      [
        ...(asked.keeping === 'off' || isOther
          ? []
          : [{ type: 'keepReceipt', submissionId, digest: digestOf(session), reference } as const]),
        ...keep(session, { state: 'sent', on, ...(reference !== undefined && { reference }) }),
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
  const common = { ...filled(session), draft: atRest(isSettled ? untried : draft), isRefused };
  const problems = outcome.type === 'refused' ? refusals(session, outcome) : [];
  const state: Session = problems.length
    ? { ...common, step: 'edit', problems }
    : { ...common, step: 'check', delivery: { type: 'failed', outcome } };
  const wayOn = problems.length ? [...keep(session), focus('summary')] : [];
  const organization = asked.posting.hiringOrganization.name;
  const said = say(isRefused ? 'refused' : { type: 'unreachable', organization });
  return [state, [said, ...save(state, 'now'), ...wayOn, failed(session, outcome, false)]];
}

/** What the receiver said about fields, in their order, then the rest; nothing where no field is meant. */
function refusals({ asked, draft }: At<'check'>, outcome: Extract<Outcome, { type: 'refused' }>): Problem[] {
  const { fields, words } = asked;
  const problems = fields.flatMap((field) => {
    const { name, control } = field;
    const answer = answerTo(field, draft.answers);
    const isTooLarge = outcome.tooLarge && control === 'file' && typeof answer !== 'string' && !isEmpty(answer);
    const names = control === 'file' ? [name, typedName(name)] : [name];
    const said = outcome.errors.filter(({ field = '' }) => names.includes(field) || `answer.${field}` === name);
    const messages = [...said.map(({ message }) => message), ...(isTooLarge ? [words.error.filesTooLarge] : [])];
    return messages.map((message) => ({ field: name, message }));
  });
  if (!problems.length) return [];
  const unplaced = outcome.errors.filter(({ message }) => !problems.some((problem) => problem.message === message));
  return [...problems, ...unplaced.map(({ message }) => ({ field: '', message }))];
}

function failed(
  { asked, draft }: At<'check'>,
  outcome: Exclude<Outcome, { type: 'sent' }>,
  willRetry: boolean,
): Effect {
  const { posting } = asked;
  return { type: 'emitFailed', posting, submissionId: draft.submissionId, reason: reasonOf(outcome), willRetry };
}

function backToEdit(session: At<'check' | 'email'>, field: Field | undefined): Step {
  const state: Session = { ...filled(session), step: 'edit', problems: [], draft: atRest(session.draft) };
  return [
    state,
    [
      ...(session.step === 'check' ? [{ type: 'stop' } as const, ...save(state, 'now'), ...keep(session)] : []),
      focus(field ? { field: field.name } : 'heading'),
    ],
  ];
}

// ——— By email, and after sending

function byEmail(session: At<'email'>, event: SessionEvent): Step {
  switch (event.type) {
    case 'letterEdited': {
      const { made, text } = event;
      const state = { ...session, draft: { ...session.draft, letter: { made, text } } };
      return [state, save(state, 'afterPause')];
    }
    case 'mailed': {
      const applied = { state: 'sent', on: event.on, isByEmail: true } as const;
      return [
        {
          ...filled(session),
          step: 'sent',
          status: { type: 'none' },
          receipt: { type: 'sent' },
          isByEmail: true,
          selfIdentification: { status: 'asking', answers: {} },
        },
        [...keep(session, applied), say('mailedHeading'), forget(session.asked), focus('heading')],
      ];
    }
    case 'notMailed':
      return [{ ...session, isPostponed: true }, [say('notMailed')]];
    case 'fileSaved':
      return [{ ...session, file: event.file }, [say(event.file === 'failed' ? 'emlFailed' : 'emlOffered')]];
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
      // Answers that are being sent can't be skipped any more.
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

/** Whether the draft is on the device, also after its tab was closed. */
export function isKept({ asked, status }: At<'check'>): boolean {
  return asked.keeping === 'device' && status.type !== 'failed';
}

/** Tells the same answers from others, and nobody what they are. */
function digestOf({ asked, draft }: At<'check'>): string {
  const text = JSON.stringify(summaryOf(asked.fields, draft.answers, asked.words));
  let [one, other] = [5381, 52711];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one, 33) ^ text.charCodeAt(at);
    other = Math.imul(other, 31) ^ text.charCodeAt(at);
  }
  return `${one >>> 0}-${other >>> 0}`;
}
