import { feedAddress, parseBody, splitSource } from '../formats/addresses.js';
import { isOwn, readOwn, readOwnEach, type ReadFeedOptions } from '../formats/own.js';
import type { Details } from '../formats/reading/format.js';
import { readPages } from './pages.js';
import type { Feed } from '../formats/feed.js';
import { issue, type Issue } from '../posting/issues.js';
import type { FeedResult } from '../posting/parse.js';
import type { JobPosting } from '../posting/types.js';
import { fetchableUrl } from '../text/url.js';
import { keepCopy, lastCopy } from '../storage/copies.js';
import { inSlices } from './slices.js';

/** Data that could not be had or read. */
export class SourceError extends Error {
  readonly source: string;
  readonly issues: Issue[];
  /** Of several sources that all failed: the others. */
  others: SourceError[] = [];

  constructor(message: string, source: string, issues: Issue[] = []) {
    super(message);
    this.source = source;
    this.issues = issues;
  }
}

/** What a source gave. */
export interface Loaded extends FeedResult {
  /** When the copy that stands in for it was made, in milliseconds; absent where it is as it should be. */
  keptAt?: number;
  /** What could not be had of it, though the rest could. */
  failures?: SourceError[];
  /** Of several sources: how many are shown, have failed, and there are. */
  sources?: { shown: number; failed: number; of: number };
}

/** Chooses the entries to be shown first from a long feed, before all of it is read. */
export type Pick = (entries: readonly unknown[]) => readonly unknown[];

export interface ReadOptions {
  /** Asks the network again. */
  fresh?: boolean | undefined;
  /** Is given what was picked from a long feed, or its first pages, to be shown while the rest is read. */
  preview?: { pick: Pick; show: (result: FeedResult) => void } | undefined;
}

/** How long a source may be silent, in milliseconds; a copy of the last time is better than to wait on. */
const PATIENCE = 30_000;
/** A feed of so many openings is read in one go; a longer one in slices. */
const AT_ONCE = 200;

/** Reads what a page handed over in a property; its relative addresses are relative to the page. */
export function readProperty(payload: unknown, options: ReadOptions = {}): Loaded | Promise<Loaded> {
  return readPage(payload, 'property', options);
}

/** Reads a child `<script type="application/json">` or `application/ld+json`. */
export function readScript(script: HTMLScriptElement, options: ReadOptions = {}): Loaded | Promise<Loaded> {
  let payload: unknown;
  try {
    payload = JSON.parse(script.textContent);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SourceError(`The data in the page is not JSON: ${why}`, 'script', [issue([], `is not JSON: ${why}`)]);
  }
  return readPage(payload, 'script', options);
}

function readPage(payload: unknown, source: string, options: ReadOptions): Loaded | Promise<Loaded> {
  const read = readPayload(payload, { base: document.baseURI }, options);
  return read instanceof Promise ? read.then((result) => usable(result, source)) : usable(read, source);
}

/** Reads data of any format; what is not ours is read by code that is loaded for it. */
function readPayload(payload: unknown, options: ReadFeedOptions, { preview }: ReadOptions): Feed | Promise<Feed> {
  if (!isOwn(payload)) {
    return import('../formats/load.js').then(({ readFeedEach }) => readFeedEach(payload, options)).then(inSlices);
  }
  const entries = Array.isArray(payload) ? payload : (payload as { postings?: unknown }).postings;
  if (!Array.isArray(entries) || entries.length <= AT_ONCE) return readOwn(payload, options);
  if (preview) {
    const picked = preview.pick(entries);
    preview.show(readOwn(Array.isArray(payload) ? picked : { ...(payload as object), postings: picked }, options));
  }
  return inSlices(readOwnEach(payload, options));
}

/** How long a feed stays at hand: long enough for all elements of a page, and not for as long as the page is open. */
const AT_HAND = 60_000;

/** Feeds that are under way or in hand, by address: ten cards of one feed make one request. */
const fetched = new Map<string, Promise<Loaded>>();

/**
 * Fetches and reads a feed; its relative addresses are relative to the feed. A failed one is asked again next time.
 *
 * @param src An address, or a short one ("greenhouse:acme"); `#organization=…` at its end names the employer where the
 *   feed does not.
 */
export function readSource(src: string, options: ReadOptions = {}): Promise<Loaded> {
  const { address, organization } = splitSource(src);
  const url = feedAddress(address) ?? fetchableUrl(address, document.baseURI);
  if (url === undefined) return Promise.reject(new SourceError(`"${src}" is not an address that can be fetched.`, src));
  const key = `${url}#${organization ?? ''}`;
  if (options.fresh) fetched.delete(key);
  let reading = fetched.get(key);
  if (!reading) {
    reading = readAll(url, organization, options);
    fetched.set(key, reading);
    const forget = () => {
      if (fetched.get(key) === reading) fetched.delete(key);
    };
    reading.then(
      // What could not be had is asked for again.
      ({ failures }) => (failures ? forget() : setTimeout(forget, AT_HAND)),
      forget,
    );
  }
  return reading;
}

async function readAll(url: string, organization: string | undefined, options: ReadOptions): Promise<Loaded> {
  const { fresh, preview } = options;
  const { pages, failure } = await readPages(
    url,
    (page) => readPageOf(page, organization, page === url ? options : { fresh }),
    preview && ((soFar) => preview.show(joined(soFar))),
  );
  return joined(pages, failure && sourceError(failure, url));
}

/** The pages of a list as one; `failure` is why there are no more of them. */
function joined(pages: readonly (Feed & Loaded)[], failure?: SourceError): Loaded {
  const postings = new Map<string, JobPosting>();
  for (const page of pages) {
    for (const posting of page.postings) {
      if (postings.has(posting.id)) continue;
      postings.set(posting.id, posting);
      const details = page.details?.[posting.id];
      if (details) rests.set(posting, details);
    }
  }
  const copies = pages.flatMap(({ keptAt }) => keptAt ?? []);
  const failures = [...pages.flatMap(({ failures }) => failures ?? []), ...(failure ? [failure] : [])];
  return {
    postings: [...postings.values()],
    issues: [...failures.map(({ message }) => issue([], message)), ...pages.flatMap(({ issues }) => issues)],
    ...(copies.length && { keptAt: Math.min(...copies) }),
    ...(failures.length && { failures }),
  };
}

/** One page of a list: from its source, or else from the copy that was kept of it. */
async function readPageOf(url: string, organization: string | undefined, options: ReadOptions): Promise<Feed & Loaded> {
  const read = async (body: string) =>
    usable(await readPayload(parsed(body, url), { base: url, organization }, options), url);
  try {
    const body = await download(url, options.fresh);
    const feed = await read(body);
    void keepCopy(url, body);
    return feed;
  } catch (error) {
    const copy = await lastCopy(url);
    if (!copy) throw error;
    return { ...(await read(copy.body)), keptAt: copy.keptAt, failures: [sourceError(error, url)] };
  }
}

export function sourceError(thrown: unknown, source: string): SourceError {
  if (thrown instanceof SourceError) return thrown;
  return new SourceError(thrown instanceof Error ? thrown.message : String(thrown), source);
}

async function download(url: string, fresh = false): Promise<string> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), PATIENCE);
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { Accept: 'application/json, application/xml, text/html;q=0.9, */*;q=0.8' },
      signal: abort.signal,
      // Asked for anew, it is not to come out of the browser's own store.
      ...(fresh && { cache: 'no-cache' }),
    });
  } catch {
    if (abort.signal.aborted) throw new SourceError(`${url} did not answer in ${PATIENCE / 1000} seconds.`, url);
    throw new SourceError(
      `${url} could not be reached. Where it is on another site, that site must allow it (CORS: Access-Control-Allow-Origin), ` +
        'or a copy of it on this site does ("npx coalition-careers snapshot" in the README).',
      url,
    );
  }
  clearTimeout(timer);
  if (!response.ok)
    throw new SourceError(`${url} answered ${response.status} ${response.statusText}`.trim() + '.', url);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), PATIENCE);
  };
  try {
    return await textOf(response, wait);
  } catch {
    throw new SourceError(`${url} broke off in the middle of its answer.`, url);
  } finally {
    clearTimeout(timer);
  }
}

/** The text of an answer; `wait` is called whenever some of it has come. */
async function textOf(response: Response, wait: () => void): Promise<string> {
  if (!response.body) return response.text();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    wait();
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
  }
}

function parsed(body: string, url: string): unknown {
  try {
    return parseBody(body);
  } catch {
    throw new SourceError(`${url} did not answer with JSON.`, url);
  }
}

/** A feed of nothing but errors is an error; one with no openings is not. */
function usable<T extends FeedResult>(result: T, source: string): T {
  const error = result.issues.find(({ severity }) => severity === 'error');
  if (error && result.postings.length === 0) throw new SourceError(error.message, source, result.issues);
  return result;
}

/** Where the rest of an opening is had. */
const rests = new WeakMap<JobPosting, Details>();
const answers = new Map<string, Promise<unknown>>();

/** An opening with what its list left out. */
export interface Completed {
  posting: JobPosting;
  /** Whether some of it could not be had. */
  failed: boolean;
}

/** Whether more is to be had of an opening than its list said: its text, or the questions of its form. */
export function hasMore(posting: JobPosting, wanted: readonly (keyof Details)[]): boolean {
  return wanted.some((what) => rests.get(posting)?.[what] !== undefined);
}

/** Fetches what an opening's list left out. */
export async function complete(listed: JobPosting, wanted: readonly (keyof Details)[]): Promise<Completed> {
  let posting = listed;
  let failed = false;
  for (const what of wanted) {
    const url = rests.get(listed)?.[what];
    if (url === undefined) continue;
    try {
      const [answer, { withDetails }] = await Promise.all([detailsAt(url), import('../formats/load.js')]);
      const found = (await withDetails(posting, answer, { base: url })).posting;
      // An answer that has nothing to say of the opening.
      if (found === posting) failed = true;
      posting = found;
    } catch {
      failed = true;
    }
  }
  return { posting, failed };
}

function detailsAt(url: string): Promise<unknown> {
  let answer = answers.get(url);
  if (!answer) {
    answer = download(url).then((body) => parsed(body, url));
    answers.set(url, answer);
    answer.catch(() => answers.delete(url));
  }
  return answer;
}
