/**
 * Rounds a share from 0 to 1 down to a whole number of steps; 0 and 1 are the limits. So 0.7999 is not reported as 80 per
 * cent, which would pass. The tolerance keeps a share such as 0.29, whose product with 100 is 28.999999999999996.
 */
const floorTo = (steps: number, share: number): number =>
  Math.min(steps, Math.max(0, Math.floor(share * steps + 1e-6)));

/** Converts a share from 0 to 1 to whole per cent, rounded down. */
export const percent = (share: number): number => floorTo(100, share);

/** Rounds a share from 0 to 1 down to four decimals. */
export const fourDecimals = (share: number): number => floorTo(10_000, share) / 10_000;
