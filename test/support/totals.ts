/** Counts what really passed and failed in a run of web-test-runner, and names what failed, for test/run.ts. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestResult, TestSuiteResult } from '@web/test-runner';

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
  /** Of each failure: engine, file, test; in a second line why. */
  failures: string[];
}

export function failure(engine: string, file: string, test: string, error?: { message?: string }): string {
  const why = error?.message?.replace(/\s+/g, ' ').trim().slice(0, 200);
  return [`${engine}, ${relative('.', file)}: ${test}`, ...(why ? [`  ${why}`] : [])].join('\n');
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
        const whole = { name: 'the file as a whole', error: session.errors[0] };
        const failures = failed.length > 0 || session.passed ? failed : [whole];
        totals.failed += failures.length;
        for (const { name, error } of failures) {
          totals.failures.push(failure(session.browser.name, session.testFile, name, error));
        }
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
