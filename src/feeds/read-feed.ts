import { issue, named } from '../posting/issues.js';
import { parseFeed, type FeedResult, type ParseOptions } from '../posting/parse.js';
import { isJsonLd, readJsonLd } from './json-ld.js';

export interface ReadFeedOptions extends ParseOptions {
  /** Name of the employer where a feed does not say it. */
  organization?: string | undefined;
}

/**
 * Recognises a feed by its content and reads it. Never throws: what can't be read becomes an issue, and its neighbours
 * stand.
 *
 * @param payload JSON as an object, XML as a string.
 */
export function readFeed(payload: unknown, options: ReadFeedOptions = {}): FeedResult {
  try {
    if (typeof payload === 'string') {
      return { postings: [], issues: [issue([], `this format is not known: ${named(payload.trim())}`)] };
    }
    if (!isJsonLd(payload)) return parseFeed(withOrganization(payload, options), options);
    const jobs = readJsonLd(payload, options);
    if (!jobs.length) return { postings: [], issues: [issue([], 'has structured data, and no JobPosting in it')] };
    return parseFeed(jobs, options);
  } catch (error) {
    return {
      postings: [],
      issues: [issue([], `could not be read: ${named(error instanceof Error ? error.message : error)}`)],
    };
  }
}

function withOrganization(payload: unknown, { organization: name }: ReadFeedOptions): unknown {
  if (!name) return payload;
  if (Array.isArray(payload)) return { organization: { name }, postings: payload };
  if (typeof payload !== 'object' || payload === null) return payload;
  if ('postings' in payload) return { organization: { name }, ...payload };
  return { hiringOrganization: { name }, ...payload };
}
