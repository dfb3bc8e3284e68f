import { tsImport } from 'tsx/esm/api';

const { applicationParts, cardParts, postingParts } = await tsImport('./src/elements/base/parts.ts', import.meta.url);
const { baseStyles } = await tsImport('./src/elements/base/styles.ts', import.meta.url);
const { groupings, sorts } = await tsImport('./src/openings/order.ts', import.meta.url);
const { routings } = await tsImport('./src/openings/address.ts', import.meta.url);
const { tokens } = await tsImport('./stories/controls.ts', import.meta.url);

/** Parts of elements inside that an element hands on, by its tag: `exportparts` in its templates. */
const HANDED_ON = {
  'careers-posting': { 'careers-application': applicationParts },
  'careers-board': { 'careers-card': cardParts, 'careers-posting': postingParts },
};

/** The values behind the names of types, for people who read the manifest and have no types. */
const VALUES = { GroupBy: groupings, Routing: routings, Sort: sorts };

/** The default of a token, as the styles that all elements share give it; where there are two, that of light and dark pages. */
function defaultOf(token) {
  const css = baseStyles.cssText;
  const start = `var(${token},`;
  const found = [];
  for (let at = css.indexOf(start); at >= 0; at = css.indexOf(start, at + 1)) {
    let end = at + start.length;
    for (let depth = 1; depth > 0; end += 1) depth += { '(': 1, ')': -1 }[css[end]] ?? 0;
    found.push(css.slice(at + start.length, end - 1).trim());
  }
  return found.find((value) => value.startsWith('light-dark(')) ?? found[0];
}

/** What every element has, and none says in its own doc comment: the tokens, and the parts that it hands on. */
function share(elements) {
  const element = (tag) => elements.find(({ tagName }) => tagName === tag);
  for (const [tag, inner] of Object.entries(HANDED_ON)) {
    const own = element(tag).cssParts;
    for (const [from, list] of Object.entries(inner)) {
      for (const entry of list.split(', ')) {
        const [name, as = name] = entry.split(': ');
        const part = element(from).cssParts.find((one) => one.name === name);
        if (!own.some((one) => one.name === as)) own.push({ ...part, name: as });
      }
    }
  }
  for (const declaration of elements)
    declaration.cssProperties = Object.entries(tokens).map(([name, description]) => ({
      name,
      description,
      ...(name.includes('-color-') && { syntax: '<color>' }),
      default: defaultOf(name),
    }));
}

/** An attribute or a member as it is published: where in the sources it comes from is nobody's business. */
function published({ inheritedFrom: _, ...entry }) {
  const values = VALUES[entry.type?.text];
  if (values) entry.type = { text: values.map((value) => `'${value}'`).join(' | ') };
  return entry;
}

const isPublic = ({ name, privacy, static: isStatic }) =>
  privacy !== 'private' && privacy !== 'protected' && !isStatic && !name.startsWith('[');

/** The manifest tells what a page may use: the five elements, their public members, and the modules that can be imported. */
const forPublication = {
  name: 'for-publication',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const elements = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      // The analyzer takes names of variables for those of elements and events.
      .filter(({ tagName }) => tagName?.startsWith('careers-'))
      .sort((one, other) => one.tagName.localeCompare(other.tagName));
    for (const element of elements) {
      element.superclass = { name: 'LitElement', package: 'lit' };
      element.events = element.events.filter(({ name }) => name !== 'name').map(published);
      element.members = element.members.filter(isPublic).map(published);
      element.attributes = element.attributes.map(published);
      Object.assign(
        element.attributes.find(({ name }) => name === 'lang'),
        {
          type: { text: 'string' },
          description: 'Language of the element’s words. Default: that of the nearest ancestor.',
        },
      );
    }
    share(elements);
    const classes = 'dist/elements.js';
    const js = ({ name }) => ({ kind: 'js', name, declaration: { name, module: classes } });
    manifest.modules = [
      { kind: 'javascript-module', path: classes, declarations: elements, exports: elements.map(js) },
      ...elements.map((element) => ({
        kind: 'javascript-module',
        path: `dist/${element.tagName}.js`,
        declarations: [],
        exports: [
          js(element),
          {
            kind: 'custom-element-definition',
            name: element.tagName,
            declaration: { name: element.name, module: classes },
          },
        ],
      })),
    ];
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [forPublication],
};
