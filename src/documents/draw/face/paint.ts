import {area, arrayOf, group, lines} from '../forms.ts';
import type {Shape} from '../shape.ts';
import {between, ribbon, taper, type CurvePoints} from './curve.ts';
import type {Inks} from './inks.ts';

/** Draws shapes on the right half, as seen by the viewer, and mirrored on the left half. */
export function both(...parts: readonly (Shape | readonly Shape[])[]): readonly Shape[] {
  const half = parts.flat();
  return [...half, group({transform: 'scale(-1 1)'}, half)];
}

/** Fills an area with one colour. */
export const fill = (d: string, colour: string, opacity = 1): Shape => area(d, [colour, opacity]);

/** Draws a line of constant width. */
export const line = (d: string, colour: string, width: number, opacity = 1): Shape =>
  lines(d, width, [colour, opacity]);

/** The width of the pen that draws the outlines of head, ears, hair and coat, as in the figures of interviews. */
export const penWidth = 0.9;

/** Draws a line that is widest in its middle and ends in points. */
export const burin = (run: CurvePoints, colour: string, width: number, opacity = 1): Shape =>
  fill(taper(run, width), colour, opacity);

/**
 * Draws a tone like that of a surface that turns away from the light. The tone is strongest along the curve `strong`,
 * and fades towards the curve `faint`.
 */
export const veil = (
  strong: CurvePoints,
  faint: CurvePoints,
  colour: string,
  opacity: number,
): readonly Shape[] =>
  arrayOf(6, n => fill(ribbon(strong, between(strong, faint, (n + 1) / 6)), colour, opacity / 6));

/** Draws hairs in three tones. `draw` receives the share of the hairs to draw, from 0 to 1. */
export const hairs = (inks: Inks, strength: number, draw: (share: number) => string): readonly Shape[] => [
  line(draw(1), inks.hair, 0.65, 0.7 * strength),
  line(draw(0.7), inks.hairDark, 0.38, 0.55 * strength),
  line(draw(0.4), inks.hairLight, 0.3, 0.45 * strength),
];
