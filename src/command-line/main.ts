import { parseArgs } from 'node:util';
import { read } from './announcement.js';
import { check } from './check.js';
import { CATALOG } from '../formats/catalog.js';
import { snapshot } from './snapshot.js';

/** All short addresses, with commas between them, in lines of at most 80 characters. */
function shortAddresses(): string {
  const all = Object.entries(CATALOG).flatMap(([key, { address, account = 'acme' }]) =>
    address ? `${key}:${account}` : [],
  );
  return `${all.join(', ')}.`.replace(/(.{1,77}[,.])(?: |$)/g, '  $1\n').trimEnd();
}

const USAGE = `Usage:
  coalition-careers check [--strict] <source …>
      Says what is wrong with feeds: one line an issue, "source:path: message".
      Exit status 1 where something can't be read; with --strict also where something could be better.

  coalition-careers snapshot <source …> --out <file>
      Reads feeds into one static feed file. Of a source that fails the last good copy is kept.
      Exit status 1 where there is none.

  coalition-careers read <announcement>
      Prints the opening that an announcement tells of as JSON: .txt, .docx, .odt, .pdf, .html, or - for standard input.
      What it guessed, and what the announcement does not say, goes to standard error.

A source is a file, an address, or a short address:
${shortAddresses()}
#organization=Name+of+it at its end names the employer where the feed does not.
`;

/** Runs a command; returns the exit status: 0 well, 1 not well, 2 not understood. */
export async function main(args: string[]): Promise<number> {
  const run = understood(args);
  if (!run) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    return await run();
  } catch (error) {
    process.stderr.write(said(error));
    return 1;
  }
}

/** The command that arguments give; none where they are not understood. */
function understood(args: string[]): (() => number | Promise<number>) | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { strict: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const [command, ...sources] = positionals;
    const { strict = false, out, help } = values;
    if (help) return () => (process.stdout.write(USAGE), 0);
    if (command === 'check' && sources.length) return () => check(sources, { strict });
    if (command === 'read' && sources[0] !== undefined && sources.length === 1) {
      const [announcement] = sources;
      return () => read(announcement);
    }
    if (command === 'snapshot' && sources.length && out) return () => snapshot(sources, out);
  } catch (error) {
    process.stderr.write(`${said(error)}\n`);
  }
  return undefined;
}

function said(error: unknown): string {
  return `${error instanceof Error ? error.message : String(error)}\n`;
}
