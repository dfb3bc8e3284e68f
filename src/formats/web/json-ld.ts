import { issue } from '../../posting/issues.js';
import type { EmploymentType } from '../../posting/types.js';
import { decodeEntities } from '../../text/html.js';
import type { Format } from '../reading/format.js';
import { readPay } from '../reading/pay.js';
import {
  day,
  employment,
  first,
  isObject,
  joined,
  known,
  list,
  number,
  payUnit,
  prose,
  salary,
  text,
  texts,
  unescaped,
  valueOf,
  wordsOf,
  type Json,
  type Prose,
  type Warn,
} from '../reading/values.js';

/** schema.org structured data: an object, a list, a graph, or a page that has such in it. https://schema.org/JobPosting */
export const format: Format = {
  open(payload) {
    const found = typeof payload === 'string' ? inPage(payload) : [payload];
    const entries = completed(found.flatMap(jobPostings), nodesOf(found));
    return { entries, issues: entries.length ? [] : [issue([], 'has structured data, and no JobPosting in it')] };
  },

  read: (job, { organization, index, warn }) => readJobPosting(job, { employer: organization, index, warn }),
};

/** The structured data of a page; a block that is not JSON is passed over, as search engines do. */
function inPage(html: string): unknown[] {
  const blocks = scripts(html).filter(({ type }) => /\btype\s*=\s*["']?application\/ld\+json\b/i.test(type));
  return blocks.flatMap(({ json }) => {
    try {
      return [JSON.parse(json) as unknown];
    } catch {
      return [];
    }
  });
}

/** A page's scripts, found in one walk: a pattern over a page that somebody else wrote can take minutes. */
function scripts(html: string): { type: string; json: string }[] {
  const found: { type: string; json: string }[] = [];
  const opening = /<script|<!--/gi;
  const closing = /<\/script/gi;
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    const isComment = open[0] === '<!--';
    // "<!-->" is a whole comment.
    const start = html.indexOf(isComment ? '-->' : '>', open.index + 2);
    if (start < 0) break;
    opening.lastIndex = closing.lastIndex = start;
    if (isComment) continue;
    const end = closing.exec(html)?.index;
    if (end === undefined) break;
    found.push({ type: html.slice(open.index, start), json: html.slice(start + 1, end) });
    opening.lastIndex = end;
  }
  return found;
}

function jobPostings(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(jobPostings);
  if (!isObject(node)) return [];
  if (list(node['@type']).some((type) => typeof type === 'string' && /(?:^|[/:])JobPosting$/.test(type))) return [node];
  return ['@graph', 'mainEntity', 'itemListElement', 'item'].flatMap((key) => jobPostings(node[key]));
}

/** What else the data describes, by its `@id`. */
function nodesOf(documents: readonly unknown[]): Map<string, Json> {
  const nodes = documents.flatMap((node) =>
    Array.isArray(node) ? (node as unknown[]) : [node, ...list(valueOf(node, '@graph'))],
  );
  return new Map(
    nodes.flatMap((node) => (isObject(node) && text(node['@id']) ? [[text(node['@id']) ?? '', node]] : [])),
  );
}

/** Jobs with what they refer to in its place; one whose identifier is another's is known by its page. */
function completed(jobs: readonly Json[], nodes: ReadonlyMap<string, Json>): Json[] {
  const whole = (value: unknown) => {
    const node = isObject(value) && nodes.get(text(value['@id']) ?? '');
    return node ? { ...node, ...value } : value;
  };
  const pages = new Map<string | undefined, string | undefined>();
  return jobs.map((job) => {
    const filled = Object.fromEntries(
      Object.entries(job).map(([key, value]) => [key, Array.isArray(value) ? value.map(whole) : whole(value)]),
    );
    const [id, page] = [identifierOf(filled), pageOf(filled)];
    if (id === undefined || !pages.has(id)) pages.set(id, page);
    else if (page && page !== pages.get(id)) return { ...filled, identifier: undefined };
    return filled;
  });
}

function identifierOf(job: Json): string | undefined {
  return text(valueOf(first(job['identifier']), 'value')) ?? text(job['identifier']);
}

function pageOf(job: Json): string | undefined {
  const page = text(job['@id']);
  return text(job['url']) ?? (page && /^https?:/.test(page) ? page : undefined);
}

/** A schema.org JobPosting as a posting, still to be checked. */
export function readJobPosting(
  job: Json,
  { employer, index = 0, warn }: { employer?: string | undefined; index?: number; warn?: Warn } = {},
): Json {
  const title = text(job['title']) ?? text(job['name']);
  const url = pageOf(job);
  const organization = first(job['hiringOrganization']);
  const locations = list(job['jobLocation']).flatMap((place) => readPlace(place) ?? []);
  const within = list(job['applicantLocationRequirements']).flatMap((area) => nameOf(area) ?? []);
  const asked = ['qualifications', 'skills', 'experienceRequirements', 'educationRequirements'].map((name) =>
    readText(list(job[name]).map((one) => text(one) ?? valueOf(one, 'description') ?? valueOf(one, 'name'))),
  );
  return {
    id: identifierOf(job) ?? url ?? text(job['@id']) ?? `${title ?? ''} ${index + 1}`.trim(),
    title: title && decodeEntities(title),
    hiringOrganization: readOrganization(organization, employer),
    url,
    description: readText(job['description']),
    responsibilities: readText(job['responsibilities']),
    qualifications: asked.reduce(joined),
    employmentType: readEmploymentTypes(job['employmentType']),
    workHours: wordsOf(unescaped(job['workHours'])),
    jobLocation: locations.length ? locations : undefined,
    workplace: list(job['jobLocationType']).includes('TELECOMMUTE') ? { type: 'remote' } : undefined,
    applicantLocationRequirements: within.length ? within : undefined,
    baseSalary: readSalary(first(job['baseSalary']), text(job['salaryCurrency']), warn),
    jobBenefits: readText(job['jobBenefits']),
    incentiveCompensation: wordsOf(unescaped(job['incentiveCompensation'])),
    datePosted: day(job['datePosted']),
    jobStartDate: day(job['jobStartDate']),
    // ISO 8601 has the offset without its colon too; browsers read only the one with it.
    validThrough: text(job['validThrough'])?.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
    applicationContact: readContact(first(job['applicationContact'])),
  };
}

function readOrganization(organization: unknown, employer?: string): Json {
  const logo = first(valueOf(organization, 'logo'));
  return (
    known({
      name: text(decodeEntities(nameOf(organization) ?? '')) ?? employer,
      url: text(valueOf(organization, 'sameAs')) ?? text(valueOf(organization, 'url')),
      logo: text(logo) ?? text(valueOf(logo, 'url')) ?? text(valueOf(logo, 'contentUrl')),
      description: readText(valueOf(organization, 'description')),
    }) ?? {}
  );
}

function readPlace(place: unknown): Json | undefined {
  if (typeof place === 'string') return place.trim() ? { name: place.trim() } : undefined;
  const address = first(valueOf(place, 'address')) ?? place;
  if (typeof address === 'string') return { streetAddress: address };
  const keys = ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'];
  return known({
    name: text(valueOf(place, 'name')),
    ...Object.fromEntries(keys.map((key) => [key, nameOf(valueOf(address, key))])),
  });
}

/** Amounts and their period; a period that is not stated stays unknown. */
function readSalary(pay: unknown, currency?: string, warn?: Warn): Json | undefined {
  const stated = isObject(pay) ? pay : { value: pay };
  const value = first(stated['value']);
  const amounts = isObject(value) ? value : stated;
  const exact = number(amounts['value']) ?? number(value);
  const unitText = payUnit(amounts['unitText']) ?? payUnit(stated['unitText']);
  const said = text(stated['currency']) ?? text(amounts['currency']) ?? currency;
  // "50000 - 60000", "$50,000".
  const inWords = exact === undefined ? readPay([said, text(amounts['value']) ?? text(value)].join(' ')) : undefined;
  if (inWords) return { ...inWords, ...(unitText && { unitText }) };
  return salary({
    currency: said,
    min: amounts['minValue'] ?? exact ?? amounts['value'] ?? value,
    max: amounts['maxValue'] ?? exact ?? amounts['value'] ?? value,
    unitText,
    warn,
  });
}

function readContact(contact: unknown): Json | undefined {
  return known({
    name: nameOf(contact),
    email: text(valueOf(contact, 'email')),
    telephone: text(valueOf(contact, 'telephone')),
  });
}

/** "FULL_TIME", "full-time, Contract", "https://schema.org/FULL_TIME". */
function readEmploymentTypes(value: unknown): EmploymentType[] | undefined {
  return employment(texts(value).flatMap((said) => said.split(',').map((type) => type.replace(/^https?:.*\//, ''))));
}

/** Text or HTML; HTML that was escaped on its way into the JSON is unescaped. */
function readText(value: unknown): Prose | undefined {
  return prose(texts(value).join('\n\n'));
}

function nameOf(value: unknown): string | undefined {
  return text(value) ?? text(valueOf(first(value), 'name'));
}
