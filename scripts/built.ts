/** Builds dist/, cdn/ and the Storybook where they are missing or older than what they are made of. */
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The last file that `npm run build` writes. */
const LAST = 'cdn/job-posting.schema.json';

export function ensureBuilt(): void {
  if (isNewer(LAST, ['src'])) return;
  console.log('Building: cdn/ is missing or older than src/.');
  execSync('npm run build', { stdio: 'inherit' });
}

/** The static Storybook, in storybook-static/. */
export function ensureStorybook(): void {
  const made = ['src', 'stories', '.storybook', 'demo/data', 'fixtures/feeds', 'test/support'];
  if (isNewer('storybook-static/index.json', made)) return;
  console.log('Building: storybook-static/ is missing or older than its stories.');
  execSync('npm run build-storybook', { stdio: 'inherit' });
}

function isNewer(built: string, folders: string[]): boolean {
  if (!existsSync(built)) return false;
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const newest = Math.max(...[...sources, 'package.json', 'vite.config.ts'].map((path) => statSync(path).mtimeMs));
  return statSync(built).mtimeMs > newest;
}

// `npm start` runs this file by itself.
if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt();
