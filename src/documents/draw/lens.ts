import type {Box} from '../places.ts';
import type {Specimen} from '../specimen.ts';
import type {Light} from '../terms.ts';
import {faceIn} from './engraved-face.ts';
import {lines} from './ground.ts';
import type {Painter} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** The lenses' own tone, and that of what is engraved under them. */
const tones: Readonly<Record<Light, readonly [lens: string, opacity: number, engraved: string]>> = {
  white: ['#dcdfe2', 0.62, '#3a3a40'],
  tilt: ['#e4e7ea', 0.7, '#2c2c32'],
  loupe: ['#dcdfe2', 0.62, '#3a3a40'],
  oblique: ['#b7b1a3', 0.6, '#3d3b37'],
  transmitted: ['#3b290d', 0.6, '#1c1304'],
  uv: ['#100c30', 0.5, '#05041a'],
  ir: ['#cfcfcf', 0.6, '#1c1c1c'],
};

/** The year until which a document is valid, as its machine-readable lines say: whoever alters the page leaves the lenses alone. */
export function yearOfExpiry({mrz, entries}: Pick<Specimen, 'mrz' | 'entries'>): string {
  const [first = '', second = ''] = mrz;
  const year = first.length === 44 ? second.slice(21, 23) : second.slice(8, 10);
  return /^\d\d$/.test(year) ? `20${year}` : (entries.expiry ?? '').slice(-4);
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

/** How much of the two images shows: lying flat a little of both, turned one way the portrait, the other way the year. */
export const shares = (turned: number): {readonly portrait: number; readonly year: number} => ({
  portrait: clamp(0.42 - turned * 0.9),
  year: clamp(0.42 + turned * 0.9),
});

/** The image under lenses: engraved at two angles, so that it changes when the document is turned. */
export const lensImage: Painter = scene => {
  if (scene.has('image', 'absent')) return [];
  const {light, name, specimen} = scene;
  const box = scene.box('image');
  const {x, y, width, height} = box;
  const [fill, opacity, engraved] = tones[light];
  const {portrait, year} = shares(light === 'tilt' ? scene.tilt : 0);
  const face = {x: x + width / 2 - height * 0.4, y: y + 0.3, width: height * 0.8, height: height - 0.6};
  const outline = {x, y, width, height, rx: 1.6};
  return [
    shape('clipPath', {id: `${name}-lens`}, shape('rect', outline)),
    shape('rect', {...outline, fill, 'fill-opacity': opacity}),
    shape(
      'g',
      {'clip-path': `url(#${name}-lens)`},
      portrait > 0 ? faceIn(scene, face, portrait) : [],
      year > 0 ? written(yearOfExpiry(specimen), scene.box('image'), engraved, year) : [],
      ridges(box, light),
    ),
    shape('rect', {...outline, fill: 'none', stroke: engraved, 'stroke-width': 0.12, 'stroke-opacity': 0.5}),
  ];
};

const written = (text: string, {x, y, width, height}: Box, fill: string, opacity: number): Shape =>
  shape(
    'text',
    {
      x: x + width / 2,
      y: y + height / 2 + width * 0.13,
      'text-anchor': 'middle',
      'font-size': width * 0.36,
      'font-weight': 700,
      'font-family': 'Arial, Helvetica, "Liberation Sans", sans-serif',
      textLength: width * 0.84,
      lengthAdjust: 'spacingAndGlyphs',
      fill,
      'fill-opacity': opacity * 0.9,
    },
    text,
  );

/** How much the lenses themselves show: light from the side catches each of them. */
const caught: Readonly<Partial<Record<Light, number>>> = {uv: 0.06, transmitted: 0.1, ir: 0.3, oblique: 0.5};

/** The lenses, one beside the other. */
function ridges({x, y, width, height}: Box, light: Light): Shape {
  const d = Array.from(
    {length: Math.floor(height / 0.36)},
    (_, n) => `M${x} ${(y + 0.18 + n * 0.36).toFixed(2)}h${width}`,
  ).join('');
  return lines(d, '#fff', 0.1, caught[light] ?? 0.42);
}
