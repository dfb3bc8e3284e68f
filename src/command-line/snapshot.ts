import { readFile, rename, writeFile } from 'node:fs/promises';
import { merged } from '../sources/merge.js';
import { readFeed } from '../formats/read-feed.js';
import type { JobPosting } from '../posting/types.js';
import { complete } from '../sources/details.js';
import { platform } from './platform.js';
import { readSource } from './read.js';

/** Which openings of a snapshot came from where, kept beside it. */
type Origins = Partial<Record<string, { read: string; ids: string[] }>>;

/** Details that are fetched at a time. */
const AT_ONCE = 4;

/** Reads sources into one feed file; of a source that fails, what the file has of it already is kept. */
export async function snapshot(sources: readonly string[], out: string): Promise<number> {
  const before = await previous(out);
  const read: { source: string; at: string; postings: JobPosting[]; issues: [] }[] = [];
  let failed = false;
  for (const source of sources) {
    const say = (message: string) => process.stderr.write(`${source}: ${message}\n`);
    try {
      const { postings, issues, failures } = await readSource(source);
      // Half a list would look as if the other half had been filled.
      if (failures?.[0]) throw failures[0];
      for (const { path, message } of issues) process.stderr.write(`${source}:${path ? '' : ' '}${message}\n`);
      const error = issues.find(({ severity }) => severity === 'error');
      if (error && !postings.length) throw new Error(error.message);
      const whole = await inBatches(postings, async (posting) => {
        // The questions of a hosted form are left to that form.
        const { posting: whole, failure } = await complete(posting, ['posting'], { platform });
        if (!failure) return whole;
        // What was complete yesterday is better than half of it today.
        const kept = before.postings.find(({ id }) => id === posting.id && before.origins[source]?.ids.includes(id));
        say(`${posting.id}: its text is missing: ${failure.message}${kept ? ' The last copy is kept.' : ''}`);
        return kept ?? posting;
      });
      read.push({ source, at: new Date().toISOString(), postings: whole, issues: [] });
      say(`${whole.length} openings`);
    } catch (error) {
      const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
      const origin = before.origins[source];
      if (!origin) {
        failed = true;
        say(`${why}. There is no earlier copy of it`);
        continue;
      }
      const kept = before.postings.filter(({ id }) => origin.ids.includes(id));
      read.push({ source, at: origin.read, postings: kept, issues: [] });
      say(
        `${why}. Its ${kept.length} ${kept.length === 1 ? 'opening' : 'openings'} of ${origin.read.slice(0, 10)} are kept`,
      );
    }
  }
  // What is there already is better than nothing.
  if (!read.length) return 1;
  const named = distinct(merged(read).postings);
  const origins: Origins = {};
  for (const { source, at, postings } of read) {
    origins[source] = { read: at, ids: postings.flatMap((posting) => named.get(posting)?.id ?? []) };
  }
  await write(out, { postings: [...named.values()] });
  await write(originsOf(out), origins);
  return failed ? 1 : 0;
}

/** Openings of several employers may have the same id; in one feed each needs one of its own. */
function distinct(postings: readonly JobPosting[]): Map<JobPosting, JobPosting> {
  const taken = new Set<string>();
  const named = new Map<JobPosting, JobPosting>();
  for (const posting of postings) {
    const employer = posting.hiringOrganization.name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
    let { id } = posting;
    if (taken.has(id)) id = `${id}-${employer}`;
    for (let number = 2; taken.has(id); number += 1) id = `${posting.id}-${employer}-${number}`;
    taken.add(id);
    named.set(posting, { ...posting, id });
  }
  return named;
}

async function inBatches<T, R>(entries: readonly T[], run: (entry: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    results.push(...(await Promise.all(entries.slice(at, at + AT_ONCE).map(run))));
  }
  return results;
}

/** jobs.json → jobs.sources.json */
function originsOf(out: string): string {
  return `${out.replace(/\.json$/i, '')}.sources.json`;
}

async function previous(out: string): Promise<{ postings: JobPosting[]; origins: Origins }> {
  try {
    const origins = (JSON.parse(await readFile(originsOf(out), 'utf8')) ?? {}) as Origins;
    return { postings: readFeed(JSON.parse(await readFile(out, 'utf8'))).postings, origins };
  } catch {
    // The first time there is none.
    return { postings: [], origins: {} };
  }
}

/** In one step: whoever fetches the file meanwhile gets the old one or the new one, whole. */
async function write(file: string, content: unknown): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`);
  await rename(`${file}.new`, file);
}
