import type { Format } from '../reading/format.js';
import { span, told, type Range } from '../reading/pay.js';
import { place, workplace, workplaceIn } from '../reading/places.js';
import {
  day,
  employment,
  isObject,
  list,
  number,
  payUnit,
  prose,
  salary,
  segments,
  some,
  tags,
  text,
  texts,
  valueOf,
  type Json,
} from '../reading/values.js';

/** https://developers.ashbyhq.com/docs/public-job-posting-api */
export const format: Format = {
  open: (payload) => ({ entries: list(valueOf(payload, 'jobs')) }),

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
    street: valueOf(address, 'streetAddress'),
    postalCode: valueOf(address, 'postalCode'),
    city: valueOf(address, 'addressLocality'),
    region: valueOf(address, 'addressRegion'),
    country: valueOf(address, 'addressCountry'),
  });
}

/**
 * The range over all tiers, the tiers in the note, and with them salaries in another currency or for another period;
 * what is no salary is told in words, and once.
 */
function pay(compensation: unknown): Json {
  const tiers = list(valueOf(compensation, 'compensationTiers')).filter(isObject);
  const summed = list(valueOf(compensation, 'summaryComponents')).filter(isObject);
  const inTiers = tiers.flatMap(({ components }) => list(components)).filter(isObject);
  const components = summed.length ? summed : inTiers;
  const isSalary = (one: Json) => one['compensationType'] === 'Salary';
  const [first, ...more] = components.filter(isSalary).map(readSalary);
  const isSame = (one: Range) => one.currency === first?.currency && one.unitText === first?.unitText;
  const same = more.filter(isSame);
  const others = more.filter((one) => !isSame(one)).map(told);

  const summary = [valueOf(compensation, 'compensationTierSummary'), ...tiers.map((tier) => tier['tierSummary'])];
  const parts = summary.flatMap((said) => texts(text(said)?.split('•'))).filter((part) => EXTRA.test(part));
  const salaries = inTiers.filter(isSalary).flatMap((one) => text(one['summary']) ?? []);
  const extras = [...summed, ...inTiers].filter((one) => !isSalary(one)).flatMap((one) => text(one['summary']) ?? []);
  const beside = distinct([...extras, ...parts.filter((part) => !salaries.includes(part))]);

  const tierwise = tiers.flatMap((tier) => {
    const [title, said, more] = [tier['title'], tier['tierSummary'], tier['additionalInformation']].map(text);
    if (tiers.length < 2) return more ?? [];
    const amounts = texts(said?.split('•')).filter((part) => !beside.includes(part));
    const whole = [title, amounts.join(' • ')].filter(Boolean).join(': ');
    return more ? `${whole} (${more})` : whole;
  });
  return {
    baseSalary:
      first &&
      salary({
        currency: first.currency,
        ...span([first, ...same]),
        unitText: first.unitText,
        note: distinct([...tierwise, ...others].filter(Boolean)).join('; ') || undefined,
      }),
    incentiveCompensation: beside.join(', ') || undefined,
  };
}

/** What is paid beside the salary. */
const EXTRA = /\b(?:offers|equity|commissions?|bonus(?:es)?|incentives?|stock|options|profit|ote)\b/i;

/** The same words once, however they are spaced and written large. */
function distinct(lines: readonly string[]): string[] {
  return [...new Map(lines.map((line) => [line.toLowerCase().replace(/\s+/g, ' '), line])).values()];
}

function readSalary(component: Json): Range {
  return {
    currency: text(component['currencyCode']),
    min: number(component['minValue']),
    max: number(component['maxValue']),
    unitText: payUnit(component['interval']),
  };
}
