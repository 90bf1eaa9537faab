import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ordered} from './order.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('an order that tells nothing', () => {
  test('loses and adds none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (list, seed) => {
        expect([...ordered(list, seed)].sort()).toEqual([...list].sort());
      }),
    );
  });
  test('is the same for the same seed, whatever the order given', () => {
    expect(ordered(['d', 'b', 'a', 'c'], 'x')).toEqual(ordered(ids, 'x'));
  });
  test('puts each option first about as often, so that its place tells nothing', () => {
    const first = Array.from({length: 400}, (_, i) => ordered(ids, `seed-${i}`)[0]);
    for (const id of ids) expect(first.filter(f => f === id).length).toBeGreaterThan(60);
  });
});
