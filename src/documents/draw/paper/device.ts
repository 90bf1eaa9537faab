import {printedEmblem} from '../emblem.ts';
import {part, sheen} from '../foil.ts';
import type {Box} from '../../model/page-layout.ts';
import {iris, lines, oval, squareIn, lettering, type Ink} from '../forms.ts';
import {rosette} from '../ground.ts';
import type {Motif} from '../motif.ts';
import {standing, type Painter} from '../scene.ts';
import type {Shape} from '../shape.ts';

/** The second image: a star for Norvale, and the letters UTO for Utopia. */
const second = ({moving}: Motif, box: Box, ink: Ink): readonly Shape[] =>
  moving === 'star'
    ? printedEmblem('star', squareIn(box, 0.6), ink)
    : [
        lettering('UTO', box.x + box.width / 2, box.y + box.height / 2 + 1.45, 4.1, ink, {
          'font-weight': 700,
        }),
      ];

/**
 * The optical device in the film over the corner of the portrait: a faint foil. With the tilt, its image
 * changes from the sign of the State to another sign, and its colours change too. An imitation
 * keeps one image and one colour.
 */
export const device: Painter = standing('device', (scene, box) => {
  const {light, name, motif} = scene;
  if (!sheen[light] || !motif) return [];
  const turned = light === 'tilt';
  const isStill = scene.has('device', 'one-colour');
  const tilt = isStill ? -0.3 : scene.tilt;
  const hue = (from: number, lightness: number) =>
    `hsl(${isStill ? 205 : Math.round(from + 130 * tilt)} ${turned ? 60 : 14}% ${turned ? lightness : 72}%)`;
  const paint = `url(#${name}-foil)`;
  const body = turned ? 0.55 : 0.24;
  const sign = turned ? hue(tilt > 0 ? 20 : 330, 36) : '#8fa1b0';
  return [
    iris(`${name}-foil`, [hue(160, 62), hue(205, 70), hue(270, 62)], box),
    oval(squareIn(box, 0.97), [paint, body * 0.8], {stroke: paint, 'stroke-width': 0.18}),
    lines(rosette(squareIn(box, 0.98), {lines: 5, petals: 12, hole: 0.62}), 0.1, [paint, body + 0.25]),
    ...printedEmblem(motif.sign, squareIn(box, 0.64), [sign, turned ? part(0.35 - tilt) : 0.3]),
    ...second(motif, box, [sign, turned ? part(0.2 + tilt) : 0]),
  ];
});
