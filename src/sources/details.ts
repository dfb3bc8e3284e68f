import type { Details } from '../formats/reading/format.js';
import type { JobPosting } from '../posting/types.js';

/** Where the rest of an opening is had. */
const rests = new WeakMap<JobPosting, Details>();

/** Keeps in mind where the rest of a list's openings is had. */
export function remember(postings: readonly JobPosting[], details: Record<string, Details>): void {
  for (const posting of postings) {
    const rest = Object.hasOwn(details, posting.id) && details[posting.id];
    if (rest) rests.set(posting, rest);
  }
}

/** Whether more is to be had of an opening than its list said: its text, or the questions of its form. */
export function hasMore(posting: JobPosting, wanted: readonly (keyof Details)[]): boolean {
  return wanted.some((what) => detailsOf(posting)?.[what] !== undefined);
}

export function detailsOf(posting: JobPosting): Details | undefined {
  return rests.get(posting);
}
