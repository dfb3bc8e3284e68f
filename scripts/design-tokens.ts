/**
 * Writes dist/design-tokens/: the tokens in the W3C's format (Design Tokens Format Module 2025.10), for Figma and other
 * design programs. One file for each theme and scheme, since the format knows no schemes: `<theme>.light.tokens.json`.
 * The names and defaults come from dist/custom-elements.json, the themes from src/themes/.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

type Scheme = 'light' | 'dark';
interface Value {
  $type: string;
  $value: unknown;
  $description?: string;
}

const OUT = 'dist/design-tokens';
/** What `em` is of, for programs that know no such thing. */
const FONT_SIZE = 16;
/** Text and ground of a page that sets none, as browsers draw it. */
const PAGE = { light: { text: '#000', ground: '#fff' }, dark: { text: '#fff', ground: '#121212' } };

interface Manifest {
  modules: { declarations: { cssProperties: { name: string; description: string; default: string }[] }[] }[];
}
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const properties = manifest.modules[0]!.declarations[0]!.cssProperties;

/** A colour in sRGB. @param hex `#rgb` or `#rrggbb` */
function color(hex: string, alpha = 1): Omit<Value, '$type'> {
  const full = hex.length === 4 ? hex.replaceAll(/[\da-f]/gi, '$&$&') : hex;
  const components = [1, 3, 5].map((at) => Number((parseInt(full.slice(at, at + 2), 16) / 255).toFixed(4)));
  return { $value: { colorSpace: 'srgb', components, ...(alpha < 1 && { alpha }), hex: full.toLowerCase() } };
}

/** What a CSS value is in one scheme; nothing for what is the page's own or has no bounds. */
function valueOf(name: string, css: string, scheme: Scheme): Value | undefined {
  if (name.includes('-color-')) {
    const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(css) ?? [];
    const hex = { light, dark }[scheme] ?? (css.startsWith('#') ? css : undefined);
    if (hex) return { $type: 'color', ...color(hex) };
    const { text, ground } = PAGE[scheme];
    if (css === 'inherit') return { $type: 'color', ...color(text) };
    if (css === 'Canvas') return { $type: 'color', ...color(ground) };
    const [, percent] = /^color-mix\(in srgb, currentColor (\d+)%, transparent\)$/.exec(css) ?? [];
    if (percent) return { $type: 'color', ...color(text, Number(percent) / 100) };
  } else if (css === 'inherit' || css === 'none') return undefined;
  else if (name.endsWith('-family'))
    return { $type: 'fontFamily', $value: css.split(',').map((family) => family.trim().replaceAll(/^'|'$/g, '')) };
  else {
    const [, number, unit] = /^(?:max\()?([\d.]+)(r?em|px)\b/.exec(css) ?? [];
    if (number) {
      const px = Number(number) * (unit === 'px' ? 1 : FONT_SIZE);
      return { $type: 'dimension', $value: { value: px, unit: 'px' } };
    }
  }
  throw new Error(`${name}: no design token can be made of "${css}"`);
}

/** Tokens that a theme's style sheet sets; the last rule wins. */
function declarations(css: string): Map<string, string> {
  const found = [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/(--careers-[\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value.replaceAll(/\s+/g, ' ').trim()],
  );
  return new Map(found);
}

function tokens(theme: Map<string, string>, scheme: Scheme): object {
  const careers: Record<string, Value | Record<string, Value>> = {};
  const colors: Record<string, Value> = {};
  for (const { name, description, default: initial } of properties) {
    const value = valueOf(name, theme.get(name) ?? initial, scheme);
    if (!value) continue;
    const short = name.replace('--careers-', '');
    const token = { ...value, $description: description };
    if (short.startsWith('color-')) colors[short.replace('color-', '')] = token;
    else careers[short] = token;
  }
  return { careers: { color: colors, ...careers } };
}

mkdirSync(OUT, { recursive: true });
const themes = readdirSync('src/themes').map((file): [string, Map<string, string>] => [
  basename(file, '.css'),
  declarations(readFileSync(`src/themes/${file}`, 'utf8')),
]);
for (const [name, theme] of [['default', new Map<string, string>()] as const, ...themes])
  for (const scheme of ['light', 'dark'] as const)
    writeFileSync(`${OUT}/${name}.${scheme}.tokens.json`, `${JSON.stringify(tokens(theme, scheme), null, 2)}\n`);
