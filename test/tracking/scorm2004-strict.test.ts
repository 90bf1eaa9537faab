import {describe, expect, test} from 'vitest';
import {StrictScorm2004} from '../doubles/strict-scorm2004.ts';

/** Opens a session, and sets one answer of this type and one objective. */
function openApi(type = 'choice') {
  const lms = new StrictScorm2004();
  const api = lms.launch()();
  if (!api) throw new Error('no API');
  api.Initialize('');
  api.SetValue('cmi.interactions.0.id', 'q1');
  api.SetValue('cmi.interactions.0.type', type);
  api.SetValue('cmi.interactions.0.correct_responses.0.pattern', '');
  api.SetValue('cmi.objectives.0.id', 'm1');
  return {lms, api};
}

/** Sets an element and returns the error code; '0' if the value was accepted. */
function codeOf(element: string, value: string, type?: string): unknown {
  const {api} = openApi(type);
  api.SetValue(element, value);
  return api.GetLastError();
}

const q = 'cmi.interactions.0';

describe('a strict SCORM 2004 LMS', () => {
  test.each([
    [`${q}.timestamp`, '2026-11-24T10:11:12', '0'],
    [`${q}.timestamp`, '2026-11-24T10:11:12.5Z', '0'],
    [`${q}.timestamp`, '2026-11-24T10:11:12.50+01:00', '0'],
    [`${q}.timestamp`, '2026-11-24T10:11:12.505Z', '406'],
    [`${q}.timestamp`, '2026-11-24T10:11:12Z', '406'],
    [`${q}.timestamp`, '2050-11-24T10:11:12', '406'],
    [`${q}.latency`, 'PT12.34S', '0'],
    [`${q}.latency`, 'PT0H0M0.00S', '0'],
    [`${q}.latency`, 'PT12.345S', '406'],
    [`${q}.latency`, 'PT', '406'],
    ['cmi.session_time', 'PT12.345S', '406'],
    [`${q}.id`, 'has space', '406'],
    [`${q}.id`, 'urn:x:q1', '0'],
    [`${q}.id`, 'urn:x', '406'],
    [`${q}.id`, 'https://ex.org/q#1', '0'],
    [`${q}.id`, 'é', '0'],
    ['cmi.interactions.2.id', 'q3', '351'],
    ['cmi.interactions.1.result', 'correct', '408'],
    [`${q}.result`, 'wrong', '406'],
    [`${q}.result`, '0.75', '0'],
    [`${q}.weighting`, '1000000', '406'],
    [`${q}.description`, `{lang=mn}${'я'.repeat(241)}`, '0'],
    [`${q}.description`, `{lang=mn}${'я'.repeat(242)}`, '406'],
    [`${q}.description`, 'two\nlines', '406'],
    [`${q}.description`, '{brace', '406'],
    [`${q}.description`, '{lang=zz}text', '406'],
    ['cmi.objectives.1.id', 'm1', '351'],
    ['cmi.objectives.1.id', 'm2', '0'],
    ['cmi.objectives.0.id', 'm1', '0'],
    ['cmi.objectives.0.id', 'other', '351'],
    ['cmi.objectives.1.success_status', 'passed', '408'],
    ['cmi.objectives.0.progress_measure', '1.1', '407'],
    ['cmi.score.scaled', '1.0001', '407'],
    ['cmi.score.scaled', '-1', '0'],
    ['cmi.score.scaled', '0.12345678', '406'],
    ['cmi.score.raw', '90', '0'],
    ['cmi.score.raw', 'ninety', '406'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.success_status', 'completed', '406'],
    ['cmi.exit', 'suspend', '0'],
    ['cmi.exit', 'pause', '406'],
    ['cmi.location', 'x'.repeat(1_000), '0'],
    ['cmi.location', 'x'.repeat(1_001), '406'],
    ['cmi.suspend_data', 'é'.repeat(64_000), '0'],
    ['cmi.suspend_data', 'x'.repeat(64_001), '406'],
    ['cmi.learner_id', 'me', '404'],
    ['cmi.interactions._count', '1', '404'],
    ['cmi.core.lesson_status', 'passed', '401'],
    ['adl.data.0.store', 'x', '401'],
    ['adl.nav.request', 'suspendAll', '0'],
  ])('setting %s to %j gives error code %s', (element, value, code) => {
    expect(codeOf(element, value)).toBe(code);
  });

  test.each([
    ['choice', 'a[,]b', '0'],
    ['choice', 'a,b', '406'],
    ['choice', 'has space', '406'],
    ['choice', 'with-hyphen', '406'],
    ['choice', 'a[,]a', '406'],
    ['choice', '', '406'],
    ['choice', Array.from({length: 37}, (_, n) => `o${n}`).join('[,]'), '406'],
    ['true-false', 'true', '0'],
    ['true-false', 't', '406'],
    ['matching', 'a[.]b[,]c[.]d', '0'],
    ['matching', 'a[,]c', '406'],
    ['sequencing', 'a[,]b[,]a', '0'],
    ['numeric', '28', '0'],
    ['numeric', '1e3', '406'],
    ['fill-in', '{lang=en}pasport', '0'],
    ['fill-in', 'x'.repeat(251), '406'],
    ['long-fill-in', 'x'.repeat(4_000), '0'],
    ['performance', 'greet[.]ask[,]check[.]', '0'],
    ['performance', 'greet', '406'],
    ['likert', 'likert_4', '0'],
    ['other', '412,288', '0'],
  ])('setting a %s response %j gives error code %s', (type, value, code) => {
    expect(codeOf(`${q}.learner_response`, value, type)).toBe(code);
  });

  test.each([
    ['choice', 'a[,]b', '0'],
    ['choice', '{order_matters=true}a', '406'],
    ['numeric', '29[:]31', '0'],
    ['numeric', '[:]30', '0'],
    ['numeric', '31[:]29', '406'],
    ['fill-in', '{case_matters=false}{order_matters=false}passport', '0'],
    ['fill-in', `{case_matters=false}${'x'.repeat(240)}`, '406'],
    ['long-fill-in', '{case_matters=true}{lang=en}x', '0'],
    ['performance', '{order_matters=true}greet[.]ask-doc', '406'],
    ['performance', '{order_matters=true}greet[.]ask_doc[,]check[.]uv', '0'],
  ])('setting a %s pattern %j gives error code %s', (type, value, code) => {
    expect(codeOf(`${q}.correct_responses.0.pattern`, value, type)).toBe(code);
  });

  test.each([
    ['numeric', '1', '2', '351'],
    ['choice', 'a', 'a', '351'],
    ['choice', 'a', 'b', '0'],
  ])(
    'for the type %s, the correct response pattern %s and then the pattern %s give error code %s',
    (type, first, second, code) => {
      const {api} = openApi(type);
      api.SetValue(`${q}.correct_responses.0.pattern`, first);
      api.SetValue(`${q}.correct_responses.1.pattern`, second);
      expect(api.GetLastError()).toBe(code);
    },
  );

  test('an answer that is set before its type gets error code 408', () => {
    const {api} = openApi();
    api.SetValue('cmi.interactions.1.id', 'q2');
    api.SetValue('cmi.interactions.1.learner_response', 'a');
    expect(api.GetLastError()).toBe('408');
  });

  test.each([
    ['cmi.location', '403'],
    ['cmi.exit', '405'],
    ['cmi.session_time', '405'],
    ['cmi.objectives.1.id', '301'],
    ['cmi.core.student_id', '401'],
    ['cmi.interactions.0.id', '0'],
    ['cmi.interactions._count', '0'],
  ])('reading %s gives error code %s', (element, code) => {
    const {api} = openApi();
    api.GetValue(element);
    expect(api.GetLastError()).toBe(code);
  });
});

test('calls in the wrong phase of a session give the error codes of the standard', () => {
  const api = new StrictScorm2004().launch()();
  const calls = () =>
    [
      () => api?.GetValue('cmi.mode'),
      () => api?.SetValue('cmi.location', 'x'),
      () => api?.Commit(''),
      () => api?.Terminate(''),
    ].map(call => {
      call();
      return api?.GetLastError();
    });
  expect(calls()).toEqual(['122', '132', '142', '112']);
  expect(api?.Initialize('')).toBe('true');
  expect(api?.Initialize('')).toBe('false');
  expect(api?.GetLastError()).toBe('103');
  expect(calls()).toEqual(['0', '0', '0', '0']);
  expect(calls()).toEqual(['123', '133', '143', '113']);
  api?.Initialize('');
  expect(api?.GetLastError()).toBe('104');
});

test.each([
  ['suspend', 'kept'],
  ['normal', ''],
  ['', ''],
])('after the exit "%s" the next launch returns the state "%s"', (exit, found) => {
  const lms = new StrictScorm2004();
  const api = lms.launch()();
  api?.Initialize('');
  api?.SetValue('cmi.suspend_data', 'kept');
  api?.SetValue('cmi.exit', exit);
  api?.Terminate('');
  const next = lms.launch()();
  next?.Initialize('');
  expect(next?.GetValue('cmi.suspend_data')).toBe(found);
});

test.each([
  ['0.79', 'failed'],
  ['0.8', 'passed'],
])(
  'an LMS with the pass mark 0.8 turns a score of %s into %s, whatever status was set',
  (scaled, success) => {
    const lms = new StrictScorm2004({mastery: '0.8'});
    const api = lms.launch()();
    api?.Initialize('');
    api?.SetValue('cmi.score.scaled', scaled);
    api?.SetValue('cmi.success_status', 'unknown');
    api?.SetValue('cmi.exit', 'suspend');
    api?.Terminate('');
    expect(lms.storedValues.get('cmi.success_status')).toBe(success);
  },
);
