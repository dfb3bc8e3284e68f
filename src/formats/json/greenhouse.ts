import type { PayUnit } from '../../posting/types.js';
import { below, type Format } from '../reading/format.js';
import { span, told } from '../reading/pay.js';
import { place, remoteWithin, workplace, workplaceIn } from '../reading/places.js';
import {
  employment,
  isObject,
  known,
  lastSegment,
  list,
  moment,
  number,
  payUnit,
  prose,
  salary,
  segments,
  some,
  tags,
  text,
  texts,
  day,
  unescaped,
  valueOf,
  wordsOf,
  type Json,
} from '../reading/values.js';

const PAY = /\b(?:pay|salary|compensation|range|wages?|rate)\b/i;
const WORKPLACE = /^(?:work ?place|location|work) type$|^remote\b/i;

/** https://developers.greenhouse.io/job-board.html */
export const format: Format = {
  open: (payload) => ({ entries: list(valueOf(payload, 'jobs') ?? payload) }),

  read(job, { warn }) {
    // A prospect post: not an opening.
    if (job['internal_job_id'] === null) return undefined;
    const url = text(job['absolute_url']);
    const where = texts(valueOf(job['location'], 'name')).flatMap((said) => texts(said.split(/[;|]/)));
    const metadata = list(job['metadata']).filter(isObject);
    const workplaceType = metadata.find(({ name }) => WORKPLACE.test(text(name) ?? ''));
    const chosen = metadata.filter(
      (entry) => entry !== workplaceType && ['single_select', 'multi_select'].includes(text(entry['value_type']) ?? ''),
    );
    const [department, ...others] = departments(job['departments']);
    const words = tags([...others, ...chosen.map(({ value }) => value)], department);
    const application = questions(job);
    return {
      id: idOf(job),
      title: text(job['title']),
      hiringOrganization: { name: text(job['company_name']) },
      url,
      description: prose(unescaped(job['content'])),
      employmentType: employment(metadata.find(({ name }) => /employment type/i.test(text(name) ?? ''))?.['value']),
      jobLocation: some(where.map((name) => place({ name }))),
      workplace: workplace(workplaceType?.['value']) ?? workplaceIn(where),
      applicantLocationRequirements: remoteWithin(where),
      baseSalary: payInCents(job['pay_input_ranges']) ?? payInMetadata(metadata, warn),
      department,
      tags: words,
      datePosted: day(job['first_published']),
      validThrough: moment(job['application_deadline']),
      inLanguage: text(job['language']),
      application: known({ url, ...application }),
    };
  },

  account: (job, { base }) => board(base) ?? board(text(job['absolute_url'])),

  details(job, address) {
    const id = idOf(job);
    const posting = id && below(address, '/jobs', `${encodeURIComponent(id)}?questions=true&pay_transparency=true`);
    return posting ? { posting } : undefined;
  },
};

function board(address: string | undefined): string | undefined {
  const [one, two, three] = segments(address);
  if (!address || !new URL(address).hostname.endsWith('greenhouse.io')) return undefined;
  return one === 'v1' && two === 'boards' ? three : one;
}

/** The innermost first: a department's parents stand in the same list. */
function departments(value: unknown): string[] {
  const all = list(value).filter(isObject);
  const parents = new Set(all.map(({ parent_id: parent }) => parent));
  const inner = all.filter(({ id }) => !parents.has(id));
  return texts([...inner, ...all.filter((one) => !inner.includes(one))].map(({ name }) => name));
}

/**
 * Ranges in cents; a period is only in the account's own title of a range. Several become the whole span, each told in
 * the note; by the hour and by the year, as often only their size tells, they have none.
 */
function payInCents(value: unknown): Json | undefined {
  const dollars = (cents: unknown) => (number(cents) === undefined ? undefined : (number(cents) ?? 0) / 100);
  const ranges = list(value)
    .filter(isObject)
    .map((range) => ({
      currency: text(range['currency_type']),
      min: dollars(range['min_cents']),
      max: dollars(range['max_cents']),
      title: text(range['title'])?.replace(/:$/, '').trimEnd(),
      unitText: periodIn(range['title']),
      blurb: wordsOf(range['blurb']),
    }))
    .filter(({ min, max }) => Boolean(min) || Boolean(max));
  const [only, ...more] = ranges;
  if (!only) return undefined;
  const same = ranges.filter(({ currency }) => currency === only.currency);
  const notes = [...(more.length ? [ranges.map(told).join('; ')] : []), ...ranges.flatMap(({ blurb }) => blurb ?? [])];
  const note =
    notes.reduce((said, note) => (said ? `${said}${said.endsWith('.') ? ' ' : '. '}${note}` : note), '') || undefined;
  const tops = same.map(({ min = 0, max = 0 }) => Math.max(min, max));
  const isApart = same.some(({ min, max }) => ([min, max].find(Boolean) ?? 0) > 50 * Math.min(...tops));
  if (isApart || new Set(same.map(({ unitText }) => unitText)).size > 1)
    return known({ currency: only.currency, note });
  return salary({ currency: only.currency, ...span(same), unitText: only.unitText, note });
}

/** "Annual Salary:", "Hourly rate (Minneapolis)". */
function periodIn(title: unknown): PayUnit | undefined {
  const units = (text(title) ?? '')
    .slice(0, 200)
    .split(/[^\p{L}]+/u)
    .flatMap((word) => payUnit(word) ?? []);
  return new Set(units).size === 1 ? units[0] : undefined;
}

/** Pay in a field of the account's own, its amounts as text. */
function payInMetadata(metadata: readonly Json[], warn: (path: string[], message: string) => void): Json | undefined {
  for (const { name, value, value_type: type } of metadata) {
    if (!(text(type) ?? '').startsWith('currency') || !PAY.test(text(name) ?? '') || !isObject(value)) continue;
    const one = value['amount'] ?? value['value'];
    const found = salary({ currency: value['unit'], min: value['min_value'] ?? one, max: value['max_value'] ?? one });
    if (found) return found;
    if (Object.values(value).some(text))
      warn(['baseSalary'], `"${text(name) ?? ''}" states no amount that can be read`);
  }
  return undefined;
}

/** Pages of one's own name the opening in their query. */
function idOf(job: Json): string | undefined {
  const url = text(job['absolute_url']);
  return text(job['id']) ?? /[?&]gh_jid=(\d+)/.exec(url ?? '')?.[1] ?? lastSegment(url);
}

const CONTACT = ['first_name', 'last_name', 'email', 'phone'];
const DOCUMENTS = new Map([
  ['resume', 'resume'],
  ['cover_letter', 'coverLetter'],
]);

/** What the account's form asks; what it asks for statistics of equal opportunity is none of ours (EEO-2). */
function questions(job: Json): Json | undefined {
  const documents: Json[] = [];
  const asked: Json[] = [];
  for (const question of [...list(job['questions']), ...list(job['location_questions'])]) {
    const fields = list(valueOf(question, 'fields')).filter(isObject);
    const label = text(valueOf(question, 'label'));
    const required = valueOf(question, 'required') === true;
    const [field] = fields.filter(({ type }) => type !== 'input_hidden');
    const name = text(field?.['name'])?.replace(/\[\]$/, '');
    if (!field || !name || CONTACT.includes(name)) continue;
    const kind = DOCUMENTS.get(name);
    if (kind) {
      const orText = fields.some(({ type }) => type === 'textarea');
      documents.push({ kind, required, ...(orText && { orText }) });
    } else {
      const hint = wordsOf(valueOf(question, 'description'));
      asked.push({ id: name, label, ...answered(field), required, ...(hint && { hint }) });
    }
  }
  return known({
    documents: documents.length ? documents : undefined,
    questions: asked.length ? asked : undefined,
  });
}

function answered(field: Json): Json {
  const options = list(field['values']).map((choice) => ({
    value: text(valueOf(choice, 'value')),
    label: text(valueOf(choice, 'label')),
  }));
  switch (field['type']) {
    case 'textarea':
      return { type: 'textarea' };
    case 'input_file':
      return { type: 'file' };
    case 'multi_value_single_select': {
      const labels = options.map(({ label }) => label?.toLowerCase()).sort();
      return labels.join() === 'no,yes' ? { type: 'yesno' } : { type: 'select', options };
    }
    case 'multi_value_multi_select':
      return { type: 'multiselect', options };
    default:
      return { type: 'text' };
  }
}
