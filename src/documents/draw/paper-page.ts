import {sizes, type Box} from '../places.ts';
import type {Light} from '../terms.ts';
import {shiningArms} from './glow-arms.ts';
import {printedEmblem} from './emblem.ts';
import {device, film} from './foil.ts';
import {braid, iris, lines, microtext, pathOf, rosette, waves, type Curve} from './ground.ts';
import {fibres, stitches, watermark} from './paper.ts';
import {filled, ink, palettes} from './palette.ts';
import {paperPortrait} from './portrait.ts';
import {entries, machineLines} from './print.ts';
import type {Painter, Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import {shape} from './shape.ts';
import {materialOf, sheet} from './sheet.ts';

const {width, height} = sizes.TD3;
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
    shape('rect', {x: 0, y: 0, width, height: 4, fill: materialOf(scene)}),
    shape('rect', {...box, fill: strip[scene.light]}),
    shape('path', {d: `M0 0H${width}`, stroke: '#000', 'stroke-opacity': 0.22, 'stroke-width': 0.16}),
    ...stitches(box, scene.light),
  ];
};

/** The ground: two families of waves, a rosette, and braids that close the field above and below. */
const ground: Painter = scene => {
  const {light} = scene;
  const {iris: colours, second} = palettes[scene.specimen.series];
  const field = scene.box('background');
  const {paint, definition} = iris(
    `${scene.name}-iris`,
    colours.map(colour => ink(light, colour).colour),
    field,
  );
  const other = ink(light, second);
  const {opacity} = ink(light, paint);
  return [
    definition,
    shape('rect', {width, height: 84, fill: paint, 'fill-opacity': 0.1 * opacity}),
    lines(
      waves(field, {lines: 44, amplitude: 2.1, count: 6, slip: 2.4, swell: 3}),
      paint,
      0.12,
      0.62 * opacity,
    ),
    lines(
      waves(field, {lines: 36, amplitude: 1.7, count: 8, slip: -2, swell: 2}),
      other.colour,
      0.1,
      0.5 * other.opacity,
    ),
    lines(
      rosette({x: 66, y: 12, width: 50, height: 50}, {lines: 14, petals: 9, hole: 0.36}),
      paint,
      0.1,
      0.6 * opacity,
    ),
    lines(
      rosette({x: 78, y: 24, width: 26, height: 26}, {lines: 9, petals: 12, hole: 0.3}),
      other.colour,
      0.1,
      0.6 * other.opacity,
    ),
  ];
};

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
    word('REPUBLIC OF UTOPIA', box.x, box.y + 3, 3.5),
    word('RÉPUBLIQUE D’UTOPIE', box.x, box.y + 5.3, 1.9),
    word('PASSPORT', right, box.y + 3, 3.5, true),
    word('PASSEPORT', right, box.y + 5.3, 1.9, true),
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

/** A signature as a line without a break, of one hand for one name. */
const signature: Painter = scene => {
  const box = scene.box('signature');
  const next = seeded(scene.specimen.entries.surname ?? scene.specimen.id);
  const [loops, lean, fall] = [5 + Math.floor(next() * 3), 0.5 + next() * 0.6, 0.3 + next() * 0.3];
  const heights = Array.from({length: loops + 1}, () => 0.35 + next() * 0.65);
  const curve: Curve = t => {
    const turn = t * loops * 2 * Math.PI;
    const tall = (heights[Math.max(0, Math.floor(t * loops))] ?? 0.5) * (1 - fall * t);
    return [
      box.x + 1.5 + (box.width - 4) * t + lean * Math.sin(turn) + 0.6 * tall * Math.cos(turn),
      box.y + box.height * 0.62 - box.height * 0.3 * tall * Math.sin(turn + lean),
    ];
  };
  const own: Readonly<Record<Light, readonly [string, number]>> = {
    white: ['#24242c', 0.85],
    tilt: ['#24242c', 0.85],
    loupe: ['#24242c', 0.85],
    oblique: ['#3b372f', 0.7],
    transmitted: ['#4a3013', 0.5],
    uv: ['#05041a', 0.6],
    ir: ['#222', 0.9],
  };
  const [stroke, opacity] = own[scene.light];
  return [
    shape('path', {
      d: pathOf(curve, loops * 6),
      fill: 'none',
      stroke,
      'stroke-opacity': opacity,
      'stroke-width': 0.3,
      'stroke-linecap': 'round',
    }),
  ];
};

const inPaper: Painter = scene => {
  const box = scene.box('watermark');
  const square: Box = {x: box.x + box.width / 2 - 10, y: box.y + box.height / 2 - 10, width: 20, height: 20};
  return scene.has('watermark', 'absent')
    ? []
    : watermark('compass', square, scene.light, {
        flat: scene.has('watermark', 'flat'),
        visible: scene.has('watermark', 'visible'),
      });
};

const inUltraviolet: Painter = scene =>
  scene.light === 'uv'
    ? [
        ...(scene.has('fibres', 'absent')
          ? []
          : fibres(scene.box('fibres'), `${scene.specimen.id} data`, 26, ['#5f8dff', '#4fd08a'])),
        ...(scene.has('overprint', 'absent')
          ? []
          : [
              shiningArms(
                scene.box('overprint'),
                palettes[scene.specimen.series].glow,
                scene.has('overprint', 'one-colour'),
              ),
            ]),
      ]
    : [];

/** Light from the left: the page is a little darker to the right. */
const sidelight: Painter = ({light, name}: Scene) =>
  light === 'oblique'
    ? [
        shape(
          'linearGradient',
          {id: `${name}-side`},
          shape('stop', {offset: 0, 'stop-color': '#fff', 'stop-opacity': 0.22}),
          shape('stop', {offset: 1, 'stop-color': '#1c1508', 'stop-opacity': 0.34}),
        ),
        shape('rect', {width, height, rx: 3.18, fill: `url(#${name}-side)`}),
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
  entries,
  signature,
  machineLines,
  inUltraviolet,
  sidelight,
  device,
  film,
];

/** The data page of the paper series: ink in the paper, under a film with a device in it. */
export const paperPage: Painter = scene => layers.flatMap(layer => layer(scene));
