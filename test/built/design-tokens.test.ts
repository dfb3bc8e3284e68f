/** dist/design-tokens/: what a design program reads says what the style sheets say. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { defineConfig, parse } from '@terrazzo/parser';

const FOLDER = 'dist/design-tokens/';
const cwd = pathToFileURL(`${process.cwd()}/`);
const files = readdirSync(FOLDER);
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const names: string[] = manifest.modules[0].declarations[0].cssProperties.map(({ name }: { name: string }) => name);

const DEFAULT = {
  light: [['accent', '#0b5d57'], ['error', '#a8231c'], ['ground', '#fff']],
  dark: [['accent', '#7fd1c7'], ['error', '#ffb3a8'], ['on-accent', '#10201e']],
} as const; // prettier-ignore

/** By the parser of the format: what is no design token is an error. */
async function read(file: string) {
  const filename = new URL(FOLDER + file, cwd);
  const { tokens } = await parse([{ filename, src: readFileSync(filename, 'utf8') }], {
    config: defineConfig({}, { cwd }),
  });
  return tokens;
}

it('there is one for each theme, light and dark', () => {
  const themes = ['default', ...readdirSync('src/themes').map((name) => name.replace('.css', ''))];
  const wanted = themes.flatMap((theme) => ['light', 'dark'].map((scheme) => `${theme}.${scheme}.tokens.json`));
  assert.deepEqual(files.toSorted(), wanted.toSorted());
});

for (const file of files) {
  describe(file, () => {
    it('has the tokens of the manifest under their names, every colour among them', async () => {
      const found = Object.keys(await read(file)).map((id) => `--${id.replaceAll('.', '-')}`);
      assert.deepEqual(
        found.filter((name) => !names.includes(name)),
        [],
      );
      assert.deepEqual(
        names.filter((name) => name.includes('-color-') && !found.includes(name)),
        [],
      );
    });

    it('has the colours that the style sheet has', async () => {
      const [theme = '', scheme] = file.split('.');
      const tokens = await read(file);
      const css = theme === 'default' ? '' : readFileSync(`src/themes/${theme}.css`, 'utf8');
      const set = [...css.matchAll(/--careers-color-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
        ([, name, light, dark]) => [name, scheme === 'light' ? light : dark] as const,
      );
      assert.ok(theme === 'default' || set.length > 5);
      for (const [name, wanted = ''] of [...set, ...(theme === 'default' ? DEFAULT[scheme as 'light' | 'dark'] : [])]) {
        const { hex } = tokens[`careers.color.${name}`]!.$value as { hex: string };
        assert.equal(hex, wanted.length === 4 ? wanted.replaceAll(/\w/g, '$&$&') : wanted, name);
      }
    });
  });
}

it('what is the page’s own is that of a page which sets nothing', async () => {
  const valueOf = (token?: { $value: unknown }) =>
    token?.$value as { components: number[]; alpha: number; value: number };
  const dark = await read('default.dark.tokens.json');
  assert.deepEqual(valueOf(dark['careers.color.text']).components, [1, 1, 1]);
  assert.deepEqual(valueOf(dark['careers.color.muted']).components, [1, 1, 1]);
  assert.equal(valueOf(dark['careers.color.muted']).alpha, 0.74);
  assert.equal(valueOf(dark['careers.radius']).value, 6);
  assert.equal(dark['careers.font-family'], undefined);
});
