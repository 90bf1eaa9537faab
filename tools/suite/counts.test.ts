import {expect, it} from 'vitest';
import {countSessions, playwrightCount, vitestCount} from './counts.ts';

it('a journey that passed only on a retry counts as a failure', () => {
  expect(playwrightCount({stats: {expected: 5, unexpected: 1, flaky: 2, skipped: 3}})).toEqual({
    passed: 5,
    failed: 3,
  });
});

it('a report of another form is refused', () => {
  expect(() => vitestCount({})).toThrow();
});

const passed = {name: 'opens', passed: true, skipped: false};
const failed = {name: 'closes', passed: false, skipped: false};
const afterHook = {name: 'is seen in forced colours', passed: false, skipped: false};
const skipped = {...afterHook, skipped: true};
const beyond = /forced colours/;

it.each([
  ['passed tests', [passed, passed], undefined, {passed: 2, failed: 0}],
  ['a failed test', [passed, failed], undefined, {passed: 1, failed: 1}],
  ['a skipped test as failed', [passed, skipped], undefined, {passed: 1, failed: 1}],
  ['no skipped test that the browser is excused from', [passed, skipped], beyond, {passed: 1, failed: 0}],
  ['such a test as failed if it runs and fails', [afterHook], beyond, {passed: 0, failed: 1}],
])('the reporter counts %s', (_, tests, excused, count) => {
  const file = {testResults: {tests: [], suites: [{tests, suites: []}]}};
  expect(countSessions([file, {}], excused)).toEqual(count);
});
