import { check, type Problem } from '../check.js';
import { answerTo } from '../fields.js';
import { answer, contactIn, fresh } from './editing.js';
import { atRest, filled, focus, forget, save, say, submit } from './parts.js';
import type { At, Cleared, DraftStatus, Effect, Session, SessionEvent, Step } from './types.js';

/** What comes of an event of the fields that nobody causes before they are painted; see `next`. */
export function filling(session: At<'edit'>, event: SessionEvent, newId: () => string): Step {
  const { asked, draft, notices } = session;
  switch (event.type) {
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
    case 'resumed':
      return resumed(session, event.told);
    default:
      return [session, []];
  }
}

/** What was being sent goes on to the same receiver, checked like any other. */
function resumed(session: At<'edit'>, told: Effect[]): Step {
  const { asked, draft } = session;
  const problems = problemsOf(session);
  if (problems.length) {
    const stopped = { ...session, problems, draft: atRest(draft) };
    return [stopped, [...told, ...save(stopped, 'now'), focus('summary')]];
  }
  const checked: At<'check'> = { ...filled(session), step: 'check' };
  return [checked, [focus('heading'), ...(draft.endpoint === asked.endpoint ? submit(checked) : told)]];
}

/** What is wrong with the answers. A file that was not taken says more than "Select your resume". */
function problemsOf({ asked, draft, notices }: At<'edit'>): Problem[] {
  const found = check(asked.fields, draft.answers, asked.words);
  return asked.fields.flatMap(({ name }) => {
    const message = notices.get(name) ?? found.find(({ field }) => field === name)?.message;
    return message === undefined ? [] : [{ field: name, message }];
  });
}
