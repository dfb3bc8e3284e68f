import { named } from '../posting/issues.js';
import type { Format } from './reading/format.js';
import {
  day,
  employment,
  isObject,
  known,
  list,
  number,
  place,
  prose,
  segments,
  some,
  tags,
  text,
  texts,
  valueOf,
  wordsOf,
  type Json,
  type Warn,
} from './reading/values.js';

/** https://help.workable.com/hc/en-us/articles/115012771647 */
export const workable: Format = {
  open(payload, address) {
    if (!isObject(payload) || !Array.isArray(payload['jobs'])) return undefined;
    const isJob = (entry: unknown) => isObject(entry) && 'shortcode' in entry;
    if (!payload['jobs'].some(isJob) && !address?.hostname.endsWith('workable.com')) return undefined;
    const employer = known({ name: text(payload['name']), description: prose(payload['description']) });
    return { entries: payload['jobs'].map((job) => (isObject(job) ? { ...job, employer } : job) as unknown) };
  },

  read(job) {
    const department = text(job['department']);
    // A hidden place may be a refuge: nothing of it shows, nor the town above, which may be the same.
    const locations = list(job['locations']);
    const where = locations.length
      ? locations.filter((one) => !valueOf(one, 'hidden'))
      : [{ city: job['city'], region: job['state'], country: job['country'] }];
    return {
      id: text(job['shortcode']) ?? segments(job['url']).at(-1),
      title: text(job['title']),
      hiringOrganization: job['employer'] ?? {},
      url: text(job['url']) ?? text(job['shortlink']),
      description: prose(job['description']),
      employmentType: employment(job['employment_type']),
      jobLocation: some(
        where.map((one) =>
          place({
            city: valueOf(one, 'city'),
            region: valueOf(one, 'region'),
            country: text(valueOf(one, 'countryCode')) ?? valueOf(one, 'country'),
          }),
        ),
      ),
      workplace: job['telecommuting'] === true ? { type: 'remote' } : undefined,
      department,
      tags: tags([job['function']], department),
      datePosted: day(job['published_on']),
      application: { url: text(job['application_url']) ?? text(job['url']) },
    };
  },

  account: (_job, { base }) => segments(base).at(-1),

  details(job, address) {
    const code = text(job['shortcode']);
    return code ? { form: new URL(`/api/v1/jobs/${encodeURIComponent(code)}/form`, address).href } : undefined;
  },
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

/** Whether a payload is an application form: a list of sections with fields. */
export function isWorkableForm(payload: unknown): payload is unknown[] {
  return Array.isArray(payload) && payload.some((section) => Array.isArray(valueOf(section, 'fields')));
}

/** What an application form asks for beyond name, e-mail and phone. */
export function readWorkableForm(sections: readonly unknown[], warn: Warn): Json | undefined {
  const documents: Json[] = [];
  const questions: Json[] = [];
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
      documents.push(
        known({ kind: 'resume', required, accept: some(accept), maxBytes: number(field['maxFileSize']) }) ?? {},
      );
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
        }) ?? {},
      );
    }
  }
  return known({
    documents: documents.length ? documents : undefined,
    questions: questions.length ? questions : undefined,
  });
}
