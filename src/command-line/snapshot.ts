import { asOneList, copiesIn, gather, type SourceCopy } from './reading/gather.js';
import { FileError, isSameFile, jsonIn, jsonText, writeWhole } from './files.js';
import type { Terminal } from './terminal.js';

/**
 * Reads sources into one feed file. Of a source that fails, and of an opening that can't be read, the last copy is kept.
 * Standard output, `-`, has no place for copies. Status 1 where something was lost or kept; 2 where nothing was written.
 */
export async function snapshot(
  sources: readonly string[],
  { out, strict }: { out: string; strict: boolean },
  { say }: Terminal,
): Promise<number> {
  const copiesFile = out === '-' ? undefined : copiesOf(out);
  for (const source of sources) {
    for (const file of copiesFile ? [out, copiesFile] : []) {
      if (!(await isSameFile(source, file))) continue;
      say(`${source} is to be read, and ${file} would be written over it. Name another file with --out.`);
      return 2;
    }
  }
  const { copies, losses } = await gather(sources, await earlierCopies(copiesFile), say);
  if (strict && losses) {
    say(`${out} was not written, since --strict allows no losses.`);
    return 2;
  }
  // Where nothing could be read, the file of before stays.
  if (!copies.size) {
    say(`${out} was not written.`);
    return 2;
  }
  const feed = jsonText({ postings: await asOneList(copies, say) });
  if (!copiesFile) {
    // Another program reads it: no character of it may be changed.
    process.stdout.write(feed);
    return losses ? 1 : 0;
  }
  try {
    await writeWhole(out, feed);
    await writeWhole(copiesFile, jsonText(Object.fromEntries(copies)));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    say(error.message);
    return 2;
  }
  return losses ? 1 : 0;
}

/** jobs.json → jobs.sources.json: the last copy of each source, as it came. */
function copiesOf(out: string): string {
  return `${out.replace(/\.json$/i, '')}.sources.json`;
}

/** The first time there is none. */
async function earlierCopies(file: string | undefined): Promise<Map<string, SourceCopy>> {
  return copiesIn(file && (await jsonIn(file).catch(() => undefined)));
}
