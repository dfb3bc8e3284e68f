import type { Platform } from './snapshot.js';

/** A page: it fetches, and keeps the last copies on the device. */
export const browser: Platform = {
  fetch: (url, init) => fetch(url, init),
  copies: {
    keep: async (url, body) => (await import('../storage/copies.js')).keepCopy(url, body),
    last: async (url) => (await import('../storage/copies.js')).lastCopy(url),
  },
};
