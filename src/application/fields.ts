import { formatList, formatNumber } from '../posting/words/intl.js';
import { langOf, type Version } from '../posting/translation.js';
import type { ApplicationDocument, JobPosting, Question } from '../posting/types.js';
import type { ApplicationWords } from './words.js';

/** How a field is filled in. */
export type Control =
  | 'text'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'textarea'
  | 'date'
  | 'radio'
  | 'select'
  | 'checkboxes'
  | 'file'
  | 'consent';

export interface Choice {
  value: string;
  label: string;
  /** Language of the label, where it is the posting's own. */
  lang?: string | undefined;
}

export interface FileRules {
  /** Extensions in lower case with their dot. */
  accept: string[];
  /** Largest size of one file in bytes. */
  maxBytes: number;
  multiple: boolean;
  /** It may be typed instead; `offered` where the posting does not say. */
  orText: boolean | 'offered';
}

/** One thing the form asks for, in the order asked. */
export interface Field {
  /** Its name on the wire. */
  name: string;
  control: Control;
  label: string;
  /** The employer's own. */
  hint?: string;
  required: boolean;
  /** Autofill token; `off` where the answer is not about the applicant's own contact details (A11Y-1). */
  autocomplete: string;
  choices?: Choice[];
  maxLength?: number;
  file?: FileRules;
  /** Languages of the label and the hint, where they are the posting's own. */
  lang?: string | undefined;
  hintLang?: string | undefined;
}

/** What someone gave for a field: words, choices or files. A document that is typed has its words as a string. */
export type Answer = string | string[] | File[];
export type Answers = Readonly<Record<string, Answer>>;

/** The answer to a field; what every object inherits (`constructor` …) is none. */
export function answerTo({ name }: Pick<Field, 'name'>, answers: Answers): Answer | undefined {
  return Object.hasOwn(answers, name) ? answers[name] : undefined;
}

export const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0);

/** The fields about the person: the same at every opening. */
export const CONTACT = ['name', 'email', 'phone'] as const;

const DEFAULT_ACCEPT = ['.pdf', '.doc', '.docx'];
const DEFAULT_MAX_BYTES = 5_000_000;

/** Up to this many choices stand as radio buttons, more in a select. */
const RADIOS = 6;

/**
 * Everything a posting's form asks for: the person, the documents, the questions, the consent.
 *
 * @param translation What of it is translated.
 */
export function fieldsOf(
  posting: JobPosting,
  words: ApplicationWords,
  translation: Pick<Version, 'language' | 'translated'> = { translated: new Set() },
): Field[] {
  const version = { ...translation, posting };
  const { documents = [], questions = [], consent } = posting.application ?? {};
  const { field } = words;
  const fields: Field[] = [
    { name: 'name', control: 'text', label: field.name, required: true, autocomplete: 'name' },
    {
      name: 'email',
      control: 'email',
      label: field.email,
      hint: field.emailHint,
      required: true,
      autocomplete: 'email',
    },
    { name: 'phone', control: 'tel', label: field.phone, required: false, autocomplete: 'tel' },
    ...documents.map((document) => documentField(document, version, words)),
    ...questions.map((question) => questionField(question, version, words)),
  ];
  const named = withOwnNames(fields);
  if (consent) {
    named.push({ name: 'consent', control: 'consent', label: field.consent, required: true, autocomplete: 'off' });
  }
  return named;
}

function documentField(document: ApplicationDocument, version: Version, words: ApplicationWords): Field {
  const name = document.id ?? document.kind;
  const lang = document.label && langOf(version, `documents.${name}.label`);
  const file: FileRules = {
    accept: (document.accept ?? DEFAULT_ACCEPT).map((type) => `.${type.replace(/^\*?\./, '').toLowerCase()}`),
    maxBytes: document.maxBytes ?? DEFAULT_MAX_BYTES,
    multiple: document.multiple ?? false,
    // Not everybody has a file at hand; who wants one only says so.
    orText: document.orText ?? (['resume', 'coverLetter'].includes(document.kind) && 'offered'),
  };
  return {
    name,
    control: 'file',
    label: document.label ?? words.document[document.kind],
    required: document.required ?? false,
    autocomplete: 'off',
    file,
    ...(lang && { lang }),
  };
}

export function questionField(question: Question, version: Version, words: ApplicationWords): Field {
  const { id, label, type, hint, required = false, maxLength, options = [] } = question;
  const langIn = (part: string) => langOf(version, `questions.${id}.${part}`);
  const [lang, hintLang, choiceLang] = [langIn('label'), langIn('hint'), langIn('options')];
  const choices: Choice[] =
    type === 'yesno'
      ? [
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]
      : options.map((option) => ({
          ...(typeof option === 'string' ? { value: option, label: option } : option),
          ...(choiceLang && { lang: choiceLang }),
        }));
  const file = { accept: DEFAULT_ACCEPT, maxBytes: DEFAULT_MAX_BYTES, multiple: false, orText: false };
  return {
    name: `answer.${id}`,
    control: questionControl(type, choices.length),
    label,
    required,
    autocomplete: 'off',
    ...(lang && { lang }),
    ...(hint && { hint, ...(hintLang && { hintLang }) }),
    ...(choices.length && { choices }),
    ...(maxLength !== undefined && { maxLength }),
    ...(type === 'file' && { file }),
  };
}

function questionControl(type: Question['type'], choices: number): Control {
  if (type === 'yesno') return 'radio';
  if (type === 'multiselect') return 'checkboxes';
  if (type === 'select') return choices > RADIOS ? 'select' : 'radio';
  return type;
}

/** Names of fields that every application has for itself. */
const WIRE_NAMES = [
  'consent', 'submissionId', 'postingId', 'postingTitle', 'organization', 'pageUrl', 'source', 'lang', 'suspect',
]; // prettier-ignore

/** Two fields of one name would overwrite each other on the wire: the second gets a number. */
function withOwnNames(fields: Field[]): Field[] {
  const taken = new Set(WIRE_NAMES);
  return fields.map((field) => {
    // A document that is typed is sent under another name than its file.
    const wireNamesOf = (name: string) => (field.file?.orText ? [name, typedName(name)] : [name]);
    let { name } = field;
    for (let number = 2; wireNamesOf(name).some((one) => taken.has(one)); number += 1) name = `${field.name}${number}`;
    for (const one of wireNamesOf(name)) taken.add(one);
    return { ...field, name };
  });
}

/** The name on the wire of a document that was typed. */
export const typedName = (name: string): string => `${name}Text`;

/** "PDF, DOC or DOCX". */
export function fileTypes({ accept }: FileRules, words: ApplicationWords): string {
  return formatList(
    words,
    accept.map((type) => type.slice(1).toUpperCase()),
    'disjunction',
  ).replace(/, or /, ' or ');
}

/** "84 KB", "5 MB": sizes as file managers say them. */
export function fileSize(bytes: number, words: ApplicationWords): string {
  if (bytes < 1_000) return `${formatNumber(words.tag, bytes)} B`;
  if (bytes < 999_500) return `${formatNumber(words.tag, Math.round(bytes / 1_000))} KB`;
  return `${formatNumber(words.tag, bytes / 1_000_000, { maximumFractionDigits: 1 })} MB`;
}

/** "PDF · 84 KB": a file's type and size. */
export function describeFile({ name, size }: File, words: ApplicationWords): string {
  const type = /\.([^.]+)$/.exec(name)?.[1]?.toUpperCase();
  return [type, fileSize(size, words)].filter(Boolean).join(' · ');
}

/** Names of files, told apart where two have the same. */
export function namesOf(files: readonly File[]): string[] {
  return files.map(({ name }, at) => {
    const before = files.slice(0, at).filter((other) => other.name === name).length;
    return before ? `${name} (${before + 1})` : name;
  });
}

/** "PDF, DOC or DOCX, up to 5 MB": what may be chosen (A11Y-7). */
export function fileHint(rules: FileRules, words: ApplicationWords): string {
  return words.fileHint(fileTypes(rules, words), fileSize(rules.maxBytes, words), rules.multiple);
}
