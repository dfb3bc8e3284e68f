import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What in a folder is a source of openings. */
const FEED = /^[^.].*\.(?:json|csv|xml)$/i;

/** Sources of which each is one: a folder is the files in it, in the order of their names. */
export async function expanded(sources: readonly string[]): Promise<string[]> {
  const all = await Promise.all(
    sources.map(async (source) => {
      // Not a folder: reading it later gives the error, if there is one.
      const names = await readdir(source).catch(() => undefined);
      return names
        ? names
            .filter((name) => FEED.test(name))
            .sort()
            .map((name) => join(source, name))
        : [source];
    }),
  );
  return all.flat();
}
