/** The languages that nobody speaks, which tests and Storybook look for forgotten strings with. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import en from '../../../src/locales/en.js';
import { stringsFor } from '../../../src/locales/index.js';
import { LONG, MIRRORED, addPseudoLanguages, pseudo } from '../../support/pseudo.js';

type Leaf = string | ((...args: unknown[]) => string);

function* leaves(tree: object, path = ''): Generator<[path: string, leaf: Leaf]> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'object') yield* leaves(value as object, `${path}${name}.`);
    else yield [path + name, value as Leaf];
  }
}

const said = (leaf: Leaf | undefined, values: unknown[]) => (typeof leaf === 'function' ? leaf(...values) : leaf) ?? '';
const NO_STRING = /(?:^|\.)(?:direction|tag)$/;
const VALUES: unknown[][] = [[], ['«1»', '«2»', '«3»'], [1, 2, 3], [true]];
const words = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];

for (const tag of [LONG, MIRRORED]) {
  describe(`the pseudo-language ${tag}`, () => {
    const own = new Map(leaves(pseudo[tag] ?? {}));

    it('changes every word of every string, and nothing that is put into one', () => {
      for (const [path, leaf] of leaves(en)) {
        if (NO_STRING.test(path)) continue;
        for (const values of VALUES) {
          const english = said(leaf, values);
          const changed = said(own.get(path), values);
          const left = words(changed).filter(
            (word) => words(english).includes(word) && !changed.includes(`\u202e${word}`),
          );
          assert.equal(left.join(), '', `${path}: ${changed}`);
          for (const value of values) {
            if (typeof value === 'string' && english.includes(value)) assert.ok(changed.includes(value), path);
          }
        }
      }
    });

    it('is what the elements speak in that language', () => {
      addPseudoLanguages();
      const spoken = stringsFor(tag);
      assert.equal(spoken.tag, tag);
      assert.equal(spoken.strings.direction, tag === MIRRORED ? 'rtl' : 'ltr');
      assert.equal(spoken.strings.view.apply, pseudo[tag]?.view.apply);
      assert.equal(spoken.strings.application.calendar?.months.length, 12);
      assert.notEqual(spoken.strings.view.apply, en.view.apply);
      assert.equal(stringsFor('en').strings.view.apply, en.view.apply, 'English stays English');
    });
  });
}

describe('the long pseudo-language', () => {
  it('has words that are 40 % longer', () => {
    const english = new Map(leaves(en));
    for (const [path, leaf] of leaves(pseudo[LONG] ?? {})) {
      const before = english.get(path);
      if (typeof leaf !== 'string' || typeof before !== 'string' || NO_STRING.test(path)) continue;
      const after = words(leaf);
      for (const [at, word] of words(before).entries()) {
        assert.ok((after[at]?.length ?? 0) >= word.length * 1.4, `${path}: ${word}, ${after[at]}`);
      }
    }
  });
});
