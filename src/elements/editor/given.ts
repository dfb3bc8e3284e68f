import type { Entry } from '../../editor/entry.js';
import { fields } from '../../editor/fields.js';
import { listOf } from '../../editor/list.js';
import { isObject } from '../../text/object.js';

/**
 * The openings that the page gives as they were written there: relative addresses stay so, and what can't be read.
 *
 * @param hasFailed What is given can't be shown yet: an opening that is only begun can be gone on with.
 */
export function givenEntries(element: Element, posting: unknown, hasFailed: boolean): Entry[] | undefined {
  const given = posting ?? jsonOf(element.querySelector(':scope > script[type$="json"]')?.textContent);
  const isBegun = hasFailed && isObject(given) && fields.some(({ path: [key = ''] }) => key in given);
  return listOf(isBegun ? { postings: [given] } : given, '')?.entries;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // None, or written in a way that reading forgives.
    return undefined;
  }
}
