import { minify } from 'terser';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import type { Plugin } from 'vite';

/** Minifies what stands in html`` and css`` templates; before anything else rewrites them. */
export function minifyTemplates(): Plugin {
  const options = { failOnError: true, exclude: '**/node_modules/**' };
  return { ...(literalsHtmlCssMinifier(options) as Plugin), enforce: 'pre' };
}

/** Code for a browser, as small as Terser makes it; the licences in it stand at its head, each once. */
export async function minified(code: string, isModule = false): Promise<string> {
  const licenses = (code.match(/\/\*(?:!|\*\s*@license)[\s\S]*?\*\//g) ?? []).map((text) =>
    text.replace(/^\s+/gm, ' '),
  );
  const { code: small } = await minify(code, {
    ecma: 2020,
    module: isModule,
    // A library of that size is compressed already, and minutes of work would win nothing.
    compress: code.length < 600_000 && { passes: 2, unsafe_arrows: true },
    format: { comments: false },
  });
  return [...new Set(licenses), small].join('\n');
}

/** Minifies what a build has written as one script or module. */
export function terser({ isModule = false } = {}): Plugin {
  return {
    name: 'terser',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk') output.code = await minified(output.code, isModule);
    },
  };
}
