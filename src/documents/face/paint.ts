import {shape, type Shape} from '../draw/shape.ts';
import {area, between, curve, taper, type Run} from './curve.ts';

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
