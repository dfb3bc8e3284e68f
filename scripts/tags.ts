/**
 * Writes into dist/ what editors and frameworks ask about the elements' tags, from dist/custom-elements.json: HTML data
 * for VS Code, web-types for JetBrains, and types of the tags for JSX, Vue and Svelte.
 *
 * The first two are made by the generators of the manifest's makers. Those for types (`@wc-toolkit/jsx-types`,
 * `custom-element-vuejs-integration`, `-svelte-integration`) give files that a strict project can't check: events wrapped
 * twice, names that nothing imports, modules of frameworks that are not installed, Vue's events as properties, and the
 * namespace of Svelte 4. So the types are made here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import prettier from 'prettier';
import pack from '../package.json' with { type: 'json' };

interface Entry {
  name: string;
  description?: string;
  type?: { text: string };
  fieldName?: string;
}
interface Member extends Entry {
  kind: string;
  attribute?: string;
}
interface Element extends Entry {
  tagName: string;
  attributes: Entry[];
  members: Member[];
  events: Entry[];
}

const text = readFileSync('dist/custom-elements.json', 'utf8');
const manifest = () => JSON.parse(text) as { modules: { declarations: Element[] }[] };
const elements = manifest().modules.flatMap(({ declarations }) => declarations);

const CLASSES = elements.map(({ name }) => name).join(', ');
const HEAD = `/** Made from custom-elements.json. */
import type { ${CLASSES}, CareersEventMap } from './elements.js';`;

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const comment = (words = '') => `/** ${words.replace(/\s+/g, ' ')} */\n`;
const field = (name: string, type: string, description = '') =>
  `${comment(description)}${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | undefined;`;

/** The fields of an element as properties, and under the names of their attributes. */
function properties({ name, members }: Element, withAttributes: boolean): string[] {
  return members
    .filter(({ kind }) => kind === 'field')
    .flatMap((member) => {
      const isNumber = member.type?.text === 'number';
      const type = `${name}['${member.name}']${isNumber ? ' | `${number}`' : ''}`;
      const { attribute } = member;
      const asAttribute = withAttributes && attribute !== undefined && attribute !== member.name;
      return [
        field(member.name, type, member.description),
        ...(asAttribute ? [field(attribute, type, member.description)] : []),
      ];
    });
}

const handlers = ({ events }: Element, nameOf: (event: string) => string) =>
  events.map(({ name, description }) =>
    field(nameOf(name), `((event: CareersEventMap['${name}']) => void)`, description),
  );

const interfaces = (fieldsOf: (element: Element) => string[]) =>
  elements
    .map((element) => `${comment(element.description)}export interface ${element.name}Props { ${fieldsOf(element).join('\n')} }`)
    .join('\n\n'); // prettier-ignore

const tags = (typeOf: (element: Element) => string) =>
  elements.map((element) => `${comment(element.description)}'${element.tagName}': ${typeOf(element)};`).join('\n');

const files: Record<string, string> = {
  'jsx.d.ts': `${HEAD}
// Whoever has one of these does not have the other: what is not there is left alone.
// @ts-ignore
import type * as React from 'react';
// @ts-ignore
import type * as Preact from 'preact';

${interfaces((element) => [
  ...properties(element, true),
  ...handlers(element, (event) => `on${event}`),
  field('class', 'string', 'Classes, for style sheets.'),
])}

type InReact<E extends HTMLElement, Own> = Own & React.DetailedHTMLProps<Omit<React.HTMLAttributes<E>, keyof Own>, E>;
// The names of Preact's own types differ between its versions.
type InPreact<E extends HTMLElement, Own> = Own &
  Omit<Preact.JSX.IntrinsicElements['div'], keyof Own | 'ref'> & { ref?: Preact.Ref<E> | undefined };

// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements { ${tags(({ name }) => `InReact<${name}, ${name}Props>`)} }
  }
}

// @ts-ignore
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements { ${tags(({ name }) => `InPreact<${name}, ${name}Props>`)} }
  }
}
`,
  'vue.d.ts': `${HEAD}
import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';

${interfaces((element) => [...properties(element, false), ...handlers(element, (event) => camel(`on-${event}`))])}

type Element<E extends HTMLElement, Own> = new () => {
  $el: E;
  $props: Own & Omit<HTMLAttributes, keyof Own> & VNodeProps & AllowedComponentProps & { [data: \`data\${string}\`]: unknown };
  $slots: { default?: () => unknown };
};

declare module 'vue' {
  interface GlobalComponents { ${tags(({ name }) => `Element<${name}, ${name}Props>`)} }
}
`,
  'svelte.d.ts': `${HEAD}
import type { HTMLAttributes } from 'svelte/elements';

${interfaces((element) => [
  ...properties(element, true),
  ...handlers(element, (event) => `on${event}`),
  ...handlers(element, (event) => `on:${event}`),
])}

type Element<E extends HTMLElement, Own> = Own & Omit<HTMLAttributes<E>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements { ${tags(({ name }) => `Element<${name}, ${name}Props>`)} }
}
`,
};

const options = await prettier.resolveConfig('dist/jsx.d.ts');
for (const [name, content] of Object.entries(files)) {
  writeFileSync(`dist/${name}`, await prettier.format(content, { ...options, parser: 'typescript' }));
}
const brief = { hideCssPartsDocs: true, hideCssPropertiesDocs: true, hideMethodDocs: true, hideLogs: true };
generateVsCodeCustomElementData(manifest() as never, {
  ...brief,
  outdir: 'dist',
  htmlFileName: 'vscode.html-data.json',
  cssFileName: null,
});
const webTypes = JSON.parse(getWebTypesData(manifest() as never, { ...brief, packageJson: false }));
writeFileSync(
  'dist/web-types.json',
  `${JSON.stringify({ ...webTypes, name: pack.name, version: pack.version }, null, 2)}\n`,
);
