import type { PostingWords } from '../posting/words/facts.js';
import type { JobPosting } from '../posting/types.js';
import {
  addTo,
  facetNames,
  filtered,
  knownChoices,
  noCounts,
  type Choices,
  type FacetCounts,
  type FacetName,
  type Found,
} from './facets.js';
import { fullKey, withKeys, type Opening } from './opening.js';
import { sorted, type Sort } from './order.js';
import { hasAll, termsOf, WordIndex, type Term } from './search.js';
import { Summaries } from './summary.js';

/** A list of so many openings is searched at once; a longer one is prepared for it first, step by step. */
const AT_ONCE = 100;
/** How long a search in a list that is not prepared may keep somebody who types, in milliseconds. */
const A_MOMENT = 8;

/** What a reader wants of a list. */
export interface Search {
  text: string;
  choices: Choices;
  sort: Sort;
}

export interface ListOptions {
  /** Whether no more openings are about to come, which would be searched together with these. */
  isComplete?: boolean;
  now?: () => number;
  /** The reader's language. Default: that of the words. */
  language?: string;
}

/** The openings of a board, to be ordered, searched and filtered. */
export class OpeningList {
  readonly #openings: readonly Opening[];
  readonly #summaries: Summaries;
  readonly #now: () => number;
  #isCounted: boolean;
  #isIndexed: boolean;
  /** Those that take applications, until the next of them closes. */
  #open?: { openings: readonly Opening[]; until: number };
  #ordered?: { of: readonly Opening[]; by: Sort; openings: readonly Opening[] };
  #counted: { of?: readonly Opening[]; counts: FacetCounts } = { counts: noCounts() };
  #index?: WordIndex;
  #asked?: { text: string; of: WordIndex | undefined; terms: readonly Term[] };

  constructor(
    postings: readonly JobPosting[],
    words: PostingWords,
    { isComplete = true, now = Date.now, language = words.tag }: ListOptions = {},
  ) {
    this.#openings = withKeys(postings, words, language);
    this.#summaries = new Summaries(this.#openings.map(({ texts }) => texts));
    this.#now = now;
    this.#isCounted = this.#isIndexed = isComplete && !this.isLong;
  }

  /** Whether facets and words are to be prepared step by step. */
  get isLong(): boolean {
    return this.#openings.length > AT_ONCE;
  }

  /** Whether filters can be shown. */
  get isCounted(): boolean {
    return this.#isCounted;
  }

  /** How many openings take applications. */
  get size(): number {
    return this.#takingApplications.openings.length;
  }

  /** When the next of them closes, in milliseconds. */
  get until(): number {
    return this.#takingApplications.until;
  }

  /** How many open openings have each value of each facet; none until they are counted. */
  get counts(): FacetCounts {
    if (!this.#isCounted) return noCounts();
    if (this.#counted.of !== this.#takingApplications.openings) Array.from(this.#count());
    return this.#counted.counts;
  }

  /** Counts the facets of a long list, an opening a step. */
  *countFacets(): Generator<void, void> {
    yield* this.#count();
    this.#isCounted = true;
  }

  /** Indexes the words of a long list, an opening a step. */
  *indexWords(): Generator<void, void> {
    const index = new WordIndex();
    for (const opening of this.#takingApplications.openings) yield index.add(opening.index, opening.words);
    this.#index = index;
    this.#isIndexed = true;
  }

  /** Whether the list can answer in full. */
  canAnswer({ text }: Pick<Search, 'text'>): boolean {
    return this.#isCounted && (this.#isIndexed || !termsOf(text).length);
  }

  /** The words of a search, those that no opening has with one typing mistake forgiven; the same for the same text. */
  terms(text: string): readonly Term[] {
    const terms = termsOf(text);
    const of = terms.length && this.canAnswer({ text }) ? this.#wordIndex : undefined;
    if (this.#asked?.text !== text || this.#asked.of !== of) {
      this.#asked = { text, of, terms: of ? of.forgiving(terms) : terms };
    }
    return this.#asked.terms;
  }

  /** The openings that take applications, in order. */
  ordered(by: Sort): readonly Opening[] {
    const { openings: of } = this.#takingApplications;
    if (this.#ordered?.of !== of || this.#ordered.by !== by) this.#ordered = { of, by, openings: sorted(of, by) };
    return this.#ordered.openings;
  }

  /** The choices that mean something here; of a closed opening's too, since its links are still about. */
  known(choices: Choices): Choices {
    if (!this.#isCounted) return choices;
    const { counts } = this;
    return knownChoices(
      choices,
      (name, value) => counts[name].has(value) || this.#openings.some(({ facets }) => facets[name].includes(value)),
    );
  }

  /**
   * What search and filters leave of the list, in order.
   *
   * @param count Of a list that can't answer yet: so many openings, as far as they are found in a moment.
   * @param shown The facet whose choices are shown.
   */
  found(search: Search, count: number, shown?: FacetName): Found<Opening> {
    const openings = this.ordered(search.sort);
    const terms = this.terms(search.text);
    const choices = this.known(search.choices);
    if (this.canAnswer(search)) return filtered(this.#matching(openings, terms), choices, shown);
    if (!terms.length && facetNames.every((name) => !choices[name]?.length)) return { openings };
    return { openings: firstMatching(openings, terms, choices, count, this.#now) };
  }

  /** The words around what was searched for, or what tells the opening apart from the employer's others. */
  lineOf(opening: Opening, terms: readonly Term[]): string | undefined {
    return opening.excerpt(terms) ?? this.#summaries.of(opening.texts);
  }

  /** By its key; else by its id in the feed; else by the key it has while another opening has its id. */
  find(id: string | undefined): Opening | undefined {
    if (id === undefined) return undefined;
    return (
      this.#openings.find(({ key }) => key === id) ??
      this.#openings.find(({ posting }) => posting.id === id || fullKey(posting) === id)
    );
  }

  /** The same opening in this reading of the data. */
  counterpartOf(read: Opening): Opening | undefined {
    const same = this.#openings.filter(({ posting }) => fullKey(posting) === fullKey(read.posting));
    // An employer may have given two openings one id.
    return same.find(({ foldedTitle }) => foldedTitle === read.foldedTitle) ?? same[0];
  }

  get #takingApplications(): { openings: readonly Opening[]; until: number } {
    const now = this.#now();
    if (this.#open && this.#open.until >= now) return this.#open;
    const openings = this.#openings.filter(({ closes }) => closes >= now);
    let until = Infinity;
    for (const { closes } of openings) until = Math.min(until, closes);
    return (this.#open = { openings, until });
  }

  #matching(openings: readonly Opening[], terms: readonly Term[]): readonly Opening[] {
    if (!terms.length) return openings;
    const isMatch = this.#wordIndex.matcher(terms, this.#openings.length);
    return openings.filter(({ index }) => isMatch(index));
  }

  get #wordIndex(): WordIndex {
    if (!this.#index) {
      this.#index = new WordIndex();
      for (const opening of this.#takingApplications.openings) this.#index.add(opening.index, opening.words);
    }
    return this.#index;
  }

  *#count(): Generator<void, void> {
    const { openings: of } = this.#takingApplications;
    const counts = noCounts();
    for (const opening of of) yield addTo(counts, opening);
    this.#counted = { of, counts };
  }
}

/** The first openings that match, as far as they are found in a moment. */
function firstMatching(
  openings: readonly Opening[],
  terms: readonly Term[],
  choices: Choices,
  count: number,
  now: () => number,
): Opening[] {
  const end = now() + A_MOMENT;
  const found: Opening[] = [];
  for (const opening of openings) {
    if (!terms.length || hasAll(opening.words, terms)) found.push(...filtered([opening], choices).openings);
    if (found.length === count || now() > end) break;
  }
  return found;
}
