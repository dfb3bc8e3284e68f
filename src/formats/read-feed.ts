import type { PostingResult } from '../posting/reading/parse.js';
import { finish } from '../posting/reading/read.js';
import type { JobPosting } from '../posting/types.js';
import { recognized } from './catalog.js';
import { addressOf, completed, readAs, type Feed } from './feed.js';
import { isOwn, type ReadFeedOptions } from './own.js';
import { READERS } from './readers.js';
import type { Format } from './reading/format.js';

/**
 * Recognises a feed by its content (and by its address, `base`, where the content is ambiguous) and reads it. Never
 * throws: what can't be read becomes an issue, and its neighbours stand.
 *
 * @param payload JSON as an object; XML, CSV, or a page with JSON-LD in it, as a string.
 */
export function readFeed(payload: unknown, options: ReadFeedOptions = {}): Feed {
  return finish(readAs(formatOf(payload, options), payload, options));
}

/**
 * An opening completed with what the answer from its details' address says: the opening in full, or its form's
 * questions. Never throws; where the answer can't be read the opening stays as it was.
 */
export function withDetails(
  posting: JobPosting,
  payload: unknown,
  options: ReadFeedOptions = {},
): Required<PostingResult> {
  const format = formatOf(payload, options);
  return completed(posting, format, payload, (more) => finish(readAs(format, payload, { ...more, ...options })));
}

function formatOf(payload: unknown, { base }: ReadFeedOptions): Format | undefined {
  const name = isOwn(payload) ? undefined : recognized(payload, addressOf(base));
  return name && READERS[name];
}
