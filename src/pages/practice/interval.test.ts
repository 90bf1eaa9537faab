import {expect, test} from 'vitest';
import {intervalIn, intervalOf} from './interval.ts';

test.each([
  [0, 0, 0, 1],
  [0, 10, 0, 0.278],
  [5, 10, 0.237, 0.763],
  [8, 10, 0.49, 0.943],
  [10, 10, 0.722, 1],
  [81, 263, 0.255, 0.366],
])('the Wilson interval of %i out of %i reaches from %f to %f', (part, all, low, high) => {
  const [from, to] = intervalOf(part, all);
  expect(from).toBeCloseTo(low, 3);
  expect(to).toBeCloseTo(high, 3);
});

test('intervalIn rounds outwards, so that the interval never looks narrower than it is', () => {
  expect(intervalIn(8, 10, 10)).toEqual([4, 10]);
  expect(intervalIn(3, 90, 100)).toEqual([1, 10]);
});

test('the interval of a rate contains the true rate in about 95 of 100 rounds of practice', () => {
  // The exact probability that the interval contains the rate, for 20 false documents and a rate of 0.7.
  const [all, rate] = [20, 0.7];
  const chances = Array.from({length: all}).reduce<readonly number[]>(
    before => [...before, 0].map((same, k) => same * (1 - rate) + (before[k - 1] ?? 0) * rate),
    [1],
  );
  const covered = chances.reduce((sum, chance, part) => {
    const [low, high] = intervalOf(part, all);
    return sum + (low <= rate && rate <= high ? chance : 0);
  }, 0);
  expect(covered).toBeGreaterThan(0.93);
  expect(covered).toBeLessThan(0.99);
});
