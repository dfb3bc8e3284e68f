/** What the documentation says of tests, files and itself is so. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { parseFeed } from '../../../src/posting.js';

it('every test that docs/accessibility.md names is there', () => {
  const text = readFileSync('docs/accessibility.md', 'utf8');
  const cited = [...text.matchAll(/`([\w/-]+)` "([^"]+)"/g)].filter(([, file]) => file !== 'file');
  assert.ok(cited.length > 40, 'no tests were found in it');
  for (const [, file = '', title = ''] of cited) {
    const path = `test/elements/${file}.test.ts`;
    assert.ok(existsSync(path), `there is no ${path}`);
    assert.ok(readFileSync(path, 'utf8').includes(title), `${path} has no test "${title}…"`);
  }
  for (const [path] of text.matchAll(/test\/[\w/-]+\.test\.ts/g)) assert.ok(existsSync(path), `there is no ${path}`);
});

it('the README says what a page pays as the budgets do that CI holds it to', () => {
  const readme = readFileSync('README.md', 'utf8');
  const budgets = JSON.parse(readFileSync('size-budgets.json', 'utf8'));
  const said = (row: string) => Number(new RegExp(`^\\| ${row}.*\\| (\\d+) +\\|$`, 'm').exec(readme)?.[1]);
  const kilobytes = (page: string) => Math.round(budgets[page]);
  assert.equal(said('a card or a posting, one request'), kilobytes('page: posting'));
  assert.equal(
    said('a card or a posting from a feed, more'),
    Math.round(budgets['page: card with src'] - budgets['page: card']),
  );
  assert.equal(said('a board'), kilobytes('page: board'));
  assert.equal(said('the form, more'), kilobytes('page: form, more'));
  assert.equal(said('everything in `careers.bundle.js`'), kilobytes('careers.bundle.js'));
});

interface Block {
  file: string;
  language: string;
  code: string;
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
]
  .filter((path) => path.endsWith('.md') && !path.includes('.vitepress'))
  .sort();
const blocks = pages.flatMap((file): Block[] =>
  [...readFileSync(file, 'utf8').matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map(
    ([, indent = '', language = '', code = '']) => ({
      file,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  ),
);
const inLanguage = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** Issues of an opening, or of several, that a page shows how to write. */
function mistakesIn(data: unknown): string[] {
  const { issues } = parseFeed(data);
  return issues.filter(({ severity }) => severity === 'error').map(({ path, message }) => `${path} ${message}`);
}

describe('a code block of the documentation', () => {
  it('is in a language that is checked here', () => {
    const others = blocks.filter(
      ({ language }) => !['css', 'html', 'js', 'json', 'sh', 'ts', 'tsx', 'yaml'].includes(language),
    );
    const isTree = ({ code }: Block) => code.startsWith('src/');
    assert.deepEqual(
      others.filter((block) => !isTree(block)),
      [],
    );
    assert.ok(blocks.length > 20);
  });

  for (const { file, code } of inLanguage('json')) {
    it(`in ${file} is JSON that can be read`, () => {
      const data: unknown = JSON.parse(code);
      if (typeof data === 'object' && data !== null && 'title' in data) {
        assert.deepEqual(mistakesIn({ hiringOrganization: { name: 'Sample Kitchen Collective' }, ...data }), []);
      }
    });
  }

  for (const { file, code } of inLanguage('html')) {
    it(`in ${file} holds openings that can be read`, () => {
      for (const [, json = ''] of code.matchAll(/<script type="application\/json">([\s\S]*?)<\/script>/g)) {
        assert.deepEqual(mistakesIn(JSON.parse(json)), []);
      }
      for (const [, tag] of code.matchAll(/<(careers-\w+)/g)) assert.ok(sources.includes(`${tag}.ts`), tag);
      assert.ok(!/[“”]/.test(code.replaceAll(/>[^<]*</g, '><')), 'curly quotes');
    });
  }

  for (const { file, code } of inLanguage('yaml')) {
    it(`in ${file} is YAML`, () => assert.equal(typeof parseYaml(code), 'object'));
  }

  for (const { file, code } of inLanguage('css')) {
    it(`in ${file} names tokens and parts that are there`, () => {
      const all = sources.map((name) => readFileSync(join('src', name), 'utf8')).join('\n');
      for (const [token] of code.matchAll(/--careers-[\w-]+/g)) assert.ok(all.includes(token), token);
      for (const [, part = ''] of code.matchAll(/::part\(([\w-]+)\)/g))
        assert.match(all, new RegExp(`part="[^"]*\\b${part}\\b`));
    });
  }

  for (const { file, code } of inLanguage('sh')) {
    it(`in ${file} runs scripts and commands that are there`, () => {
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
      for (const [, script = ''] of code.matchAll(/npm run ([\w:-]+)/g)) assert.ok(script in scripts, script);
      for (const [, command = ''] of code.matchAll(/npx coalition-careers ([a-z]+)/g)) {
        assert.ok(['build', 'check', 'init', 'read', 'snapshot'].includes(command), command);
      }
    });
  }

  it('in TypeScript or JavaScript has no mistake that a compiler sees', { timeout: 120_000 }, () => {
    const files = new Map(
      inLanguage('ts', 'tsx', 'js').map(({ file, language, code }, index) => [
        join(process.cwd(), `test/node/${file.replaceAll(/\W/g, '-')}-${index}.${language === 'tsx' ? 'tsx' : 'ts'}`),
        `${code}\nexport {};\n${code.includes('coalitionCareers.') ? "declare const coalitionCareers: typeof import('coalition-careers/elements.js');" : ''}`,
      ]),
    );
    // Made by the build; test/built looks into it.
    files.set(join(process.cwd(), 'test/node/built-types.d.ts'), "declare module 'coalition-careers/jsx.d.ts' {}");
    const options: ts.CompilerOptions = {
      ...ts.parseJsonConfigFileContent(
        ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8')).config,
        ts.sys,
        '.',
      ).options,
      noUncheckedIndexedAccess: false,
      noUnusedLocals: false,
      jsx: ts.JsxEmit.ReactJSX,
      paths: { 'coalition-careers': ['./src/index.ts'], 'coalition-careers/*.js': ['./src/*.ts'] },
      configFilePath: undefined,
    };
    const host = ts.createCompilerHost(options);
    const real = { ...host };
    host.fileExists = (name) => files.has(name) || real.fileExists(name);
    host.readFile = (name) => files.get(name) ?? real.readFile(name);
    host.getSourceFile = (name, ...rest) =>
      files.has(name)
        ? ts.createSourceFile(name, files.get(name) ?? '', ts.ScriptTarget.ESNext)
        : real.getSourceFile(name, ...rest);
    const program = ts.createProgram([...files.keys()], options, host);
    const mistakes = [...files.keys()].flatMap((name) => {
      const source = program.getSourceFile(name);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) => `${name.split('/').at(-1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    });
    assert.deepEqual(mistakes, []);
  });
});

it('docs/data.md shows every field that an opening can have', () => {
  const [example] = blocks.filter(({ file, code }) => file === 'docs/data.md' && code.includes('"selfIdentification"'));
  const shown = new Set([...example!.code.matchAll(/"(\w+)":/g)].map(([, key]) => key));
  const types = readFileSync('src/posting/types.ts', 'utf8').split('/** A feed file: ')[0]!;
  const fields = [...types.matchAll(/^ {2}(\w+)\??: /gm)].map(([, name]) => name);
  assert.ok(fields.length > 60);
  assert.deepEqual(
    fields.filter((name) => !shown.has(name)),
    [],
  );
});

it('every page of docs/ is in the sidebar of the site', () => {
  const config = readFileSync('docs/.vitepress/config.ts', 'utf8');
  const left = pages
    .filter(
      (path) => path.startsWith('docs/') && !/\/(?:decisions|hosts|reference)\//.test(path) && path !== 'docs/index.md',
    )
    .map((path) => path.slice('docs'.length).replace(/(?:index)?\.md$/, ''))
    .filter((link) => !config.includes(`'${link}'`));
  assert.deepEqual(left, []);
});
