import { places, schedule, town, workplaceName, type PostingWords } from '../posting/words/facts.js';
import type { JobPosting } from '../posting/types.js';
import { closingTime } from '../posting/status.js';
import { inLanguage, translationFor } from '../posting/translation.js';
import { fold } from '../text/fold.js';
import { plainText } from '../text/plain.js';
import { facetsOf, type FacetName } from './facets.js';
import { excerpt, hasAll, wordsOf, type Term } from './search.js';

/** A posting in a list, with what is derived from it: each value is worked out when it is first asked for. */
export class Opening {
  readonly posting: JobPosting;
  /** The posting as its reader is shown it: in their language, where people translated it. */
  readonly texts: JobPosting;
  /** Unique in the list: the posting's id, with its employer where two have the same id. */
  readonly key: string;
  /** Its number in the feed. */
  readonly index: number;
  readonly #words: PostingWords;
  #facets?: Record<FacetName, string[]>;
  #foldedTitle?: string;
  #closes?: number;

  /** @param language The reader's. */
  constructor(posting: JobPosting, key: string, index: number, words: PostingWords, language = words.tag) {
    this.posting = posting;
    this.texts = inLanguage(posting, translationFor(posting, language)).posting;
    this.key = key;
    this.index = index;
    this.#words = words;
  }

  /** All its words, folded; not kept, since the index keeps them. */
  get words(): readonly string[] {
    return wordsOf([...this.cardTexts, ...bodyTexts(this.texts)].join('\n'));
  }

  /** The texts that a card shows. */
  get cardTexts(): string[] {
    const { title, hiringOrganization, summary } = this.texts;
    const facts = [workplaceName(this.posting, this.#words), schedule(this.posting, this.#words), summary];
    return [title, hiringOrganization.name, ...places(this.posting).map(town), ...facts.map((fact) => fact ?? '')];
  }

  get facets(): Record<FacetName, string[]> {
    return (this.#facets ??= facetsOf(this.posting));
  }

  get foldedTitle(): string {
    return (this.#foldedTitle ??= fold(this.texts.title));
  }

  /** The last moment to apply in milliseconds; Infinity where none is known. */
  get closes(): number {
    return (this.#closes ??= closingTime(this.posting) ?? Infinity);
  }

  /** The words around the first match of a search, where the card's own texts do not have all of it. */
  excerpt(terms: readonly Term[]): string | undefined {
    if (!terms.length || hasAll(wordsOf(this.cardTexts.join('\n')), terms)) return undefined;
    for (const text of bodyTexts(this.texts)) {
      const found = excerpt(text.replace(/\s+/g, ' '), terms);
      if (found) return found;
    }
    return undefined;
  }
}

function bodyTexts(posting: JobPosting): string[] {
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

/** Postings with a key each; a key depends on the posting's id and employer, and not on what else is in the list later. */
export function withKeys(postings: readonly JobPosting[], words: PostingWords, language = words.tag): Opening[] {
  const times = new Map<string, number>();
  for (const { id } of postings) times.set(id, (times.get(id) ?? 0) + 1);
  const taken = new Map<string, number>();
  return postings.map((posting, index) => {
    const { id } = posting;
    const key = times.get(id) === 1 ? id : fullKey(posting);
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return new Opening(posting, count === 1 ? key : `${key}~${count}`, index, words, language);
  });
}

/** The key of an opening whose id another employer's opening has as well: "5~rose-union". */
export function fullKey({ id, hiringOrganization }: JobPosting): string {
  return `${id}~${fold(hiringOrganization.name).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}
