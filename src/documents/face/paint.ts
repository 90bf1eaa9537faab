import {shape, type Shape} from '../draw/shape.ts';
import type {Inks} from './inks.ts';
import {area, between, curve, taper, type Run} from './curve.ts';

/** What is drawn on the right half, as seen, and the same on the left. */
export function both(...parts: readonly (Shape | readonly Shape[])[]): readonly Shape[] {
  const half = parts.flat();
  return [...half, shape('g', {transform: 'scale(-1 1)'}, half)];
}

/** An area of one colour. */
export const fill = (d: string, colour: string, opacity = 1): Shape =>
  shape('path', {d, fill: colour, 'fill-opacity': opacity});

/** A line of one width. */
export const line = (d: string, colour: string, width: number, opacity = 1): Shape =>
  shape('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-opacity': opacity,
  });

/** A line that swells and ends in points. */
export const burin = (run: Run, colour: string, width: number, opacity = 1): Shape =>
  fill(taper(run, width), colour, opacity);

/** A closed outline of points, all of them smooth. */
export const closed = (run: Run): string =>
  `${curve([...run.slice(-2), ...run, ...run.slice(0, 4)], 'M', 1)}Z`;

/** A tone that is strongest along one run and fades towards another: how a surface turns away from the light. */
export const veil = (strong: Run, faint: Run, colour: string, opacity: number, steps = 5): readonly Shape[] =>
  Array.from({length: steps}, (_, n) =>
    fill(area(strong, between(strong, faint, (n + 1) / steps)), colour, opacity / steps),
  );

/** How thick, how strong and how many the hairs of each tone are. */
const tones = [
  ['hair', 0.65, 0.7, 1],
  ['hairDark', 0.38, 0.55, 0.7],
  ['hairLight', 0.3, 0.45, 0.4],
] as const;

/** Hairs in three tones; `draw` is told which share of them to draw. */
export const hairs = (inks: Inks, strength: number, draw: (share: number) => string): readonly Shape[] =>
  tones.map(([ink, width, opacity, share]) => line(draw(share), inks[ink], width, opacity * strength));
