/** What custom-elements.json says of the elements is what the contract says of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Declaration {
  tagName?: string;
  events: { name: string; description?: string }[];
  cssParts: { name: string; description?: string }[];
  cssProperties: { name: string; description?: string }[];
}
interface Module {
  path: string;
  declarations: Declaration[];
  exports: { kind: string; name: string; declaration: { name: string; module: string } }[];
}

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as { modules: Module[] };
const always = ['careers-load', 'careers-error'];
const sending = ['careers-submit', 'careers-sent', 'careers-failed'];
const events: Record<string, string[]> = {
  'careers-card': [...always, 'careers-select'],
  'careers-posting': [...always, 'careers-apply', ...sending],
  'careers-application': [...always, ...sending],
  'careers-editor': [...always, 'careers-change', ...sending],
  'careers-board': [...always, 'careers-select', 'careers-apply', ...sending],
};

describe('custom-elements.json', () => {
  for (const [tag, expected] of Object.entries(events)) {
    const declaration = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag)!;

    it(`names the events of ${tag}`, () =>
      assert.deepEqual(declaration.events.map(({ name }) => name).sort(), [...expected].sort()));

    it(`says of every part and token of ${tag} what it is`, () => {
      assert.equal(declaration.cssProperties.length, 15);
      assert.ok(declaration.cssParts.length > 10);
      for (const { name, description } of [...declaration.cssParts, ...declaration.cssProperties])
        assert.ok(description, name);
    });

    it(`names the file that registers ${tag}`, () => {
      const definitions = modules.flatMap(({ path, exports }) =>
        exports.filter(({ kind, name }) => kind === 'custom-element-definition' && name === tag).map(() => path),
      );
      assert.deepEqual(definitions, [`dist/${tag}.js`]);
    });
  }

  it('names the parts that a board hands on', () => {
    const board = modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'careers-board')!;
    const names = board.cssParts.map(({ name }) => name);
    for (const part of ['card', 'card-summary', 'apply', 'form-title', 'control'])
      assert.ok(names.includes(part), part);
    assert.equal(new Set(names).size, names.length, 'each once');
  });
});
