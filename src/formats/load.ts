/** What read-feed.ts does, for pages: only the reader that is needed is fetched. */
import type { PostingResult } from '../posting/reading/parse.js';
import { finish } from '../posting/reading/read.js';
import type { JobPosting } from '../posting/types.js';
import { CATALOG, recognized } from './catalog.js';
import { addressOf, completed, readAs, type Feed } from './feed.js';
import type { ReadFeedOptions } from './own.js';
import type { Format } from './reading/format.js';
import { text, valueOf } from './reading/json.js';

/** Fetches what reads a payload; the feed is then read an entry at a time. */
export async function readFeedEach(payload: unknown, options: ReadFeedOptions = {}): Promise<Generator<void, Feed>> {
  return readAs(await formatOf(payload, options), payload, options);
}

/** {@link readFeedEach}, in one go. */
export async function readFeed(payload: unknown, options: ReadFeedOptions = {}): Promise<Feed> {
  return finish(await readFeedEach(payload, options));
}

/** An opening completed with what the answer from its details' address says; see `withDetails` of read-feed.ts. */
export async function withDetails(
  posting: JobPosting,
  payload: unknown,
  options: ReadFeedOptions = {},
): Promise<Required<PostingResult>> {
  const format = await formatOf(payload, options);
  return completed(posting, format, payload, (more) => finish(readAs(format, payload, { ...more, ...options })));
}

/** Where the employer's name is had, where a list does not say it. */
export function employerAddress(payload: unknown, base: string | undefined): string | undefined {
  const address = addressOf(base);
  const name = recognized(payload, address);
  return name && address && CATALOG[name].employer?.(address);
}

/** The employer's name, in the answer from {@link employerAddress}. */
export function employerIn(payload: unknown): string | undefined {
  const about = valueOf(payload, 'result') ?? payload;
  return text(valueOf(about, 'companyName')) ?? text(valueOf(about, 'name'));
}

async function formatOf(payload: unknown, { base }: ReadFeedOptions): Promise<Format | undefined> {
  const name = recognized(payload, addressOf(base));
  return name && (await CATALOG[name].load()).format;
}
