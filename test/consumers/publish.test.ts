/** What goes out of a clean clone: the dry run of npm's own publishing, and what somebody gets who installs from git. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'careers-publish-'));
const bare = join(folder, 'coalition-careers.git');
/** What npm tells its scripts is not meant for other projects. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));

const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'pipe'] });

/** Every file that an entry of package.json leads to, but for patterns. */
function* targets(value: unknown): Generator<string> {
  if (typeof value === 'string' && !value.includes('*')) yield value;
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* targets(inner);
}

describe('a clean clone', () => {
  before(() => void run('.', 'git', 'clone', '--bare', '--quiet', '.', bare));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('publishes whole: prepack builds what the package names', () => {
    const clone = join(folder, 'clone');
    run(folder, 'git', 'clone', '--quiet', bare, clone);
    run(clone, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund');
    assert.ok(!existsSync(join(clone, 'cdn')), 'the clone is built before it is asked to');
    // What prepack prints stands before the JSON.
    const said = run(clone, 'npm', 'publish', '--dry-run', '--json', '--tag', 'next');
    // npm 11 names the package; older ones do not.
    const json = JSON.parse(said.slice(said.search(/^\{/m)));
    const { files } = (json['coalition-careers'] ?? json) as { files: { path: string }[] };
    const packed = new Set(files.map(({ path }) => `./${path}`));
    const pack = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8'));
    for (const path of targets(pack.exports)) assert.ok(packed.has(path), path);
    for (const path of [pack.unpkg, pack.bin['coalition-careers'], 'README.md', 'LICENSE'])
      assert.ok(packed.has(`./${path}`), path);
    assert.equal(run(clone, 'git', 'status', '--porcelain'), '');
  });

  it('installs from git whole', () => {
    const project = join(folder, 'project');
    mkdirSync(project);
    run(project, 'npm', 'init', '--yes');
    run(project, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', `git+${pathToFileURL(bare).href}`);
    const installed = join(project, 'node_modules/coalition-careers');
    const pack = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const path of targets(pack.exports)) assert.ok(existsSync(join(installed, path)), path);
    assert.ok(existsSync(join(installed, pack.unpkg)));
    const script =
      "import { parsePosting } from 'coalition-careers/posting.js'; console.log(parsePosting({}).issues.length > 0)";
    assert.equal(run(project, process.execPath, '--input-type=module', '-e', script), 'true\n');
  });
});
