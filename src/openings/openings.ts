import type { JobPosting } from '../posting/types.js';
import { closingTime } from '../posting/status.js';
import { plainText } from '../text/plain.js';
import { fold } from '../text/fold.js';
import { places, schedule, town, workplaceName, type PostingWords } from '../posting/facts.js';
import { excerpt, hasAll, WordIndex, wordsOf, type Term } from './search.js';
import { facetNames, facetsOf, type Choices, type FacetName } from './facets.js';

export const sorts = ['newest', 'closing', 'title'] as const;
export type Sort = (typeof sorts)[number];
export const groupings = ['none', 'organization', 'location', 'department'] as const;
export type GroupBy = (typeof groupings)[number];

/** How long a reader who types may be kept, in milliseconds. */
const A_MOMENT = 8;

/** A posting on a board, with what the board works out about it, each once and when it is asked for. */
export class Opening {
  readonly posting: JobPosting;
  /** Its name on this board: its id, and its employer where two have the same. */
  readonly key: string;
  /** Its number on this board. */
  readonly at: number;
  readonly #words: PostingWords;
  #facets?: Record<FacetName, string[]>;
  #title?: string;
  #closes?: number;

  constructor(posting: JobPosting, key: string, at: number, words: PostingWords) {
    this.posting = posting;
    this.key = key;
    this.at = at;
    this.#words = words;
  }

  /** All its words, to be searched. */
  get words(): readonly string[] {
    return wordsOf([...this.head, ...bodyOf(this.posting)].join('\n'));
  }

  /** What a card shows in words. */
  get head(): string[] {
    const { title, hiringOrganization, summary } = this.posting;
    const facts = [workplaceName(this.posting, this.#words), schedule(this.posting, this.#words), summary];
    return [title, hiringOrganization.name, ...places(this.posting).map(town), ...facts.map((fact) => fact ?? '')];
  }

  get facets(): Record<FacetName, string[]> {
    return (this.#facets ??= facetsOf(this.posting));
  }

  get title(): string {
    return (this.#title ??= fold(this.posting.title));
  }

  /** The last moment to apply in milliseconds. */
  get closes(): number {
    return (this.#closes ??= closingTime(this.posting) ?? Infinity);
  }
}

function bodyOf(posting: JobPosting): string[] {
  const { hiringOrganization, sections = [], department, tags = [], applicantLocationRequirements = [] } = posting;
  const texts = [
    posting.description,
    posting.responsibilities,
    posting.qualifications,
    posting.preferredQualifications,
    ...sections.flatMap(({ heading, body }) => [heading, body]),
    posting.jobBenefits,
    hiringOrganization.description,
    hiringOrganization.mission,
    posting.equalOpportunityStatement,
    posting.application?.instructions,
  ];
  const lines = [
    department,
    ...tags,
    ...applicantLocationRequirements,
    posting.workplace?.note,
    posting.baseSalary?.note,
    posting.incentiveCompensation,
    posting.supervisor,
    posting.hiringProcess,
  ];
  return [...texts.flatMap((text) => (text === undefined ? [] : plainText(text))), ...lines.map((line) => line ?? '')];
}

/** The words around what was searched for, where the card has not all of it in its own. */
export function foundIn({ posting, head }: Opening, terms: readonly Term[]): string | undefined {
  if (!terms.length || hasAll(wordsOf(head.join('\n')), terms)) return undefined;
  for (const text of bodyOf(posting)) {
    const found = excerpt(text.replace(/\s+/g, ' '), terms);
    if (found) return found;
  }
  return undefined;
}

/** Gives every posting a name of its own on the board, which is the same whatever else is on it by and by. */
export function keyed(postings: readonly JobPosting[], words: PostingWords): Opening[] {
  const times = new Map<string, number>();
  for (const { id } of postings) times.set(id, (times.get(id) ?? 0) + 1);
  const taken = new Map<string, number>();
  return postings.map((posting, at) => {
    const { id } = posting;
    const key = times.get(id) === 1 ? id : fullKey(posting);
    const again = (taken.get(key) ?? 0) + 1;
    taken.set(key, again);
    return new Opening(posting, again === 1 ? key : `${key}~${again}`, at, words);
  });
}

/** The name of an opening that another one shares its id with: "5~rose-union". */
export function fullKey({ id, hiringOrganization }: JobPosting): string {
  return `${id}~${fold(hiringOrganization.name).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

/** Newest: by the day posted; closing: by the last moment to apply, those without one last; title: by the alphabet. */
export function sorted(openings: readonly Opening[], by: Sort): Opening[] {
  const values: Record<Sort, (opening: Opening) => string | number> = {
    newest: ({ posting }) => posting.datePosted ?? '',
    closing: ({ closes }) => closes,
    title: ({ title }) => title,
  };
  const up = by === 'newest' ? -1 : 1;
  // Looked up once an opening, and not with every comparison.
  const lines = openings.map((opening) => ({ opening, value: values[by](opening) }));
  lines.sort((one, other) => (one.value < other.value ? -up : one.value > other.value ? up : 0));
  return lines.map(({ opening }) => opening);
}

/** The entries of a feed, not yet read, that will stand first. */
export function firstOf(entries: readonly unknown[], by: Sort, count: number, words: PostingWords): readonly unknown[] {
  const raw = entries.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { title, datePosted, validThrough } = entry as Record<string, unknown>;
    const line = (value: unknown) => (typeof value === 'string' ? value : undefined);
    const known = { title: line(title) ?? '', datePosted: line(datePosted), validThrough: line(validThrough) };
    const opening = new Opening(known as unknown as JobPosting, '', 0, words);
    return opening.closes >= Date.now() ? [{ entry, opening }] : [];
  });
  const entryOf = new Map(raw.map(({ entry, opening }) => [opening, entry]));
  return sorted([...entryOf.keys()], by)
    .slice(0, count)
    .map((opening) => entryOf.get(opening));
}

/** How many openings have each value of each facet. */
export type Values = Record<FacetName, Map<string, number>>;

export function noValues(): Values {
  return Object.fromEntries(facetNames.map((name) => [name, new Map()])) as unknown as Values;
}

export function valuesOf(openings: readonly Opening[]): Values {
  const values = noValues();
  for (const opening of openings) tallyAll(values, opening);
  return values;
}

function tallyAll(values: Values, { facets }: Opening): void {
  for (const name of facetNames) tally(values[name], facets[name]);
}

function tally(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Works out what searching and filtering need, an opening at a time. */
export function* prepare(openings: readonly Opening[]): Generator<void, { index: WordIndex; values: Values }> {
  const index = new WordIndex();
  const values = noValues();
  for (const opening of openings) {
    index.add(opening.at, opening.words);
    tallyAll(values, opening);
    yield;
  }
  return { index, values };
}

/** What the filters leave, and how many each choice of one facet would leave, all others kept. */
export interface Found {
  openings: readonly Opening[];
  counts: ReadonlyMap<string, number>;
}

/** The openings that fit every facet, with counts for the facet whose choices are shown. */
export function filtered(openings: readonly Opening[], choices: Choices, shown?: FacetName): Found {
  const counts = new Map<string, number>();
  const chosen = chosenOf(choices);
  if (!chosen.length && !shown) return { openings, counts };
  const found: Opening[] = [];
  for (const opening of openings) {
    const { facets } = opening;
    const misses = chosen.filter(({ name, values }) => !facets[name].some((value) => values.has(value)));
    // A facet's own choices do not narrow it down: one more of them shows more.
    if (shown && misses.every(({ name }) => name === shown)) tally(counts, facets[shown]);
    if (!misses.length) found.push(opening);
  }
  return { openings: found, counts };
}

function chosenOf(choices: Choices): { name: FacetName; values: ReadonlySet<string> }[] {
  return facetNames.flatMap((name) => (choices[name]?.length ? [{ name, values: new Set(choices[name]) }] : []));
}

/** The first openings that fit, as far as can be told in a few milliseconds; for a list that is not prepared yet. */
export function searchFirst(
  openings: readonly Opening[],
  terms: readonly Term[],
  choices: Choices,
  count: number,
): Opening[] {
  const end = performance.now() + A_MOMENT;
  const found: Opening[] = [];
  for (const opening of openings) {
    if (!terms.length || hasAll(opening.words, terms)) found.push(...filtered([opening], choices).openings);
    if (found.length === count || performance.now() > end) break;
  }
  return found;
}

/** Groups in the order their first opening has; openings that belong nowhere stand under '' at the end. */
export function grouped(openings: readonly Opening[], by: GroupBy): Map<string, Opening[]> {
  const groups = new Map<string, Opening[]>();
  for (const opening of openings) {
    const name = groupOf(opening, by);
    const group = groups.get(name);
    if (group) group.push(opening);
    else groups.set(name, [opening]);
  }
  const rest = groups.get('');
  if (rest && groups.delete('')) groups.set('', rest);
  return groups;
}

function groupOf({ posting }: Opening, by: GroupBy): string {
  if (by === 'organization') return posting.hiringOrganization.name;
  if (by === 'department') return posting.department ?? '';
  const [place] = places(posting);
  return place ? town(place) : '';
}

/** The openings that somebody who reads this one may want to see: of its kind first, then of its organization. */
export function related({ posting: read, key }: Opening, openings: readonly Opening[], count: number): Opening[] {
  const tags = new Set(read.tags);
  const towns = new Set(places(read).map(town));
  const words = new Set(fold(read.title).match(/\p{L}{5,}/gu));
  const score = ({ posting, title }: Opening) =>
    2 * Number(posting.hiringOrganization.name === read.hiringOrganization.name) +
    2 * Number(posting.department !== undefined && posting.department === read.department) +
    2 * (title.match(/\p{L}{5,}/gu)?.filter((word) => words.has(word)).length ?? 0) +
    (posting.tags?.filter((tag) => tags.has(tag)).length ?? 0) +
    Number(places(posting).some((place) => towns.has(town(place))));
  return openings
    .flatMap((opening) => {
      const points = opening.key === key ? 0 : score(opening);
      return points >= 2 ? [{ opening, points }] : [];
    })
    .sort((one, other) => other.points - one.points)
    .slice(0, count)
    .map(({ opening }) => opening);
}
