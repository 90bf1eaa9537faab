import {writeFileSync} from 'node:fs';

/**
 * A reporter that leaves the number of passed and failed element tests in a file, for the last line of `npm test`.
 * A file that did not load is one failure.
 * @param {string | undefined} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function countElementTests(file) {
  /** @type {import('@web/test-runner').ReporterArgs['sessions'] | undefined} */
  let sessions;
  return {
    start: args => {
      sessions = args.sessions;
    },
    stop: () => {
      const count = sum([...(sessions?.all() ?? [])].map(countOf));
      console.log(`Element tests: ${count.passed} passed, ${count.failed} failed`);
      if (file) writeFileSync(file, JSON.stringify(count));
    },
  };
}

/** @typedef {{passed: number, failed: number}} Count */

/** @param {readonly Count[]} counts @returns {Count} */
const sum = counts =>
  counts.reduce((total, one) => ({passed: total.passed + one.passed, failed: total.failed + one.failed}), {
    passed: 0,
    failed: 0,
  });

/** @param {import('@web/test-runner').TestSession} session @returns {Count} */
function countOf(session) {
  const inside = session.testResults ? countSuite(session.testResults) : {passed: 0, failed: 0};
  const didNotRun = !session.passed && inside.failed === 0;
  return didNotRun ? {...inside, failed: 1} : inside;
}

/**
 * A test that neither passed nor has an error did not run: it was left out, or a hook before it failed, and then
 * the session failed.
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {Count}
 */
function countSuite(suite) {
  const tests = suite.tests.map(({passed, error}) => ({
    passed: passed ? 1 : 0,
    failed: !passed && error ? 1 : 0,
  }));
  return sum([...tests, ...suite.suites.map(countSuite)]);
}
