import { readFile } from 'node:fs/promises';
import { CATALOG } from '../../formats/catalog.js';
import { SourceError, type Platform } from '../../sources/snapshot.js';
import { fileMistake } from '../files.js';
import { nearest } from '../suggest.js';

/** The command line: it has files, and keeps no copies beside its output. */
export const platform: Platform = {
  fetch: (url, init) => fetch(url, init),
  file: async (path) => {
    try {
      return await (path === '-' ? standardInput() : readFile(path));
    } catch (error) {
      throw new SourceError(`${path} ${fileMistake(error)}.${hint(path)}`, path);
    }
  },
  reason: (error) => {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    // Where a name has several addresses, the error is one of many and says nothing itself.
    const [first] = cause instanceof AggregateError ? (cause.errors as unknown[]) : [cause];
    return first instanceof Error ? first.message : String(first);
  },
};

/** A short address that was mistyped looks like a file that is not there. */
function hint(path: string): string {
  const [, system, account] = /^(\w+):(.+)$/.exec(path) ?? [];
  const meant = system && nearest(system, Object.keys(CATALOG));
  return meant ? ` Did you mean ${meant}:${account}?` : '';
}

let input: Promise<Uint8Array> | undefined;

/** Read once, however often it is named. */
export function standardInput(): Promise<Uint8Array> {
  return (input ??= readInput());
}

async function readInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
