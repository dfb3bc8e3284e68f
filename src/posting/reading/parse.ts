/** Reading with all that is wrong in words: what people outside call. */
import { explain } from './explain.js';
import type { Issue, Path } from '../issues.js';
import { lint } from '../lint.js';
import { mended } from './mend.js';
import { finish, readEach, readEntries, readOne, type Reading, type ReadOptions } from './read.js';
import type { JobPosting } from '../types.js';
import { numbered } from '../numbered.js';

export type { ReadOptions as ParseOptions } from './read.js';

/** What reading a posting gave: the posting where it could be read, and all that is wrong with it. */
export interface PostingResult {
  posting?: JobPosting;
  issues: Issue[];
}

/** What reading a feed gave: every posting that could be read, in order, and all that is wrong. */
export interface FeedResult {
  postings: JobPosting[];
  issues: Issue[];
}

/**
 * Reads one posting from data of any shape. Never throws: an optional field that can't be read is left out with an
 * issue, and the posting itself only where `id`, `title` or `hiringOrganization.name` can't be read.
 */
export function parsePosting(input: unknown, options: ReadOptions = {}): PostingResult {
  const read = function* (data: unknown): Generator<void, Reading> {
    return readOne(data, options);
  };
  const reading = finish(mended(input, readOne(input, options), read));
  const [posting] = reading.postings;
  return { ...(posting && { posting }), issues: issuesOf(reading) };
}

/**
 * Reads a feed: a posting, an array of postings, or `{ organization?, postings: [] }`. Never throws, and a posting that
 * can't be read never takes its neighbours down.
 */
export function parseFeed(input: unknown, options: ReadOptions = {}): FeedResult {
  return finish(parseEach(input, options));
}

/** A posting typed where it is written: `export default definePosting({ id: … })`. Returns it unchanged. */
export function definePosting(posting: JobPosting): JobPosting {
  return posting;
}

/** All that is wrong with what was read, in words: faults, and what could be better; a posting's issues together. */
export function issuesOf(reading: Reading): Issue[] {
  return finish(issuesEach(reading));
}

/** {@link issuesOf}, a posting at a time, so that a page can breathe between them. */
export function* issuesEach({ postings, paths, faults }: Reading): Generator<void, Issue[]> {
  const found: { entry: number; issue: Issue }[] = [];
  const add = (path: Path, issue: Issue) =>
    found.push({ entry: Number(path[0] === 'postings' && path[1]) || 0, issue });
  for (const fault of faults) if (fault.code !== 'entity') add(fault.path, explain(fault));
  for (const [at, posting] of numbered(postings)) {
    const path = paths[at] ?? [];
    for (const issue of lint(posting, path)) add(path, issue);
    yield;
  }
  return found.sort((one, other) => one.entry - other.entry).map(({ issue }) => issue);
}

/** {@link parseFeed}, an entry at a time. */
export function* parseEach(input: unknown, options: ReadOptions = {}): Generator<void, FeedResult> {
  const read = (data: unknown) => readEach(data, options);
  return yield* withIssues(yield* mended(input, yield* read(input), read));
}

/** Reads entries, each with its place in the feed, which issues name. */
export function* parseEntries(
  entries: Iterable<readonly [index: number, entry: unknown]>,
  options: ReadOptions = {},
): Generator<void, FeedResult> {
  return yield* withIssues(yield* readEntries(entries, options));
}

function* withIssues(reading: Reading): Generator<void, FeedResult> {
  return { postings: reading.postings, issues: yield* issuesEach(reading) };
}
