/** Feeds read into postings: our own format, schema.org JSON-LD, and those of applicant tracking systems. No DOM: runs in Node. */
export { feedAddress } from './feeds/addresses.js';
export { readFeed, withDetails } from './feeds/read-feed.js';
export type { Details } from './feeds/format.js';
export type { ReadFeedOptions } from './feeds/own.js';
export type { Feed } from './feeds/read-feed.js';
export type { FeedResult } from './posting/parse.js';
export type { Issue } from './posting/issues.js';
