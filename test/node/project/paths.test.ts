/** Paths that the documentation and the comments name are there: a file that moves takes its mentions along. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { it } from 'node:test';

const committed = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
const written = committed.filter(
  (file) => /\.(?:md|mdx|ts|mjs|jsonc)$/.test(file) && !/CHANGELOG|^\.changeset/.test(file),
);
/** What a script makes, and where tests pretend to have files. */
const MADE = /\.generated\.ts$|\.zip$|^test\/reporters$|^demo\/jobs\b|^scripts\/(?:careers\.js|parts\b)|built-types/;

it('every path in a page or a comment is there', () => {
  assert.ok(written.length > 500);
  const missing = written.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<![\w/.@-])(?:src|test|scripts|docs|demo|stories)\/[\w./-]*\w/g)]
      .map(([path]) => path)
      .filter((path) => ![path, `${path}.ts`].some((name) => existsSync(name)) && !MADE.test(path))
      .map((path) => `${file}: ${path}`),
  );
  assert.deepEqual(missing, []);
});

it('docs/architecture.md has every room of src', () => {
  const [, tree = ''] = /```\n(src\/\n[\s\S]*?)```/.exec(readFileSync('docs/architecture.md', 'utf8')) ?? [];
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(
    rooms.map(({ name }) => name).filter((name) => !new RegExp(`[ ,]${name}/`).test(tree)),
    [],
  );
});
