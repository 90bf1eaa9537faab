import type {Light} from '../../model/terms.ts';
import {gradient, type Ink} from '../forms.ts';
import {fromLamp, type Painter} from '../scene.ts';
import {over} from '../sheet.ts';

/**
 * The light of each lamp on a page. Oblique light comes from the side of its lamp, transmitted light from behind. UV
 * light is a round pool. All other lights are even.
 */
const lamps: Readonly<Partial<Record<Light, readonly Ink[]>>> = {
  oblique: [
    ['#fff6df', 0.3],
    ['#fff6df', 0],
    ['#140d02', 0.2],
    ['#140d02', 0.4],
  ],
  transmitted: [
    ['#fff6df', 0.34],
    ['#fff6df', 0],
    ['#6b4108', 0.34],
  ],
  uv: [
    ['#6a5cff', 0.1],
    ['#090620', 0],
    ['#05041a', 0.5],
  ],
};

/** Draws the light of the lamp on a page, over the print. */
export const lamplight: Painter = scene => {
  const stops = lamps[scene.light];
  const id = `${scene.name}-lamp`;
  if (!stops) return [];
  const fall =
    scene.light === 'oblique'
      ? gradient(id, stops, fromLamp(scene))
      : gradient(id, stops, {r: 0.72}, 'radialGradient');
  return [fall, over(scene, `url(#${id})`)];
};
