/** What an opening is: its schema, its types, reading it from data of any shape. No DOM: runs in Node. */
import en from './locales/en/reading.js';
import { toJobPostingJsonLd as toJsonLd, type JobPostingJsonLd, type JsonLdOptions } from './posting/json-ld.js';
import type { JobPosting } from './posting/types.js';
import type { PostingWords } from './posting/words/facts.js';

/**
 * A posting as schema.org JobPosting data, for search engines: only what the posting says, and nothing made up.
 *
 * @param options `directApply`, `base` for relative addresses, and `words` of another language (default: English).
 */
export function toJobPostingJsonLd(
  posting: JobPosting,
  options: JsonLdOptions & { words?: PostingWords } = {},
): JobPostingJsonLd {
  return toJsonLd(posting, options.words ?? en.posting, options);
}

export { definePosting, parseFeed, parsePosting } from './posting/reading/parse.js';
export type { FeedResult, ParseOptions, PostingResult } from './posting/reading/parse.js';
export { jobPostingSchema } from './posting/schema.js';
export type * from './posting/types.js';
export { structuredDataIssues } from './posting/json-ld.js';
export type { JobPostingJsonLd, JsonLdOptions } from './posting/json-ld.js';
export { isOpen } from './posting/status.js';
export type { Issue } from './posting/issues.js';
