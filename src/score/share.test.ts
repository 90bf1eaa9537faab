import {expect, test} from 'vitest';
import {fourDecimals, percent} from './share.ts';

test.each([
  [0.7999, 79],
  [0.8, 80],
  [0.29, 29],
  [1, 100],
  [1.2, 100],
  [-1, 0],
])('a share of %d is %i per cent, rounded down', (share, whole) => {
  expect(percent(share)).toBe(whole);
});

test.each([
  [2 / 3, 0.6666],
  [0.79996, 0.7999],
  [0.29, 0.29],
  [0.0001, 0.0001],
  [0.00009, 0],
  [1.2, 1],
  [-1, 0],
])('a share of %d, rounded down to at most four decimals, is %d', (share, short) => {
  expect(fourDecimals(share)).toBe(short);
});
