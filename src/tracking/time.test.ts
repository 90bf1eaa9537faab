import {expect, test} from 'vitest';
import {percent} from './scorm-result.ts';
import {span12, timeOfDay} from './time.ts';

test.each([
  [0, '0000:00:00.00'],
  [-5, '0000:00:00.00'],
  [NaN, '0000:00:00.00'],
  [3661.239, '0001:01:01.23'],
  [1e12, '9999:59:59.99'],
])('%d seconds are %s', (seconds, text) => {
  expect(span12(seconds)).toBe(text);
});

test.each([
  [0.7999, '79'],
  [0.8, '80'],
  [0.29, '29'],
  [1, '100'],
  [1.2, '100'],
  [-1, '0'],
])('a share of %d is %s per cent', (share, text) => {
  expect(percent(share)).toBe(text);
});

test('a time of day is local and whole', () => {
  expect(timeOfDay(new Date(2026, 0, 1, 23, 4, 5, 999).getTime())).toBe('23:04:05');
});
