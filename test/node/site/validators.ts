/** Maintained checkers of what a site is made of: HTML, XML, iCalendar, and what Indeed wants of a job. */
import assert from 'node:assert/strict';
import { XMLParser } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import ICAL from 'ical.js';

const htmlValidate = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Written by Lit, or a matter of taste.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-inline-style': 'off',
    'long-title': 'off',
  },
});

export function assertValid(path: string, html: string): void {
  const { results } = htmlValidate.validateStringSync(html);
  const said = results.flatMap(({ messages }) => messages.map(({ line, message, ruleId }) => `${path}:${line} ${message} (${ruleId})`)); // prettier-ignore
  assert.deepEqual(said, []);
}

/** A valid document as an object; each repeated element is a list. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape is what is tested
export type Tree = Record<string, any>;

export function xml(text: string): Tree {
  const isArray = (name: string) => ['item', 'url', 'job', 'category'].includes(name);
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name, path) => isArray(name) && path !== 'source.job.url' });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is to come in its place is another package
  return parser.parse(text, true) as Tree;
} // prettier-ignore

/** https://docs.indeed.com: what every job needs, as written in its tables. */
export const REQUIRED = ['title', 'date', 'referencenumber', 'requisitionid', 'url', 'company', 'sourcename', 'city', 'state', 'country', 'description']; // prettier-ignore

/** Indeed takes these jobs. */
export function assertTaken(jobs: readonly Tree[]): void {
  for (const job of jobs) {
    for (const name of REQUIRED) assert.ok(job[name]?.trim(), `${job['title']}: ${name}`);
    assert.match(job['country'], /^[A-Z]{2}$/);
    assert.match(job['date'], /^\d{4}-\d{2}-\d{2}$/);
    assert.match(job['url'], /^https?:\/\//);
  }
  assert.equal(new Set(jobs.map((job) => job['referencenumber'])).size, jobs.length);
}

/** The events of a calendar. */
export function events(text: string): Record<string, string>[] {
  const [, properties, components] = ICAL.parse(text) as [string, unknown[][], [string, unknown[][]][]];
  assert.deepEqual(properties.find(([name]) => name === 'version')?.at(-1), '2.0');
  return components.map(([name, all]) => {
    assert.equal(name, 'vevent');
    return Object.fromEntries(all.map(([key, , , value]) => [key, String(value)]));
  });
}
