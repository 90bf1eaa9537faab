import type {Box} from '../places.ts';
import type {LookKind} from '../specimen.ts';
import type {Place} from '../terms.ts';
import {shiningEmblem} from './emblem.ts';
import {iris, lines, microtext, rosette, waves} from './ground.ts';
import {filled, ink, palettes} from './palette.ts';
import {fibres, perforation, watermark} from './paper.ts';
import {boxesOfLook, type Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** One page of an open book: its number, and where it lies. */
export interface Leaf {
  readonly number: number;
  readonly side: 0 | 1;
}

const [width, height] = [88, 125];
const shining = ['#5f8dff', '#4fd08a'];
const scattered = ['#e0605a', '#5f8dff', '#d8c04a', '#4fd08a'];
const sans = 'Arial, Helvetica, "Liberation Sans", sans-serif';

/** Whether a book is one of Utopia's. */
export const ofUtopia = ({specimen: {series}}: Scene): boolean =>
  series !== 'atlantara' && series !== 'other';

/** The rectangle of a place on one leaf, where the place is on both. */
const boxOn = (scene: Scene, place: Place, side: Leaf['side']): Box | undefined =>
  scene.boxes(place).find(({x}) => x >= width === (side === 1));

/** Whether a place has a look on one leaf. */
const looks = (scene: Scene, at: Place, look: LookKind, box: Box): boolean =>
  scene.looks.some(
    own => own.at === at && own.look === look && boxesOfLook(own, scene).some(({x}) => x === box.x),
  );

/** The ground of a page, that no other page of the book has: families of waves, and a rosette round the page's number. */
export function ground(scene: Scene, {number, side}: Leaf): readonly Shape[] {
  const {iris: colours, second} = palettes[scene.specimen.series];
  const alike = scene.specimen.series === 'atlantara';
  const n = alike ? 0 : number;
  const x = side * width;
  const field: Box = {x, y: 0, width, height};
  const {colour, opacity} = ink(scene.light, second);
  const {paint, definition} = iris(
    `${scene.name}-iris${side}`,
    (side === 0 ? colours : [...colours].reverse()).map(own => ink(scene.light, own).colour),
    field,
  );
  return [
    definition,
    shape('rect', {...field, rx: 3.18, fill: paint, 'fill-opacity': 0.09 * opacity}),
    shape(
      'g',
      // Under the loupe a line of a common press falls apart, and that of a security press does not.
      alike && scene.light === 'loupe' ? {'stroke-dasharray': '0.13 0.09'} : {},
      families(n, field).map((d, family) =>
        lines(d, family % 2 === 0 ? paint : colour, 0.115, 0.52 * opacity),
      ),
    ),
  ];
}

/** The lines of a page's ground, for the first colour and the second in turn. */
function families(n: number, field: Box): readonly string[] {
  const round = (size: number): Box => ({
    x: field.x + (width - size) / 2,
    y: 61 - size / 2,
    width: size,
    height: size,
  });
  return [
    waves(field, {
      lines: 46,
      amplitude: 2.6,
      count: 2 + (n % 4),
      slip: 1 + (n % 5) * 0.7,
      swell: 1 + (n % 3),
    }),
    waves(field, {lines: 34, amplitude: 2, count: 5 - (n % 3), slip: -1.4 - (n % 7) * 0.3, swell: 2}),
    rosette(round(64), {lines: 13, petals: 7 + (n % 8), hole: 0.3 + (n % 5) * 0.05}),
    rosette(round(27), {lines: 8, petals: 5 + (n % 9), hole: 0.34}),
  ];
}

/** The page's number, woven into the ground. */
export function pageNumber(scene: Scene, {number, side}: Leaf): readonly Shape[] {
  const box = boxOn(scene, 'page-number', side);
  if (!box || looks(scene, 'page-number', 'absent', box)) return [];
  const {deep, second} = palettes[scene.specimen.series];
  const other = ink(scene.light, second);
  return [
    lines(
      rosette(box, {lines: 7, petals: 6 + (number % 5), hole: 0.5}),
      other.colour,
      0.1,
      0.8 * other.opacity,
    ),
    shape(
      'text',
      {
        x: box.x + box.width / 2,
        y: box.y + 4.7,
        'text-anchor': 'middle',
        'font-size': 4.8,
        'font-family': sans,
        ...filled(scene.light, deep, 0.92),
      },
      String(number),
    ),
  ];
}

/** What stands above the field for stamps: a heading, and a rule that is microtext. */
export function heading(scene: Scene, {number, side}: Leaf, text: string): readonly Shape[] {
  const {deep} = palettes[scene.specimen.series];
  const own = ink(scene.light, deep);
  const rule = (y: number): Box => ({x: side * width + 10, y, width: 68, height: 0.6});
  return [
    shape(
      'text',
      {
        x: side * width + 44,
        y: 16.6,
        'text-anchor': 'middle',
        'font-size': 2.9,
        'letter-spacing': 0.9,
        'font-family': sans,
        ...filled(scene.light, deep, 0.9),
      },
      text,
    ),
    shape(
      'g',
      {opacity: own.opacity},
      [18.2, 112.6].map((y, n) => microtext(rule(y), `${number} ${n}`, own.colour, ofUtopia(scene))),
    ),
  ];
}

/** The number through the paper: from behind, on a left page, it stands the other way round. */
export function holes(scene: Scene, side: Leaf['side']): readonly Shape[] {
  const box = boxOn(scene, 'perforation', side);
  const number = scene.specimen.perforated;
  if (!box || !number || looks(scene, 'perforation', 'absent', box)) return [];
  const drawn = perforation(number, box, scene.light, looks(scene, 'perforation', 'even-holes', box));
  const turned = {transform: `translate(${2 * box.x + box.width} 0) scale(-1 1)`};
  return [shape('g', side === 0 ? turned : {}, drawn)];
}

/** The watermark of a leaf. */
export function waterOf(scene: Scene, side: Leaf['side']): readonly Shape[] {
  const box = boxOn(scene, 'watermark', side);
  if (!box || scene.specimen.series === 'atlantara' || looks(scene, 'watermark', 'absent', box)) return [];
  return watermark('compass', box, scene.light, {
    flat: looks(scene, 'watermark', 'flat', box),
    visible: looks(scene, 'watermark', 'visible', box),
  });
}

/** What shines on a leaf in ultraviolet: fibres in the paper, and a print that is seen in no other light. */
export function shine(scene: Scene, {number, side}: Leaf): readonly Shape[] {
  if (scene.light !== 'uv' || scene.specimen.series === 'other') return [];
  const x = side * width;
  const field: Box = {x, y: 0, width, height};
  // Threads that are only printed lie alike on every page.
  if (scene.specimen.series === 'atlantara') return fibres(field, 'printed', 24, scattered, 0.9);
  const box = boxOn(scene, 'overprint', side);
  return [
    ...(looks(scene, 'fibres', 'absent', scene.box('fibres'))
      ? []
      : fibres(field, `${scene.specimen.id} ${number}`, 20, shining)),
    ...(box && !looks(scene, 'overprint', 'absent', box)
      ? shiningEmblem('compass', box, ['#d3e04e', '#7fd069'])
      : []),
  ];
}
