import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ordered} from './order.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('ordered ids', () => {
  test('ordered ids contain every id exactly once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (list, seed) => {
        expect([...ordered(list, seed)].sort()).toEqual([...list].sort());
      }),
    );
  });
  test('ordered ids are the same for the same seed, for any input order', () => {
    expect(ordered(['d', 'b', 'a', 'c'], 'x')).toEqual(ordered(ids, 'x'));
  });
  test('ordered ids start with each id about equally often, so that a position reveals nothing', () => {
    const first = Array.from({length: 400}, (_, i) => ordered(ids, `seed-${i}`)[0]);
    for (const id of ids) expect(first.filter(f => f === id).length).toBeGreaterThan(60);
  });
});
