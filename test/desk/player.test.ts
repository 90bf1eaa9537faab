import {beforeEach, describe, expect, test} from 'vitest';
import {commitSchema} from '../../src/desk/ledger/commit.ts';
import {answer, PlayerBench, setValue} from './player-bench.ts';

let bench: PlayerBench;
beforeEach(() => {
  bench = new PlayerBench();
});

describe('a SCORM 1.2 course in the desk', () => {
  test('a SCORM 1.2 course starts as new at the first launch, and reads back all its data at each later launch', () => {
    for (const round of [0, 1, 2]) {
      const api = bench.open();
      expect(api.LMSInitialize('')).toBe('true');
      expect(api.LMSGetValue('cmi.core.entry')).toBe(round === 0 ? 'ab-initio' : 'resume');
      expect(api.LMSGetValue('cmi.core.student_name')).toBe('Bat Dorj');
      expect(api.LMSGetValue('cmi.core.total_time')).toBe(`00:${String(round * 10).padStart(2, '0')}:00`);
      expect(api.LMSGetValue('cmi.suspend_data')).toBe(round === 0 ? '' : `state-${round - 1}`);
      expect(api.LMSGetValue('cmi.interactions._count')).toBe(String(round * 12));
      for (let n = 0; n < 12; n++) answer(api, round * 12 + n, n % 2 ? 'a' : 'b');
      if (round === 0) {
        setValue(api, 'cmi.objectives.0.id', 'fraud.mrz');
        setValue(api, 'cmi.core.lesson_status', 'incomplete');
      }
      expect(api.LMSGetValue('cmi.objectives._count')).toBe('1');
      setValue(api, 'cmi.objectives.0.score.raw', '50');
      setValue(api, 'cmi.core.exit', 'suspend');
      setValue(api, 'cmi.core.session_time', '0000:10:00.00');
      setValue(api, 'cmi.suspend_data', `state-${round}`);
      expect(api.LMSCommit('')).toBe('true');
      expect(api.LMSFinish('')).toBe('true');
    }
    expect(bench.attempts.answers(bench.learner.id).map(kept => kept.id)).toEqual(
      Array.from({length: 36}, (_, n) => `fraud.q${n}.t1`),
    );
    expect(bench.attempts.answers(bench.learner.id)[4]).toMatchObject({
      response: 'b',
      result: 'wrong',
      correct: ['a'],
      objectives: ['fraud.mrz'],
      weighting: '1',
    });
    expect(bench.attempts.of(bench.learner.id)).toMatchObject({
      totalSeconds: 1800,
      state: {
        completion: 'incomplete',
        success: 'unknown',
        objectives: [{id: 'fraud.mrz', score: {raw: '50'}}],
      },
    });
  });

  test('a SCORM 1.2 course reads the values that its manifest sets', () => {
    bench.manifest = {
      launchData: 'level=2',
      passMark: '75',
      threshold: '',
      timeAllowed: '01:00:00',
      timeLimitAction: 'exit,message',
    };
    const api = bench.open();
    api.LMSInitialize('');
    expect(api.LMSGetValue('cmi.launch_data')).toBe('level=2');
    expect(api.LMSGetValue('cmi.student_data.mastery_score')).toBe('75');
    expect(api.LMSGetValue('cmi.student_data.max_time_allowed')).toBe('01:00:00');
    expect(api.LMSGetValue('cmi.student_data.time_limit_action')).toBe('exit,message');
  });

  test('a SCORM 1.2 course may be loaded again in its frame after LMSFinish', () => {
    const api = bench.open();
    api.LMSInitialize('');
    setValue(api, 'cmi.suspend_data', 'first');
    setValue(api, 'cmi.core.exit', 'suspend');
    expect(api.LMSFinish('')).toBe('true');
    expect(api.LMSInitialize('')).toBe('true');
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('first');
    expect(api.LMSGetValue('cmi.core.entry')).toBe('resume');
    setValue(api, 'cmi.suspend_data', 'second');
    expect(api.LMSCommit('')).toBe('true');
    expect(bench.attempts.of(bench.learner.id)?.state.suspendData).toBe('second');
  });

  test('the desk gets each interaction of a SCORM 1.2 course once', () => {
    const api = bench.open();
    api.LMSInitialize('');
    answer(api, 0);
    api.LMSCommit('');
    answer(api, 1);
    api.LMSCommit('');
    api.LMSFinish('');
    const sent = bench.posted
      .slice(1)
      .map(body => commitSchema.parse(JSON.parse(body)).answers.map(({place}) => place));
    expect(sent).toEqual([[0], [1], []]);
  });

  test.each([
    ['cmi.suspend_data', 'x'.repeat(4097), '405'],
    ['cmi.core', '1', '401'],
    ['cmi.interactions', '1', '401'],
    ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
    ['cmi.core.lesson_status', 'finished', '405'],
    ['cmi.core.student_name', 'x', '403'],
  ])('LMSSetValue of %s is refused with its own error code (case %#)', (element, value, code) => {
    const api = bench.open();
    api.LMSInitialize('');
    setValue(api, 'cmi.suspend_data', 'before');
    expect(api.LMSSetValue(element, value)).toBe('false');
    expect(api.LMSGetLastError()).toBe(code);
    expect(api.LMSGetErrorString(code)).not.toBe('');
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('before');
    expect(api.LMSGetLastError()).toBe('0');
  });

  test('a SCORM 1.2 course may save 4096 characters', () => {
    const api = bench.open();
    api.LMSInitialize('');
    setValue(api, 'cmi.suspend_data', 'x'.repeat(4096));
    expect(api.LMSCommit('')).toBe('true');
  });

  test('no SCORM 1.2 call throws for numbers, missing arguments or invalid names', () => {
    const api = bench.open();
    const call = (name: keyof typeof api, ...args: readonly unknown[]): unknown =>
      Reflect.apply(api[name], api, args);
    expect(call('LMSInitialize')).toBe('true');
    expect(call('LMSSetValue', 'cmi.core.score.raw', 85)).toBe('true');
    expect(call('LMSSetValue', 'cmi.suspend_data', null)).toBe('true');
    for (const nonsense of [
      undefined,
      null,
      {},
      Symbol('x'),
      '__proto__',
      'cmi.constructor',
      'cmi.__proto__.x',
    ])
      expect([call('LMSSetValue', nonsense, 'x'), call('LMSGetValue', nonsense)]).toEqual(['false', '']);
    expect(call('LMSCommit')).toBe('true');
    expect(call('LMSFinish')).toBe('true');
    expect(bench.attempts.of(bench.learner.id)?.state.score.raw).toBe('85');
  });

  test('SCORM 1.2 calls outside a session are refused', () => {
    const api = bench.open();
    expect([api.LMSCommit(''), api.LMSFinish(''), api.LMSSetValue('cmi.suspend_data', 'x')]).toEqual([
      'false',
      'false',
      'false',
    ]);
    expect(api.LMSInitialize('x')).toBe('false');
    expect(api.LMSInitialize('')).toBe('true');
    expect([api.LMSInitialize(''), api.LMSGetLastError()]).toEqual(['false', '101']);
    api.LMSFinish('');
    expect([
      api.LMSSetValue('cmi.suspend_data', 'x'),
      api.LMSCommit(''),
      api.LMSFinish(''),
      api.LMSGetValue('cmi.suspend_data'),
    ]).toEqual(['false', 'false', 'false', '']);
    expect(api.LMSGetLastError()).toBe('301');
  });
});
