import type {Box} from '../../model/box.ts';
import {arrayOf, filledBox, gradient, group, mirroring, oval, tile} from '../forms.ts';
import type {Painter} from '../scene.ts';
import {seeded} from '../seeded.ts';
import {shape, type Shape} from '../shape.ts';
import {bodyOf} from '../sheet.ts';

const side = 52;

/**
 * Defines the clouds of one sheet of paper as two patterns. A cloud that crosses one edge of a tile continues at the
 * opposite edge. The second pattern shows the same clouds larger and turned, so that nothing repeats at an even
 * distance.
 */
function clouds(id: string, seed: string): readonly Shape[] {
  const next = seeded(seed);
  const all = arrayOf(40, n => {
    const width = 3 + 9 * next();
    const cloud = {x: side * next(), y: side * next(), width, height: width * (0.5 + 0.6 * next())};
    return oval(cloud, [`url(#${id}-${n % 2})`]);
  });
  const again = ([0, 1, 2, 3] as const).map(n =>
    shape('use', {href: `#${id}-clouds`, x: -side * (n & 1), y: (-side * (n & 2)) / 2}),
  );
  const turn = Math.round(360 * next());
  const {attributes, ...large} = tile(`${id}-large`, side, side, 0, ...again);
  return [
    ...['#4a2c06', '#fff6df'].map((tone, n) =>
      gradient(
        `${id}-${n}`,
        [0.1, 0.08, 0].map(opacity => [tone, opacity]),
        {},
        'radialGradient',
      ),
    ),
    shape('defs', {}, group({id: `${id}-clouds`}, all)),
    tile(id, side, side, turn, ...again),
    {...large, attributes: {...attributes, patternTransform: `rotate(${turn + 37})scale(1.62)`}},
  ];
}

/**
 * Draws the formation of a leaf's paper: the clouds that transmitted light shows where the fibres lie thicker or
 * thinner. The same seed always gives the same clouds. The back of a leaf shows them mirrored.
 */
export const formationOn = (field: Box, id: string, seed: string, isBack = false): readonly Shape[] => [
  ...clouds(id, seed),
  group(
    isBack ? mirroring(field) : {},
    ['', '-large'].map(part => filledBox(field, [`url(#${id}${part})`], 3.18)),
  ),
];

/** The clouds that transmitted light shows in the paper of a page that is drawn alone and not in an opening. */
export const formation: Painter = scene =>
  scene.light === 'transmitted'
    ? formationOn(bodyOf(scene), `${scene.name}-formation`, scene.specimen.id + scene.page)
    : [];
