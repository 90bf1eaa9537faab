import {writeFileSync} from 'node:fs';

/**
 * Creates a reporter that writes the number of passed and failed element tests to a file. The last line of
 * `npm test` uses it.
 * @param {string | undefined} file
 * @param {RegExp | undefined} beyond titles of tests that this browser cannot run
 * @returns {import('@web/test-runner').Reporter}
 */
export function countElementTests(file, beyond) {
  /** @type {import('@web/test-runner').ReporterArgs['sessions'] | undefined} */
  let sessions;
  return {
    start: args => {
      sessions = args.sessions;
    },
    stop: () => {
      const count = sum([...(sessions?.all() ?? [])].map(session => countSession(session, beyond)));
      console.log(`Element tests: ${count.passed} passed, ${count.failed} failed`);
      if (file) writeFileSync(file, JSON.stringify(count));
    },
  };
}

/** @typedef {{passed: number, failed: number}} Count */
/** @typedef {{name: string, passed: boolean, error?: unknown}} Test */
/** @typedef {{tests: readonly Test[], suites: readonly Suite[]}} Suite */

/** @param {readonly Count[]} counts @returns {Count} */
const sum = counts =>
  counts.reduce((total, one) => ({passed: total.passed + one.passed, failed: total.failed + one.failed}), {
    passed: 0,
    failed: 0,
  });

/**
 * Counts the tests of one file. A file that failed to load counts as one failure.
 * @param {{passed?: boolean, testResults?: Suite}} session
 * @param {RegExp | undefined} beyond
 * @returns {Count}
 */
export function countSession({passed, testResults}, beyond) {
  const inside = testResults ? countSuite(testResults, beyond) : {passed: 0, failed: 0};
  const didNotRun = !passed && inside.failed === 0;
  return didNotRun ? {...inside, failed: 1} : inside;
}

/**
 * Counts a suite. A test that did not run counts as failed, whether it was skipped or a hook failed, unless
 * this browser cannot run it.
 * @param {Suite} suite
 * @param {RegExp | undefined} beyond
 * @returns {Count}
 */
function countSuite(suite, beyond) {
  const tests = suite.tests.map(({name, passed, error}) => {
    const isExcused = error === undefined && beyond?.test(name);
    return {passed: passed ? 1 : 0, failed: passed || isExcused ? 0 : 1};
  });
  return sum([...tests, ...suite.suites.map(inner => countSuite(inner, beyond))]);
}
