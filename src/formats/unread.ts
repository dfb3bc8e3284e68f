/** Formats that people try, and that are not read: what they are called is more help than that nothing was found. */
import { isObject, list, text, valueOf } from './reading/json.js';

const UNREAD: readonly [name: string, marks: (payload: unknown) => boolean][] = [
  [
    'Workday’s format',
    (payload) => isObject(valueOf(payload, 'jobPostingInfo')) || has(valueOf(payload, 'jobPostings'), 'externalPath'),
  ],
  ['Dayforce’s format', (payload) => has(valueOf(payload, 'jobPostings'), 'jobPostingId')],
  ['Comeet’s format', (payload) => has(payload, 'url_comeet_hosted_page')],
  ['JOIN’s format', (payload) => valueOf(payload, 'data', 'publicJobs') !== undefined],
  ['Himalayas’s format', (payload) => has(valueOf(payload, 'jobs'), 'companySlug')],
  ['Workable’s newer list', (payload) => has(valueOf(payload, 'results'), 'shortcode')],
  ['Avature’s format', (payload) => isPage(payload) && /\bavature\b/i.test(payload)],
  ['RSS without fields of a job', (payload) => holds(payload, /^\s*(?:<\?xml[^<>]*\?>\s*)?<(?:rss|feed)[\s>]/)],
  ['a web page without JobPosting data', isPage],
  ['XML of a kind of its own', (payload) => holds(payload, /^\s*<\?xml\b/)],
];

/** Why a payload in no format that is read is not read, where that can be told. */
export function whyUnread(payload: unknown): string | undefined {
  if (typeof payload === 'string' && /^\s*[[{]/.test(payload) && isJson(payload)) {
    return 'is JSON as a text; read it first (JSON.parse), and give what comes out';
  }
  const name = UNREAD.find(([, marks]) => marks(payload))?.[0];
  if (!name) return undefined;
  return `is ${name}, which is not read`;
}

function has(entries: unknown, key: string): boolean {
  return list(entries).some((entry) => isObject(entry) && key in entry);
}

function holds(payload: unknown, pattern: RegExp): boolean {
  return pattern.test(text(payload) ?? '');
}

function isPage(payload: unknown): payload is string {
  return holds(payload, /^\s*(?:<!doctype html|<html)[\s>]/i);
}

function isJson(said: string): boolean {
  try {
    JSON.parse(said);
    return true;
  } catch {
    return false;
  }
}
