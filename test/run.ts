/**
 * Runs the suites; names at the end what failed, and says in the last line how many tests passed and failed over all.
 *
 *   npm test                         everything but the slow suites, at once, in Chromium
 *   npm test -- all                  everything, suite by suite, in every engine
 *   npm test -- node e2e             some suites
 *   npm test -- browser card         of a suite, the files with "card" in their path
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureStorybook } from '../scripts/built.js';
import { writeOpenAcr } from '../scripts/openacr.js';
import { runInNode } from './support/node-tests.js';
import type { Totals } from './support/totals.js';

const suites = {
  node: 'test/node',
  browser: 'test/elements',
  built: 'test/built',
  cdn: 'test/cdn',
  delivery: 'test/delivery',
  leaks: 'test/leaks',
  e2e: 'test/e2e',
  stories: 'test/stories',
  storybook: 'test/storybook',
  frameworks: 'test/frameworks',
  consumers: 'test/consumers',
  wordpress: 'test/wordpress',
};
type Suite = keyof typeof suites;
/** They wait for a build, or are minutes long. */
const slow: readonly Suite[] = [
  'built',
  'cdn',
  'delivery',
  'leaks',
  'e2e',
  'stories',
  'storybook',
  'frameworks',
  'consumers',
  'wordpress',
];

/**
 * Chromium alone runs these. They take steps in the history, and the other engines' tabs, which all files share, are full
 * of it by then; or they were seen to miss their time there.
 */
const chromiumAlone = [
  'elements/application/heard',
  'elements/application/steps',
  'elements/posting/translations',
  'elements/application/unsent',
].map((name) => `test/${name}.test.ts`);

const args = process.argv.slice(2);
const isSuite = (arg: string): arg is Suite => Object.hasOwn(suites, arg);
const every = Object.keys(suites).filter(isSuite);
const named = args.includes('all') ? every : args.filter(isSuite);
const chosen = named.length > 0 ? named : every.filter((suite) => !slow.includes(suite));
const words = args.filter((arg) => arg !== 'all' && !isSuite(arg));
const total: Totals = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Test files of a suite, if it is to run. */
function filesOf(suite: Suite): string[] {
  const folder = suites[suite];
  if (!chosen.includes(suite) || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
    .sort();
}

/** @param engines Which of those that are installed; all of them where ENGINES says no other. */
async function runInBrowsers(files: string[], engines?: string): Promise<void> {
  if (files.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'careers-totals-'));
  const report = join(folder, 'totals.json');
  const env = {
    ...(engines && { ENGINES: engines }),
    ...process.env,
    TEST_FILES: files.join('\n'),
    TEST_TOTALS: report,
  };
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const child = spawn(process.execPath, [runner, '--config', 'web-test-runner.config.js'], { stdio: 'inherit', env });
  const code = await new Promise((done) => child.once('exit', done));
  const counted: Totals = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, failures: [] };
  rmSync(folder, { recursive: true });
  total.passed += counted.passed;
  total.skipped += counted.skipped;
  // A runner that ends badly without naming a test has crashed.
  if (counted.failed === 0 && code !== 0) counted.failures.push(`the runner of ${files.join(', ')}`);
  total.failed += counted.failures.length;
  total.failures.push(...counted.failures);
}

const files = Object.fromEntries(every.map((suite) => [suite, filesOf(suite)])) as Record<Suite, string[]>;
const needBuild = [...files.built, ...files.cdn, ...files.e2e, ...files.frameworks, ...files.consumers, ...files.wordpress]; // prettier-ignore
if (needBuild.length > 0) ensureBuilt();
if (files.stories.length + files.storybook.length > 0) ensureStorybook();

const inPages = [...files.browser, ...files.cdn];
const isAlone = (file: string): boolean => chromiumAlone.includes(file);
async function runInPages(): Promise<void> {
  if (named.length === 0) return runInBrowsers(inPages, 'chromium');
  await runInBrowsers(inPages.filter((file) => !isAlone(file)));
  await runInBrowsers(inPages.filter(isAlone), 'chromium');
}
const inNode = [...files.node, ...files.built];
// One engine leaves a core for Node; three would be too slow beside it.
if (named.length === 0) await Promise.all([runInNode(inNode, true, total), runInPages()]);
else {
  await runInNode(inNode, true, total);
  await runInPages();
}
// Among all others the slow ones run in one engine; in every engine by their own scripts.
await runInBrowsers(
  [...files.delivery, ...files.leaks, ...files.stories],
  args.includes('all') ? 'chromium' : undefined,
);
const oneByOne = [...files.e2e, ...files.storybook, ...files.frameworks, ...files.consumers, ...files.wordpress];
await runInNode(oneByOne, 1, total);

// What the conformance report claims is what these tests have shown.
if (chosen.includes('browser') && chosen.includes('node') && words.length === 0) await writeOpenAcr(total.failures);

// A log is read from its end.
if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.join('\n')}`);
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
