import { finish, readEach, type FeedResult, type ParseOptions } from '../posting/parse.js';
import { isObject } from './reading/values.js';

export interface ReadFeedOptions extends ParseOptions {
  /** Name of the employer where a feed does not say it. */
  organization?: string | undefined;
}

/** Fields that other people's feeds or their entries have at their top, and ours have not. */
const FOREIGN = new Set(
  'jobs offers content items data result absolute_url jobAd hostedUrl categories friendly_id fields'.split(' '),
);

/** Whether data is in our own format (CONTRACT 3), or in none; what may be somebody else's is not. */
export function isOwn(payload: unknown): boolean {
  if (typeof payload === 'string') return !payload.trimStart().startsWith('<');
  if (Array.isArray(payload)) return payload.some(isPosting) || !payload.some(isForeign);
  return !isForeign(payload);
}

function isForeign(payload: unknown): boolean {
  return isObject(payload) && Object.keys(payload).some((key) => key.startsWith('@') || FOREIGN.has(key));
}

function isPosting(entry: unknown): boolean {
  return isObject(entry) && 'hiringOrganization' in entry && !isForeign(entry);
}

/** Reads our own format, an entry at a time. */
export function readOwnEach(payload: unknown, options: ReadFeedOptions = {}): Generator<void, FeedResult> {
  return readEach(withOrganization(payload, options), options);
}

/** Reads our own format in one go. */
export function readOwn(payload: unknown, options: ReadFeedOptions = {}): FeedResult {
  return finish(readOwnEach(payload, options));
}

function withOrganization(payload: unknown, { organization: name }: ReadFeedOptions): unknown {
  if (!name) return payload;
  if (Array.isArray(payload)) return { organization: { name }, postings: payload as unknown[] };
  if (!isObject(payload)) return payload;
  if ('postings' in payload) return { organization: { name }, ...payload };
  return { hiringOrganization: { name }, ...payload };
}
