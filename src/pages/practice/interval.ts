/** The 97.5th percentile of the normal distribution, for an interval of 95 %. */
const z = 1.96;

/**
 * Returns the ends of the Wilson score interval of 95 % for a share, each from 0 to 1. The fewer documents, the wider
 * the interval. Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212.
 */
export function intervalOf(part: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const share = part / all;
  const spread = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  const [middle, scale] = [share + z ** 2 / (2 * all), 1 + z ** 2 / all];
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/**
 * Returns the ends of the interval as whole numbers out of `of`, such as 4 and 7 out of 10. Rounds the lower end down
 * and the upper end up.
 */
export function intervalIn(part: number, all: number, of: number): readonly [from: number, to: number] {
  const [low, high] = intervalOf(part, all);
  return [Math.floor(low * of), Math.ceil(high * of)];
}
