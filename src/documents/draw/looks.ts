import type {LookKind} from '../specimen.ts';
import {printLooks} from './look-print.ts';
import type {LookPainter} from './look-spot.ts';
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

/** What this copy shows otherwise than its series: each look within its own rectangles, and nowhere else. */
export const looks: Painter = scene =>
  scene.looks.flatMap((look, n) => {
    const paint = painters[look.look];
    if (!paint) return [];
    return boxesOfLook(look, scene).flatMap((box, part) => {
      const id = `${scene.name}-look-${n}-${part}`;
      const chance = seeded(`${scene.specimen.id} ${look.at} ${look.look} ${part}`);
      const painted = paint({scene, look, box, chance, id: `${id}-own`});
      const {x, y, width, height} = box;
      return painted.length === 0
        ? []
        : [
            shape('clipPath', {id}, shape('rect', {x, y, width, height})),
            shape('g', {'clip-path': `url(#${id})`}, painted),
          ];
    });
  });
