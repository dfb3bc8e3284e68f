/** The questions of a form in the language of whoever answers them; apart from the rest, since only forms need it. */
import { put, wordsFor, type Version } from './translation.js';
import type { Question } from './types.js';

type Options = NonNullable<Question['options']>;

/**
 * A version with its questions in its language too: `questions.car.label`, `questions.car.hint`, `questions.car.options`.
 * What is sent with an application stays what the employer expects.
 */
export function withQuestions(version: Version): Version {
  const { posting, language } = version;
  const words = language === undefined ? undefined : posting.translations?.[language]?.application?.questions;
  const { application } = posting;
  if (!words || !application) return version;
  const translated = new Set(version.translated);
  const inWords = (original: Question): Question => {
    const { label, hint, options } = wordsFor(original.id, words) ?? {};
    const choices = options && original.options && optionsOf(original.options, options);
    return put(original, { label, hint, options: choices }, `questions.${original.id}.`, translated);
  };
  const { questions, selfIdentification: voluntary } = application;
  return {
    ...version,
    translated,
    posting: {
      ...posting,
      application: {
        ...application,
        ...(questions && { questions: questions.map(inWords) }),
        ...(voluntary && { selfIdentification: { ...voluntary, questions: voluntary.questions.map(inWords) } }),
      },
    },
  };
}

/** The original's choices in other words. */
function optionsOf(options: Options, words: Options): Options {
  return options.map((original, at) => {
    const { value, label } = typeof original === 'string' ? { value: original, label: original } : original;
    const named = words.find((one) => typeof one !== 'string' && one.value === value);
    // Bare words go by their order, which one more or one less would shift.
    const said = named ?? (words.length === options.length ? words[at] : undefined);
    return { value, label: typeof said === 'string' ? said : typeof named === 'object' ? named.label : label };
  });
}
