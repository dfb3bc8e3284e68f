/** Makes classic scripts of `careers.js` and its chunks. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseSync, type Plugin, type Rollup } from 'vite';
import { minified } from './minify.js';
import { visit, type Node } from './syntax.js';

/** A part of so many characters is the reader of Word or PDF. */
const FOREIGN = 250_000;

/** Chromium compiles all functions of such a file while it loads it, and not on the main thread when each is first called. */
const COMPILED_WHILE_LOADED = '//# allFunctionsCalledOnLoad\n';

/** Stands in the docs' examples as well, for the address at which someone has put cdn/. */
const FOLDER = 'https://example.org/careers-files/';

/** Functions of src/loader/parts.ts that are called by the code written here. */
const SHARE = 'shareCore';
const LOAD = 'loadPart';

/**
 * Writes the entry as one classic script, and every other chunk as a part (src/loader/parts.ts). No file imports or
 * exports: the entry shares by `shareCore` what the parts use of it; a part is a function, which is called with what
 * gives it the core and the parts that it builds on. The names of parts end in a hash of the whole build, since a part
 * fits one core alone.
 *
 * @param key The symbol's description by which a part finds its core.
 * @param preloads Names of files with lines for the head of a page, and the parts that they ask for.
 */
export function classicParts(key: string, preloads: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'classic-parts',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle)
        .filter((output) => output.type === 'chunk')
        .map(withOwnExportAll);
      const hash = createHash('sha256')
        .update(chunks.map(({ code }) => code).join())
        .digest('hex')
        .slice(0, 8);
      const chunkOf = (specifier: string): Chunk => {
        const chunk = chunks.find(({ fileName }) => basename(fileName) === basename(specifier));
        if (!chunk) throw new Error(`${specifier} is imported and not part of the build`);
        return chunk;
      };
      /** Name of a part; the core has none. */
      const partOf = ({ fileName, isEntry }: Chunk) => (isEntry ? '' : `${basename(fileName, '.js')}-${hash}`);
      const nameOf = (chunk: Chunk) => JSON.stringify(partOf(chunk));
      /** The part itself first, then those that it builds on. */
      const withOthers = (chunk: Chunk, found = new Set<Chunk>()) => {
        if (!chunk.isEntry) found.add(chunk);
        for (const next of chunk.imports.map(chunkOf)) if (!found.has(next)) withOthers(next, found);
        return found;
      };

      for (const chunk of chunks) {
        const { body, imports, exports } = rewritten(chunk, {
          use: (specifier) => `use(${nameOf(chunkOf(specifier))})`,
          load: (specifier, load) => `${load}(${[...withOthers(chunkOf(specifier))].map(nameOf).join()})`,
        });
        const pairs = `{${Object.entries(exports)
          .map(([name, local]) => `${JSON.stringify(name)}:${local}`)
          .join()}}`;
        const code = chunk.isEntry
          ? `(()=>{"use strict";${body};${exports[SHARE]}(${JSON.stringify(key)},${pairs})})()`
          : `globalThis[Symbol.for(${JSON.stringify(key)})]?.(${nameOf(chunk)},use=>{"use strict";${imports}${body};return ${pairs}})`;
        const isForeign = code.length > FOREIGN;
        const source = (isForeign ? '' : COMPILED_WHILE_LOADED) + (await minified(code, { isForeign }));
        Reflect.deleteProperty(bundle, chunk.fileName);
        const fileName = chunk.isEntry ? chunk.fileName : `parts/${partOf(chunk)}.js`;
        this.emitFile({ type: 'asset', fileName, source });
      }

      for (const [fileName, names] of Object.entries(preloads)) {
        const needed = new Set(names.flatMap((name) => [...withOthers(chunkOf(`${name}.js`))]));
        const lines = [...needed].map(
          (chunk) => `<link rel="preload" as="script" href="${FOLDER}parts/${partOf(chunk)}.js">\n`,
        );
        this.emitFile({ type: 'asset', fileName, source: lines.join('') });
      }
    },
  };
}

type Chunk = Pick<Rollup.OutputChunk, 'fileName' | 'isEntry' | 'code' | 'imports'>;

/** What the bundler's helpers, a chunk of their own, call that which gives a module's exports as an object. */
const EXPORT_ALL =
  'const __exportAll=all=>{const made={};for(const name in all)Object.defineProperty(made,name,{get:all[name],enumerable:true});return made};';

/** A chunk that has need of that alone has it inside: most parts do, and would wait for a request more. */
function withOwnExportAll({ fileName, isEntry, code, imports }: Chunk): Chunk {
  const [statement, from] = /^import \{ \w+ as __exportAll \} from "([^"]+)";$/m.exec(code) ?? [];
  if (!statement || !from) return { fileName, isEntry, code, imports };
  return {
    fileName,
    isEntry,
    code: code.replace(statement, EXPORT_ALL),
    imports: imports.filter((other) => basename(other) !== basename(from)),
  };
}

interface Calls {
  use: (specifier: string) => string;
  load: (specifier: string, load: string) => string;
}

/** A chunk without its imports and exports, with calls in place of `import('…')`. */
function rewritten({ code, fileName, isEntry }: Chunk, { use, load }: Calls) {
  const program = parseSync(fileName, code).program as unknown as Node & { body: Node[] };
  const edits: { start: number; end: number; text: string }[] = [];
  const replace = ({ start, end }: Node, text = '') => edits.push({ start, end, text });
  const slice = (node: unknown) => code.slice((node as Node).start, (node as Node).end);
  const exports: Record<string, string> = {};
  let imports = '';

  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const from = use((node['source'] as { value: string }).value);
      const names = (node['specifiers'] as Node[]).map((one) =>
        one.type === 'ImportSpecifier' ? `${slice(one['imported'])}:${slice(one['local'])}` : fail(one),
      );
      imports += names.length ? `const {${names.join()}}=${from};` : `${from};`;
      replace(node);
    } else if (node.type === 'ExportNamedDeclaration') {
      if (node['declaration'] || node['source']) fail(node);
      for (const one of node['specifiers'] as Node[]) exports[slice(one['exported'])] = slice(one['local']);
      replace(node);
    } else if (node.type === 'ExportDefaultDeclaration') {
      // Packages of another module system come out as one value.
      const value = node['declaration'] as Node;
      if (value.type.endsWith('Declaration')) fail(node);
      edits.push({ start: node.start, end: value.start, text: 'const theDefault=' });
      exports['default'] = 'theDefault';
    } else if (node.type.startsWith('Export')) fail(node);
  }

  // A part takes what it imports once, when it is made: what changes later must stay inside its file.
  const shared = new Set(Object.values(exports));
  for (const node of program.body) {
    if (node.type !== 'VariableDeclaration' || node['kind'] === 'const') continue;
    for (const one of node['declarations'] as (Node & { init: Node | null })[])
      if (shared.has(slice(one['id'])) && (node['kind'] === 'let' || !one.init)) fail(node);
  }
  visit(program, (node) => {
    const source = node['source'] as { value?: unknown } | undefined;
    if (node.type === 'ImportExpression' && typeof source?.value === 'string')
      replace(node, load(source.value, isEntry ? exports[LOAD]! : `use("").${LOAD}`));
    // Only a module has it; libraries ask it for their workers, which no part brings.
    if (node.type === 'MetaProperty' && slice(node) === 'import.meta') replace(node, '({url:document.baseURI})');
  });

  function fail(node: Node): never {
    throw new Error(`${fileName}: a part can't be made of "${slice(node).slice(0, 80)}"`);
  }

  let body = code;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
    body = body.slice(0, start) + text + body.slice(end);
  return { body, imports, exports };
}
