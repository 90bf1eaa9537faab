import {hashOf, mulberry32} from '../../content/random.ts';

/**
 * A seeded random generator. The same seed gives the same sequence. Generated exercises have no other source
 * of randomness.
 */
export interface Chance {
  /** Returns a whole number from 0 up to, but not including, `end`. */
  whole(end: number): number;
  /** Returns one item of a list that is not empty. */
  one<T>(list: readonly [T, ...T[]]): T;
  /** Returns true with the given probability, from 0 to 1. */
  happens(share: number): boolean;
}

/**
 * Creates a generator from a whole number. Streams with different names are independent, even with the same
 * seed.
 */
export function chanceFrom(seed: number, stream: string): Chance {
  const numbers = mulberry32(hashOf(stream, (seed ^ 0x811c9dc5) >>> 0));
  const next = () => numbers() / 2 ** 32;
  const whole = (end: number) => Math.floor(next() * end);
  return {
    whole,
    one: list => list[whole(list.length)] ?? list[0],
    happens: share => next() < share,
  };
}

/** Returns `count` different items of a list in random order, or all of them if there are fewer. */
export function several<T>(list: readonly T[], count: number, chance: Chance): readonly T[] {
  const left = [...list];
  return Array.from({length: Math.min(count, list.length)}, () =>
    left.splice(chance.whole(left.length), 1),
  ).flat();
}
