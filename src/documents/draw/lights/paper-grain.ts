import {lines, tile} from '../forms.ts';
import {cast, type Painter} from '../scene.ts';
import {over} from '../sheet.ts';
import {strewn} from '../looks/look-spot.ts';
import {seeded} from '../seeded.ts';

/**
 * The grain of paper, painted over all ink: matted fibres, each with a small shadow. Visible only in oblique
 * light and under the loupe.
 */
export const paperGrain: Painter = scene => {
  if (scene.light !== 'loupe' && scene.light !== 'oblique') return [];
  const [strength, wide] = scene.light === 'loupe' ? [0.06, 0.04] : [0.17, 0.07];
  const id = `${scene.name}-grain`;
  const felt = strewn({box: {x: 0, y: 0, width: 7, height: 7}, chance: seeded('grain')}, 110, 0.6);
  return [
    tile(
      id,
      7,
      7,
      0,
      lines(felt, wide, ['#2a201c', strength], cast(scene, wide)),
      lines(felt, wide, ['#fffdf2', strength * 2.4]),
    ),
    over(scene, `url(#${id})`),
  ];
};
