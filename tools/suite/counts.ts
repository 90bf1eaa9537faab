import {writeFileSync} from 'node:fs';
import type {Reporter} from '@web/test-runner';
import {z} from 'zod';
import type {TestCount} from './tally.ts';

const vitest = z.object({numPassedTests: z.number(), numFailedTests: z.number()});

const playwright = z.object({
  stats: z.object({expected: z.number(), unexpected: z.number(), flaky: z.number()}),
});

const elements = z.object({passed: z.number(), failed: z.number()});

/** Counts Vitest's JSON report. */
export function vitestCount(report: unknown): TestCount {
  const {numPassedTests, numFailedTests} = vitest.parse(report);
  return {passed: numPassedTests, failed: numFailedTests};
}

/** Counts Playwright's JSON report. A test that passed only on a retry counts as failed. */
export function playwrightCount(report: unknown): TestCount {
  const {expected, unexpected, flaky} = playwright.parse(report).stats;
  return {passed: expected, failed: unexpected + flaky};
}

/** Parses the file that `elementReporter` writes. */
export const elementCount = (report: unknown): TestCount => elements.parse(report);

interface Suite {
  readonly tests: readonly {readonly name: string; readonly passed: boolean; readonly skipped?: boolean}[];
  readonly suites: readonly Suite[];
}

/** A file of element tests. It has no results if it failed to load. */
interface Session {
  readonly testResults?: Suite;
}

const testsOf = ({tests, suites}: Suite): Suite['tests'] => [...tests, ...suites.flatMap(testsOf)];

/**
 * Counts element tests. A test that did not run counts as failed, whether it was skipped or a hook failed.
 * `beyond` excuses titles of tests that this browser cannot run.
 */
export function countSessions(sessions: readonly Session[], beyond: RegExp | undefined): TestCount {
  const tests = sessions.flatMap(({testResults}) => (testResults ? testsOf(testResults) : []));
  const isFailed = ({name, passed, skipped}: Suite['tests'][number]) =>
    !passed && !(skipped && beyond?.test(name));
  return {passed: tests.filter(test => test.passed).length, failed: tests.filter(isFailed).length};
}

/** Creates a reporter that prints the count of the element tests and writes it to a file. */
export const elementReporter = (file: string | undefined, beyond: RegExp | undefined): Reporter => ({
  onTestRunFinished: ({sessions}) => {
    const count = countSessions(sessions, beyond);
    console.log(`Element tests: ${count.passed} passed, ${count.failed} failed`);
    if (file) writeFileSync(file, JSON.stringify(count));
  },
});
