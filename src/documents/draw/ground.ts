import type {Box} from '../places.ts';
import {seeded} from './seeded.ts';
import {shape, type Shape} from './shape.ts';

/** A point of a curve, for `t` from 0 to 1, in millimetres. */
export type Curve = (t: number) => readonly [x: number, y: number];

const turn = 2 * Math.PI;
/** A length in as many figures as a path needs. */
export const short = (length: number): string => String(Math.round(length * 100) / 100);

/** A curve as the path of an SVG: so many cubic pieces, which meet without a corner however near one looks. */
export function pathOf(curve: Curve, pieces: number): string {
  const nudge = 1e-4;
  const at = (n: number) => {
    const t = n / pieces;
    const [x, y] = curve(t);
    const [[ax, ay], [bx, by]] = [curve(t - nudge), curve(t + nudge)];
    const reach = 6 * nudge * pieces;
    return {x, y, dx: (bx - ax) / reach, dy: (by - ay) / reach};
  };
  const start = at(0);
  let d = `M${short(start.x)} ${short(start.y)}`;
  let before = start;
  for (let n = 1; n <= pieces; n++) {
    const next = at(n);
    const points = n === 1 ? [before.x + before.dx, before.y + before.dy] : [];
    d += `${n === 1 ? 'C' : 'S'}${[...points, next.x - next.dx, next.y - next.dy, next.x, next.y].map(short).join(' ')}`;
    before = next;
  }
  return d;
}

/** A family of wave lines that fills a box: each line a little later than the one above, and all swell together. */
export function waves(
  {x, y, width, height}: Box,
  {
    lines,
    amplitude,
    count,
    slip = 0,
    swell = 0,
  }: {
    readonly lines: number;
    /** Millimetres above and below the middle of a line. */
    readonly amplitude: number;
    /** Waves from left to right. */
    readonly count: number;
    /** Waves by which the last line is behind the first. */
    readonly slip?: number;
    /** How often the waves die down from left to right. */
    readonly swell?: number;
  },
): string {
  return Array.from({length: lines}, (_, n) => {
    const down = (n + 0.5) / lines;
    const middle = y + amplitude + down * (height - 2 * amplitude);
    const one: Curve = t => [
      x + t * width,
      middle +
        amplitude * Math.cos(turn * swell * (t + down) * 0.5) * Math.sin(turn * (count * t + slip * down)),
    ];
    return pathOf(one, Math.ceil(count * 4 + swell));
  }).join('');
}

/** A braid: lines that run between two edges, which come together and part again. */
export function braid(
  {x, y, width, height}: Box,
  {lines, count, swell}: {readonly lines: number; readonly count: number; readonly swell: number},
): string {
  return Array.from({length: lines}, (_, n) => {
    const one: Curve = t => {
      const half = (height / 2) * (0.66 + 0.34 * Math.cos(turn * swell * t));
      return [x + t * width, y + height / 2 + half * Math.sin(turn * (count * t + n / lines))];
    };
    return pathOf(one, Math.ceil(count * 5 + swell * 2));
  }).join('');
}

/** A rosette: lines that go round a centre between two radii in so many petals. */
export function rosette(
  {x, y, width, height}: Box,
  {
    lines,
    petals,
    hole = 0.3,
    star = 0,
  }: {
    readonly lines: number;
    readonly petals: number;
    /** The inner radius as a part of the outer one. */
    readonly hole?: number;
    /** Points of the outline, where it is no circle. */
    readonly star?: number;
  },
): string {
  const [middle, half] = [(1 + hole) / 2, (1 - hole) / 2];
  return Array.from({length: lines}, (_, n) => {
    const one: Curve = t => {
      const outline = star === 0 ? 1 : 0.84 + 0.16 * Math.cos(turn * star * t);
      const reach = (outline * (middle + half * Math.cos(turn * (petals * t + n / lines)))) / 2;
      return [
        x + width * (0.5 + reach * Math.sin(turn * t)),
        y + height * (0.5 - reach * Math.cos(turn * t)),
      ];
    };
    return pathOf(one, (petals + star) * 4);
  }).join('');
}

/** A line's colour that changes smoothly on its way, as iris print does: a definition, and the paint that names it. */
export function iris(
  name: string,
  colours: readonly string[],
  {x, y, width, height}: Box,
): {readonly paint: string; readonly definition: Shape} {
  return {
    paint: `url(#${name})`,
    definition: shape(
      'linearGradient',
      {id: name, gradientUnits: 'userSpaceOnUse', x1: x, y1: y, x2: x + width, y2: y + height * 0.2},
      colours.map((colour, n) =>
        shape('stop', {offset: n / Math.max(1, colours.length - 1), 'stop-color': colour}),
      ),
    ),
  };
}

/** Lines of one ink, with round ends; 0.1 mm is what such a press can print. */
export const lines = (d: string, stroke: string, width = 0.1, opacity = 1): Shape =>
  shape('path', {...round, d, fill: 'none', stroke, 'stroke-width': width, 'stroke-opacity': opacity});

const round = {'stroke-linecap': 'round', 'stroke-linejoin': 'round'};

/** An area of one ink, and its edge where it has one. */
export const area = (d: string, fill: string, opacity = 1, edge: Shape['attributes'] = {}): Shape =>
  shape('path', {...round, d, fill, 'fill-opacity': opacity, ...edge});

/** Type without serifs, for small words. */
export const sans = 'Arial, Helvetica, "Liberation Sans", sans-serif';

/** Millimetres from one microletter to the next; such letters are less than 0.25 mm high. */
const microPitch = 0.22;

/** A line of microtext with its planned error once, where the document's own number says. */
export function microwords(width: number, seed: string): string {
  const words = Math.floor(width / (6 * microPitch));
  const wrong = Math.floor(seeded(seed)() * words);
  return Array.from({length: words}, (_, n) => (n === wrong ? 'UTOPLA' : 'UTOPIA')).join('');
}

/** Microtext at its true size: a thin line to the eye, letters in the loupe; or blobs, where it cannot be read. */
export function microtext(box: Box, seed: string, fill: string, readable = true): Shape {
  const y = box.y + box.height / 2;
  return readable
    ? shape(
        'text',
        {
          x: box.x,
          y: y + 0.12,
          'font-size': 0.33,
          'font-family': sans,
          textLength: box.width,
          fill,
        },
        microwords(box.width, seed),
      )
    : shape('path', {
        ...lines(`M${short(box.x)} ${short(y)}h${short(box.width)}`, fill, 0.22, 0.8).attributes,
        'stroke-dasharray': '0.04 0.19 0.12 0.21 0 0.2 0.08 0.24',
      });
}
