/**
 * `npm run check:package`: what would be published, packed as it stands in dist/ and cdn/, under publint and
 * "are the types wrong"; and knip over the repository.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './built.js';

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'careers-package-'));
const program = (name: string, ...args: string[]) =>
  execFileSync(join('node_modules/.bin', name), args, { stdio: 'inherit' });
try {
  // Built already: without the scripts that would build it once more.
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' })) as [{ filename: string; size: number }];
  const tarball = join(folder, packed.filename);
  console.log(`${packed.filename}: ${Math.round(packed.size / 1000)} kB`);
  program('publint', tarball, '--strict');
  program('attw', tarball, '--profile', 'esm-only');
  program('knip');
} catch {
  // The program has said what is wrong.
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
