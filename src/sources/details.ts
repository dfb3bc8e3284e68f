import type { Details } from '../formats/reading/format.js';
import type { JobPosting } from '../posting/types.js';
import { answerOf, parsed } from './answer.js';
import { SourceError, sourceError, type ReadOptions } from './snapshot.js';

/** Where the rest of an opening is had. */
const rests = new WeakMap<JobPosting, Details>();
const answers = new Map<string, Promise<unknown>>();

/** An opening with what its list left out. */
export interface Completed {
  posting: JobPosting;
  /** Why some of it could not be had. */
  failure?: SourceError;
}

/** Keeps in mind where the rest of a list's openings is had. */
export function remember(postings: readonly JobPosting[], details: Record<string, Details>): void {
  for (const posting of postings) {
    const rest = Object.hasOwn(details, posting.id) && details[posting.id];
    if (rest) rests.set(posting, rest);
  }
}

/** Whether more is to be had of an opening than its list said: its text, or the questions of its form. */
export function hasMore(posting: JobPosting, wanted: readonly (keyof Details)[]): boolean {
  return wanted.some((what) => rests.get(posting)?.[what] !== undefined);
}

/** Fetches what an opening's list left out. */
export async function complete(
  listed: JobPosting,
  wanted: readonly (keyof Details)[],
  options: ReadOptions,
): Promise<Completed> {
  let completed: Completed = { posting: listed };
  for (const what of wanted) {
    const url = rests.get(listed)?.[what];
    if (url === undefined) continue;
    try {
      const [answer, { withDetails }] = await Promise.all([detailsAt(url, options), import('../formats/load.js')]);
      const { posting } = await withDetails(completed.posting, answer, { base: url });
      if (posting === completed.posting) throw new SourceError(`${url} says nothing of this opening.`, url);
      completed = { ...completed, posting };
    } catch (error) {
      completed = { ...completed, failure: sourceError(error, url) };
    }
  }
  return completed;
}

function detailsAt(url: string, options: ReadOptions): Promise<unknown> {
  let answer = answers.get(url);
  if (!answer) {
    answer = answerOf(url, options).then((body) => parsed(body, url));
    answers.set(url, answer);
    answer.catch(() => answers.delete(url));
  }
  return answer;
}
