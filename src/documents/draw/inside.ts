import {coverOf} from './cover.ts';
import {printedEmblem} from './emblem.ts';
import {arms} from './gold-arms.ts';
import {braid, lines, rosette} from './ground.ts';
import {deepInk, ground, ofUtopia} from './leaf.ts';
import {filledBox, words} from './lettering.ts';
import {ink, palettes} from './palette.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {bare} from './sheet.ts';
import {open} from './spread.ts';

/** The inside of the front cover and page 1. */
export const inside: Painter = scene =>
  open(scene, [...endpaper(scene), ...ground(scene, {number: 1, side: 1}), ...firstPage(scene)]);

/** The frame and what is in it: printed so that a finger feels it, with light and shadow beside it when a lamp stands low. */
function endpaper(scene: Scene): readonly Shape[] {
  const {iris, deep} = palettes[scene.specimen.series];
  const own = ink(scene.light, deep, 0.9);
  const tint = ink(scene.light, iris[0], 0.12);
  const utopian = ofUtopia(scene);
  const printed = (colour: string, opacity: number) => [
    ...frame(colour, opacity),
    ...(utopian
      ? printedEmblem(
          scene.series.technique === 'laser' ? 'sun' : 'compass',
          {x: 33, y: 24, width: 22, height: 22},
          {colour, opacity},
        )
      : scene.specimen.series === 'atlantara'
        ? arms({x: 26, y: 36, width: 36, height: 44}, colour, opacity)
        : []),
  ];
  const beside = (by: number, colour: string): Shape =>
    shape('g', {transform: `translate(${by} ${by})`}, printed(colour, 0.85));
  const raised = scene.light === 'oblique' && utopian && !scene.has('relief', 'not-raised');
  return [
    filledBox({x: 0, y: 0, width: 88, height: 125}, tint.colour, tint.opacity, 3.18),
    ...(raised ? [beside(0.17, '#17120a'), beside(-0.17, '#fffdf2')] : []),
    ...printed(own.colour, own.opacity),
    ...(utopian
      ? [...latent(scene), ...plea.map((text, n) => words(text, 44, 60 + n * 4.6, 2.7, deepInk(scene)))]
      : []),
  ];
}

/** A frame of braids, with a rosette at each corner. */
function frame(colour: string, opacity: number): readonly Shape[] {
  const [left, top, right, bottom, band] = [9.2, 9.2, 78.8, 115.8, 7];
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
function latent(scene: Scene): readonly Shape[] {
  const {light, tilt, specimen} = scene;
  const [x, y, width, height] = [30, 92, 28, 14];
  const own = ink(light, palettes[specimen.series].deep);
  const turned = light === 'tilt' && !scene.has('relief', 'absent') ? Math.min(1, Math.abs(tilt)) : 0;
  const each = (length: number, line: (at: string) => string): string =>
    Array.from({length: Math.round(length / 0.7)}, (_, n) => line((0.35 + n * 0.7).toFixed(2))).join('');
  const rows = each(height, down => `M${x} ${y + Number(down)}h${width}`);
  const letters = strokes.map(([left, top, wide, tall]) =>
    each(wide, across => `M${x + left + Number(across)} ${y + top}v${tall}`),
  );
  const filling = strokes.map(([left, top, wide, tall]) =>
    filledBox({x: x + left, y: y + top, width: wide, height: tall}, bare(light), turned),
  );
  return [
    lines(rows, own.colour, 0.34, own.opacity * (0.75 - 0.4 * turned)),
    ...(turned > 0 ? [...filling, lines(letters.join(''), own.colour, 0.5, own.opacity * turned)] : []),
    lines(`M${x} ${y}h${width}v${height}h${-width}Z`, own.colour, 0.3, own.opacity),
  ];
}

const plea = [
  'Utopia asks all whom it may concern',
  'to let the holder of this document',
  'pass without hindrance, and to give',
  'such help and protection',
  'as may be needed.',
];

function firstPage(scene: Scene): readonly Shape[] {
  const {specimen, series} = scene;
  const {country = [], titles} = coverOf(specimen.series);
  const line = (text: string, y: number, size: number, spaced?: number) =>
    words(text, 132, y, size, deepInk(scene), spaced);
  const [noun, nom] =
    specimen.series === 'r-2024' ? ['travel document', 'titre de voyage'] : ['passport', 'passeport'];
  return [
    ...country.map((text, n) => line(text, 24 + n * 6, country.length > 1 ? 4.4 : 6.4, 0.14)),
    ...titles.map((text, n) => line(text, 58 + n * 6.4, n === 0 ? 5 : 3.8, 0.14)),
    line(specimen.perforated ?? specimen.entries.number ?? '', 86, 4.6, 0.16),
    line(`This ${noun} contains ${series.pages} pages`, 104, 2.9),
    line(`Ce ${nom} contient ${series.pages} pages`, 108.4, 2.9),
  ];
}
