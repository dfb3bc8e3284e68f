/** The ready themes: our tokens and nothing else, and colours that can be read in light and dark. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contrast, flattened } from '../../support/contrast.js';

const folder = fileURLToPath(new URL('../../../src/themes/', import.meta.url));

const TOKENS = [
  ...['accent', 'on-accent', 'text', 'muted', 'surface', 'border', 'error', 'success', 'focus'].map(
    (of) => `color-${of}`,
  ),
  ...['font-family', 'heading-font-family', 'font-size', 'radius', 'space', 'max-width'],
].map((name) => `--careers-${name}`);

/** White, and the dark pages of Chromium, Firefox and Safari. */
const PAGES = { light: ['#fff'], dark: ['#121212', '#1c1b22', '#1e1e1e'] };

/** Every declaration of a rule for `:root`. */
function* declarations(css: string): Generator<[name: string, value: string]> {
  for (const [, body = ''] of css.matchAll(/:root\s*\{([^}]*)\}/g)) {
    for (const declaration of body.split(';').filter((text) => text.trim())) {
      const [name = '', value = ''] = declaration.split(/:(.*)/s);
      yield [name.trim(), value.replace(/\s+/g, ' ').trim()];
    }
  }
}

for (const name of readdirSync(folder)) {
  const css = readFileSync(folder + name, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const set = [...declarations(css)];
  const last = new Map(set);
  /** The least contrast of the theme's text; the theme for low vision promises more. */
  const readable = name === 'contrast.css' ? 7 : 4.5;

  /** A colour token in one of the two schemes. */
  const color = (token: string, scheme: 'light' | 'dark'): string => {
    const value = last.get(`--careers-color-${token}`) ?? '';
    const [, light = '', dark = ''] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
    return { light, dark }[scheme];
  };

  describe(`the theme ${name}`, () => {
    it('sets tokens of the contract, on :root, and nothing else', () => {
      for (const [token] of set) assert.ok(TOKENS.includes(token), token);
      const rest = css.replace(/:root\s*\{[^}]*\}/g, '').replace(/@supports \(color: light-dark\(#000, #fff\)\)/, '');
      assert.equal(rest.replace(/[\s{}]/g, ''), '');
    });

    it('sets every colour, and the light one where a browser knows no light-dark()', () => {
      const first = new Map([...set].reverse());
      for (const token of TOKENS.filter((token) => token.includes('-color-'))) {
        assert.equal(first.get(token), color(token.replace('--careers-color-', ''), 'light'), token);
      }
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`can be read on a page and on its surface in ${scheme}`, () => {
        const least = (foreground: string, background: string, ratio: number, of: string) => {
          const found = contrast(foreground, background);
          assert.ok(found >= ratio, `${of}, ${foreground} on ${background}: ${found.toFixed(2)} of ${ratio}`);
        };
        least(color('on-accent', scheme), color('accent', scheme), readable, 'on-accent on accent');
        for (const behind of [...PAGES[scheme], color('surface', scheme)]) {
          for (const token of ['text', 'muted', 'accent', 'error', 'success']) {
            least(color(token, scheme), behind, readable, token);
          }
          least(color('focus', scheme), behind, 3, 'focus');
          // The borders of fields are made of the text colour (styles.ts).
          least(flattened(color('text', scheme), behind, 0.55), behind, 3, 'the border of a field');
        }
      });
    }
  });
}
