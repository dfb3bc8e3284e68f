import { readFile } from 'node:fs/promises';
import { readFeed } from '../formats/read-feed.js';
import type { JobPosting } from '../posting/types.js';
import { complete } from '../sources/complete.js';
import { merged } from '../sources/merge.js';
import { inWords, messageOf } from '../sources/remarks.js';
import { FileError, isSameFile, writeWhole } from './files.js';
import { platform } from './platform.js';
import { readSource, sentence, UnreadError } from './read.js';
import { counted, type Terminal } from './terminal.js';

/** What a source gave when it was read last. */
interface Copy {
  /** When that was. */
  read: string;
  postings: JobPosting[];
}

/** Details that are fetched at a time. */
const AT_ONCE = 4;

/**
 * Reads sources into one feed file. Of a source that fails, and of an opening that can't be read, the last copy is kept.
 * Status 1 where something was lost or kept; 2 where nothing was written.
 */
export async function snapshot(
  sources: readonly string[],
  { out, strict }: { out: string; strict: boolean },
  { say }: Terminal,
): Promise<number> {
  const copiesFile = copiesOf(out);
  for (const source of sources) {
    for (const file of [out, copiesFile]) {
      if (!(await isSameFile(source, file))) continue;
      say(`${source} is to be read, and ${file} would be written over it. Name another file with --out.`);
      return 2;
    }
  }
  const before = await copiesIn(copiesFile);
  const read = new Map<string, Copy>();
  let losses = 0;
  for (const source of sources) {
    const lose = (message: string) => {
      losses += 1;
      say(message);
    };
    try {
      const copy = { read: new Date().toISOString(), postings: await readWhole(source, before.get(source), lose, say) };
      read.set(source, copy);
      say(`${source}: ${counted(copy.postings.length, 'opening')}`);
    } catch (error) {
      if (!(error instanceof UnreadError)) throw error;
      for (const line of error.lines) say(line);
      const kept = before.get(source);
      if (kept) read.set(source, kept);
      lose(
        kept
          ? `${source}: ${countedAre(kept.postings.length)} kept as of ${kept.read.slice(0, 10)}.`
          : `${source}: there is no earlier copy of it.`,
      );
    }
  }
  if (strict && losses) {
    say(`${out} was not written, since --strict allows no losses.`);
    return 2;
  }
  // What is there already is better than nothing.
  if (!read.size) {
    say(`${out} was not written.`);
    return 2;
  }
  const { postings, remarks } = merged([...read.values()].map((copy) => ({ postings: copy.postings, remarks: [] })));
  for (const { message } of await inWords(remarks)) say(message);
  try {
    await writeWhole(out, json({ postings: distinct(postings) }));
    await writeWhole(copiesFile, json(Object.fromEntries(read)));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    say(error.message);
    return 2;
  }
  return losses ? 1 : 0;
}

/** A source's openings, with what its list leaves out; what can't be read is as it was in the last copy. */
async function readWhole(
  source: string,
  before: Copy | undefined,
  lose: Terminal['say'],
  say: Terminal['say'],
): Promise<JobPosting[]> {
  const { postings, issues, failures, lost, line } = await readSource(source);
  const [failure] = failures ?? [];
  // Half a list would look as if the other half had been filled.
  if (failure) throw new UnreadError(failure, [sentence(source, await messageOf(failure))]);
  for (const issue of issues) say(line(issue));
  const earlier = new Map(before?.postings.map((posting) => [posting.id, posting]));
  const ids = new Set(postings.map(({ id }) => id));
  const whole = await inBatches(postings, async (listed) => {
    // The questions of a hosted form are left to that form.
    const { posting, failure: missing } = await complete(listed, ['posting'], { platform });
    if (!missing) return posting;
    // What was complete yesterday is better than half of it today.
    const kept = earlier.get(posting.id);
    lose(
      `${source}: the text of "${posting.title}" is missing: ${await messageOf(missing)}${kept ? ' The last copy is kept.' : ''}`,
    );
    return kept ?? posting;
  });
  for (const { path, id, title } of lost) {
    const name = `${source}:${path} (${title ? `"${title}"` : (id ?? 'without a title')})`;
    const kept = id === undefined || ids.has(id) ? undefined : earlier.get(id);
    if (kept) whole.push(kept);
    lose(kept ? `${name}: can't be read; the last copy is kept.` : `${name}: can't be read, and is left out.`);
  }
  return whole;
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

/** jobs.json → jobs.sources.json: the last copy of each source, as it came. */
function copiesOf(out: string): string {
  return `${out.replace(/\.json$/i, '')}.sources.json`;
}

async function copiesIn(file: string): Promise<Map<string, Copy>> {
  const copies = new Map<string, Copy>();
  try {
    const content = JSON.parse(await readFile(file, 'utf8')) as Record<string, Partial<Copy> | null> | null;
    for (const [source, copy] of Object.entries(content ?? {})) {
      if (!Array.isArray(copy?.postings)) continue;
      const { postings } = readFeed({ postings: copy.postings });
      copies.set(source, { read: String(copy.read), postings });
    }
  } catch {
    // The first time there is none.
  }
  return copies;
}

function countedAre(count: number): string {
  return count === 1 ? 'its 1 opening is' : `its ${count} openings are`;
}

function json(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
