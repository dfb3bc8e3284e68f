/**
 * `npm run release:publish`: publishes the version in package.json, and tags it. Everything is checked before; all it
 * needs is to be logged in to the registry. With `-- --dry-run` it does all but publish.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import pack from '../package.json' with { type: 'json' };

const run = (command: string, ...args: string[]) => void execFileSync(command, args, { stdio: 'inherit' });
const isDry = process.argv.includes('--dry-run');

/** Why this can't be published as it stands. */
function obstacles(): string[] {
  const found: string[] = [];
  if (execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' })) found.push('Something is not committed.');
  if (readdirSync('.changeset').some((name) => name.endsWith('.md') && name !== 'README.md'))
    found.push('.changeset/ has changes that are in no version: npm run release:version, and commit.');
  if (!readFileSync('CHANGELOG.md', 'utf8').includes(`\n## ${pack.version}\n`))
    found.push(`CHANGELOG.md has no section "## ${pack.version}".`);
  if (!('repository' in pack))
    found.push('package.json does not say where the project lives: npm run release:version, and commit.');
  return found;
}

const found = obstacles();
if (found.length > 0) {
  console.error(found.join('\n'));
  if (!isDry) process.exit(1);
}
run('npm', 'run', 'build');
run('npm', 'run', 'size');
run('npm', 'run', 'check:package');
run('npm', 'test');
if (isDry) run('npm', 'publish', '--dry-run', '--ignore-scripts');
else {
  // Publishes what the registry does not have yet, and tags it.
  run('npx', 'changeset', 'publish');
  run('git', 'push', '--follow-tags');
  run('npm', 'run', 'release');
}
