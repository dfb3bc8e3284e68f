import { createStore, type UseStore } from 'idb-keyval';

const database = createStore('coalition-careers', 'drafts');

/**
 * The store, with a limit to how long it may take: a page that was closed in the middle of something can leave it locked
 * for all others (WebKit), and nobody's application waits for that.
 */
function patient(milliseconds: number): UseStore {
  return (mode, use) => {
    let timer: ReturnType<typeof setTimeout>;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DOMException('The store does not answer.', 'TimeoutError')), milliseconds);
    });
    // In a promise of its own: forbidden storage throws at once.
    const work = (async () => database(mode, use))();
    return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
  };
}

/** Files take longer to write than words. */
export const wordStore = patient(1_000);
export const fileStore = patient(20_000);
