/** Counts what really passed and failed in a run of web-test-runner, and names what failed, for test/run.ts. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestResult, TestSuiteResult } from '@web/test-runner';

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
  /** A line for each failure: engine, file, test. */
  failures: string[];
}

export function totalsReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const totals: Totals = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) {
        const tests = session.testResults ? testsOf(session.testResults) : [];
        const failed = tests.filter((test) => !test.passed && !test.skipped);
        totals.skipped += tests.filter((test) => test.skipped).length;
        totals.passed += tests.filter((test) => test.passed && !test.skipped).length;
        // A file that could not be loaded, or an error beside the tests, counts as one.
        const names = failed.map(({ name }) => name);
        if (names.length === 0 && !session.passed) names.push('the file as a whole');
        totals.failed += names.length;
        const file = relative('.', session.testFile);
        totals.failures.push(...names.map((name) => `${session.browser.name}, ${file}: ${name}`));
      }
      writeFileSync(file, JSON.stringify(totals));
    },
  };
}

/** Each test with the names of its suites before its own. */
function testsOf(suite: TestSuiteResult): TestResult[] {
  const inner = [...suite.tests, ...suite.suites.flatMap(testsOf)];
  return inner.map((test) => ({ ...test, name: [suite.name, test.name].filter(Boolean).join(' > ') }));
}
