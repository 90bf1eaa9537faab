import type {Box} from '../../model/box.ts';
import type {LookKind} from '../../model/look-kinds.ts';
import type {Light, Place} from '../../model/terms.ts';
import {about, filledBox, group, iris, lines, lettering, mirroring, squareIn, type Ink} from '../forms.ts';
import {pressedNumber} from '../features.ts';
import {microtext, rosette, waves} from '../ground.ts';
import {fibres, printedThreads} from '../lights/fibres.ts';
import {uvEmblem} from '../lights/uv-emblem.ts';
import {watermark, type Imitation} from '../lights/watermark.ts';
import type {Motif} from '../motif.ts';
import {perforation} from './perforation.ts';
import {thread} from './thread.ts';
import {boxesOfLook, isMade, type Scene} from '../scene.ts';
import type {Shape} from '../shape.ts';

/** One page of an open book. `side` is 0 for the left page and 1 for the right page. */
export interface Leaf {
  readonly number: number;
  readonly side: 0 | 1;
}

const [width, height] = [88, 125];

/** The ink for print on a page, in the colour of the header, emblem and frame of the series. */
export const deepInk = (scene: Scene): Ink => scene.ink(scene.palette.deep, 0.92);

const fieldOf = (side: Leaf['side']): Box => ({x: side * width, y: 0, width, height});

/**
 * Draws a place on one leaf with `draw`. Draws nothing if the page does not have the place, or if the place is absent
 * in this copy. The function `has` tells `draw` whether the place has a given look on this leaf.
 */
function at(
  scene: Scene,
  place: Place,
  side: Leaf['side'],
  draw: (box: Box, has: (look: LookKind) => boolean) => readonly Shape[],
): readonly Shape[] {
  const box = scene.boxes(place).find(({x}) => x >= width === (side === 1));
  if (!box) return [];
  const has = (look: LookKind): boolean =>
    scene.looks.some(
      own => own.at === place && own.look === look && boxesOfLook(own, scene).some(({x}) => x === box.x),
    );
  return has('absent') ? [] : draw(box, has);
}

/** Tells whether a visa label lies on a page. The label hides all print of the page except the lines at the margin. */
export const isCovered = ({specimen}: Scene, page: number): boolean => specimen.visa?.page === page;

/**
 * The background pattern of a page: two families of waves and two rosettes. In a genuine book, each page has its own
 * pattern.
 */
export function ground(scene: Scene, {number, side}: Leaf): readonly Shape[] {
  const field = fieldOf(side);
  const [second, opacity] = scene.ink(scene.palette.second);
  const id = `${scene.name}-iris${side}`;
  const [one = '', other = ''] = scene.palette.iris.map(own => scene.ink(own)[0]);
  return [
    iris(id, side ? [other, one] : [one, other], field),
    filledBox(field, [`url(#${id})`, 0.09 * opacity], 3.18),
    ...families(scene.specimen.series === 'atlantara' ? 0 : number, field)
      .slice(0, isCovered(scene, number) ? 1 : 4)
      .map((d, n) => lines(d, 0.115, [n % 2 ? second : `url(#${id})`, 0.52 * opacity])),
  ];
}

/**
 * Returns the families of lines in the background of a page. Their colour is alternately the first and the second
 * colour of the page.
 */
function families(n: number, field: Box): readonly string[] {
  // The rosettes of neighbouring pages differ in place and size, so that pages do not look alike.
  const wheel = (size: number) =>
    about(field.x + width / 2 + 5 * ((n % 4) - 1.5), 61 + 6 * ((n % 5) - 2), size * (0.82 + 0.07 * (n % 5)));
  return [
    waves(field, {lines: 46, amplitude: 2.6, count: 2 + (n % 4), slip: 1 + (n % 5), swell: 1 + (n % 3)}),
    waves(field, {lines: 34, amplitude: 2, count: 5 - (n % 3), slip: -1.4 - (n % 7), swell: 2}),
    rosette(wheel(64), {
      lines: 13,
      petals: 7 + (n % 8),
      hole: 0.3 + (n % 5) * 0.05,
      star: n % 3 && 4 + (n % 6),
    }),
    rosette(wheel(27), {lines: 8, petals: 5 + (n % 9), hole: 0.34}),
  ];
}

/**
 * True if no State printed this page. This is so if its paper glows, its background consists of dots, or its series
 * has no issuing State.
 */
export const isCopied = (scene: Scene): boolean =>
  !scene.motif ||
  scene.has('background', 'dots') ||
  (['bright', 'faint-glow'] as const).some(look => scene.has('paper', look));

/** The page number, in the middle of a small rosette that belongs to the background. */
export const pageNumber = (scene: Scene, {number, side}: Leaf): readonly Shape[] =>
  at(scene, 'page-number', side, box => [
    lines(
      rosette(box, {lines: 7, petals: 6 + (number % 5), hole: 0.6}),
      0.1,
      scene.ink(scene.palette.second, 0.65),
    ),
    ...pressedNumber(scene, isCopied(scene), deepInk(scene), (ink, more) =>
      lettering(String(number), box.x + box.width / 2, box.y + 4.7, 4.8, ink, more),
    ),
  ]);

/**
 * The heading of a page, and the two horizontal lines above and below the field for stamps. These lines are
 * microtext.
 */
export const heading = (scene: Scene, {number, side}: Leaf, text: string): readonly Shape[] => [
  lettering(text, side * width + 44, 16.6, 3, deepInk(scene), {'letter-spacing': 0.9}),
  ...[18.2, 112.6].map(y =>
    microtext(
      {x: side * width + 10, y, width: 68, height: 0.6},
      `${number} ${y}`,
      scene.ink(scene.palette.deep),
      isMade(scene, 'background', 'dots', number) ? undefined : scene.motif,
    ),
  ),
];

/** Draws the perforated number. A left page shows the back of the holes, so the number is mirrored there. */
export function holes(scene: Scene, {number, side}: Leaf): readonly Shape[] {
  const {perforated} = scene.specimen;
  const depth = number / scene.series.pages;
  // A left page mirrors the whole group, and the shadow with it. Mirror the shadow here too, so that it still lies away
  // from the lamp.
  const [x, y] = scene.shadow;
  if (perforated === undefined) return [];
  const even = isMade(scene, 'perforation', 'even-holes', number);
  return at(scene, 'perforation', side, box => [
    group(
      side ? {} : mirroring(box),
      perforation(perforated, box, {light: scene.light, shadow: [side ? x : -x, y]}, {depth, even}),
    ),
  ]);
}

/** Mirrors shapes on a left page, because a left page is the back of its leaf. */
const mirroredOn = (side: Leaf['side'], box: Box, shapes: readonly Shape[]): readonly Shape[] =>
  side || shapes.length === 0 ? shapes : [group(mirroring(box), shapes)];

/** Returns the painter of the watermark or the thread of a leaf, genuine or imitated. */
const inPaper =
  (
    place: 'watermark' | 'thread',
    draw: (motif: Motif, ...rest: [light: Light, box: Box, look: Imitation]) => readonly Shape[],
  ) =>
  (scene: Scene, side: Leaf['side']): readonly Shape[] =>
    at(scene, place, side, (box, has) =>
      scene.motif
        ? mirroredOn(
            side,
            box,
            draw(scene.motif, scene.light, box, {flat: has('flat'), visible: has('visible')}),
          )
        : [],
    );

/** The watermark of a leaf. */
export const watermarkOf = inPaper('watermark', ({sign}, ...rest) => watermark(sign, ...rest));

/** The security thread of a leaf. */
export const threadOf = inPaper('thread', ({word}, ...rest) => thread(word, ...rest));

/** Tells whether the pages of this kind in the series have printed threads that this light shows. */
const isThreaded = ({kind, light, series}: Scene): boolean =>
  series.features.some(({page, seen}) => page === kind && seen[light] === 'surface-threads');

/** Draws the UV features of a leaf: fibres in the paper, and a print that no other light shows. */
export function shine(scene: Scene, {number, side}: Leaf): readonly Shape[] {
  const {motif, specimen} = scene;
  const field = fieldOf(side);
  // If fibres are not in the paper, they are part of the print. Every page has the same print, so the printed fibres
  // have the same positions on every page.
  const imitation = fibres(field, 'printed', 24, printedThreads);
  const isImitated = scene.has('fibres', 'surface-threads');
  if (scene.light !== 'uv') return isImitated || isThreaded(scene) ? imitation : [];
  if (!motif) return imitation;
  const [first, second] = motif.shine;
  return [
    ...(isImitated
      ? imitation
      : scene.has('fibres', 'absent')
        ? []
        : fibres(field, `${specimen.id} ${number}`, 20, motif.fibres)),
    ...at(scene, 'overprint', side, (box, has) => {
      const inks = [first, has('one-colour') ? first : second] as const;
      return [
        ...(motif.sign === 'lighthouse'
          ? net(box, inks)
          : [
              lines(rosette(box, {lines: 7, petals: 24, hole: 0.82}), 0.14, [
                has('one-colour') ? first : '#f0563f',
                0.9,
              ]),
            ]),
        ...uvEmblem(motif.sign, squareIn(box, motif.sign === 'lighthouse' ? 0.5 : 0.8), inks),
      ];
    }),
  ];
}

/** The net of two colours around the lighthouse on a visa page of Norvale. */
const net = (box: Box, [first, second]: readonly [string, string]): readonly Shape[] => [
  lines(waves(box, {lines: 14, amplitude: 2.6, count: 3, slip: 4}), 0.22, [first, 0.9]),
  lines(waves(box, {lines: 14, amplitude: 2.6, count: 3, slip: -4}), 0.22, [second, 0.9]),
];
