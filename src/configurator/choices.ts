/** What somebody chooses for their site, and the lines that put it there. */
import { EXAMPLE_FOLDER, snippetOf, type Shape } from '../editor/snippet.js';

export type Theme = '' | 'civic' | 'warm' | 'contrast';
export type Host = 'html' | 'wordpress' | 'npm';

export interface Choices {
  shape: Shape;
  /** Address of the list; of a board several, one a line. */
  list: string;
  /** Which opening of the list; not for a board. */
  id: string;
  /** BCP 47; empty: the page's own. */
  lang: string;
  /** Empty: the look of the page. */
  theme: Theme;
  /** How a board is divided; empty: not at all. */
  groupBy: '' | 'organization' | 'location' | 'department';
  /** A color "#rrggbb"; empty: the theme's. */
  accent: string;
}

/** Lines to copy, and where they go. */
export interface Lines {
  where: string;
  text: string;
}

/** Addresses of script files and lists in the lines to copy, until someone gives theirs. */
export const EXAMPLE = { folder: EXAMPLE_FOLDER, list: 'https://example.org/openings.json' };

/** For visitors whose browser runs no script; the list itself would be no help to them. */
const FALLBACK = 'Our job openings are listed here. Without JavaScript, please ask us for them.';

/** Where a WordPress site has the plugin's script files. */
const PLUGIN = '/wp-content/plugins/coalition-careers/careers/';

/** @param folder Address of the script files, with the slash at its end. */
export function linesFor(host: Host, choices: Choices, folder: string): Lines[] {
  return { html: htmlLines, wordpress: wordpressLines, npm: npmLines }[host](choices, folder);
}

function htmlLines(choices: Choices, folder: string): Lines[] {
  return [{ where: 'In the page, where it is to stand', text: htmlOf(choices, folder) }];
}

/** The lines for a page. @param data What is shown in place of a list that is not there yet. */
export function htmlOf(choices: Choices, folder: string, data?: unknown): string {
  const { shape, theme } = choices;
  const attributes = data === undefined ? { src: listOf(choices), ...attributesOf(choices) } : attributesOf(choices);
  const snippet = snippetOf({
    shape,
    data,
    script: `${folder}careers.js`,
    fallback: data === undefined ? [{ text: FALLBACK }] : [],
    attributes,
  });
  return theme ? `<link rel="stylesheet" href="${folder}themes/${theme}.css">\n${snippet}` : snippet;
}

function wordpressLines(choices: Choices): Lines[] {
  const { shape, id, lang, theme, groupBy } = choices;
  const list = choices.list.trim() && listOf(choices);
  const ofShape: Record<string, string> =
    shape === 'board' ? { src: list, group_by: groupBy } : { id: id || 'community-cook' };
  const given = Object.entries({ ...ofShape, lang }).filter(([, value]) => value);
  const shortcode = given.map(([name, value]) => ` ${name}="${inShortcode(value)}"`).join('');
  const styles = [
    ...(theme ? [`@import url("${PLUGIN}themes/${theme}.css");`] : []),
    ...(choices.accent ? [cssOf(choices)] : []),
  ];
  return [
    { where: 'With the plugin, in a block “Shortcode”', text: `[careers_${shape}${shortcode}]` },
    ...(shape !== 'board' && list ? [{ where: 'In Openings, Settings, as the address of the list', text: list }] : []),
    ...(styles.length ? [{ where: 'In Appearance, Customize, Additional CSS', text: styles.join('\n') }] : []),
  ];
}

function npmLines(choices: Choices): Lines[] {
  const { shape, theme, accent } = choices;
  const imports = [`import 'coalition-careers/careers-${shape}.js';`];
  if (theme) imports.push(`import 'coalition-careers/themes/${theme}.css';`);
  // The script comes with the bundle.
  const [, ...element] = htmlOf({ ...choices, theme: '', accent: '' }, '').split('\n');
  return [
    { where: 'In a terminal', text: 'npm install coalition-careers' },
    { where: 'In a script', text: imports.join('\n') },
    { where: 'In a page or template', text: element.join('\n') },
    ...(accent ? [{ where: 'In a style sheet', text: cssOf(choices) }] : []),
  ];
}

function listOf({ list, shape }: Choices): string {
  const [first = EXAMPLE.list, ...others] = list.trim().split(/\s+/).filter(Boolean);
  return shape === 'board' ? [first, ...others].join(' ') : first;
}

function attributesOf({ shape, id, lang, groupBy, accent }: Choices): Record<string, string> {
  return {
    ...(shape !== 'board' && id && { 'posting-id': id }),
    ...(shape === 'board' && groupBy && { 'group-by': groupBy }),
    ...(lang && { lang }),
    ...(accent && { style: colorsOf(accent) }),
  };
}

function colorsOf(accent: string): string {
  return `--careers-color-accent: ${accent}; --careers-color-on-accent: ${onAccent(accent)}`;
}

function cssOf({ shape, accent }: Choices): string {
  return `careers-${shape} { ${colorsOf(accent)} }`;
}

/** A shortcode ends at the first bracket, and its text at the first quote. */
function inShortcode(value: string): string {
  return value.replace(/["[\]<>]/g, (letter) => encodeURIComponent(letter));
}

/** A color as people write it, "#rrggbb", "#rgb" or without the "#"; undefined where it is none. */
export function colorIn(text: string): string | undefined {
  const [, digits] = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(text.trim()) ?? [];
  return digits && `#${(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).toLowerCase()}`;
}

/** Text on a fill of a color: whichever of white and black can be read better. */
export function onAccent(color: string): '#ffffff' | '#000000' {
  return contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000';
}

/** The contrast of two colors "#rrggbb", from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
