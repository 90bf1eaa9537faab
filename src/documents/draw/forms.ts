import type {Box} from '../model/box.ts';
import {shape, type Shape} from './shape.ts';

type Attributes = Shape['attributes'];

/** A colour and its opacity. */
export type Ink = readonly [colour: string, opacity?: number];

/** Fonts: a serif one for the names of States, and a sans-serif one for small texts. */
const serif = 'Georgia, "Times New Roman", "Liberation Serif", serif';
export const sans = 'Arial, Helvetica, "Liberation Sans", sans-serif';

/** Returns an array of `count` items; the callback receives the index, from 0. */
export const arrayOf = <T>(count: number, each: (n: number) => T): readonly T[] =>
  Array.from({length: count}, (_, n) => each(n));

/** Template tag for SVG path data. Rounds the lengths to two decimals, like `short`. */
export const pathData = (pieces: TemplateStringsArray, ...lengths: readonly (number | string)[]): string =>
  String.raw({raw: pieces}, ...lengths.map(one => (typeof one === 'number' ? short(one) : one)));

const hundredth = (length: number): number => Math.round(length * 100) / 100;
/** Rounds a length of a control point to a tenth. The curve then moves by less than half of the rounding error. */
const tenth = (length: number): number => Math.round(length * 10) / 10;

/**
 * Caches the lengths that `short` has formatted, by the number of hundredths. A page has some 20,000 lengths, but only
 * a few hundred different ones. Formatting a number takes longer than the rest of the work on a curve.
 */
const texts = new Map<number, string>();

/** Formats a length with two decimals, which is enough for a path. */
function short(length: number): string {
  const hundredths = Math.round(length * 100);
  let text = texts.get(hundredths);
  if (text === undefined) {
    text = String(hundredths / 100).replace(/^(-?)0\./, '$1.');
    texts.set(hundredths, text);
  }
  return text;
}

/** Formats coordinates. A minus sign separates two numbers, so no space is needed before it. */
const packed = (coordinates: readonly number[]): string =>
  coordinates.reduce((text, one, n) => {
    const next = short(one);
    return text + (n && next[0] !== '-' ? ' ' : '') + next;
  }, '');

/** The control points and the end of a piece of a curve, as `[x, y, x, y]`. */
type Piece = readonly number[];

/**
 * Returns the path data of a curve from its start and its pieces. Each piece has one or two control points and an
 * end. Coordinates are relative to the end of the previous piece, which makes a drawing about a third shorter. Each
 * piece begins at the rounded end of the previous piece, so rounding errors do not add up. `start` is the path
 * command before the start of the curve.
 */
export function curved(from: Piece, pieces: readonly Piece[], start = 'M'): string {
  let [x = 0, y = 0] = from.map(hundredth);
  const commands = pieces.map(piece => {
    const steps = piece.map((value, n) =>
      (n < piece.length - 2 ? tenth : hundredth)(value - (n % 2 ? y : x)),
    );
    const [right = 0, down = 0] = steps.slice(-2);
    [x, y] = [x + right, y + down];
    return `${piece.length === 4 ? 's' : 'c'}${packed(steps)}`;
  });
  return start + packed(from) + commands.join('');
}

/**
 * Returns the attribute for the opacity of a paint. For a gradient, this attribute is `opacity`. Some programs that
 * show or print a PDF ignore `fill-opacity` and `stroke-opacity` of a gradient. In these programs, a pale background
 * would become a strong colour.
 */
const opacityOf = (part: 'fill' | 'stroke', paint: string, opacity: number): Attributes => ({
  [paint.startsWith('url(') ? 'opacity' : `${part}-opacity`]: opacity,
});

/** Draws lines in one ink, with round ends. A security press can print lines of 0.1 mm. */
export const lines = (d: string, width: number, [stroke, opacity = 1]: Ink, more: Attributes = {}): Shape =>
  shape('path', {
    ...{d, fill: 'none', stroke, 'stroke-width': width, ...opacityOf('stroke', stroke, opacity)},
    ...{'stroke-linecap': 'round', 'stroke-linejoin': 'round'},
    ...more,
  });

/** Fills an area with one ink. */
export const area = (d: string, [fill, opacity = 1]: Ink, more: Attributes = {}): Shape =>
  shape('path', {d, fill, ...opacityOf('fill', fill, opacity), ...more});

/** Fills a rectangle with one ink. */
export const filledBox = (
  {x, y, width, height}: Box,
  [fill, opacity = 1]: Ink,
  rx = 0,
  more: Attributes = {},
): Shape => shape('rect', {x, y, width, height, rx, fill, ...opacityOf('fill', fill, opacity), ...more});

/** Fills the ellipse inside a rectangle. */
export const oval = ({x, y, width, height}: Box, [fill, opacity = 1]: Ink, more: Attributes = {}): Shape =>
  shape('ellipse', {
    ...{cx: x + width / 2, cy: y + height / 2, rx: width / 2, ry: height / 2},
    ...{fill, ...opacityOf('fill', fill, opacity)},
    ...more,
  });

export const group = (attributes: Attributes, ...children: readonly (Shape | readonly Shape[])[]): Shape =>
  shape('g', attributes, ...children);

/** Returns the transform that mirrors a box. On the back of a leaf, the holes and the watermark are mirrored. */
export const mirroring = ({x, width}: Pick<Box, 'x' | 'width'>): {readonly transform: string} => ({
  transform: `translate(${short(2 * x + width)})scale(-1 1)`,
});

/** Clips shapes to the area of another shape (`form`). */
export const clipped = (
  id: string,
  form: Shape,
  ...children: readonly (Shape | readonly Shape[])[]
): readonly [form: Shape, seen: Shape] => [
  shape('clipPath', {id}, form),
  group({'clip-path': `url(#${id})`}, ...children),
];

/** Draws text, centred at x on its baseline, in the serif font. */
export const lettering = (
  text: string,
  x: number,
  y: number,
  size: number,
  [fill, opacity = 1]: Ink,
  more: Attributes = {},
): Shape =>
  shape(
    'text',
    {
      ...{x, y, fill, ...opacityOf('fill', fill, opacity), 'font-size': size, 'font-family': serif},
      ...{'text-anchor': 'middle', 'letter-spacing': size * 0.05},
      ...more,
    },
    text,
  );

/**
 * Defines a gradient of inks. The gradient goes from left to right, in another given direction, or from a centre
 * outwards.
 */
export const gradient = (
  id: string,
  inks: readonly Ink[],
  more: Attributes = {},
  tag = 'linearGradient',
): Shape =>
  shape(
    tag,
    {id, ...more},
    inks.map(([colour, opacity = 1], n) =>
      shape('stop', {
        ...{offset: n / Math.max(1, inks.length - 1)},
        ...{'stop-color': colour, 'stop-opacity': opacity},
      }),
    ),
  );

/** A smooth change of colours across a box, as in iris printing. */
export const iris = (id: string, colours: readonly string[], {x, y, width, height}: Box): Shape =>
  gradient(
    id,
    colours.map(colour => [colour]),
    {gradientUnits: 'userSpaceOnUse', x1: x, y1: y, x2: x + width, y2: y + height * 0.2},
  );

/** A pattern that repeats a small drawing. */
export const tile = (
  id: string,
  width: number,
  height: number,
  turn: number,
  ...children: readonly Shape[]
): Shape =>
  shape(
    'pattern',
    {id, width, height, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})`},
    children,
  );

/** Returns horizontal lines across a box. `step` is the distance between two lines. */
export const rulings = ({x, y, width, height}: Box, step: number): string =>
  arrayOf(Math.round(height / step), n => pathData`M${x} ${y + (n + 0.5) * step}h${width}`).join('');

/** Returns a square, or a box of the given size, around a point. */
export const about = (x: number, y: number, width: number, height = width): Box => ({
  ...{x: x - width / 2, y: y - height / 2},
  ...{width, height},
});

/** Returns a square in the middle of a box. Its side is `part` times the shorter side of the box. */
export const squareIn = ({x, y, width, height}: Box, part = 1): Box =>
  about(x + width / 2, y + height / 2, Math.min(width, height) * part);
