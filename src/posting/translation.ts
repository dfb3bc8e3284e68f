/** A posting in the language of whoever reads it, as far as people have translated it. */
import type { JobPosting, Question, QuestionTranslation, SectionTranslation, Translation } from './types.js';

/** A posting as it is shown, and the language of each of its texts. */
export interface Version {
  /** The posting, with the translation's texts where it has them. What is sent with an application is the original's. */
  posting: JobPosting;
  /** The language it was translated into; absent: it is the original. */
  language?: string;
  /**
   * The language of a text, where it is known: `title`, `sections.0.heading`, `sections.0.body`, `instructions`,
   * `documents.resume.label`, `questions.car.hint`, `questions.car.options` …
   */
  lang: (text: string) => string | undefined;
}

/** The language of a person's translation that somebody who reads `language` is shown; none where the original will do. */
export function translationFor(
  { inLanguage, translations }: Pick<JobPosting, 'inLanguage' | 'translations'>,
  language: string,
): string | undefined {
  if (!translations) return undefined;
  const tags = Object.keys(translations);
  const find = (tag: string) => tags.find((one) => same(one, tag));
  // "es-MX" is served by "es" too (RFC 4647), and better by another country's Spanish than by English.
  for (let tag = language; tag; tag = tag.replace(/(?:^|-)[^-]*$/, '')) {
    if (inLanguage && same(inLanguage, tag)) return undefined;
    const found = find(tag);
    if (found) return found;
  }
  if (inLanguage && related(inLanguage, language)) return undefined;
  return tags.find((tag) => related(tag, language));
}

/** A posting in one of the languages it is translated into; in none of them it is the original. */
export function inLanguage(posting: JobPosting, language: string | undefined): Version {
  const { translations = {} } = posting;
  const translation =
    language !== undefined && Object.hasOwn(translations, language) ? translations[language] : undefined;
  const translated = new Set<string>();
  const lang = (text: string) => (translated.has(text) ? language : posting.inLanguage);
  if (!translation) return { posting, lang };
  /** One's texts in place of the other's. */
  const put = <T extends object>(original: T, texts: Partial<T>, at = ''): T => {
    const made = { ...original };
    for (const key of Object.keys(texts) as (keyof T & string)[]) {
      if (texts[key] === undefined) continue;
      made[key] = texts[key];
      translated.add(at + key);
    }
    return made;
  };
  const { application: form, sections: parts, ...texts } = translation;
  const made = put<JobPosting>(posting, texts);
  if (parts) made.sections = sectionsOf(posting, parts, put);
  if (form) made.application = applicationOf(posting, form, put);
  return { posting: made, language: language as string, lang };
}

type Options = NonNullable<Question['options']>;
type Put = <T extends object>(original: T, texts: Partial<T>, at: string) => T;

/** Sections go by their order; what has a heading or a text alone is none yet. */
function sectionsOf({ sections = [] }: JobPosting, parts: readonly SectionTranslation[], put: Put) {
  const all: readonly unknown[] = sections.length < parts.length ? parts : sections;
  return all
    .map((_, at) => put<SectionTranslation>(sections[at] ?? {}, parts[at] ?? {}, `sections.${at}.`))
    .filter((section): section is Required<SectionTranslation> => 'heading' in section && 'body' in section);
}

function applicationOf({ application: how = {} }: JobPosting, form: NonNullable<Translation['application']>, put: Put) {
  const made = put(how, form.instructions === undefined ? {} : { instructions: form.instructions }, '');
  const question = (original: Question): Question => {
    const { label, hint, options } = wordsFor(original.id, form.questions) ?? {};
    const choices = options && original.options && optionsOf(original.options, options);
    return put(original, { ...(label && { label }), ...(hint && { hint }), ...(choices && { options: choices }) }, `questions.${original.id}.`); // prettier-ignore
  };
  if (how.documents) {
    made.documents = how.documents.map((document) => {
      const id = document.id ?? document.kind;
      const label = wordsFor(id, form.documents)?.label;
      return put(document, label ? { label } : {}, `documents.${id}.`);
    });
  }
  if (how.questions) made.questions = how.questions.map(question);
  if (how.selfIdentification) {
    made.selfIdentification = {
      ...how.selfIdentification,
      questions: how.selfIdentification.questions.map(question),
    };
  }
  return made;
}

/** The words for a question or a document, in an object by id or in a list. */
function wordsFor(
  id: string,
  words: Record<string, QuestionTranslation> | QuestionTranslation[] | undefined,
): QuestionTranslation | undefined {
  if (Array.isArray(words)) return words.find((one) => one.id === id);
  return words && Object.hasOwn(words, id) ? words[id] : undefined;
}

/** The original's choices in other words: what is sent is what the employer expects. */
function optionsOf(options: Options, words: Options): Options {
  return options.map((original, at) => {
    const { value, label } = typeof original === 'string' ? { value: original, label: original } : original;
    const named = words.find((one) => typeof one !== 'string' && one.value === value);
    // Bare words go by their order, which one more or one less would shift.
    const inOrder = words.length === options.length ? words[at] : undefined;
    const said = named ?? inOrder;
    return { value, label: typeof said === 'string' ? said : typeof named === 'object' ? named.label : label };
  });
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** One language in the same script, whatever the country. */
function related(one: string, other: string): boolean {
  return same(scriptOf(one), scriptOf(other));
}

function scriptOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}
