import {expect, test} from 'vitest';
import {fit} from './typed.ts';

test.each([
  ['ASCII', '1'.repeat(40), 20],
  ['Arabic digits of two bytes each', '\u0663'.repeat(20), 10],
  ['Mongolian digits of three bytes each', '\u1811'.repeat(20), 6],
  ['characters of four bytes each', '\u{1d7d7}'.repeat(20), 5],
])('`fit` keeps at most 20 bytes of UTF-8: %s', (_title, text, characters) => {
  expect(Array.from(fit(text, 20))).toHaveLength(characters);
  expect(new TextEncoder().encode(fit(text, 20)).length).toBeLessThanOrEqual(20);
});
