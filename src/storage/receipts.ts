import { get, set } from 'idb-keyval';
import { wordStore } from './database.js';

/** That an application arrived, for the other tabs and the next reload. */
export interface Receipt {
  reference?: string;
  /** Of the answers that arrived. */
  digest?: string;
  savedAt: number;
}

/** Keys of receipts in the store begin with this. */
export const RECEIPT = 'receipt ';

/** The receipt of an application that was sent already, from this tab or another. Never throws. */
export function receiptOf(submissionId: string): Promise<Receipt | undefined> {
  return get<Receipt>(`${RECEIPT}${submissionId}`, wordStore).catch(() => undefined);
}

export async function keepReceipt(submissionId: string, digest: string, reference?: string): Promise<void> {
  const receipt: Receipt = { savedAt: Date.now(), digest, ...(reference !== undefined && { reference }) };
  await set(`${RECEIPT}${submissionId}`, receipt, wordStore).catch(() => undefined);
}
