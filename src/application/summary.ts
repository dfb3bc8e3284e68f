import { isEmpty } from './check.js';
import { answerText } from './email.js';
import { answerTo, describeFile, type Answers, type Field } from './fields.js';
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
      if (field.control !== 'file' || typeof answer === 'string') return [[field.name, answerText(field, answer)]];
      const files = (answer as File[]).map((file) => `${file.name} · ${describeFile(file, words)}`);
      return [[field.name, files.join('\n')]];
    }),
  );
}
