import {expect, it} from 'vitest';
import {playwrightCount, vitestCount} from './counts.ts';

const file = (status: string, tests: number) => ({status, assertionResults: Array(tests).fill({})});

it('a file that Vitest could not load counts as a failure', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [file('passed', 4), file('failed', 1), file('failed', 0)],
  };
  expect(vitestCount(report)).toEqual({passed: 4, failed: 2});
});

it('a journey that passed only on a retry counts as a failure', () => {
  expect(playwrightCount({stats: {expected: 5, unexpected: 1, flaky: 2, skipped: 3}})).toEqual({
    passed: 5,
    failed: 3,
  });
});

it('a report of another form is refused', () => {
  expect(() => vitestCount({})).toThrow();
});
