import {expect, test} from 'vitest';
import {typeFor} from './job-aid-type.ts';

const words = (letters: number) => `<p>${'a'.repeat(letters)}</p>`;

test('typeFor gives a short text a larger size than a long one, but never a size below 9.5 points', () => {
  expect(typeFor([words(300)])).toBe(13);
  expect(typeFor([words(1000), words(1000)])).toBe(10);
  expect(typeFor([words(1600)])).toBeGreaterThan(typeFor([words(1800)]));
  expect(typeFor([words(9000)])).toBe(9.5);
});

test.each([
  ['a blank to write on', '<span class="blank"></span>'],
  ['a blank that is a whole line', '<hr>'],
  ['a row of a table', '<tr></tr>'],
  ['an item of a list', '<li></li>'],
])('typeFor reserves space for %s in addition to the letters', (_, html) => {
  expect(typeFor([words(1500), html.repeat(4)])).toBeLessThan(typeFor([words(1500)]));
});

test('typeFor reserves no extra space for a short blank to fill in within a sentence', () => {
  expect(typeFor([words(1500), '<span class="blank short"></span>'.repeat(4)])).toBe(typeFor([words(1500)]));
});
