/**
 * `npm run wordpress`: the WordPress plugin, wordpress/coalition-careers.zip, which carries the script files of cdn/;
 * and the list of its sentences for translators, wordpress/languages/coalition-careers.pot.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { ensureBuilt } from './built.js';
import { template } from './build/pot.js';

const PLUGIN_ZIP = 'wordpress/coalition-careers.zip';
const POT = 'wordpress/languages/coalition-careers.pot';

/** What a page of WordPress never asks for: the bundle is for CDNs, the modules are for npm. */
const LEFT_OUT = new Set(['careers.bundle.js', 'index.js', '_headers']);

/** Every file of the plugin, by its path in wp-content/plugins. */
export function pluginFiles(): Record<string, Uint8Array> {
  const own = filesIn('wordpress').filter((path) => !path.endsWith('.zip'));
  const script = filesIn('cdn').filter((path) => !LEFT_OUT.has(path));
  return Object.fromEntries([
    ...own.map((path) => [`coalition-careers/${path}`, readFileSync(join('wordpress', path))]),
    ...script.map((path) => [`coalition-careers/careers/${path}`, readFileSync(join('cdn', path))]),
    ['coalition-careers/LICENSE', readFileSync('LICENSE')],
  ]) as Record<string, Uint8Array>;
}

/** The plugin's sentences, as they stand in its files now. */
export function pluginTemplate(): string {
  const sources = filesIn('wordpress').filter((path) => /\.(?:php|js)$|block\.json$/.test(path));
  return template(sources.map((path) => ({ path, text: readFileSync(join('wordpress', path), 'utf8') })));
}

/** The files of a folder and the folders in it, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** One date for all, so that the same files make the same zip. */
export function zipOf(files: Record<string, Uint8Array>): Uint8Array {
  return zipSync(files, { level: 9, mtime: new Date(2020, 0, 1) });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureBuilt();
  writeFileSync(POT, pluginTemplate());
  writeFileSync(PLUGIN_ZIP, zipOf(pluginFiles()));
  console.log(`${PLUGIN_ZIP}: ${Math.round(statSync(PLUGIN_ZIP).size / 1000)} kB`);
}
