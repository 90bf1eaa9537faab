import {hashOf, mulberry32} from './random.ts';

/**
 * Shuffles ids. The order depends only on the seed and the set of ids, so a returning learner finds the same
 * order. The order of the input has no influence.
 */
export function ordered(ids: readonly string[], seed: string): readonly string[] {
  const next = mulberry32(hashOf(`${seed}/${[...ids].sort().join()}`));
  const list = [...ids].sort();
  for (let i = list.length - 1; i > 0; i--) {
    const j = next() % (i + 1);
    const [a, b] = [list[i], list[j]];
    if (a !== undefined && b !== undefined) [list[i], list[j]] = [b, a];
  }
  return list;
}
