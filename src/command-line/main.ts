import { parseArgs } from 'node:util';
import { check } from './check.js';
import { snapshot } from './snapshot.js';

const USAGE = `Usage:
  coalition-careers check [--strict] <source …>
      Says what is wrong with feeds: one line an issue, "source:path: message".
      Exit status 1 where something can't be read; with --strict also where something could be better.

  coalition-careers snapshot <source …> --out <file>
      Reads feeds into one static feed file. Of a source that fails the last good copy is kept.
      Exit status 1 where there is none.

A source is a file, an address, or a short address: greenhouse:acme, lever:acme, ashby:acme, workable:acme,
recruitee:acme, smartrecruiters:acme, personio:acme, teamtailor:acme, pinpoint:acme, bamboohr:acme, breezy:acme.
#organization=Name+of+it at its end names the employer where the feed does not.
`;

/** Runs a command; returns the exit status: 0 well, 1 not well, 2 not understood. */
export async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { strict: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const [command, ...sources] = positionals;
    if (values.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    if (command === 'check' && sources.length) return await check(sources, { strict: values.strict === true });
    if (command === 'snapshot' && sources.length && values.out) return await snapshot(sources, values.out);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n`);
  }
  process.stderr.write(USAGE);
  return 2;
}
