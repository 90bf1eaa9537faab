import {counted, gradient, group, oval, tile} from '../forms.ts';
import type {Painter} from '../scene.ts';
import {seeded} from '../seeded.ts';
import {shape} from '../shape.ts';
import {over} from '../sheet.ts';

const side = 52;

/**
 * The formation of paper: where the fibres lie thicker or thinner, transmitted light shows clouds. A cloud that crosses
 * the edge of the tile continues on its other side.
 */
export const formation: Painter = scene => {
  if (scene.light !== 'transmitted') return [];
  const id = `${scene.name}-formation`;
  const next = seeded(scene.specimen.id);
  const clouds = counted(48, n => {
    const width = 3 + 9 * next();
    const cloud = {x: side * next(), y: side * next(), width, height: width * (0.5 + 0.6 * next())};
    return oval(cloud, [`url(#${id}-${n % 2})`]);
  });
  const again = ([0, 1, 2, 3] as const).map(n =>
    shape('use', {href: `#${id}-clouds`, x: -side * (n & 1), y: (-side * (n & 2)) / 2}),
  );
  return [
    ...['#4a2c06', '#fff6d8'].map((tone, n) =>
      gradient(
        `${id}-${n}`,
        [0.1, 0.08, 0].map(opacity => [tone, opacity]),
        {},
        'radialGradient',
      ),
    ),
    shape('defs', {}, group({id: `${id}-clouds`}, clouds)),
    tile(id, side, side, 0, ...again),
    over(scene, `url(#${id})`),
  ];
};
