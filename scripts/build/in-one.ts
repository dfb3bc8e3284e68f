/** For files that load nothing later: what is behind an `import()` stands in them like the rest. */
import { parseSync, type Plugin } from 'vite';
import { visit } from './syntax.js';

/**
 * Writes `import('…')` as a promise of what a plain import gives. A bundler that has to keep the two apart puts every
 * module that is reached by `import()` into a function, with all that it is built on.
 */
export function inOne(): Plugin {
  return {
    name: 'in-one',
    transform(code, id) {
      if (!code.includes('import(')) return undefined;
      const found: { start: number; end: number; specifier: string }[] = [];
      visit(parseSync(id, code).program, ({ type, start, end, source }) => {
        const specifier = (source as { value?: unknown } | undefined)?.value;
        if (type === 'ImportExpression' && typeof specifier === 'string') found.push({ start, end, specifier });
      });
      let body = code;
      let imports = '';
      for (const { start, end, specifier } of found.sort((a, b) => b.start - a.start)) {
        body = `${body.slice(0, start)}Promise.resolve(imported${start})${body.slice(end)}`;
        imports += `import * as imported${start} from ${JSON.stringify(specifier)};`;
      }
      return { code: imports + body, map: null };
    },
  };
}
