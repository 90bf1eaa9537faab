import {sizes, type Box} from '../places.ts';
import type {Light} from '../terms.ts';
import {shiningArms} from './glow-arms.ts';
import {printedEmblem} from './emblem.ts';
import {device, film} from './foil.ts';
import {braid, iris, lines, microtext, pathOf, rosette, waves, type Curve} from './ground.ts';
import {fibres, paperGrain, stitches, watermark} from './paper.ts';
import {filled, ink, palettes} from './palette.ts';
import {paperPortrait} from './portrait.ts';
import {entries, machineLines} from './print.ts';
import type {Painter} from './scene.ts';
import {seeded} from './seeded.ts';
import {shape} from './shape.ts';
import {lamplight, outline, sheet} from './sheet.ts';

const {width} = sizes.TD3;
const serif = 'Georgia, "Times New Roman", "Liberation Serif", serif';

/** The strip by which the page is sewn into the book. */
const hinge: Painter = scene => {
  const box = scene.box('hinge');
  const strip: Readonly<Record<Light, string>> = {
    white: '#ebe5d6',
    tilt: '#ebe5d6',
    loupe: '#ebe5d6',
    oblique: '#b5ad9b',
    transmitted: '#b98f50',
    uv: '#1c1645',
    ir: '#cfcfcf',
  };
  return [
    shape('rect', {...box, fill: strip[scene.light]}),
    shape('path', {d: `M0 0H${width}`, stroke: '#000', 'stroke-opacity': 0.22, 'stroke-width': 0.16}),
    ...stitches(box, scene.light),
  ];
};

/** The ground: two families of waves, and a star of lines that goes with the compass in the paper. */
const ground: Painter = scene => {
  const {light, name} = scene;
  const {iris: colours, second} = palettes[scene.specimen.series];
  const field = scene.box('background');
  const {paint, definition} = iris(
    `${name}-iris`,
    colours.map(colour => ink(light, colour).colour),
    field,
  );
  const other = ink(light, second);
  const {opacity} = ink(light, paint);
  const star = (size: number): Box => ({x: 90 - size / 2, y: 33 - size / 2, width: size, height: size});
  return [
    definition,
    shape('path', {d: outline(scene, 3.18), fill: paint, 'fill-opacity': 0.16 * opacity}),
    shape(
      'g',
      {id: `${name}-ground`, opacity},
      lines(waves(field, {lines: 54, amplitude: 2.2, count: 5, slip: 2.6, swell: 3}), paint, 0.13, 0.7),
      lines(
        waves(field, {lines: 46, amplitude: 1.9, count: 7, slip: -2.2, swell: 2}),
        other.colour,
        0.11,
        0.62,
      ),
      lines(rosette(star(58), {lines: 10, petals: 16, hole: 0.42, star: 8}), paint, 0.11, 0.75),
      lines(rosette(star(30), {lines: 8, petals: 16, hole: 0.3, star: 4}), other.colour, 0.11, 0.8),
    ),
  ];
};

/** The ground runs on through the portrait, whose ink lies in the same paper. */
const throughPortrait: Painter = ({name, ...scene}) => [
  shape('clipPath', {id: `${name}-through`}, shape('rect', {...scene.box('portrait')})),
  shape('use', {href: `#${name}-ground`, 'clip-path': `url(#${name}-through)`, opacity: 0.5}),
];

/** Braids above the data and below them. */
const borders: Painter = scene => {
  const {opacity} = ink(scene.light, '#000');
  const paint = `url(#${scene.name}-iris)`;
  return [
    lines(
      braid({x: 22, y: 8.4, width: 100, height: 1.6}, {lines: 6, count: 16, swell: 20}),
      paint,
      0.09,
      0.9 * opacity,
    ),
    lines(
      braid({x: 0, y: 63.6, width, height: 1.4}, {lines: 6, count: 20, swell: 24}),
      paint,
      0.09,
      0.9 * opacity,
    ),
  ];
};

const micro: Painter = scene => {
  if (scene.has('microtext', 'absent')) return [];
  const {colour, opacity} = ink(scene.light, palettes[scene.specimen.series].deep);
  return [
    shape(
      'g',
      {opacity},
      microtext(scene.box('microtext'), scene.specimen.id, colour, !scene.has('microtext', 'unreadable')),
    ),
  ];
};

const header: Painter = scene => {
  const {deep} = palettes[scene.specimen.series];
  const box = scene.box('header');
  const word = (text: string, x: number, y: number, size: number, end = false) =>
    shape(
      'text',
      {
        x,
        y,
        'font-size': size,
        'font-family': serif,
        'letter-spacing': size * 0.08,
        'text-anchor': end ? 'end' : 'start',
        ...filled(scene.light, deep),
      },
      text,
    );
  const right = box.x + box.width;
  return [
    word('REPUBLIC OF UTOPIA', box.x, box.y + 2.7, 3.4),
    word('RÉPUBLIQUE D’UTOPIE', box.x, box.y + 5.25, 1.8),
    word('PASSPORT', right, box.y + 2.7, 3.4, true),
    word('PASSEPORT', right, box.y + 5.25, 1.8, true),
  ];
};

const emblem: Painter = scene => {
  if (scene.has('emblem', 'absent')) return [];
  const own = ink(scene.light, palettes[scene.specimen.series].deep);
  if (scene.light !== 'ir') return printedEmblem('compass', scene.box('emblem'), own);
  const stays = scene.has('emblem', 'stays');
  return printedEmblem(
    'compass',
    scene.box('emblem'),
    {colour: '#4a4a4a', opacity: 0.9},
    stays ? ['left', 'right'] : ['right'],
  );
};

/** Ink of the signature, which is printed with the entries. */
const pen: Readonly<Record<Light, readonly [colour: string, opacity: number]>> = {
  white: ['#24242c', 0.85],
  tilt: ['#24242c', 0.85],
  loupe: ['#24242c', 0.85],
  oblique: ['#3b372f', 0.7],
  transmitted: ['#4a3013', 0.5],
  uv: ['#05041a', 0.6],
  ir: ['#222', 0.9],
};

/** A signature as a line without a break, of one hand for one name. */
const signature: Painter = scene => {
  const box = scene.box('signature');
  const next = seeded(scene.specimen.entries.surname ?? scene.specimen.id);
  const [loops, lean, pace, from] = [
    5 + Math.floor(next() * 3),
    0.4 + next() * 0.7,
    4 + next() * 5,
    next() * 6,
  ];
  const curve: Curve = t => {
    const round = t * loops * 2 * Math.PI;
    const tall = (0.62 + 0.38 * Math.sin(from + pace * t)) * (1 - 0.55 * t);
    return [
      box.x + 3 + (box.width - 6) * t - lean * Math.sin(round) + 1.4 * tall * Math.cos(round),
      box.y + box.height * (0.58 - 0.42 * tall * Math.cos(round + lean)),
    ];
  };
  const [stroke, opacity] = pen[scene.light];
  return [
    shape('path', {
      d: pathOf(curve, loops * 8),
      fill: 'none',
      stroke,
      'stroke-opacity': opacity,
      'stroke-width': 0.28,
      'stroke-linecap': 'round',
    }),
  ];
};

const inPaper: Painter = scene => {
  const box = scene.box('watermark');
  const square: Box = {
    x: box.x + box.width / 2 - 10.5,
    y: box.y + box.height / 2 - 10.5,
    width: 21,
    height: 21,
  };
  return scene.has('watermark', 'absent')
    ? []
    : watermark('compass', square, scene.light, {
        flat: scene.has('watermark', 'flat'),
        visible: scene.has('watermark', 'visible'),
      });
};

/** The two yellows of the overprint. */
const yellow = ['#efe24e', '#c9a93c'] as const;

const inUltraviolet: Painter = scene =>
  scene.light === 'uv'
    ? [
        ...(scene.has('fibres', 'absent')
          ? []
          : fibres(scene.box('fibres'), `${scene.specimen.id} data`, 26, ['#5f8dff', '#4fd08a'])),
        ...(scene.has('overprint', 'absent')
          ? []
          : [shiningArms(scene.box('overprint'), scene.name, yellow, scene.has('overprint', 'one-colour'))]),
      ]
    : [];

const layers: readonly Painter[] = [
  scene => sheet(scene, 3.18),
  hinge,
  inPaper,
  ground,
  borders,
  micro,
  emblem,
  header,
  paperPortrait,
  throughPortrait,
  entries,
  signature,
  machineLines,
  inUltraviolet,
  scene => paperGrain(scene.name, scene.light, outline(scene, 3.18)),
  scene => lamplight(scene, 3.18),
  device,
  film,
];

/** The data page of the paper series: ink in the paper, under a film with a device in it. */
export const paperPage: Painter = scene => layers.flatMap(layer => layer(scene));
