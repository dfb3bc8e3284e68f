/** Feeds read into postings: our own format, schema.org JSON-LD, and those of applicant tracking systems. No DOM: runs in Node. */
export { feedAddress } from './formats/addresses.js';
export { readFeed, withDetails, type FeedOptions as ReadFeedOptions } from './formats/read-feed.js';
export type { Details } from './formats/reading/format.js';
export type { Feed } from './formats/feed.js';
export type { FeedResult } from './posting/reading/parse.js';
export type { Issue } from './posting/issues.js';
