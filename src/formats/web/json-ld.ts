import { issue } from '../../posting/issues.js';
import type { EmploymentType } from '../../posting/types.js';
import { decodeEntities } from '../../text/html.js';
import type { Format } from '../reading/format.js';
import { readPay } from '../reading/pay.js';
import { itemsIn } from './markup.js';
import {
  day,
  employment,
  first,
  isNothing,
  isObject,
  joined,
  known,
  list,
  moment,
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

/**
 * schema.org structured data: an object, a list, a graph, or a page that has such in it, as JSON-LD, microdata or RDFa.
 * https://schema.org/JobPosting
 */
export const format: Format = {
  open(payload, address) {
    const isPage = typeof payload === 'string';
    const found = isPage ? inPage(payload) : [payload];
    const { jobs, isCut } = completed(found.flatMap(jobPostings), nodesOf(found));
    // The page of one opening is where it is found again.
    const page = isPage && jobs.length === 1 ? address?.href : undefined;
    const issues = jobs.length ? [] : [issue([], 'has structured data, and no JobPosting in it')];
    if (isCut) issues.push(issue([], 'refers to the same long texts again and again; they are shown once', 'warning'));
    return { entries: jobs.map((job) => ({ job, page })), issues };
  },

  read({ job, page }, { organization, index, warn }) {
    const posting = readJobPosting(job as Json, { employer: organization, page: text(page), index, warn });
    return page && posting['url'] === page ? { ...posting, application: { url: page } } : posting;
  },
};

/** The structured data of a page; a block that is not JSON is passed over, as search engines do. */
function inPage(html: string): unknown[] {
  const blocks = scripts(html).filter(({ type }) => /\btype\s*=\s*["']?application\/ld\+json\b/i.test(type));
  const found = blocks.flatMap(({ json }) => {
    try {
      return [JSON.parse(json) as unknown];
    } catch {
      return [];
    }
  });
  return found.some((node) => jobPostings(node).length) ? found : itemsIn(html);
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
  return ['@graph', 'mainEntity', 'itemListElement', 'dataFeedElement', 'item'].flatMap((key) =>
    jobPostings(node[key]),
  );
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

/** Characters of what openings refer to that are written out in them; a graph can be made to grow without end. */
const MOST_REFERRED = 500_000;
/** Longest field of what is referred to that is kept where that is spent. */
const SHORT = 300;

/** Jobs with what they refer to in its place; one whose identifier is another's is known by its page. */
function completed(jobs: readonly Json[], nodes: ReadonlyMap<string, Json>): { jobs: Json[]; isCut: boolean } {
  let left = MOST_REFERRED;
  const sizes = new Map<Json, number>();
  const shorts = new Map<Json, Json>();
  const whole = (value: unknown) => {
    const node = isObject(value) && nodes.get(text(value['@id']) ?? '');
    if (!node) return value;
    const size = sizes.get(node) ?? JSON.stringify(node).length;
    sizes.set(node, size);
    left -= size;
    if (left > 0) return { ...node, ...value };
    const short = shorts.get(node) ?? shortened(node);
    shorts.set(node, short);
    return { ...short, ...value };
  };
  const pages = new Map<string | undefined, string | undefined>();
  const filled = jobs.map((job) => {
    const filled = Object.fromEntries(
      Object.entries(job).map(([key, value]) => [key, Array.isArray(value) ? value.map(whole) : whole(value)]),
    );
    const [id, page] = [identifierOf(filled), pageOf(filled)];
    if (id === undefined || !pages.has(id)) pages.set(id, page);
    else if (page && page !== pages.get(id)) return { ...filled, identifier: undefined };
    return filled;
  });
  return { jobs: filled, isCut: left <= 0 };
}

/** What names and places a thing, without its texts. */
function shortened(node: Json): Json {
  const kept = ['name', 'address', 'url', 'sameAs', 'logo', 'value', 'email', 'telephone'];
  return Object.fromEntries(
    kept.flatMap((key) => (key in node && JSON.stringify(node[key]).length <= SHORT ? [[key, node[key]]] : [])),
  );
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
  {
    employer,
    page,
    index = 0,
    warn,
  }: { employer?: string | undefined; page?: string | undefined; index?: number; warn?: Warn } = {},
): Json {
  const title = text(job['title']) ?? text(job['name']);
  const url = pageOf(job) ?? page;
  const organization = first(job['hiringOrganization']);
  const locations = list(job['jobLocation']).flatMap((place) => readPlace(place) ?? []);
  const within = list(job['applicantLocationRequirements']).flatMap((area) => nameOf(area) ?? []);
  const asked = ['qualifications', 'skills', 'experienceRequirements', 'educationRequirements'].map((name) =>
    readText(list(job[name]).flatMap(readAsked)),
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
    validThrough: moment(job['validThrough']),
    applicationContact: readContact(first(job['applicationContact'])),
  };
}

/** What is asked of a person: words, or an object of one of schema.org's types. */
function readAsked(one: unknown): string[] {
  const words = text(one) ?? text(valueOf(one, 'description')) ?? nameOf(valueOf(one, 'name'));
  if (words) return [words];
  const credentials = list(valueOf(one, 'credentialCategory')).flatMap((kind) => nameOf(kind) ?? []);
  const months = number(valueOf(one, 'monthsOfExperience'));
  const experience = months ? [months % 12 ? `${months} months of experience` : yearsOf(months / 12)] : [];
  return [...credentials.map((kind) => kind.replace(/^https?:.*\//, '')), ...experience];
}

function yearsOf(years: number): string {
  return years === 1 ? '1 year of experience' : `${years} years of experience`;
}

function readOrganization(organization: unknown, employer?: string): Json {
  const logo = first(valueOf(organization, 'logo'));
  return (
    known({
      name: text(decodeEntities(nameOf(organization) ?? '')) ?? employer,
      url: siteOf(valueOf(organization, 'sameAs')) ?? siteOf(valueOf(organization, 'url')),
      logo: text(logo) ?? text(valueOf(logo, 'url')) ?? text(valueOf(logo, 'contentUrl')),
      description: readText(valueOf(organization, 'description')),
    }) ?? {}
  );
}

/** A web site; "www.example.org" is one, and no file of this one. */
function siteOf(value: unknown): string | undefined {
  const said = text(first(value));
  return said && /^(?:[\w-]+\.)+[a-z]{2,24}(?:[/?#]|$)/i.test(said) && !/^[^/?#]*\.(?:html?|php|aspx?)$/i.test(said)
    ? `https://${said}`
    : said;
}

function readPlace(place: unknown): Json | undefined {
  if (typeof place === 'string') return place.trim() ? { name: place.trim() } : undefined;
  const address = first(valueOf(place, 'address')) ?? place;
  if (typeof address === 'string') return { streetAddress: address };
  const keys = ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'];
  const said = (value: string | undefined) => (value && !isNothing(value) ? value : undefined);
  return known({
    name: said(text(valueOf(place, 'name'))),
    ...Object.fromEntries(keys.map((key) => [key, said(nameOf(valueOf(address, key)))])),
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
  const one = first(value);
  return text(one) ?? text(first(valueOf(one, 'name')));
}
