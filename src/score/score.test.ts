import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {incomplete, percentOf, scored, type Score} from './score.ts';

describe('the result of a paper', () => {
  test.each<[string, readonly (Score | undefined)[], number]>([
    ['0 for no items', [], 0],
    ['100 if all items are right', [scored(1, 1), scored(5, 5)], 100],
    ['50 if one of two items is right, whatever their points', [scored(1, 1), scored(0, 100)], 50],
    ['a share for a partly right item', [scored(1, 4), scored(1, 1)], 62],
    ['nothing for an item without an answer', [undefined, scored(1, 1)], 50],
    ['nothing for an incomplete item', [incomplete('order'), scored(1, 1)], 50],
    ['items without points are left out', [scored(0, 0), scored(1, 1)], 100],
    ['0 if no item has points', [scored(0, 0)], 0],
    ['two thirds, rounded down', [scored(1, 1), scored(1, 1), scored(0, 1)], 66],
    ['exactly 80 for four fifths', Array.from({length: 10}, (_, n) => scored(n < 8 ? 1 : 0, 1)), 80],
    ['1 for one of a hundred', Array.from({length: 100}, (_, n) => scored(n === 0 ? 1 : 0, 1)), 1],
  ])('percentOf computes the result: %s', (_, scores, percent) => {
    expect(percentOf(scores)).toBe(percent);
  });

  const score = fc
    .tuple(fc.integer({min: 1, max: 6}), fc.nat({max: 6}))
    .map(([possible, earned]) => scored(Math.min(earned, possible), possible));

  test('percentOf returns the share in per cent, rounded down', () => {
    fc.assert(
      fc.property(fc.array(score, {minLength: 1, maxLength: 40}), scores => {
        // 60 is a multiple of all values of `possible` above, so the sum contains only whole numbers.
        const sum = scores.reduce(
          (all, s) => all + (s.kind === 'scored' ? (60 * s.earned) / s.possible : 0),
          0,
        );
        expect(percentOf(scores)).toBe(Math.floor((100 * sum) / (60 * scores.length)));
      }),
    );
  });

  test('percentOf does not return less when one more item is right', () => {
    fc.assert(
      fc.property(fc.array(score, {maxLength: 40}), scores => {
        expect(percentOf([...scores, scored(1, 1)])).toBeGreaterThanOrEqual(
          percentOf([...scores, undefined]),
        );
      }),
    );
  });
});
