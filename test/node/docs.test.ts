/** What the documentation says of tests, files and itself is so. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

it('every test that docs/accessibility.md names is there', () => {
  const text = readFileSync('docs/accessibility.md', 'utf8');
  const cited = [...text.matchAll(/`([\w-]+)` "([^"]+)"/g)].filter(([, file]) => file !== 'file');
  assert.ok(cited.length > 40, 'no tests were found in it');
  for (const [, file = '', title = ''] of cited) {
    const path = `test/elements/${file}.test.ts`;
    assert.ok(existsSync(path), `there is no ${path}`);
    assert.ok(readFileSync(path, 'utf8').includes(title), `${path} has no test "${title}…"`);
  }
  for (const [path] of text.matchAll(/test\/[\w/-]+\.test\.ts/g)) assert.ok(existsSync(path), `there is no ${path}`);
});
