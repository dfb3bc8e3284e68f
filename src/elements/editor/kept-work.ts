/** The work in the editor as the form's drafts are kept: on the device. */
import type { Work } from '../../editor/state.js';
import { loadDraft, type Draft } from '../../storage/drafts.js';

/** Where the work of one tab lies. Ends like the keys of the form's drafts, which are forgotten in the same way. */
export interface Place {
  opening: string;
  keeping: 'device';
  /** Whether other tabs are writing as well. */
  isBeside: boolean;
  /** Whether there is more to go on with, in another tab. */
  hasMore: boolean;
  leave: () => void;
}

/** Tabs of one page that write at the same time; those after them keep nothing. */
const PLACES = 5;

/**
 * A place of its own for each tab (Web Locks), so that none writes over what another has: where something lies to go on
 * with, else an empty one. Without locks (a page without TLS) all tabs have the first.
 *
 * @param own The place that it had before, to have again.
 */
export async function takePlace(own: string | undefined): Promise<Place | undefined> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return choose(own);
  // One tab after the other: each looks at all places. Refused where storage is blocked: then without.
  return locks.request('coalition-careers editor', () => choose(own, locks)).catch(() => choose(own));
}

async function choose(own: string | undefined, locks?: LockManager): Promise<Place | undefined> {
  const all = Array.from({ length: PLACES }, async (_, at) => {
    const opening = JSON.stringify(['careers-editor', location.pathname, ...(at ? [at] : [])]);
    const leave = locks ? await lockOf(opening, locks) : () => undefined;
    return leave && { opening, leave, hasWork: keptWork((await loadDraft(opening, 'device'))?.draft) !== undefined };
  });
  const free = (await Promise.all(all)).filter((one) => one !== undefined);
  const kept = free.filter(({ hasWork }) => hasWork);
  const place = free.find(({ opening }) => opening === own) ?? kept[0] ?? free[0];
  for (const other of free) if (other !== place) other.leave();
  return place && { ...place, keeping: 'device', isBeside: free.length < PLACES, hasMore: kept.length > 1 };
}

/** Gives the lock back; `undefined` where another tab has it. */
function lockOf(opening: string, locks: LockManager): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((leave) => resolve(leave));
    };
    locks.request(`coalition-careers ${opening}`, { ifAvailable: true }, hold).catch(reject);
  });
}

export function draftOf(work: Work, submissionId: string): Draft {
  return { submissionId, answers: { work: JSON.stringify(work) } };
}

/** Work that was kept on the device, where it is what this version keeps. */
export function keptWork(draft: Draft | undefined): Work | undefined {
  try {
    const kept = draft?.answers['work'];
    const work = JSON.parse(typeof kept === 'string' ? kept : '') as Work;
    const isWhole =
      Array.isArray(work.entries) &&
      work.entries.every(
        ({ draft, typed, spans, unsure }) =>
          [draft, typed, spans].every((one) => typeof one === 'object') && Array.isArray(unsure),
      );
    return isWhole && work.entries.length ? work : undefined;
  } catch {
    return undefined;
  }
}
