import type {Box} from '../../model/box.ts';
import type {Light} from '../../model/terms.ts';
import {emblemPaths, type Emblem} from '../emblem.ts';
import {area, lines, squareIn} from '../forms.ts';
import {imitation} from '../palette.ts';
import type {Shape} from '../shape.ts';

/** Draws a form without a hard edge: several translucent layers, each a little narrower. */
const soft = (d: string, colour: string, depth: number, spread: number): readonly Shape[] =>
  [5, 3.6, 2.4, 1.2].map(part =>
    lines(d, spread * part, [colour, depth * 0.8], {fill: colour, 'fill-opacity': depth}),
  );

/**
 * Draws an emblem as a watermark in three soft tones. If `flat` is true, as for a printed imitation, draws it in one
 * tone with hard edges.
 */
function watermarkEmblem(
  emblem: Emblem,
  place: Box,
  [dark, light]: readonly [dark: string, light: string],
  flat: boolean,
): readonly Shape[] {
  // Draw the emblem smaller than its box, because its widest layer extends beyond the tips of the rays.
  const box = squareIn(place, 0.92);
  const {solid, open, ring} = emblemPaths(emblem, box);
  if (flat) return [area(solid + open, [dark, 0.5]), lines(ring, box.width / 26, [dark, 0.5])];
  return [
    ...soft(ring, dark, 0.07, box.width / 40),
    ...soft(solid + open, light, 0.15, box.width / 70),
    ...soft(solid, dark, 0.08, box.width / 120),
  ];
}

/**
 * How a watermark or a thread was imitated. `flat`: the imitation has only one tone. `visible`: the imitation also
 * shows in light from the front.
 */
export interface Imitation {
  readonly flat: boolean;
  readonly visible: boolean;
}

/**
 * Draws a watermark in transmitted light: in three soft tones, or in one tone if `look.flat` is true. If
 * `look.visible` is true, draws it in all other lights too, always in one tone.
 */
export function watermark(emblem: Emblem, light: Light, box: Box, look: Imitation): readonly Shape[] {
  if (light === 'transmitted') return watermarkEmblem(emblem, box, ['#8d5f26', '#fff3cf'], look.flat);
  return look.visible ? watermarkEmblem(emblem, box, [imitation[light], ''], true) : [];
}
