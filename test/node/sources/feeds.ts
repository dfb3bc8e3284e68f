/** Feeds over real HTTP for suites in Node, and what a platform is there. */
import { after, before } from 'node:test';
import { SourceError, type Platform, type ReadOptions, type Snapshot } from '../../../src/sources/snapshot.js';
import type { Copy } from '../../../src/storage/copies.js';
import { snapshots } from '../../../src/sources/stream.js';
import { feedServer, type FeedAnswer } from '../../support/feed-server.js';

const server = feedServer();
let origin: string;
let farOrigin: string;

before(async () => {
  origin = await server.listen();
  farOrigin = await server.listen();
});
after(() => server.close());

/** Feeds of a test's own. */
export function openFeeds() {
  const box = `/feeds/${crypto.randomUUID()}`;
  const asked = async () => (await (await fetch(origin + box)).json()) as Record<string, number>;
  return {
    base: `${origin}${box}/`,
    at: (path: string) => origin + box + path,
    farAt: (path: string) => farOrigin + box + path,
    set: async (path: string, answer: FeedAnswer): Promise<void> => {
      await fetch(origin + box + path, { method: 'POST', body: JSON.stringify(answer) });
    },
    asked: async (path: string) => (await asked())[path] ?? 0,
    addresses: async () => Object.keys(await asked()),
  };
}

/** A platform that keeps its copies in memory. */
export function remembering(): Platform & { kept: Map<string, Copy> } {
  const kept = new Map<string, Copy>();
  return {
    fetch: (url, init) => fetch(url, init),
    kept,
    copies: {
      keep: (url, body) => Promise.resolve(void kept.set(url, { body, keptAt: Date.now() })),
      last: (url) => Promise.resolve(kept.get(url)),
    },
  };
}

/** All snapshots of sources, to the last. */
export async function all(sources: readonly string[], options: Partial<ReadOptions> = {}): Promise<Snapshot[]> {
  const given: Snapshot[] = [];
  for await (const snapshot of snapshots(sources, { platform: remembering(), fresh: true, ...options })) {
    given.push(snapshot);
  }
  return given;
}

export async function last(sources: readonly string[], options?: Partial<ReadOptions>): Promise<Snapshot> {
  return (await all(sources, options)).at(-1)!;
}

export async function failure(sources: readonly string[], options?: Partial<ReadOptions>): Promise<SourceError> {
  try {
    await all(sources, options);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('It could be read.');
}

export const titles = ({ postings }: Snapshot) => postings.map(({ title }) => title);
