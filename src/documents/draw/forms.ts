import type {Box} from '../model/places.ts';
import {shape, type Shape} from './shape.ts';

type Attributes = Shape['attributes'];

/** A colour, and how much of it there is. */
export type Ink = readonly [colour: string, opacity?: number];

/** Type of a State's own, with serifs, and type for small words. */
const serif = 'Georgia, "Times New Roman", "Liberation Serif", serif';
export const sans = 'Arial, Helvetica, "Liberation Sans", sans-serif';

/** So many things, one for each number from 0. */
export const counted = <T>(count: number, each: (n: number) => T): readonly T[] =>
  Array.from({length: count}, (_, n) => each(n));

/** The text of a path with lengths in it, rounded to what an eye can see. */
export const way = (pieces: TemplateStringsArray, ...lengths: readonly (number | string)[]): string =>
  String.raw({raw: pieces}, ...lengths.map(one => (typeof one === 'number' ? short(one) : one)));

/** A length in as many figures as a path needs. */
export const short = (length: number): string => String(Math.round(length * 100) / 100);

/** Lines of one ink, with round ends; 0.1 mm is what such a press can print. */
export const lines = (d: string, width: number, [stroke, opacity = 1]: Ink, more: Attributes = {}): Shape =>
  shape('path', {
    ...{d, fill: 'none', stroke, 'stroke-width': width, 'stroke-opacity': opacity},
    ...{'stroke-linecap': 'round', 'stroke-linejoin': 'round'},
    ...more,
  });

/** An area of one ink. */
export const area = (d: string, [fill, opacity = 1]: Ink, more: Attributes = {}): Shape =>
  shape('path', {d, fill, 'fill-opacity': opacity, ...more});

/** A rectangle of one ink. */
export const filledBox = (
  {x, y, width, height}: Box,
  [fill, opacity = 1]: Ink,
  rx = 0,
  more: Attributes = {},
): Shape => shape('rect', {x, y, width, height, rx, fill, 'fill-opacity': opacity, ...more});

/** The oval that fills a rectangle. */
export const oval = ({x, y, width, height}: Box, [fill, opacity = 1]: Ink, more: Attributes = {}): Shape =>
  shape('ellipse', {
    ...{cx: x + width / 2, cy: y + height / 2, rx: width / 2, ry: height / 2},
    ...{fill, 'fill-opacity': opacity},
    ...more,
  });

export const group = (attributes: Attributes, ...children: readonly (Shape | readonly Shape[])[]): Shape =>
  shape('g', attributes, ...children);

/** Shapes of which only that is seen which lies within a form. */
export const clipped = (
  id: string,
  form: Shape,
  ...children: readonly (Shape | readonly Shape[])[]
): readonly [form: Shape, seen: Shape] => [
  shape('clipPath', {id}, form),
  group({'clip-path': `url(#${id})`}, ...children),
];

/** Words about the middle of a line, in a State's own type. */
export const words = (
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
      ...{x, y, fill, 'fill-opacity': opacity, 'font-size': size, 'font-family': serif},
      ...{'text-anchor': 'middle', 'letter-spacing': size * 0.05},
      ...more,
    },
    text,
  );

/** Inks that run into one another: from left to right, on the way that is given, or from the middle outwards. */
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

/** Colours that change smoothly across a box, as in iris print. */
export const iris = (id: string, colours: readonly string[], {x, y, width, height}: Box): Shape =>
  gradient(
    id,
    colours.map(colour => [colour]),
    {gradientUnits: 'userSpaceOnUse', x1: x, y1: y, x2: x + width, y2: y + height * 0.2},
  );

/** A small drawing that is laid again and again. */
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

/** Even lines across a box, so far apart. */
export const rulings = ({x, y, width, height}: Box, step: number): string =>
  counted(Math.round(height / step), n => way`M${x} ${y + (n + 0.5) * step}h${width}`).join('');

/** A square about a point. */
export const about = (x: number, y: number, width: number, height = width): Box => ({
  ...{x: x - width / 2, y: y - height / 2},
  ...{width, height},
});

/** The largest square in the middle of a box, so much smaller. */
export const squareIn = ({x, y, width, height}: Box, part = 1): Box =>
  about(x + width / 2, y + height / 2, Math.min(width, height) * part);
