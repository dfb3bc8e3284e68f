import { finish, readEach, type ReadOptions, type Reading } from '../posting/reading/read.js';
import { isObject, type Json } from './reading/json.js';

export interface ReadFeedOptions extends ReadOptions {
  /** Name of the employer where a feed does not say it. */
  organization?: string | undefined;
}

/**
 * Whether data is in our own format for sure; what has no employer and no id may be somebody else's. One
 * entry with a key of another format in it does not make the others somebody else's.
 */
export function isOwn(payload: unknown): boolean {
  if (Array.isArray(payload)) {
    const entries = payload.filter(isObject);
    return !payload.length || entries.some(isPosting) || entries.filter(isNamed).length * 2 > entries.length;
  }
  return isObject(payload) && (Array.isArray(payload['postings']) || isPosting(payload));
}

/** JSON-LD has no `id`, and other systems have no `title` that is a text. */
function isNamed(entry: Json): boolean {
  return 'id' in entry && typeof entry['title'] === 'string';
}

function isPosting(entry: Json): boolean {
  return isNamed(entry) && 'hiringOrganization' in entry && !Object.keys(entry).some((key) => key.startsWith('@'));
}

/** Reads our own format, an entry at a time. */
export function readOwnEach(payload: unknown, options: ReadFeedOptions = {}): Generator<void, Reading> {
  return readEach(withOrganization(payload, options), options);
}

/** Reads our own format in one go. */
export function readOwn(payload: unknown, options: ReadFeedOptions = {}): Reading {
  return finish(readOwnEach(payload, options));
}

function withOrganization(payload: unknown, { organization: name }: ReadFeedOptions): unknown {
  if (!name) return payload;
  if (Array.isArray(payload)) return { organization: { name }, postings: payload as unknown[] };
  if (!isObject(payload)) return payload;
  if ('postings' in payload) return { organization: { name }, ...payload };
  return { hiringOrganization: { name }, ...payload };
}
