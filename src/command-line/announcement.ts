import { readFile } from 'node:fs/promises';
import { readDocument } from '../announcement/documents/documents.js';
import { readAnnouncement, type ReadOpening } from '../announcement/read.js';
import { fileMistake } from './files.js';
import { standardInput } from './reading/platform.js';
import type { Terminal } from './terminal.js';

/** Prints the posting that an announcement tells of as JSON, and says what to look at. A list where it tells of several. */
export async function read([path = '', ...others]: string[], _values: unknown, terminal: Terminal): Promise<number> {
  if (others.length) {
    terminal.say('read takes one announcement at a time.');
    return 2;
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = path === '-' ? new Uint8Array(await standardInput()) : new Uint8Array(await readFile(path));
  } catch (error) {
    terminal.say(`${path} ${fileMistake(error)}.`);
    return 2;
  }
  try {
    const { text } = await readDocument(new Blob([bytes]));
    if (!text.trim()) {
      terminal.say(`${path} has no text in it.`);
      return 2;
    }
    const { openings } = readAnnouncement(text);
    if (openings.every(({ posting }) => isNothing(posting))) {
      terminal.say(`${path}: nothing in it reads like an opening.`);
      return 2;
    }
    const [first] = openings;
    const shown = openings.length === 1 ? first?.posting : openings.map(({ posting }) => posting);
    // JSON goes to a file or another program: no character of it may be changed.
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    for (const line of openings.flatMap((opening) => advice(path, opening))) terminal.say(line);
    return 0;
  } catch (error) {
    terminal.say(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

/** Whether no more was read than the language of the text. */
function isNothing({ inLanguage: _, ...read }: ReadOpening['posting']): boolean {
  return Object.keys(read).length === 0;
}

function advice(path: string, { posting, fields, missing }: ReadOpening): string[] {
  const guesses = Object.entries(fields).flatMap(([name, { confidence }]) => (confidence === 'guess' ? [name] : []));
  const line = (label: string, names: string[]) =>
    names.length > 0 ? [`${path}: ${posting.title ?? 'opening'}: ${label}: ${names.join(', ')}`] : [];
  return [...line('check', guesses), ...line('missing', missing)];
}
