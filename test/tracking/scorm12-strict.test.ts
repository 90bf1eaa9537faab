import {expect, test} from 'vitest';
import {StrictScorm12} from '../doubles/strict-scorm12.ts';

function openApi(type = 'choice') {
  const api = new StrictScorm12().launch()();
  api?.LMSInitialize('');
  api?.LMSSetValue('cmi.interactions.0.id', 'q1');
  api?.LMSSetValue('cmi.interactions.0.type', type);
  return api;
}

const q = 'cmi.interactions.0';

test.each([
  ['cmi.core.lesson_status', 'passed', '0'],
  ['cmi.core.lesson_status', 'not attempted', '405'],
  ['cmi.core.lesson_status', 'unknown', '405'],
  ['cmi.core.score.raw', '101', '405'],
  ['cmi.core.score.raw', '90.5', '0'],
  ['cmi.core.exit', 'normal', '405'],
  ['cmi.core.exit', '', '0'],
  ['cmi.core.lesson_location', 'x'.repeat(255), '0'],
  ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
  ['cmi.core.session_time', '0001:02:03.45', '0'],
  ['cmi.core.session_time', 'PT1H', '405'],
  ['cmi.core.student_id', 'me', '403'],
  ['cmi.core._children', 'x', '402'],
  ['cmi.suspend_data', 'é'.repeat(4_096), '0'],
  ['cmi.suspend_data', 'x'.repeat(4_097), '405'],
  ['cmi.completion_status', 'completed', '201'],
  ['cmi.interactions.2.id', 'q3', '201'],
  ['cmi.interactions.1.result', 'correct', '201'],
  [`${q}.id`, 'has space', '405'],
  [`${q}.result`, 'incorrect', '405'],
  [`${q}.weighting`, '101', '405'],
  [`${q}.time`, '25:00:00', '405'],
])('a strict SCORM 1.2 LMS answers %s = %j with error code %s, as real LMSes do', (element, value, code) => {
  const api = openApi();
  api?.LMSSetValue(element, value);
  expect(api?.LMSGetLastError()).toBe(code);
});

test.each([
  ['choice', 'a,c', '0'],
  ['choice', 'opt-a', '405'],
  ['matching', 'a.1,b.2', '0'],
  ['matching', 'pass.id', '405'],
  ['sequencing', 'a,b', '0'],
  ['numeric', '30', '0'],
  ['numeric', '29:31', '405'],
  ['likert', '4', '0'],
  ['fill-in', 'x'.repeat(256), '405'],
])('a strict SCORM 1.2 LMS answers a %s response %j with error code %s', (type, value, code) => {
  const api = openApi(type);
  api?.LMSSetValue(`${q}.student_response`, value);
  expect(api?.LMSGetLastError()).toBe(code);
});

test('a strict SCORM 1.2 LMS lets no client read an answer or another write-only element', () => {
  const api = openApi();
  for (const element of [`${q}.id`, 'cmi.core.exit', 'cmi.core.session_time']) {
    expect(api?.LMSGetValue(element)).toBe('');
    expect(api?.LMSGetLastError()).toBe('404');
  }
});

test.each([
  ['', '', 'completed'],
  ['incomplete', '', 'incomplete'],
  ['incomplete', '90', 'passed'],
  ['passed', '50', 'failed'],
])(
  'a strict LMS with the mastery score 80 turns status "%s" and score "%s" into %s at the end',
  (status, raw, ended) => {
    const lms = new StrictScorm12({mastery: '80'});
    const api = lms.launch()();
    api?.LMSInitialize('');
    if (status !== '') api?.LMSSetValue('cmi.core.lesson_status', status);
    if (raw !== '') api?.LMSSetValue('cmi.core.score.raw', raw);
    api?.LMSFinish('');
    expect(lms.storedValues.get('cmi.core.lesson_status')).toBe(ended);
  },
);
