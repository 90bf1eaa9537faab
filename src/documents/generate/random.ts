/**
 * A seeded random generator. The same seed gives the same sequence. The core has no other source of
 * randomness.
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
  let state = Array.from(stream).reduce(
    (hash, c) => Math.imul(hash ^ c.charCodeAt(0), 0x01000193),
    seed ^ 0x811c9dc5,
  );
  // Mulberry32 by Tommy Ettinger, released to the public domain.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (end: number) => Math.floor(next() * end);
  return {
    whole,
    one: list => list[whole(list.length)] ?? list[0],
    happens: share => next() < share,
  };
}
