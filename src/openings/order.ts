import { places, town, type PostingWords } from '../posting/words/facts.js';
import type { JobPosting } from '../posting/types.js';
import { Opening } from './opening.js';

export const sorts = ['newest', 'closing', 'title'] as const;
export type Sort = (typeof sorts)[number];
export const groupings = ['none', 'organization', 'location', 'department'] as const;
export type GroupBy = (typeof groupings)[number];

/** Newest: by the day posted; closing: by the last moment to apply, those without one last; title: by the alphabet. */
export function sorted(openings: readonly Opening[], by: Sort): Opening[] {
  const values: Record<Sort, (opening: Opening) => string | number> = {
    newest: ({ posting }) => posting.datePosted ?? '',
    closing: ({ closes }) => closes,
    title: ({ foldedTitle }) => foldedTitle,
  };
  const up = by === 'newest' ? -1 : 1;
  // Looked up once per opening, and not with every comparison.
  const rows = openings.map((opening) => ({ opening, value: values[by](opening) }));
  rows.sort((one, other) => (one.value < other.value ? -up : one.value > other.value ? up : 0));
  return rows.map(({ opening }) => opening);
}

/** The entries of a feed, not yet validated, that will stand first. */
export function firstEntries(
  entries: readonly unknown[],
  by: Sort,
  count: number,
  words: PostingWords,
  now = Date.now(),
): readonly unknown[] {
  const rows = entries.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { title, datePosted, validThrough } = entry as Record<string, unknown>;
    const line = (value: unknown) => (typeof value === 'string' ? value : undefined);
    const known = { title: line(title) ?? '', datePosted: line(datePosted), validThrough: line(validThrough) };
    const opening = new Opening(known as unknown as JobPosting, '', 0, words);
    return opening.closes >= now ? [{ entry, opening }] : [];
  });
  const entryOf = new Map(rows.map(({ entry, opening }) => [opening, entry]));
  return sorted([...entryOf.keys()], by)
    .slice(0, count)
    .map((opening) => entryOf.get(opening));
}

/** Groups in the order of their first openings; openings that belong to none stand under '' at the end. */
export function grouped(openings: readonly Opening[], by: GroupBy): Map<string, Opening[]> {
  const groups = new Map<string, Opening[]>();
  for (const opening of openings) {
    const name = groupOf(opening, by);
    const group = groups.get(name);
    if (group) group.push(opening);
    else groups.set(name, [opening]);
  }
  const others = groups.get('');
  if (others && groups.delete('')) groups.set('', others);
  return groups;
}

function groupOf({ posting }: Opening, by: GroupBy): string {
  if (by === 'none') return '';
  if (by === 'organization') return posting.hiringOrganization.name;
  if (by === 'department') return posting.department ?? '';
  const [place] = places(posting);
  return place ? town(place) : '';
}
