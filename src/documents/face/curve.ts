/** Points that a smooth line runs through, `[x, y, x, y]`; x is counted from the middle of the face. */
export type Run = readonly number[];

/** The same points from the last to the first. */
const backwards = (run: Run): Run => run.map((_, n) => run[n % 2 ? run.length - n : run.length - 2 - n] ?? 0);

/** The same points on the other half of the face. */
export const mirrored = (run: Run): Run => run.map((value, n) => (n % 2 ? value : -value));

/** The same points with their middle moved, and drawn larger or smaller on the way. */
export const moved = (run: Run, x: number, y: number, wide = 1, high = wide): Run =>
  run.map((value, n) => (n % 2 ? value * high + y : value * wide + x));

/** Points on the way from one run to another: 0 is the first, 1 the second. */
export const between = (from: Run, to: Run, part: number): Run =>
  from.map((value, n) => value + ((to[n] ?? value) - value) * part);

const tidy = (value: number): number => Math.round(value * 100) / 100;

/** A smooth line through points (Catmull and Rom's, as Bézier curves). */
export function curve(run: Run, start = 'M'): string {
  const last = run.length / 2 - 1;
  const at = (n: number, axis: number) => run[2 * Math.min(last, Math.max(0, n)) + axis] ?? 0;
  let path = `${start}${tidy(at(0, 0))} ${tidy(at(0, 1))}`;
  for (let n = 0; n < last; n++) {
    const handle = (own: number, from: number, to: number, axis: number) =>
      tidy(at(own, axis) + (at(to, axis) - at(from, axis)) / 6);
    const numbers = [0, 1].map(axis => handle(n, n - 1, n + 1, axis));
    const second = [0, 1].map(axis => handle(n + 1, n + 2, n, axis));
    path += `C${[...numbers, ...second, tidy(at(n + 1, 0)), tidy(at(n + 1, 1))].join(' ')}`;
  }
  return path;
}

/** An area between two lines that run the same way; their ends are joined. */
export const area = (one: Run, other: Run): string => `${curve(one)}${curve(backwards(other), 'L')}Z`;

/** An area that is alike on both halves, of its half from the top middle to the bottom middle. */
export const symmetric = (half: Run): string => `${curve([...half, ...backwards(mirrored(half)).slice(2)])}Z`;

/** Lines side by side from one run to another, as hair lies; odd ones stop early so that the ends are not a comb. */
export const strands = (one: Run, other: Run, count: number): string =>
  Array.from({length: count}, (_, n) => {
    const own = between(one, other, (n + 0.5 + 0.3 * Math.sin(n * 7)) / count);
    return curve(n % 2 ? own.slice(0, -2) : own.slice(n % 3 ? 0 : 2));
  }).join('');
