import { fetchableUrl } from '../../text/url.js';
import { ACCEPT, type Platform } from '../snapshot.js';

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
    keep: async (url, body) => (await import('../../storage/copies.js')).keepCopy(url, body),
    last: async (url) => (await import('../../storage/copies.js')).lastCopy(url),
  },
};

/** Asks for a source while the code that reads it is on its way. */
export async function askEarly(source: string): Promise<void> {
  const base = document.baseURI;
  // A short address is looked up.
  const address =
    fetchableUrl(source.replace(/#.*/, ''), base) ??
    (await (await import('./address.js')).locate(source, { platform: browser, base })).address;
  if (asked.has(address)) return;
  const abort = new AbortController();
  const answer = fetch(address, { headers: ACCEPT, signal: abort.signal });
  answer.catch(() => undefined);
  asked.set(address, ({ signal, cache }) => {
    // A request that must not come from the cache does not use an answer that was asked for early.
    if (cache) return undefined;
    signal?.addEventListener('abort', () => abort.abort());
    return answer;
  });
}
