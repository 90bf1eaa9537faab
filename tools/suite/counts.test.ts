import {join} from 'node:path';
import {expect, it} from 'vitest';
import {root} from '../paths.mjs';
import {countSessions, playwrightCount, vitestCount} from './counts.ts';

it('a journey that passed only on a retry counts as a failure', () => {
  const stats = {expected: 5, unexpected: 1, flaky: 2, skipped: 3};
  expect(playwrightCount({stats, suites: []})).toEqual({passed: 5, failed: 3, failures: []});
});

it('the failures of journeys are named with file and line', () => {
  const spec = {file: 'journeys/a.spec.ts', line: 7};
  const inner = {specs: [{...spec, title: 'signs in', ok: false}]};
  const suites = [{specs: [{...spec, title: 'opens', ok: true}], suites: [inner]}];
  expect(playwrightCount({stats: {expected: 1, unexpected: 1, flaky: 0}, suites}).failures).toEqual([
    'journeys/a.spec.ts:7: signs in',
  ]);
});

it('the failures of unit tests are named with their file, and so is a file that did not load', () => {
  const testResults = [
    {
      name: join(root, 'src/a.test.ts'),
      status: 'failed',
      assertionResults: [
        {fullName: 'adds', status: 'passed'},
        {fullName: 'divides', status: 'failed'},
      ],
    },
    {name: join(root, 'src/b.test.ts'), status: 'failed', assertionResults: []},
  ];
  expect(vitestCount({numPassedTests: 1, numFailedTests: 1, testResults})).toEqual({
    passed: 1,
    failed: 1,
    failures: ['src/a.test.ts: divides', 'src/b.test.ts did not load'],
  });
});

it('the count of unit tests refuses a report in an unknown form', () => {
  expect(() => vitestCount({})).toThrow();
});

const passedTest = {name: 'opens', passed: true, skipped: false};
const failedTest = {name: 'closes', passed: false, skipped: false};
const afterHook = {name: 'is seen in forced colours', passed: false, skipped: false};
const skipped = {...afterHook, skipped: true};
const beyond = /forced colours/;

it.each([
  ['passed tests', [passedTest, passedTest], undefined, {passed: 2, failed: 0}],
  ['a failed test', [passedTest, failedTest], undefined, {passed: 1, failed: 1}],
  ['a skipped test as failed', [passedTest, skipped], undefined, {passed: 1, failed: 1}],
  [
    'nothing for a skipped test that this browser need not run',
    [passedTest, skipped],
    beyond,
    {passed: 1, failed: 0},
  ],
  [
    'a failed test as failed, even if this browser need not run it',
    [afterHook],
    beyond,
    {passed: 0, failed: 1},
  ],
])('the reporter of element tests counts %s', (_, tests, excused, count) => {
  const file = {
    testFile: join(root, 'src/a.element.test.ts'),
    testResults: {tests: [], suites: [{tests, suites: []}]},
  };
  expect(countSessions([file], excused)).toMatchObject(count);
});

it('the failures of element tests are named with their file', () => {
  const file = {
    testFile: join(root, 'src/a.element.test.ts'),
    testResults: {tests: [passedTest, failedTest], suites: []},
  };
  expect(countSessions([file], undefined).failures).toEqual(['src/a.element.test.ts: closes']);
});

it('a file of element tests that did not end is named with the reason', () => {
  const file = {testFile: join(root, 'src/a.element.test.ts'), errors: [{message: 'It took too long.'}]};
  expect(countSessions([file], undefined)).toEqual({
    passed: 0,
    failed: 1,
    failures: ['src/a.element.test.ts did not end: It took too long.'],
  });
});
