import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const pack = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
// bin.ts is a program: it is run (command-line.test.ts), and nobody imports it.
const topFiles = readdirSync(`${root}src`).filter((name) => name.endsWith('.ts') && name !== 'bin.ts');
const locales = readdirSync(`${root}src/locales`).map((name) => `locales/${name}`);

/** What a module that runs in a process of its own prints. */
const run = (script: string) =>
  execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });

/** Imports files of src one after the other in one process. @returns What `say`, an expression, was worth after each. */
function afterEach(files: string[], say: string, first = ''): Map<string, string> {
  const lines = files.map((file) => `await import('./src/${file}'); console.log(${say});`);
  const said = run([first, ...lines].join('\n'))
    .trimEnd()
    .split('\n');
  return new Map(files.map((file, at) => [file, said[at] ?? '']));
}

describe('PKG-5 in Node', () => {
  const files = [...topFiles, ...locales];
  let global: Map<string, string>;
  before(() => {
    // Lit brings a stand-in for the registry of elements along, and zod its own registry: those are not ours.
    global = afterEach(
      files,
      'added()',
      `await import('lit');
       await import('zod/mini');
       const known = new Set(Object.getOwnPropertyNames(globalThis));
       const added = () => {
         const names = Object.getOwnPropertyNames(globalThis).filter((name) => !known.has(name));
         for (const name of names) known.add(name);
         return names.join() || 'nothing';
       };`,
    );
  });
  for (const file of files) {
    it(`src/${file} is imported without an exception, and defines nothing global`, () => {
      assert.equal(global.get(file), 'nothing');
    });
  }

  const withoutDom = ['posting.ts', 'feeds.ts', 'announcement.ts', ...locales];
  let dom: Map<string, string>;
  before(() => {
    dom = afterEach(withoutDom, '[typeof customElements, typeof HTMLElement, typeof document, typeof window].join()');
  });
  for (const file of withoutDom) {
    it(`src/${file} needs no DOM, and does without Lit`, () => {
      assert.equal(dom.get(file), 'undefined,undefined,undefined,undefined');
    });
  }

  it('the posting and feeds doors open on what the contract names', () => {
    const said = run(`
      const posting = await import('./src/posting.ts');
      const feeds = await import('./src/feeds.ts');
      console.log(Object.keys(posting).join(' '), Object.keys(feeds).join(' '));`);
    for (const name of ['jobPostingSchema', 'parsePosting', 'parseFeed', 'definePosting', 'toJobPostingJsonLd', 'isOpen', 'readFeed']) {
      assert.ok(said.trim().split(' ').includes(name), name);
    }
  }); // prettier-ignore
});

describe('package.json', () => {
  it('is ESM under MIT, with lit and zod as its only dependencies', () => {
    assert.deepEqual([pack.name, pack.type, pack.license], ['coalition-careers', 'module', 'MIT']);
    assert.deepEqual(Object.keys(pack.dependencies).sort(), ['lit', 'zod']);
    // Only what imports react.js has to have it.
    assert.deepEqual(Object.keys(pack.peerDependencies), ['react']);
    assert.equal(pack.peerDependenciesMeta.react.optional, true);
    assert.equal(pack.optionalDependencies, undefined);
    assert.equal(pack.main, undefined);
  });

  it('has the doors of the contract, and the design tokens', () => {
    assert.deepEqual(Object.keys(pack.exports).sort(), [
      '.',
      './announcement.js',
      './careers-application.js',
      './careers-board.js',
      './careers-card.js',
      './careers-editor.js',
      './careers-posting.js',
      './custom-elements.json',
      './design-tokens/*.tokens.json',
      './elements.js',
      './feeds.js',
      './job-posting.schema.json',
      './jsx.d.ts',
      './locales/*.js',
      './package.json',
      './posting.js',
      './react.js',
      './server.js',
      './svelte.d.ts',
      './themes/*.css',
      './vscode.html-data.json',
      './vue.d.ts',
      './web-types.json',
    ]);
    assert.deepEqual([pack.unpkg, pack.jsdelivr], ['cdn/careers.bundle.js', 'cdn/careers.bundle.js']);
  });

  it('PKG-4 names types first and default last', () => {
    for (const [door, targets] of Object.entries<string | Record<string, string>>(pack.exports)) {
      if (typeof targets === 'string') continue;
      const conditions = Object.keys(targets);
      assert.deepEqual([conditions[0], conditions.at(-1)], ['types', 'default'], door);
    }
  });

  it('PKG-4 says that what registers has side effects, and nothing else of the package', () => {
    const patterns = pack.sideEffects.map(
      (glob: string) =>
        new RegExp(
          `^${glob
            .replace(/[.]/g, '\\.')
            .replace(/\*\*\//g, '(.*/)?')
            .replace(/(?<!\))\*/g, '[^/]*')}$`,
        ),
    );
    const hasEffects = (path: string) => patterns.some((pattern: RegExp) => pattern.test(path));
    const registering = [
      'index',
      'react',
      'careers-card',
      'careers-posting',
      'careers-application',
      'careers-board',
      'careers-editor',
    ];
    for (const name of registering) assert.ok(hasEffects(`./dist/${name}.js`), name);
    for (const name of ['elements', 'posting', 'feeds', 'locales/en', 'elements/card/careers-card', 'posting/parse']) {
      assert.ok(!hasEffects(`./dist/${name}.js`), name);
    }
    for (const path of ['cdn/careers.js', 'dist/themes/civic.css', 'cdn/themes/civic.css'])
      assert.ok(hasEffects(`./${path}`));
  });

  it('PKG-4 nothing imports the whole of zod', () => {
    const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of sources) {
      const source = readFileSync(`${root}src/${name}`, 'utf8');
      assert.doesNotMatch(source, /from ['"]zod['"]|import \{[^}]*\bz\b[^}]*\} from ['"]zod/, name);
    }
  }); // prettier-ignore
});
