import {yearOfExpiry} from '../../model/dates-of-page.ts';
import {faceIn} from './engraved-face.ts';
import {part} from '../foil.ts';
import {clipped, filledBox, lines, rulings, sans, squareIn, lettering} from '../forms.ts';
import {carbonInk, seenIn} from '../palette.ts';
import {cast, standing, type Painter, type Scene} from '../scene.ts';
import type {Box} from '../../model/box.ts';
import type {Shape} from '../shape.ts';

/**
 * Draws the ridges of the lenses, which run from left to right. A lamp above or below the page lights one side of
 * each ridge and leaves the other side dark. A lamp at the left or right makes the ridges almost invisible.
 */
function ridges(scene: Scene, box: Box): readonly Shape[] {
  const {light, shadow} = scene;
  const d = rulings(box, 0.36);
  if (light !== 'oblique')
    return [lines(d, 0.1, [seenIn(light, '#ffffff'), light === 'transmitted' ? 0.1 : 0.42])];
  const across = Math.abs(shadow[1]) / Math.SQRT2;
  return [
    lines(d, 0.12, ['#2a201c', 0.5 * across], cast(scene, 0.08)),
    lines(d, 0.1, ['#fff6df', 0.1 + 0.6 * across], cast(scene, -0.05)),
  ];
}

/**
 * Draws the lens image, which has two images at two angles. On a flat page, both images are faintly visible. If the
 * page is tilted one way, the portrait is visible, and if it is tilted the other way, the year. A blank lens image
 * has only the ridges of the lenses.
 */
export const lensImage: Painter = standing('image', (scene, box) => {
  const {light, name, specimen, tilt} = scene;
  const {x, y, width, height} = box;
  const tone = light === 'transmitted' ? '#3a2b0d' : seenIn(light, '#dcdfe2');
  const [engraved] = carbonInk[light];
  const isBlank = scene.has('image', 'blank');
  const [portrait, year] = isBlank ? [0, 0] : [part(0.42 - tilt * 0.9), part(0.42 + tilt * 0.9)];
  return [
    filledBox(box, [tone, 0.62], 1.6),
    ...clipped(
      `${name}-lens`,
      filledBox(box, [tone], 1.6),
      portrait ? faceIn(scene, squareIn(box, 0.9), portrait) : [],
      year
        ? lettering(
            yearOfExpiry(specimen),
            x + width / 2,
            y + height / 2 + width * 0.13,
            width * 0.33,
            [engraved, year * 0.9],
            {
              ...{'font-family': sans, 'font-weight': 700, 'letter-spacing': 0},
            },
          )
        : [],
      ridges(scene, box),
    ),
    filledBox(box, ['none'], 1.6, {stroke: engraved, 'stroke-width': 0.12, 'stroke-opacity': 0.5}),
  ];
});
