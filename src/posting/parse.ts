import * as z from 'zod/mini';
import { advise } from './lint.js';
import { issue, named, pathName, type Issue, type Path } from './issues.js';
import { jobPostingSchema, organizationSchema } from './schema.js';
import type { JobPosting, Organization } from './types.js';
import { safeUrl } from '../text/url.js';

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

export interface ParseOptions {
  /** Address that relative URLs are relative to. Default: they stay as written. */
  base?: string | undefined;
}

/**
 * Reads one posting from data of any shape. Never throws: an optional field that can't be read is left out with an
 * issue, and the posting itself only where `id`, `title` or `hiringOrganization.name` can't be read.
 */
export function parsePosting(input: unknown, options: ParseOptions = {}): PostingResult {
  return guarded<PostingResult>({ issues: [] }, () => readPosting(input, [], options));
}

/**
 * Reads a feed: a posting, an array of postings, or `{ organization?, postings: [] }`. Never throws, and a posting that
 * can't be read never takes its neighbours down.
 */
export function parseFeed(input: unknown, options: ParseOptions = {}): FeedResult {
  return guarded<FeedResult>({ postings: [], issues: [] }, () => readPostings(input, options));
}

/** A posting typed where it is written: `export default definePosting({ id: … })`. Returns it unchanged. */
export function definePosting(posting: JobPosting): JobPosting {
  return posting;
}

/** Data can lie in wait behind getters and proxies; whatever it throws becomes an issue. */
function guarded<T extends { issues: Issue[] }>(nothing: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    return {
      ...nothing,
      issues: [issue([], `could not be read: ${named(error instanceof Error ? error.message : error)}`)],
    };
  }
}

function readPostings(input: unknown, options: ParseOptions): FeedResult {
  return finish(readEach(input, options));
}

/** Reads a feed an entry at a time, so that a reader of thousands can pause between them; returns what was read. */
export function* readEach(input: unknown, options: ParseOptions = {}): Generator<void, FeedResult> {
  if (Array.isArray(input)) return yield* readEntries(input.entries(), options);
  if (!isObject(input) || !('postings' in input)) {
    const { posting, issues } = readPosting(input, [], options);
    return { postings: posting ? [posting] : [], issues };
  }
  const issues = Object.keys(input)
    .filter((key) => !['$schema', 'organization', 'postings'].includes(key))
    .map((key) => issue([key], 'is not a field of a feed', 'warning'));
  let organization: Organization | undefined;
  if (isPresent(input['organization'])) {
    const read = readAs(organizationSchema, input['organization'], ['organization']);
    organization = read.value;
    issues.push(...read.issues);
  }
  const list = input['postings'];
  if (!Array.isArray(list)) {
    return { postings: [], issues: [...issues, issue(['postings'], `expected a list, got ${named(list)}`)] };
  }
  const read = yield* readEntries(list.entries(), options, organization);
  return { postings: read.postings, issues: [...issues, ...read.issues] };
}

/** The feed's organization, where a posting names none; what a posting says of its own goes first. */
function withDefault(own: unknown, organization: Organization): unknown {
  if (!isPresent(own)) return organization;
  return isObject(own) && !isPresent(own['name']) ? { ...organization, ...own, name: organization.name } : own;
}

/** Reads entries, each with its place in the feed, which issues name. */
export function* readEntries(
  entries: Iterable<readonly [index: number, entry: unknown]>,
  options: ParseOptions = {},
  organization?: Organization,
): Generator<void, FeedResult> {
  const issues: Issue[] = [];
  const postings = new Map<string, JobPosting>();
  for (const [index, entry] of entries) {
    const path = ['postings', index];
    const whole =
      organization && isObject(entry)
        ? { ...entry, hiringOrganization: withDefault(entry['hiringOrganization'], organization) }
        : entry;
    const read = guarded<PostingResult>({ issues: [] }, () => readPosting(whole, path, options));
    for (const found of read.issues) issues.push(found);
    if (read.posting && postings.has(read.posting.id)) {
      issues.push(
        issue([...path, 'id'], `${named(read.posting.id)} stands twice; each posting needs an id of its own`),
      );
    } else if (read.posting) {
      postings.set(read.posting.id, read.posting);
    }
    yield;
  }
  return { postings: [...postings.values()], issues };
}

/** Runs a reading to its end in one go. */
export function finish<T>(reading: Generator<void, T>): T {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

function readPosting(input: unknown, path: Path, options: ParseOptions): PostingResult {
  const { value, issues } = readAs(jobPostingSchema, input, path);
  if (!value) return { issues };
  const { $schema: _editorsOnly, ...posting } = value;
  issues.push(...advise(posting, path));
  return { posting: options.base === undefined ? posting : withUrlsFrom(posting, options.base, path, issues), issues };
}

/** Relative URLs become absolute where their base is known: a feed's are relative to the feed, not to the page. */
function withUrlsFrom(posting: JobPosting, base: string, at: Path, issues: Issue[]): JobPosting {
  const resolve = <T extends object>(holder: T, path: Path, ...keys: (keyof T)[]): T => {
    const copy = { ...holder };
    for (const key of keys) {
      const address = copy[key];
      if (typeof address !== 'string') continue;
      const url = safeUrl(address, base);
      if (url !== undefined) copy[key] = url as T[typeof key];
      else {
        Reflect.deleteProperty(copy, key);
        issues.push(
          issue([...at, ...path, key], `expected ${CHECK_NAMES['link']}, got ${named(address)} from ${named(base)}`),
        );
      }
    }
    return copy;
  };
  const { application } = posting;
  return {
    ...resolve(posting, [], 'url'),
    hiringOrganization: resolve(posting.hiringOrganization, ['hiringOrganization'], 'url', 'logo'),
    ...(application && {
      application: {
        ...resolve(application, ['application'], 'url', 'endpoint'),
        ...(application.consent && { consent: resolve(application.consent, ['application', 'consent'], 'privacyUrl') }),
        ...(application.selfIdentification && {
          selfIdentification: resolve(
            application.selfIdentification,
            ['application', 'selfIdentification'],
            'endpoint',
          ),
        }),
      },
    }),
  };
}

interface Fault {
  path: Path;
  problem: string;
  severity: Issue['severity'];
}

/**
 * Reads data by a schema and leaves out, rather than refuses: each pass cuts what the schema complains of, until it is
 * content or nothing is left. Keys go before list entries, so that indexes in messages are those of the input.
 */
function readAs<S extends z.core.$ZodType>(
  schema: S,
  input: unknown,
  prefix: Path,
): { value?: z.infer<S>; issues: Issue[] } {
  const issues: Issue[] = [];
  const said = new Set<string>();
  let draft = input;
  for (;;) {
    const result = z.safeParse(schema, draft);
    if (result.success) return { value: result.data, issues };
    const cuts: Path[] = [];
    for (const { path, problem, severity } of result.error.issues.flatMap((found) => faults(found, draft))) {
      const name = pathName(path);
      const present = hasAt(draft, path);
      // An empty field is how spreadsheets and forms write "unknown": absent, and nothing to report.
      const blank = present && isBlank(valueAt(draft, path));
      if (!said.has(name) && !blank) {
        issues.push(issue([...prefix, ...path], problem, severity));
        said.add(name);
      }
      cuts.push(present ? path : path.slice(0, -1));
      // A whole that goes because of a part is not reported a second time.
      if (!present) said.add(pathName(path.slice(0, -1)));
    }
    if (cuts.some((path) => path.length === 0)) {
      if (issues.length === 0) issues.push(issue(prefix, `expected a posting, got ${named(input)}`));
      return { issues };
    }
    const keys = cuts.filter((path) => typeof path.at(-1) !== 'number');
    draft = without(draft, keys.length ? keys : cuts);
  }
}

/** A schema's complaint, in terms of the data; of a union's branches, the one that fits the data's shape best. */
function faults(found: z.core.$ZodIssue, data: unknown, at: Path = []): Fault[] {
  const path = [...at, ...found.path];
  const value = valueAt(data, path);
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => ({ path: [...path, key], problem: 'is not a field here', severity: 'warning' }));
  }
  if (found.code === 'invalid_union') {
    const deep = found.errors.find((branch) => branch.length > 0 && branch.every(({ path }) => path.length > 0));
    const best = deep ?? found.errors[0]?.slice(0, 1) ?? [];
    return best.flatMap((inner) => faults(inner, data, path));
  }
  return [{ path, problem: problem(found, value), severity: 'error' }];
}

const TYPE_NAMES: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object { … }',
};

const FORMAT_NAMES: Partial<Record<string, string>> = {
  date: 'a date like "2026-07-19"',
  datetime: 'a date like "2026-07-19" or "2026-07-19T17:00:00-05:00"',
};

/** Our own checks carry one of these words as their message. */
const CHECK_NAMES: Partial<Record<string, string>> = {
  link: 'a web address that begins with https, http, mailto or tel',
  endpoint: 'a web address that begins with https or http',
  extension: 'a file extension like ".pdf"',
  currency: 'a currency of three capital letters like "USD"',
  email: 'an email address like "name@example.org"',
  language: 'a language tag like "en" or "es"',
};

function problem(found: z.core.$ZodIssue, value: unknown): string {
  if (found.message === 'options') return 'a question of this type needs options to choose from';
  if (found.message === 'place') return 'says nothing';
  if (value === undefined) return 'is required, and is missing';
  const got = `, got ${named(value)}`;
  const own = CHECK_NAMES[found.message];
  if (own) return `expected ${own}${got}`;
  switch (found.code) {
    case 'invalid_type':
      return `expected ${TYPE_NAMES[found.expected] ?? found.expected}${got}`;
    case 'invalid_value':
      return `expected one of ${found.values.map(String).join(', ')}${got}`;
    case 'invalid_format':
      return `expected ${FORMAT_NAMES[found.format] ?? found.format}${got}`;
    case 'too_big':
      return `is too long: ${found.maximum} characters at most`;
    case 'too_small':
      return found.origin === 'number' ? `expected a number from ${found.minimum} up${got}` : 'is empty';
    default:
      return `can't be read${got}`;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function isPresent(value: unknown): boolean {
  return value !== undefined && !isBlank(value);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

function hasAt(data: unknown, path: Path): boolean {
  const holder = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  return key === undefined ? data !== undefined : typeof holder === 'object' && holder !== null && key in holder;
}

/** A copy of the data without what stands at the paths; what is not on a path is shared, not copied. */
function without(data: unknown, paths: readonly Path[]): unknown {
  const byKey = new Map<PropertyKey, Path[]>();
  for (const [key, ...rest] of paths) {
    if (key === undefined) continue;
    const same = byKey.get(key);
    if (same) same.push(rest);
    else byKey.set(key, [rest]);
  }
  const kept = ([key, value]: [PropertyKey, unknown]): [PropertyKey, unknown][] => {
    const inner = byKey.get(key);
    if (!inner) return [[key, value]];
    return inner.some((path) => path.length === 0) ? [] : [[key, without(value, inner)]];
  };
  if (Array.isArray(data)) return [...data.entries()].flatMap(kept).map(([, value]) => value);
  return Object.fromEntries(Object.entries(data as object).flatMap(kept));
}
