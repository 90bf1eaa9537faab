import {sizeOf, type Box, type Size} from '../places.ts';
import type {LookKind} from '../specimen.ts';
import {printLooks} from './look-print.ts';
import {at, type LookPainter} from './look-spot.ts';
import {surfaceLooks} from './look-surface.ts';
import {wearLooks} from './look-wear.ts';
import {boxesOfLook, type Painter} from './scene.ts';
import {seeded} from './seeded.ts';
import {shape} from './shape.ts';

/** Every look that is painted over the finished page; the painters of a page obey the others themselves. */
const painters: Readonly<Partial<Record<LookKind, LookPainter>>> = {
  ...printLooks,
  ...surfaceLooks,
  ...wearLooks,
};

/** How round the corners of a page are: ICAO Doc 9303-5, section 2.1. */
const radius = 3.18;

/** A rectangle, round where it takes up a corner of the page. */
function withinPage({x, y, width, height}: Box, page: Size): string {
  const [left, right] = [x <= 0, x + width >= page.width];
  const [top, foot] = [y === 0, y + height >= page.height];
  const corner = (is: boolean, dx: number, dy: number) =>
    is ? at`a${radius} ${radius} 0 0 1 ${dx} ${dy}` : '';
  const r = (is: boolean) => (is ? radius : 0);
  return [
    at`M${x + r(left && top)} ${y}H${x + width - r(right && top)}`,
    corner(right && top, radius, radius),
    at`V${y + height - r(right && foot)}`,
    corner(right && foot, -radius, radius),
    at`H${x + r(left && foot)}`,
    corner(left && foot, -radius, -radius),
    at`V${y + r(left && top)}`,
    corner(left && top, radius, -radius),
  ].join('');
}

/** What this copy shows otherwise than its series: each look within its own rectangles, and nowhere else. */
export const looks: Painter = scene =>
  scene.looks.flatMap((look, n) => {
    const paint = painters[look.look];
    if (!paint) return [];
    return boxesOfLook(look, scene).flatMap((box, part) => {
      const id = `${scene.name}-look-${n}-${part}`;
      const chance = seeded(`${scene.specimen.id} ${look.at} ${look.look} ${part}`);
      const painted = paint({scene, look, box, chance, id: `${id}-own`});
      return painted.length === 0
        ? []
        : [
            shape('clipPath', {id}, shape('path', {d: withinPage(box, sizeOf(scene.page))})),
            shape('g', {'clip-path': `url(#${id})`}, painted),
          ];
    });
  });
