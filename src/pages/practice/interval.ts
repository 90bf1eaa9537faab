/** The 97.5th percentile of the normal distribution, for an interval of 95 %. */
const z = 1.96;

/**
 * Returns the ends of the Wilson score interval of 95 % for a share, from 0 to 1. With few documents, the interval is
 * wide: Wilson (1927), Journal of the American Statistical Association 22, 209-212.
 */
export function intervalOf(part: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const share = part / all;
  const spread = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  const [middle, scale] = [share + z ** 2 / (2 * all), 1 + z ** 2 / all];
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** Returns the interval in whole numbers out of `of`, such as 4 and 7 of 10, rounded outwards. */
export function intervalIn(part: number, all: number, of: number): readonly [from: number, to: number] {
  const [low, high] = intervalOf(part, all);
  return [Math.floor(low * of), Math.ceil(high * of)];
}
