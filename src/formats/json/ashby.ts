import type { Format } from '../reading/format.js';
import { span, told, type Range } from '../reading/pay.js';
import {
  day,
  employment,
  isObject,
  list,
  number,
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
    city: valueOf(address, 'addressLocality'),
    region: valueOf(address, 'addressRegion'),
    country: valueOf(address, 'addressCountry'),
  });
}

/**
 * The range over all tiers, the tiers in the note, and with them salaries in another currency or for another period;
 * what is no salary is told in words.
 */
function pay(compensation: unknown): Json {
  const tiers = list(valueOf(compensation, 'compensationTiers')).filter(isObject);
  const summed = list(valueOf(compensation, 'summaryComponents')).filter(isObject);
  const components = summed.length ? summed : tiers.flatMap(({ components }) => list(components)).filter(isObject);
  const salaries = components.flatMap((one) => (one['compensationType'] === 'Salary' ? [readSalary(one)] : []));
  const [first] = salaries;
  const isSame = (one: Range) => one.currency === first?.currency && one.unitText === first?.unitText;
  const same = salaries.filter(isSame);
  const others = salaries.filter((one) => !isSame(one)).map(told);
  const tierwise = tiers.flatMap((tier) => {
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
      first &&
      salary({
        currency: first.currency,
        ...span(same),
        unitText: first.unitText,
        note: [...tierwise, ...others].filter(Boolean).join('; ') || undefined,
      }),
    incentiveCompensation: [...new Set(extras)].join(', ') || undefined,
  };
}

function readSalary(component: Json): Range {
  return {
    currency: text(component['currencyCode']),
    min: number(component['minValue']),
    max: number(component['maxValue']),
    unitText: payUnit(component['interval']),
  };
}
