import { finish } from '../posting/parse.js';
import type { JobPosting } from '../posting/types.js';
import type { PostingWords } from '../posting/facts.js';
import { termsOf, type Term, type WordIndex } from './search.js';
import { inSlices } from '../sources/slices.js';
import { choicesAmong, type Choices, type FacetName } from './facets.js';
import {
  filtered,
  fullKey,
  keyed,
  noValues,
  prepare,
  searchFirst,
  sorted,
  valuesOf,
  type Found,
  type Opening,
  type Sort,
  type Values,
} from './openings.js';

/** A list of so many openings is searched at once; a longer one is got ready for it first, in slices. */
const AT_ONCE = 500;

/** What is asked of a list. */
interface Asked {
  text: string;
  choices: Choices;
  sort: Sort;
}

/** The openings of a board, to be ordered, searched and filtered. */
export class Listing {
  /** Whether the list can be searched without keeping the reader waiting. */
  isPrepared: boolean;
  readonly #openings: readonly Opening[];
  #open?: { openings: readonly Opening[]; until: number };
  #ordered?: { of: readonly Opening[]; by: Sort; openings: readonly Opening[] };
  #counted?: { of: readonly Opening[]; values: Values };
  #index?: WordIndex;

  /** @param isWhole Whether no more openings are about to come, which would be searched with these. */
  constructor(postings: readonly JobPosting[], words: PostingWords, isWhole = true) {
    this.#openings = keyed(postings, words);
    this.isPrepared = isWhole && postings.length <= AT_ONCE;
  }

  /** Gets a long list ready to be searched. */
  async prepare(): Promise<void> {
    if (this.#openings.length <= AT_ONCE) return;
    const { openings } = this.#taking();
    const { index, values } = await inSlices(prepare(openings));
    this.#index = index;
    this.#counted = { of: openings, values };
    this.isPrepared = true;
  }

  /** How many openings take applications. */
  get count(): number {
    return this.#taking().openings.length;
  }

  /** When the next of them closes, in milliseconds. */
  get until(): number {
    return this.#taking().until;
  }

  /** Every value that an open opening has; none until the list can be searched. */
  get values(): Values {
    if (!this.isPrepared) return noValues();
    const { openings } = this.#taking();
    if (this.#counted?.of !== openings) this.#counted = { of: openings, values: valuesOf(openings) };
    return this.#counted.values;
  }

  /** The openings that take applications, in order. */
  ordered(by: Sort): readonly Opening[] {
    const { openings: of } = this.#taking();
    if (this.#ordered?.of !== of || this.#ordered.by !== by) this.#ordered = { of, by, openings: sorted(of, by) };
    return this.#ordered.openings;
  }

  /** The choices that mean something here. */
  choicesOf(choices: Choices): Choices {
    return this.isPrepared ? choicesAmong(this.values, choices) : choices;
  }

  /**
   * What search and filters leave of the list, in order.
   *
   * @param count Of a list that is still got ready: so many, as far as they can be found in a moment.
   * @param shown The facet whose choices are shown.
   */
  found({ text, choices, sort }: Asked, count: number, shown?: FacetName): Found {
    const openings = this.ordered(sort);
    const terms = termsOf(text);
    if (this.isPrepared) return filtered(this.#having(openings, terms), this.choicesOf(choices), shown);
    const isAll = !terms.length && !Object.keys(choices).length;
    return { openings: isAll ? openings : searchFirst(openings, terms, choices, count), counts: new Map() };
  }

  /** By its name on the board; or by its id as the page has it; or by the name it has while another has its id. */
  find(id: string | undefined): Opening | undefined {
    if (id === undefined) return undefined;
    return (
      this.#openings.find(({ key }) => key === id) ??
      this.#openings.find(({ posting }) => posting.id === id || fullKey(posting) === id)
    );
  }

  /** The opening of another reading of the data, as it is in this one. */
  again(read: Opening): Opening | undefined {
    const same = this.#openings.filter(({ posting }) => fullKey(posting) === fullKey(read.posting));
    // An employer may have given two openings one id.
    return same.find(({ title }) => title === read.title) ?? same[0];
  }

  /** Those that take applications, until the next of them closes. */
  #taking(): { openings: readonly Opening[]; until: number } {
    const now = Date.now();
    if (this.#open && this.#open.until >= now) return this.#open;
    const openings = this.#openings.filter(({ closes }) => closes >= now);
    let until = Infinity;
    for (const { closes } of openings) until = Math.min(until, closes);
    return (this.#open = { openings, until });
  }

  #having(openings: readonly Opening[], terms: readonly Term[]): readonly Opening[] {
    if (!terms.length) return openings;
    this.#index ??= finish(prepare(openings)).index;
    const isFit = this.#index.matcher(terms, this.#openings.length);
    return openings.filter(({ at }) => isFit(at));
  }
}
