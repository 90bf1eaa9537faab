import {beforeEach, describe, expect, test} from 'vitest';
import {answer, PlayerBench, setValue} from './player-bench.ts';

let bench: PlayerBench;
beforeEach(() => {
  bench = new PlayerBench();
});

describe('when a commit does not reach the desk', () => {
  test.each([
    [0, 'silent'],
    [401, 'signedOut'],
    [409, 'elsewhere'],
    [507, 'diskFull'],
    [500, 'refused'],
    [400, 'refused'],
  ])(
    'after status %i LMSCommit returns false, and the learner sees "%s" until a commit succeeds',
    (status, trouble) => {
      const api = bench.open();
      api.LMSInitialize('');
      setValue(api, 'cmi.suspend_data', 'kept');
      bench.broken = status;
      expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(['false', '101']);
      expect(bench.attempts.of(bench.learner.id)?.state.suspendData).toBe('');
      expect(bench.troubles).toEqual([trouble]);
      bench.broken = undefined;
      expect(api.LMSCommit('')).toBe('true');
      expect(bench.troubles).toEqual([trouble, undefined]);
      expect(bench.attempts.of(bench.learner.id)?.state.suspendData).toBe('kept');
      expect(bench.storageItems.size).toBe(0);
    },
  );

  test('the next commit includes the interactions of a failed commit', () => {
    const api = bench.open();
    api.LMSInitialize('');
    answer(api, 0);
    bench.broken = 0;
    api.LMSCommit('');
    bench.broken = undefined;
    answer(api, 1);
    api.LMSCommit('');
    expect(bench.attempts.answers(bench.learner.id)).toHaveLength(2);
  });

  test('a closing window sends its last data in a beacon, and the next launch on the device sends the stored commit', () => {
    const api = bench.open();
    api.LMSInitialize('');
    setValue(api, 'cmi.core.exit', 'suspend');
    bench.broken = 0;
    answer(api, 0);
    setValue(api, 'cmi.suspend_data', 'last-words');
    expect(api.LMSFinish('')).toBe('false');
    expect(bench.farewells).toHaveLength(1);
    expect(bench.farewells[0]).toContain('last-words');
    bench.broken = undefined;
    const again = bench.open();
    again.LMSInitialize('');
    expect(again.LMSGetValue('cmi.suspend_data')).toBe('last-words');
    expect(again.LMSGetValue('cmi.core.entry')).toBe('resume');
    expect(again.LMSGetValue('cmi.interactions._count')).toBe('1');
    expect(bench.storageItems.size).toBe(0);
  });

  test('a beacon that arrives before or after the next launch does not change the stored data', () => {
    for (const early of [true, false]) {
      const api = bench.open();
      api.LMSInitialize('');
      setValue(api, 'cmi.suspend_data', `early-${early}`);
      bench.broken = 0;
      api.LMSFinish('');
      bench.broken = undefined;
      const [, body = ''] = (bench.farewells.pop() ?? '').split(/ (.*)/s);
      if (early) bench.serve('/play/commit', body);
      const again = bench.open();
      again.LMSInitialize('');
      if (!early) expect(bench.serve('/play/commit', body).status).toBe(409);
      expect(again.LMSGetValue('cmi.suspend_data')).toBe(`early-${early}`);
    }
  });

  test('a commit that fails during unload is confirmed afterwards and saved once', () => {
    const keeper = bench.keeper();
    const api = bench.open({keeper});
    api.LMSInitialize('');
    expect(keeper.settle()).toBe(true);
    bench.broken = 0;
    answer(api, 0);
    expect(api.LMSFinish('')).toBe('false');
    expect(keeper.settle()).toBe(false);
    const [, body = ''] = (bench.farewells.pop() ?? '').split(/ (.*)/s);
    bench.serve('/play/commit', body);
    bench.broken = undefined;
    expect(keeper.settle()).toBe(true);
    expect(bench.troubles).toEqual(['silent', undefined]);
    expect(bench.attempts.answers(bench.learner.id)).toHaveLength(1);
    expect(bench.storageItems.size).toBe(0);
  });

  test('a commit whose confirmation is lost is saved once', () => {
    const api = bench.open();
    api.LMSInitialize('');
    answer(api, 0);
    bench.broken = 'lost';
    expect(api.LMSCommit('')).toBe('false');
    bench.broken = undefined;
    expect(api.LMSCommit('')).toBe('true');
    expect(bench.attempts.answers(bench.learner.id)).toHaveLength(1);
  });

  test('a failed launch does not start a session', () => {
    bench.broken = 401;
    const api = bench.open();
    expect([api.LMSInitialize(''), api.LMSGetLastError()]).toEqual(['false', '101']);
    expect(bench.troubles).toEqual(['signedOut']);
    expect(api.LMSGetValue('cmi.core.student_id')).toBe('');
    bench.broken = undefined;
    expect(api.LMSInitialize('')).toBe('true');
  });

  test('a proxy page with status 200 does not start a session', () => {
    const api = bench.open({
      keeper: bench.keeper({
        wire: {
          post: () => ({status: 200, text: '<html>Sign in to the network</html>'}),
          farewell: () => undefined,
        },
      }),
    });
    expect(api.LMSInitialize('')).toBe('false');
    expect(bench.troubles).toEqual(['refused']);
  });

  test('the course works on a device without storage', () => {
    const refuse = () => {
      throw new Error('storage is off');
    };
    const api = bench.open({
      keeper: bench.keeper({storage: {getItem: refuse, setItem: refuse, removeItem: refuse}}),
    });
    expect(api.LMSInitialize('')).toBe('true');
    expect(api.LMSCommit('')).toBe('true');
  });
});
