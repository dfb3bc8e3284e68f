import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type BuildEnvironmentOptions, type Plugin, type UserConfig } from 'vite';
import pack from './package.json' with { type: 'json' };
import { inOne } from './scripts/build/in-one.js';
import { licences } from './scripts/build/licences.js';
import { minifyFiles, minifyTemplates } from './scripts/build/minify.js';
import { classicParts } from './scripts/build/parts.js';
import { withoutDocuments } from './scripts/build/without-documents.js';
import { withoutNode } from './scripts/build/without-node.js';

/**
 * Five builds, one mode each (`vite build --mode npm|parts|bundle|modules|configurator`); in any other mode (Storybook) this file is
 * silent.
 *
 * - npm      dist/: one file a source module, so that a bundler drops what a page does not use; lit and zod stay outside
 * - parts    cdn/careers.js, in cdn/parts/ what it loads when a page needs it, and lines that ask for it sooner
 * - bundle   cdn/careers.bundle.js: the same in one file
 * - modules  cdn/index.js: the exports of the package, in one module
 * - configurator  cdn/configurator.js: "Put it on your site", for cdn/editor.html
 */
export default defineConfig(({ mode }): UserConfig => {
  const build = builds[mode];
  if (!build) return {};
  const { plugins, ...options } = build();
  return {
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    // Without "production" a file for script tags would carry Lit's development build.
    resolve: { conditions: ['production', 'module', 'browser'] },
    build: { target: 'es2022', reportCompressedSize: false, minify: false, ...options },
    plugins,
  };
});

const builds: Record<string, () => BuildEnvironmentOptions & { plugins: Plugin[] }> = {
  npm: () => ({
    outDir: 'dist',
    // With the sources in them: a debugger shows what was written.
    sourcemap: true,
    // Its templates are those of cdn/: what a server renders by them is taken over by either.
    plugins: [
      minifyTemplates(),
      withoutNode(),
      licences(),
      copies('src/themes', 'themes/'),
      copies('src/site/templates', 'site/templates/'),
      copies('src/command-line/hub', 'command-line/hub/'),
    ],
    lib: { entry: [...sourceFiles('src'), ...sourceFiles('src/locales')], formats: ['es'] },
    rolldownOptions: {
      // What Lit brings along is Lit's own copy; what renders on a server is ours.
      external:
        /^(?:(?:lit|zod|react|lit-html|lit-element|@lit\/reactive-element|@lit-labs\/ssr-dom-shim)(?:$|\/)|node:)/,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // npm leaves every folder named node_modules out of a package.
        entryFileNames: ({ name }) =>
          /node_modules|_virtual/.test(name) ? `vendor/${basename(name)}.js` : '[name].js',
        comments: { legal: true, jsdoc: false },
      },
    },
  }),

  parts: () => ({
    outDir: 'cdn',
    plugins: [
      minifyTemplates(),
      classicParts(`coalition-careers/${pack.version}`, { 'preload-board.txt': ['board', 'sources'] }),
      licences(),
      copies('src/themes', 'themes/'),
      copies('src/loader/host'),
    ],
    lib: { entry: { careers: 'src/loader/careers.ts' }, formats: ['es'] },
    rolldownOptions: {
      // What the parts use of the entry, it exports.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) => `${facadeModuleId ? nameOfPart(facadeModuleId) : name}.js`,
        codeSplitting: {
          groups: [
            // What cards and postings need stands in careers.js, also where parts need it as well.
            { name: 'careers', tags: ['$initial'] },
            // Each is one request: what reads sources, and the words for what is wrong in them.
            {
              name: 'sources',
              test: /src\/(?:sources\/(?:stream|complete|page|shared|slices|fetching\/(?:answer|address)|several\/state)|text\/fold)\.ts$/,
            },
            { name: 'directives', test: /lit-html\/directive-helpers/ },
            // The form alone, and what the editor needs of it as well.
            {
              name: 'form-shared',
              test: /src\/(?:application\/(?:submission-id|fields|refit|session\/parts)|elements\/(?:application\/(?:styles|draft-keeper|seconds)|base\/clipboard)|storage\/(?:database|receipts|drafts))\.ts$|idb-keyval|lit(?:-html)?\/directives\/live/,
            },
            // What an element needs that has another in it, and what the board and the form have in common.
            { name: 'nested', test: /src\/(?:elements\/base\/(?:html-with|parts|page\/steps)|text\/one-mistake)\.ts$/ },
            // What is said of applications comes with its words.
            {
              name: 'form',
              test: /src\/(?:locales\/en\/form|application\/session\/opening|storage\/applied|elements\/application\/notice)\.ts$/,
            },
            { name: 'application', test: /src\/elements\/application\/(?:element|form\/form)\.ts$/ },
            {
              name: 'remarks',
              test: /src\/(?:sources\/remarks|posting\/(?:lint|unlawful-questions|issues|reading\/(?:parse|explain))|text\/to-html)\.ts$/,
            },
            // Of a posting that is painted, and of the editor.
            { name: 'json-ld', test: /src\/posting\/json-ld\.ts$/ },
            // What the editor has from the beginning, and what reads an announcement needs as well.
            { name: 'entry', test: /src\/(?:editor\/entry|text\/slug)\.ts$/ },
            // A feed of another format is two requests more.
            { name: 'formats', test: /src\/formats\/(?:reading\/(?!xml))?[\w-]+\.ts$/ },
          ],
        },
        comments: { legal: true },
      },
    },
  }),

  bundle: () => ({
    outDir: 'cdn',
    emptyOutDir: false,
    plugins: [withoutDocuments(), minifyTemplates(), inOne(), minifyFiles(), licences()],
    lib: { entry: { 'careers.bundle': 'src/loader/bundle.ts' }, formats: ['iife'], name: 'careers' },
    rolldownOptions: {
      output: { entryFileNames: '[name].js', codeSplitting: false, comments: { legal: true } },
    },
  }),

  configurator: () => ({
    outDir: 'cdn',
    emptyOutDir: false,
    plugins: [minifyTemplates(), minifyFiles()],
    lib: { entry: { configurator: 'src/loader/configurator.ts' }, formats: ['iife'], name: 'configurator' },
    rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false, comments: { legal: true } } },
  }),

  modules: () => ({
    outDir: 'cdn',
    emptyOutDir: false,
    plugins: [withoutDocuments(), minifyTemplates(), inOne(), minifyFiles({ isModule: true }), licences()],
    lib: { entry: { index: 'src/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: { entryFileNames: '[name].js', codeSplitting: false, comments: { legal: true } },
    },
  }),
};

/** "board" for elements/board/element.ts, "es-form" for locales/es/form.ts, "dist-pdfjs" for a library's dist/pdfjs.mjs. */
function nameOfPart(module: string): string {
  return module
    .split('/')
    .slice(-2)
    .join('-')
    .replace(/(?:-element)?\.(?:ts|m?js)$/, '')
    .replaceAll('.', '-');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

/** Puts the files of a folder beside the code, as they are. */
function copies(folder: string, under = ''): Plugin {
  return {
    name: `copies of ${folder}`,
    generateBundle() {
      for (const name of readdirSync(folder))
        this.emitFile({ type: 'asset', fileName: under + name, source: readFileSync(join(folder, name)) });
    },
  };
}
