import {expect, test} from 'vitest';
import {didYouMean, nearest} from './did-you-mean.ts';

test.each([
  ['feedbak', 'feedback'],
  ['tilte', 'title'],
  ['Title', 'title'],
  ['numerc', 'numeric'],
  ['xyz', undefined],
  ['', undefined],
])('%j most likely means %j', (wrong, meant) => {
  expect(nearest(wrong, ['title', 'text', 'feedback', 'numeric'])).toBe(meant);
});

test('nothing is guessed where nothing is near', () => {
  expect(didYouMean('xyz', ['title'])).toBe('');
});
