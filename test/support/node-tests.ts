/**
 * Runs test files under node:test; each folder of test/node in one process, for to start one, with tsx and what its tests
 * import, takes longer than most files do. Any other file has a process of its own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import { failure, type Totals } from './totals.js';

/** A module that runs several files: each in a suite of its own, to which its hooks belong. */
const together = (files: readonly string[]) => `import { describe } from 'node:test';
for (const [file, address] of ${JSON.stringify(files.map((file) => [file, pathToFileURL(file).href]))})
  describe(file, () => import(address));
`;

/** The files of each process, by the module that it starts with; made in `made` where that is several files. */
function processesOf(files: readonly string[], made: string): Map<string, string[]> {
  const isInRoom = (file: string) => file.startsWith('test/node/');
  const processes = new Map(files.filter((file) => !isInRoom(file)).map((file) => [file, [file]]));
  for (const room of new Set(files.filter(isInRoom).map(dirname))) {
    const entry = join(made, `${basename(room)}.mjs`);
    const inside = files.filter((file) => dirname(file) === room);
    writeFileSync(entry, together(inside));
    processes.set(entry, inside);
  }
  return processes;
}

/** Adds to the totals. The processes inherit tsx from this one. */
export async function runInNode(files: readonly string[], concurrency: number | boolean, total: Totals): Promise<void> {
  if (files.length === 0) return;
  const made = mkdtempSync(join(tmpdir(), 'careers-rooms-'));
  const processes = processesOf(files, made);
  const events = run({ files: [...processes.keys()], concurrency });
  events.on('test:pass', ({ skip, todo, details }) => {
    if (details.type === 'suite') return;
    if (skip !== undefined || todo !== undefined) total.skipped += 1;
    else total.passed += 1;
  });
  events.on('test:fail', ({ name, file = '', details, todo }) => {
    if (todo !== undefined) return;
    // A suite fails with its tests, which are counted; for another reason, when its file can't be loaded.
    const { cause, failureType } = details.error as { cause?: unknown; failureType?: string };
    if (details.type === 'suite' && failureType === 'subtestsFailed') return;
    total.failed += 1;
    const why = cause instanceof Error ? cause : details.error;
    if (name === file) total.failures.push(`the runner of ${(processes.get(file) ?? [file]).join(', ')}`);
    else if (processes.has(file)) total.failures.push(failure('Node', name, 'the file as a whole', why));
    else total.failures.push(failure('Node', file, name, why));
  });
  for await (const text of events.compose(new spec())) process.stdout.write(text as string);
  rmSync(made, { recursive: true });
}
