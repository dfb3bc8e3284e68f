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

const SOURCES = `A source is a file, a folder of files, - for standard input, an address, or a short address:
${shortAddresses()}
#organization=Name+of+it at its end names the employer where the feed does not.`;

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
  /** How it is called, and what it does. */
  usage: string;
  /** What it can't do without, for a sentence. */
  needs: string;
  /** Whether it reads sources. */
  isReader?: boolean;
  run: (sources: string[], values: Values, terminal: Terminal) => Promise<number>;
  /** What --out names. */
  writes?: 'file' | 'folder';
}

const COMMANDS: Record<string, Command> = {
  check: {
    usage: `check [--strict] <source …>
      Says what is wrong with feeds: one line an issue, "source:path: message".
      Exit status 1 where something can't be read, with --strict also where something could be better;
      2 where nothing could be checked.`,
    needs: 'a source to check',
    isReader: true,
    run: async (sources, values, to) => check(await expanded(sources), values, to),
  },
  snapshot: {
    usage: `snapshot [--strict] <source …> --out <file>
      Reads feeds into one static feed file. Of a source that fails, and of an opening that can't be read,
      the last good copy is kept; it stands in <file>.sources.json. --out - is standard output, without copies.
      Exit status 1 where something was lost or is kept from before; 2 where no file was written, with --strict
      also where something was lost.`,
    needs: 'a source to read',
    isReader: true,
    run: async (sources, values, to) => snapshot(await expanded(sources), values, to),
    writes: 'file',
  },
  build: {
    usage: `build <source …> --out <folder> [--url <address>] [--template <file>] [--config <file>]
      Builds a static site: a page and a flyer for each opening, a list, and feeds. Of a source that fails, and of
      an opening that can't be read, the last good copy is kept; it stands in <folder>.state.json.
      Exit status 1 where something was lost or is kept from before; 2 where the site stays as it was.`,
    needs: 'a source to read, or --config',
    isReader: true,
    run: build,
    writes: 'folder',
  },
  init: {
    usage: `init <folder>
      Makes a hub: a folder for the openings of a coalition, with workflows that check and publish them.`,
    needs: 'a folder to make',
    run: async ([folder = ''], _, to) => init(folder, await version(), to),
  },
  read: {
    usage: `read <announcement>
      Prints the opening that an announcement tells of as JSON: .txt, .docx, .odt, .pdf, .html, or - for standard input.
      What it guessed, and what the announcement does not say, goes to standard error.
      Exit status 2 where nothing could be read.`,
    needs: 'an announcement to read',
    run: read,
  },
};

/** @param chosen The command that help is asked of; without one, all of them. */
function help(chosen?: Command): string {
  const commands = chosen ? [chosen] : Object.values(COMMANDS);
  return [
    `Usage:\n${commands.map(({ usage }) => `  coalition-careers ${usage}`).join('\n\n')}`,
    '  --help      This text; after a command, of that command.\n  --version   The version.',
    ...(commands.some(({ isReader }) => isReader) ? [SOURCES] : []),
  ].join('\n\n');
}

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
    const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (values.help) return (lines(help(command), to.out), 0);
    if (name === undefined) return (lines(help(), to.say), 2);
    if (!command) return notUnderstood(`There is no command "${name}".${meant(name, Object.keys(COMMANDS))}`);
    if (!sources.length && !values.config) return notUnderstood(`${name} needs ${command.needs}.`);
    if (command.writes && !out) return notUnderstood(`${name} needs --out and the ${command.writes} to write.`);
    if (command.writes === 'folder' && out === '-')
      return notUnderstood(`${name} writes a folder, which standard output can't be: name one with --out.`);
    if (name === 'init' && sources[0] === '-')
      return notUnderstood("init makes a folder, which standard input can't be: name one.");
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
  for (const line of text.split('\n')) write(line);
}

async function version(): Promise<string> {
  // Source and build lie equally deep.
  const file = join(dirname(fileURLToPath(import.meta.url)), '../../package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
