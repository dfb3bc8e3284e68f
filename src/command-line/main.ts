import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { read } from './announcement.js';
import { build } from './build.js';
import { check } from './check.js';
import { CATALOG } from '../formats/catalog.js';
import { expanded } from './reading/folders.js';
import { init } from './init.js';
import { snapshot } from './snapshot.js';
import { nearest } from './suggest.js';
import { terminal, type Terminal } from './terminal.js';

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
      Exit status 1 where something can't be read, with --strict also where something could be better;
      2 where nothing could be checked.

  coalition-careers snapshot [--strict] <source …> --out <file>
      Reads feeds into one static feed file. Of a source that fails, and of an opening that can't be read,
      the last good copy is kept; it stands in <file>.sources.json.
      Exit status 1 where something was lost or is kept from before; 2 where no file was written, with --strict
      also where something was lost.

  coalition-careers build <source …> --out <folder> [--url <address>] [--template <file>] [--config <file>]
      Builds a static site: a page and a flyer for each opening, a list, and feeds. Of a source that fails, and of
      an opening that can't be read, the last good copy is kept; it stands in <folder>.state.json.
      Exit status 1 where something was lost or is kept from before; 2 where the site stays as it was.

  coalition-careers init <folder>
      Makes a hub: a folder for the openings of a coalition, with workflows that check and publish them.

  coalition-careers read <announcement>
      Prints the opening that an announcement tells of as JSON: .txt, .docx, .odt, .pdf, .html, or - for standard input.
      What it guessed, and what the announcement does not say, goes to standard error.

  --help      This text.
  --version   The version.

A source is a file, a folder of files, - for standard input, an address, or a short address:
${shortAddresses()}
#organization=Name+of+it at its end names the employer where the feed does not.
`;

const OPTIONS = {
  strict: { type: 'boolean' },
  out: { type: 'string' },
  url: { type: 'string' },
  template: { type: 'string' },
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

interface Values {
  strict: boolean;
  out: string;
  url?: string;
  template?: string;
  config?: string;
}

interface Command {
  /** What it can't do without, for a sentence. */
  needs: string;
  run: (sources: string[], values: Values, terminal: Terminal) => Promise<number>;
  /** What --out names. */
  writes?: 'file' | 'folder';
}

const COMMANDS: Record<string, Command> = {
  check: { needs: 'a source to check', run: async (sources, values, to) => check(await expanded(sources), values, to) },
  snapshot: {
    needs: 'a source to read',
    run: async (sources, values, to) => snapshot(await expanded(sources), values, to),
    writes: 'file',
  },
  build: { needs: 'a source to read, or --config', run: build, writes: 'folder' },
  init: { needs: 'a folder to make', run: async ([folder = ''], _, to) => init(folder, await version(), to) },
  read: { needs: 'an announcement to read', run: read },
};

/** Runs a command; returns the exit status: 0 done, 1 done with losses that are named, 2 not done. */
export async function main(args: string[], to: Terminal = terminal): Promise<number> {
  const notUnderstood = (why: string) => {
    to.say(why);
    to.say('"coalition-careers --help" says what there is.');
    return 2;
  };
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const [name, ...sources] = positionals;
    const { strict = false, out = '' } = values;
    if (values.version) return (to.out(await version()), 0);
    if (values.help) return (lines(USAGE, to.out), 0);
    if (name === undefined) return (lines(USAGE, to.say), 2);
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) return notUnderstood(`There is no command "${name}".${meant(name, Object.keys(COMMANDS))}`);
    if (!sources.length && !values.config) return notUnderstood(`${name} needs ${command.needs}.`);
    if (command.writes && !out) return notUnderstood(`${name} needs --out and the ${command.writes} to write.`);
    return await command.run(sources, { ...values, strict, out }, to);
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const [, option = ''] = /^Unknown option '--?([\w-]+)/.exec(message) ?? [];
    const options = Object.keys(OPTIONS);
    return notUnderstood(option ? `There is no option "--${option}".${meant(option, options, '--')}` : `${message}.`);
  }
}

function meant(word: string, words: readonly string[], prefix = ''): string {
  const near = nearest(word, words);
  return near ? ` Did you mean "${prefix}${near}"?` : '';
}

function lines(text: string, write: (line: string) => void): void {
  for (const line of text.trimEnd().split('\n')) write(line);
}

async function version(): Promise<string> {
  // Source and build lie equally deep.
  const file = join(dirname(fileURLToPath(import.meta.url)), '../../package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
