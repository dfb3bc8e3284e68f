import type { Plugin } from 'vite';

/** A name of Node's where a value is read, not the same letters in a text or a method's name. */
const NODE_NAMES = /(?<=(?:typeof|instanceof|return|await) |[!(&=?:])(process|Buffer)(?=[.=+<)])/g;

/**
 * unpdf asks whether it runs in Node. webpack takes `import.meta.resolve` for a file to bundle and gives up; Parcel wants
 * packages that stand in for `process` and `Buffer` (unpdf 1.x). It can go when they leave such questions to run time.
 */
export function withoutNode(): Plugin {
  return {
    name: 'without-node',
    transform: (code, id) =>
      id.includes('/node_modules/unpdf/')
        ? {
            code: code
              .replaceAll(/import\.meta\.resolve\("pdfjs-dist\/package\.json"\)/g, 'undefined')
              .replaceAll(NODE_NAMES, 'globalThis.$1'),
            map: null,
          }
        : undefined,
  };
}
