/** The test's own side of feed-server.ts, in the page. */
import type { FeedAnswer } from './feed-server.js';

const boxes: string[] = [];

// Who is kept waiting keeps a connection, of which a page has six.
afterEach(async () => {
  for (const box of boxes.splice(0)) await fetch(box, { method: 'DELETE' });
});

/**
 * Feeds of this test's own:
 *
 *     const feeds = openFeeds();
 *     await feeds.set('/rose', { body: [weaver] });
 *     element.src = feeds.at('/rose');
 *     …
 *     await feeds.asked('/rose')
 */
export function openFeeds() {
  const box = `/feeds/${crypto.randomUUID()}`;
  boxes.push(box);
  return {
    /** The address of a feed on the page's own origin. */
    at: (path: string): string => `${location.origin}${box}${path}`,
    /** The address of the same feed on another origin, which lets pages read it only where its answer says `cors`. */
    farAt: (path: string): string => `${window.__receivers.feeds}${box}${path}`,
    /** What is answered at an address from now on. */
    set: async (path: string, answer: FeedAnswer): Promise<void> => {
      await fetch(box + path, { method: 'POST', body: JSON.stringify(answer) });
    },
    /** How often an address was asked for. */
    asked: async (path: string): Promise<number> => {
      const asked = (await (await fetch(box)).json()) as Record<string, number>;
      return asked[path] ?? 0;
    },
    /** Every address that was asked for. */
    addresses: async (): Promise<string[]> => Object.keys((await (await fetch(box)).json()) as Record<string, number>),
    /** Whether a copy of a feed is kept on the device. */
    isKept: async (path: string): Promise<boolean> => (await caches.match(location.origin + box + path)) !== undefined,
  };
}

export type Feeds = ReturnType<typeof openFeeds>;
