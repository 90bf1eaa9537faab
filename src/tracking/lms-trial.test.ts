import {expect, test} from 'vitest';
import {sample, tryValue, tryLengths, type TrialTarget} from './lms-trial.ts';

/**
 * Creates an LMS that stores one element of at most `room` characters. It refuses a longer value, or
 * truncates it if `isCutting`.
 */
function lms(room: number, isCutting = false): TrialTarget {
  let kept = '';
  return {
    get: () => kept,
    set: (_, value) => {
      if (value.length > room && !isCutting) return {code: '405'};
      kept = value.slice(0, room);
      return {code: '0'};
    },
  };
}

test('`sample` returns only characters that a saved state may contain, and returns texts with different ends for different lengths', () => {
  expect(sample(64_000)).toMatch(/^[A-Za-z0-9._~-]{64000}$/);
  const ends = [1_000, 3_276, 4_095, 4_096, 4_097].map(length => sample(length).slice(-40));
  expect(new Set(ends).size).toBe(ends.length);
});

test.each([
  [5_000, false, [1_000, 4_096]],
  [5_000, true, [1_000, 4_096]],
  [4_095, false, [1_000, 4_096, 4_095]],
  [4_095, true, [1_000, 4_096, 4_095]],
  [255, false, [1_000, 255]],
  [255, true, [1_000, 255]],
  [0, true, [1_000]],
] as const)(
  'in an LMS with room for %i characters (longer texts are truncated: %s), a self-test reports the lengths %j',
  (room, isCutting, lengths) => {
    const findings = tryLengths(lms(room, isCutting), 'state', [1_000, 4_096]);
    expect(findings.map(f => f.length)).toEqual(lengths);
    expect(findings.filter(f => f.verdict === 'kept').map(f => f.length)).toEqual(
      lengths.filter(n => n <= room),
    );
  },
);

test.each([
  ['0', 'a', 'kept', '"a"'],
  ['0', 'b', 'changed', '"b"'],
  ['0', '', 'changed', '""'],
  ['405', 'a', 'refused', 'error 405'],
] as const)(
  'a self-test that sets "a", gets the error code %s and reads "%s" has the verdict %s',
  (code, read, verdict, reading) => {
    expect(tryValue({get: () => read, set: () => ({code})}, 'place', 'location', 'a')).toEqual({
      what: 'place',
      set: 'location = "a"',
      read: reading,
      verdict,
    });
  },
);
