import type {Box} from '../places.ts';
import {shape, type Shape} from './shape.ts';
import {serif} from './titles.ts';

/** Words in the middle of a line, in a State's own type; `spaced` sets the letters apart, as a part of their size. */
export const words = (
  text: string,
  x: number,
  y: number,
  size: number,
  fill: Shape['attributes'],
  spaced = 0.02,
): Shape =>
  shape(
    'text',
    {
      ...fill,
      x: x + (size * spaced) / 2,
      y,
      'text-anchor': 'middle',
      'font-size': size,
      'letter-spacing': size * spaced,
      'font-family': serif,
    },
    text,
  );

/** A colour that grows and fades on its way: what shade, shine and pressed ink are made of. */
export const gradient = (
  id: string,
  stops: readonly (readonly [colour: string, opacity: number])[],
  way: Shape['attributes'] = {},
): Shape =>
  shape(
    'linearGradient',
    {id, ...way},
    stops.map(([colour, opacity], n) =>
      shape('stop', {offset: n / (stops.length - 1), 'stop-color': colour, 'stop-opacity': opacity}),
    ),
  );

/** A rectangle filled with one paint. */
export const filledBox = ({x, y, width, height}: Box, fill: string, opacity = 1, rx = 0): Shape =>
  shape('rect', {x, y, width, height, rx, fill, 'fill-opacity': opacity});
