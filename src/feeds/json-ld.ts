import { employmentTypes, payUnits } from '../posting/schema.js';
import { decodeEntities } from '../posting/text.js';

type Json = Record<string, unknown>;

/** Whether data is schema.org JSON-LD: an object, a list of them, or a graph. */
export function isJsonLd(payload: unknown): boolean {
  return [payload]
    .flat()
    .some((entry) => isObject(entry) && ('@type' in entry || '@graph' in entry || '@context' in entry));
}

/** The JobPostings of a page's JSON-LD as postings, still to be checked; whatever else the page describes is passed over. */
export function readJsonLd(payload: unknown, options: { organization?: string | undefined }): Json[] {
  return jobPostings(payload).map((job, index) => readJob(job, index, options.organization));
}

function jobPostings(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(jobPostings);
  if (!isObject(node)) return [];
  if (list(node['@type']).some((type) => typeof type === 'string' && /(?:^|[/:])JobPosting$/.test(type))) return [node];
  return ['@graph', 'mainEntity', 'itemListElement', 'item'].flatMap((key) => jobPostings(node[key]));
}

function readJob(job: Json, index: number, employer?: string): Json {
  const title = text(job['title']) ?? text(job['name']);
  const page = text(job['@id']);
  const url = text(job['url']) ?? (page && /^https?:/.test(page) ? page : undefined);
  const organization = first(job['hiringOrganization']);
  const locations = list(job['jobLocation']).flatMap((place) => readPlace(place) ?? []);
  const within = list(job['applicantLocationRequirements']).flatMap((area) => nameOf(area) ?? []);
  const benefits = text(job['jobBenefits']);
  return known({
    id:
      text(valueOf(first(job['identifier']), 'value')) ??
      text(job['identifier']) ??
      url ??
      page ??
      `${title ?? ''} ${index + 1}`.trim(),
    title: title && decodeEntities(title),
    hiringOrganization: readOrganization(organization, employer),
    url,
    description: readText(job['description']),
    responsibilities: readText(job['responsibilities']),
    qualifications: readText(job['qualifications']),
    employmentType: readEmploymentTypes(job['employmentType']),
    workHours: text(job['workHours']),
    jobLocation: locations.length ? locations : undefined,
    workplace: list(job['jobLocationType']).includes('TELECOMMUTE') ? { type: 'remote' } : undefined,
    applicantLocationRequirements: within.length ? within : undefined,
    baseSalary: readSalary(first(job['baseSalary']), text(job['salaryCurrency'])),
    jobBenefits: benefits && decodeEntities(benefits),
    incentiveCompensation: text(job['incentiveCompensation']),
    datePosted: day(job['datePosted']),
    jobStartDate: day(job['jobStartDate']),
    // ISO 8601 has the offset without its colon too; browsers read only the one with it.
    validThrough: text(job['validThrough'])?.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
    applicationContact: readContact(first(job['applicationContact'])),
  });
}

function readOrganization(organization: unknown, employer?: string): Json {
  const logo = first(valueOf(organization, 'logo'));
  return known({
    name: nameOf(organization) ?? employer,
    url: text(valueOf(organization, 'sameAs')) ?? text(valueOf(organization, 'url')),
    logo: text(logo) ?? text(valueOf(logo, 'url')) ?? text(valueOf(logo, 'contentUrl')),
  });
}

function readPlace(place: unknown): Json | undefined {
  if (typeof place === 'string') return place.trim() ? { name: place.trim() } : undefined;
  const address = first(valueOf(place, 'address')) ?? place;
  if (typeof address === 'string') return { streetAddress: address };
  const keys = ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'];
  const found = known({
    name: text(valueOf(place, 'name')),
    ...Object.fromEntries(keys.map((key) => [key, nameOf(valueOf(address, key))])),
  });
  return Object.keys(found).length ? found : undefined;
}

/** Amounts and their period; a period that is not stated stays unknown. */
function readSalary(salary: unknown, currency?: string): Json | undefined {
  const stated = isObject(salary) ? salary : { value: salary };
  const value = first(stated['value']);
  const amounts = isObject(value) ? value : stated;
  const exact = number(amounts['value']) ?? number(value);
  const unit = (text(amounts['unitText']) ?? text(stated['unitText']))?.toUpperCase();
  const minValue = number(amounts['minValue']) ?? exact;
  const maxValue = number(amounts['maxValue']) ?? exact;
  if (minValue === undefined && maxValue === undefined) return undefined;
  return known({
    currency: text(stated['currency']) ?? text(amounts['currency']) ?? currency,
    minValue,
    maxValue,
    unitText: payUnits.find((known) => known === unit),
  });
}

function readContact(contact: unknown): Json | undefined {
  const found = known({
    name: nameOf(contact),
    email: text(valueOf(contact, 'email')),
    telephone: text(valueOf(contact, 'telephone')),
  });
  return Object.keys(found).length ? found : undefined;
}

function readEmploymentTypes(value: unknown): string[] | undefined {
  const types = list(value)
    .flatMap((entry) => (typeof entry === 'string' ? entry.split(',') : []))
    .map((type) =>
      type
        .trim()
        .toUpperCase()
        .replace(/[\s-]+/g, '_'),
    );
  const found = employmentTypes.filter((type) => types.includes(type));
  return found.length ? found : undefined;
}

/** Text or HTML; HTML that was escaped on its way into the JSON is unescaped once. */
function readText(value: unknown): string | { html: string } | undefined {
  const said = Array.isArray(value) ? value.flatMap((line) => text(line) ?? []).join('\n\n') : text(value);
  if (!said) return undefined;
  const html = /<[a-z][^>]*>/i.test(said) ? said : decodeEntities(said);
  return /<[a-z][^>]*>/i.test(html) ? { html } : html;
}

function day(value: unknown): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(text(value) ?? '')?.[0];
}

function nameOf(value: unknown): string | undefined {
  return text(value) ?? text(valueOf(first(value), 'name'));
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function number(value: unknown): number | undefined {
  const said = typeof value === 'string' ? Number(value.replace(/[$,\s]/g, '') || NaN) : value;
  return typeof said === 'number' && Number.isFinite(said) ? said : undefined;
}

function list(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : [value].flat();
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function valueOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function known(record: Json): Json {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
