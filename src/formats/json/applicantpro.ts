import type { Format } from '../reading/format.js';
import { payInWords } from '../reading/pay.js';
import { place, remoteWithin, workplace, workplaceIn } from '../reading/places.js';
import {
  account,
  day,
  employment,
  list,
  payUnit,
  prose,
  salary,
  some,
  tags,
  text,
  valueOf,
  wordsOf,
  type Json,
  type Warn,
} from '../reading/values.js';

/** Where amounts without a currency are dollars of the country itself. */
const CURRENCIES = new Map([
  ['USA', 'USD'],
  ['CAN', 'CAD'],
]);

/** The data of its careers pages: /core/jobs/{site}, and /core/jobs/{site}/{job}/job-details for one. */
export const format: Format = {
  open(payload) {
    const data = valueOf(payload, 'data');
    return { entries: list(valueOf(data, 'jobs') ?? data) };
  },

  read(job, { base, warn }) {
    const id = text(job['id']);
    const own = text(job['jobUrl']);
    const page = base && id ? new URL(`/jobs/${encodeURIComponent(id)}`, base).href : undefined;
    const url = own ?? page;
    const name = text(job['jobLocation']);
    const jobLocation = some([readPlace(job, name)]);
    const department = text(job['department']) ?? text(job['orgTitle']) ?? text(job['classification']);
    const isOpen = Number(job['untilFilled']) === 1;
    return {
      id,
      title: text(job['title']),
      hiringOrganization: { name: text(job['companyName']) },
      url,
      description: prose(job['advertisingDescriptionHtml']) ?? prose(job['description']),
      jobBenefits: prose(job['benefits']),
      employmentType: employment(job['employmentType']),
      jobLocation,
      workplace: workplace(job['workplaceType']) ?? workplaceIn([name]),
      applicantLocationRequirements: remoteWithin([name]),
      ...pay(job, warn, jobLocation),
      department,
      tags: tags([job['parentTitle'], job['classification'], job['jobCategory'], job['customCategory']], department),
      datePosted: day(job['startDateRef']),
      // Beside "until filled" the last day is one that the system needs, years ahead.
      validThrough: isOpen ? undefined : day(job['endDateRef']),
      openUntilFilled: isOpen || undefined,
      application: url && { url },
    };
  },

  account: (job, { base }) => text(job['subdomain']) ?? account(base, 'applicantpro.com'),

  details(job, address) {
    const id = text(job['id']);
    const site = /^\/core\/jobs\/\d+(?=\/?$)/.exec(address.pathname)?.[0];
    return id && site ? { posting: new URL(`${site}/${encodeURIComponent(id)}/job-details`, address).href } : undefined;
  },
};

/** Its address part by part; where it has no town, in its own words. */
function readPlace(job: Json, name: string | undefined): Json | undefined {
  const city = text(job['city']);
  return place({
    name: city ? undefined : name,
    street: job['streetAddress'],
    city,
    region: text(job['abbreviation']) ?? job['stateName'],
    postalCode: job['zip'] ?? /\b\d{5}(?:-\d{4})?$/.exec(name ?? '')?.[0],
    country: job['iso3'] === 'USA' ? 'US' : job['iso3'],
  });
}

/** Its amounts, and what is said of them; without any, its words. */
function pay(job: Json, warn: Warn, where?: readonly Json[]): Json {
  const note = wordsOf(job['payDetails']);
  const baseSalary = salary({
    currency: CURRENCIES.get(text(job['iso3']) ?? ''),
    min: job['minSalary'],
    max: job['maxSalary'],
    unitText: payUnit(job['payTypeFrame']),
    note,
    warn,
  });
  if (baseSalary?.['currency']) return { baseSalary };
  return payInWords(job['payRate'] ?? note, 'Pay', warn, where);
}
