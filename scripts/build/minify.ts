import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { minify as minifyAgain } from 'terser';
import { minify, type Plugin } from 'vite';

/** What Lit says of mistakes in style sheets, which ours don't have: 0.1 kB of every page. */
const OF_STYLES = /(?<=Error\()"(?:Value passed to 'css'|CSSResult is not)[^\n]*?"(?=\))/g;

/** Minifies what stands in html`` and css`` templates; before anything else rewrites them. */
export function minifyTemplates(): Plugin {
  const options = { failOnError: true, exclude: '**/node_modules/**' };
  return { ...(literalsHtmlCssMinifier(options) as Plugin), enforce: 'pre' };
}

/**
 * Code for a browser, as small as it gets; the licences in it stand at its head, each once.
 *
 * @param isForeign It came minified from elsewhere: a second minifier takes long, and finds nothing.
 */
export async function minified(code: string, { isModule = false, isForeign = false } = {}): Promise<string> {
  const licenses = (code.match(/\/\*(?:!|\*\s*@license)[\s\S]*?\*\//g) ?? []).map((text) =>
    text.replace(/^\s+/gm, ' '),
  );
  const { code: small, errors } = await minify(isModule ? 'code.mjs' : 'code.cjs', code.replace(OF_STYLES, ''), {
    module: isModule,
    mangle: { toplevel: isModule },
    codegen: { removeWhitespace: true, legalComments: 'none' },
  });
  if (errors[0]) throw new Error(errors[0].message);
  const options = { module: isModule, ecma: 2020, compress: { passes: 2, sequences: false } } as const;
  const { code: smallest = small } = isForeign ? {} : await minifyAgain(small, options);
  if (smallest.includes('unsafeCSS')) throw new Error('Lit says of style sheets what OF_STYLES does not cut any more');
  return inAscii([...new Set(licenses), smallest].join('\n'));
}

/** Scripts without a charset are read in that of their page, and old pages have others than UTF-8. */
function inAscii(code: string): string {
  const [escaped] = /\\[^\x00-\x7f]/.exec(code) ?? [];
  if (escaped) throw new Error(`"${escaped}" can't be written in ASCII: its backslash would be taken for another`);
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Minifies what a build has written as one script or module. */
export function minifyFiles({ isModule = false } = {}): Plugin {
  return {
    name: 'minify-files',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk') output.code = await minified(output.code, { isModule });
    },
  };
}
