import { readFile } from 'node:fs/promises';
import { feedAddress, parseBody, splitSource } from '../formats/addresses.js';
import type { Details } from '../formats/reading/format.js';
import { readPages } from '../sources/pages.js';
import type { Feed } from '../formats/feed.js';
import { readFeed, withDetails } from '../formats/read-feed.js';
import type { Issue } from '../posting/issues.js';
import type { JobPosting } from '../posting/types.js';

/** How long a server may take to answer. */
const PATIENCE = 60_000;

/** A feed in full: all its pages. */
export interface Source {
  postings: JobPosting[];
  issues: Issue[];
  details: Record<string, Details>;
}

/** Reads a file, an address or a short address. Throws where it can't be had, with a sentence why. */
export async function readSource(source: string): Promise<Source> {
  const { address, organization } = splitSource(source);
  const url = feedAddress(address) ?? (/^https?:/i.test(address) ? address : undefined);
  const { pages, failure }: { pages: Feed[]; failure?: Error } = url
    ? await readPages(url, async (page) => readFeed(parsed(await download(page)), { base: page, organization }))
    : { pages: [readFeed(parsed(await readFile(address, 'utf8')), { organization })] };
  // Half a list would look as if the other half had been filled.
  if (failure) throw failure;
  const postings = new Map(pages.flatMap((page) => page.postings.map((posting) => [posting.id, posting])));
  return {
    postings: [...postings.values()],
    issues: pages.flatMap(({ issues }) => issues),
    details: Object.assign({}, ...pages.map(({ details }) => details)) as Source['details'],
  };
}

/** An opening with what its list left out; the questions of a hosted form are left to that form. */
export async function complete(posting: JobPosting, { posting: url }: Details): Promise<JobPosting> {
  if (!url) return posting;
  return withDetails(posting, parsed(await download(url)), { base: url }).posting;
}

async function download(url: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    throw new Error(`could not be reached: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause: error,
    });
  }
  if (!response.ok) throw new Error(`answered ${response.status} ${response.statusText}`.trim());
  return response.text();
}

function parsed(body: string): unknown {
  try {
    return parseBody(body);
  } catch (error) {
    throw new Error(`is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
