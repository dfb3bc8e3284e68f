import { get, set } from 'idb-keyval';
import { draftStore } from './draft.js';

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
  const taken = await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return true;
    await send();
    return false;
  });
  if (!taken || signal.aborted) return;
  waiting();
  await locks.request(name, { signal }, () => (signal.aborted ? undefined : send()));
}
