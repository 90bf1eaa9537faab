import type {Box} from '../places.ts';
import type {Light} from '../terms.ts';
import {printedEmblem} from './emblem.ts';
import {area, iris, lines, rosette} from './ground.ts';
import {gradient, words} from './lettering.ts';
import type {Painter, Scene} from './scene.ts';
import {shape} from './shape.ts';
import {outline} from './sheet.ts';

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

/** How much of each motif of the device is seen: flat on the table a little of both, turned one of them clearly. */
function motifs({light, tilt}: Scene): {
  readonly compass: number;
  readonly word: number;
  readonly body: number;
} {
  if (light !== 'tilt') return {compass: 0.3, word: 0, body: 0.24};
  return {compass: clamp(0.35 - tilt), word: clamp(0.2 + tilt), body: 0.55};
}

/** Colours of the foil, and of the motif in it: they change places as it turns. */
function colours({light, tilt}: Scene): {
  readonly foil: readonly string[];
  readonly motif: readonly string[];
} {
  if (light !== 'tilt') return {foil: ['#9fb2bd', '#c3ccd0', '#a9a6bd'], motif: ['#8fa1b0', '#8fa1b0']};
  const hue = (from: number, lightness: number) => `hsl(${Math.round(from + 130 * tilt)} 60% ${lightness}%)`;
  return {foil: [hue(160, 62), hue(205, 70), hue(270, 62)], motif: [hue(330, 34), hue(20, 40)]};
}

const seenIn: readonly Light[] = ['white', 'tilt', 'loupe', 'oblique'];

/** How brightly the film mirrors the lamp. */
const sheen: Readonly<Partial<Record<Light, number>>> = {white: 0.1, tilt: 0.34, oblique: 0.16};

/** The device in the film over the portrait's corner: faint foil, which turns from a compass to UTO. */
export const device: Painter = scene => {
  if (!seenIn.includes(scene.light) || scene.has('device', 'absent')) return [];
  const {x, y, width, height} = scene.box('device');
  const size = height - 0.3;
  const box: Box = {x: x + (width - size) / 2, y: y + 0.15, width: size, height: size};
  const inner: Box = {x: box.x + 2.5, y: box.y + 2.5, width: size - 5, height: size - 5};
  const {compass, word, body} = motifs(scene);
  const {foil, motif} = colours(scene);
  const {paint, definition} = iris(`${scene.name}-foil`, foil, box);
  const sign = iris(`${scene.name}-motif`, motif, box);
  return [
    definition,
    sign.definition,
    shape('circle', {
      cx: x + width / 2,
      cy: y + height / 2,
      r: height / 2 - 0.2,
      fill: paint,
      'fill-opacity': body * 0.8,
      stroke: paint,
      'stroke-width': 0.18,
    }),
    lines(rosette(box, {lines: 5, petals: 12, hole: 0.62}), paint, 0.1, body + 0.25),
    ...printedEmblem('compass', inner, {colour: sign.paint, opacity: compass}),
    words('UTO', x + width / 2, y + height / 2 + 1.45, 4.1, {
      fill: sign.paint,
      'fill-opacity': word,
      'font-weight': 700,
    }),
  ];
};

/** The film over a paper page: a pale band of light where it mirrors the lamp, which wanders when the page is turned. */
export const film: Painter = scene => {
  if (!seenIn.includes(scene.light)) return [];
  const {x, y, width, height} = scene.box('film');
  const strength = sheen[scene.light] ?? 0;
  const left = x + width * (0.2 + scene.tilt * 0.25);
  const id = `${scene.name}-sheen`;
  return [
    gradient(
      id,
      [0, strength, strength * 0.7, 0].map(opacity => ['#fff', opacity]),
      {gradientUnits: 'userSpaceOnUse', x1: left, y1: y, x2: left + width * 0.5, y2: y + height * 0.3},
    ),
    area(outline(scene, 3.18), `url(#${id})`),
  ];
};
