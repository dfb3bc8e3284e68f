/**
 * The accessibility conformance report as OpenACR, docs/accessibility.openacr.yaml, from the tables of
 * docs/accessibility.md: each criterion with the tests that show it. test/run.ts writes it after each run of all browser
 * tests; a criterion one of whose tests failed is lowered.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { stringify } from 'yaml';
import pack from '../package.json' with { type: 'json' };

const PATH = 'docs/accessibility.openacr.yaml';

/** The success criteria of WCAG 2.2; 4.1.1 is gone from it. */
const LEVELS = {
  success_criteria_level_a:
    '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  success_criteria_level_aa:
    '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

interface Row {
  criteria: string[];
  how: string;
  shownBy: string;
  tests: Test[];
}
/** A test that is cited, by the beginning of its title; without one, all of the file. */
interface Test {
  file: string;
  title: string;
}

/** The rows of the tables "criterion, how, shown by". */
function rowsOf(markdown: string): Row[] {
  return [...markdown.matchAll(/^\| (\d\.\d\.\d[^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, heading = '', how = '', shownBy = '']) => ({
      criteria: numbersIn(heading),
      how: how.trim(),
      shownBy: shownBy.trim(),
      tests: [
        ...[...shownBy.matchAll(/`([\w/-]+)` "([^"]+)"/g)].map(([, name = '', title = '']) => ({
          file: `test/elements/${name}.test.ts`,
          title,
        })),
        ...[...shownBy.matchAll(/test\/[\w/-]+\.test\.ts/g)].map(([file]) => ({ file, title: '' })),
      ],
    }),
  );
}

/** "1.2.1–1.2.3 …" and "3.2.1 On Focus, 3.2.2 On Input". */
function numbersIn(heading: string): string[] {
  const [, section, first, last] = /(\d\.\d)\.(\d+)–\1\.(\d+)/.exec(heading) ?? [];
  if (!section) return heading.match(/\d\.\d\.\d+/g) ?? [];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => `${section}.${Number(first) + index}`);
}

function adherence({ how, shownBy, tests }: Row, failures: readonly string[]): { level: string; notes: string } {
  const failed = tests.filter(({ file, title }) =>
    failures.some((line) => line.includes(file) && (line.includes(title) || line.includes('as a whole') || line.startsWith('the runner'))),
  ); // prettier-ignore
  const sentence = `${how.charAt(0).toUpperCase()}${how.slice(1)}.`;
  const notes = [
    sentence.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1'),
    shownBy && `Shown by: ${shownBy}.`,
    failed.length > 0 && `Fails now: ${failed.map(({ file, title }) => `${file} "${title}"`).join(', ')}.`,
  ];
  const isAbsent = tests.length === 0 && /^there (?:is|are) none$/.test(how);
  const lowered = failed.length === tests.length ? 'does-not-support' : 'partially-supports';
  const level = isAbsent ? 'not-applicable' : failed.length > 0 ? lowered : 'supports';
  return { level, notes: notes.filter(Boolean).join(' ') };
}

/** @param failures Lines of test/run.ts: each has the path of a file and the title of a test. */
export function openAcr(markdown: string, failures: readonly string[]): object {
  const rows = rowsOf(markdown);
  const [, state = ''] = /^State of this claim: (.*)$/m.exec(markdown) ?? [];
  const chapters = Object.entries(LEVELS).map(([chapter, numbers]) => [
    chapter,
    {
      criteria: numbers.split(' ').map((num) => {
        const row = rows.find(({ criteria }) => criteria.includes(num));
        if (!row) throw new Error(`docs/accessibility.md says nothing of ${num}`);
        return { num, components: [{ name: 'web', adherence: adherence(row, failures) }] };
      }),
    },
  ]);
  return {
    title: `${pack.name} Accessibility Conformance Report`,
    product: { name: pack.name, version: pack.version, description: pack.description },
    // OpenACR asks for an address; the project has none yet.
    author: { name: 'The authors of coalition-careers', email: 'accessibility@example.org' },
    notes: 'Of what the elements show; the page around them is its author’s. Criteria of level AAA are not reported.',
    evaluation_methods_used: state.replaceAll('**', ''),
    license: 'MIT',
    catalog: '2.5-edition-wcag-2.2-en',
    chapters: Object.fromEntries([...chapters, ['success_criteria_level_aaa', { disabled: true }]]),
  };
}

/** The report as a file, after a run with these failures. */
export async function writeOpenAcr(failures: readonly string[]): Promise<void> {
  const report = stringify(openAcr(readFileSync('docs/accessibility.md', 'utf8'), failures));
  const options = await prettier.resolveConfig(PATH);
  writeFileSync(PATH, await prettier.format(report, { ...options, parser: 'yaml' }));
}
