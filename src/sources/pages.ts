import type { Feed } from '../formats/feed.js';

/** Pages of one list that are followed. */
const MOST = 50;

/**
 * Reads a list page by page. Fails where its first page does; where a later one does, the list ends there.
 *
 * @param read Fetches and reads one page.
 * @param show Is given the pages so far while more are to come.
 */
export async function readPages<F extends Feed>(
  first: string,
  read: (url: string) => Promise<F>,
  show?: (pages: readonly F[]) => void,
): Promise<{ pages: F[]; failure?: Error }> {
  const pages = [await read(first)];
  const seen = new Set([first]);
  for (let next = pages[0]?.next; next && !seen.has(next); next = pages.at(-1)?.next) {
    if (pages.length === MOST)
      return { pages, failure: new Error(`has more than ${MOST} pages; the rest is not shown`) };
    seen.add(next);
    show?.(pages);

    try {
      pages.push(await read(next));
    } catch (error) {
      return { pages, failure: error instanceof Error ? error : new Error(String(error)) };
    }
  }
  return { pages };
}
