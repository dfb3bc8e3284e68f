import type { Plugin } from 'vite';

/**
 * unpdf looks for fonts beside pdfjs-dist, which nobody who installs us has. webpack takes the question for a file to
 * bundle and gives up (unpdf 1.x, src/index.ts: `import.meta.resolve`); it can go when webpack leaves it to run time.
 */
export function withoutResolve(): Plugin {
  return {
    name: 'without-resolve',
    transform: (code, id) =>
      id.includes('/node_modules/unpdf/') && code.includes('import.meta.resolve')
        ? { code: code.replaceAll(/import\.meta\.resolve\("pdfjs-dist\/package\.json"\)/g, 'undefined'), map: null }
        : undefined,
  };
}
