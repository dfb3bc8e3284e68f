import { countryCode, toJobPostingJsonLd } from '../../posting/json-ld.js';
import { places } from '../../posting/words/facts.js';
import { formatMoney } from '../../posting/words/intl.js';
import type { EmploymentType, JobPosting, PayUnit, WorkplaceType } from '../../posting/types.js';
import type { Listing } from '../addresses.js';
import { canonicalUrl, dayPosted, type Site } from '../site.js';
import { DECLARATION, element, literal, parent } from './xml.js';

/** What Indeed takes no job without. */
export const MANDATORY = [
  'title',
  'date',
  'referencenumber',
  'requisitionid',
  'url',
  'company',
  'sourcename',
  'city',
  'state',
  'country',
  'description',
] as const;

const JOB_TYPES: Record<EmploymentType, string> = {
  FULL_TIME: 'Full-time',
  PART_TIME: 'Part-time',
  CONTRACTOR: 'Contract',
  TEMPORARY: 'Temporary',
  INTERN: 'Internship',
  VOLUNTEER: 'Volunteer',
  PER_DIEM: 'Per diem',
  OTHER: '',
};
const REMOTE_TYPES: Record<WorkplaceType, string> = { onsite: '', hybrid: 'Hybrid remote', remote: 'Fully remote' };
const PERIODS: Record<PayUnit, string> = { HOUR: 'hour', DAY: 'day', WEEK: 'week', MONTH: 'month', YEAR: 'year' };

/** What Indeed would not take, and why. */
export interface LeftOut {
  title: string;
  missing: string[];
}

/** Indeed's XML. An opening without what Indeed wants of each is left out, since one such job may cost the whole feed. */
export function indeed(site: Site, listings: readonly Listing[]): { content: string; leftOut: LeftOut[] } {
  const jobs: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const listing of listings) {
    const job = jobOf(site, listing);
    const missing = MANDATORY.filter((name) => !job[name]);
    if (missing.length) leftOut.push({ title: listing.posting.title, missing });
    else {
      const children = Object.entries(job).map(([name, text]) => literal(name, text));
      jobs.push(parent('job', children));
    }
  }
  const source = [element('publisher', site.name), element('publisherurl', site.url), ...jobs];
  return { content: DECLARATION + parent('source', source), leftOut };
}

function jobOf(site: Site, listing: Listing): Record<string, string | undefined> {
  const { posting, address } = listing;
  const { hiringOrganization, department, tags = [], workplace, validThrough } = posting;
  const all = places(posting);
  const place = all.find((one) => one.addressLocality && one.addressRegion && countryCode(one)) ?? all[0] ?? {};
  return {
    title: posting.title,
    date: dayPosted(listing),
    referencenumber: address.slug,
    requisitionid: posting.id,
    url: canonicalUrl(site, listing),
    company: hiringOrganization.name,
    sourcename: hiringOrganization.name,
    city: place.addressLocality,
    state: place.addressRegion,
    country: countryCode(place),
    postalcode: place.postalCode,
    streetaddress: place.streetAddress,
    email: posting.applicationContact?.email ?? posting.application?.email,
    description: toJobPostingJsonLd(posting, site.strings.posting)['description'] as string | undefined,
    salary: salaryOf(posting),
    jobtype: [posting.employmentType ?? []]
      .flat()
      .map((type) => JOB_TYPES[type])
      .filter(Boolean)
      .join(', '),
    category: [...new Set([department, ...tags])].filter(Boolean).join(', '),
    remotetype: workplace && REMOTE_TYPES[workplace.type],
    expirationdate: validThrough?.slice(0, 10),
  };
}

/** "$20 - $24 per hour"; what is no closed range is told by the description. */
function salaryOf({ baseSalary }: JobPosting): string | undefined {
  const { currency, minValue, maxValue, unitText } = baseSalary ?? {};
  if (!currency || !minValue || !maxValue || !unitText) return undefined;
  const amounts = [...new Set([minValue, maxValue])].map((amount) => formatMoney('en-US', currency, amount));
  return `${amounts.join(' - ')} per ${PERIODS[unitText]}`;
}
