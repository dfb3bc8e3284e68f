import { readFile } from 'node:fs/promises';
import { readDocument } from '../announcement/documents.js';
import { readAnnouncement, type ReadOpening } from '../announcement/read.js';
import { fileMistake, standardInput } from './platform.js';

/** Prints the posting that an announcement tells of as JSON, and says what to look at. A list where it tells of several. */
export async function read(path: string): Promise<number> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = path === '-' ? new TextEncoder().encode(await standardInput()) : new Uint8Array(await readFile(path));
  } catch (error) {
    process.stderr.write(`${path} ${fileMistake(error)}.\n`);
    return 2;
  }
  try {
    const { text } = await readDocument(new Blob([bytes]));
    const { openings } = readAnnouncement(text);
    const [first] = openings;
    const shown = openings.length === 1 ? first?.posting : openings.map(({ posting }) => posting);
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    for (const opening of openings) process.stderr.write(advice(path, opening));
    return 0;
  } catch (error) {
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function advice(path: string, { posting, fields, missing }: ReadOpening): string {
  const guesses = Object.entries(fields).flatMap(([name, { confidence }]) => (confidence === 'guess' ? [name] : []));
  const line = (label: string, names: string[]) =>
    names.length > 0 ? `${path}: ${posting.title ?? 'opening'}: ${label}: ${names.join(', ')}\n` : '';
  return line('check', guesses) + line('missing', missing);
}
