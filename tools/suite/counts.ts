import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import type {Reporter} from '@web/test-runner';
import {z} from 'zod';
import {root} from '../paths.mjs';
import type {TestCount} from './tally.ts';

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({fullName: z.string(), status: z.string()})),
    }),
  ),
});

const spec = z.object({title: z.string(), file: z.string(), line: z.number(), ok: z.boolean()});

interface Specs {
  readonly specs: readonly z.infer<typeof spec>[];
  readonly suites?: readonly Specs[] | undefined;
}

const specs: z.ZodType<Specs> = z.lazy(() =>
  z.object({specs: z.array(spec), suites: z.array(specs).optional()}),
);

const playwright = z.object({
  stats: z.object({expected: z.number(), unexpected: z.number(), flaky: z.number()}),
  suites: z.array(specs),
});

const elements = z.object({passed: z.number(), failed: z.number(), failures: z.array(z.string())});

/** Counts the tests in Vitest's JSON report. A file that failed to load has no tests, so the failures list its name. */
export function vitestCount(report: unknown): TestCount {
  const {numPassedTests, numFailedTests, testResults} = vitest.parse(report);
  const failures = testResults.flatMap(({name, status, assertionResults}) => {
    const titles = assertionResults.filter(one => one.status === 'failed').map(({fullName}) => fullName);
    return titles.length === 0 && status === 'failed'
      ? [`${inRepository(name)} did not load`]
      : titles.map(title => `${inRepository(name)}: ${title}`);
  });
  return {passed: numPassedTests, failed: numFailedTests, failures};
}

/** Counts Playwright's JSON report. A test that passed only on a retry counts as failed. */
export function playwrightCount(report: unknown): TestCount {
  const {stats, suites} = playwright.parse(report);
  const failures = suites
    .flatMap(specsOf)
    .filter(({ok}) => !ok)
    .map(({file, line, title}) => `${file}:${line}: ${title}`);
  return {passed: stats.expected, failed: stats.unexpected + stats.flaky, failures};
}

const specsOf = ({specs: own, suites = []}: Specs): Specs['specs'] => [...own, ...suites.flatMap(specsOf)];

/** Returns the path of a file from the root of the repository. */
const inRepository = (file: string): string => relative(root, file).replaceAll('\\', '/');

/** Parses the file that `elementReporter` writes. */
export const elementCount = (report: unknown): TestCount => elements.parse(report);

interface Suite {
  readonly tests: readonly {readonly name: string; readonly passed: boolean; readonly skipped?: boolean}[];
  readonly suites: readonly Suite[];
}

/** A file of element tests. It has no results if it failed to load or did not end. */
interface Session {
  readonly testFile?: string;
  readonly testResults?: Suite;
  readonly errors?: readonly {readonly message: string}[];
}

const testsOf = ({tests, suites}: Suite): Suite['tests'] => [...tests, ...suites.flatMap(testsOf)];

/**
 * Counts element tests. A test that was skipped, or that did not run because a hook failed, counts as failed. A file
 * without results counts as failed too. A skipped test whose title matches `beyond` does not count as failed, because
 * this browser cannot run it.
 */
export function countSessions(sessions: readonly Session[], beyond: RegExp | undefined): TestCount {
  const tests = sessions.flatMap(({testFile = '', testResults}) =>
    testResults ? testsOf(testResults).map(test => ({...test, file: testFile})) : [],
  );
  const failed = tests.filter(({name, passed, skipped}) => !passed && !(skipped && beyond?.test(name)));
  const failures = [
    ...failed.map(({file, name}) => `${inRepository(file)}: ${name}`),
    ...sessions.flatMap(({testFile = '', testResults, errors = []}) =>
      testResults
        ? []
        : [`${inRepository(testFile)} did not end: ${errors[0]?.message ?? 'it did not load'}`],
    ),
  ];
  return {passed: tests.filter(test => test.passed).length, failed: failures.length, failures};
}

/** Creates a reporter that prints the count of the element tests and writes it to a file. */
export const elementReporter = (file: string | undefined, beyond: RegExp | undefined): Reporter => ({
  onTestRunFinished: ({sessions}) => {
    const count = countSessions(sessions, beyond);
    console.log(`Element tests: ${count.passed} passed, ${count.failed} failed`);
    if (file) writeFileSync(file, JSON.stringify(count));
  },
});
