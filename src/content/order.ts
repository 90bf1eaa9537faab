/**
 * Shuffles ids. The order depends only on the seed and the set of ids, so a returning learner finds the same
 * order. The order of the input has no influence.
 */
export function ordered(ids: readonly string[], seed: string): readonly string[] {
  const next = numbers(hashOf(`${seed}/${[...ids].sort().join()}`));
  const list = [...ids].sort();
  for (let i = list.length - 1; i > 0; i--) {
    const j = next() % (i + 1);
    const [a, b] = [list[i], list[j]];
    if (a !== undefined && b !== undefined) [list[i], list[j]] = [b, a];
  }
  return list;
}

/** FNV-1a hash with 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** Mulberry32 generator: returns whole numbers below 2 ** 32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}
