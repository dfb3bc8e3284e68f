/** `npx coalition-careers`: check and snapshot. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { main } from '../../../src/command-line/main.js';
import { harmless } from '../../../src/command-line/terminal.js';
import { readFeed } from '../../../src/feeds.js';

const sample = (name: string) => readFileSync(`fixtures/feeds/${name}`, 'utf8');

let folder: string;
let server: Server;
let origin: string;
/** What each path answers; a path that is not here is 404. */
let answers: Record<string, string | number>;

before(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''] ?? 404;
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(typeof answer === 'number' ? '' : answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());
beforeEach(() => {
  answers = {};
  folder = mkdtempSync(join(tmpdir(), 'careers-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command in this process. */
async function run(...args: string[]): Promise<{ status: number; out: string; said: string }> {
  let out = '';
  let said = '';
  const status = await main(args, {
    out: (line) => (out += `${harmless(line)}\n`),
    say: (line) => (said += `${harmless(line)}\n`),
  });
  return { status, out, said };
}

/** Runs a command as a member's CI does, in a process of its own. */
async function spawned(args: string[], input = ''): Promise<{ status: number | null; out: string; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(process.cwd(), 'src/bin.ts'), ...args]);
  let out = '';
  let said = '';
  child.stdout.on('data', (part) => (out += String(part)));
  child.stderr.on('data', (part) => (said += String(part)));
  child.stdin.end(input);
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, out, said };
}

/** A file of the test's own. */
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const read = (path: string) => readFeed(JSON.parse(readFileSync(path, 'utf8')));

const cook = { id: 'cook', title: 'Cook', hiringOrganization: { name: 'Riverside Kitchen' } };

describe('check', () => {
  it('is silent and content where all is well', async () => {
    const { status, out } = await run('check', file('good.json', [cook]));
    assert.deepEqual({ status, out }, { status: 0, out: '' });
  });

  it('names file, path and what is wrong, a line each, and fails', async () => {
    const path = file('bad.json', [cook, { ...cook, id: 'baker', title: 5 }]);
    const { status, out } = await run('check', path);
    assert.equal(status, 1);
    assert.equal(out, `${path}:postings[1].title: expected text, got 5\n`);
  });

  it('warns of what could be better, and fails for it only when told to be strict', async () => {
    const path = file('vague.json', { ...cook, baseSalary: { currency: 'USD', minValue: 20 } });
    const { status, out } = await run('check', path);
    assert.equal(status, 0);
    assert.match(out, /vague\.json:baseSalary \("Cook"\): state the whole range.* \(warning\)\n$/);
    assert.equal((await run('check', '--strict', path)).status, 1);
  });

  it('reads every source given, foreign feeds and XML among them, and says which one it means', async () => {
    const missing = join(folder, 'missing.json');
    const broken = file('broken.json', '{ "postings": [');
    answers['/xml'] = sample('personio.xml');
    const { status, out, said } = await run('check', missing, broken, `${origin}/xml#organization=Elbe`);
    assert.equal(status, 1);
    assert.match(out, /missing\.json is not there\./);
    assert.match(out, /broken\.json is not JSON: line 1, column 16/);
    assert.match(said, /\/xml#organization=Elbe: 3 openings, 0 errors/);
  });

  it('says why an address can’t be had; where nothing could be checked, it was not done', async () => {
    answers['/gone'] = 410;
    const { status, out } = await run('check', `${origin}/gone`, 'http://127.0.0.1:9/feed');
    assert.equal(status, 2);
    assert.match(out, /\/gone answered 410/);
    assert.match(out, /:9\/feed could not be reached/);
  });

  it('names every issue of a feed in which nothing can be read', async () => {
    const path = file('bad.json', [
      { ...cook, title: 5 },
      { id: 'baker', title: 'Baker' },
    ]);
    const { status, out } = await run('check', path);
    assert.equal(status, 1);
    assert.match(out, /postings\[0\]\.title: expected text, got 5\n.*postings\[1\]\.hiringOrganization/s);
  });

  it('names an opening by its title beside its place in the feed, in a foreign format too', async () => {
    const own = file('own.json', [cook, { ...cook, id: 'baker', title: 'Baker', baseSalary: 'a lot' }]);
    assert.match((await run('check', own)).out, /own\.json:postings\[1\]\.baseSalary \("Baker"\): expected an object/);
    const lever = JSON.parse(sample('lever-postings.json')) as { text: string; hostedUrl: string }[];
    const [first, ...rest] = lever;
    const foreign = file('lever.json', [{ ...first!, hostedUrl: 'javascript:alert(1)' }, ...rest]);
    const { out } = await run('check', `${foreign}#organization=Common+Ground`);
    assert.ok(out.includes(`postings[0].url ("${first!.text}"): `), out);
  });

  it('counts in whole words', async () => {
    assert.match((await run('check', file('one.json', [cook]))).said, /: 1 opening, 0 errors, 0 warnings\n/);
    const two = file('two.json', [cook, { ...cook, id: 'baker', title: 'Baker', pay: 1 }]);
    assert.match((await run('check', two)).said, /: 2 openings, 0 errors, 1 warning\n/);
  });

  it('tells the terminal and the CI’s log nothing to do', async () => {
    const key = 'x\u001b[31m\u0007\r\n::stop-commands::token\n##[error]\u202e';
    const path = file('hostile.json', [{ ...cook, [key]: 1, title: `Cook ${key}` }]);
    const { out, said } = await run('check', path);
    assert.match(out, /stop-commands/);
    assert.doesNotMatch(out + said, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|^\s*::|::[a-z]|##\[/m);
    for (const line of out.trimEnd().split('\n')) assert.ok(line.startsWith(path), line);
  });
});

describe('the words on the command line', () => {
  it('that are not understood are answered with what was probably meant', async () => {
    for (const [args, answer] of [
      [['chekc', 'x'], 'There is no command "chekc". Did you mean "check"?'],
      [['Snapshot'], 'There is no command "Snapshot". Did you mean "snapshot"?'],
      [['make-tea'], 'There is no command "make-tea".'],
      [['constructor'], 'There is no command "constructor".'],
      [['check'], 'check needs a source to check.'],
      [['snapshot', 'x'], 'snapshot needs --out and the file to write.'],
      [['build', 'x', '--out'], "Option '--out <value>' argument missing."],
      [['check', 'x', '--strcit'], 'There is no option "--strcit". Did you mean "--strict"?'],
      [
        ['build', 'jobs.json', '--out', '-'],
        "build writes a folder, which standard output can't be: name one with --out.",
      ],
      [['init', '-'], "init makes a folder, which standard input can't be: name one."],
    ] as const) {
      const { status, said } = await run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(said, `${answer}\n"coalition-careers --help" says what there is.\n`);
    }
    const { status, said } = await run();
    assert.equal(status, 2);
    assert.match(said, /Usage:/);
  });

  it('a short address that was mistyped, too', async () => {
    const { out } = await run('check', 'grenhouse:acme');
    assert.equal(out, 'grenhouse:acme is not there. Did you mean greenhouse:acme?\n');
  });

  it('--help and --version', async () => {
    const help = await run('--help');
    assert.equal(help.status, 0);
    assert.match(help.out, /Usage:/);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await run('--version'), { status: 0, out: `${version}\n`, said: '' });
  });

  it('- is standard input; the exit status is the process’s', async () => {
    const { status, out, said } = await spawned(['check', '-'], JSON.stringify([{ ...cook, title: 7 }, cook]));
    assert.equal(status, 1);
    assert.equal(out, '-:postings[0].title: expected text, got 7\n');
    assert.match(said, /^-: 1 opening, 1 error/);
  });

  it('snapshot and read take standard input as well', async () => {
    const out = join(folder, 'jobs.json');
    assert.equal((await spawned(['snapshot', '-', '--out', out], JSON.stringify([cook]))).status, 0);
    assert.deepEqual(read(out).postings, [cook]);
    const announced = await spawned(['read', '-'], 'Cook\nRiverside Kitchen\nPay: $22-26/hr\n');
    assert.equal(announced.status, 0);
    assert.equal((JSON.parse(announced.out) as { title: string }).title, 'Cook');
  });

  it('each command has --version, and --help of its own alone', async () => {
    const commands = ['check', 'snapshot', 'build', 'init', 'read'];
    const told = (out: string) => commands.filter((name) => out.includes(`coalition-careers ${name} `));
    assert.deepEqual(told((await run('--help')).out), commands);
    for (const name of commands) {
      const help = await run(name, '--help');
      assert.deepEqual([help.status, told(help.out)], [0, [name]]);
      assert.equal(help.out.includes('greenhouse:acme'), !['init', 'read'].includes(name), `${name}: its sources`);
      assert.equal((await run(name, '--version')).status, 0);
    }
  });

  it('a reader at the end of a pipe that goes away, as head does, is no mistake', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/bin.ts', '--help']);
    let said = '';
    child.stderr.on('data', (part) => (said += String(part)));
    child.stdout.destroy();
    const status = await new Promise<number | null>((done) => child.once('close', done));
    assert.deepEqual([status, said], [0, '']);
  });
});

describe('snapshot', () => {
  it('makes one static feed of many sources, which reads without an error', async () => {
    answers['/v0/postings/food?mode=json'] = sample('lever-postings.json');
    const out = join(folder, 'jobs.json');
    const kitchen = file('kitchen.json', [cook]);
    const { status } = await run(
      'snapshot',
      `${origin}/v0/postings/food?mode=json#organization=Common+Ground+Food`,
      kitchen,
      '--out',
      out,
    );
    assert.equal(status, 0);
    const { postings, issues } = read(out);
    assert.deepEqual(
      issues.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(postings.length, 5);
    assert.equal(postings[0]?.hiringOrganization.name, 'Common Ground Food');
    assert.equal(postings.at(-1)?.id, 'cook');
  });

  it('fetches the text that a list leaves out', async () => {
    answers['/v1/boards/riverbend/jobs'] = sample('greenhouse-jobs-light.json');
    answers['/v1/boards/riverbend/jobs/4628944002?questions=true&pay_transparency=true'] =
      sample('greenhouse-job.json');
    const out = join(folder, 'jobs.json');
    await run('snapshot', `${origin}/v1/boards/riverbend/jobs`, '--out', out);
    const { postings } = read(out);
    assert.match(JSON.stringify(postings[0]?.description), /defend tenants/);
    assert.equal(postings.length, 5, 'those whose text is not to be had stand with what the list says');
  });

  it('follows the pages of a list', async () => {
    const all = JSON.parse(sample('smartrecruiters-postings.json')) as { content: unknown[] };
    const page = (offset: number) =>
      JSON.stringify({ offset, limit: 2, totalFound: 3, content: all.content.slice(offset, offset + 2) });
    answers['/v1/companies/bright/postings?limit=2'] = page(0);
    answers['/v1/companies/bright/postings?limit=2&offset=2'] = page(2);
    const out = join(folder, 'jobs.json');
    await run('snapshot', `${origin}/v1/companies/bright/postings?limit=2`, '--out', out);
    assert.equal(read(out).postings.length, 3);
  });

  it('keeps the last copy of a list of which a page can’t be had: half a list would look filled', async () => {
    const { content } = JSON.parse(sample('smartrecruiters-postings.json')) as { content: unknown[] };
    const page = (offset: number) =>
      JSON.stringify({ offset, limit: 2, totalFound: 3, content: content.slice(offset, offset + 2) });
    const source = '/v1/companies/bright/postings?limit=2';
    answers[source] = page(0);
    answers[`${source}&offset=2`] = page(2);
    const out = join(folder, 'jobs.json');
    await run('snapshot', `${origin}${source}`, '--out', out);
    answers[`${source}&offset=2`] = 500;
    const { status, said } = await run('snapshot', `${origin}${source}`, '--out', out);
    assert.equal(status, 1);
    assert.match(said, /answered 500[\s\S]*its 3 openings are kept as of/);
    assert.equal(read(out).postings.length, 3);
  });

  it('keeps the last good copy of a source that fails, and says so', async () => {
    const out = join(folder, 'jobs.json');
    const kitchen = file('kitchen.json', [cook]);
    answers['/feed'] = JSON.stringify([{ ...cook, id: 'baker', title: 'Baker' }]);
    await run('snapshot', `${origin}/feed`, kitchen, '--out', out);
    answers['/feed'] = 503;
    file('kitchen.json', [{ ...cook, title: 'Head Cook' }]);
    const { status, said } = await run('snapshot', `${origin}/feed`, kitchen, '--out', out);
    assert.equal(status, 1);
    assert.match(said, /answered 503.*\n.*: its 1 opening is kept as of \d{4}-\d{2}-\d{2}\.\n/);
    assert.deepEqual(
      read(out).postings.map(({ title }) => title),
      ['Baker', 'Head Cook'],
    );
  });

  it('keeps it through a second bad night', async () => {
    const out = join(folder, 'jobs.json');
    answers['/feed'] = JSON.stringify([cook]);
    await run('snapshot', `${origin}/feed`, '--out', out);
    answers['/feed'] = 500;
    await run('snapshot', `${origin}/feed`, '--out', out);
    await run('snapshot', `${origin}/feed`, '--out', out);
    assert.equal(read(out).postings.length, 1);
  });

  it('fails where a source can’t be had and never was, and still writes the others', async () => {
    const out = join(folder, 'jobs.json');
    const { status, said } = await run('snapshot', `${origin}/nothing`, file('kitchen.json', [cook]), '--out', out);
    assert.equal(status, 1);
    assert.match(said, /there is no earlier copy/);
    assert.equal(read(out).postings.length, 1);
  });

  it('that can’t be written says why, and nothing else', async () => {
    const { status, said } = await run('snapshot', file('kitchen.json', [cook]), '--out', join(folder, 'no', 'x.json'));
    assert.equal(status, 2);
    assert.match(said, /x\.json can't be written: its folder is not there\.\n$/);
    assert.doesNotMatch(said, /Usage|ENOENT/);
  });

  it('has an opening that stands in two sources once, and two employers’ equal ids apart', async () => {
    const out = join(folder, 'jobs.json');
    const one = file('one.json', [cook]);
    const two = file('two.json', [cook, { ...cook, id: 'baker', title: 'Baker' }]);
    const three = file('three.json', [{ ...cook, hiringOrganization: { name: 'Rose Union' } }]);
    await run('snapshot', one, two, three, '--out', out);
    assert.deepEqual(
      read(out).postings.map(({ id }) => id),
      ['cook', 'baker', 'cook-rose-union'],
    );
    const four = file('four.json', [{ ...cook, title: 'Night cook', hiringOrganization: { name: 'Rose  Union' } }]);
    await run('snapshot', one, three, four, '--out', out);
    assert.deepEqual(
      read(out).postings.map(({ id }) => id),
      ['cook', 'cook-rose-union', 'cook-rose-union-2'],
    );
  });

  describe('of a feed with an opening that can’t be read', () => {
    const baker = { ...cook, id: 'baker', title: 'Baker' };
    const broken = { ...baker, hiringOrganization: 7 };

    it('keeps that one from the last copy, and names it', async () => {
      const out = join(folder, 'jobs.json');
      const kitchen = file('kitchen.json', [cook, baker]);
      assert.equal((await run('snapshot', kitchen, '--out', out)).status, 0);
      file('kitchen.json', [{ ...cook, title: 'Head cook' }, broken]);
      for (let night = 1; night <= 2; night += 1) {
        const { status, said } = await run('snapshot', kitchen, '--out', out);
        assert.equal(status, 1);
        assert.match(said, /kitchen\.json:postings\[1\] \("Baker"\): can't be read; the last copy is kept\./);
        assert.deepEqual(
          read(out).postings.map(({ title }) => title),
          ['Head cook', 'Baker'],
        );
      }
    });

    it('that has neither title nor id is named by its place', async () => {
      const { said } = await run('snapshot', file('kitchen.json', [cook, 7, { id: 'x' }]), '--out', join(folder, 'jobs.json'));
      assert.match(said, /postings\[1\] \(without a title\): can't be read, and is left out\./);
      assert.match(said, /postings\[2\] \(x\): can't be read, and is left out\./);
    }); // prettier-ignore

    it('names one of which there is no copy; with --strict nothing is written', async () => {
      const out = join(folder, 'jobs.json');
      const kitchen = file('kitchen.json', [cook, broken, { ...cook, title: 'Cook again' }]);
      const { status, said } = await run('snapshot', kitchen, '--out', out);
      assert.equal(status, 1);
      assert.match(said, /postings\[1\] \("Baker"\): can't be read, and is left out\./);
      assert.match(said, /postings\[2\] \("Cook again"\): can't be read, and is left out\./);
      const before = readFileSync(out, 'utf8');
      file('kitchen.json', [broken, { ...cook, title: 'Head cook' }]);
      assert.equal((await run('snapshot', '--strict', kitchen, '--out', out)).status, 2);
      assert.equal(readFileSync(out, 'utf8'), before);
    });

    it('of a foreign format as well', async () => {
      const lever = JSON.parse(sample('lever-postings.json')) as { text: unknown; hostedUrl: string }[];
      const kitchen = file('lever.json', lever);
      const out = join(folder, 'jobs.json');
      await run('snapshot', `${kitchen}#organization=Common+Ground`, '--out', out);
      const before = read(out).postings;
      file('lever.json', [{ ...lever[0]!, text: '' }, ...lever.slice(1)]);
      const { status } = await run('snapshot', `${kitchen}#organization=Common+Ground`, '--out', out);
      assert.equal(status, 1);
      assert.deepEqual(
        read(out)
          .postings.map(({ id }) => id)
          .sort(),
        before.map(({ id }) => id).sort(),
      );
    });
  });

  it('says which opening of two sources stands once', async () => {
    const one = file('one.json', [cook]);
    const two = file('two.json', [cook]);
    const { status, said } = await run('snapshot', one, two, '--out', join(folder, 'jobs.json'));
    assert.equal(status, 0);
    assert.match(said, /"Cook" of "Riverside Kitchen" stands in two sources/);
  });

  it('writes nothing where nothing could be read', async () => {
    const { status, said } = await run('snapshot', join(folder, 'none.json'), '--out', join(folder, 'jobs.json'));
    assert.equal(status, 2);
    assert.match(said, /none\.json is not there\.\n.*jobs\.json was not written\.\n$/s);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('names a field that can’t be read, writes the rest, and says in its status that something is lost', async () => {
    const out = join(folder, 'jobs.json');
    const kitchen = file('kitchen.json', [{ ...cook, baseSalary: 'plenty' }]);
    const { status, said } = await run('snapshot', kitchen, '--out', out);
    assert.equal(status, 1);
    assert.match(said, /postings\[0\]\.baseSalary \("Cook"\): expected/);
    assert.deepEqual(read(out).postings, [cook]);
  });

  it('with --out - goes to standard output as it is, and leaves no file', async () => {
    const title = 'Cook ::and:: baker';
    const { status, out, said } = await spawned(
      ['snapshot', '-', '--out', '-'],
      JSON.stringify([{ ...cook, title }, { title: 7 }]),
    );
    assert.deepEqual(JSON.parse(out), { postings: [{ ...cook, title }] });
    assert.equal(status, 1);
    assert.match(said, /can't be read, and is left out/);
    assert.deepEqual([existsSync('-'), existsSync('-.sources.json')], [false, false]);
  });

  it('does not write over a file it reads, by whatever path', async () => {
    const jobs = file('jobs.json', [cook]);
    const link = join(folder, 'link.json');
    symlinkSync(jobs, link);
    const before = readFileSync(jobs, 'utf8');
    for (const [source, out] of [
      [jobs, jobs],
      [link, jobs],
      [jobs, link],
      [file('more.sources.json', [cook]), join(folder, 'more.json')],
    ] as const) {
      const { status, said } = await run('snapshot', source, '--out', out);
      assert.equal(status, 2);
      assert.match(said, /would be written over/);
    }
    assert.equal(readFileSync(jobs, 'utf8'), before);
  });

  it('keeps the file’s mode, and writes what a symbolic link leads to', async () => {
    const kitchen = file('kitchen.json', [cook]);
    const target = file('target.json', []);
    chmodSync(target, 0o640);
    const link = join(folder, 'jobs.json');
    symlinkSync('target.json', link);
    assert.equal((await run('snapshot', kitchen, '--out', link)).status, 0);
    assert.equal(lstatSync(link).isSymbolicLink(), true);
    assert.equal(statSync(target).mode & 0o777, 0o640);
    assert.equal(read(target).postings.length, 1);
  });

  it('leaves nothing behind where it can’t be written', async () => {
    const kitchen = file('kitchen.json', [cook]);
    const before = readdirSync(folder);
    const { status, said } = await run('snapshot', kitchen, '--out', folder);
    assert.equal(status, 2);
    assert.match(said, /is a folder/);
    assert.deepEqual(readdirSync(folder), before);
  });

  it('leaves all as it was where the disk is full', async () => {
    const kitchen = file('kitchen.json', [cook]);
    const out = file('jobs.json', []);
    const content = readFileSync(out, 'utf8');
    const before = readdirSync(folder);
    const handle = await open(kitchen);
    const handles = Object.getPrototypeOf(handle) as FileHandle;
    await handle.close();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below, and put back at the end.
    const { writeFile } = handles;
    handles.writeFile = async function (this: FileHandle, content) {
      await writeFile.call(this, String(content).slice(0, 5));
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    };
    try {
      const { status, said } = await run('snapshot', kitchen, '--out', out);
      assert.equal(status, 2);
      assert.match(said, /the disk is full/);
    } finally {
      handles.writeFile = writeFile;
    }
    assert.deepEqual(readdirSync(folder), before);
    assert.equal(readFileSync(out, 'utf8'), content);
  });

  it('many at once do each other no harm', async () => {
    const out = join(folder, 'jobs.json');
    const kitchens = Array.from({ length: 12 }, (_, at) =>
      file(
        `kitchen-${at}.json`,
        Array.from({ length: 20 * (at + 1) }, (_, one) => ({ ...cook, id: `cook-${at}-${one}`, title: `Cook ${one}` })),
      ),
    );
    const runs = await Promise.all(kitchens.map((kitchen) => run('snapshot', kitchen, '--out', out)));
    assert.deepEqual(new Set(runs.map(({ status }) => status)), new Set([0]));
    assert.equal(read(out).postings.length % 20, 0);
    assert.deepEqual(
      readdirSync(folder).filter((name) => !name.startsWith('kitchen')),
      ['jobs.json', 'jobs.sources.json'],
    );
  });
});

describe('read', () => {
  const announcement = 'Cook\nRiverside Kitchen\nPay: $22-26/hr\nReports to: Kitchen Manager\n';

  it('prints the opening of an announcement, and says what it misses', async () => {
    const { status, out, said } = await spawned(['read', file('cook.txt', announcement)]);
    const { title, baseSalary, supervisor } = JSON.parse(out);
    assert.deepEqual(
      { status, title, baseSalary, supervisor },
      {
        status: 0,
        title: 'Cook',
        baseSalary: { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' },
        supervisor: 'Kitchen Manager',
      },
    );
    assert.match(said, /missing: .*jobLocation/);
  });

  it('prints a list where the announcement is of several, and says what it guessed', async () => {
    const part = (title: string) => `${title}\n\nFull-time, $50,000 a year.\n\nResponsibilities:\n- Visit tenants\n`;
    const text = `Maple Street Center is hiring for two positions.\n\n${part('Community Organizer')}\n${part('Office Manager')}`;
    const path = file('two.txt', text);
    const { out, said } = await spawned(['read', path]);
    assert.deepEqual((JSON.parse(out) as { title: string }[]).map(({ title }) => title), ['Community Organizer', 'Office Manager']);
    assert.ok(said.startsWith(`${path}: Community Organizer: check: `));
  }); // prettier-ignore

  it('says what to do with a file that it can’t read', async () => {
    const { status, said } = await run('read', file('old.rtf', '{\\rtf1 Cook}'));
    assert.deepEqual([status, said.includes('Save it as .docx')], [2, true]);
  });

  it('says why a file can not be read', async () => {
    const { status, said } = await run('read', file('old.doc', '\u0000'), 'more');
    assert.equal(status, 2);
    assert.match(said, /one announcement at a time/);
    const missing = await run('read', join(folder, 'nowhere.txt'));
    assert.deepEqual([missing.status, missing.said.includes('is not there')], [2, true]);
    const empty = await spawned(['read', '-'], ' \n');
    assert.deepEqual([empty.status, empty.out, empty.said], [2, '', '- has no text in it.\n']);
  });

  it('of a text that tells of no opening prints nothing, and was not done', async () => {
    for (const text of ['Thank you for the lovely evening.', 'Gracias a todos por la cena con los vecinos.']) {
      const { status, out, said } = await spawned(['read', '-'], text);
      assert.deepEqual([status, out, said], [2, '', '-: nothing in it reads like an opening.\n'], text);
    }
  });
});
