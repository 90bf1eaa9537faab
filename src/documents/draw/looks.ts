import {sizeOf} from '../model/page-layout.ts';
import type {LookKind} from '../model/look-kinds.ts';
import {printLooks} from './print-looks/look-print.ts';
import {writtenIn} from './characters.ts';
import {boxesOfLook, type LookPainter, type Painter} from './scene.ts';
import {seeded} from './seeded.ts';
import {shape} from './shape.ts';
import {surfaceLooks} from './surface-looks/look-surface.ts';

/** The painters of looks by kind. All other looks change the ink, or the painters of pages draw them. */
const painters: Readonly<Partial<Record<LookKind, LookPainter>>> = {...printLooks, ...surfaceLooks};

/** What taking away an entry leaves: it reaches as far as the entry did, and not over the whole place. */
const ofWriting: readonly LookKind[] = ['gap', 'thin', 'traces', 'raised-fibres', 'cloudy'];

/**
 * Paints all looks of the document in the scene, each clipped to its own rectangles. A look is a visible
 * difference between this document and a genuine copy of its series.
 */
export const looks: Painter = scene => {
  const page = `${scene.name}-look`;
  const painted = scene.looks.flatMap((look, n) =>
    boxesOfLook(look, scene).flatMap((place, part) => {
      const box = ofWriting.includes(look.look) ? writtenIn(scene, look, place) : place;
      const id = `${page}-${n}-${part}`;
      const chance = seeded(`${scene.specimen.id} ${look.page} ${look.at} ${look.look} ${part}`);
      const shapes = painters[look.look]?.({scene, look, box, chance, id: `${id}-own`}) ?? [];
      if (shapes.length === 0) return [];
      const {x, y, width, height} = box;
      // A hinge extends above the top edge of the page, so its look is not clipped to the page. All other
      // looks are clipped at the rounded corners of the page.
      const own = y < 0 ? {} : {'clip-path': `url(#${page})`};
      return [
        shape('clipPath', {id}, shape('rect', {x, y, width, height, ...own})),
        shape('g', {'clip-path': `url(#${id})`}, shapes),
      ];
    }),
  );
  const outline = shape('rect', {...sizeOf(scene.page), rx: 3.18});
  return painted.length === 0 ? [] : [shape('clipPath', {id: page}, outline), ...painted];
};

/** Paints what light from behind shows of the looks on the other face of a leaf: thin places and second layers. */
export const looksThrough: Painter = scene =>
  looks({...scene, looks: scene.looks.filter(({look}) => look === 'thin' || look === 'dense')});
