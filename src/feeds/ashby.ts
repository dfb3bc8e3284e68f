import type { Format } from './format.js';
import {
  day,
  employment,
  isObject,
  list,
  payUnit,
  place,
  prose,
  salary,
  segments,
  some,
  tags,
  text,
  valueOf,
  workplace,
  workplaceIn,
  type Json,
} from './values.js';

/** https://developers.ashbyhq.com/docs/public-job-posting-api */
export const ashby: Format = {
  open(payload, address) {
    const jobs = valueOf(payload, 'jobs');
    if (!Array.isArray(jobs)) return undefined;
    const isJob = (entry: unknown) => isObject(entry) && ('jobUrl' in entry || 'isListed' in entry);
    const isFeed = valueOf(payload, 'apiVersion') !== undefined || address?.hostname.endsWith('ashbyhq.com');
    return isFeed || jobs.some(isJob) ? { entries: jobs } : undefined;
  },

  read(job) {
    if (job['isListed'] === false) return undefined;
    const url = text(job['jobUrl']);
    const department = text(job['department']) ?? text(job['team']);
    const where = [job, ...list(job['secondaryLocations'])].filter(isObject);
    const shown = job['shouldDisplayCompensationOnJobPostings'] !== false;
    return {
      id: text(job['id']) ?? segments(url)[1],
      title: text(job['title']),
      hiringOrganization: {},
      url,
      description: prose(job['descriptionHtml']) ?? prose(job['descriptionPlain']),
      employmentType: employment(job['employmentType']),
      jobLocation: some(where.map(readPlace)),
      // Beside Hybrid, isRemote means that some days are.
      workplace:
        workplace(job['workplaceType']) ??
        (job['isRemote'] === true ? { type: 'remote' } : workplaceIn(where.map(({ location }) => text(location)))),
      ...(shown && pay(job['compensation'])),
      department,
      tags: tags([job['team']], department),
      datePosted: day(job['publishedAt']),
      application: { url: text(job['applyUrl']) ?? url },
    };
  },

  account: (job, { base }) => segments(job['jobUrl'])[0] ?? segments(base)[2],
};

function readPlace(holder: Json): Json | undefined {
  const address = valueOf(holder['address'], 'postalAddress') ?? holder['address'];
  return place({
    name: holder['location'],
    city: valueOf(address, 'addressLocality'),
    region: valueOf(address, 'addressRegion'),
    country: valueOf(address, 'addressCountry'),
  });
}

/** The range over all tiers, the tiers in the note; what is no salary is told in words. */
function pay(compensation: unknown): Json {
  const components = list(valueOf(compensation, 'summaryComponents')).filter(isObject);
  const range = components.find(({ compensationType }) => compensationType === 'Salary');
  const tiers = list(valueOf(compensation, 'compensationTiers')).filter(isObject);
  const told = tiers.flatMap((tier) => {
    const [title, summary, more] = [tier['title'], tier['tierSummary'], tier['additionalInformation']].map(text);
    if (tiers.length < 2) return more ?? [];
    const whole = [title, summary].filter(Boolean).join(': ');
    return more ? `${whole} (${more})` : whole;
  });
  const extras = components.flatMap((one) =>
    one['compensationType'] === 'Salary' ? [] : (text(one['summary']) ?? []),
  );
  return {
    baseSalary:
      range &&
      salary({
        currency: range['currencyCode'],
        min: range['minValue'],
        max: range['maxValue'],
        unitText: payUnit(range['interval']),
        note: told.filter(Boolean).join('; ') || undefined,
      }),
    incentiveCompensation: extras.join(', ') || undefined,
  };
}
