import type {Box} from '../places.ts';
import type {LookKind} from '../specimen.ts';
import type {Place} from '../terms.ts';
import {shiningEmblem} from './emblem.ts';
import {iris, lines, microtext, rosette, waves} from './ground.ts';
import {filledBox, words} from './lettering.ts';
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

/** Whether a book is one of Utopia's. */
export const ofUtopia = ({specimen: {series}}: Scene): boolean =>
  series !== 'atlantara' && series !== 'other';

/** Print of a page in its series' deepest ink. */
export const deepInk = ({light, specimen}: Scene): Shape['attributes'] =>
  filled(light, palettes[specimen.series].deep, 0.92);

const fieldOf = (side: Leaf['side']): Box => ({x: side * width, y: 0, width, height});

/** Draws what stands at a place of one leaf, unless it is not there in this copy; `has` asks for its looks. */
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

/** The ground of a page, that no other page of the book has: two families of waves, and two rosettes. */
export function ground(scene: Scene, {number, side}: Leaf): readonly Shape[] {
  const {iris: colours, second} = palettes[scene.specimen.series];
  const alike = scene.specimen.series === 'atlantara';
  const field = fieldOf(side);
  const {colour, opacity} = ink(scene.light, second);
  const {paint, definition} = iris(
    `${scene.name}-iris${side}`,
    (side === 0 ? colours : [...colours].reverse()).map(own => ink(scene.light, own).colour),
    field,
  );
  return [
    definition,
    filledBox(field, paint, 0.09 * opacity, 3.18),
    shape(
      'g',
      // Under the loupe a line of a common press falls apart, and that of a security press does not.
      alike && scene.light === 'loupe' ? {'stroke-dasharray': '0.11 0.11'} : {},
      families(alike ? 0 : number, field).map((d, family) =>
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
export const pageNumber = (scene: Scene, {number, side}: Leaf): readonly Shape[] =>
  at(scene, 'page-number', side, box => {
    const {colour, opacity} = ink(scene.light, palettes[scene.specimen.series].second, 0.65);
    return [
      lines(rosette(box, {lines: 7, petals: 6 + (number % 5), hole: 0.6}), colour, 0.1, opacity),
      words(String(number), box.x + box.width / 2, box.y + 4.7, 4.8, deepInk(scene)),
    ];
  });

/** What stands above the field for stamps: a heading, and a rule that is microtext, as is the one below. */
export function heading(scene: Scene, {number, side}: Leaf, text: string): readonly Shape[] {
  const {colour, opacity} = ink(scene.light, palettes[scene.specimen.series].deep);
  const {x} = fieldOf(side);
  const rules = [18.2, 112.6].map(y =>
    microtext({x: x + 10, y, width: 68, height: 0.6}, `${number} ${y}`, colour, ofUtopia(scene)),
  );
  return [words(text, x + 44, 16.6, 3, deepInk(scene), 0.3), shape('g', {opacity}, rules)];
}

/** The number through the paper: from behind, on a left page, it stands the other way round. */
export const holes = (scene: Scene, side: Leaf['side']): readonly Shape[] =>
  at(scene, 'perforation', side, (box, has) => {
    const drawn = perforation(scene.specimen.perforated ?? '', box, scene.light, has('even-holes'));
    const turned = `translate(${2 * box.x + box.width} 0) scale(-1 1)`;
    return scene.specimen.perforated === undefined
      ? []
      : [shape('g', side === 0 ? {transform: turned} : {}, drawn)];
  });

/** The watermark of a leaf. */
export const waterOf = (scene: Scene, side: Leaf['side']): readonly Shape[] =>
  scene.specimen.series === 'atlantara'
    ? []
    : at(scene, 'watermark', side, (box, has) =>
        watermark('compass', box, scene.light, {flat: has('flat'), visible: has('visible')}),
      );

/** What shines on a leaf in ultraviolet: fibres in the paper, and a print that is seen in no other light. */
export function shine(scene: Scene, {number, side}: Leaf): readonly Shape[] {
  const {id, series} = scene.specimen;
  if (scene.light !== 'uv' || series === 'other') return [];
  const field = fieldOf(side);
  const [blue, green, yellow] = ['#5f8dff', '#4fd08a', '#d3e04e'];
  // Threads that are only printed lie alike on every page.
  if (series === 'atlantara') return fibres(field, 'printed', 24, ['#e0605a', blue, yellow, green], 0.9);
  return [
    ...(scene.has('fibres', 'absent') ? [] : fibres(field, `${id} ${number}`, 20, [blue, green])),
    ...at(scene, 'overprint', side, (box, has) =>
      shiningEmblem('compass', box, [yellow, has('one-colour') ? yellow : '#7fd069']),
    ),
  ];
}
