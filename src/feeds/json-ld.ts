import { issue } from '../posting/issues.js';
import { employmentTypes, payUnits } from '../posting/schema.js';
import { decodeEntities } from '../posting/text.js';
import type { Format } from './format.js';
import { day, first, isObject, known, list, number, prose, salary, text, texts, valueOf, type Json } from './values.js';

/** schema.org structured data: an object, a list, a graph, or a page that has such in it. https://schema.org/JobPosting */
export const jsonLd: Format = {
  open(payload) {
    const found = typeof payload === 'string' ? inPage(payload) : isJsonLd(payload) ? [payload] : undefined;
    if (!found) return undefined;
    const entries = found.flatMap(jobPostings);
    return { entries, issues: entries.length ? [] : [issue([], 'has structured data, and no JobPosting in it')] };
  },

  read: (job, { organization, index }) => readJobPosting(job, organization, index),
};

function isJsonLd(payload: unknown): boolean {
  return list(payload).some((entry) => isObject(entry) && ['@type', '@graph', '@context'].some((key) => key in entry));
}

/** The structured data of a page; a block that is not JSON is passed over, as search engines do. */
function inPage(html: string): unknown[] | undefined {
  const blocks = scripts(html).filter(({ type }) => /\btype\s*=\s*["']?application\/ld\+json\b/i.test(type));
  if (!blocks.length) return undefined;
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
  const lower = html.toLowerCase();
  const found: { type: string; json: string }[] = [];
  for (let at = lower.indexOf('<script'); at >= 0;) {
    const start = lower.indexOf('>', at);
    const end = start < 0 ? -1 : lower.indexOf('</script', start);
    if (end < 0) break;
    found.push({ type: html.slice(at, start), json: html.slice(start + 1, end) });
    at = lower.indexOf('<script', end);
  }
  return found;
}

function jobPostings(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(jobPostings);
  if (!isObject(node)) return [];
  if (list(node['@type']).some((type) => typeof type === 'string' && /(?:^|[/:])JobPosting$/.test(type))) return [node];
  return ['@graph', 'mainEntity', 'itemListElement', 'item'].flatMap((key) => jobPostings(node[key]));
}

/** A schema.org JobPosting as a posting, still to be checked. */
export function readJobPosting(job: Json, employer?: string, index = 0): Json {
  const title = text(job['title']) ?? text(job['name']);
  const page = text(job['@id']);
  const url = text(job['url']) ?? (page && /^https?:/.test(page) ? page : undefined);
  const organization = first(job['hiringOrganization']);
  const locations = list(job['jobLocation']).flatMap((place) => readPlace(place) ?? []);
  const within = list(job['applicantLocationRequirements']).flatMap((area) => nameOf(area) ?? []);
  const benefits = text(job['jobBenefits']);
  return {
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
  };
}

function readOrganization(organization: unknown, employer?: string): Json {
  const logo = first(valueOf(organization, 'logo'));
  return (
    known({
      name: nameOf(organization) ?? employer,
      url: text(valueOf(organization, 'sameAs')) ?? text(valueOf(organization, 'url')),
      logo: text(logo) ?? text(valueOf(logo, 'url')) ?? text(valueOf(logo, 'contentUrl')),
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
function readSalary(pay: unknown, currency?: string): Json | undefined {
  const stated = isObject(pay) ? pay : { value: pay };
  const value = first(stated['value']);
  const amounts = isObject(value) ? value : stated;
  const exact = number(amounts['value']) ?? number(value);
  const unit = (text(amounts['unitText']) ?? text(stated['unitText']))?.toUpperCase();
  const minValue = number(amounts['minValue']) ?? exact;
  const maxValue = number(amounts['maxValue']) ?? exact;
  return salary({
    currency: text(stated['currency']) ?? text(amounts['currency']) ?? currency,
    min: minValue,
    max: maxValue,
    unitText: payUnits.find((known) => known === unit),
  });
}

function readContact(contact: unknown): Json | undefined {
  return known({
    name: nameOf(contact),
    email: text(valueOf(contact, 'email')),
    telephone: text(valueOf(contact, 'telephone')),
  });
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

/** Text or HTML; HTML that was escaped on its way into the JSON is unescaped. */
function readText(value: unknown): string | { html: string } | undefined {
  return prose(texts(value).join('\n\n'));
}

function nameOf(value: unknown): string | undefined {
  return text(value) ?? text(valueOf(first(value), 'name'));
}
