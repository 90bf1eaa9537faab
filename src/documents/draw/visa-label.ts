import {sizes, type Box} from '../places.ts';
import type {Light} from '../terms.ts';
import {printedEmblem} from './emblem.ts';
import {braid, iris, lines, rosette, waves} from './ground.ts';
import {filled, ink, palettes} from './palette.ts';
import {entries, machineLines} from './print.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {bare, lamplight, sheet} from './sheet.ts';
import {seal} from './stamp.ts';

const inks = palettes['v-2022'];

/** The label on its page. */
const labelOf = (scene: Scene): Box => ({...scene.box('background'), ...sizes['MRV-A']});

/** What of the page is seen round the label. */
const page: Painter = scene => {
  const {iris: colours, second} = palettes[scene.specimen.series];
  const [first, other] = [ink(scene.light, colours[0]), ink(scene.light, second)];
  const field: Box = {x: 0, y: 0, ...sizes.TD3};
  const turn = scene.specimen.visa?.page ?? 0;
  return [
    ...sheet(scene, 3.18),
    shape('rect', {...field, rx: 3.18, fill: first.colour, 'fill-opacity': 0.1 * first.opacity}),
    lines(
      waves(field, {lines: 40, amplitude: 1.8, count: 3 + (turn % 4), slip: 2, swell: 2}),
      first.colour,
      0.12,
      0.6 * first.opacity,
    ),
    lines(
      waves(field, {lines: 24, amplitude: 1.4, count: 5, slip: -1, swell: 1}),
      other.colour,
      0.1,
      0.5 * other.opacity,
    ),
  ];
};

/** How much lighter, or against the light darker, the label is than the page. */
const body: Readonly<Record<Light, readonly [colour: string, opacity: number]>> = {
  white: ['#fdfcf8', 0.7],
  tilt: ['#fdfcf8', 0.7],
  loupe: ['#fdfcf8', 0.7],
  oblique: ['#ded8c9', 0.5],
  transmitted: ['#7a4a10', 0.42],
  uv: ['#120c38', 0.5],
  ir: ['#efefef', 0.6],
};

/** The label's own paper: it lies flat, and all of it is bonded to the page. */
const label: Painter = scene => {
  const {x, y, width, height} = labelOf(scene);
  const [fill, opacity] = body[scene.light];
  const rim = scene.light === 'oblique' ? 0.5 : 0.22;
  return [
    shape('rect', {x: x + 0.12, y: y + 0.14, width, height, rx: 1.2, fill: '#000', 'fill-opacity': rim}),
    shape('rect', {x, y, width, height, rx: 1.2, fill: bare(scene.light)}),
    shape('rect', {x, y, width, height, rx: 1.2, fill, 'fill-opacity': opacity}),
  ];
};

/** Two families of waves and a rosette in colours that run into each other from left to right. */
const ground: Painter = scene => {
  const field = scene.box('background');
  const {paint, definition} = iris(
    `${scene.name}-label`,
    inks.iris.map(colour => ink(scene.light, colour).colour),
    field,
  );
  const {colour, opacity} = ink(scene.light, inks.second);
  const bands = [9.6, 55.4].map(down =>
    braid({x: field.x, y: field.y + down, width: field.width, height: 1.5}, {lines: 6, count: 20, swell: 24}),
  );
  const round = (x: number, y: number, size: number): Box => ({
    x: field.x + x,
    y: field.y + y,
    width: size,
    height: size,
  });
  return [
    definition,
    shape('rect', {...labelOf(scene), rx: 1.2, fill: paint, 'fill-opacity': 0.12 * opacity}),
    lines(waves(field, {lines: 38, amplitude: 2, count: 5, slip: 2.2, swell: 3}), paint, 0.12, 0.6 * opacity),
    lines(
      waves(field, {lines: 30, amplitude: 1.6, count: 7, slip: -1.8, swell: 2}),
      colour,
      0.1,
      0.5 * opacity,
    ),
    lines(rosette(round(66, 10, 46), {lines: 13, petals: 11, hole: 0.4}), paint, 0.11, 0.6 * opacity),
    lines(rosette(round(2, 15, 32), {lines: 10, petals: 14, hole: 0.72}), colour, 0.11, 0.7 * opacity),
    lines(bands.join(''), paint, 0.1, 0.9 * opacity),
  ];
};

const emblem: Painter = scene => {
  const {x, y, width, height} = scene.box('emblem');
  const square: Box = {x: x + 2, y: y + (height - width) / 2 + 2, width: width - 4, height: width - 4};
  return scene.has('emblem', 'absent')
    ? []
    : printedEmblem('compass', square, ink(scene.light, inks.deep, 0.9));
};

const header: Painter = scene => {
  const {x, y} = scene.box('header');
  const word = (text: string, left: number, size: number): Shape =>
    shape(
      'text',
      {
        x: left,
        y: y + 4.6,
        'font-size': size,
        'letter-spacing': size * 0.12,
        'font-family': 'Georgia, "Times New Roman", "Liberation Serif", serif',
        ...filled(scene.light, inks.deep),
      },
      text,
    );
  return [word('VISA', x, 5.4), word('REPUBLIC OF UTOPIA', x + 21, 3)];
};

/** The web that only ultraviolet shows: red lines and green ones, over every line of data. */
const web: Painter = scene => {
  if (scene.light !== 'uv' || scene.has('overprint', 'absent')) return [];
  const field = scene.box('overprint');
  const [red, green] = inks.glow;
  const family = (slip: number, swell: number) =>
    waves(field, {lines: 20, amplitude: 2.4, count: 7, slip, swell});
  return [
    lines(family(5, 3), red, 0.24, 0.95),
    lines(family(-5, 2), scene.has('overprint', 'one-colour') ? red : green, 0.24, 0.95),
  ];
};

/** The office's seal, half on the label and half on the page: of a label that was moved, only its own half is there. */
const across: Painter = scene => {
  const {x, y, width, height} = labelOf(scene);
  const border = scene.box('label');
  const box = scene.boxes('stamps')[0] ?? {x: x + 66, y: border.y - 0.1, width: 15, height: 15};
  const drawn = seal(scene, box, 'seal');
  if (!scene.has('label', 'not-continued') && !scene.has('stamps', 'not-continued')) return drawn;
  const id = `${scene.name}-own`;
  return [
    shape('clipPath', {id}, shape('rect', {x, y, width, height})),
    shape('g', {'clip-path': `url(#${id})`}, drawn),
  ];
};

const layers: readonly Painter[] = [
  page,
  label,
  ground,
  emblem,
  header,
  entries,
  machineLines,
  across,
  web,
  scene => lamplight(scene, 3.18),
];

/** A page of a book, turned on its long side, with a visa label on it. */
export const visaLabel: Painter = scene => layers.flatMap(layer => layer(scene));
