import type {Box} from '../places.ts';
import type {Light} from '../terms.ts';
import {watermarkEmblem, type Emblem} from './emblem.ts';
import {area, lines, sans, short} from './ground.ts';
import {byLight} from './palette.ts';
import {seeded} from './seeded.ts';
import {shape, type Shape} from './shape.ts';

/** Security fibres at places that differ from page to page; blue and green ones shine in ultraviolet. */
export function fibres(
  box: Box,
  seed: string,
  count: number,
  colours: readonly string[],
  opacity = 0.95,
): readonly Shape[] {
  const next = seeded(seed);
  const one = () => {
    const [x, y] = [box.x + 2 + next() * (box.width - 4), box.y + 2 + next() * (box.height - 4)];
    const [angle, bend] = [next() * 2 * Math.PI, (next() - 0.5) * 1.6];
    const [dx, dy] = [1.5 * Math.cos(angle), 1.5 * Math.sin(angle)];
    return `M${short(x - dx)} ${short(y - dy)}q${short(dx - bend * dy)} ${short(dy + bend * dx)} ${short(2 * dx)} ${short(2 * dy)}`;
  };
  return colours.map(stroke =>
    lines(Array.from({length: Math.ceil(count / colours.length)}, one).join(''), stroke, 0.19, opacity),
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
  if (light !== 'transmitted') {
    const seen = light === 'white' || light === 'loupe';
    return seen ? [shape('rect', {x, y, width, height, fill: '#b9b3a2', 'fill-opacity': 0.14})] : [];
  }
  const words = Math.floor(height / 13);
  return [
    shape('rect', {x, y, width, height, fill: '#54350f', 'fill-opacity': 0.82}),
    ...Array.from({length: words}, (_, n) =>
      shape(
        'text',
        {
          transform: `translate(${short(x + width * 0.24)} ${short(y + ((n + 0.5) * height) / words)})rotate(90)`,
          'font-size': width * 0.8,
          'font-family': sans,
          'letter-spacing': width * 0.24,
          'text-anchor': 'middle',
          fill: '#f4d896',
        },
        'UTOPIA',
      ),
    ),
  ];
}

/** Which of five by seven places of a figure are holes: each row is a digit to the base of 32, and each bit of it a hole. */
const figures: Readonly<Record<string, string>> = {
  0: 'ehhhhhe',
  1: '4c4444e',
  2: 'eh1248v',
  3: 'eh161he',
  4: '26aiv22',
  5: 'vgu11he',
  6: '68guhhe',
  7: 'v124888',
  8: 'ehhehhe',
  9: 'ehhf12c',
  A: 'ehhvhhh',
  B: 'uhhuhhu',
  E: 'vgguggv',
  R: 'uhhukih',
  T: 'v444444',
  U: 'hhhhhhe',
};

/** How a hole looks: what fills it, and the burnt edge round it. */
const holes = byLight(
  ['#5b5344', '#a58f68'],
  ['#2f2b22', '#8d846e'],
  ['#fffdf0', '#ffe7a6'],
  ['#05031a', '#171040'],
  ['#777', '#a9a9a9'],
);

/**
 * A number in round holes through the paper. Holes of a laser get smaller from the front to the back, so that each figure
 * shows a slightly smaller hole within a larger one; those of a needle are all of one size (`even`).
 */
export function perforation(text: string, box: Box, light: Light, even = false): readonly Shape[] {
  const advance = box.width / Math.max(1, text.length);
  const step = Math.min(advance / 6.6, box.height / 7);
  const d = Array.from(text)
    .flatMap((character, place) =>
      Array.from(figures[character] ?? '').flatMap((row, y) =>
        [0, 1, 2, 3, 4]
          .filter(x => (parseInt(row, 32) >> (4 - x)) & 1)
          .map(
            x => `M${short(box.x + place * advance + (x + 0.6) * step)} ${short(box.y + (y + 0.5) * step)}h0`,
          ),
      ),
    )
    .join('');
  const [fill = '', edge = ''] = holes[light];
  return even ? [lines(d, fill, step * 0.72)] : [lines(d, edge, step * 0.86), lines(d, fill, step * 0.6)];
}

/** How sewing thread looks: two strands, of which one shines yellow in ultraviolet. */
const strands = byLight(
  ['#f3eee0', '#b08a4c'],
  ['#d8d0bd', '#a29a86'],
  ['#5e3f16', '#5e3f16'],
  ['#3a3170', '#f2e14a'],
  ['#b5b5b5', '#c9c9c9'],
);

/** Even stitches along the longer side of a box. */
export function stitches({x, y, width, height}: Box, light: Light, pitch = 5): readonly Shape[] {
  const across = width > height;
  const count = Math.floor((across ? width : height) / pitch);
  const from = ((across ? width : height) - count * pitch) / 2;
  const [stitch, bow] = [short(pitch * 0.66), short(pitch * 0.0825)];
  const half = short(pitch * 0.165);
  // One strand lies straight and the other winds about it.
  const [straight, winding] = across
    ? [`h${stitch}`, `q${bow} -.36 ${half} 0${`t${half} 0`.repeat(3)}`]
    : [`v${stitch}`, `q-.36 ${bow} 0 ${half}${`t0 ${half}`.repeat(3)}`];
  const sewn = (strand: string) =>
    Array.from({length: count}, (_, n) => {
      const at = from + (n + 0.17) * pitch;
      const [left, top] = across ? [x + at, y + height / 2] : [x + width / 2, y + at];
      return `M${short(left)} ${short(top)}${strand}`;
    }).join('');
  const [first = '', second = ''] = strands[light];
  const d = sewn(straight);
  return [lines(d, '#000', 0.84, 0.3), lines(d, first, 0.6), lines(sewn(winding), second, 0.24)];
}

/** How the fibres of paper show where one looks closely or light comes from the side. */
const relief: Readonly<Partial<Record<Light, number>>> = {loupe: 0.06, oblique: 0.13};

/** The grain of paper, over all that soaked into it: fibres that are felted, of which each casts a little shade. */
export function paperGrain(name: string, light: Light, d: string): readonly Shape[] {
  const opacity = relief[light];
  if (opacity === undefined) return [];
  const next = seeded('grain');
  const [size, reach] = [7, 0.6];
  const felt = Array.from({length: 110}, () => {
    const [x, y] = [reach + next() * (size - 2 * reach), reach + next() * (size - 2 * reach)];
    const [angle, bend] = [next() * 2 * Math.PI, (next() - 0.5) * 0.5];
    return `M${short(x)} ${short(y)}q${short(reach * Math.cos(angle + bend) * 0.5)} ${short(reach * Math.sin(angle + bend) * 0.5)} ${short(reach * Math.cos(angle))} ${short(reach * Math.sin(angle))}`;
  }).join('');
  return [
    shape(
      'pattern',
      {id: `${name}-grain`, width: size, height: size, patternUnits: 'userSpaceOnUse'},
      shape('g', {transform: 'translate(.04 .04)'}, lines(felt, '#2a2416', 0.04, opacity)),
      lines(felt, '#fffdf2', 0.04, opacity * 2.4),
    ),
    area(d, `url(#${name}-grain)`),
  ];
}
