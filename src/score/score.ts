import {percent} from './share.ts';

/**
 * The score of one response. `incomplete` means that the response cannot be scored yet; it is not the same as
 * zero points. Points are whole numbers from 0 to 100.
 */
export type Score =
  | {readonly kind: 'incomplete'; readonly missing: readonly string[]}
  | {readonly kind: 'scored'; readonly earned: number; readonly possible: number};

export const incomplete = (...missing: string[]): Score => ({kind: 'incomplete', missing});
export const scored = (earned: number, possible: number): Score => ({kind: 'scored', earned, possible});

/** Returns true if a score has all possible points. No further try can then earn more points. */
export const isFull = (score: Score): boolean => score.kind === 'scored' && score.earned === score.possible;

/**
 * Returns the mean share of points of several scores, in per cent, rounded down. Each score has the same weight.
 * Missing or incomplete scores count as 0. Scores without possible points are ignored. Returns 0 if no score counts.
 */
export function percentOf(scores: readonly (Score | undefined)[]): number {
  const shares = scores.flatMap(score => {
    if (score?.kind !== 'scored') return [0];
    return score.possible === 0 ? [] : [score.earned / score.possible];
  });
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.length === 0 ? 0 : percent(sum / shares.length);
}
