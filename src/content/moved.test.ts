import {expect, test} from 'vitest';
import {placeNow} from './moved.ts';

const moves = [
  ['old', 'new'],
  ['new/first', 'new/start'],
  ['new/first/why', 'new/second/because'],
] as const;

test.each([
  ['old/first', 'new/start'],
  ['old/first/why', 'new/second/because'],
  ['new/first/try', 'new/start/try'],
  ['old/other/part', 'new/other/part'],
  ['other/first/why', 'other/first/why'],
  ['constructor/toString', 'constructor/toString'],
  ['old', 'new'],
  ['', ''],
])('the place "%s" of an earlier release is "%s" now', (before, now) => {
  expect(placeNow(before, {moved: moves})).toBe(now);
  expect(placeNow(before, {})).toBe(before);
});
