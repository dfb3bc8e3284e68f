import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export const LICENCES = 'THIRD-PARTY-LICENSES.txt';

/** Packages that carry built copies of others, which the bundler does not see: of what they depend on, or as it says here. */
const CARRIES: Record<string, string> = {
  mammoth: 'dependencies',
  unpdf: 'PDF.js (pdfjs-dist), Copyright Mozilla Foundation, Apache-2.0: http://www.apache.org/licenses/LICENSE-2.0',
};
const RULE = `\n\n${'-'.repeat(80)}\n\n`;
const HEAD = 'Packages that are bundled in the files of this folder, and their licences.';

/** Writes a file with the licences of the packages of which something is in the bundle; builds into one folder share it. */
export function licences(): Plugin {
  const entries = new Map<string, string>();
  const add = (folder: string): void => {
    const { name, dependencies } = packageIn(folder);
    const entry = entryOf(folder);
    entries.set(nameOf(entry), entry);
    if (CARRIES[name] === 'dependencies') for (const other of within(folder, dependencies)) add(other);
  };
  return {
    name: 'licences',
    generateBundle: {
      // Chunks may be written as something else afterwards.
      order: 'pre',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(file.modules)) {
            const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
            if (folder && renderedLength > 0) add(folder);
          }
        }
      },
    },
    writeBundle({ dir = '' }) {
      const path = join(dir, LICENCES);
      if (existsSync(path))
        for (const entry of entriesOf(readFileSync(path, 'utf8'))) entries.set(nameOf(entry), entry);
      const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
      writeFileSync(path, `${[HEAD, ...sorted].join(RULE)}\n`);
    },
  };
}

/** "lit 3.3.3" of each package in such a file. */
export function packagesIn(text: string): string[] {
  return entriesOf(text).map(nameOf);
}

const entriesOf = (text: string) => text.trimEnd().split(RULE).slice(1);
const nameOf = (entry: string) => /^\S+ \S+/.exec(entry)?.[0] ?? '';

interface Package {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}
const packageIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;

/** The folders of what a package depends on, and of what those depend on. */
function within(folder: string, dependencies: Package['dependencies'] = {}): string[] {
  return Object.keys(dependencies).flatMap((name) => {
    const places = [join(folder, 'node_modules', name), join('node_modules', name)];
    const found = places.find((place) => existsSync(place));
    if (!found) throw new Error(`${name} is not installed`);
    return [found, ...within(found, packageIn(found).dependencies)];
  });
}

function entryOf(folder: string): string {
  const { name, version, license } = packageIn(folder);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!license) throw new Error(`${name} does not say its licence`);
  const carried = CARRIES[name];
  return [
    `${name} ${version} (${license})`,
    ...(carried && carried !== 'dependencies' ? [`Carries a copy of ${carried}`] : []),
    ...(file ? [readFileSync(join(folder, file), 'utf8').trim().replace(/\r\n/g, '\n')] : []),
  ].join('\n\n');
}
