import {area, counted, group, lines} from '../forms.ts';
import type {Shape} from '../shape.ts';
import {between, ribbon, taper, type Run} from './curve.ts';
import type {Inks} from './inks.ts';

/** What is drawn on the right half, as seen, and the same on the left. */
export function both(...parts: readonly (Shape | readonly Shape[])[]): readonly Shape[] {
  const half = parts.flat();
  return [...half, group({transform: 'scale(-1 1)'}, half)];
}

/** An area of one colour. */
export const fill = (d: string, colour: string, opacity = 1): Shape => area(d, [colour, opacity]);

/** A line of one width. */
export const line = (d: string, colour: string, width: number, opacity = 1): Shape =>
  lines(d, width, [colour, opacity]);

/** A line that swells and ends in points. */
export const burin = (run: Run, colour: string, width: number, opacity = 1): Shape =>
  fill(taper(run, width), colour, opacity);

/** A tone that is strongest along one run and fades towards another: how a surface turns away from the light. */
export const veil = (strong: Run, faint: Run, colour: string, opacity: number): readonly Shape[] =>
  counted(6, n => fill(ribbon(strong, between(strong, faint, (n + 1) / 6)), colour, opacity / 6));

/** Hairs in three tones; `draw` is told which share of them to draw. */
export const hairs = (inks: Inks, strength: number, draw: (share: number) => string): readonly Shape[] => [
  line(draw(1), inks.hair, 0.65, 0.7 * strength),
  line(draw(0.7), inks.hairDark, 0.38, 0.55 * strength),
  line(draw(0.4), inks.hairLight, 0.3, 0.45 * strength),
];
