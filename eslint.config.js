import { dirname, relative, resolve, sep } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * The arrows of the house run one way. What a part of src/ may import beside itself: other parts, or packages.
 * `types:` allows type-only imports. What has no entry here (index.ts, careers-*.ts) may import anything.
 */
const ARROWS = {
  posting: ['zod/mini'],
  application: ['posting', 'idb-keyval'],
  feeds: ['posting', 'saxen'],
  locales: ['types:posting', 'types:application'],
  elements: ['posting', 'application', 'feeds', 'locales', 'lit', 'dompurify'],
  // Doors of the package that open without a DOM, and without registering anything.
  'posting.ts': ['posting', 'locales'],
  'feeds.ts': ['feeds', 'posting'],
  'elements.ts': ['elements', 'locales'],
  'command-line': ['feeds', 'posting', 'node:fs', 'node:util'],
  'bin.ts': ['command-line'],
};

/** The part of src/ that a path belongs to: a folder, or a file at its top. */
function partOf(path) {
  const [top, first] = relative(import.meta.dirname, path).split(sep);
  return top === 'src' ? first?.replace(/\.js$/, '.ts') : undefined;
}

const oneWay = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { wrongWay: 'src/{{from}} may not import {{to}}: only {{allowed}}.' },
  },
  create(context) {
    const from = partOf(context.filename);
    if (!from || !(from in ARROWS)) return {};
    const allowed = ARROWS[from];

    const check = (node, specifier, isType = false) => {
      const local = specifier.startsWith('.');
      const to = local ? (partOf(resolve(dirname(context.filename), specifier)) ?? specifier) : specifier;
      if (local && to === from) return;
      const fits = (name) => name === to || (!local && to.startsWith(`${name}/`));
      if (allowed.some((name) => fits(name) || (isType && fits(name.replace('types:', ''))))) return;
      context.report({ node, messageId: 'wrongWay', data: { from, to, allowed: allowed.join(', ') } });
    };

    const statement = (node) => {
      const isType = (node.importKind ?? node.exportKind) === 'type';
      if (node.source) check(node.source, node.source.value, isType);
    };
    return {
      ImportDeclaration: statement,
      ExportNamedDeclaration: statement,
      ExportAllDeclaration: statement,
      ImportExpression: ({ source }) =>
        check(source, source.type === 'Literal' ? String(source.value) : './computed path'),
      TSImportType: ({ source, argument }) => check(source ?? argument, (source ?? argument.literal).value, true),
    };
  },
};

export default defineConfig(
  globalIgnores(['dist/', 'cdn/', 'storybook-static/', 'coverage/', 'demo/inbox/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { 'one-way': oneWay } } },
    rules: {
      'house/one-way': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A number in a text is plain; an object is not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => doIt()` and `return doIt()` read better than two lines.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A name is left out of an object by `const { name: _, ...rest }`.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // An empty string falls back, too.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Code points are what is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      // Foreign data is read by its own names.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
    },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: {
      // node:test's describe and it return promises that nobody waits for; chai's assertions are expressions.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // In a test a wrong guess, or JSON of another shape, fails the test.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
