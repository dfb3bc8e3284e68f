import { codeOfCountry, isUnitedStates } from './words/country.js';
import { formatDate } from './words/intl.js';
import { issue, named, type Issue } from './issues.js';
import { inLanguage, translationFor } from './translation.js';
import type { JobPosting, Lines, Place } from './types.js';
import { escapeHtml, textToHtml } from '../text/to-html.js';
import { safeUrl } from '../text/url.js';
import { deadline, pay, places, schedule, workplace, type PostingWords } from './words/facts.js';

export interface JsonLdOptions {
  /** Whether people apply right here, by the widget's own form. Default: whether the posting has an endpoint (SD-6). */
  directApply?: boolean;
  /** Address that relative URLs are relative to. Default: relative URLs are left out. */
  base?: string;
  /** The language of the page: texts that people translated into it are in it, as the page shows them. Default: that of the words. */
  language?: string;
}

/** A JobPosting as Google for Jobs reads it; nothing in it that the posting does not say (SD-2 to SD-6). */
export type JobPostingJsonLd = { '@context': 'https://schema.org'; '@type': 'JobPosting' } & Record<string, unknown>;

export function toJobPostingJsonLd(
  original: JobPosting,
  words: PostingWords,
  options: JsonLdOptions = {},
): JobPostingJsonLd {
  const { posting } = inLanguage(original, translationFor(original, options.language ?? words.tag));
  const { hiringOrganization: organization, application } = posting;
  const { directApply = application?.endpoint !== undefined, base } = options;
  const link = (address?: string) => {
    const url = address === undefined ? undefined : safeUrl(address, base);
    return url !== undefined && /^https?:/.test(url) ? url : undefined;
  };
  return known({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: posting.title,
    description: description(posting, words),
    identifier: { '@type': 'PropertyValue', name: organization.name, value: posting.id },
    url: link(posting.url),
    datePosted: posting.datePosted,
    // "Open until filled" with a preference date has no last moment (SD-4).
    validThrough: posting.validThrough,
    employmentType: posting.employmentType,
    workHours: posting.workHours,
    jobStartDate: posting.jobStartDate,
    hiringOrganization: known({
      '@type': 'Organization',
      name: organization.name,
      sameAs: link(organization.url),
      logo: link(organization.logo),
    }),
    ...location(posting),
    baseSalary: salary(posting),
    incentiveCompensation: posting.incentiveCompensation,
    directApply: directApply || undefined,
  }) as JobPostingJsonLd;
}

/** What search engines will miss in a posting; the parser does not ask for it, as openings may well live without. */
export function structuredDataIssues(posting: JobPosting): Issue[] {
  const issues: Issue[] = [];
  const warn = (path: string[], message: string) => issues.push(issue(path, message, 'warning'));
  if (!posting.datePosted) {
    warn(['datePosted'], 'is unknown; Google for Jobs leaves out openings without the day they were first posted');
  }
  if (posting.workplace?.type === 'remote' && !posting.applicantLocationRequirements?.length) {
    warn(['applicantLocationRequirements'], 'is unknown; Google for Jobs wants to know where a remote worker may live');
  }
  for (const place of posting.workplace?.type === 'remote' ? [] : places(posting)) {
    const country = place.addressCountry;
    if (!countryCode(place)) {
      warn(['jobLocation'], `needs addressCountry as two letters like "US"${country ? `, got ${named(country)}` : ''}`);
    }
  }
  return issues;
}

/** Keeps what is known: no `undefined`, no empty string, no empty list (SD-2). */
function known(record: Record<string, unknown>): Record<string, unknown> {
  const empty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !empty(value)));
}

/** The whole announcement as small HTML: overview, duties, qualifications, hours, pay, and how to apply (SD-4). */
function description(posting: JobPosting, words: PostingWords): string {
  const { section, fact } = words;
  const part = (heading: string, body: Lines | undefined) =>
    body === undefined ? '' : `<p><strong>${escapeHtml(heading)}</strong></p>${textToHtml(body)}`;
  const salary = pay(posting, words);
  const { application, openUntilFilled, validThrough } = posting;
  const line = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ') || undefined;
  const apply = [
    application?.instructions && textToHtml(application.instructions),
    !application?.instructions && application?.email && textToHtml(application.email),
    !application?.instructions && (openUntilFilled ?? validThrough) !== undefined
      ? textToHtml(deadline(posting, words, { now: 0 }).join('\n'))
      : '',
  ];
  const howToApply = apply.filter(Boolean).join('');
  return [
    posting.description === undefined ? '' : textToHtml(posting.description),
    part(section.responsibilities, posting.responsibilities),
    part(section.qualifications, posting.qualifications),
    part(section.preferredQualifications, posting.preferredQualifications),
    ...(posting.sections ?? []).map(({ heading, body }) => part(heading, body)),
    part(fact.schedule, [schedule(posting, words), workplace(posting, words)].filter(Boolean).join('\n') || undefined),
    part(fact.pay, line(salary?.amount, salary?.period, posting.baseSalary?.note)),
    part(section.jobBenefits, posting.jobBenefits),
    part(fact.jobStartDate, posting.jobStartDate && formatDate(words, posting.jobStartDate)),
    part(section.equalOpportunityStatement, posting.equalOpportunityStatement),
    howToApply && `<p><strong>${escapeHtml(section.application)}</strong></p>${howToApply}`,
  ].join('');
}

function location(posting: JobPosting): Record<string, unknown> {
  const within = posting.applicantLocationRequirements ?? [];
  const remote = posting.workplace?.type === 'remote';
  const jobLocation = places(posting).flatMap((place) => {
    const { name, streetAddress, addressLocality, addressRegion, postalCode } = place;
    const addressCountry = countryCode(place) ?? place.addressCountry;
    const address = known({ streetAddress, addressLocality, addressRegion, postalCode, addressCountry });
    const said = Object.keys(address).length > 0;
    if (!said && !name) return [];
    return [known({ '@type': 'Place', name, address: said ? { '@type': 'PostalAddress', ...address } : undefined })];
  });
  // TELECOMMUTE is for work that is never on site, and then says where from (SD-3).
  if (!remote) return { jobLocation: oneOrList(jobLocation) };
  return {
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: oneOrList(within.map(area)),
    ...(within.length ? {} : { jobLocation: oneOrList(jobLocation) }),
  };
}

function oneOrList<T>(list: T[]): T | T[] | undefined {
  return list.length > 1 ? list : list[0];
}

export function countryCode({ addressCountry }: Place): string | undefined {
  const name = addressCountry?.toUpperCase() ?? '';
  if (isUnitedStates(name)) return 'US';
  return /^[A-Z]{2}$/.test(name) ? name : undefined;
}

/** A place someone may live in: a country where its name is one's, a state otherwise ("MN" is Minnesota, not Mongolia). */
function area(name: string): Record<string, string> {
  const country = isUnitedStates(name) || codeOfCountry(name) !== undefined;
  return { '@type': country ? 'Country' : 'State', name };
}

function salary({ baseSalary }: JobPosting): Record<string, unknown> | undefined {
  if (!baseSalary) return undefined;
  const { currency, minValue, maxValue, unitText } = baseSalary;
  if (minValue === undefined && maxValue === undefined) return undefined;
  if (minValue === 0 && maxValue === 0) return undefined;
  const bounds = minValue === maxValue ? { value: minValue } : { minValue, maxValue };
  return {
    '@type': 'MonetaryAmount',
    currency,
    value: known({ '@type': 'QuantitativeValue', ...bounds, unitText }),
  };
}
