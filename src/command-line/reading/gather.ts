import { readFeed } from '../../formats/read-feed.js';
import type { JobPosting } from '../../posting/types.js';
import { complete } from '../../sources/complete.js';
import { merged } from '../../sources/several/merge.js';
import { inWords, messageOf } from '../../sources/remarks.js';
import { platform } from './platform.js';
import { readSource, sentence, UnreadError } from './read.js';
import { counted, type Terminal } from '../terminal.js';

/** What a source gave when it was read last. */
export interface SourceCopy {
  /** When its openings became what they are here. */
  read: string;
  postings: JobPosting[];
}

/** Sources, and details of one source, that are fetched at a time. */
const AT_ONCE = 4;

/** Reads sources. Of one that fails, and of an opening that can't be read, the last copy is kept; each loss is said. */
export async function gather(
  sources: readonly string[],
  before: ReadonlyMap<string, SourceCopy>,
  say: Terminal['say'],
): Promise<{ copies: Map<string, SourceCopy>; losses: number }> {
  const copies = new Map<string, SourceCopy>();
  let losses = 0;
  const readers = inBatches(sources, async (source) => {
    const reader = new SourceReader(source, before.get(source));
    await reader.read();
    return reader;
  });
  for (const { source, copy, lines, losses: lost } of await readers) {
    for (const line of lines) say(line);
    losses += lost;
    if (copy) copies.set(source, copy);
  }
  return { copies, losses };
}

/** The reading of one source, with what is to be said of it. */
class SourceReader {
  readonly source: string;
  readonly lines: string[] = [];
  losses = 0;
  copy: SourceCopy | undefined;
  readonly #before: SourceCopy | undefined;

  constructor(source: string, before: SourceCopy | undefined) {
    this.source = source;
    this.#before = before;
  }

  async read(): Promise<void> {
    const { source, lines } = this;
    const kept = this.#before;
    try {
      const postings = await this.#whole();
      const isSame = kept && JSON.stringify(kept.postings) === JSON.stringify(postings);
      this.copy = isSame ? kept : { read: new Date().toISOString(), postings };
      lines.push(`${source}: ${counted(postings.length, 'opening')}`);
    } catch (error) {
      if (!(error instanceof UnreadError)) throw error;
      lines.push(...error.lines);
      this.copy = kept;
      this.#lose(
        kept
          ? `${source}: ${countedAre(kept.postings.length)} kept as of ${kept.read.slice(0, 10)}.`
          : `${source}: there is no earlier copy of it.`,
      );
    }
  }

  #lose(message: string): void {
    this.losses += 1;
    this.lines.push(message);
  }

  /** The source's openings, with what its list leaves out; what can't be read is as it was in the last copy. */
  async #whole(): Promise<JobPosting[]> {
    const { source } = this;
    const { postings, issues, failures, lost, line } = await readSource(source);
    const [failure] = failures ?? [];
    // Openings that are missing from half a list would look filled.
    if (failure) throw new UnreadError(failure, [sentence(source, await messageOf(failure))]);
    for (const issue of issues) {
      // A bad field costs the field: what stood in it is lost.
      if (issue.severity === 'error') this.#lose(line(issue));
      else this.lines.push(line(issue));
    }
    const earlier = new Map(this.#before?.postings.map((posting) => [posting.id, posting]));
    const ids = new Set(postings.map(({ id }) => id));
    const whole = await inBatches(postings, async (listed) => {
      // The questions of a hosted form are left to that form.
      const { posting, failure: missing } = await complete(listed, ['posting'], { platform });
      if (!missing) return posting;
      // Yesterday's copy with its text is better than today's without.
      const kept = earlier.get(posting.id);
      const and = kept ? ' The last copy is kept.' : '';
      this.#lose(`${source}: the text of "${posting.title}" is missing: ${await messageOf(missing)}${and}`);
      return kept ?? posting;
    });
    for (const { path, id, title } of lost) {
      const name = `${source}:${path} (${title ? `"${title}"` : (id ?? 'without a title')})`;
      const kept = id === undefined || ids.has(id) ? undefined : earlier.get(id);
      if (kept) whole.push(kept);
      this.#lose(kept ? `${name}: can't be read; the last copy is kept.` : `${name}: can't be read, and is left out.`);
    }
    return whole;
  }
}

/** All openings as one list, each with an id of its own; says which stood in two sources. */
export async function asOneList(copies: ReadonlyMap<string, SourceCopy>, say: Terminal['say']): Promise<JobPosting[]> {
  const { postings, remarks } = merged([...copies.values()].map((copy) => ({ postings: copy.postings, remarks: [] })));
  for (const { message } of await inWords(remarks)) say(message);
  return distinct(postings);
}

/** Copies out of a file that was written by an earlier run; of what is in none of them nothing is known. */
export function copiesIn(content: unknown): Map<string, SourceCopy> {
  const copies = new Map<string, SourceCopy>();
  for (const [source, copy] of Object.entries((content ?? {}) as Record<string, Partial<SourceCopy> | null>)) {
    if (!Array.isArray(copy?.postings)) continue;
    const { postings } = readFeed({ postings: copy.postings });
    copies.set(source, { read: String(copy.read), postings });
  }
  return copies;
}

/** Openings of several employers may have the same id; in one feed each needs one of its own. */
function distinct(postings: readonly JobPosting[]): JobPosting[] {
  const taken = new Set<string>();
  return postings.map((posting) => {
    const employer = posting.hiringOrganization.name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
    let { id } = posting;
    if (taken.has(id)) id = `${id}-${employer}`;
    for (let number = 2; taken.has(id); number += 1) id = `${posting.id}-${employer}-${number}`;
    taken.add(id);
    return { ...posting, id };
  });
}

async function inBatches<T, R>(entries: readonly T[], run: (entry: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    results.push(...(await Promise.all(entries.slice(at, at + AT_ONCE).map(run))));
  }
  return results;
}

function countedAre(count: number): string {
  return count === 1 ? 'its 1 opening is' : `its ${count} openings are`;
}
