/** A folder that is written in one step. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { FileError } from '../../../src/command-line/files.js';
import { FolderWriter } from '../../../src/command-line/folder-writer.js';
import { Folder } from './support.js';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const FILES = Array.from({ length: 300 }, (_, at) => `jobs/${at}/index.html`);

describe('FolderWriter', () => {
  it('shows nothing of what is written until all of it is', async () => {
    folder.file('site/index.html', 'old');
    const before = folder.files('site');
    const writer = await FolderWriter.to(join(folder.path, 'site'));
    await writer.add('jobs/cook/index.html', 'new');
    await writer.add('index.html', 'new');
    assert.deepEqual(folder.files('site'), before);
    assert.deepEqual(await writer.commit([]), { written: 2, removed: 0 });
    assert.deepEqual([...folder.files('site')].map(([name, { text }]) => [name, text]), [
      ['index.html', 'new'],
      ['jobs/cook/index.html', 'new'],
    ]); // prettier-ignore
    assert.deepEqual(readdirSync(folder.path), ['site']);
  });

  it('leaves nothing behind where it is given up', async () => {
    const writer = await FolderWriter.to(join(folder.path, 'site'));
    await writer.add('index.html', 'new');
    await writer.discard();
    assert.deepEqual([...folder.files().keys()], []);
  });

  it('says which file has no place, beside the others or among what is there, and leaves nothing behind', async () => {
    const writer = await FolderWriter.to(join(folder.path, 'site'));
    await writer.add('jobs', 'a file');
    await assert.rejects(writer.add('jobs/cook/index.html', 'new'), (error) => {
      return error instanceof FileError && /jobs\/cook\/index\.html .*\.$/.test(error.message);
    });
    await writer.discard();
    folder.file('site/index.html/own.txt', 'own');
    const other = await FolderWriter.to(join(folder.path, 'site'));
    await other.add('index.html', 'new');
    await assert.rejects(other.commit([]), FileError);
    assert.deepEqual([...folder.files().keys()], ['site/index.html/own.txt']);
  });

  it('throws away what an interrupted run left long ago, and not what another is writing', async () => {
    for (const name of ['.site.old.tmp', '.site.new.tmp', '.other.old.tmp']) mkdirSync(join(folder.path, name));
    const longAgo = Date.now() / 1000 - 7_200;
    for (const name of ['.site.old.tmp', '.other.old.tmp']) utimesSync(join(folder.path, name), longAgo, longAgo);
    const writer = await FolderWriter.to(join(folder.path, 'site'));
    await writer.commit([]);
    assert.deepEqual(readdirSync(folder.path).sort(), ['.other.old.tmp', '.site.new.tmp', 'site']);
  });

  it('two at once do each other no harm', async () => {
    const runs = Array.from({ length: 8 }, async (_, at) => {
      const writer = await FolderWriter.to(join(folder.path, 'site'));
      for (const name of FILES.slice(0, 20)) await writer.add(name, `run ${at}`);
      return writer.commit(['jobs']);
    });
    await Promise.all(runs);
    const files = folder.files('site');
    assert.deepEqual([...files.keys()].sort(), FILES.slice(0, 20).sort());
    assert.deepEqual(readdirSync(folder.path), ['site']);
  });

  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    it(`interrupted by ${signal} while it writes, leaves the folder as it was`, async () => {
      for (const name of FILES) folder.file(`site/${name}`, 'old');
      const before = folder.files('site');
      const child = run(script(`console.log('half'); await new Promise(() => setInterval(() => {}, 60_000));`));
      child.stdout?.once('data', () => child.kill(signal));
      await new Promise((done) => child.once('close', done));
      assert.deepEqual(folder.files('site'), before);
    });
  }

  it('interrupted by SIGTERM while it puts files in place, puts all of them there and ends', async () => {
    for (const name of FILES) folder.file(`site/${name}`, 'old');
    const child = run(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { renameSync } = fs;
      let renamed = 0;
      fs.renameSync = (...names) => {
        renameSync(...names);
        if ((renamed += 1) === 150) process.kill(process.pid, 'SIGTERM');
      };
      syncBuiltinESMExports();
      ${script()}`);
    const signal = await new Promise((done) => child.once('close', (_, by) => done(by)));
    assert.equal(signal, 'SIGTERM');
    assert.deepEqual(new Set([...folder.files('site').values()].map(({ text }) => text)), new Set(['new']));
  });
});

/** Writes all files, with something done half way. */
function script(halfWay = ''): string {
  return `
    const { FolderWriter } = await import('./src/command-line/folder-writer.ts');
    const writer = await FolderWriter.to(process.argv[1]);
    for (const [at, name] of ${JSON.stringify(FILES)}.entries()) {
      if (at === 150) { ${halfWay} }
      await writer.add(name, 'new');
    }
    await writer.commit([]);
    await new Promise((done) => setImmediate(done));`;
}

function run(code: string): ChildProcess {
  const args = ['--import', 'tsx', '--input-type=module', '-e', code, join(folder.path, 'site')];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}
