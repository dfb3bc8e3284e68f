import { formatDate } from '../posting/words/intl.js';
import { toIsoDate } from './check.js';
import { answerTo, describeFile, isEmpty, namesOf, type Answer, type Answers, type Field } from './fields.js';
import type { ApplicationWords } from './words.js';

/** The answers as the check step shows them, by field: files with their sizes, a line each. */
export function summaryOf(
  fields: readonly Field[],
  answers: Answers,
  words: ApplicationWords,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = answerTo(field, answers);
      if (answer === undefined || isEmpty(answer)) return [];
      if (field.control === 'consent') return [[field.name, words.yes]];
      if (field.control !== 'file' || typeof answer === 'string')
        return [[field.name, answerText(field, answer, words)]];
      const files = answer as File[];
      const names = namesOf(files);
      return [[field.name, files.map((file, at) => `${names[at]} · ${describeFile(file, words)}`).join('\n')]];
    }),
  );
}

/** An answer in words, as the check step and the email show it. */
export function answerText(field: Field, answer: Answer, words: ApplicationWords): string {
  const labelOf = (value: string) => field.choices?.find((choice) => choice.value === value)?.label ?? value;
  if (typeof answer !== 'string') {
    return answer.map((entry) => (typeof entry === 'string' ? labelOf(entry) : entry.name)).join(', ');
  }
  const day = field.control === 'date' ? toIsoDate(answer) : undefined;
  return day ? formatDate(words, day) : labelOf(answer.trim());
}
