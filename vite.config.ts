import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { defineConfig, type BuildEnvironmentOptions, type Plugin, type UserConfig } from 'vite';

/**
 * Three builds, one mode each (`vite build --mode npm|cdn|bundle`); in any other mode (Storybook) this file is silent.
 *
 * - npm     dist/: one file a source module, so that a bundler drops what a page does not use; lit and zod stay outside
 * - cdn     cdn/careers.js and what it loads only when needed
 * - bundle  cdn/careers.bundle.js: the same in one file
 */
export default defineConfig(({ mode }): UserConfig => {
  const build = builds[mode];
  if (!build) return {};
  return {
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    // Without "production" a file for script tags would carry Lit's development build.
    resolve: { conditions: ['production', 'module', 'browser'] },
    build: { target: 'es2022', reportCompressedSize: false, ...build() },
    plugins:
      mode === 'npm'
        ? [themes()]
        : [minifyTemplates(), ...(mode === 'cdn' ? [themes()] : []), ...(mode === 'bundle' ? [printSizes('cdn')] : [])],
  };
});

const builds: Record<string, () => BuildEnvironmentOptions> = {
  npm: () => ({
    outDir: 'dist',
    minify: false,
    lib: {
      entry: [...sourceFiles('src'), ...sourceFiles('src/locales')],
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(?:(?:lit|zod)(?:$|\/)|node:)/,
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

  cdn: () => ({
    outDir: 'cdn',
    lib: { entry: { careers: 'src/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // No chunk may import careers.js: hosts add ?ver=… to a script's address, and it would run a second time. What
        // registers stays in it, so that a second run is noticed.
        codeSplitting: {
          groups: [{ name: 'core', tags: ['$initial'], test: (id) => !/src\/(index|careers-\w+)\.ts$/.test(id) }],
        },
        minify: true,
        comments: { legal: true },
      },
    },
  }),

  bundle: () => ({
    outDir: 'cdn',
    emptyOutDir: false,
    lib: { entry: { 'careers.bundle': 'src/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: { entryFileNames: '[name].js', codeSplitting: false, minify: true, comments: { legal: true } },
    },
  }),
};

function sourceFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

/** Minifies what stands in html`` and css`` templates; before anything else rewrites them. */
function minifyTemplates(): Plugin {
  return { ...(literalsHtmlCssMinifier({ failOnError: true }) as Plugin), enforce: 'pre' };
}

/** Puts the ready themes beside the code, as they are. */
function themes(): Plugin {
  return {
    name: 'themes',
    generateBundle() {
      for (const name of readdirSync('src/themes')) {
        this.emitFile({ type: 'asset', fileName: `themes/${name}`, source: readFileSync(join('src/themes', name)) });
      }
    },
  };
}

/** Prints what a page has to fetch. */
function printSizes(folder: string): Plugin {
  return {
    name: 'print-sizes',
    closeBundle() {
      const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
      console.log(`\n${'file'.padEnd(48)}${'minified'.padStart(10)}${'brotli'.padStart(10)}`);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
        if (!name.endsWith('.js')) continue;
        const content = readFileSync(join(folder, name));
        console.log(
          `${join(folder, name).padEnd(48)}${kilobytes(content.length)}${kilobytes(brotliCompressSync(content).length)}`,
        );
      }
    },
  };
}
