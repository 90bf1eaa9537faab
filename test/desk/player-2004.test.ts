import {beforeEach, describe, expect, test} from 'vitest';
import type {DeskScorm2004Api} from '../../src/desk/player/scorm2004-api.ts';
import {PlayerBench} from './player-bench.ts';

let bench: PlayerBench;
beforeEach(() => {
  bench = new PlayerBench('scorm2004');
});

const open = (): DeskScorm2004Api => {
  const api = bench.open2004();
  expect(api.Initialize('')).toBe('true');
  return api;
};

/** Sets values in order through the player's API. Expects that the API accepts each of them. */
function setAll(api: DeskScorm2004Api, values: Readonly<Record<string, string>>): void {
  const refused = Object.entries(values).filter(
    ([element, value]) => api.SetValue(element, value) !== 'true',
  );
  expect(refused).toEqual([]);
}

/** One value for each element that a course may set. No two values are equal. */
const everything = {
  'cmi.location': 'fraud/zones',
  'cmi.suspend_data': 'x'.repeat(64_000),
  'cmi.progress_measure': '0.4',
  'cmi.completion_status': 'incomplete',
  'cmi.success_status': 'failed',
  'cmi.score.raw': '41',
  'cmi.score.min': '0',
  'cmi.score.max': '50',
  'cmi.score.scaled': '0.82',
  'cmi.learner_preference.audio_level': '0.5',
  'cmi.learner_preference.language': 'mn',
  'cmi.learner_preference.delivery_speed': '1.5',
  'cmi.learner_preference.audio_captioning': '-1',
  'cmi.comments_from_learner.0.comment': '{lang=mn}Сайн',
  'cmi.comments_from_learner.0.location': 'fraud',
  'cmi.comments_from_learner.0.timestamp': '2026-11-25T09:05:07.5Z',
  'cmi.objectives.0.id': 'fraud.zones',
  'cmi.objectives.0.completion_status': 'completed',
  'cmi.objectives.0.success_status': 'passed',
  'cmi.objectives.0.progress_measure': '1',
  'cmi.objectives.0.score.scaled': '-0.5',
  'cmi.objectives.0.score.raw': '25',
  'cmi.objectives.0.score.min': '0',
  'cmi.objectives.0.score.max': '100',
  'cmi.objectives.0.description': '{lang=en}The zones',
  'cmi.interactions.0.id': 'urn:tamga:fraud.q.t1',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.objectives.0.id': 'fraud.zones',
  'cmi.interactions.0.timestamp': '2026-11-25T09:05:07',
  'cmi.interactions.0.correct_responses.0.pattern': 'a[,]b',
  'cmi.interactions.0.correct_responses.1.pattern': 'c',
  'cmi.interactions.0.weighting': '2',
  'cmi.interactions.0.learner_response': 'b[,]c',
  'cmi.interactions.0.result': '0.5',
  'cmi.interactions.0.latency': 'PT1M2.5S',
  'cmi.interactions.0.description': '{lang=en}Which?',
};

describe('a SCORM 2004 course in the desk', () => {
  test('a new SCORM 2004 attempt has no values that were never set', () => {
    const api = open();
    expect(api.GetValue('cmi.entry')).toBe('ab-initio');
    expect(api.GetValue('cmi.learner_name')).toBe('Bat Dorj');
    expect(api.GetValue('cmi.completion_status')).toBe('unknown');
    expect(api.GetValue('cmi.success_status')).toBe('unknown');
    expect(api.GetValue('cmi.total_time')).toBe('PT0S');
    expect([api.GetValue('cmi.suspend_data'), api.GetLastError()]).toEqual(['', '403']);
    expect([api.GetValue('cmi.location'), api.GetLastError()]).toEqual(['', '403']);
    expect(bench.storageItems.size).toBe(0);
  });

  test('a SCORM 2004 course reads back every committed value at each launch', () => {
    let api = open();
    setAll(api, everything);
    setAll(api, {'cmi.session_time': 'PT10M', 'cmi.exit': 'suspend'});
    expect(api.Terminate('')).toBe('true');
    for (const round of [1, 2]) {
      api = open();
      const found = Object.keys(everything).map(element => [element, api.GetValue(element)]);
      expect(Object.fromEntries(found)).toEqual(everything);
      expect(api.GetValue('cmi.entry')).toBe('resume');
      expect(api.GetValue('cmi.total_time')).toBe(`PT${round * 10}M`);
      expect(api.GetValue('cmi.interactions._count')).toBe('1');
      setAll(api, {'cmi.session_time': 'PT10M', 'cmi.exit': 'suspend'});
      expect(api.Commit('')).toBe('true');
      // No interaction has changed, so the commit contains no interactions.
      expect(bench.posted.at(-1)).toContain('"answers":[]');
    }
    expect(bench.attempts.of(bench.learner.id)).toMatchObject({
      totalSeconds: 1800,
      state: {completion: 'incomplete', success: 'failed', score: {scaled: '0.82'}, progress: '0.4'},
    });
  });

  test('a SCORM 2004 course reads the values that its manifest sets', () => {
    bench.manifest = {
      launchData: 'level=2',
      passMark: '0.75',
      threshold: '0.9',
      timeAllowed: 'PT1H',
      timeLimitAction: 'continue,message',
    };
    const api = open();
    expect(api.GetValue('cmi.launch_data')).toBe('level=2');
    expect(api.GetValue('cmi.scaled_passing_score')).toBe('0.75');
    expect(api.GetValue('cmi.completion_threshold')).toBe('0.9');
    expect(api.GetValue('cmi.max_time_allowed')).toBe('PT1H');
    expect(api.GetValue('cmi.time_limit_action')).toBe('continue,message');
  });

  test('a SCORM 2004 course may be loaded again in its frame after Terminate', () => {
    const api = open();
    setAll(api, {'cmi.suspend_data': 'first', 'cmi.exit': 'suspend'});
    expect(api.Terminate('')).toBe('true');
    expect(api.Initialize('')).toBe('true');
    expect(api.GetValue('cmi.suspend_data')).toBe('first');
    setAll(api, {'cmi.suspend_data': 'second'});
    expect(api.Commit('')).toBe('true');
    expect(bench.attempts.of(bench.learner.id)?.state.suspendData).toBe('second');
  });

  test.each([
    ['cmi.suspend_data', 'x'.repeat(64_001), '406'],
    ['cmi.location', 'x'.repeat(1001), '406'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.score.scaled', '1.01', '407'],
    ['cmi.session_time', '00:10:00', '406'],
    ['cmi.learner_name', 'x', '404'],
    ['cmi.objectives.1.id', 'gap', '351'],
    ['cmi.interactions.0.id', 'with space', '406'],
    ['cmi.interactions.0.id', '', '406'],
    ['cmi.interactions.0.type', 'choice', '408'],
    ['cmi.nothing', 'x', '401'],
    ['cmi', '1', '401'],
    ['cmi.interactions', '1', '401'],
    ['cmi.score', '1', '401'],
    ['cmi.objectives.0', '1', '401'],
    ['cmi.score.toJSON', '1', '401'],
  ])('SetValue of %s is refused with its own error code (case %#)', (element, value, code) => {
    const api = open();
    setAll(api, {'cmi.suspend_data': 'before'});
    expect([api.SetValue(element, value), api.GetLastError()]).toEqual(['false', code]);
    expect(api.GetErrorString(code)).not.toBe('');
    expect([api.GetValue('cmi.suspend_data'), api.GetLastError()]).toEqual(['before', '0']);
    expect(api.Commit('')).toBe('true');
  });

  test('no SCORM 2004 call throws for numbers, missing arguments or invalid names', () => {
    const api = bench.open2004();
    const call = (name: keyof DeskScorm2004Api, ...args: readonly unknown[]): unknown =>
      Reflect.apply(api[name], api, args);
    expect(call('Initialize')).toBe('true');
    expect(call('SetValue', 'cmi.score.scaled', 0.5)).toBe('true');
    expect(call('SetValue', 'cmi.suspend_data', null)).toBe('true');
    expect(call('SetValue', 'cmi.location', true)).toBe('true');
    for (const nonsense of [
      undefined,
      null,
      {},
      Symbol('x'),
      '__proto__',
      'cmi.constructor',
      'cmi.__proto__.x',
    ])
      expect([call('SetValue', nonsense, 'x'), call('GetValue', nonsense)]).toEqual(['false', '']);
    expect(call('Commit')).toBe('true');
    expect(call('Terminate')).toBe('true');
    expect(bench.attempts.of(bench.learner.id)?.state).toMatchObject({
      score: {scaled: '0.5'},
      location: 'true',
      suspendData: '',
    });
  });

  test('SCORM 2004 calls outside a session are refused, each with its own error code', () => {
    const api = bench.open2004();
    const calls = () => [
      [api.GetValue('cmi.entry'), api.GetLastError()],
      [api.SetValue('cmi.location', 'x'), api.GetLastError()],
      [api.Commit(''), api.GetLastError()],
      [api.Terminate(''), api.GetLastError()],
    ];
    expect(calls()).toEqual([
      ['', '122'],
      ['false', '132'],
      ['false', '142'],
      ['false', '112'],
    ]);
    expect([api.Initialize('x'), api.GetLastError()]).toEqual(['false', '201']);
    expect(api.Initialize('')).toBe('true');
    expect([api.Initialize(''), api.GetLastError()]).toEqual(['false', '103']);
    api.Terminate('');
    expect(calls()).toEqual([
      ['', '123'],
      ['false', '133'],
      ['false', '143'],
      ['false', '113'],
    ]);
  });
});

describe('when a SCORM 2004 commit does not reach the desk', () => {
  test.each([
    [0, 'silent'],
    [401, 'signedOut'],
    [409, 'elsewhere'],
    [507, 'diskFull'],
  ])(
    'after status %i Commit returns false, and the next commit includes everything from the failed one',
    (status, trouble) => {
      const api = open();
      setAll(api, everything);
      bench.broken = status;
      expect([api.Commit(''), api.GetLastError()]).toEqual(['false', '391']);
      expect(bench.troubles).toEqual([trouble]);
      bench.broken = undefined;
      expect(api.Commit('')).toBe('true');
      expect(bench.attempts.of(bench.learner.id)?.state.suspendData).toHaveLength(64_000);
      expect(bench.attempts.answers(bench.learner.id)).toHaveLength(1);
    },
  );

  test('a closing window leaves its commit on the device, and the next launch sends it', () => {
    const api = open();
    setAll(api, {...everything, 'cmi.suspend_data': 'last words', 'cmi.exit': 'suspend'});
    bench.broken = 0;
    expect([api.Terminate(''), api.GetLastError()]).toEqual(['false', '111']);
    bench.broken = undefined;
    const again = open();
    expect(again.GetValue('cmi.suspend_data')).toBe('last words');
    expect(again.GetValue('cmi.interactions._count')).toBe('1');
    expect(again.GetValue('cmi.entry')).toBe('resume');
  });

  test('a failed launch does not start a SCORM 2004 session', () => {
    bench.broken = 401;
    const api = bench.open2004();
    expect([api.Initialize(''), api.GetLastError()]).toEqual(['false', '102']);
    expect([api.GetValue('cmi.entry'), api.GetLastError()]).toEqual(['', '122']);
    bench.broken = undefined;
    expect(api.Initialize('')).toBe('true');
  });
});
