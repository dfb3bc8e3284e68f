import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesOf } from '../../../scripts/repository.js';

describe('a release says where the project lives', () => {
  const address = 'https://github.com/sample-coalition/coalition-careers';
  for (const origin of [
    'git@github.com:sample-coalition/coalition-careers.git',
    `${address}.git`,
    'https://somebody:secret-token@github.com/sample-coalition/coalition-careers',
  ]) {
    it(`by what git calls ${origin}`, () => {
      assert.deepEqual(addressesOf(origin), {
        repository: { type: 'git', url: `git+${address}.git` },
        homepage: `${address}#readme`,
        bugs: { url: `${address}/issues` },
      });
    });
  }

  it('and makes up no address of a host that it does not know', () => {
    assert.equal(addressesOf('https://git.example.org/coalition-careers.git'), undefined);
    assert.equal(addressesOf(''), undefined);
  });
});
