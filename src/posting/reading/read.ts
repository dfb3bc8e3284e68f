/**
 * Reads postings from data of any shape, and never throws: an optional field that can't be read is left out with a
 * fault, and a posting only where `id`, `title` or `hiringOrganization.name` can't be read. What is wrong comes out as
 * data; parse.ts puts it into words, which a page loads when it has shown what could be read.
 */
import { isBlank, type Fault } from '../combinators.js';
import type { Path } from '../issues.js';
import { readOrganization, readPosting } from '../reader.generated.js';
import type { JobPosting, Organization } from '../types.js';
import { numbered } from '../numbered.js';
import { isObject } from '../../text/object.js';

export interface ReadOptions {
  /** Address that relative URLs are relative to. Default: they stay as written. */
  base?: string | undefined;
}

/** What reading a feed gave: the postings that could be read, where each of them stands in the data, and the faults. */
export interface Reading {
  postings: JobPosting[];
  paths: Path[];
  faults: Fault[];
  /** The ids of entries that could not be read. */
  unread?: string[];
  /** Where the data came from, if from somewhere. */
  source?: string;
}

/**
 * Reads a feed (a posting, an array of postings, or `{ organization?, postings: [] }`), an entry at a time, so that a
 * page can breathe between them.
 */
export function* readEach(input: unknown, options: ReadOptions = {}): Generator<void, Reading> {
  try {
    return yield* readFeed(input, options);
  } catch (error) {
    return { postings: [], paths: [], faults: [unreadable([], error)] };
  }
}

function* readFeed(input: unknown, options: ReadOptions): Generator<void, Reading> {
  if (Array.isArray(input)) return yield* readEntries(numbered(input), options);
  if (!isObject(input) || !('postings' in input)) return readOne(input, options);
  const faults: Fault[] = Object.keys(input)
    .filter((key) => !['$schema', 'organization', 'postings'].includes(key))
    .map((key) => ({ path: [key], code: 'unknown-in-feed' }));
  const { organization, postings } = input;
  const employer = isPresent(organization)
    ? readOrganization(organization, { path: ['organization'], faults })
    : undefined;
  if (!Array.isArray(postings)) {
    faults.push({ path: ['postings'], code: 'array', value: postings });
    return { postings: [], paths: [], faults };
  }
  const reading = yield* readEntries(numbered(postings), options, employer);
  return { ...reading, faults: [...faults, ...reading.faults] };
}

/** Reads entries, each with its place in the feed, which faults name. */
export function* readEntries(
  entries: Iterable<readonly [index: number, entry: unknown]>,
  options: ReadOptions = {},
  organization?: Organization,
): Generator<void, Reading> {
  const reading: Reading = { postings: [], paths: [], faults: [] };
  const ids = new Set<string>();
  for (const [index, entry] of entries) {
    const path = ['postings', index];
    const { postings, faults } = readOne(entry, options, path, organization);
    for (const fault of faults) reading.faults.push(fault);
    if (!postings.length) (reading.unread ??= []).push(idOf(entry));
    for (const posting of postings) {
      if (ids.has(posting.id)) {
        reading.faults.push({ path: [...path, 'id'], code: 'twice', value: posting.id });
        continue;
      }
      ids.add(posting.id);
      reading.postings.push(posting);
      reading.paths.push(path);
    }
    yield;
  }
  return reading;
}

/** Reads one posting, at its path in a feed. */
export function readOne(
  input: unknown,
  { base }: ReadOptions = {},
  path: Path = [],
  organization?: Organization,
): Reading {
  const faults: Fault[] = [];
  try {
    const posting = readPosting(organization ? withDefault(input, organization) : input, {
      base,
      path: [...path],
      faults,
    });
    if (!posting && faults.length === 0) faults.push({ path, code: 'posting', value: input });
    if (!posting) return { postings: [], paths: [], faults };
    delete posting.$schema;
    return { postings: [posting], paths: [path], faults };
  } catch (error) {
    return { postings: [], paths: [], faults: [unreadable(path, error)] };
  }
}

/** The feed's organization, where a posting names none; what a posting says of its own goes first. */
function withDefault(entry: unknown, organization: Organization): unknown {
  if (!isObject(entry)) return entry;
  const own = entry['hiringOrganization'];
  if (!isPresent(own)) return { ...entry, hiringOrganization: organization };
  if (!isObject(own) || isPresent(own['name'])) return entry;
  return { ...entry, hiringOrganization: { ...organization, ...own, name: organization.name } };
}

function idOf(entry: unknown): string {
  try {
    return String((entry as { id: unknown }).id);
  } catch {
    return '';
  }
}

/** Data can lie in wait behind getters and proxies; whatever it throws becomes a fault. */
function unreadable(path: Path, value: unknown): Fault {
  return { path, code: 'unreadable', value };
}

/** Runs a reading to its end in one go. */
export function finish<T>(reading: Generator<void, T>): T {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** Whether a fault cost something that was said; what is merely not known did not. */
export function isGrave({ code }: Fault): boolean {
  return !/^(?:unknown|entity|read-as)/.test(code);
}

function isPresent(value: unknown): boolean {
  return value !== undefined && !isBlank(value);
}
