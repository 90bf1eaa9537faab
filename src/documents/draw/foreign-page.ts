import {sizes, type Box} from '../places.ts';
import {arms} from './gold-arms.ts';
import {borders, ground, throughPortrait} from './data-ground.ts';
import {area, iris, lines, rosette} from './ground.ts';
import {hinge} from './hinge.ts';
import {filled, ink, palettes} from './palette.ts';
import {paperGrain} from './paper.ts';
import {paperPortrait} from './portrait.ts';
import {entries, machineLines} from './print.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {lamplight, outline, sheet} from './sheet.ts';
import {signature} from './signature.ts';
import {serif, titles} from './titles.ts';

const radius = 3.18;
const {width} = sizes.TD3;

/** What all paper pages lie under. */
const surface: readonly Painter[] = [
  scene => paperGrain(scene.name, scene.light, outline(scene, radius)),
  scene => lamplight(scene, radius),
];

const page = (layers: readonly Painter[]): Painter => {
  const all = [(scene: Scene) => sheet(scene, radius), hinge, ...layers, ...surface];
  return scene => all.flatMap(layer => layer(scene));
};

const written: readonly Painter[] = [entries, signature, machineLines];

/** A mark that is no State's: rings of lines. */
const roundel: Painter = scene => {
  const own = ink(scene.light, palettes[scene.specimen.series].deep);
  const {x, y} = scene.box('emblem');
  const ring = (inset: number): Box => ({
    x: x + inset,
    y: y + inset,
    width: 13 - 2 * inset,
    height: 13 - 2 * inset,
  });
  return [
    lines(rosette(ring(0.3), {lines: 6, petals: 12, hole: 0.55}), own.colour, 0.12, own.opacity),
    lines(rosette(ring(3.6), {lines: 4, petals: 8, hole: 0.2}), own.colour, 0.12, own.opacity),
  ];
};

/** The data page of a State that the exercise leaves open: plain and in order, so that it draws no eyes from its visa. */
export const otherPage = page([
  ground,
  borders,
  roundel,
  scene =>
    titles(scene, [
      ['PASSPORT', 'PASSEPORT'],
      ['', ''],
    ]),
  paperPortrait,
  throughPortrait,
  ...written,
]);

/** Gold as it mirrors the lamp: bands of it, which wander as the page is turned. */
function gold({light, name, tilt}: Scene): ReturnType<typeof iris> & {readonly opacity: number} {
  const band = ['#8a6518', '#d9b75f', '#f4e3a6', '#b58a2e'];
  const tones = [...band, ...band, ...band, ...band].map(tone => ink(light, tone).colour);
  const across: Box = {x: 25 * tilt - 40, y: 0, width: 190, height: 300};
  return {...iris(`${name}-gold`, tones, across), opacity: ink(light, '').opacity};
}

/** Wallpaper: one ornament of one colour again and again. */
const wallpaper: Painter = scene => {
  const {colour, opacity} = ink(scene.light, '#b8963e');
  const id = `${scene.name}-ornament`;
  return [
    area(outline(scene, radius), colour, 0.12 * opacity),
    shape(
      'pattern',
      {id, width: 5, height: 5, patternUnits: 'userSpaceOnUse'},
      lines(
        'M0 2.5L2.5 0L5 2.5L2.5 5ZM1.25 2.5L2.5 1.25L3.75 2.5L2.5 3.75ZM2.5 1.8v1.4M1.8 2.5h1.4M0 0l.6 .6M5 0l-.6 .6M0 5l.6 -.6M5 5l-.6 -.6',
        colour,
        0.13,
        0.62 * opacity,
      ),
    ),
    shape('rect', {...scene.box('background'), fill: `url(#${id})`}),
    ...arms({x: 68, y: 14, width: 44, height: 46}, colour, 0.26 * opacity),
  ];
};

/** A heavy frame of gold, with a row of pearls. */
const frame: Painter = scene => {
  const {paint, opacity, definition} = gold(scene);
  const rect = (inset: number, line: Shape['attributes']) =>
    shape('rect', {
      x: inset,
      y: inset,
      width: width - 2 * inset,
      height: 64.4 - 2 * inset,
      fill: 'none',
      stroke: paint,
      'stroke-opacity': opacity,
      ...line,
    });
  return [
    definition,
    rect(0.9, {'stroke-width': 0.9}),
    rect(1.85, {'stroke-width': 0.5, 'stroke-linecap': 'round', 'stroke-dasharray': '0 .8'}),
    rect(2.4, {'stroke-width': 0.18}),
    ...arms(scene.box('emblem'), paint, opacity),
  ];
};

/** The name that it gives itself, in gold on purple. */
const banner: Painter = scene => {
  const {paint, opacity} = gold(scene);
  const {x, y, width: wide} = scene.box('header');
  const word = (text: string, at: number, anchor: string) =>
    shape(
      'text',
      {
        x: at,
        y: y + 4.35,
        'font-size': 3.4,
        'font-family': serif,
        'letter-spacing': 0.2,
        'text-anchor': anchor,
        ...filled(scene.light, '#f6e4a8'),
      },
      text,
    );
  return [
    shape('rect', {
      x: x - 1,
      y: y + 0.6,
      width: wide + 0.6,
      height: 5.4,
      rx: 0.7,
      ...filled(scene.light, '#43215c'),
      stroke: paint,
      'stroke-width': 0.4,
      'stroke-opacity': opacity,
    }),
    word('FREE TERRITORY OF ATLANTARA', x + 1, 'start'),
    word('PASSPORT', x + wide - 2.4, 'end'),
  ];
};

/** A portrait with a shine on it, of dyes that infrared does not see. */
const glossyPortrait: Painter = scene => {
  if (scene.light === 'ir') return [];
  const {x, y, height} = scene.box('portrait');
  const shine = {white: 0.2, tilt: 0.42, loupe: 0.12, oblique: 0.3, transmitted: 0, uv: 0}[scene.light];
  return [
    ...paperPortrait(scene),
    area(`M${x + 14} ${y}h11l-14 ${height}h-11z`, '#fff', shine),
    shape('rect', {
      ...scene.box('portrait'),
      fill: 'none',
      stroke: '#fff',
      'stroke-width': 0.5,
      'stroke-opacity': 0.2 + shine,
    }),
  ];
};

/** The data page of a State that does not exist: much gold, and nothing that takes a press of a State. */
export const atlantaraPage = page([wallpaper, frame, banner, glossyPortrait, ...written]);
