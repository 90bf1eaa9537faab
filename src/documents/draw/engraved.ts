import {drawFace} from '../face/draw-face.ts';
import type {LookKind} from '../specimen.ts';
import type {Place} from '../terms.ts';
import {printedEmblem, shiningEmblem} from './emblem.ts';
import {lines, microtext, rosette} from './ground.ts';
import {lensImage} from './lens.ts';
import {ink, palettes} from './palette.ts';
import {entries, machineLines} from './print.ts';
import {relief} from './relief.ts';
import type {Painter} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {lamplight} from './sheet.ts';
import {signature} from './signature.ts';
import {strip} from './strip.ts';
import {portraitWindow} from './window.ts';

const micro: Painter = scene => {
  const {colour, opacity} = ink(scene.light, palettes[scene.specimen.series].deep);
  const readable = !scene.has('microtext', 'unreadable');
  return scene.has('microtext', 'absent')
    ? []
    : [shape('g', {opacity}, microtext(scene.box('microtext'), scene.specimen.series, colour, readable))];
};

/** The sun: infrared takes its right half. */
const emblem: Painter = scene => {
  if (scene.has('emblem', 'absent')) return [];
  const box = scene.box('emblem');
  if (scene.light !== 'ir')
    return printedEmblem('sun', box, ink(scene.light, palettes[scene.specimen.series].deep));
  const kept = scene.has('emblem', 'stays') ? (['left', 'right'] as const) : (['left'] as const);
  return printedEmblem('sun', box, {colour: '#4a4a4a', opacity: 0.9}, kept);
};

/** How much of the portrait infrared leaves, where it is not of carbon. */
const left: Readonly<Partial<Record<LookKind, number>>> = {vanishes: 0, fades: 0.16, lighter: 0.4};

/** The dots of which the laser made the portrait, as the loupe shows them. */
function dots(name: string, box: Shape['attributes']): readonly Shape[] {
  const side = 0.26;
  return [
    shape(
      'pattern',
      {
        id: `${name}-dots`,
        width: side,
        height: side,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(38)',
      },
      shape('rect', {width: side, height: side, fill: '#777'}),
      shape('circle', {cx: side / 2, cy: side / 2, r: side * 0.38, fill: '#fff'}),
    ),
    shape('mask', {id: `${name}-engraved`}, shape('rect', {...box, fill: `url(#${name}-dots)`})),
  ];
}

/** The portrait: engraved in the plastic, over the ground's lines. */
const portrait: Painter = scene => {
  const {light, name, specimen} = scene;
  const box = scene.box('portrait');
  const opacity = scene.looks.reduce(
    (all, {at, look}) => (at === 'portrait' && light === 'ir' ? all * (left[look] ?? 1) : all),
    1,
  );
  if (opacity === 0) return [];
  const face = drawFace(specimen.portrait, {box, style: 'engraved', light, name: `${name}-portrait`});
  return light === 'loupe'
    ? [...dots(name, {...box}), shape('g', {mask: `url(#${name}-engraved)`}, face)]
    : [shape('g', {opacity}, face)];
};

/** The sun in two colours that ultraviolet shows over the portrait. */
const overprint: Painter = scene => {
  if (scene.light !== 'uv' || scene.has('overprint', 'absent')) return [];
  const {glow} = palettes[scene.specimen.series];
  const {x, y, width, height} = scene.box('overprint');
  const side = width - 1;
  const square = {x: x + 0.5, y: y + (height - side) / 2, width: side, height: side};
  return [
    lines(rosette({x: x + 0.5, y: y + 0.5, width: side, height: height - 1}, {lines: 6, petals: 20, hole: 0.74}), glow[0], 0.12, 0.75),
    ...shiningEmblem('sun', square, glow),
  ];
};

/** What a plastic page and a card have in common, from below to above; each is drawn where the page has its place. */
const layers: readonly (readonly [at: Place, painter: Painter])[] = [
  ['microtext', micro],
  ['emblem', emblem],
  ['portrait', portrait],
  ['paper', scene => lamplight(scene, 3.18)],
  ['ghost', portraitWindow],
  ['image', lensImage],
  ['relief', relief],
  ['entries', entries],
  ['signature', signature],
  ['mrz-1', machineLines],
  ['device', strip],
  ['overprint', overprint],
];

/** All that lies on the ground of an engraved document: its features, and the holder's data. */
export const engraved: Painter = scene =>
  layers.flatMap(([at, painter]) => (scene.boxes(at).length > 0 ? painter(scene) : []));
