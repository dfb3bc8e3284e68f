import { answerTo, isEmpty, type Answer, type Answers, type Field } from '../../../application/fields.js';
import { readFields } from '../field/read-fields.js';
import type { RunningForm } from '../host.js';

/**
 * Takes over what somebody has done to the fields.
 *
 * @param isEdited Whether they have, if only to write the same again.
 */
export function takeAnswers(form: RunningForm, isEdited: boolean): void {
  take(form, (answer, given) => !isSame(answer, given), isEdited);
}

/**
 * Takes over what stands in the fields by no event: what password managers and scripts fill in is not rendered away.
 *
 * @param rendered The answers that were rendered last.
 */
export function takeUnheard(form: RunningForm, rendered: Answers): void {
  take(
    form,
    (answer, given, field) => !isSame(answer, answerTo(field, rendered)) && isSame(given, answerTo(field, rendered)),
  );
}

function take(
  { session, host, dispatch }: RunningForm,
  isWanted: (answer: Answer | undefined, given: Answer | undefined, field: Field) => boolean,
  isEdited = false,
): void {
  if (session?.step !== 'edit') return;
  const { fields } = session.asked;
  const read = readFields(host.element.renderRoot, fields, 'field');
  const wanted = fields.filter(
    (field) =>
      Object.hasOwn(read, field.name) && isWanted(read[field.name], answerTo(field, session.draft.answers), field),
  );
  if (!wanted.length && !(isEdited && session.isRefused)) return;
  dispatch({ type: 'answered', answers: Object.fromEntries(wanted.map(({ name }) => [name, read[name] ?? ''])) });
}

function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  return (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);
}
