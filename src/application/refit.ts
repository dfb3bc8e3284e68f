import { answerTo, isEmpty, type Answer, type Answers, type Field } from './fields.js';

/**
 * Answers that their fields can take: a choice that is not offered any more, or a file where words are asked, is left
 * out. Answers to what is not asked now stay, and are not sent.
 *
 * @returns The answers, and the fields that lost a choice someone made.
 */
export function refit(fields: readonly Field[], answers: Answers): { answers: Answers; gone: Field[] } {
  const gone: Field[] = [];
  const kept = new Map(Object.entries(answers));
  for (const field of fields) {
    const answer = answerTo(field, answers);
    if (answer === undefined) continue;
    const fit = fits(field, answer);
    if (fit === undefined) kept.delete(field.name);
    else kept.set(field.name, fit);
    if (field.choices && !isEmpty(answer) && (fit === undefined || fit.length < answer.length)) gone.push(field);
  }
  return { answers: Object.fromEntries(kept), gone };
}

function fits({ control, choices, file }: Field, answer: Answer): Answer | undefined {
  if (control === 'file') {
    if (typeof answer === 'string') return file?.orText ? answer : undefined;
    return (answer as unknown[]).every((value) => typeof value !== 'string') ? answer : undefined;
  }
  const offered = (value: unknown) => !choices || choices.some((choice) => choice.value === value);
  if (control === 'checkboxes')
    return [answer].flat().filter((value): value is string => typeof value === 'string' && offered(value));
  // An empty answer takes a choice back, and is always allowed.
  return typeof answer === 'string' && (answer === '' || offered(answer)) ? answer : undefined;
}
