import { get, set } from 'idb-keyval';
import { draftStore } from '../storage/drafts.js';

/** That an application arrived, for the other tabs and the next reload. */
export interface Receipt {
  reference?: string;
  savedAt: number;
}

const receiptKey = (submissionId: string) => `receipt ${submissionId}`;

/** The receipt of an application that was sent already, from this tab or another. Never throws. */
export function receiptOf(submissionId: string): Promise<Receipt | undefined> {
  return get<Receipt>(receiptKey(submissionId), draftStore).catch(() => undefined);
}

export async function keepReceipt(submissionId: string, reference?: string): Promise<void> {
  const receipt: Receipt = { savedAt: Date.now(), ...(reference !== undefined && { reference }) };
  await set(receiptKey(submissionId), receipt, draftStore).catch(() => undefined);
}

/**
 * Runs `send` while no other tab sends the same application (Web Locks); `waiting` is called where one does. Without
 * locks (a page without TLS) it runs at once: the receiver still knows the `submissionId`.
 */
export async function alone(
  submissionId: string,
  signal: AbortSignal,
  waiting: () => void,
  send: () => Promise<void>,
): Promise<void> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks) return send();
  const name = `coalition-careers ${submissionId}`;
  let begun = false as boolean;
  const begin = () => {
    begun = true;
    return send();
  };
  try {
    const isFree = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await begin();
      return lock !== null;
    });
    if (isFree || signal.aborted) return;
    waiting();
    await locks.request(name, { signal }, () => (signal.aborted ? undefined : begin()));
  } catch (error) {
    // Refused to a sandboxed frame or where storage is blocked: then without.
    if (begun || signal.aborted) throw error;
    await send();
  }
}
