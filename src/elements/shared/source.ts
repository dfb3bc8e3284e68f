import { readFeed } from '../../feeds/read-feed.js';
import { issue, type Issue } from '../../posting/issues.js';
import type { FeedResult } from '../../posting/parse.js';
import { fetchableUrl } from '../../posting/url.js';

/** Data that could not be had or read. */
export class SourceError extends Error {
  readonly source: string;
  readonly issues: Issue[];

  constructor(message: string, source: string, issues: Issue[] = []) {
    super(message);
    this.source = source;
    this.issues = issues;
  }
}

/** Reads what a page handed over in a property; its relative addresses are relative to the page. */
export function readProperty(payload: unknown): FeedResult {
  return usable(readFeed(payload, { base: document.baseURI }), 'property');
}

/** Reads a child `<script type="application/json">` or `application/ld+json`. */
export function readScript(script: HTMLScriptElement): FeedResult {
  let payload: unknown;
  try {
    payload = JSON.parse(script.textContent);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SourceError(`The data in the page is not JSON: ${why}`, 'script', [issue([], `is not JSON: ${why}`)]);
  }
  return usable(readFeed(payload, { base: document.baseURI }), 'script');
}

/** Feeds that are under way or in hand, by address: ten cards of one feed make one request. */
const fetched = new Map<string, Promise<FeedResult>>();

/** Fetches and reads a feed; its relative addresses are relative to the feed. A failed one is asked again next time. */
export function readSource(src: string, options: { fresh?: boolean } = {}): Promise<FeedResult> {
  const url = fetchableUrl(src, document.baseURI);
  if (url === undefined) return Promise.reject(new SourceError(`"${src}" is not an address that can be fetched.`, src));
  if (options.fresh) fetched.delete(url);
  let reading = fetched.get(url);
  if (!reading) {
    reading = fetchFeed(url);
    fetched.set(url, reading);
    reading.catch(() => fetched.delete(url));
  }
  return reading;
}

async function fetchFeed(url: string): Promise<FeedResult> {
  let response: Response;
  try {
    response = await fetch(url, { headers: { Accept: 'application/json' } });
  } catch {
    throw new SourceError(
      `${url} could not be reached. Where it is on another site, that site must allow it (CORS: Access-Control-Allow-Origin).`,
      url,
    );
  }
  if (!response.ok)
    throw new SourceError(`${url} answered ${response.status} ${response.statusText}`.trim() + '.', url);
  let payload: unknown;
  try {
    payload = await response.json();
  } catch {
    throw new SourceError(`${url} did not answer with JSON.`, url);
  }
  return usable(readFeed(payload, { base: url }), url);
}

/** A feed of nothing but errors is an error; one with no openings is not. */
function usable(result: FeedResult, source: string): FeedResult {
  const error = result.issues.find(({ severity }) => severity === 'error');
  if (error && result.postings.length === 0) throw new SourceError(error.message, source, result.issues);
  return result;
}
