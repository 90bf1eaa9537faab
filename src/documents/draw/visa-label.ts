import {sizes, type Box} from '../places.ts';
import type {Light} from '../terms.ts';
import {ground} from './data-ground.ts';
import {printedEmblem} from './emblem.ts';
import {braid, lines, rosette, waves} from './ground.ts';
import {filledBox} from './lettering.ts';
import {ink, palettes} from './palette.ts';
import {entries, machineLines} from './print.ts';
import type {Painter, Scene} from './scene.ts';
import {shape} from './shape.ts';
import {bare, lamplight, sheet} from './sheet.ts';
import {seal} from './stamp.ts';
import {titles} from './titles.ts';

/** The label on its page. */
const labelOf = (scene: Scene): Box => ({...scene.box('background'), ...sizes['MRV-A']});

/** The same page, as whoever prints labels sees it: in the inks of their own series. */
const printed = (scene: Scene): Scene => ({
  ...scene,
  name: `${scene.name}-label`,
  specimen: {...scene.specimen, series: 'v-2022'},
});

/** What of the page is seen round the label. */
const page: Painter = scene => {
  const {colour, opacity} = ink(scene.light, palettes[scene.specimen.series].iris[0], 0.7);
  const field = {x: 0, y: 0, ...sizes.TD3};
  return [
    ...sheet(scene, 3.18),
    filledBox(field, colour, opacity / 6, 3.18),
    lines(waves(field, {lines: 44, amplitude: 2.2, count: 4, slip: 2, swell: 3}), colour, 0.12, opacity),
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
  const box = labelOf(scene);
  const shadow = {...box, x: box.x + 0.12, y: box.y + 0.14};
  return [
    filledBox(shadow, '#000', scene.light === 'oblique' ? 0.5 : 0.22, 1.2),
    filledBox(box, bare(scene.light), 1, 1.2),
    filledBox(box, ...body[scene.light], 1.2),
  ];
};

/** The label's ground in colours that run into each other from left to right, with its emblem and two braids. */
const print: Painter = scene => {
  const own = printed(scene);
  const id = `${own.name}-all`;
  const {x, y, width} = scene.box('background');
  const {deep, second} = palettes['v-2022'];
  const {colour, opacity} = ink(scene.light, second, 0.8);
  const bands = [9.6, 55.4].map(down =>
    braid({x, y: y + down, width, height: 1.5}, {lines: 6, count: 20, swell: 24}),
  );
  const wreath = rosette({x: x + 2, y: y + 15, width: 32, height: 32}, {lines: 10, petals: 14, hole: 0.72});
  const emblem = {x: x + 7, y: y + 20, width: 22, height: 22};
  return [
    shape('clipPath', {id}, filledBox(labelOf(scene), '#000', 1, 1.2)),
    shape('g', {'clip-path': `url(#${id})`}, ground(own)),
    lines(bands.join(''), `url(#${own.name}-iris)`, 0.1, opacity),
    lines(wreath, colour, 0.11, opacity),
    ...(scene.has('emblem', 'absent') ? [] : printedEmblem('compass', emblem, ink(scene.light, deep, 0.9))),
    ...titles(own, [
      ['VISA · REPUBLIC OF UTOPIA', 'VISA · RÉPUBLIQUE D’UTOPIE'],
      ['', ''],
    ]),
  ];
};

/** The web that only ultraviolet shows: red lines and green ones, over every line of data. */
const web: Painter = scene => {
  if (scene.light !== 'uv' || scene.has('overprint', 'absent')) return [];
  const [red, green] = palettes['v-2022'].glow;
  const family = (slip: number, stroke: string) =>
    lines(
      waves(scene.box('overprint'), {lines: 20, amplitude: 2.4, count: 7, slip, swell: 3}),
      stroke,
      0.24,
      0.95,
    );
  return [family(5, red), family(-5, scene.has('overprint', 'one-colour') ? red : green)];
};

/** The office's seal, in part on the label and in part on the page: of a label that was moved, only its own part is there. */
const across: Painter = scene => {
  const drawn = seal(scene, scene.box('stamps'), 'seal');
  return scene.has('stamps', 'not-continued')
    ? [shape('g', {'clip-path': `url(#${scene.name}-label-all)`}, drawn)]
    : drawn;
};

const layers: readonly Painter[] = [
  page,
  label,
  print,
  entries,
  machineLines,
  across,
  web,
  scene => lamplight(scene, 3.18),
];

/** A page of a book, turned on its long side, with a visa label on it. */
export const visaLabel: Painter = scene => layers.flatMap(layer => layer(scene));
