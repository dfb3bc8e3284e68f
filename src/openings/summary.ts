import type { JobPosting } from '../posting/types.js';
import { fold } from '../text/fold.js';
import { isSentence, plainText, sentences } from '../text/plain.js';

/** So many openings of an employer show what all of them say; a list of thousands is not read for a line. */
const SAMPLE = 20;

/** What cards say of the openings of a list, so that no two cards of an employer say the same. */
export class Summaries {
  readonly #postings: readonly JobPosting[];
  /** What some of each employer's openings say, folded. */
  #samples?: Map<string, { title: string; text: string }[]>;

  constructor(postings: readonly JobPosting[]) {
    this.#postings = postings;
  }

  /**
   * The summary, or the first sentence of the description, unless most of the employer's openings of other titles say
   * it as well. Undefined where no sentence tells the opening apart.
   */
  of({ title, hiringOrganization, summary, description = '' }: JobPosting): string | undefined {
    const others = (this.#sampled.get(hiringOrganization.name) ?? []).filter((other) => other.title !== title);
    const tellsApart = (sentence: string) => {
      const words = folded(sentence.replace(/…$/, ''));
      return others.filter(({ text }) => text.includes(words)).length <= others.length / 2;
    };
    if (summary && tellsApart(summary)) return summary;
    const own = sentences(description);
    return (own.find(isSentence) ? own.filter(isSentence) : own).find(tellsApart);
  }

  get #sampled(): Map<string, { title: string; text: string }[]> {
    if (this.#samples) return this.#samples;
    const samples = (this.#samples = new Map<string, { title: string; text: string }[]>());
    for (const { title, hiringOrganization, summary = '', description = '' } of this.#postings) {
      const sample = samples.get(hiringOrganization.name) ?? [];
      if (!sample.length) samples.set(hiringOrganization.name, sample);
      if (sample.length < SAMPLE) sample.push({ title, text: folded(`${summary}\n${plainText(description)}`) });
    }
    return samples;
  }
}

function folded(text: string): string {
  return fold(text).replace(/\s+/g, ' ');
}
