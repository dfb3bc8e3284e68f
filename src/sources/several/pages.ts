import type { JobPosting } from '../../posting/types.js';
import type { Page } from '../page.js';
import { SourceError, sourceError, type Snapshot } from '../snapshot.js';
import { stateOf } from './state.js';

/** Pages of one list that are followed. */
const MOST = 50;

/**
 * Follows a list from its first page to its last; where a page fails, the list ends there.
 *
 * @param address Of the first page.
 */
export async function* followPages(
  first: Page,
  address: string,
  read: (url: string) => AsyncGenerator<Snapshot, Page>,
): AsyncGenerator<Snapshot> {
  const pages = [first];
  const seen = new Set([address]);
  const failures: SourceError[] = [];
  for (let { next } = first; next && !seen.has(next); next = pages.at(-1)?.next) {
    if (pages.length === MOST) {
      failures.push(new SourceError(`${address} has more than ${MOST} pages; the rest is not shown.`, address));
      break;
    }
    seen.add(next);
    yield { ...joined(pages, []), partial: true };
    try {
      pages.push(yield* read(next));
    } catch (error) {
      failures.push(sourceError(error, next));
      break;
    }
  }
  yield joined(pages, failures);
}

/** The pages of a list as one; what has moved to the next page meanwhile stands once. */
function joined(pages: readonly Page[], failures: readonly SourceError[]): Snapshot {
  const postings = new Map<string, JobPosting>();
  for (const page of pages) {
    for (const posting of page.postings) if (!postings.has(posting.id)) postings.set(posting.id, posting);
  }
  return { postings: [...postings.values()], ...stateOf(pages, failures) };
}
