import { mkdir, readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError, fileMistake, writeWhole } from './files.js';
import type { Terminal } from './terminal.js';

const HUB = join(dirname(fileURLToPath(import.meta.url)), 'hub');

/** Where each file of a hub goes. */
const FILES: Record<string, string> = {
  'README.md': 'README.md',
  'careers.config.json': 'careers.config.json',
  gitignore: '.gitignore',
  // Not read as an opening.
  'opening.json': 'openings/example.json.txt',
  'check.yml': '.github/workflows/check.yml',
  'publish.yml': '.github/workflows/publish.yml',
};

/** Makes a hub: a folder that a coalition's openings are kept in, and its site is built from. */
export async function init(folder: string, version: string, { say }: Terminal): Promise<number> {
  try {
    const there = await readdir(folder).catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ENOENT') return [];
      throw new FileError(`${folder} ${fileMistake(error)}.`);
    });
    const taken = [...new Set(Object.values(FILES).map((path) => path.split('/', 1)[0] ?? ''))];
    const found = there.find((name) => taken.includes(name));
    if (found) throw new FileError(`${join(folder, found)} is there already, and would be written over.`);
    for (const [name, path] of Object.entries(FILES)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeWhole(file, (await readFile(join(HUB, name), 'utf8')).replaceAll('{{version}}', version));
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    say(error.message);
    return 2;
  }
  say(`${folder} is a hub now. Its README.md says how to go on.`);
  return 0;
}
