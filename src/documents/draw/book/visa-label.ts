import {sizes} from '../../model/page-size.ts';
import type {SeriesId} from '../../model/series.ts';
import {border, ground} from '../data-ground.ts';
import {digitalSeal} from '../digital-seal.ts';
import {printedEmblem} from '../emblem.ts';
import {halo, reactive, titles} from '../features.ts';
import {part} from '../foil.ts';
import {about, area, clipped, filledBox, group, lines} from '../forms.ts';
import {rosette, waves} from '../ground.ts';
import {formation} from '../lights/formation.ts';
import {lamplight} from '../lights/lamplight.ts';
import {endOfForm, looks, looksThrough} from '../looks.ts';
import {wave, waved} from '../looks/look-spot.ts';
import {mix, palettes} from '../palette.ts';
import {entries, machineLines, printedAgain} from '../characters.ts';
import {motifOf, sceneOf, stacked, standing, type Painter, type Scene} from '../scene.ts';
import type {Shape} from '../shape.ts';
import {labelPaper, sheet} from '../sheet.ts';
import {ground as leafGround, isCovered, threadOf, watermarkOf, type Leaf} from './leaf.ts';
import {seal} from './stamp.ts';

/**
 * The outline of the label, filled with one ink. `by` shifts the outline, so that it looks like the shadow of the
 * label. A label that was pasted again has a wavy edge, and all print of the label ends at this edge.
 */
const whole = (scene: Scene, by: number, colour: string, opacity = 1) => {
  const {x, y} = scene.box('background');
  const [right, down] = scene.shadow;
  const box = {x: x + by * right, y: y + by * down, ...sizes['MRV-A']};
  return scene.has('label', 'wavy')
    ? area(waved(box, wave), [colour, opacity])
    : filledBox(box, [colour, opacity], 1.2);
};

/**
 * Returns a transform between the label and the opening with its leaf. `by` is 90 from the label to the opening, and
 * -90 back.
 */
const rotation = (page: number, by: number) =>
  page % 2 ? `rotate(${-by} 106.5 18.5)` : `rotate(${by} 44 44)`;

/**
 * Returns a painter for the leaf below the label. The painter draws the leaf as in its opening, then turns the
 * drawing to the direction of the label.
 */
const onLeaf =
  (opacity: number, draw: (leaf: Scene, place: Leaf) => readonly Shape[]): Painter =>
  scene => {
    const number = scene.specimen.visa?.page ?? 0;
    const side = number % 2 ? 1 : 0;
    const left = number - side;
    const leaf = sceneOf({...scene, page: `${left}-${left + 1}`});
    return [group({transform: rotation(number, -90), opacity}, draw(leaf, {number, side}))];
  };

/** The part of the page that is visible around the label. */
const page = onLeaf(1, leafGround);

/** In transmitted light, the watermark and the thread of the leaf under the label show weakly through the label. */
const inLeaf = onLeaf(0.5, (leaf, {side}) => [...watermarkOf(leaf, side), ...threadOf(leaf, side)]);

/** The paper of the label: it lies flat and is fully bonded to the page. */
const label: Painter = scene => [
  whole(scene, 0.13, '#000', scene.light === 'oblique' ? 0.5 : 0.22),
  ...(scene.light === 'oblique' ? [whole(scene, -0.1, '#fff6df', 0.8)] : []),
  whole(scene, 0, labelPaper(scene.light)),
  ...(scene.light === 'transmitted' ? [whole(scene, 0, '#7a4a10', 0.42), ...inLeaf(scene)] : []),
];

/** Returns the scene for the label alone, with the series of the visa, its inks, and the motif of its issuer. */
function labelOf(scene: Scene): Scene {
  const series = scene.specimen.visa?.series ?? 'v-2022';
  return {
    ...scene,
    palette: palettes[series],
    motif: motifOf(series),
    name: `${scene.name}-label`,
    specimen: {...scene.specimen, series},
  };
}

/** The background of the label in colours that blend from left to right, with its emblem and two braids. */
const print: Painter = scene => {
  const own = labelOf(scene);
  const {x, y, width} = scene.box('background');
  return [
    ...clipped(
      `${own.name}-all`,
      whole(scene, 0, '#000'),
      ground(own),
      [9.6, 55.4].flatMap(down => border({x, y: y + down, width, height: 1.5})(own)),
    ),
    ...titles(
      own,
      (own.motif?.state ?? []).map(state => `VISA · ${state}`),
    ),
    ...emblem(own),
  ];
};

const emblem = standing('emblem', (scene, {x, y}) => [
  lines(
    rosette(about(x + 13, y + 17, 32), {lines: 10, petals: 14, hole: 0.72}),
    0.11,
    scene.ink(scene.palette.second),
  ),
  ...(scene.motif
    ? printedEmblem(scene.motif.sign, about(x + 13, y + 17, 22), scene.ink(shiftedInk(scene), 0.9))
    : []),
]);

/** The two colours between which the ink of an emblem changes when the page is tilted. */
const shifts: Readonly<Partial<Record<SeriesId, readonly [string, string]>>> = {
  'v-2022': ['#9a6a12', '#17744a'],
};

/** Returns the colour of the emblem at this tilt. An imitation keeps one colour. */
function shiftedInk({specimen: {series}, palette, tilt, has}: Scene): string {
  const [one, other] = shifts[series] ?? [palette.deep, palette.deep];
  return mix(one, other, has('emblem', 'one-colour') ? 0.3 : part(0.3 + 0.7 * tilt));
}

/** The ink of the number of the label shines in UV light. */
const number = standing('number', scene =>
  scene.light === 'uv' ? printedAgain(scene, {at: 'number'}, {fill: reactive, ...halo}) : [],
);

/**
 * A web of fine lines in two colours, over all lines of data. The web is visible only in UV light. An imitation has
 * only one colour.
 */
const web = standing('overprint', (scene, box) => {
  if (scene.light !== 'uv') return [];
  const [red, green] = labelOf(scene).palette.glow;
  const family = (slip: number, colour: string) =>
    lines(waves(box, {lines: 20, amplitude: 2.4, count: 7, slip, swell: 3}), 0.24, [colour, 0.95]);
  return [family(5, red), family(-5, scene.has('overprint', 'one-colour') ? red : green)];
});

/**
 * The seal of the office, half on the label and half on the page. If the label was moved, draws only the half on the
 * label.
 */
const across = standing('stamps', (scene, box) => {
  const sealShapes = seal(labelOf(scene), box);
  return scene.has('stamps', 'not-continued')
    ? clipped(`${scene.name}-within`, whole(scene, 0, '#000'), sealShapes)
    : sealShapes;
});

/**
 * Everything printed above the background of the label: the data, the seal across the edge of the label, and the UV
 * print.
 */
const onLabel = stacked(endOfForm, entries, digitalSeal, machineLines, across, web, number);

/** The whole label, as it lies on its page. */
const pasted = stacked(label, print, onLabel);

/**
 * Draws the visa label on its page in an opening of a book. The label lies across the page, with its head at the
 * fold. From behind (`isThrough`), only the shadow and the thin places of the label are visible.
 */
export function labelOnPage(scene: Scene, page: number, isThrough = false): readonly Shape[] {
  if (!isCovered(scene, page)) return [];
  const [x, y] = scene.shadow;
  const own: Scene = {
    ...sceneOf({...scene, page: 'visa', name: `${scene.name}-visa`}, scene.book),
    shadow: page % 2 ? [-y, x] : [y, -x],
  };
  return [
    group(
      {transform: rotation(page, 90)},
      isThrough ? [whole(own, 0, '#3a2208'), ...looksThrough(own)] : [...pasted(own), ...looks(own)],
    ),
  ];
}

/** Draws a page of a book in landscape, with a visa label on it. */
export const visaLabel: Painter = stacked(sheet, formation, page, pasted, lamplight);
