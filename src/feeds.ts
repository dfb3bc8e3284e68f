/** Feeds read into postings: our own format and schema.org JSON-LD. No DOM: runs in Node. */
export { readFeed } from './feeds/read-feed.js';
export type { ReadFeedOptions } from './feeds/read-feed.js';
export type { FeedResult } from './posting/parse.js';
export type { Issue } from './posting/issues.js';
