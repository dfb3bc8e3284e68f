/** What custom-elements.json says of the elements is what the contract says of them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';

interface Declaration {
  tagName?: string;
  events: { name: string; description?: string }[];
  attributes: { name: string; type: { text: string }; description?: string }[];
  members: { name: string; privacy?: string; static?: boolean; description?: string; inheritedFrom?: object }[];
  cssParts: { name: string; description?: string }[];
  cssProperties: { name: string; description?: string; default?: string }[];
}
interface Module {
  path: string;
  declarations: Declaration[];
  exports: { kind: string; name: string; declaration: { name: string; module: string } }[];
}

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as { modules: Module[] };
const pack = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, { default?: string }> };
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
      assert.equal(declaration.cssProperties.length, 16);
      assert.ok(declaration.cssParts.length > 10);
      for (const { name, description } of [...declaration.cssParts, ...declaration.cssProperties])
        assert.ok(description, name);
    });

    it(`says of every attribute and public member of ${tag} what it is, and of no other`, () => {
      for (const { name, type, description } of declaration.attributes) {
        assert.ok(description, name);
        // Values, and no name of a type.
        assert.doesNotMatch(type.text, /^[A-Z]/, name);
      }
      for (const member of declaration.members) {
        assert.ok(member.description, member.name);
        assert.ok(!member.static && !member.inheritedFrom, member.name);
        assert.notEqual(member.privacy, 'private');
      }
    });

    it(`says of every token of ${tag} what it is when nobody sets it`, () => {
      for (const { name, default: value } of declaration.cssProperties) assert.ok(value, name);
    });

    it(`names the file that registers ${tag}`, () => {
      const definitions = modules.flatMap(({ path, exports }) =>
        exports.filter(({ kind, name }) => kind === 'custom-element-definition' && name === tag).map(() => path),
      );
      assert.deepEqual(definitions, [`dist/${tag}.js`]);
    });
  }

  it('names modules that can be imported, and no other', () => {
    const doors = Object.values(pack.exports).map((target) => target.default);
    for (const { path } of modules) assert.ok(doors.includes(`./${path}`), path);
  });

  it('is the same on every build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'careers-manifest-'));
    const cem = ['node_modules/.bin/cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
    execFileSync(process.execPath, [...cem, '--outdir', relative('.', folder)]);
    const again = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
    rmSync(folder, { recursive: true });
    assert.equal(again, readFileSync('dist/custom-elements.json', 'utf8'));
  });

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
