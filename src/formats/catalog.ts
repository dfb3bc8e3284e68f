/**
 * The formats that are read, a row each. Short addresses, recognition, README's table and the command line's help are
 * made from it; after a change `npm run catalog` writes what is made from it anew.
 */
import { isOwn } from './own.js';
import { isObject, list, text, valueOf } from './reading/json.js';
import type { Format } from './reading/format.js';

export interface Row {
  /** What people call it. */
  name: string;
  /** The address that a short one (`greenhouse:acme`) stands for: the row's key, a colon, the account's name. */
  address?: (account: string) => string;
  /** What stands for the account in README. Default: "name". */
  account?: string;
  /** Whether it is a part of an opening, and no list that somebody would name in `src`. */
  isPart?: boolean;
  /** Whether a payload is of this format, by its content; by its address only where the content says nothing. */
  marks: (payload: unknown, address: URL | undefined) => boolean;
  /** Where data is had that names the employer of a list, which does not. */
  employer?: (list: URL) => string | undefined;
  /** Its reader, a chunk of its own. */
  load: () => Promise<{ format: Format }>;
}

/** Whether one of several entries has one of some keys. */
function has(entries: unknown, ...keys: string[]): boolean {
  return Array.isArray(entries) && entries.some((entry) => isObject(entry) && keys.some((key) => key in entry));
}

function isAt(address: URL | undefined, host: string): boolean {
  return address !== undefined && (address.hostname === host || address.hostname.endsWith(`.${host}`));
}

/** Lists of nothing but errors and empty lists say nothing: there the address tells whose they are. */
function lists(entries: unknown, keys: string[], address: URL | undefined, host: string): boolean {
  return has(entries, ...keys) || (Array.isArray(entries) && isAt(address, host));
}

function holds(payload: unknown, pattern: RegExp): boolean {
  return typeof payload === 'string' && pattern.test(payload);
}

/** A cell that names the openings' titles, beside others, near the top. */
const SHEET =
  /^(?:[^\n]{0,2000}\n){0,9}(?:[^\n]{0,2000}[,;\t])?[ "]{0,5}(?:job title|title|position(?: title)?|role|opening|puesto|cargo|t[ií]tulo(?: del puesto)?|vacante)[ "]{0,5}(?:[,;\t]|\r?\n|$)/i;

const rows = {
  jsonld: {
    name: 'a web page with JobPosting data (JSON-LD, microdata or RDFa)',
    marks: (payload) =>
      holds(payload, /<script[^<>]*\btype\s*=\s*["']?application\/ld\+json\b/i) ||
      holds(payload, /\b(?:itemtype|typeof)\s*=\s*["']?[^"'<>]{0,200}\bJobPosting\b/i) ||
      has(list(payload), '@type', '@graph', '@context'),
    load: () => import('./web/json-ld.js'),
  },
  greenhouse: {
    name: 'Greenhouse',
    // Without the texts, which are megabytes for a large board; they come with an opening.
    address: (account) => `https://boards-api.greenhouse.io/v1/boards/${account}/jobs`,
    marks: (payload, address) =>
      (isObject(payload) && 'absolute_url' in payload) ||
      lists(valueOf(payload, 'jobs'), ['absolute_url'], address, 'greenhouse.io'),
    load: () => import('./json/greenhouse.js'),
  },
  lever: {
    name: 'Lever',
    address: (account) => `https://api.lever.co/v0/postings/${account}?mode=json`,
    marks: (payload, address) => lists(payload, ['hostedUrl'], address, 'lever.co'),
    load: () => import('./json/lever.js'),
  },
  ashby: {
    name: 'Ashby',
    address: (account) => `https://api.ashbyhq.com/posting-api/job-board/${account}?includeCompensation=true`,
    marks: (payload, address) => {
      const jobs = valueOf(payload, 'jobs');
      const isVersioned = Array.isArray(jobs) && valueOf(payload, 'apiVersion') !== undefined;
      return isVersioned || lists(jobs, ['jobUrl', 'isListed'], address, 'ashbyhq.com');
    },
    load: () => import('./json/ashby.js'),
  },
  workable: {
    name: 'Workable',
    address: (account) => `https://apply.workable.com/api/v1/widget/accounts/${account}?details=true`,
    marks: (payload, address) => lists(valueOf(payload, 'jobs'), ['shortcode'], address, 'workable.com'),
    load: () => import('./workable/list.js'),
  },
  recruitee: {
    name: 'Recruitee',
    address: (account) => `https://${account}.recruitee.com/api/offers/`,
    marks: (payload) => Array.isArray(valueOf(payload, 'offers')),
    load: () => import('./json/recruitee.js'),
  },
  smartrecruiters: {
    name: 'SmartRecruiters',
    address: (account) => `https://api.smartrecruiters.com/v1/companies/${account}/postings?limit=100`,
    marks: (payload) =>
      isObject(payload) &&
      ('jobAd' in payload || (Array.isArray(payload['content']) && payload['totalFound'] !== undefined)),
    load: () => import('./json/smartrecruiters.js'),
  },
  personio: {
    name: 'Personio',
    address: (account) => `https://${account}.jobs.personio.de/xml?language=en`,
    marks: (payload) => holds(payload, /<workzag-jobs[\s/>]/),
    load: () => import('./xml/personio.js'),
  },
  teamtailor: {
    name: 'Teamtailor',
    address: (account) => `https://${account}.teamtailor.com/jobs.json`,
    marks: (payload) =>
      Array.isArray(valueOf(payload, 'items')) && (text(valueOf(payload, 'version')) ?? '').includes('jsonfeed.org'),
    load: () => import('./teamtailor/json-feed.js'),
  },
  teamtailorRss: {
    name: 'Teamtailor (RSS)',
    marks: (payload) => holds(payload, /<rss\b[^<>]*\bxmlns:\w+\s*=\s*["'][^"'<>]*teamtailor/),
    load: () => import('./teamtailor/rss.js'),
  },
  pinpoint: {
    name: 'Pinpoint',
    address: (account) => `https://${account}.pinpointhq.com/postings.json`,
    marks: (payload, address) =>
      lists(valueOf(payload, 'data'), ['workplace_type', 'key_responsibilities'], address, 'pinpointhq.com'),
    load: () => import('./json/pinpoint.js'),
  },
  bamboohr: {
    name: 'BambooHR',
    address: (account) => `https://${account}.bamboohr.com/careers/list`,
    employer: (list) =>
      isAt(list, 'bamboohr.com') && /^\/careers\/list\/?$/.test(list.pathname)
        ? new URL('/careers/company-info', list).href
        : undefined,
    marks: (payload, address) => {
      const result = valueOf(payload, 'result');
      return isObject(valueOf(result, 'jobOpening')) || lists(result, ['jobOpeningName'], address, 'bamboohr.com');
    },
    load: () => import('./json/bamboohr.js'),
  },
  breezy: {
    name: 'Breezy',
    address: (account) => `https://${account}.breezy.hr/json?verbose=true`,
    marks: (payload, address) => lists(payload, ['friendly_id'], address, 'breezy.hr'),
    load: () => import('./json/breezy.js'),
  },
  jazzhr: {
    name: 'JazzHR',
    address: (account) => `https://app.jazz.co/feeds/export/jobs/${account}`,
    marks: (payload) =>
      holds(payload, /<jobs[\s>]/) && holds(payload, /<publisher>(?:<!\[CDATA\[)?JazzHR|applytojob\.com/),
    load: () => import('./xml/jazzhr.js'),
  },
  paylocity: {
    name: 'Paylocity',
    address: (account) => `https://recruiting.paylocity.com/recruiting/v2/api/feed/jobs/${account}`,
    account: 'key',
    marks: (payload, address) => lists(valueOf(payload, 'jobs'), ['jobId'], address, 'paylocity.com'),
    load: () => import('./json/paylocity.js'),
  },
  rippling: {
    name: 'Rippling',
    address: (account) => `https://ats.rippling.com/api/v2/board/${account}/jobs`,
    marks: (payload, address) =>
      (isObject(payload) && 'uuid' in payload && 'workLocations' in payload) ||
      has(payload, 'workLocation') ||
      lists(valueOf(payload, 'items'), ['locations'], address, 'rippling.com'),
    load: () => import('./json/rippling.js'),
  },
  applicantpro: {
    name: 'ApplicantPro',
    address: (account) => {
      const [, name = '', site = ''] = /^([\w-]+)\.(\d+)$/.exec(account) ?? [];
      return name && `https://${name}.applicantpro.com/core/jobs/${site}?getParams=%7B%7D`;
    },
    account: 'name.site',
    marks: (payload, address) => {
      const data = valueOf(payload, 'data');
      return (
        isObject(data) &&
        (isAt(address, 'applicantpro.com') || has(list(data['jobs'] ?? data), 'startDateRef', 'jobUrl'))
      );
    },
    load: () => import('./json/applicantpro.js'),
  },
  wordpress: {
    name: 'WP Job Manager and WP Job Openings (`/wp-json/wp/v2/job-listings?_embed`, `…/awsm_job_openings?_embed`)',
    marks: (payload, address) => {
      const isJob = (entry: unknown) => /^(?:job_listing|awsm_job_openings)$/.test(text(valueOf(entry, 'type')) ?? '');
      const isList = /\/wp\/v2\/(?:job[-_]listings?|awsm_job_openings)\b/.test(address?.href ?? '');
      return Array.isArray(payload) && (payload.some(isJob) || isList);
    },
    load: () => import('./web/wordpress.js'),
  },
  indeed: {
    name: 'Indeed’s XML (the export of many systems)',
    marks: (payload) => holds(payload, /<source[\s>]/) && holds(payload, /<(?:referencenumber|publisher|job)[\s>]/),
    load: () => import('./xml/indeed.js'),
  },
  rss: {
    name: 'RSS or Atom with fields of a job (NeoGov, WP Job Manager’s `?feed=job_feed`)',
    marks: (payload) => holds(payload, /<(?:rss|feed)\b[^<>]*\bxmlns:(?:\w*job\w*\s*=|\w+\s*=\s*["'][^"'<>]*job)/i),
    load: () => import('./xml/rss.js'),
  },
  sheet: {
    name: 'a [spreadsheet](#a-spreadsheet): a Google Sheet, or any CSV file',
    address: (account) => {
      const [path, query] = account.startsWith('2PACX-')
        ? [`e/${account}/pub`, 'output=csv']
        : [`${account}/gviz/tq`, 'tqx=out:csv'];
      return `https://docs.google.com/spreadsheets/d/${path}?${query}`;
    },
    account: 'key',
    marks: (payload) => holds(payload, SHEET) && !holds(payload, /^\s*[<{[]/),
    load: () => import('./sheet/csv.js'),
  },
  workableForm: {
    name: 'Workable (the form of an opening)',
    isPart: true,
    marks: (payload) => Array.isArray(payload) && payload.some((section) => Array.isArray(valueOf(section, 'fields'))),
    load: () => import('./workable/form.js'),
  },
} satisfies Record<string, Row>;

export type FormatName = keyof typeof rows;

export const CATALOG: Readonly<Record<FormatName, Row>> = rows;

/** Whose format a payload is in; none where it is in our own, or in none that is known. */
export function recognized(payload: unknown, address: URL | undefined): FormatName | undefined {
  if (isOwn(payload)) return undefined;
  return (Object.keys(rows) as FormatName[]).find((name) => CATALOG[name].marks(payload, address));
}
