/**
 * `npm run size`: what the built files weigh, minified, with gzip and with brotli: for each kind of page up to its first
 * paint, for each entry and for each part. Fails where one is over its budget in size-budgets.json (brotli, kB). A kind
 * of page or a file that has no budget fails as well, but for parts of their own language or format.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What each kind of page fetches before it shows what it is about; data, HTML and what comes later aside. */
const PAGES: Record<string, string[]> = {
  'page: card': ['careers.js'],
  'page: posting': ['careers.js'],
  'page: card with src': ['careers.js', 'sources'],
  'page: board': ['careers.js', 'board', 'sources'],
  'page: form, more': ['application'],
};

const budgets = JSON.parse(readFileSync('size-budgets.json', 'utf8')) as Record<string, number>;

const parts = readdirSync('cdn/parts').map((file) => ({ file, name: file.replace(/-\w{8}\.js$/, '') }));
const textOf = (name: string): string => {
  if (name.endsWith('.js')) return readFileSync(`cdn/${name}`, 'utf8');
  const part = parts.find((one) => one.name === name);
  if (!part) throw new Error(`cdn/parts/ has no part "${name}"`);
  return readFileSync(`cdn/parts/${part.file}`, 'utf8');
};

/** What a part calls the function that gives it others. */
const useOf = (name: string): string => /\?\.\(["`][\w-]+["`],(\w+)=>/.exec(textOf(name))?.[1] ?? '-';

/** The parts that a part is built on, which come with it. */
const builtOn = (name: string): string[] =>
  // Not what it loads later: that is a call of a method, or of a function of its own.
  [...textOf(name).matchAll(new RegExp(String.raw`(?<![.\w])${useOf(name)}\(["\`]([\w-]+)-\w{8}["\`]\)`, 'g'))]
    .map(([, other = '']) => other)
    .filter((other) => other !== name && parts.some((part) => part.name === other));

const measured: [name: string, files: string[]][] = [
  ...Object.entries(PAGES).map(([page, names]): [string, string[]] => [page, [...new Set(names.flatMap(withOthers))]]),
  ...['careers.js', 'careers.bundle.js', 'index.js'].map((file): [string, string[]] => [file, [file]]),
  ...parts.map(({ name }): [string, string[]] => [`part: ${name}`, [name]]),
];

function withOthers(name: string): string[] {
  return name.endsWith('.js') ? [name] : [name, ...builtOn(name)];
}

const sum = (names: string[], size: (text: string) => number) =>
  names.reduce((total, name) => total + size(textOf(name)), 0) / 1000;
const kilobytes = (size: number | undefined) => (size === undefined ? '' : `${size.toFixed(1)} kB`).padStart(11);

console.log(`${''.padEnd(34)}${['minified', 'gzip', 'brotli', 'budget'].map((head) => head.padStart(11)).join('')}`);
const over: string[] = [];
for (const [name, files] of measured) {
  const brotli = sum(files, (text) => brotliCompressSync(text).length);
  const sizes = [sum(files, (text) => Buffer.byteLength(text)), sum(files, (text) => gzipSync(text).length), brotli];
  const budget = budgets[name];
  if (budget === undefined ? !name.startsWith('part: ') : brotli > budget) over.push(name);
  console.log(name.padEnd(34) + [...sizes, budget].map(kilobytes).join(''));
}
for (const name of Object.keys(budgets)) if (!measured.some(([one]) => one === name)) over.push(`${name} (not built)`);
if (over.length) {
  console.error(`Over budget, or without one: ${over.join(', ')}`);
  process.exitCode = 1;
}
