import type {Light} from '../terms.ts';
import {coverOf} from './cover.ts';
import {printedEmblem} from './emblem.ts';
import {braid, lines, rosette} from './ground.ts';
import {arms} from './gold-arms.ts';
import {ground, ofUtopia} from './leaf.ts';
import {filled, ink, palettes} from './palette.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {bare, lamplight, sheet} from './sheet.ts';
import {dimmed, fold} from './spread.ts';

/** The inside of the front cover and page 1. */
export const inside: Painter = scene => [
  ...sheet(scene, 3.18),
  ...dimmed(scene),
  ...endpaper(scene),
  ...ground(scene, {number: 1, side: 1}),
  ...firstPage(scene),
  ...fold(scene),
  ...lamplight(scene, 3.18),
];

/** How far above the paper a print that was pressed on stands, as its light and shadow beside it. */
const relief: Readonly<Partial<Record<Light, number>>> = {oblique: 0.85};

/** The frame and what is in it: printed so that a finger feels it. */
function endpaper(scene: Scene): readonly Shape[] {
  const {iris, deep} = palettes[scene.specimen.series];
  const own = ink(scene.light, deep, 0.9);
  const tint = ink(scene.light, iris[0], 0.12);
  const raised = ofUtopia(scene) && !scene.has('relief', 'not-raised') ? (relief[scene.light] ?? 0) : 0;
  const printed = (colour: string, opacity: number) => [
    ...frame(colour, opacity),
    ...(ofUtopia(scene)
      ? printedEmblem(
          scene.series.technique === 'laser' ? 'sun' : 'compass',
          {x: 33, y: 23, width: 22, height: 22},
          {colour, opacity},
        )
      : []),
    ...(scene.specimen.series === 'atlantara'
      ? arms({x: 26, y: 36, width: 36, height: 44}, colour, opacity)
      : []),
  ];
  const beside = (by: number, colour: string): Shape =>
    shape('g', {transform: `translate(${by} ${by})`}, printed(colour, raised));
  return [
    shape('rect', {width: 88, height: 125, rx: 3.18, fill: tint.colour, 'fill-opacity': tint.opacity}),
    ...(scene.has('relief', 'absent')
      ? []
      : [
          ...(raised > 0 ? [beside(0.17, '#17120a'), beside(-0.17, '#fffdf2')] : []),
          ...printed(own.colour, own.opacity),
          ...(ofUtopia(scene) ? latent(scene) : []),
        ]),
    ...(ofUtopia(scene) ? request(scene) : []),
  ];
}

/** A frame of braids, with a rosette at each corner. */
function frame(colour: string, opacity: number): readonly Shape[] {
  const [left, top, right, bottom, band] = [8, 8, 80, 117, 7];
  const across = braid(
    {x: 0, y: 0, width: right - left - 2 * band, height: band},
    {lines: 8, count: 5, swell: 10},
  );
  const down = braid(
    {x: 0, y: 0, width: bottom - top - 2 * band, height: band},
    {lines: 8, count: 9, swell: 18},
  );
  const corner = rosette(
    {x: 0, y: 0, width: band + 1.6, height: band + 1.6},
    {lines: 6, petals: 8, hole: 0.25},
  );
  const at = (d: string, x: number, y: number, turn = ''): Shape =>
    shape('g', {transform: `translate(${x} ${y})${turn}`}, lines(d, colour, 0.17, opacity));
  return [
    ...[top, bottom - band].map(y => at(across, left + band, y)),
    ...[left + band, right].map(x => at(down, x, top + band, ' rotate(90)')),
    ...[left - 0.8, right - band - 0.8].flatMap(x =>
      [top - 0.8, bottom - band - 0.8].map(y => at(corner, x, y)),
    ),
    lines(
      `M${left + band + 1} ${top + band + 1}H${right - band - 1}V${bottom - band - 1}H${left + band + 1}Z`,
      colour,
      0.3,
      opacity,
    ),
  ];
}

/** The strokes of the letters U and T, in millimetres from the corner of their panel. */
const strokes = [
  [5, 2.45, 2.1, 9.1],
  [7.1, 9.45, 3.5, 2.1],
  [10.6, 2.45, 2.1, 9.1],
  [15.4, 2.45, 7.7, 2.1],
  [18.2, 4.55, 2.1, 7],
] as const;

/** Raised lines that run across, and in two letters down: flat they are one grey, turned the letters part from it. */
function latent({light, tilt, specimen}: Scene): readonly Shape[] {
  const [x, y, width, height] = [30, 92, 28, 14];
  const own = ink(light, palettes[specimen.series].deep);
  const turned = light === 'tilt' ? Math.min(1, Math.abs(tilt)) : 0;
  const each = (length: number, line: (at: string) => string): string =>
    Array.from({length: Math.round(length / 0.7)}, (_, n) => line((0.35 + n * 0.7).toFixed(2))).join('');
  const rows = each(height, down => `M${x} ${y + Number(down)}h${width}`);
  const letters = strokes.map(([left, top, wide, tall]) =>
    each(wide, across => `M${x + left + Number(across)} ${y + top}v${tall}`),
  );
  const filling = strokes.map(([left, top, wide, tall]) =>
    shape('rect', {x: x + left, y: y + top, width: wide, height: tall, fill: bare(light), opacity: turned}),
  );
  return [
    lines(rows, own.colour, 0.34, own.opacity * (0.75 - 0.4 * turned)),
    ...(turned > 0 ? [...filling, lines(letters.join(''), own.colour, 0.5, own.opacity * turned)] : []),
    lines(`M${x} ${y}h${width}v${height}h${-width}Z`, own.colour, 0.3, own.opacity),
  ];
}

const serif = 'Georgia, "Times New Roman", "Liberation Serif", serif';

const centred = (scene: Scene, text: string, x: number, y: number, size: number, spaced = 0.02): Shape =>
  shape(
    'text',
    {
      x,
      y,
      'text-anchor': 'middle',
      'font-size': size,
      'letter-spacing': size * spaced,
      'font-family': serif,
      ...filled(scene.light, palettes[scene.specimen.series].deep, 0.95),
    },
    text,
  );

const plea = [
  'Utopia asks all whom it may concern',
  'to let the holder of this document pass',
  'without hindrance, and to give such help',
  'and protection as may be needed.',
  '',
  'L’Utopie prie toutes les autorités',
  'de laisser passer librement le titulaire',
  'du présent document, et de lui prêter',
  'aide et protection en cas de besoin.',
];

/** What the State asks of others. */
const request = (scene: Scene): readonly Shape[] =>
  plea.map((text, n) => centred(scene, text, 44, 54 + n * 3.8, 2.5));

function firstPage(scene: Scene): readonly Shape[] {
  const {specimen, series} = scene;
  const {country = [], titles} = coverOf(specimen.series);
  const [noun, nom] =
    specimen.series === 'r-2024' ? ['travel document', 'titre de voyage'] : ['passport', 'passeport'];
  const number = specimen.perforated ?? specimen.entries.number ?? '';
  return [
    ...country.map((line, n) => centred(scene, line, 132, 24 + n * 6, country.length > 1 ? 4.4 : 6.4, 0.14)),
    ...titles.map((title, n) => centred(scene, title, 132, 58 + n * 6.4, n === 0 ? 5 : 3.8, 0.14)),
    centred(scene, number, 132, 86, 5, 0.16),
    centred(scene, `This ${noun} contains ${series.pages} pages`, 132, 104, 2.9),
    centred(scene, `Ce ${nom} contient ${series.pages} pages`, 132, 108.4, 2.9),
  ];
}
