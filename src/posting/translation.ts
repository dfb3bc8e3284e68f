/** A posting in the language of whoever reads it, as far as people have translated it. */
import type { JobPosting, QuestionTranslation, SectionTranslation } from './types.js';

/** A posting as it is shown. */
export interface Version {
  /** The posting, with the translation's texts where it has them. */
  posting: JobPosting;
  /** The language it was translated into; absent: it is the original. */
  language?: string | undefined;
  /** The texts that are translated: `title`, `sections.0.heading`, `instructions`, `documents.resume.label` … */
  translated: ReadonlySet<string>;
}

/** The language of a text, where it is known. */
export function langOf({ posting, language, translated }: Version, text: string): string | undefined {
  return translated.has(text) ? language : posting.inLanguage;
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

/**
 * A posting in one of the languages it is translated into; in none of them it is the original. The questions of its form
 * are left to translated-questions.ts.
 */
export function inLanguage(posting: JobPosting, language: string | undefined): Version {
  const { translations = {}, sections = [], application: how = {} } = posting;
  const translation =
    language !== undefined && Object.hasOwn(translations, language) ? translations[language] : undefined;
  const translated = new Set<string>();
  if (!translation) return { posting, translated };
  const { application: form = {}, sections: parts = [], ...texts } = translation;
  const made = put(posting, texts, '', translated);
  if (parts.length) {
    // Sections go by their order; what has a heading or a text alone is none yet.
    made.sections = [...(sections.length < parts.length ? parts : sections).keys()]
      .map((at) => put<SectionTranslation>(sections[at] ?? {}, parts[at] ?? {}, `sections.${at}.`, translated))
      .filter((section): section is Required<SectionTranslation> => 'heading' in section && 'body' in section);
  }
  const { instructions } = form;
  if (posting.application ?? instructions) made.application = put(how, { instructions }, '', translated);
  if (how.documents && made.application) {
    made.application.documents = how.documents.map((document) => {
      const id = document.id ?? document.kind;
      return put(document, { label: wordsFor(id, form.documents)?.label }, `documents.${id}.`, translated);
    });
  }
  return { posting: made, language, translated };
}

/** An object with the texts that there are in place of its own; notes which they are. */
export function put<T extends object>(
  original: T,
  texts: { [Key in keyof T]?: T[Key] | undefined },
  at: string,
  translated: Set<string>,
): T {
  const made = { ...original };
  for (const [key, text] of Object.entries(texts)) {
    if (text === undefined) continue;
    made[key as keyof T] = text as T[keyof T];
    translated.add(at + key);
  }
  return made;
}

/** The words for a question or a document, in an object by id or in a list. */
export function wordsFor(
  id: string,
  words: Record<string, QuestionTranslation> | QuestionTranslation[] | undefined,
): QuestionTranslation | undefined {
  if (Array.isArray(words)) return words.find((one) => one.id === id);
  return words && Object.hasOwn(words, id) ? words[id] : undefined;
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
