import { tsImport } from 'tsx/esm/api';

const { applicationParts, cardParts, postingParts } = await tsImport('./src/elements/base/parts.ts', import.meta.url);
const { tokens } = await tsImport('./stories/controls.ts', import.meta.url);

/** Parts of elements inside that an element hands on, by its tag: `exportparts` in its templates. */
const HANDED_ON = {
  'careers-posting': { 'careers-application': applicationParts },
  'careers-board': { 'careers-card': cardParts, 'careers-posting': postingParts },
};

/** The manifest tells what a page may use: no private members, and the built files instead of the sources. */
const forPublication = {
  name: 'for-publication',
  packageLinkPhase({ customElementsManifest }) {
    const text = JSON.stringify(customElementsManifest, (key, value) =>
      key === 'members' ? value.filter(({ privacy }) => privacy !== 'private' && privacy !== 'protected') : value,
    );
    Object.assign(customElementsManifest, JSON.parse(text.replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"')));
  },
};

/** The analyzer takes the names of variables for those of events and elements; and parts that are handed on it can't see. */
const byName = {
  name: 'by-name',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const classes = modules.flatMap(({ path, declarations = [] }) =>
      declarations.filter(({ tagName }) => tagName).map((declaration) => ({ path, declaration })),
    );
    for (const { declaration } of classes)
      declaration.events = declaration.events?.filter(({ name }) => name !== 'name');
    for (const module of modules) {
      module.exports = module.exports?.filter(({ kind }) => kind !== 'custom-element-definition');
      const own = classes.find(({ declaration }) => module.path === `src/${declaration.tagName}.ts`);
      if (!own) continue;
      const { tagName, name } = own.declaration;
      module.exports.push({
        kind: 'custom-element-definition',
        name: tagName,
        declaration: { name, module: own.path },
      });
    }
  },
};

/** What every element has, and none says in its own doc comment: the tokens, and the parts that it hands on. */
const shared = {
  name: 'shared',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const all = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
    const element = (tag) => all.find(({ tagName }) => tagName === tag);
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
    for (const declaration of all)
      declaration.cssProperties = Object.entries(tokens).map(([name, description]) => ({ name, description }));
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/careers-*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [byName, shared, forPublication],
};
