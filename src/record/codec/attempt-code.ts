import {incomplete, scored, type Score} from '../../score/score.ts';
import {CutError} from '../bit-pack.ts';

/**
 * Full marks, best points and last points of an answer as one number: its place in the list of all that is possible,
 * ordered by full marks, then best, then what the last try lost on it (0 stands for a draft). A question of one point
 * needs no more than 7 of them, which is one half byte.
 */
const withPossible = (possible: number): number => ((possible + 1) * (possible + 4)) / 2;
const withBest = (best: number): number => best + 2;
const mostPoints = 1000;

function sumOf(count: (n: number) => number, below: number): number {
  let sum = 0;
  for (let n = 0; n < below; n++) sum += count(n);
  return sum;
}

/** The largest such number of a question with so many points. */
export const largestStanding = (possible: number): number => sumOf(withPossible, possible + 1) - 1;

/** `best` is not below the last points, nor above full marks. A draft has full marks of its own, which are not kept. */
export function standingNumber(best: number, score: Score): number {
  const possible = score.kind === 'scored' ? score.possible : best;
  const lost = score.kind === 'scored' ? 1 + best - score.earned : 0;
  return sumOf(withPossible, possible) + sumOf(withBest, best) + lost;
}

export function standingOf(place: number): {readonly best: number; readonly score: Score} {
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
