import type {Place} from '../terms.ts';
import {printedEmblem, shiningEmblem} from './emblem.ts';
import {engravedFace, engravedPortrait} from './engraved-face.ts';
import {film} from './foil.ts';
import {lines, microtext, rosette} from './ground.ts';
import {lensImage} from './lens.ts';
import {ink, palettes} from './palette.ts';
import {entries, machineLines} from './print.ts';
import {relief} from './relief.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';
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

/** The sun in two colours that ultraviolet shows over the portrait. */
const overprint: Painter = scene => {
  if (scene.light !== 'uv' || scene.has('overprint', 'absent')) return [];
  const {glow} = palettes[scene.specimen.series];
  const {x, y, width, height} = scene.box('overprint');
  const side = width - 1;
  const square = {x: x + 0.5, y: y + (height - side) / 2, width: side, height: side};
  const reach = side * 0.44;
  const disc = {x: x + (width - reach) / 2, y: y + (height - reach) / 2, width: reach, height: reach};
  return [
    lines(
      rosette({x: x + 0.5, y: y + 0.5, width: side, height: height - 1}, {lines: 6, petals: 20, hole: 0.74}),
      glow[0],
      0.12,
      0.75,
    ),
    ...shiningEmblem('sun', square, glow),
    lines(rosette(disc, {lines: 5, petals: 14, hole: 0.2}), glow[1], 0.14, 0.85),
  ];
};

/** The surface of the one body, which mirrors the lamp as a film does. */
const gloss: Painter = scene =>
  film({...scene, box: () => scene.box('paper'), tilt: scene.light === 'tilt' ? scene.tilt : 0});

/** What a plastic page and a card have in common, from below to above; each is drawn where the page has its place. */
const layers: readonly (readonly [at: Place, painter: Painter])[] = [
  ['microtext', micro],
  ['emblem', emblem],
  ['portrait', engravedFace],
  ['portrait', engravedPortrait],
  // Hardly any light comes through plastic.
  ['paper', scene => (scene.light === 'transmitted' ? [] : lamplight(scene, 3.18))],
  ['ghost', portraitWindow],
  ['image', lensImage],
  ['relief', relief],
  ['entries', entries],
  ['signature', signature],
  ['mrz-1', machineLines],
  ['device', strip],
  ['overprint', overprint],
  ['paper', gloss],
];

/** All that lies on the ground of an engraved document: its features, and the holder's data. */
export const engraved: Painter = scene =>
  layers.flatMap(([at, painter]) => (scene.boxes(at).length > 0 ? painter(scene) : []));
