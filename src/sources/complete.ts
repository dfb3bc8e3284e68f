/** The rest of an opening, which its list left out. */
import type { Details } from '../formats/reading/format.js';
import type { JobPosting } from '../posting/types.js';
import { answerOf, parsed } from './fetching/answer.js';
import { detailsOf } from './details.js';
import { SourceError, sourceError, type ReadOptions } from './snapshot.js';

const answers = new Map<string, Promise<unknown>>();

/** An opening with what its list left out. */
export interface Completed {
  posting: JobPosting;
  /** Why some of it could not be had. */
  failure?: SourceError;
}

/** Fetches what an opening's list left out. */
export async function complete(
  listed: JobPosting,
  wanted: readonly (keyof Details)[],
  options: ReadOptions,
): Promise<Completed> {
  let completed: Completed = { posting: listed };
  for (const what of wanted) {
    const url = detailsOf(listed)?.[what];
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
