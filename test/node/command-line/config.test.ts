/** careers.config.json as people write it: what is read of it, and what is said of a mistake. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { configIn, ConfigError } from '../../../src/command-line/config.js';
import { Folder } from './support.js';

const folder = new Folder();
after(() => folder.remove());

const read = (content: unknown) => configIn(folder.file('careers.config.json', content));

describe('a configuration', () => {
  it('that says little leaves the rest to the site', async () => {
    assert.deepEqual(await read({ name: ' Our openings ' }), { name: 'Our openings', sources: [] });
  });

  it('names files and sources relative to itself, and employers whose feeds do not say who they are', async () => {
    const config = await read({
      template: 'page.html',
      openings: 'openings',
      members: [
        { name: 'Rose & Thorn', sources: ['rose.csv', 'greenhouse:rose', 'lever:thorn#organization=Thorn'] },
        { name: 'Without sources' },
      ],
    });
    assert.deepEqual(config, {
      template: join(folder.path, 'page.html'),
      sources: [
        join(folder.path, 'openings'),
        `${join(folder.path, 'rose.csv')}#organization=Rose%20%26%20Thorn`,
        'greenhouse:rose#organization=Rose%20%26%20Thorn',
        'lever:thorn#organization=Thorn',
      ],
    });
  });

  it('takes proposals by mail, by a form, or by both', async () => {
    for (const propose of [
      { email: 'a@example.org' },
      { endpoint: 'https://example.org/' },
      { email: 'a@example.org', endpoint: 'https://example.org/' },
    ])
      assert.deepEqual((await read({ propose })).propose, propose);
    assert.equal((await read({ propose: {} })).propose, undefined);
  });

  const mistakes: [content: unknown, lines: string[]][] = [
    [[], [': expected an object { … }']],
    [{ somethingElse: 1 }, ['somethingElse: is not known']],
    [{ name: 7, description: ' ' }, ['name: expected text', 'description: expected text']],
    [{ url: 'jobs/' }, ['url: expected an address that begins with https://, without "?" and "#"']],
    [{ members: { name: 'Rose' } }, ['members: expected a list [ … ]']],
    [{ members: ['rose.csv'] }, ['members[0]: expected an object { … }']],
    [{ members: [{ name: 'Rose', sources: 'rose.csv' }] }, ['members[0].sources: expected a list [ … ]']],
    [{ members: [{ name: 'Rose', sources: [' '] }] }, ['members[0].sources[0]: expected a file or an address']],
    [{ propose: { email: 7 } }, ['propose.email: expected text']],
  ];
  for (const [content, lines] of mistakes) {
    it(`like ${JSON.stringify(content)} is not used, and each mistake is named`, async () => {
      const error = await read(content).then(
        () => assert.fail('it was read'),
        (thrown: unknown) => thrown,
      );
      assert.ok(error instanceof ConfigError);
      assert.deepEqual(
        error.lines,
        lines.map((line) => `${join(folder.path, 'careers.config.json')}:${line}`),
      );
    });
  }
});
