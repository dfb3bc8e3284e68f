/** Reading a job announcement as people write it. No DOM, no network, no side effects. */
export { readAnnouncement } from './announcement/read.js';
export type { AnnouncementReading, ReadField, ReadOpening, ReadOptions } from './announcement/read.js';
export type { Span } from './announcement/piece.js';
export type { JobPosting } from './posting/types.js';
export { readDocument } from './announcement/documents/documents.js';
export type { ReadDocument } from './announcement/documents/documents.js';
