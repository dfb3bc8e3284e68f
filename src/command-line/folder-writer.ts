import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { mkdir, readFile, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FileError, fileMistake } from './files.js';

/** What an interrupted run left behind is thrown away after so long, in milliseconds; a run that goes on is younger. */
const FORGOTTEN = 3_600_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes files into a folder in one step: what differs from what is there is written beside it first, and put in its
 * place when all of it is. A run that is interrupted before leaves the folder as it was.
 */
export class FolderWriter {
  readonly #folder: string;
  readonly #beside: string;
  /** All files of the folder, by their paths in it. */
  readonly #paths = new Set<string>();
  readonly #changed: string[] = [];

  private constructor(folder: string, beside: string) {
    this.#folder = folder;
    this.#beside = beside;
  }

  static async to(folder: string): Promise<FolderWriter> {
    try {
      await mkdir(folder, { recursive: true });
      const target = await realpath(folder);
      return new FolderWriter(target, await placeBeside(target));
    } catch (error) {
      throw new FileError(`${folder} ${fileMistake(error)}.`);
    }
  }

  /** Takes a file; it is written where it is not there already with the same content. */
  async add(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(content);
    this.#paths.add(path);
    const before = await readFile(join(this.#folder, path)).catch(() => undefined);
    if (before?.equals(bytes)) return;
    const file = join(this.#beside, path);
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    } catch (error) {
      throw new FileError(`${file} ${fileMistake(error)}.`);
    }
    this.#changed.push(path);
  }

  /**
   * Puts all in place, in the order it came, and removes what else there is in some folders. It is not interrupted by
   * anything that a process can defend itself against.
   */
  async commit(ownFolders: readonly string[]): Promise<{ written: number; removed: number }> {
    let signal: NodeJS.Signals | undefined;
    const wait = (name: NodeJS.Signals) => void (signal = name);
    for (const name of SIGNALS) process.on(name, wait);
    try {
      for (const path of this.#changed) {
        const target = join(this.#folder, path);
        mkdirSync(dirname(target), { recursive: true });
        renameSync(join(this.#beside, path), target);
      }
      let removed = 0;
      for (const folder of ownFolders) removed += this.#clean(folder);
      return { written: this.#changed.length, removed };
    } catch (error) {
      throw new FileError(`${this.#folder} ${fileMistake(error)}.`);
    } finally {
      rmSync(this.#beside, { recursive: true, force: true });
      // A signal that came meanwhile is told of in the next turn; this one has not ended yet.
      for (let turn = 0; turn < 2; turn += 1) await new Promise((done) => setImmediate(done));
      for (const name of SIGNALS) process.off(name, wait);
      if (signal) process.kill(process.pid, signal);
    }
  }

  /** Lets go of what was not put in place. */
  async discard(): Promise<void> {
    await rm(this.#beside, { recursive: true, force: true });
  }

  #clean(path: string): number {
    const folder = join(this.#folder, path);
    if (!existsSync(folder)) return 0;
    let removed = 0;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) removed += this.#clean(inside);
      else if (!this.#paths.has(inside)) {
        unlinkSync(join(this.#folder, inside));
        removed += 1;
      }
    }
    if (!readdirSync(folder).length) rmdirSync(folder);
    return removed;
  }
}

/** A folder of this run's own on the same disk, since only there a file can be put in another's place in one step. */
async function placeBeside(folder: string): Promise<string> {
  const parent = dirname(folder);
  const prefix = `.${basename(folder)}.`;
  const name = `${prefix}${crypto.randomUUID()}.tmp`;
  try {
    if (statSync(parent).dev !== statSync(folder).dev) throw new Error('another disk');
    await forget(parent, prefix);
    await mkdir(join(parent, name));
    return join(parent, name);
  } catch {
    // The folder may be all that can be written to, as in a container.
    await forget(folder, prefix);
    await mkdir(join(folder, name));
    return join(folder, name);
  }
}

async function forget(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    const path = resolve(folder, name);
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > FORGOTTEN) await rm(path, { recursive: true, force: true });
  }
}
