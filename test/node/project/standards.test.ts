/** Rule ids in sources and tests lead somewhere: to docs/standards.md. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

const ID = /\b(?:SD|A11Y|EEO|PAY|MAIL|SHARE|EML|REL|BE|SEC|I18N|PKG)-\d+\b/g;

it('every rule that is cited is explained in docs/standards.md', () => {
  const explained = new Set(readFileSync('docs/standards.md', 'utf8').match(/(?<=^\| )[A-Z\d]+-\d+/gm));
  const files = ['src', 'test', 'stories', 'demo', 'docs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|js|mdx?|html|css|php)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const unknown = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(ID)]
      .filter(([id]) => !explained.has(id) && !/UTF-\d/.test(id))
      .map(([id]) => `${file}: ${id}`),
  );
  assert.deepEqual(unknown, []);
});

it('nothing cites a section of a page that is not here', () => {
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
    assert.doesNotMatch(readFileSync(join('src', name), 'utf8'), /\bCONTRACT \d|\bSTANDARDS\b/, name);
  }
});
