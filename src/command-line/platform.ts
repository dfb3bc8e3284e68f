import { readFile } from 'node:fs/promises';
import { SourceError, type Platform } from '../sources/snapshot.js';

/** The command line: it has files, and keeps no copies beside its output. */
export const platform: Platform = {
  fetch: (url, init) => fetch(url, init),
  file: async (path) => {
    try {
      return await (path === '-' ? standardInput() : readFile(path, 'utf8'));
    } catch (error) {
      const message = `${path} ${fileMistake(error)}.`;
      throw new SourceError(message, path);
    }
  },
  reason: (error) => {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    // Where a name has several addresses, the error is one of many and says nothing itself.
    const [first] = cause instanceof AggregateError ? (cause.errors as unknown[]) : [cause];
    return first instanceof Error ? first.message : String(first);
  },
};

/** Why a file can't be read or written, in words. */
export function fileMistake(error: unknown): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  return MISTAKES[code] ?? `can't be read or written: ${message}`;
}

const MISTAKES: Partial<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there: a part of its path is a file',
  EISDIR: 'is a folder, and no file',
  EACCES: 'may not be read or written by you',
  EPERM: 'may not be read or written by you',
  EROFS: "can't be written: the disk is read-only",
  ENOSPC: "can't be written: the disk is full",
};

export async function standardInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
