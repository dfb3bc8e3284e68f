import type { Version } from '../posting/translation.js';
import { answerTo, questionField, type Answers, type Field } from './fields.js';
import type { ApplicationWords } from './words.js';

/** Its answers live here and nowhere else: no draft, no other form has them. */
export interface SelfIdentificationState {
  status: 'asking' | 'sending' | 'sent' | 'skipped' | 'failed';
  answers: Answers;
}

/** The choice that every voluntary question has. */
const PREFER_NOT = 'prefer-not-to-answer';

/** Voluntary questions, none required, each with the way not to answer it; files are not asked for (EEO-2). */
export function selfIdentificationFields(version: Version, words: ApplicationWords): Field[] {
  const { questions = [] } = version.posting.application?.selfIdentification ?? {};
  return questions
    .filter(({ type }) => type !== 'file')
    .map((question) => {
      const field = questionField({ ...question, required: false }, version, words);
      const { choices, hint } = field;
      if (!choices) return { ...field, hint: [hint, words.leaveEmptyInstead].filter(Boolean).join('. ') };
      if (choices.some(({ label }) => label === words.preferNotToAnswer)) return field;
      return { ...field, choices: [...choices, { value: PREFER_NOT, label: words.preferNotToAnswer }] };
    });
}

/** What goes to the separate endpoint: the answers and the posting's id; nothing of the person, nothing that links them. */
export function selfIdentificationData(postingId: string, fields: readonly Field[], answers: Answers): FormData {
  const data = new FormData();
  data.append('postingId', postingId);
  for (const field of fields) {
    for (const answer of [answerTo(field, answers) ?? []].flat()) {
      if (typeof answer === 'string' && answer.trim()) data.append(field.name, answer.trim());
    }
  }
  return data;
}
