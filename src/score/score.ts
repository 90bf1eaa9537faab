/** What scoring says about one response; "not finished" is not zero. Points are whole numbers from 0 to 100. */
export type Score =
  | {readonly kind: 'incomplete'; readonly missing: readonly string[]}
  | {readonly kind: 'scored'; readonly earned: number; readonly possible: number};

export const incomplete = (...missing: string[]): Score => ({kind: 'incomplete', missing});
export const scored = (earned: number, possible: number): Score => ({kind: 'scored', earned, possible});

/** Whether nothing more can be gained by trying again. */
export const isFull = (score: Score): boolean => score.kind === 'scored' && score.earned === score.possible;

/**
 * Per cent of full marks over several scores of which each counts the same, rounded down; what is missing or incomplete
 * counts as nothing, and what has no points does not count. 0 where nothing counts.
 */
export function percentOf(scores: readonly (Score | undefined)[]): number {
  const shares = scores.flatMap(score => {
    if (score?.kind !== 'scored') return [0];
    return score.possible === 0 ? [] : [score.earned / score.possible];
  });
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.length === 0 ? 0 : Math.floor((100 * sum) / shares.length + 1e-9);
}
