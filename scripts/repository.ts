/**
 * Part of `npm run release:version`: writes where the project lives into package.json (`repository`, `homepage`, `bugs`),
 * from git's remote `origin`. The package's page leads there, and so do the links and pictures of its README.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import hostedGit from 'hosted-git-info';

interface Addresses {
  repository: { type: 'git'; url: string };
  homepage: string;
  bugs: { url: string };
}

/** @returns Addresses without a name or token in them; undefined for a host whose pages are not known. */
export function addressesOf(origin: string): Addresses | undefined {
  const host = hostedGit.fromUrl(origin);
  if (!host) return undefined;
  const url = host.https({ noCommittish: true }).replace(/\/\/[^/@]*@/, '//');
  return { repository: { type: 'git', url }, homepage: host.docs(), bugs: { url: host.bugs() } };
}

function writeAddresses(): void {
  const pack = JSON.parse(readFileSync('package.json', 'utf8')) as Partial<Addresses>;
  if (pack.repository) return;
  const config = execFileSync('git', ['config', '--get', '--default', '', 'remote.origin.url'], { encoding: 'utf8' });
  const addresses = addressesOf(config.trim());
  if (addresses) writeFileSync('package.json', `${JSON.stringify({ ...pack, ...addresses }, null, 2)}\n`);
  else {
    console.error(
      'Git\'s remote "origin" is at no host known here. Write repository, homepage and bugs into package.json.',
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeAddresses();
