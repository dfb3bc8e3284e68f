import type { JobPosting } from '../posting/types.js';
import { toIsoDate } from './check.js';
import { answerTo, isEmpty, typedName, type Answer, type Answers, type Field } from './fields.js';

/** An application ready to be sent: who applies for what, with which words and files. */
export interface Application {
  /** UUID, the same for every try of the same application (REL-2). */
  submissionId: string;
  posting: JobPosting;
  fields: readonly Field[];
  answers: Answers;
}

/** What someone applies with, as `careers-submit` shows it to the page before it is sent. */
export interface SubmittedApplication {
  submissionId: string;
  name: string;
  email: string;
  phone?: string;
  /** Documents by their field name: files, or the words typed instead. */
  documents: Record<string, File[] | string>;
  /** Answers by question id. */
  answers: Record<string, string | string[] | File[]>;
}

/** Where an application was written. */
export interface Origin {
  /** Address of the page. */
  pageUrl: string;
  /** Language of the form. */
  lang: string;
  /** Hidden inputs of the page, in order. */
  hidden: readonly (readonly [name: string, value: string])[];
  /** Whether it looks like spam: sent all the same, and marked (BE-2). */
  suspect?: boolean;
}

/** What was written in a field, as it is sent: without spaces around it, a date as ISO has it. */
export function written({ control }: Field, answer: string): string {
  return control === 'date' ? (toIsoDate(answer) ?? answer) : answer.trim();
}

/** The form data of an application, in the order that receivers are told. */
export function toFormData({ submissionId, posting, fields, answers }: Application, origin: Origin): FormData {
  const data = new FormData();
  const consents = fields.filter((field) => field.control === 'consent');
  for (const field of fields) {
    const answer = answerTo(field, answers);
    if (answer === undefined || isEmpty(answer) || consents.includes(field)) continue;
    if (typeof answer !== 'string') {
      for (const entry of answer) {
        if (typeof entry === 'string') data.append(field.name, entry);
        else data.append(field.name, entry, entry.name);
      }
    } else if (field.control === 'file') {
      data.append(typedName(field.name), answer);
    } else {
      data.append(field.name, written(field, answer));
    }
  }
  data.append('submissionId', submissionId);
  data.append('postingId', posting.id);
  data.append('postingTitle', posting.title);
  data.append('organization', posting.hiringOrganization.name);
  data.append('pageUrl', origin.pageUrl);
  const source = sourceOf(origin.pageUrl);
  if (source) data.append('source', source);
  data.append('lang', origin.lang);
  for (const field of consents) {
    if (!isEmpty(answerTo(field, answers))) data.append(field.name, 'yes');
  }
  if (origin.suspect) data.append('suspect', 'yes');
  for (const [name, value] of origin.hidden) data.append(name, value);
  return data;
}

/** `utm_*`, `ref` and `gh_src` of an address, as a query string: how the applicant found the opening. */
export function sourceOf(address: string): string {
  const query = new URLSearchParams(/\?([^#]*)/.exec(address)?.[1]);
  return new URLSearchParams([...query].filter(([key]) => /^(?:utm_\w+|ref|gh_src)$/.test(key))).toString();
}

/** All files of an application, in the order of its fields. */
export function filesOf({ fields, answers }: Pick<Application, 'fields' | 'answers'>): File[] {
  return fields
    .flatMap((field) => [answerTo(field, answers) ?? []].flat())
    .filter((answer): answer is File => typeof answer !== 'string');
}

/** An application as the page is shown it. */
export function submittedOf({ submissionId, fields, answers }: Application): SubmittedApplication {
  const text = (name: string) => {
    const answer = answerTo({ name }, answers);
    return typeof answer === 'string' ? answer.trim() : '';
  };
  const sent = (field: Field, answer: Answer) =>
    typeof answer === 'string' && field.control !== 'file' ? written(field, answer) : answer;
  const pick = (wanted: (field: Field) => boolean, nameOf: (name: string) => string): Record<string, Answer> =>
    Object.fromEntries(
      fields.filter(wanted).flatMap((field) => {
        const answer = answerTo(field, answers);
        return answer === undefined || isEmpty(answer) ? [] : [[nameOf(field.name), sent(field, answer)]];
      }),
    );
  const isQuestion = ({ name }: Field) => name.startsWith('answer.');
  const documents = pick(
    (field) => field.control === 'file' && !isQuestion(field),
    (name) => name,
  );
  return {
    submissionId,
    name: text('name'),
    email: text('email'),
    ...(text('phone') && { phone: text('phone') }),
    documents: documents as SubmittedApplication['documents'],
    answers: pick(isQuestion, (name) => name.slice('answer.'.length)),
  };
}
