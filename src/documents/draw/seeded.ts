/**
 * Returns a generator of pseudo-random numbers from 0 to 1. The same text gives the same sequence, so that a
 * copy is always drawn alike.
 */
export function seeded(text: string): () => number {
  let state = Array.from(text).reduce(
    (hash, character) => Math.imul(hash ^ character.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
