import {expect, test} from 'vitest';
import {didYouMean, nearest} from './did-you-mean.ts';

test.each([
  ['feedbak', 'feedback'],
  ['tilte', 'title'],
  ['Title', 'title'],
  ['numerc', 'numeric'],
  ['xyz', undefined],
  ['', undefined],
])('for the misspelt word %j the nearest known word is %j', (wrong, meant) => {
  expect(nearest(wrong, ['title', 'text', 'feedback', 'numeric'])).toBe(meant);
});

test('didYouMean returns no suggestion when no known word is similar', () => {
  expect(didYouMean('xyz', ['title'])).toBe('');
});
