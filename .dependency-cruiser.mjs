/**
 * The arrows of the house run one way, inside a room and between rooms; circles are errors, type-only ones too.
 *
 * What each room of src/ may import beside itself: other rooms, and packages (`lit`, `node:fs` …).
 */
const ARROWS = {
  text: ['uqr'],
  posting: ['text', 'zod'],
  storage: ['idb-keyval'],
  formats: ['posting', 'text', 'saxen', 'papaparse'],
  sources: ['formats', 'storage', 'posting', 'text'],
  openings: ['posting', 'text'],
  announcement: ['posting', 'text', 'mammoth', 'unpdf', 'fflate'],
  application: ['storage', 'posting', 'text'],
  editor: ['announcement', 'application', 'formats', 'posting', 'text'],
  locales: ['posting', 'application'],
  elements: [
    'openings',
    'application',
    'editor',
    'announcement',
    'sources',
    'storage',
    'formats',
    'locales',
    'posting',
    'text',
    'lit',
    '@lit-labs/ssr-client',
    'dompurify',
  ],
  server: [
    'elements',
    'locales',
    'sources',
    'posting',
    'text',
    'lit',
    '@lit-labs/ssr',
    '@lit-labs/ssr-dom-shim',
    'parse5',
  ],
  configurator: ['elements', 'editor', 'posting', 'text', 'lit'],
  loader: ['elements', 'configurator', 'sources', 'locales', 'lit'],
  site: ['server', 'locales', 'posting', 'text', 'node:'],
  'command-line': ['site', 'sources', 'formats', 'announcement', 'locales', 'posting', 'text', 'node:'],
};

const room = (name) => `^src/${name}/`;
const target = (name) => {
  if (name === 'node:') return '^(node:)?(crypto|fs|path|util|os|url|process)';
  return name in ARROWS ? room(name) : `node_modules/${name}/`;
};

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    ...Object.entries(ARROWS).map(([from, to]) => ({
      name: `${from}-imports-only`,
      comment: to.join(', ') || 'nothing',
      severity: 'error',
      from: { path: room(from) },
      to: { pathNot: [room(from), ...to.map(target)] },
    })),
    {
      name: 'zod-in-the-schema-alone',
      comment: 'what reads postings is generated from the schema, and does without zod',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/posting/schema.ts$' },
      to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
