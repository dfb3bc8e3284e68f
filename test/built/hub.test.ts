/** `npx coalition-careers init`: a hub from end to end, with git on this computer in place of GitHub. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { main } from '../../src/command-line/main.js';
import { readFeed } from '../../src/feeds.js';
import { Feeds, Folder, listener } from '../node/command-line/support.js';

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: { uses?: string; run?: string; name?: string }[] }>;
}

const feeds = new Feeds();
let folder: Folder;
before(async () => {
  await feeds.start();
  folder = new Folder();
});
after(() => {
  feeds.stop();
  folder.remove();
});

const path = (...names: string[]) => join(folder.path, ...names);

/** Runs a program to its end; a failure is an error with all that it said. */
async function ran(command: string, args: string[], cwd: string, env: Record<string, string> = {}): Promise<string> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (part) => (said += String(part)));
  child.stderr.on('data', (part) => (said += String(part)));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  if (status !== 0) throw new Error(`${status}: ${said}`);
  return said;
}
const git = (cwd: string, ...args: string[]) =>
  ran('git', ['-c', 'user.name=Member', '-c', 'user.email=member@example.org', ...args], cwd);

/** Someone's copy of the hub, up to date. */
async function copy(name: string): Promise<string> {
  rmSync(path(name), { recursive: true, force: true });
  await git(folder.path, 'clone', '--quiet', 'hub.git', name);
  return path(name);
}
const save = async (cwd: string, message: string) => {
  await git(cwd, 'add', '.');
  await git(cwd, 'commit', '--quiet', '-m', message);
};

/** Runs the steps of a workflow that are commands, as GitHub does, with our own command line behind npx. */
async function workflow(name: string, cwd: string, at?: string): Promise<string> {
  const { jobs } = parse(readFileSync(join(cwd, '.github/workflows', name), 'utf8')) as Workflow;
  mkdirSync(path('bin'), { recursive: true });
  const clock = at ? `--import ${path('bin/clock.mjs')}` : '';
  writeFileSync(path('bin/clock.mjs'), `import { mock } from ${JSON.stringify('node:test')};\nmock.timers.enable({ apis: ['Date'], now: new Date(process.env.NOW) });\n`);
  writeFileSync(path('bin/npx'), `#!/bin/sh\nshift 2\nexec "${process.execPath}" --no-warnings --import "${import.meta.resolve('tsx')}" ${clock} "${process.cwd()}/src/bin.ts" "$@"\n`);
  chmodSync(path('bin/npx'), 0o755);
  const output = path('output');
  writeFileSync(output, '');
  const env = { PATH: `${path('bin')}:${process.env['PATH']}`, GITHUB_OUTPUT: output, RUNNER_TEMP: path('temp'), ...(at && { NOW: at }), GIT_CONFIG_GLOBAL: '/dev/null' };
  let said = '';
  for (const { run } of Object.values(jobs).flatMap(({ steps }) => steps)) {
    if (run === undefined) continue;
    const status = /status=(\d)/.exec(readFileSync(output, 'utf8'))?.[1] ?? '';
    said += await ran('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run.replace('${{ steps.build.outputs.status }}', status)], cwd, env);
  }
  return said;
} // prettier-ignore

const opening = (number: number, more: object = {}) => ({
  id: `organizer-${number}`,
  title: `Organizer ${number}`,
  hiringOrganization: { name: `Member ${number}` },
  jobLocation: { addressLocality: 'Duluth', addressRegion: 'MN', addressCountry: 'US' },
  baseSalary: { currency: 'USD', minValue: 50_000, maxValue: 60_000, unitText: 'YEAR' },
  application: { email: `jobs${number}@example.org` },
  ...more,
});
const titles = (cwd: string) => readFeed(JSON.parse(readFileSync(join(cwd, 'site/openings.json'), 'utf8'))).postings.map(({ title }) => title).sort(); // prettier-ignore

describe('init', () => {
  it('makes a hub of plain files, and never writes over one', async () => {
    const to = listener();
    assert.equal(await main(['init', path('hub')], to), 0);
    assert.match(to.said, /hub is a hub now\. Its README\.md says how to go on\.\n$/);
    assert.deepEqual([...folder.files('hub').keys()].sort(), [
      '.github/workflows/check.yml',
      '.github/workflows/publish.yml',
      '.gitignore',
      'README.md',
      'careers.config.json',
      'openings/example.json.txt',
    ]);
    const before = folder.files('hub');
    const again = listener();
    assert.equal(await main(['init', path('hub')], again), 2);
    assert.match(again.said, /hub\/\.github is there already, and would be written over\.\n$/);
    assert.deepEqual(folder.files('hub'), before);
    assert.deepEqual(readFeed(JSON.parse(folder.read('hub/openings/example.json.txt'))).issues, []);
  });

  it('with workflows that ask for no more than they need, and name this version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const read = (name: string) => parse(folder.read(`hub/.github/workflows/${name}`)) as Workflow;
    assert.deepEqual(Object.keys(read('check.yml').on), ['pull_request', 'push']);
    assert.deepEqual(read('check.yml').permissions, { contents: 'read' });
    assert.deepEqual(Object.keys(read('publish.yml').on), ['push', 'schedule', 'workflow_dispatch']);
    for (const name of ['README.md', '.github/workflows/check.yml', '.github/workflows/publish.yml']) {
      assert.match(folder.read(`hub/${name}`), new RegExp(`coalition-careers@${version} `));
      assert.doesNotMatch(folder.read(`hub/${name}`), /\{\{\w/);
    }
  });
});

describe('a hub of thirty members', () => {
  it('begins: ten with a source of their own, twenty with a file each; one site shows them all', async () => {
    const members = Array.from({ length: 10 }, (_, at) => {
      const answer =
        at === 1 ? readFileSync('fixtures/feeds/lever-postings.json', 'utf8') : JSON.stringify([opening(at)]);
      feeds.answers[`/v0/postings/member${at}?mode=json`] = answer;
      return { name: `Member ${at}`, sources: [`${feeds.origin}/v0/postings/member${at}?mode=json`] };
    });
    const config = JSON.parse(folder.read('hub/careers.config.json')) as object;
    folder.file('hub/careers.config.json', { ...config, members });
    for (let at = 10; at < 30; at += 1) folder.file(`hub/openings/member-${at}.json`, opening(at, at === 29 ? { validThrough: '2026-07-19' } : {})); // prettier-ignore
    await git(path('hub'), 'init', '--quiet', '--initial-branch', 'main');
    await save(path('hub'), 'Thirty members');
    await git(folder.path, 'clone', '--quiet', '--bare', 'hub', 'hub.git');
    const runner = await copy('runner');
    assert.match(await workflow('check.yml', runner), /member-10\.json: 1 opening, 0 errors/);
    const said = await workflow('publish.yml', runner, '2026-07-01T08:17:00Z');
    assert.match(said, /site\/: 33 openings/);
    for (const [address, file = ''] of folder.read('hub/README.md').matchAll(/https:\/\/example\.org\/([\w./-]+)/g))
      assert.ok(existsSync(join(runner, 'site', file)), `${address} of the README is there`);
    const employers = readFeed(JSON.parse(readFileSync(join(runner, 'site/openings.json'), 'utf8'))).postings.map(({ hiringOrganization }) => hiringOrganization.name); // prettier-ignore
    assert.deepEqual(new Set(employers), new Set(Array.from({ length: 30 }, (_, at) => `Member ${at}`)));
    assert.deepEqual(await git(path('hub.git'), 'log', '--format=%s', '-1', 'main'), 'State of the site\n');
  });

  it('two who propose openings at once do not stand in each other’s way', async () => {
    const one = await copy('one');
    const other = await copy('other');
    writeFileSync(
      join(one, 'openings/member-10-cook.json'),
      JSON.stringify(opening(10, { id: 'cook', title: 'Cook' })),
    );
    writeFileSync(join(other, 'openings/member-11-baker.json'), JSON.stringify(opening(11, { id: 'baker', title: 'Baker' }))); // prettier-ignore
    await save(one, 'A cook');
    await save(other, 'A baker');
    await git(one, 'push', '--quiet');
    await assert.rejects(git(other, 'push', '--quiet'), /rejected/);
    await git(other, 'pull', '--quiet', '--rebase');
    await git(other, 'push', '--quiet');
    const runner = await copy('runner');
    await workflow('publish.yml', runner, '2026-07-02T08:17:00Z');
    assert.equal(titles(runner).filter((title) => title === 'Cook' || title === 'Baker').length, 2);
  });

  it('a proposed opening with mistakes is refused, in sentences that name it by its title', async () => {
    const proposal = await copy('proposal');
    writeFileSync(join(proposal, 'openings/member-12.json'), JSON.stringify({ ...opening(12), title: 'Kitchen Lead', hiringOrganization: 12, baseSalary: { currency: 'USD', minValue: '50k' } })); // prettier-ignore
    writeFileSync(join(proposal, 'openings/member-13.json'), '{ "id": "x", "title": "Cook" "x": 1 }');
    await assert.rejects(workflow('check.yml', proposal), (error: Error) => {
      assert.match(error.message, /^1: /);
      assert.match(error.message, /openings\/member-12\.json:hiringOrganization \("Kitchen Lead"\): expected an object/);
      assert.match(error.message, /openings\/member-12\.json:baseSalary\.minValue \("Kitchen Lead"\): expected a number, got "50k"/);
      assert.match(error.message, /openings\/member-13\.json is not JSON: line 1, column 30: expected "," or "}"/);
      return true;
    });
  }); // prettier-ignore

  it('an opening that closes disappears by itself on the night after; its page says so', async () => {
    const runner = await copy('runner');
    await workflow('publish.yml', runner, '2026-07-19T08:17:00Z');
    assert.ok(titles(runner).includes('Organizer 29'));
    await workflow('publish.yml', runner, '2026-07-20T08:17:00Z');
    assert.ok(!titles(runner).includes('Organizer 29'));
    assert.match(readFileSync(join(runner, 'site/jobs/organizer-29/index.html'), 'utf8'), /This opening is closed/);
    const files = readdirSync(join(runner, 'site/flyer'));
    assert.ok(!files.includes('organizer-29') && files.includes('organizer-28'));
  });

  it('a source that is down keeps its openings, also on a runner that starts with nothing but the hub; the run is red', async () => {
    feeds.answers['/v0/postings/member0?mode=json'] = 503;
    const runner = await copy('fresh');
    await assert.rejects(workflow('publish.yml', runner, '2026-07-21T08:17:00Z'), /^Error: 1: /);
    assert.ok(titles(runner).includes('Organizer 0'));
    assert.match(readFileSync(join(runner, 'site/jobs/organizer-29/index.html'), 'utf8'), /This opening is closed/);
  });
});
