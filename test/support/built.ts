/** Builds dist/ and cdn/ where they are missing or older than what they are made of. */
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The last file that `npm run build` writes. */
const LAST = 'cdn/careers.bundle.js';

export function ensureBuilt(): void {
  if (existsSync(LAST) && statSync(LAST).mtimeMs > newestSource()) return;
  console.log('Building: cdn/ is missing or older than src/.');
  execSync('npm run build', { stdio: 'inherit' });
}

function newestSource(): number {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
  return Math.max(...[...sources, 'package.json', 'vite.config.ts'].map((path) => statSync(path).mtimeMs));
}

// `npm start` runs this file by itself.
if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt();
