import { CATALOG, recognized } from '../../formats/catalog.js';
import { addressOf } from '../../formats/feed.js';
import type { ReadFeedOptions } from '../../formats/own.js';
import { isObject } from '../../formats/reading/json.js';

/** An entry of a feed as its writer knows it, whether it can be read or not. */
export interface Entry {
  /** Its place in the feed, as issues name it. */
  path: string;
  id?: string;
  title?: string;
}

/** The entries of a feed of any format that are to be shown. */
export async function entriesOf(payload: unknown, { base, organization }: ReadFeedOptions): Promise<Entry[]> {
  const address = addressOf(base);
  const name = recognized(payload, address);
  if (!name) {
    const own = Array.isArray(payload) ? payload : isObject(payload) ? payload['postings'] : undefined;
    return Array.isArray(own)
      ? own.map((entry, index) => entryOf(entry, `postings[${index}]`))
      : [entryOf(payload, '')];
  }
  const { format } = await CATALOG[name].load();
  const warn = () => undefined;
  return format.open(payload, address).entries.flatMap((entry, index) => {
    const path = `postings[${index}]`;
    try {
      const posting = isObject(entry) ? format.read(entry, { base: address?.href, organization, index, warn }) : entry;
      return posting === undefined ? [] : entryOf(posting, path);
    } catch {
      return entryOf(entry, path);
    }
  });
}

function entryOf(entry: unknown, path: string): Entry {
  const { id, title } = isObject(entry) ? entry : {};
  return { path, ...(isText(id) && { id }), ...(isText(title) && { title }) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
