/** Points that a smooth line runs through, `[x, y, x, y]`; x is counted from the middle of the face. */
export type Run = readonly number[];

/** The same points from the last to the first. */
export const backwards = (run: Run): Run =>
  run.map((_, n) => run[n % 2 ? run.length - n : run.length - 2 - n] ?? 0);

/** The same points on the other half of the face. */
export const mirrored = (run: Run): Run => run.map((value, n) => (n % 2 ? value : -value));

/** The same points with their middle moved, and drawn larger or smaller on the way. */
export const moved = (run: Run, x: number, y: number, wide = 1, high = wide): Run =>
  run.map((value, n) => (n % 2 ? value * high + y : value * wide + x));

/** Points on the way from one run to another: 0 is the first, 1 the second. */
export const between = (from: Run, to: Run, part: number): Run =>
  from.map((value, n) => value + ((to[n] ?? value) - value) * part);

/** Scatters what would look ruled: always the same number between 0 and 1 for the same `n`. */
function scatter(n: number): number {
  const value = Math.sin(n * 12.9898 + 4) * 4375.85;
  return value - Math.floor(value);
}

const tidy = (value: number): number => Math.round(value * 100) / 100;

const knot = (run: Run, n: number, axis: number): number =>
  run[2 * Math.min(run.length / 2 - 1, Math.max(0, n)) + axis] ?? 0;

/** A smooth line through points (Catmull and Rom's); the first and last `hidden` of them only give it its direction. */
export function curve(run: Run, start = 'M', hidden = 0): string {
  let path = `${start}${tidy(knot(run, hidden, 0))} ${tidy(knot(run, hidden, 1))}`;
  for (let n = hidden; n < run.length / 2 - 1 - hidden; n++) {
    const handle = (at: number, after: number, before: number) =>
      [0, 1].map(axis => tidy(knot(run, at, axis) + (knot(run, after, axis) - knot(run, before, axis)) / 6));
    path += `C${[...handle(n, n + 1, n - 1), ...handle(n + 1, n, n + 2), ...handle(n + 1, 0, 0)].join(' ')}`;
  }
  return path;
}

/** The point on a line at a part of its way; between its points as if it ran straight, which hair does not show. */
function along(run: Run, part: number): readonly [number, number] {
  const way = Math.min(0.9999, Math.max(0, part)) * (run.length / 2 - 1);
  const n = Math.floor(way);
  const on = (axis: number) => knot(run, n, axis) + (knot(run, n + 1, axis) - knot(run, n, axis)) * (way - n);
  return [on(0), on(1)];
}

/** An area between two lines that run the same way; their ends are joined. */
export const area = (one: Run, other: Run): string => `${curve(one)}${curve(backwards(other), 'L')}Z`;

/** An area that is alike on both halves, of its right half from the top middle to the bottom middle. */
export function symmetric(half: Run): string {
  const all = [...half, ...backwards(mirrored(half)).slice(2)];
  return `${curve([...all.slice(-4, -2), ...all, ...all.slice(2, 4)], 'M', 1)}Z`;
}

/** A line that swells towards its middle and ends in points, as a burin or a brush draws it. */
export function taper(run: Run, width: number): string {
  const last = run.length / 2 - 1;
  const side = (sign: number) =>
    run.flatMap((_, n) => {
      if (n % 2) return [];
      const k = n / 2;
      const [dx, dy] = [0, 1].map(axis => knot(run, k + 1, axis) - knot(run, k - 1, axis));
      const out =
        (sign * width * Math.sin((Math.PI * (k + 0.15)) / (last + 0.3))) / 2 / Math.hypot(dx ?? 0, dy ?? 1);
      return [knot(run, k, 0) - (dy ?? 0) * out, knot(run, k, 1) + (dx ?? 0) * out];
    });
  return area(side(1), side(-1));
}

/** Lines side by side, from one run to another: hair as it lies when combed along. */
export const strands = (one: Run, other: Run, count: number): string =>
  Array.from({length: count}, (_, n) => {
    const own = between(one, other, (n + scatter(n)) / count);
    return curve(own.slice(n % 3 === 1 ? 2 : 0, n % 2 ? own.length : -2));
  }).join('');

/** How short lines run from where they begin: parts of the way along the run at which they end. */
interface Growth {
  /** How far their ends are shifted along, and how much they bend. */
  readonly lean?: number;
  /** How much farther apart they end than they begin. */
  readonly fan?: number;
  /** How unevenly long they are. */
  readonly over?: number;
}

/** Short lines that lead from one run to another: hair as it grows out of a line. */
export const bristles = (
  from: Run,
  to: Run,
  count: number,
  {lean = 0, fan = 0, over = 0.05}: Growth,
): string =>
  Array.from({length: count}, (_, n) => {
    const part = (n + scatter(n)) / count;
    const [x, y] = along(from, part);
    const [endX, endY] = along(to, part + (part - 0.5) * fan + lean * (0.5 + scatter(n + 50)));
    const reach = 1 + over * (scatter(n + 9) * 2 - 1);
    const [dx, dy] = [(endX - x) * reach, (endY - y) * reach];
    return `M${tidy(x)} ${tidy(y)}q${tidy(dx * 0.5 - dy * lean)} ${tidy(dy * 0.5 + dx * lean)} ${tidy(dx)} ${tidy(dy)}`;
  }).join('');

/** Rings strewn between two runs: curls. Those in the last row stand over the edge. */
export const curls = (one: Run, other: Run, count: number, rows: number, size: number): string =>
  Array.from({length: count * rows}, (_, n) => {
    const part = (n / rows + scatter(n) * 0.9) / count;
    const [x, y] = along(one, part);
    const [endX, endY] = along(other, part);
    const row = ((n % rows) + 0.2 + 0.6 * scatter(n + 31)) / (rows - 0.3);
    const r = tidy(size * (0.75 + scatter(n + 77) / 2));
    return `M${tidy(x + (endX - x) * row - r)} ${tidy(y + (endY - y) * row)}a${r} ${r} 0 1 1 ${r} ${r}`;
  }).join('');
