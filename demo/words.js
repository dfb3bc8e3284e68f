// @ts-check
/** The names of fields as people know them; of an answer, its question as the opening asks it. */
import { readdirSync, readFileSync } from 'node:fs';
import { valueOf } from './kept.js';

/** @typedef {import('./receiver.js').Application} Application */

const NAMES = new Map([
  ['name', 'Full name'],
  ['email', 'Email address'],
  ['phone', 'Phone number'],
  ['postingTitle', 'Opening'],
  ['postingId', 'Opening’s ID'],
  ['organization', 'Organization'],
]);

/** Questions of the demo's openings: "opening question" → its words. */
const QUESTIONS = new Map(
  [...postings()].flatMap(({ id, application }) =>
    (application?.questions ?? []).map((question) => [`${id} ${question.id}`, question.label]),
  ),
);

/** @returns {Generator<{ id: string, application?: { questions?: { id: string, label: string }[] } }>} */
function* postings() {
  const data = new URL('data/', import.meta.url);
  for (const name of readdirSync(data).filter((name) => name.endsWith('.json'))) {
    const feed = JSON.parse(readFileSync(new URL(name, data), 'utf8'));
    yield* feed.postings ?? [feed].flat();
  }
}

/**
 * @param {Application} application
 * @param {string} field
 */
export function nameOf(application, field) {
  const question = field.startsWith('answer.') ? field.slice('answer.'.length) : undefined;
  return (
    QUESTIONS.get(`${valueOf(application, 'postingId')} ${question}`) ?? NAMES.get(field) ?? inWords(question ?? field)
  );
}

/**
 * "coverLetterText" becomes "Cover letter text", and "pageUrl" "Page URL".
 * @param {string} field
 */
function inWords(field) {
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ (id|url)$/, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}
