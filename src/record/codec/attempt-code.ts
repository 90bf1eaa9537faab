import {incomplete, scored, type Score} from '../../score/score.ts';
import {CutError} from '../bit-pack.ts';

/**
 * This file encodes the maximum points, the best points and the last points of an answer as one number. The
 * number is a position in the list of all possible combinations. The list is ordered by maximum points, then
 * by best points, then by lost points. Lost points are 0 for a draft. For a scored answer, they are 1 plus
 * the difference between the best and the last points. A question of one point needs only 7 positions, which
 * fit into one nibble.
 */
const withPossible = (possible: number): number => ((possible + 1) * (possible + 4)) / 2;
const withBest = (best: number): number => best + 2;
const mostPoints = 1000;

function sumOf(count: (n: number) => number, below: number): number {
  let sum = 0;
  for (let n = 0; n < below; n++) sum += count(n);
  return sum;
}

/** Returns the largest possible result of `attemptCodeOf` for a question with these maximum points. */
export const largestAttemptCode = (possible: number): number => sumOf(withPossible, possible + 1) - 1;

/**
 * Encodes the points of an answer. `best` must be at least the last points and at most the maximum points. A draft
 * has no maximum points, so the code contains `best` in their place.
 */
export function attemptCodeOf(best: number, score: Score): number {
  const possible = score.kind === 'scored' ? score.possible : best;
  const lost = score.kind === 'scored' ? 1 + best - score.earned : 0;
  return sumOf(withPossible, possible) + sumOf(withBest, best) + lost;
}

export function readAttemptCode(place: number): {readonly best: number; readonly score: Score} {
  let rest = place;
  let possible = 0;
  for (; rest >= withPossible(possible); possible++) {
    rest -= withPossible(possible);
    if (possible > mostPoints) throw new CutError('no question has so many points');
  }
  let best = 0;
  for (; rest >= withBest(best); best++) rest -= withBest(best);
  return {best, score: rest === 0 ? incomplete() : scored(1 + best - rest, possible)};
}
