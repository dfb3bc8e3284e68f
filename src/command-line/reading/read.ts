import type { Issue } from '../../posting/issues.js';
import { inWords, messageOf } from '../../sources/remarks.js';
import { SourceError, sourceError, type Snapshot } from '../../sources/snapshot.js';
import { snapshots } from '../../sources/stream.js';
import { entriesOf, type Entry } from './entries.js';
import { platform } from './platform.js';

/** A source, read to its end. */
export interface Source extends Snapshot {
  issues: Issue[];
  /** Entries that could not be read, and are in no posting. */
  lost: Entry[];
  /** An issue in a line, with the title of the opening that it is about. */
  line: (issue: Issue) => string;
}

/** Reads a file, `-` for standard input, an address or a short address. Throws where nothing can be read. */
export async function readSource(source: string): Promise<Source> {
  const titles = new Map<Issue, string>();
  const lost: Entry[] = [];
  const line = (issue: Issue) => lineOf(source, issue, titles.get(issue));
  let last: Snapshot = { postings: [], remarks: [] };
  const stream = snapshots([source], {
    platform,
    fresh: true,
    inspect: async (payload, { postings, remarks }, options) => {
      const issues = await inWords(remarks);
      const left = new Set(postings.map(({ id }) => id));
      for (const entry of await entriesOf(payload, options)) {
        // Where two entries have one id, the first became the posting.
        if (entry.id === undefined || !left.delete(entry.id)) lost.push(entry);
        if (!entry.title) continue;
        for (const issue of issues) if (isWithin(issue.path, entry.path)) titles.set(issue, entry.title);
      }
    },
  });
  try {
    for await (const snapshot of stream) last = snapshot;
  } catch (error) {
    const failure = sourceError(error, source);
    const issues = await inWords(failure.remarks);
    const lines = issues.length ? issues.map(line) : [sentence(source, await messageOf(failure))];
    throw new UnreadError(failure, lines);
  }
  return { ...last, issues: await inWords(last.remarks), lost, line };
}

/** A source of which nothing can be read, and why, in lines. */
export class UnreadError extends SourceError {
  readonly lines: readonly string[];

  constructor({ message, source, remarks }: SourceError, lines: readonly string[]) {
    super(message, source, remarks);
    this.lines = lines;
  }
}

/** What is to be said of a source, which is named once. */
export function sentence(source: string, message: string): string {
  return message.startsWith(source) ? message : `${source}: ${message}`;
}

/** `jobs.json:postings[17].title ("Cook"): is empty`. */
function lineOf(source: string, { path, message, severity }: Issue, title?: string): string {
  const mark = severity === 'warning' ? ' (warning)' : '';
  if (!path) return `${sentence(source, message)}${mark}`;
  const problem = message.startsWith(path) ? message.slice(path.length) : `: ${message}`;
  return `${source}:${path}${title ? ` ("${title}")` : ''}${problem}${mark}`;
}

function isWithin(path: string, entry: string): boolean {
  // A file may be one opening.
  return !entry || path === entry || path.startsWith(`${entry}.`);
}
