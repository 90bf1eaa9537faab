import {arrayOf, curved, pathData} from '../forms.ts';

/** The points of a smooth curve as `[x, y, x, y]`. x is relative to the middle of the face. */
export type CurvePoints = readonly number[];

/** Returns the curve through these points. */
export const through = (...points: readonly (readonly [x: number, y: number])[]): CurvePoints =>
  points.flat();

/** Returns the points of a curve in reverse order. */
export const backwards = (run: CurvePoints): CurvePoints =>
  run.map((_, n) => run[n % 2 ? run.length - n : run.length - 2 - n] ?? 0);

/** Returns the points of a curve, first scaled and then shifted. */
export const moveCurve = (run: CurvePoints, x: number, y: number, wide = 1, high = 1): CurvePoints =>
  run.map((value, n) => (n % 2 ? value * high + y : value * wide + x));

/** Returns the points of a curve, mirrored to the other half of the face. */
const mirror = (run: CurvePoints): CurvePoints => moveCurve(run, 0, 0, -1);

/** Interpolates between two curves: for `part` 0 returns the first curve, for 1 the second. */
export const between = (from: CurvePoints, to: CurvePoints, part: number): CurvePoints =>
  from.map((value, n) => value + ((to[n] ?? value) - value) * part);

/**
 * Returns a pseudo-random number between 0 and 1 that is always the same for the same `n`. Drawings use it to
 * make regular patterns look natural.
 */
function scatter(n: number): number {
  const value = Math.sin(n * 12.9898 + 4) * 4375.85;
  return value - Math.floor(value);
}

/**
 * Returns the n-th point of a curve as `[x, y]`. A negative index gives the first point, and an index that is
 * too large gives the last point.
 */
const knot = (run: CurvePoints, n: number): readonly [x: number, y: number] => {
  const at = 2 * Math.min(run.length / 2 - 1, Math.max(0, n));
  return [run[at] ?? 0, run[at + 1] ?? 0];
};

/** Returns the SVG path of a smooth line through the points of a curve (Catmull-Rom spline). */
export function curve(run: CurvePoints, start = 'M'): string {
  const handle = (at: number, after: number, before: number) => {
    const [[x, y], [ax, ay], [bx, by]] = [knot(run, at), knot(run, after), knot(run, before)];
    return [x + (ax - bx) / 6, y + (ay - by) / 6];
  };
  return curved(
    knot(run, 0),
    arrayOf(run.length / 2 - 1, n => [
      ...handle(n, n + 1, n - 1),
      ...handle(n + 1, n, n + 2),
      ...knot(run, n + 1),
    ]),
    start,
  );
}

/**
 * Returns the point at a fraction of a curve (0 is its start, 1 its end). Between two points of the curve it
 * interpolates linearly, which is accurate enough for hair.
 */
function along(run: CurvePoints, part: number): readonly [x: number, y: number] {
  const at = Math.min(0.9999, Math.max(0, part)) * (run.length / 2 - 1);
  const [[x, y], [nextX, nextY]] = [knot(run, Math.floor(at)), knot(run, Math.floor(at) + 1)];
  return [x + (nextX - x) * (at % 1), y + (nextY - y) * (at % 1)];
}

/** Returns the area between two curves that run in the same direction. Straight lines join their ends. */
export const ribbon = (one: CurvePoints, other: CurvePoints): string =>
  `${curve(one)}${curve(backwards(other), 'L')}Z`;

/**
 * Joins two half curves into one curve. Both halves start in the middle of the face. The points of `left` are
 * mirrored, as if this half were on the right.
 */
export const joinHalves = (left: CurvePoints, right: CurvePoints): CurvePoints => [
  ...backwards(mirror(left)),
  ...right.slice(2),
];

/** Returns a symmetric curve, built from its right half. The half starts in the middle of the face. */
export const whole = (half: CurvePoints): CurvePoints => joinHalves(half, half);

/**
 * Returns a symmetric area, built from the curve around its right half. This curve runs from the top middle
 * to the bottom middle.
 */
export const symmetric = (half: CurvePoints): string => ribbon(half, mirror(half));

/** Returns the area of a line that is widest in its middle and pointed at both ends, such as a brush stroke. */
export function taper(run: CurvePoints, width: number): string {
  const last = run.length / 2 - 1;
  const side = (sign: number): CurvePoints =>
    arrayOf(last + 1, n => {
      const [[x, y], [ax, ay], [bx, by]] = [knot(run, n), knot(run, n + 1), knot(run, n - 1)];
      const [dx, dy] = [ax - bx, ay - by];
      const out = (sign * width * Math.sin((Math.PI * (n + 0.15)) / (last + 0.3))) / 2 / Math.hypot(dx, dy);
      return [x - dy * out, y + dx * out];
    }).flat();
  return ribbon(side(1), side(-1));
}

/** Returns lines that run side by side between two curves, such as the lines of combed hair. */
export const strands = (one: CurvePoints, other: CurvePoints, count: number): string =>
  arrayOf(Math.floor(count), n => {
    const own = between(one, other, (n + scatter(n)) / count);
    return curve(own.slice(n % 3 === 1 ? 2 : 0, n % 2 ? own.length : -2));
  }).join('');

/**
 * Returns short lines from one curve to another, such as hair that grows out of the first curve. `lean` tilts the
 * short lines, and `fan` spreads them.
 */
export const bristles = (from: CurvePoints, to: CurvePoints, count: number, lean = 0, fan = 0): string =>
  arrayOf(Math.floor(count), n => {
    const part = (n + scatter(n)) / count;
    const [x, y] = along(from, part);
    const [endX, endY] = along(to, part + (part - 0.5) * fan + lean * (0.5 + scatter(n + 50)));
    const reach = 0.92 + scatter(n + 9) * 0.16;
    const [dx, dy] = [(endX - x) * reach, (endY - y) * reach];
    return pathData`M${x} ${y}q${dx * 0.5 - dy * lean} ${dy * 0.5 + dx * lean} ${dx} ${dy}`;
  }).join('');

/**
 * Returns rings that are scattered between two curves and look like curls of hair. The last row of rings
 * extends over the second curve.
 */
export const curls = (one: CurvePoints, other: CurvePoints, count: number, size: number): string =>
  arrayOf(Math.floor(count) * 5, n => {
    const part = (n / 5 + scatter(n) * 0.9) / count;
    const row = ((n % 5) + 0.2 + 0.6 * scatter(n + 31)) / 4.7;
    const [[x, y], [endX, endY]] = [along(one, part), along(other, part)];
    const r = size * (0.75 + scatter(n + 77) / 2);
    return pathData`M${x + (endX - x) * row - r} ${y + (endY - y) * row}a${r} ${r} 0 1 1 ${r} ${r}`;
  }).join('');
