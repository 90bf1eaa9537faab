import type {Box} from '../places.ts';
import type {Light} from '../terms.ts';
import {watermarkEmblem, type Emblem} from './emblem.ts';
import {seeded} from './seeded.ts';
import {shape, type Shape} from './shape.ts';

const short = (length: number): string => String(Math.round(length * 1000) / 1000);

/** Security fibres at places that differ from page to page; blue and green ones shine in ultraviolet. */
export function fibres(
  box: Box,
  seed: string,
  count: number,
  colours: readonly string[],
  opacity = 0.95,
): readonly Shape[] {
  const next = seeded(seed);
  return colours.map((stroke, kind) =>
    shape('path', {
      d: Array.from({length: Math.ceil(count / colours.length)}, () => {
        const [x, y] = [box.x + 2 + next() * (box.width - 4), box.y + 2 + next() * (box.height - 4)];
        const [angle, bend] = [next() * 2 * Math.PI, (next() - 0.5) * 1.6];
        const [dx, dy] = [1.5 * Math.cos(angle), 1.5 * Math.sin(angle)];
        return `M${short(x - dx)} ${short(y - dy)}q${short(dx - bend * dy)} ${short(dy + bend * dx)} ${short(2 * dx)} ${short(2 * dy)}`;
      }).join(''),
      fill: 'none',
      stroke,
      'stroke-width': kind === 0 ? 0.2 : 0.17,
      'stroke-opacity': opacity,
      'stroke-linecap': 'round',
    }),
  );
}

/** A watermark seen against the light: three soft tones, or one flat tone as printed; `visible` without that light. */
export function watermark(
  emblem: Emblem,
  box: Box,
  light: Light,
  look: {readonly flat?: boolean; readonly visible?: boolean} = {},
): readonly Shape[] {
  if (light === 'transmitted')
    return watermarkEmblem(emblem, box, {dark: '#8d5f26', light: '#fff3cf'}, look.flat);
  return look.visible ? watermarkEmblem(emblem, box, {dark: '#8f8b80', light: '#8f8b80'}, true) : [];
}

/** The security thread: inside the paper, a dark line with its word against the light, else hardly to be seen. */
export function thread({x, y, width, height}: Box, light: Light): readonly Shape[] {
  if (light !== 'transmitted')
    return light === 'white' || light === 'loupe'
      ? [shape('rect', {x, y, width, height, fill: '#b9b3a2', 'fill-opacity': 0.14})]
      : [];
  const middle = x + width / 2;
  const words = Math.floor(height / 13);
  return [
    shape('rect', {x, y, width, height, fill: '#54350f', 'fill-opacity': 0.82}),
    ...Array.from({length: words}, (_, n) =>
      shape(
        'text',
        {
          x: middle,
          y: y + ((n + 0.5) * height) / words,
          transform: `rotate(90 ${short(middle)} ${short(y + ((n + 0.5) * height) / words)})`,
          'font-size': width * 0.8,
          'font-family': 'Arial, Helvetica, "Liberation Sans", sans-serif',
          'letter-spacing': width * 0.24,
          'text-anchor': 'middle',
          'dominant-baseline': 'central',
          fill: '#f4d896',
        },
        'UTOPIA',
      ),
    ),
  ];
}

/** Which of five by seven places of a figure are holes: a row is a number of five bits. */
const figures: Readonly<Record<string, readonly number[]>> = {
  0: [14, 17, 17, 17, 17, 17, 14],
  1: [4, 12, 4, 4, 4, 4, 14],
  2: [14, 17, 1, 2, 4, 8, 31],
  3: [14, 17, 1, 6, 1, 17, 14],
  4: [2, 6, 10, 18, 31, 2, 2],
  5: [31, 16, 30, 1, 1, 17, 14],
  6: [6, 8, 16, 30, 17, 17, 14],
  7: [31, 1, 2, 4, 8, 8, 8],
  8: [14, 17, 17, 14, 17, 17, 14],
  9: [14, 17, 17, 15, 1, 2, 12],
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  R: [30, 17, 17, 30, 20, 18, 17],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
};

/** How a hole looks: what fills it, and the burnt edge round it. */
const holes: Readonly<Record<Light, readonly [fill: string, edge: string]>> = {
  white: ['#5b5344', '#a58f68'],
  tilt: ['#5b5344', '#a58f68'],
  loupe: ['#5b5344', '#a58f68'],
  oblique: ['#2f2b22', '#8d846e'],
  transmitted: ['#fffbe6', '#b07f35'],
  uv: ['#05031a', '#171040'],
  ir: ['#777', '#a9a9a9'],
};

/**
 * A number in round holes through the paper. Holes of a laser get smaller from the front to the back, so that each figure
 * shows a slightly smaller hole within a larger one; those of a needle are all of one size (`even`).
 */
export function perforation(text: string, box: Box, light: Light, even = false): readonly Shape[] {
  const advance = box.width / Math.max(1, text.length);
  const step = Math.min(advance / 6.6, box.height / 7);
  const dots = Array.from(text).flatMap((character, place) =>
    (figures[character] ?? []).flatMap((row, y) =>
      [0, 1, 2, 3, 4].flatMap(x =>
        (row >> (4 - x)) & 1
          ? [`${short(box.x + place * advance + (x + 0.6) * step)} ${short(box.y + (y + 0.5) * step)}h0`]
          : [],
      ),
    ),
  );
  const d = dots.map(dot => `M${dot}`).join('');
  const [fill, edge] = holes[light];
  const round = (stroke: string, width: number) =>
    shape('path', {d, stroke, 'stroke-width': width, 'stroke-linecap': 'round', fill: 'none'});
  return even ? [round(fill, step * 0.72)] : [round(edge, step * 0.86), round(fill, step * 0.6)];
}

/** How sewing thread looks: two strands, of which one shines yellow in ultraviolet. */
const strands: Readonly<Record<Light, readonly [string, string]>> = {
  white: ['#f3eee0', '#b08a4c'],
  tilt: ['#f3eee0', '#b08a4c'],
  loupe: ['#f3eee0', '#b08a4c'],
  oblique: ['#d8d0bd', '#a29a86'],
  transmitted: ['#5e3f16', '#5e3f16'],
  uv: ['#3a3170', '#f2e14a'],
  ir: ['#b5b5b5', '#c9c9c9'],
};

/** Even stitches along the longer side of a box. */
export function stitches({x, y, width, height}: Box, light: Light, pitch = 5): readonly Shape[] {
  const across = width > height;
  const count = Math.floor((across ? width : height) / pitch);
  const from = ((across ? width : height) - count * pitch) / 2;
  const one = (n: number, along: number) => {
    const at = from + n * pitch + pitch * along;
    return across
      ? `M${short(x + at)} ${short(y + height / 2)}h${short(pitch * 0.66)}`
      : `M${short(x + width / 2)} ${short(y + at)}v${short(pitch * 0.66)}`;
  };
  const d = Array.from({length: count}, (_, n) => one(n, 0.17)).join('');
  const [first, second] = strands[light];
  const strand = (stroke: string, width: number) =>
    shape('path', {d, stroke, 'stroke-width': width, 'stroke-linecap': 'round', fill: 'none'});
  return [strand('#0005', 0.86), strand(first, 0.66), strand(second, 0.26)];
}

/** How the fibres of paper show where one looks closely or light comes from the side. */
const relief: Readonly<Partial<Record<Light, number>>> = {loupe: 0.06, oblique: 0.13};

/** The grain of paper, over all that soaked into it: fibres that are felted, of which each casts a little shade. */
export function paperGrain(name: string, light: Light, d: string): readonly Shape[] {
  const opacity = relief[light];
  if (opacity === undefined) return [];
  const next = seeded('grain');
  const [size, reach] = [7, 0.6];
  const strands = Array.from({length: 110}, () => {
    const [x, y] = [reach + next() * (size - 2 * reach), reach + next() * (size - 2 * reach)];
    const [angle, bend] = [next() * 2 * Math.PI, (next() - 0.5) * 0.5];
    return `M${short(x)} ${short(y)}q${short(reach * Math.cos(angle + bend) * 0.5)} ${short(reach * Math.sin(angle + bend) * 0.5)} ${short(reach * Math.cos(angle))} ${short(reach * Math.sin(angle))}`;
  }).join('');
  const strand = {d: strands, fill: 'none', 'stroke-width': 0.04, 'stroke-linecap': 'round'};
  return [
    shape(
      'pattern',
      {id: `${name}-grain`, width: size, height: size, patternUnits: 'userSpaceOnUse'},
      shape('path', {
        ...strand,
        stroke: '#2a2416',
        'stroke-opacity': opacity,
        transform: 'translate(.04 .04)',
      }),
      shape('path', {...strand, stroke: '#fffdf2', 'stroke-opacity': opacity * 2.4}),
    ),
    shape('path', {d, fill: `url(#${name}-grain)`}),
  ];
}
