import {expect, it} from 'vitest';
import {countSession} from './count-element-tests.mjs';

const passed = {name: 'opens', passed: true};
const failed = {name: 'closes', passed: false, error: {message: 'it does not'}};
const notRun = {name: 'is seen in forced colours', passed: false};
const file = (...tests: readonly (typeof passed | typeof failed)[]) => ({
  passed: true,
  testResults: {tests: [], suites: [{tests, suites: []}]},
});
const beyond = /forced colours/;

it.each([
  ['passed tests', file(passed, passed), undefined, {passed: 2, failed: 0}],
  ['a failed test', file(passed, failed), undefined, {passed: 1, failed: 1}],
  ['a skipped test as failed', file(passed, notRun), undefined, {passed: 1, failed: 1}],
  ['no skipped test that the browser is excused from', file(passed, notRun), beyond, {passed: 1, failed: 0}],
  [
    'such a test as failed if it runs and fails',
    file({...failed, name: notRun.name}),
    beyond,
    {passed: 0, failed: 1},
  ],
  ['a file that fails to load as one failure', {passed: false}, undefined, {passed: 0, failed: 1}],
  [
    'an error outside the tests of a file as one more failure',
    {...file(passed), passed: false},
    undefined,
    {passed: 1, failed: 1},
  ],
])('the reporter counts %s', (_, session, browser, count) => {
  expect(countSession(session, browser)).toEqual(count);
});
