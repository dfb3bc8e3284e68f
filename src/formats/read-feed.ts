import type { PostingResult } from '../posting/reading/parse.js';
import { finish } from '../posting/reading/read.js';
import type { JobPosting, Organization } from '../posting/types.js';
import { recognized } from './catalog.js';
import { addressOf, completed, readAs, type Feed } from './feed.js';
import type { ReadFeedOptions } from './own.js';
import { READERS } from './readers.js';
import type { Format } from './reading/format.js';

/** How a feed is read, as people outside say it. */
export interface FeedOptions extends Omit<ReadFeedOptions, 'organization'> {
  /** The employer where a feed does not say it: its name, or what a posting says of one. */
  organization?: string | Pick<Organization, 'name'> | undefined;
}

/**
 * Recognises a feed by its content (and by its address, `base`, where the content is ambiguous) and reads it. Never
 * throws: what can't be read becomes an issue, and its neighbours stand.
 *
 * @param payload JSON as an object; XML, CSV, or a page with JSON-LD in it, as a string.
 */
export function readFeed(payload: unknown, options: FeedOptions = {}): Feed {
  const known = withName(options);
  return finish(readAs(formatOf(payload, known), payload, known));
}

/**
 * An opening completed with what the answer from its details' address says: the opening in full, or its form's
 * questions. Never throws; where the answer can't be read the opening stays as it was.
 */
export function withDetails(posting: JobPosting, payload: unknown, options: FeedOptions = {}): Required<PostingResult> {
  const known = withName(options);
  const format = formatOf(payload, known);
  return completed(posting, format, payload, (more) => finish(readAs(format, payload, { ...more, ...known })));
}

function withName({ organization, ...others }: FeedOptions): ReadFeedOptions {
  const name = typeof organization === 'object' ? organization.name : organization;
  return { ...others, ...(name !== undefined && { organization: name }) };
}

/** The format of data; none where looking at it throws: reading it then gives the error. */
function formatOf(payload: unknown, { base }: ReadFeedOptions): Format | undefined {
  try {
    const name = recognized(payload, addressOf(base));
    return name && READERS[name];
  } catch {
    return undefined;
  }
}
