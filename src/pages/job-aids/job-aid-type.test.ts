import {expect, test} from 'vitest';
import {typeFor} from './job-aid-type.ts';

const words = (letters: number) => `<p>${'a'.repeat(letters)}</p>`;

test('a sheet with few words is set large, one with many small, and none smaller than can be read from a wall', () => {
  expect(typeFor([words(300)])).toBe(13);
  expect(typeFor([words(1000), words(1000)])).toBe(10);
  expect(typeFor([words(1600)])).toBeGreaterThan(typeFor([words(1800)]));
  expect(typeFor([words(9000)])).toBe(9.5);
});

test.each([
  ['a line to write on', '<span class="blank"></span>'],
  ['a whole line to write on', '<hr>'],
  ['a row of a table', '<tr></tr>'],
  ['an item of a list', '<li></li>'],
])('%s takes room besides its letters', (_, html) => {
  expect(typeFor([words(1500), html.repeat(4)])).toBeLessThan(typeFor([words(1500)]));
});

test('a short line within a sentence takes no more room than its words', () => {
  expect(typeFor([words(1500), '<span class="blank short"></span>'.repeat(4)])).toBe(typeFor([words(1500)]));
});
