import { ACCEPT } from './answer.js';
import { locate } from './address.js';
import type { Platform } from './snapshot.js';

/** Answers that are on their way to whoever asks for them next, by address. */
const asked = new Map<string, (init: RequestInit) => Promise<Response> | undefined>();

/** A page: it fetches, and keeps the last copies on the device. */
export const browser: Platform = {
  fetch: (url, init) => {
    const ask = asked.get(url);
    asked.delete(url);
    return ask?.(init) ?? fetch(url, init);
  },
  copies: {
    keep: async (url, body) => (await import('../storage/copies.js')).keepCopy(url, body),
    last: async (url) => (await import('../storage/copies.js')).lastCopy(url),
  },
};

/** Asks for a source while the code that reads it is on its way. */
export async function askEarly(source: string): Promise<void> {
  const { address } = await locate(source, { platform: browser, base: document.baseURI });
  if (asked.has(address)) return;
  const abort = new AbortController();
  const answer = fetch(address, { headers: ACCEPT, signal: abort.signal });
  answer.catch(() => undefined);
  asked.set(address, ({ signal, cache }) => {
    // Who wants it anew does not want this one.
    if (cache) return undefined;
    signal?.addEventListener('abort', () => abort.abort());
    return answer;
  });
}
