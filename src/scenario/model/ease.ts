import type {Grade} from './scenario.ts';

/**
 * The limits of ease, in steps. Ease sums up the effects of a talk's side acts on the person. The limits prevent many
 * side acts from outweighing the decisions.
 */
export const [leastEase, mostEase] = [-2, 1] as const;

const steps = {b: 1, a: 0, p: -1, h: -2} as const satisfies Record<Grade, number>;

/** Points that one step of ease adds to trust, and takes from distress. */
const feelingOfStep = 3;

/** Points that one step of ease adds to the sum of the grades of the talk. A best choice adds 3. */
const pointsOfStep = 1;

/** Returns the ease after a side act of this grade. A side act without a grade changes nothing. */
export const easeAfter = (ease: number, grade: Grade | undefined): number =>
  grade === undefined ? ease : Math.min(mostEase, Math.max(leastEase, ease + steps[grade]));

/** Returns the effect of a change of ease on trust and distress. */
export const feelingOf = (change: number): {readonly trust: number; readonly distress: number} => ({
  trust: feelingOfStep * change,
  // Adding 0 turns -0 into 0.
  distress: -feelingOfStep * change + 0,
});

/** Returns the points that ease adds to the sum of the grades of the talk. */
export const gradesOf = (ease: number): number => pointsOfStep * ease;
