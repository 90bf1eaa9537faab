import {committedWays} from '../../src/compiler/build/known-ways.ts';

/**
 * Returns the interviews in the order in which to explore them, the largest first: the one whose last exploration
 * went most ways. Otherwise one process could begin a large interview while the other processes have nothing left to
 * do. An interview that was never explored comes first, because it may be large.
 */
export const longestFirst = (root: string, ids: readonly string[]): readonly string[] =>
  ids
    .map(id => ({id, ways: waysOf(root, id)}))
    .sort((one, other) => other.ways - one.ways)
    .map(({id}) => id);

/**
 * Returns the number of ways in the last exploration of an interview. Variants with the same number of ways count
 * once.
 */
function waysOf(root: string, id: string): number {
  const told = committedWays(root, id)?.variants.map(({ways}) => ways.told);
  return told ? [...new Set(told)].reduce((sum, ways) => sum + ways, 0) : Number.MAX_SAFE_INTEGER;
}
