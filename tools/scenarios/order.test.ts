import {expect, test} from 'vitest';
import {firstCourseRoot} from '../paths.mjs';
import {longestFirst} from './order.ts';

test('longestFirst puts unknown interviews first, then those with most ways, and counts variants with the same ways once', () => {
  const ids = ['two-words-for-uncle', 'customer-support', 'restaurant-by-the-sea', 'no-such-talk'];
  expect(longestFirst(firstCourseRoot, ids)).toEqual([
    'no-such-talk',
    'restaurant-by-the-sea',
    'customer-support',
    'two-words-for-uncle',
  ]);
});
