/** A page for each element, made from the custom elements manifest (`npm run manifest`). */
import { readFileSync } from 'node:fs';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Package;

const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((one): one is CustomElementDeclaration => 'tagName' in one && Boolean(one.tagName?.startsWith('careers-')));

/** A cell of a table in Markdown. */
const cell = (text = '') =>
  text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{{', '{ {');
const code = (text = '') => {
  const words = text.replace(/\s+/g, ' ').replace(/ \| undefined$/, '');
  return words && `\`${words.replaceAll('|', '\\|')}\``;
};

function section(heading: string, columns: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const lines = [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `## ${heading}\n\n${lines.join('\n')}\n`;
}

function contentOf(element: CustomElementDeclaration): string {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const open = members.filter(
    ({ privacy = 'public', ...member }) => privacy === 'public' && !('static' in member && member.static),
  );
  const named = new Set(attributes.map(({ fieldName }) => fieldName));
  return [
    cell(element.description),
    section(
      'Attributes',
      ['name', 'type', 'default', ''],
      attributes.map((one) => [code(one.name), code(one.type?.text), code(one.default), cell(one.description)]),
    ),
    section(
      'Properties',
      ['name', 'type', ''],
      open.flatMap((one) =>
        one.kind === 'field' && !named.has(one.name) && one.description
          ? [[code(one.name), code(one.type?.text), cell(one.description)]]
          : [],
      ),
    ),
    section(
      'Methods',
      ['name', ''],
      open.flatMap((one) =>
        one.kind === 'method' && one.description
          ? [[code(`${one.name}(${(one.parameters ?? []).map(({ name }) => name).join(', ')})`), cell(one.description)]]
          : [],
      ),
    ),
    section(
      'Events',
      ['name', 'type', 'when'],
      events.map((one) => [code(one.name), code(one.type.text), cell(one.description)]),
    ),
    section(
      'Slots',
      ['name', ''],
      slots.map((one) => [one.name ? code(one.name) : '(none)', cell(one.description)]),
    ),
    section(
      'Parts',
      ['name', ''],
      cssParts.map((one) => [code(one.name), cell(one.description)]),
    ),
    section(
      'Tokens',
      ['name', 'default', ''],
      cssProperties.map((one) => [code(one.name), code(one.default), cell(one.description)]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export default {
  paths: () => elements.map((element) => ({ params: { element: element.tagName ?? '' }, content: contentOf(element) })),
};
