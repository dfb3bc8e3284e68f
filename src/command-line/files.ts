import { chmod, lstat, open, readFile, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file that can't be written, in words. */
export class FileError extends Error {}

/** Why a file can't be read or written. */
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
  EFBIG: "can't be written: it is too large for the disk",
  EDQUOT: "can't be written: your share of the disk is full",
};

/**
 * Writes a file in one step: whoever reads it meanwhile gets the old one or the new one, whole, and two who write at
 * once do each other no harm. Its mode stays; where it is a symbolic link, what it leads to is written.
 */
export async function writeWhole(file: string, content: string): Promise<void> {
  let temporary: string | undefined;
  try {
    const target = await targetOf(file);
    const before = await stat(target).catch(() => undefined);
    if (before?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    // In the same folder, since only there a file can be put in another's place in one step.
    const name = join(dirname(target), `.${basename(target)}.${crypto.randomUUID()}.tmp`);
    const handle = await open(name, 'wx');
    temporary = name;
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before) await chmod(name, before.mode & 0o7777);
    await rename(name, target);
  } catch (error) {
    if (temporary) await unlink(temporary).catch(() => undefined);
    const isFolderMissing = (error as { code?: string }).code === 'ENOENT';
    throw new FileError(
      isFolderMissing ? `${file} can't be written: its folder is not there.` : `${file} ${fileMistake(error)}.`,
    );
  }
}

/** What a JSON file holds. */
export async function jsonIn(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** JSON as people and version control like to read it. */
export function jsonText(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Whether two names are of one file, by whatever path or link. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(one), stat(other)]);
    return first.ino === second.ino && first.dev === second.dev;
  } catch {
    return false;
  }
}

/** Where a name leads in the end; a symbolic link may lead to what is not there yet. */
async function targetOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const isLink = (await lstat(file).catch(() => undefined))?.isSymbolicLink();
    return isLink ? resolve(dirname(file), await readlink(file)) : file;
  }
}
