import {textAt} from '../places.ts';
import type {LookKind} from '../specimen.ts';
import type {Place} from '../terms.ts';
import {device} from './foil.ts';
import {at, fade, glints, hair, inset, outline, patch, type LookPainter, type Spot} from './look-spot.ts';
import {paperPortrait as portraitOf} from './portrait.ts';
import {entries, machineLines, printedAgain} from './print.ts';
import {shape, type Shape} from './shape.ts';
import {materialOf} from './sheet.ts';
import {stamps} from './stamp.ts';

const isPrint = ({scene, look}: Spot): boolean =>
  look.at === 'entries' || textAt(scene.specimen, scene.page, look.at) !== '';

const veil =
  (opacity: number, colour?: string): LookPainter =>
  spot => {
    const {x, y, width, height} = spot.box;
    const fill = colour ?? materialOf(spot.scene);
    const cover = shape('rect', {x, y, width, height, fill, 'fill-opacity': opacity});
    if (spot.look.at === 'background') return [cover, ...above(spot)];
    return isPrint(spot) ? [] : [cover];
  };

const wide: readonly Place[] = ['portrait', 'background', 'paper'];

/** What lies over the ground at this spot, drawn again where the ground was covered. */
function above({scene, look, id}: Spot): readonly Shape[] {
  const again = {...scene, name: id};
  const data = [...entries(again), ...machineLines(again)];
  if (!wide.includes(look.at)) return data;
  return [...portraitOf(again), ...data, ...device(again), ...stamps(again)];
}

const gap: LookPainter = spot => [...patch(spot, materialOf(spot.scene), 0.98), ...above(spot)];

/** Nothing of the ground runs on into the place: it lies on the page with a clean edge. */
const stops: LookPainter = spot => {
  const {x, y, width, height} = spot.box;
  const material = materialOf(spot.scene);
  return [
    shape('rect', {x, y, width, height, fill: material}),
    ...above(spot),
    hair(outline(inset(spot.box, 0.2)), material, 0.4, 0.9),
    hair(outline(inset(spot.box, 0.42)), glints[spot.scene.light][1], 0.07, 0.45),
  ];
};

/** Cyan, magenta, yellow, black. */
const process = ['#1f9fca', '#cf3f80', '#e3cb34', '#2c2a2c'] as const;

/** How much of a field is bare material between dots, and how strong the dots are. */
interface Screen {
  readonly bare: number;
  readonly ink: number;
  readonly scale?: number;
}

/** Print in dots of the four process colours: what is below shows through holes in bare material, more dots lie between. */
function screen(id: string, material: string, {bare, ink, scale = 1}: Screen): Shape {
  const [tile, hole] = [0.5, 0.13];
  const lattice = at`M0 0h${tile}v${tile}h${-tile}zM${tile * 0.75 - hole} ${tile * 0.75}a${hole} ${hole} 0 1 0 ${2 * hole} 0a${hole} ${hole} 0 1 0 ${-2 * hole} 0`;
  return shape(
    'pattern',
    {
      id,
      width: tile,
      height: tile,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(17)scale(${scale})`,
    },
    shape('path', {d: lattice, fill: material, 'fill-rule': 'evenodd', 'fill-opacity': bare}),
    ...process.map((fill, n) =>
      shape('circle', {
        ...{cx: tile * (0.25 + 0.5 * (n % 2)), cy: tile * (0.25 + 0.5 * Math.floor(n / 2))},
        ...{r: n === 3 ? 0.07 : 0.1, fill, 'fill-opacity': ink},
      }),
    ),
  );
}

const screens: Readonly<Partial<Record<Place, Screen>>> = {
  portrait: {bare: 0.2, ink: 0.34},
  stamps: {bare: 0.66, ink: 0.25},
};

const dots: LookPainter = spot => {
  const {scene, look, id, box} = spot;
  const {x, y, width, height} = box;
  const print = isPrint(spot);
  const fill = `url(#${id})`;
  const pattern = screen(
    id,
    materialOf(scene),
    screens[look.at] ?? (print ? {bare: 0.38, ink: 0.85, scale: 0.62} : {bare: 0.6, ink: 0.4}),
  );
  if (print) return [pattern, ...printedAgain(scene, look, {fill})];
  const field = shape('rect', {x, y, width, height, fill});
  if (look.at !== 'stamps') return [pattern, field, ...(look.at === 'background' ? above(spot) : [])];
  const mask = shape('mask', {id: `${id}-ink`, 'mask-type': 'alpha'}, stamps({...scene, name: id}));
  return [pattern, mask, shape('g', {mask: `url(#${id}-ink)`}, field)];
};

/** The second half of a line in coarse dots of black. */
const twoKinds: LookPainter = ({scene, look, id}) => {
  const [first, last] = look.characters ?? [1, textAt(scene.specimen, scene.page, look.at).length];
  const half = Math.ceil((first + last + 1) / 2);
  return [
    shape(
      'pattern',
      {id, width: 0.3, height: 0.3, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
      shape('rect', {width: 0.3, height: 0.3, fill: materialOf(scene), 'fill-opacity': 0.78}),
      shape('circle', {cx: 0.15, cy: 0.15, r: 0.115, fill: '#141215'}),
    ),
    ...printedAgain(scene, {...look, characters: [half, last]}, {fill: `url(#${id})`}),
  ];
};

const colouredEdges: LookPainter = ({scene, look}) =>
  (
    [
      [-0.1, '#18a5cf'],
      [0.1, '#d6307f'],
    ] as const
  ).map(([dx, stroke]) =>
    shape(
      'g',
      {transform: `translate(${dx} ${dx / 3})`},
      printedAgain(scene, look, {fill: 'none', stroke, 'stroke-width': 0.07, 'stroke-opacity': 0.6}),
    ),
  );

/** Ink that ran: an edge that is no line. */
const otherEdges: LookPainter = ({scene, look}) => [
  ...printedAgain(scene, look, {
    ...{fill: 'none', stroke: '#1b1718', 'stroke-width': 0.26, 'stroke-opacity': 0.5},
    'stroke-dasharray': '.07 .13 .15 .09 .04 .17',
  }),
  ...printedAgain(scene, look, {
    ...{fill: 'none', stroke: '#1b1718', 'stroke-width': 0.46, 'stroke-opacity': 0.32},
    'stroke-dasharray': '.03 .34 .05 .21',
  }),
];

/** Pieces of strokes, none of which is a letter. */
const pieces = ['v-.9', 'h.7', 'q.5-.1.6-.8', 'l.5-.9', 'q-.4.5.1.9'];

const traces: LookPainter = ({box, chance, scene}) => {
  const count = Math.max(3, Math.round(box.width / 0.9));
  const d = Array.from({length: count}, (_, n) => {
    const piece = pieces[Math.floor(chance() * pieces.length)] ?? '';
    return (
      at`M${box.x + ((n + 0.2 + 0.5 * chance()) * box.width) / count} ${box.y + box.height * (0.62 + 0.22 * chance())}` +
      piece
    );
  });
  return [hair(d.join(''), scene.light === 'ir' ? '#2c2c2c' : '#3a3538', 0.16, 0.42)];
};

const glossy: LookPainter = spot => [
  ...fade(
    spot,
    '#fff',
    [0.1, 0.08],
    [0.36, 0.1],
    [0.44, 0.58],
    [0.5, 0.5],
    [0.56, 0.1],
    [0.62, 0.26],
    [0.68, 0.04],
  ),
];

/** What is printed otherwise. Looks of ink are painted here only where there are no characters, which `print.ts` sets. */
export const printLooks: Readonly<Partial<Record<LookKind, LookPainter>>> = {
  gap,
  stops,
  dots,
  traces,
  glossy,
  'two-kinds': twoKinds,
  'coloured-edges': colouredEdges,
  'other-edges': otherEdges,
  darker: veil(0.24, '#17120f'),
  lighter: veil(0.36),
  bluish: veil(0.24, '#3349a0'),
  vanishes: veil(0.97),
  fades: veil(0.78),
};
