import { issue, named, type Issue } from '../../posting/issues.js';
import type { Format } from '../reading/format.js';
import {
  isObject,
  known,
  list,
  number,
  some,
  text,
  texts,
  valueOf,
  wordsOf,
  type Json,
  type Warn,
} from '../reading/values.js';

/** The questions of one opening's form, as Workable's own page asks them. */
export const format: Format = {
  open(payload) {
    const issues: Issue[] = [];
    const form = readForm(list(payload), (path, message) =>
      issues.push(issue(['application', 'questions', ...path], message, 'warning')),
    );
    return { entries: [], issues, form: form ?? {} };
  },

  read: () => undefined,
};

const SKIPPED = ['firstname', 'lastname', 'email', 'phone', 'avatar'];
const TYPES = new Map([
  ['text', 'text'],
  ['email', 'email'],
  ['phone', 'tel'],
  ['boolean', 'yesno'],
  ['paragraph', 'textarea'],
  ['textarea', 'textarea'],
  ['date', 'date'],
  ['numeric', 'number'],
  ['dropdown', 'select'],
  ['multiple', 'multiselect'],
  ['file', 'file'],
]);
/** What is asked for statistics of equal opportunity, by its name or its whole label; it is none of ours (EEO-2). */
const STATISTICS =
  /^(?:eeoc?[ _-]?)?(?:your |what is your )?(?:gender|sex|race|ethnic|veteran|disabilit|sexual[ _-]orientation|religion)(?:[a-z]*)(?:[ _/-]+(?:identity|origin|group|status|race|ethnicity))?\W*$/i;

/** What it asks for beyond name, e-mail and phone. */
function readForm(sections: readonly unknown[], warn: Warn): Json | undefined {
  const documents: (Json | undefined)[] = [];
  const questions: (Json | undefined)[] = [];
  for (const field of sections.flatMap((section) => list(valueOf(section, 'fields')))) {
    if (!isObject(field)) continue;
    const id = text(field['id']);
    const label = wordsOf(field['label']);
    if (!id || SKIPPED.includes(id) || [id, label ?? ''].some((name) => STATISTICS.test(name))) continue;
    const required = field['required'] === true;
    const isOne = field['singleOption'] === true && field['type'] === 'multiple';
    const type = isOne ? 'select' : TYPES.get(text(field['type']) ?? '');
    if (!type) {
      if (required) warn([], `${named(label ?? id)} must be answered, and only the hosted form can ask it`);
      continue;
    }
    const accept = texts(field['supportedFileTypes']);
    if (id === 'resume') {
      documents.push(known({ kind: 'resume', required, accept: some(accept), maxBytes: number(field['maxFileSize']) }));
    } else if (id === 'cover_letter') {
      documents.push({ kind: 'coverLetter', required, ...(type === 'textarea' && { orText: true }) });
    } else {
      const options = list(field['options'] ?? field['choices']).map((choice) => ({
        value: text(valueOf(choice, 'id')) ?? text(valueOf(choice, 'name')) ?? text(choice),
        label: text(valueOf(choice, 'value')) ?? text(valueOf(choice, 'body')) ?? text(choice),
      }));
      questions.push(
        known({
          id,
          label,
          type,
          required,
          hint: wordsOf(field['helper']),
          options: type.endsWith('select') ? options : undefined,
          maxLength: number(field['maxLength']),
        }),
      );
    }
  }
  return known({ documents: some(documents), questions: some(questions) });
}
