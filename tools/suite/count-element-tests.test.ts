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
  ['tests that passed', file(passed, passed), undefined, {passed: 2, failed: 0}],
  ['a test that failed', file(passed, failed), undefined, {passed: 1, failed: 1}],
  ['a test that did not run, as failed', file(passed, notRun), undefined, {passed: 1, failed: 1}],
  [
    'not a test that did not run where its browser is no judge of it',
    file(passed, notRun),
    beyond,
    {passed: 1, failed: 0},
  ],
  [
    'such a test as failed when it ran and failed',
    file({...failed, name: notRun.name}),
    beyond,
    {passed: 0, failed: 1},
  ],
  ['a file that did not load as one failure', {passed: false}, undefined, {passed: 0, failed: 1}],
  [
    'a file that failed outside its tests as one failure more',
    {...file(passed), passed: false},
    undefined,
    {passed: 1, failed: 1},
  ],
])('the reporter counts %s', (_, session, browser, count) => {
  expect(countSession(session, browser)).toEqual(count);
});
