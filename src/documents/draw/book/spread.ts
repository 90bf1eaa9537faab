import {leavesOf} from '../../model/pages.ts';
import type {Page} from '../../model/specimen.ts';
import {clipped, filledBox, gradient, group, lettering} from '../forms.ts';
import {
  deepInk,
  ground,
  heading,
  holes,
  isCovered,
  pageNumber,
  shine,
  threadOf,
  watermarkOf,
  type Leaf,
} from './leaf.ts';
import {stitches} from '../binding.ts';
import {formationOn} from '../lights/formation.ts';
import {lamplight} from '../lights/lamplight.ts';
import {paperGrain} from '../lights/paper-grain.ts';
import {endOfForm} from '../looks.ts';
import {standing, type Painter, type Scene} from '../scene.ts';
import type {Shape} from '../shape.ts';
import {over, sheet} from '../sheet.ts';
import {stamps} from './stamp.ts';
import {labelOnPage} from './visa-label.ts';

/** Draws an opening of a book. From bottom to top: the paper, the print, the looks of the background, and the fold. */
export const open = (
  scene: Scene,
  printed: readonly Shape[],
  inPaper: readonly Shape[] = [],
): readonly Shape[] => [
  // A plastic leaf may shine in UV light, but the paper beside the leaf does not.
  ...sheet(isPlastic(scene) ? {...scene, has: () => false} : scene),
  // Darken the paper of an opening, because two leaves transmit less light than one. A hole in the paper is
  // then the brightest spot.
  ...(scene.light === 'transmitted' ? [over(scene, '#7a4a10', 0.26)] : []),
  ...leafFormation(scene),
  ...inPaper,
  ...printed,
  ...endOfForm(scene),
  ...fold(scene),
  ...paperGrain(scene),
  // In transmitted light, the bright spot of the lamp does not show through a board or a plastic leaf.
  ...(scene.light === 'transmitted' && isPlastic(scene) ? [] : lamplight(scene)),
];

/** Tells whether one page of an opening is a side of a plastic leaf. */
const isPlastic = ({kind, series}: Scene): boolean => kind === 'inside' && series.technique === 'laser';

/**
 * The clouds in the paper of each page. The two pages of a leaf have the same clouds, mirrored. Each leaf has other
 * clouds. Beside a cover, the outer page of the opening is pasted to a board, which lets no light through.
 */
function leafFormation(scene: Scene): readonly Shape[] {
  if (scene.light !== 'transmitted') return [];
  const {pages} = scene.series;
  const [left, right] = leavesOf(scene.page) ?? (scene.page === 'end' ? [pages, undefined] : [undefined, 1]);
  return [left, right].flatMap((number, side) => {
    const field = {x: side * 88, y: 0, width: 88, height: 125};
    if (number === undefined) return [filledBox(field, ['#231505', 0.86], 3.18)];
    const leaf = Math.floor((number - 1) / 2);
    return formationOn(
      field,
      `${scene.name}-formation${side}`,
      `${scene.specimen.id} ${leaf}`,
      number % 2 === 0,
    );
  });
}

/** Returns the heading of a page. The last page is for notes, and all others are for visas. */
const titleOf = ({series}: Scene, {number}: Leaf): string => (number === series.pages ? 'NOTES' : 'VISAS');

/**
 * Paints the features in the paper of a leaf. In transmitted light, also paints the print on the other side of the
 * leaf.
 */
const inPaper = (scene: Scene, leaf: Leaf): readonly Shape[] => [
  ...watermarkOf(scene, leaf.side),
  ...threadOf(scene, leaf.side),
  ...(scene.light === 'transmitted' ? [showThrough(scene, leaf)] : []),
];

/**
 * Draws the other side of a leaf as light from behind shows it: the strong print, the stamps and the label, mirrored
 * and faint.
 */
function showThrough(scene: Scene, {number, side}: Leaf): Shape {
  const other: Leaf = side ? {number: number + 1, side: 0} : {number: number - 1, side: 1};
  const [x, ink] = [other.side * 88, deepInk(scene)];
  const page: Page = side ? `${number + 1}-${number + 2}` : `${number - 2}-${number - 1}`;
  // `page` is the opening that contains the other side of this leaf, and a page of another leaf. Keep only the stamps
  // on the other side of this leaf.
  const own = scene.specimen.stamps.filter(stamp => stamp.page === other.number);
  const specimen = {...scene.specimen, stamps: own};
  return group(
    {transform: 'translate(176)scale(-1 1)', opacity: 0.4},
    lettering(titleOf(scene, other), x + 44, 16.6, 3, ink, {'letter-spacing': 0.9}),
    lettering(String(other.number), x + (side ? 10 : 78), 120.7, 4.8, ink),
    stamps({...scene, specimen, page, name: `${scene.name}-through${side}`}),
    labelOnPage(scene, other.number, true),
  );
}

/**
 * The leaves that a perforation goes through: those of an opening of visa pages, or the last page and the back cover.
 */
function leavesIn({kind, page, series: {pages}}: Scene): readonly Leaf[] {
  const numbers = leavesOf(page) ?? (kind === 'end' ? [pages, pages] : []);
  return numbers.map((number, n): Leaf => ({number, side: n === 0 ? 0 : 1}));
}

/** Everything that goes through the pages of an opening, or lies above their print: sewing, holes, stamps and label. */
const overPrint: Painter = scene => [
  ...seam(scene),
  ...leavesIn(scene).flatMap(leaf => holes(scene, leaf)),
  ...stamps(scene),
  ...leavesIn(scene).flatMap(leaf => labelOnPage(scene, leaf.number)),
];

/** An opening of two visa pages. */
export const spread: Painter = scene => {
  const leaves = leavesIn(scene);
  return [
    ...open(
      scene,
      leaves.flatMap(leaf => [
        ...ground(scene, leaf),
        ...(isCovered(scene, leaf.number)
          ? []
          : [
              ...heading(scene, leaf, titleOf(scene, leaf)),
              ...pageNumber(scene, leaf),
              ...shine(scene, leaf),
            ]),
      ]),
      leaves.flatMap(leaf => inPaper(scene, leaf)),
    ),
    ...overPrint(scene),
  ];
};

/** Paints the last page of a book and the inside of its back cover. */
export const end: Painter = scene => {
  const last: Leaf = {number: scene.series.pages, side: 0};
  return [
    ...open(
      scene,
      [
        ...ground(scene, last),
        ...heading(scene, last, titleOf(scene, last)),
        ...pageNumber(scene, last),
        ...ground(scene, {number: 0, side: 1}),
        ...(scene.motif ? shine(scene, last) : []),
      ],
      inPaper(scene, last),
    ),
    ...overPrint(scene),
  ];
};

/** The shadow in the fold. In oblique light, the slope beside the lamp has the deeper shadow. */
function fold({name, light, shadow: [across]}: Scene): readonly Shape[] {
  const oblique = light === 'oblique';
  const deep = oblique ? 0.62 : light === 'uv' || light === 'transmitted' ? 0.5 : 0.3;
  // Both leaves bend down into the fold. So if the lamp is at the left, the left slope lies in shadow.
  const left = oblique ? 0.5 + across / 3 : 1;
  const right = oblique ? 0.5 - across / 3 : 0.3;
  const falls = [0, 0.06 * left, 0.16 * left, 0.4 * left, 1, right, right / 3, right / 8, 0];
  return [
    gradient(
      `${name}-fold`,
      falls.map(part => ['#1d0a08', part * deep]),
    ),
    filledBox({x: 76, y: 0, width: 24, height: 125}, [`url(#${name}-fold)`]),
  ];
}

/**
 * The stitching in the fold. In the book of a State, one of the two strands shines in UV light. If the book was
 * sewn again, only a part of this strand shines. In an imitation, none shines.
 */
const seam = standing('stitching', (scene, box) => {
  const strands = stitches(box, scene);
  const isDull = !scene.motif || scene.has('stitching', 'one-colour');
  const visibleRatio = scene.light !== 'uv' ? 1 : isDull ? 0 : scene.has('stitching', 'partly') ? 0.45 : 1;
  return [
    ...strands.slice(0, -1),
    ...clipped(
      `${scene.name}-seam`,
      filledBox({...box, height: box.height * visibleRatio}, ['#000']),
      strands.slice(-1),
    ),
  ];
});
