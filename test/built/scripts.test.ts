/** The files of cdn/ are what pages can load in every way the README names, whatever browser tests make of them. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { parseSync } from 'vite';

const read = (name: string) => readFileSync(`cdn/${name}`, 'utf8');
const parts = readdirSync('cdn/parts').map((name) => `parts/${name}`);
const scripts = ['careers.js', 'careers.bundle.js', ...parts];

for (const name of scripts) {
  describe(`cdn/${name}`, () => {
    it('is a classic script', () => assert.doesNotThrow(() => new Script(read(name))));

    it('is a module that imports and exports nothing, and does not ask where it is', () => {
      const { module, errors } = parseSync(name, read(name), { sourceType: 'module' });
      assert.deepEqual(errors, []);
      assert.deepEqual([module.staticImports, module.staticExports, module.importMetas], [[], [], []]);
    });

    it('carries no development build of Lit', () => assert.doesNotMatch(read(name), /Lit is in dev mode/));
  });
}

describe('cdn/', () => {
  it('has each part that a script names, and none that nobody does', () => {
    const build = /-(\w{8})\.js$/.exec(parts[0] ?? '')?.[1];
    const named = scripts.flatMap((name) => read(name).match(new RegExp(`[\\w-]+-${build}(?=["'\`])`, 'g')) ?? []);
    for (const name of named) assert.ok(existsSync(`cdn/parts/${name}.js`), name);
    // A part names itself; whoever loads it names it as well.
    for (const part of parts) assert.ok(named.filter((name) => part === `parts/${name}.js`).length > 1, part);
  });

  it('has the lines that ask for what a board needs, for the head of a page: the very parts that careers.js asks for', () => {
    const asked = [...read('preload-board.txt').matchAll(/ href="https:\/\/example\.org\/careers-files\/(.+?)"/g)];
    const names = asked.map(([, path]) => /^parts\/(.+)\.js$/.exec(path!)![1]!);
    // `loadPart("board-…","nested-…")` has another name once it is minified.
    const calls = [...read('careers.js').matchAll(/\(((?:"[\w-]+-\w{8}",?)+)\)/g)].map(([, list]) =>
      list!.match(/[\w-]+/g)!,
    );
    const needed = ['board', 'sources'].flatMap((name) => calls.find(([first]) => first.startsWith(`${name}-`))!);
    assert.deepEqual(names.sort(), [...new Set(needed)].sort());
  });

  it('is compiled while it loads, but for what reads Word and PDF, of which little is called', () => {
    const isCompiled = (name: string) => read(name).startsWith('//# allFunctionsCalledOnLoad\n');
    const others = ['careers.js', ...parts].filter((name) => !isCompiled(name));
    assert.deepEqual(
      others.map((name) => name.replace(/-\w{8}\.js$/, '')),
      ['parts/dist-pdfjs', 'parts/mammoth-mammoth-browser-min'],
    );
  });

  it('careers.bundle.js loads nothing later', () => {
    const { module } = parseSync('careers.bundle.js', read('careers.bundle.js'), { sourceType: 'module' });
    assert.deepEqual(module.dynamicImports, []);
  });

  it('index.js is one module with the exports of the package', async () => {
    const { module } = parseSync('index.js', read('index.js'), { sourceType: 'module' });
    const names = module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName.name));
    assert.deepEqual([module.staticImports, module.dynamicImports, module.importMetas], [[], [], []]);
    // The sources have the same exports, and their types are there before anything is built.
    assert.deepEqual(names.sort(), Object.keys(await import('../../src/index.js')).sort());
  });

  it('says to hosts that other sites may load it, and for how long', () => {
    for (const name of ['.htaccess', '_headers']) {
      assert.match(read(name), /Access-Control-Allow-Origin:? "?\*/, name);
      assert.match(read(name), /max-age=31536000, immutable/, name);
    }
  });
});
