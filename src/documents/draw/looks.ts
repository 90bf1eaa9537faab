import {sizeOf} from '../model/page-size.ts';
import type {Box} from '../model/box.ts';
import type {LookKind} from '../model/look-kinds.ts';
import type {Look, Page} from '../model/specimen.ts';
import {printLooks} from './print-looks/look-print.ts';
import {captions, writtenIn} from './characters.ts';
import {boxesOfLook, stacked, type LookPainter, type Painter, type Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import {shape} from './shape.ts';
import {surfaceLooks} from './surface-looks/look-surface.ts';

/**
 * The painters of looks, by kind of look. A kind without a painter here changes the ink, or the painter of the page
 * draws it.
 */
const painters: Readonly<Partial<Record<LookKind, LookPainter>>> = {...printLooks, ...surfaceLooks};

/** The looks that an erased entry leaves. They cover the width of the entry, not the whole place. */
const ofWriting: readonly LookKind[] = ['gap', 'thin', 'traces', 'raised-fibres', 'cloudy', 'scratches'];

/** Returns the rectangle of the tinted background, which reaches down to the lower edge of the page or label. */
export const tinted = (box: Box, page: Page): Box => ({
  ...box,
  height: page === 'visa' ? 80 : sizeOf(page).height,
});

/** Returns the rectangle that a look changes at its place. */
function changedBox(scene: Scene, look: Look, place: Box): Box {
  if (look.at === 'background') return tinted(place, scene.page);
  return ofWriting.includes(look.look) ? writtenIn(scene, look, place) : place;
}

/**
 * Returns a painter. If `isGround` is true, it paints the looks of the background. Otherwise it paints all other
 * looks.
 */
const painterOf =
  (isGround: boolean): Painter =>
  scene => {
    const page = `${scene.name}-look`;
    const painted = scene.looks.flatMap((look, n) =>
      (look.at === 'background') === isGround
        ? boxesOfLook(look, scene).flatMap((place, part) => {
            const box = changedBox(scene, look, place);
            const id = `${page}-${n}-${part}`;
            const chance = seeded(`${scene.specimen.id} ${look.page} ${look.at} ${look.look} ${part}`);
            const shapes = painters[look.look]?.({scene, look, box, chance, id: `${id}-own`}) ?? [];
            if (shapes.length === 0) return [];
            const {x, y, width, height} = box;
            // A hinge begins above the top edge of the page, so its look is not clipped to the page. All other looks
            // are clipped at the rounded corners of the page.
            const own = isGround ? {rx: 3.18} : y < 0 ? {} : {'clip-path': `url(#${page})`};
            return [
              shape('clipPath', {id}, shape('rect', {x, y, width, height, ...own})),
              shape('g', {'clip-path': `url(#${id})`}, shapes),
            ];
          })
        : [],
    );
    const outline = shape('rect', {...sizeOf(scene.page), rx: 3.18});
    return isGround || painted.length === 0 ? painted : [shape('clipPath', {id: page}, outline), ...painted];
  };

/**
 * Paints the looks of the document, each clipped to its own rectangles. Leaves out the looks of the background, which
 * `endOfForm` has already painted.
 */
export const looks = painterOf(false);

/**
 * The captions and the looks of the background. They lie above the print of the form, and below everything that was
 * added later.
 */
export const endOfForm = stacked(captions, painterOf(true));

/** Paints the looks of the other side of a leaf that light from behind shows: thin places and second layers. */
export const looksThrough: Painter = scene =>
  looks({...scene, looks: scene.looks.filter(({look}) => look === 'thin' || look === 'dense')});
