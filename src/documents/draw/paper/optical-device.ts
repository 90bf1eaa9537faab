import {printedEmblem} from '../emblem.ts';
import {part, sheen} from '../foil.ts';
import type {Box} from '../../model/box.ts';
import {area, clipped, filledBox, group, iris, lines, oval, squareIn, lettering, type Ink} from '../forms.ts';
import {border} from '../looks/look-spot.ts';
import {rosette} from '../ground.ts';
import type {Motif} from '../motif.ts';
import {standing, type Painter, type Scene} from '../scene.ts';
import type {Shape} from '../shape.ts';

/** The image to which the optical device changes with the tilt: a star for Norvale, the letters UTO for Utopia. */
const second = ({moving}: Motif, box: Box, ink: Ink): readonly Shape[] =>
  moving === 'star'
    ? printedEmblem('star', squareIn(box, 0.6), ink)
    : [
        lettering('UTO', box.x + box.width / 2, box.y + box.height / 2 + 1.45, 4.1, ink, {
          'font-weight': 700,
        }),
      ];

/**
 * The optical device: a faint foil in the film over the corner of the portrait. With the tilt, its image changes from
 * the sign of the State to another sign, and its colours change too. An imitation keeps one image and one colour. If
 * the device was cut along the portrait, its two pieces change in opposite directions.
 */
export const device: Painter = standing('device', (scene, box) => {
  if (scene.light !== 'tilt' || !scene.has('device', 'cut')) return foil(scene, box);
  const over = scene.box('portrait');
  const name = `${scene.name}-piece`;
  const rest = area(border(box, 0) + border(over, 0), ['#000'], {'clip-rule': 'evenodd'});
  return [
    ...clipped(`${name}-rest`, rest, foil(scene, box)),
    // This piece of foil was taken off the portrait and put back. So it lies a little off its place, and shows the
    // image of the opposite tilt.
    ...clipped(
      name,
      filledBox(over, ['#000']),
      group({transform: 'translate(-.5 .4)'}, foil({...scene, name, tilt: -scene.tilt}, box)),
    ),
  ];
});

function foil(scene: Scene, box: Box): readonly Shape[] {
  const {light, name, motif} = scene;
  if (!sheen[light] || !motif) return [];
  const turned = light === 'tilt';
  const isStill = scene.has('device', 'one-colour');
  const tilt = isStill ? -0.3 : scene.tilt;
  const hue = (from: number, lightness: number) =>
    `hsl(${isStill ? 205 : Math.round(from + 130 * tilt)} ${turned ? 60 : 14}% ${turned ? lightness : 72}%)`;
  const paint = `url(#${name}-foil)`;
  const body = turned ? 0.55 : 0.24;
  const sign = turned ? hue(tilt > 0 ? 20 : 330, 36) : '#93a1ad';
  return [
    iris(`${name}-foil`, [hue(160, 62), hue(205, 70), hue(270, 62)], box),
    oval(squareIn(box, 0.97), [paint, body * 0.8], {stroke: paint, 'stroke-width': 0.18}),
    lines(rosette(squareIn(box, 0.98), {lines: 5, petals: 12, hole: 0.62}), 0.1, [paint, body + 0.25]),
    ...printedEmblem(motif.sign, squareIn(box, 0.64), [sign, turned ? part(0.35 - tilt) : 0.3]),
    ...second(motif, box, [sign, turned ? part(0.2 + tilt) : 0]),
  ];
}
