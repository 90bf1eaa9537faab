import {committedWays} from '../../src/compiler/build/known-ways.ts';

/**
 * Returns the interviews in the order in which to explore them: the one with most ways at its last exploration
 * first, so that no process begins a long one while the others have nothing left to do. An interview that was never
 * explored may be long, so it comes first.
 */
export const longestFirst = (root: string, ids: readonly string[]): readonly string[] =>
  ids
    .map(id => ({id, ways: waysOf(root, id)}))
    .sort((one, other) => other.ways - one.ways)
    .map(({id}) => id);

/** Returns the number of ways that an exploration goes. Variants with the same ways are explored once. */
function waysOf(root: string, id: string): number {
  const told = committedWays(root, id)?.variants.map(({ways}) => ways.told);
  return told ? [...new Set(told)].reduce((sum, ways) => sum + ways, 0) : Number.MAX_SAFE_INTEGER;
}
