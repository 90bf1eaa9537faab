import {textAt} from '../places.ts';
import type {LookKind} from '../specimen.ts';
import {inset, outline, patch, at, fade, hair, type LookPainter, type Spot} from './look-spot.ts';
import {entries, machineLines, printedAgain} from './print.ts';
import {shape, type Shape} from './shape.ts';
import {materialOf} from './sheet.ts';

const isPrint = ({scene, look}: Spot): boolean =>
  look.at === 'entries' || textAt(scene.specimen, scene.page, look.at) !== '';

const veil =
  (opacity: number, colour?: string): LookPainter =>
  spot => {
    const {x, y, width, height} = spot.box;
    const fill = colour ?? materialOf(spot.scene);
    return isPrint(spot) ? [] : [shape('rect', {x, y, width, height, fill, 'fill-opacity': opacity})];
  };

/** What lies over the ground at this spot, drawn again where the ground was covered. */
function above({scene, id}: Spot): readonly Shape[] {
  const again = {...scene, name: id};
  return [...entries(again), ...machineLines(again)];
}

const gap: LookPainter = spot => [...patch(spot, materialOf(spot.scene), 0.98), ...above(spot)];

const stops: LookPainter = spot => [
  hair(outline(inset(spot.box, 0.3)), materialOf(spot.scene), 0.6, 0.95),
  hair(outline(inset(spot.box, 0.64)), '#4a4036', 0.08, 0.4),
];

const process = ['#19a3cf', '#d1357f', '#e9cf2f', '#2c2a2c'] as const;

/** Print in dots of the four process colours: over a field, bare material lies between the dots; in characters, more dots. */
function screen(id: string, material: string, solid: boolean): Shape {
  const tile = 0.52;
  const dot = (n: number, r: number) =>
    shape('circle', {
      cx: tile * (0.25 + 0.5 * (n % 2)),
      cy: tile * (0.25 + 0.5 * Math.floor(n / 2)),
      r,
      fill: process[n] ?? '',
      'fill-opacity': solid ? 0.95 : 0.55,
    });
  const hole = 0.12;
  const lattice = at`M0 0h${tile}v${tile}h${-tile}zM${tile * 0.75 - hole} ${tile * 0.75}a${hole} ${hole} 0 1 0 ${2 * hole} 0a${hole} ${hole} 0 1 0 ${-2 * hole} 0`;
  return shape(
    'pattern',
    {id, width: tile, height: tile, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(17)'},
    shape('path', {d: lattice, fill: material, 'fill-rule': 'evenodd', 'fill-opacity': solid ? 0.62 : 0.5}),
    ...[0, 1, 2, 3].map(n => dot(n, n === 3 ? (solid ? 0.12 : 0.06) : 0.11)),
  );
}

const dots: LookPainter = spot => {
  const {scene, look, id, box} = spot;
  const {x, y, width, height} = box;
  const fill = `url(#${id})`;
  return [
    screen(id, materialOf(scene), isPrint(spot)),
    ...(isPrint(spot) ? printedAgain(scene, look, {fill}) : [shape('rect', {x, y, width, height, fill})]),
  ];
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
      printedAgain(scene, look, {fill: 'none', stroke, 'stroke-width': 0.09, 'stroke-opacity': 0.75}),
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
  lighter: veil(0.45),
  bluish: veil(0.24, '#3349a0'),
  vanishes: veil(0.97),
  fades: veil(0.78),
};
