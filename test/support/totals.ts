/** Counts what really passed and failed in a run of web-test-runner, for test/run.ts. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestResult, TestSuiteResult } from '@web/test-runner';

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export function totalsReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const tests = session.testResults ? testsOf(session.testResults) : [];
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        totals.skipped += tests.filter((test) => test.skipped).length;
        totals.passed += tests.filter((test) => test.passed && !test.skipped).length;
        // A file that could not be loaded, or an error beside the tests, counts as one.
        totals.failed += failed || (session.passed ? 0 : 1);
      }
      writeFileSync(file, JSON.stringify(totals));
    },
  };
}

function testsOf(suite: TestSuiteResult): TestResult[] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
