/**
 * Writes what is made from src/formats/catalog.ts: the list of readers that are all imported at once, and the table of
 * formats in docs/sources.md. `npm run catalog`; a test says when it was forgotten.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { CATALOG } from '../src/formats/catalog.js';

const file = (path: string) => new URL(`../${path}`, import.meta.url);
const read = (path: string) => readFileSync(file(path), 'utf8');

/** The modules that the catalog loads, by their rows' keys. */
function modules(): [name: string, module: string][] {
  const loads = [...read('src/formats/catalog.ts').matchAll(/\bload: \(\) => import\('([^']+)'\)/g)];
  const names = Object.keys(CATALOG);
  if (loads.length !== names.length) throw new Error('each row of the catalog needs a load: () => import(…)');
  return names.map((name, at) => [name, loads[at]?.[1] ?? '']);
}

function readers(): string {
  const all = modules();
  return [
    '/** Made from catalog.ts by `npm run catalog`: all readers at once, for who reads in one go. */',
    "import type { FormatName } from './catalog.js';",
    "import type { Format } from './reading/format.js';",
    ...all.map(([name, module]) => `import { format as ${name} } from '${module}';`),
    '',
    `export const READERS: Readonly<Record<FormatName, Format>> = { ${all.map(([name]) => name).join(', ')} };`,
  ].join('\n');
}

const START = '<!-- formats: made by `npm run catalog` -->';
const END = '<!-- /formats -->';

function table(): string {
  const rows = Object.entries(CATALOG).flatMap(([key, { name, address, account = 'name', isPart }]) => {
    if (isPart) return [];
    return [`| ${name} | ${address ? `\`${key}:${account}\`, or its feed’s address` : 'its address'} |`];
  });
  const lines = ['| openings are kept in | write in `src` |', '| --- | --- |', ...rows].join('\n');
  const [before, rest] = read('docs/sources.md').split(START);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`docs/sources.md needs ${START} and ${END}`);
  return `${before}${START}\n\n${lines}\n\n${END}${after}`;
}

/** The files that are made, and what is to stand in them. */
export async function made(): Promise<[path: string, content: string][]> {
  const formatted = async (path: string, content: string): Promise<[string, string]> => {
    const filepath = fileURLToPath(file(path));
    return [path, await format(content, { ...(await resolveConfig(filepath)), filepath })];
  };
  return Promise.all([formatted('src/formats/readers.ts', readers()), formatted('docs/sources.md', table())]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of await made()) writeFileSync(file(path), content);
}
