import type {Box} from '../model/box.ts';
import {arrayOf, curved, lines, sans, pathData, type Ink} from './forms.ts';
import type {Motif} from './motif.ts';
import {seeded} from './seeded.ts';
import {shape, type Shape} from './shape.ts';

/** A curve: returns its point in millimetres for `t` from 0 to 1. */
export type Curve = (t: number) => readonly [x: number, y: number];

const turn = 2 * Math.PI;

/**
 * Converts a curve to SVG path data with the given number of cubic segments. The segments join smoothly at
 * any magnification.
 */
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
  const ends = arrayOf(pieces, n => {
    const {x, y, dx, dy} = at(n + 1);
    return [x - dx, y - dy, x, y];
  });
  // The first piece of a path names both control points. Every other piece names only its second control point. Its
  // first control point mirrors the second control point of the previous piece.
  const [first = [], ...others] = ends;
  return curved([start.x, start.y], [[start.x + start.dx, start.y + start.dy, ...first], ...others]);
}

/**
 * Returns the path of a family of curves. Each curve receives its position in the family, from 0 to just
 * below 1.
 */
const family = (count: number, pieces: number, curveOf: (part: number) => Curve): string =>
  arrayOf(count, n => pathOf(curveOf(n / count), Math.ceil(pieces))).join('');

/** Parameters of a family of lines. */
interface Waves {
  readonly lines: number;
  /** Number of waves from left to right. */
  readonly count: number;
  /** How often the amplitude goes to zero from left to right. */
  readonly swell?: number;
}

/**
 * Returns a family of waves that fills a box. Each line has a phase shift against the line above it. With `swell`,
 * the amplitude of a line rises and falls from left to right. From line to line, this rise and fall moves a little to
 * the left.
 */
export const waves = (
  {x, y, width, height}: Box,
  {
    lines: all,
    amplitude,
    count,
    slip = 0,
    swell = 0,
  }: Waves & {
    /** Amplitude of a line, in millimetres. */
    readonly amplitude: number;
    /** Phase shift between the first and the last line, in waves. */
    readonly slip?: number;
  },
): string =>
  family(all, count * 4 + swell, part => t => {
    const down = part + 0.5 / all;
    const swing = Math.cos((turn * swell * (t + down)) / 2) * Math.sin(turn * (count * t + slip * down));
    return [x + t * width, y + amplitude * (1 + swing) + down * (height - 2 * amplitude)];
  });

/** Returns a braid: lines between two edges that repeatedly meet and separate. */
export const braid = ({x, y, width, height}: Box, {lines: all, count, swell = 0}: Waves): string =>
  family(all, count * 5 + swell * 2, part => t => {
    const half = 0.33 + 0.17 * Math.cos(turn * swell * t);
    return [x + t * width, y + height * (0.5 + half * Math.sin(turn * (count * t + part)))];
  });

/** Returns a rosette: lines around a centre, between two radii, with the given number of petals. */
export const rosette = (
  {x, y, width, height}: Box,
  {
    lines: all,
    petals,
    hole = 0.3,
    star = 0,
  }: {
    readonly lines: number;
    readonly petals: number;
    /** The inner radius as a fraction of the outer one. */
    readonly hole?: number;
    /** Number of points of the outline; 0 for a circle. */
    readonly star?: number;
  },
): string =>
  family(all, (petals + star) * 4, part => t => {
    const wave = 1 + hole + (1 - hole) * Math.cos(turn * (petals * t + part));
    const reach = (wave * (star ? 0.84 + 0.16 * Math.cos(turn * star * t) : 1)) / 4;
    return [x + width * (0.5 + reach * Math.sin(turn * t)), y + height * (0.5 - reach * Math.cos(turn * t))];
  });

/**
 * Width of one letter of microtext, with the space after it, in millimetres. Letters of this width are less than 0.25
 * mm high.
 */
const microPitch = 0.22;

/** The word that a line of microtext repeats, and the misspelt form of this word. */
type Microtext = Pick<Motif, 'word' | 'slip'>;

/**
 * Returns a line of microtext that contains its deliberate error once. The seed decides the position of the
 * error.
 */
export function microtextLine(width: number, seed: string, {word, slip}: Microtext): string {
  const all = Math.floor(width / (word.length * microPitch));
  const wrong = Math.floor(seeded(seed)() * all);
  return arrayOf(all, n => (n === wrong ? slip : word)).join('');
}

/**
 * Draws microtext at its true size: a thin line to the eye, and letters under the loupe. Without `motif`,
 * draws blobs instead of letters.
 */
export function microtext(
  {x, y: top, width, height}: Box,
  seed: string,
  ink: Ink,
  motif: Microtext | undefined,
): Shape {
  const y = top + height / 2;
  const [fill, opacity = 1] = ink;
  if (!motif)
    return lines(pathData`M${x} ${y}h${width}`, 0.22, ink, {
      'stroke-dasharray': '.04 .19 .12 .21 0 .2 .08 .24',
    });
  return shape(
    'text',
    {
      ...{x, y: y + 0.12, 'font-size': 0.33, 'font-family': sans, textLength: width},
      ...{fill, 'fill-opacity': opacity},
    },
    microtextLine(width, seed, motif),
  );
}
