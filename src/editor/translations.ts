/** The texts of an opening that people translate (`translations`), each with its place in the draft. */
import { valueAt, withList, withValue, type Draft, type Path } from './draft.js';
import type { FieldKey } from './fields.js';
import { isObject } from '../text/object.js';

export interface TranslatableText {
  /** The field that it is of; `part`: which of several texts in it. */
  field: FieldKey;
  part?: string;
  /** As it was written. */
  original: string;
  /** One line, paragraphs, or a list with a line for each of its own. */
  kind: 'line' | 'text' | 'lines';
  /** Where its translation stands under a language. */
  path: Path;
}

const TEXTS: readonly [field: FieldKey, kind: TranslatableText['kind']][] = [
  ['title', 'line'],
  ['summary', 'line'],
  ['description', 'text'],
  ['responsibilities', 'lines'],
  ['qualifications', 'lines'],
  ['preferredQualifications', 'lines'],
];
const LATER: typeof TEXTS = [
  ['jobBenefits', 'lines'],
  ['hiringProcess', 'line'],
  ['equalOpportunityStatement', 'text'],
  ['application.instructions', 'text'],
];

/** The languages that an opening is translated into. */
export function languagesOf(draft: Draft): string[] {
  const { translations } = draft;
  return isObject(translations) ? Object.keys(translations) : [];
}

/** The texts of an opening, in the order of its page. */
export function translatable(draft: Draft): TranslatableText[] {
  const own = ([field, kind]: (typeof TEXTS)[number]): TranslatableText[] => {
    const path = field.split('.');
    return textAt(valueAt(draft, path), { field, kind, path });
  };
  return [...TEXTS.flatMap(own), ...sectionsOf(draft), ...LATER.flatMap(own), ...formOf(draft)];
}

function textAt(value: unknown, text: Omit<TranslatableText, 'original'>): TranslatableText[] {
  const isList = Array.isArray(value);
  const original = isList ? value.filter((line) => typeof line === 'string').join('\n') : wordsOf(value);
  if (!original.trim()) return [];
  return [{ ...text, kind: text.kind === 'lines' && !isList ? 'text' : text.kind, original }];
}

function sectionsOf({ sections }: Draft): TranslatableText[] {
  return listed(sections).flatMap((section, at) => {
    const path = ['sections', at];
    const part = `${at + 1}`;
    return [
      ...textAt(section['heading'], { field: 'sections', part, kind: 'line', path: [...path, 'heading'] }),
      ...textAt(section['body'], { field: 'sections', part, kind: 'lines', path: [...path, 'body'] }),
    ];
  });
}

/** Documents with a name of their own, and questions with their choices: by id. */
function formOf({ application }: Draft): TranslatableText[] {
  if (!isObject(application)) return [];
  const documents = listed(application['documents']).flatMap((document, at) => {
    const id = document['id'] ?? document['kind'];
    const path = ['application', 'documents', String(id), 'label'];
    return textAt(document['label'], { field: 'application.documents', part: `${at + 1}`, kind: 'line', path });
  });
  const voluntary = application['selfIdentification'];
  const questions = [
    ...askedIn(application['questions'], 'application.questions'),
    ...(isObject(voluntary) ? askedIn(voluntary['questions'], 'application.selfIdentification.questions') : []),
  ];
  return [...documents, ...questions];
}

function askedIn(questions: unknown, field: FieldKey): TranslatableText[] {
  return listed(questions).flatMap((question, at) => {
    const path = ['application', 'questions', String(question['id'])];
    const part = `${at + 1}`;
    const options = Array.isArray(question['options']) ? (question['options'] as unknown[]).map(labelOf) : undefined;
    return [
      ...textAt(question['label'], { field, part, kind: 'line', path: [...path, 'label'] }),
      ...textAt(question['hint'], { field, part, kind: 'line', path: [...path, 'hint'] }),
      ...textAt(options, { field, part, kind: 'lines', path: [...path, 'options'] }),
    ];
  });
}

function labelOf(option: unknown): unknown {
  return isObject(option) ? option['label'] : option;
}

/** A text as it was written, HTML too. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((line) => wordsOf(labelOf(line))).join('\n');
  if (isObject(value)) return wordsOf(value['html']);
  return typeof value === 'string' ? value : '';
}

function listed(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((one) => (isObject(one) ? one : {})) : [];
}

/** What somebody wrote as it stands in the draft: a list line by line. */
export function written({ kind }: TranslatableText, text: string): unknown {
  if (!text) return undefined;
  return kind === 'lines' ? text.split('\n') : text;
}

/** How many lines a list has, and its translation, where these differ: it takes the place of the whole list. */
export function unevenness(
  { kind, original }: TranslatableText,
  translation: unknown,
): [of: number, has: number] | undefined {
  if (kind !== 'lines' || !Array.isArray(translation)) return undefined;
  const count = (lines: readonly string[]) => lines.filter((line) => line.trim()).length;
  const [of, has] = [count(original.split('\n')), count(translation.map(wordsOf))];
  return of === has || has === 0 ? undefined : [of, has];
}

/**
 * The draft with a list changed, and with it what people have translated of the list: translations go by the order of the
 * original.
 *
 * @param edit Changes the list, or that of a translation.
 */
export function withRows(
  draft: Draft,
  path: Path,
  edit: (list: readonly unknown[], isOriginal: boolean) => readonly unknown[],
): Draft {
  const before = valueAt(draft, path);
  const length = Array.isArray(before) ? before.length : 0;
  let changed = withList(draft, path, (list) => edit(list, true));
  for (const language of languagesOf(draft)) {
    const there = ['translations', language, ...path];
    const own = valueAt(draft, there);
    if (!Array.isArray(own) || (own.length !== length && path[0] !== 'sections')) continue;
    const padded = Array.from({ length }, (_, at): unknown => own[at] ?? {});
    changed = withValue(changed, there, edit(path[0] === 'sections' ? padded : own, false));
  }
  return changed;
}

/** Translations as they go out; sections go by their order, so that none of them may be left out. */
export function withWholeSections(tidy: Draft, draft: Draft, tidyOne: (value: unknown) => unknown): Draft {
  return languagesOf(tidy).reduce((made, language) => {
    const path = ['translations', language, 'sections'];
    const sections = valueAt(draft, path);
    if (!Array.isArray(sections)) return made;
    const whole = Array.from(sections, (section): unknown => tidyOne(section) ?? {});
    return valueAt(made, path) === undefined ? made : withValue(made, path, whole);
  }, tidy);
}
