/** An element as its author wrote it. */
import type { JobPosting } from '../../../posting/types.js';
import { hasFallback } from '../page/children.js';
import { isAuthors } from './check.js';
import { isUnclosed, type Tag } from './mistakes.js';

/** What belongs to the page around an element, and is in one that is not closed. */
const OF_THE_PAGE = 'footer, nav, main, script[src]';
const OURS = 'careers-board, careers-card, careers-posting, careers-application';

export async function tagOf(host: HTMLElement, postings: readonly JobPosting[], address: string): Promise<Tag> {
  // Nothing follows a tag that is not closed, not even white space.
  const isOpenEnded = !host.nextSibling;
  const swallowed = [...host.querySelectorAll(isOpenEnded ? `${OURS}, ${OF_THE_PAGE}` : OURS)];
  return {
    name: host.localName,
    attributes: [...host.attributes].map(({ name, value }) => [name, value] as const),
    swallowed: swallowed.filter((element) => !element.closest('[slot]')).map(({ localName }) => localName),
    isUnclosed:
      isOpenEnded && hasFallback(host) && isAuthors(address) && isUnclosed(await sourceOf(address), host.localName),
    scriptTypes: [...host.querySelectorAll(':scope > script')].map((script) => script.getAttribute('type') ?? ''),
    ids: postings.map(({ id }) => id),
  };
}

/** A page's HTML as it was written, where it can be had. */
async function sourceOf(address: string): Promise<string> {
  try {
    return await (await fetch(address, { cache: 'force-cache' })).text();
  } catch {
    return '';
  }
}
