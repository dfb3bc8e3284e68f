/** `npx coalition-careers`: check and snapshot, run as a member's own CI runs them. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { readFeed } from '../../src/feeds.js';

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

async function run(...args: string[]): Promise<{ status: number | null; out: string; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(process.cwd(), 'src/bin.ts'), ...args]);
  let out = '';
  let said = '';
  child.stdout.on('data', (part) => (out += String(part)));
  child.stderr.on('data', (part) => (said += String(part)));
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
    assert.match(out, /vague\.json:baseSalary: state the whole range.* \(warning\)\n$/);
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
    assert.match(said, /\/xml#organization=Elbe: openings 3, errors 0/);
  });

  it('says why an address can’t be had', async () => {
    answers['/gone'] = 410;
    const { status, out } = await run('check', `${origin}/gone`, 'http://127.0.0.1:9/feed');
    assert.equal(status, 1);
    assert.match(out, /\/gone answered 410/);
    assert.match(out, /:9\/feed could not be reached/);
  });

  it('explains itself where it is not understood', async () => {
    for (const args of [[], ['chekc'], ['check'], ['snapshot', 'x'], ['check', '--wrong']]) {
      const { status, said } = await run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(said, /Usage:/);
    }
    assert.equal((await run('--help')).status, 0);
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

  it('keeps the last good copy of a source that fails, and says so', async () => {
    const out = join(folder, 'jobs.json');
    const kitchen = file('kitchen.json', [cook]);
    answers['/feed'] = JSON.stringify([{ ...cook, id: 'baker', title: 'Baker' }]);
    await run('snapshot', `${origin}/feed`, kitchen, '--out', out);
    answers['/feed'] = 503;
    file('kitchen.json', [{ ...cook, title: 'Head Cook' }]);
    const { status, said } = await run('snapshot', `${origin}/feed`, kitchen, '--out', out);
    assert.equal(status, 0);
    assert.match(said, /answered 503.*Its 1 opening of \d{4}-\d{2}-\d{2} are kept/);
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
    assert.match(said, /There is no earlier copy/);
    assert.equal(read(out).postings.length, 1);
  });

  it('that can’t be written says why, and nothing else', async () => {
    const { status, said } = await run('snapshot', file('kitchen.json', [cook]), '--out', join(folder, 'no', 'x.json'));
    assert.equal(status, 1);
    assert.match(said, /ENOENT.*\n$/);
    assert.doesNotMatch(said, /Usage/);
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
  });
});

describe('read', () => {
  const announcement = 'Cook\nRiverside Kitchen\nPay: $22-26/hr\nReports to: Kitchen Manager\n';

  it('prints the opening of an announcement, and says what it misses', async () => {
    const { status, out, said } = await run('read', file('cook.txt', announcement));
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

  it('says why a file can not be read', async () => {
    const { status, said } = await run('read', file('old.doc', '\u0000'), 'more');
    assert.equal(status, 2);
    assert.match(said, /Usage/);
    const missing = await run('read', join(folder, 'nowhere.txt'));
    assert.deepEqual([missing.status, /is not there/.test(missing.said)], [2, true]);
  });
});
