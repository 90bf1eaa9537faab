/**
 * Multiplies a share by `steps` and rounds the product down. So 0.7999 is reported as 79 per cent and not as 80,
 * which would be a pass. The result is at least 0 and at most `steps`. A small tolerance is added before rounding,
 * because a product can be slightly too small: 0.29 times 100 is 28.999999999999996.
 */
const floorTo = (steps: number, share: number): number =>
  Math.min(steps, Math.max(0, Math.floor(share * steps + 1e-6)));

/** Converts a share from 0 to 1 to whole per cent, rounded down. */
export const percent = (share: number): number => floorTo(100, share);

/** Rounds a share from 0 to 1 down to four decimals. */
export const fourDecimals = (share: number): number => floorTo(10_000, share) / 10_000;

/** Adds numbers. The sum of none is 0. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
