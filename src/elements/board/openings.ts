import type { JobPosting } from '../../posting/schema.js';
import { closingTime } from '../../posting/status.js';
import { fold, plainText } from '../../posting/text.js';
import { places, schedule, town, workplaceName, type PostingWords } from '../../posting/words.js';
import { excerpt, matcher, searchable, type Term } from '../shared/search.js';
import { facetNames, facetsOf, type Choices, type FacetName } from './facets.js';

export const sorts = ['newest', 'closing', 'title'] as const;
export type Sort = (typeof sorts)[number];
export const groupings = ['none', 'organization', 'location', 'department'] as const;
export type GroupBy = (typeof groupings)[number];

/** How long a reader who types may be kept, in milliseconds. */
const A_MOMENT = 16;

/** A posting on a board, with what the board works out about it, each once and when it is asked for. */
export class Opening {
  readonly posting: JobPosting;
  /** Its name on this board: its id, and its employer where two have the same. */
  readonly key: string;
  readonly #words: PostingWords;
  #text?: string;
  #facets?: Record<FacetName, string[]>;
  #title?: string;
  #closes?: number;

  constructor(posting: JobPosting, key: string, words: PostingWords) {
    this.posting = posting;
    this.key = key;
    this.#words = words;
  }

  /** All its words, ready to be searched. */
  get text(): string {
    return (this.#text ??= searchable([...this.head, ...bodyOf(this.posting)].join('\n')));
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
  if (!terms.length || matcher(terms)(searchable(head.join('\n')))) return undefined;
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
  return postings.map((posting) => {
    const { id } = posting;
    const key = times.get(id) === 1 ? id : fullKey(posting);
    const again = (taken.get(key) ?? 0) + 1;
    taken.set(key, again);
    return new Opening(posting, again === 1 ? key : `${key}~${again}`, words);
  });
}

/** The name of an opening that another one shares its id with: "5~rose-union". */
export function fullKey({ id, hiringOrganization }: JobPosting): string {
  return `${id}~${fold(hiringOrganization.name).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

/** Newest: by the day posted; closing: by the last moment to apply, those without one last; title: by the alphabet. */
export function sorted(openings: readonly Opening[], by: Sort): Opening[] {
  const compare: Record<Sort, (one: Opening, other: Opening) => number> = {
    newest: (one, other) => order(other.posting.datePosted ?? '', one.posting.datePosted ?? ''),
    closing: (one, other) => order(one.closes, other.closes),
    title: (one, other) => order(one.title, other.title),
  };
  return [...openings].sort(compare[by]);
}

function order<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : Number(one > other);
}

/** The entries of a feed, not yet read, that will stand first. */
export function firstOf(entries: readonly unknown[], by: Sort, count: number, words: PostingWords): readonly unknown[] {
  const raw = entries.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { title, datePosted, validThrough } = entry as Record<string, unknown>;
    const line = (value: unknown) => (typeof value === 'string' ? value : undefined);
    const known = { title: line(title) ?? '', datePosted: line(datePosted), validThrough: line(validThrough) };
    const opening = new Opening(known as unknown as JobPosting, '', words);
    return opening.closes >= Date.now() ? [{ entry, opening }] : [];
  });
  const entryOf = new Map(raw.map(({ entry, opening }) => [opening, entry]));
  return sorted([...entryOf.keys()], by)
    .slice(0, count)
    .map((opening) => entryOf.get(opening));
}

/** What a search gave: the openings that fit, and how many each choice would leave, all others kept. */
export interface Found {
  openings: readonly Opening[];
  counts: Record<FacetName, Map<string, number>>;
}

/** The openings that have every term and fit every facet. */
export function search(openings: readonly Opening[], terms: readonly Term[], choices: Choices): Found {
  const counts = {} as Found['counts'];
  for (const name of facetNames) counts[name] = new Map<string, number>();
  const chosen = facetNames.flatMap((name) => {
    const values = choices[name];
    return values?.length ? [{ name, values: new Set(values) }] : [];
  });
  const fits = matcher(terms);
  const found: Opening[] = [];
  for (const opening of openings) {
    if (terms.length && !fits(opening.text)) continue;
    const { facets } = opening;
    let misses = 0;
    let missed: FacetName | undefined;
    for (const { name, values } of chosen) {
      if (facets[name].some((value) => values.has(value))) continue;
      misses += 1;
      missed = name;
      if (misses > 1) break;
    }
    if (misses > 1) continue;
    // A facet's own choices do not narrow it down: one more of them shows more.
    for (const name of missed ? [missed] : facetNames) {
      const count = counts[name];
      for (const value of facets[name]) count.set(value, (count.get(value) ?? 0) + 1);
    }
    if (!misses) found.push(opening);
  }
  return { openings: found, counts };
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
    if (search([opening], terms, choices).openings.length) found.push(opening);
    if (found.length === count || performance.now() > end) break;
  }
  return found;
}

/** Works out what searching needs, an opening at a time. */
export function* prepare(openings: readonly Opening[]): Generator<unknown, void> {
  // Looking once puts a text's pieces together, which V8 leaves to the first search otherwise.
  for (const opening of openings) yield [opening.text.includes('\0'), opening.facets];
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
