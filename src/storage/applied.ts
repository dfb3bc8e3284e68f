import type { Keeping } from './drafts.js';

/** What is known here of someone's application for an opening: pressed Send and not arrived, or sent. */
export type Applied =
  | { state: 'unsent'; id: string; title: string }
  /** `on`: the day, ISO. `isByEmail`: its writer says so; nobody else knows. */
  | { state: 'sent'; on: string; reference?: string; isByEmail?: boolean };

const KEY = 'coalition-careers.applied';

/** With `off`: applications that are not sent yet, for as long as the page is open. */
const inPage = new Map<string, Applied>();

/** All applications that this tab and this browser know of, by opening. */
export function allApplied(): Readonly<Record<string, Applied>> {
  return { ...read('device'), ...read('session'), ...Object.fromEntries(inPage) };
}

/** Keeps it where drafts are kept, or forgets it: with `off` nobody who comes to this computer next learns of it. */
export function keepApplied(opening: string, keeping: Keeping, applied: Applied | undefined): void {
  if (keeping === 'off') {
    if (applied?.state === 'unsent') inPage.set(opening, applied);
    else inPage.delete(opening);
    return;
  }
  const { [opening]: _before, ...others } = read(keeping);
  const all = { ...others, ...(applied && { [opening]: applied }) };
  try {
    if (Object.keys(all).length) storeOf(keeping).setItem(KEY, JSON.stringify(all));
    else storeOf(keeping).removeItem(KEY);
  } catch {
    // Storage is full or forbidden: nothing is kept.
  }
}

function read(keeping: 'session' | 'device'): Record<string, Applied> {
  try {
    return JSON.parse(storeOf(keeping).getItem(KEY) ?? '{}') as Record<string, Applied>;
  } catch {
    return {};
  }
}

/** Throws where storage is forbidden. */
function storeOf(keeping: 'session' | 'device'): Storage {
  return keeping === 'device' ? localStorage : sessionStorage;
}
