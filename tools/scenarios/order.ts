import {committedWays} from '../../src/compiler/build/known-ways.ts';

/**
 * Sorts interviews for the exploration, those with the most ways in their last exploration first. Otherwise, one
 * process could begin a large interview when the other processes have no work left. An interview without an
 * exploration comes first, because it may be large.
 */
export const longestFirst = (root: string, ids: readonly string[]): readonly string[] =>
  ids
    .map(id => ({id, ways: waysOf(root, id)}))
    .sort((one, other) => other.ways - one.ways)
    .map(({id}) => id);

/**
 * Returns the number of ways that the last exploration of an interview found, summed over the variants. If several
 * variants have the same number, adds it only once.
 */
function waysOf(root: string, id: string): number {
  const wayCounts = committedWays(root, id)?.variants.map(({ways}) => ways.told);
  return wayCounts ? [...new Set(wayCounts)].reduce((sum, ways) => sum + ways, 0) : Number.MAX_SAFE_INTEGER;
}
