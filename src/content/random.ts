/**
 * FNV-1a hash with 32 bits. `start` selects the hash function. Two texts with the same hash for one `start` may have
 * different hashes for another `start`.
 */
export function hashOf(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/**
 * Returns a generator of whole numbers below 2 ** 32: Mulberry32 by Tommy Ettinger, released to the public
 * domain. The same seed gives the same sequence.
 */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
