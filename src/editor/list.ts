/** A list of openings as a file: what comes in, and what goes out. */
import { isOwn } from '../formats/own.js';
import type { Draft } from './draft.js';
import { entryOf, finished, judge, type Entry } from './entry.js';
import { isObject } from '../text/object.js';

/** The list that openings were taken from. */
export interface List {
  /** Name of its file, or its address. */
  name: string;
  /** Its address, where it has one: a board can show it from there. */
  address?: string | undefined;
  /** What the file says beside its postings: `organization`, `$schema`. */
  rest: Readonly<Record<string, unknown>>;
  /** Whether the file is a list of postings and nothing else. */
  isBare: boolean;
}

/** The openings of a file in our own format, each as it stands there; `undefined` where it is in another. */
export function listOf(payload: unknown, name: string, address?: string): { list: List; entries: Entry[] } | undefined {
  if (!isOwn(payload)) return undefined;
  const isBare = Array.isArray(payload);
  const isFeed = isObject(payload) && Array.isArray(payload['postings']);
  const { postings, ...rest } = isFeed ? payload : { postings: [payload].flat() };
  const entries = [postings]
    .flat()
    .filter(isObject)
    .map((draft) => entryOf(draft, withOrganization(draft, rest)));
  return { list: { name, address, rest, isBare }, entries };
}

/** In the editor each opening says who is hiring. */
function withOrganization(draft: Draft, { organization }: Readonly<Record<string, unknown>>): Draft {
  return organization === undefined || draft['hiringOrganization'] !== undefined
    ? draft
    : { ...draft, hiringOrganization: organization };
}

/** Openings as the text of a file. What was not touched, or can't be read yet, stays as it came. */
export function fileOf(entries: readonly Entry[], list: List | undefined): string {
  const ids = new Set<unknown>();
  const postings = entries.map((entry) => {
    const { posting } = judge(entry);
    return unique(entry.came ?? (posting as Draft | undefined) ?? finished(entry), ids);
  });
  const [only] = postings;
  const data = list?.isBare ? postings : list || postings.length > 1 ? { ...list?.rest, postings } : only;
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Ids are made of titles: two openings of one title are told apart by a number. */
function unique(posting: Draft, ids: Set<unknown>): Draft {
  let { id } = posting;
  for (let number = 2; id !== undefined && ids.has(id); number += 1) id = `${String(posting['id'])}-${number}`;
  ids.add(id);
  return id === posting['id'] ? posting : { ...posting, id };
}
