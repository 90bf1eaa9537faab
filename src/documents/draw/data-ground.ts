import type {Box} from '../places.ts';
import {area, braid, iris, lines, rosette, waves} from './ground.ts';
import {ink, palettes} from './palette.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';
import {outline} from './sheet.ts';

/** The ground: two families of waves, and a star of lines that goes with the compass in the paper. */
export const ground: Painter = scene => {
  const {light, name} = scene;
  const {iris: colours, second} = palettes[scene.specimen.series];
  const field = scene.box('background');
  const {paint, definition} = iris(
    `${name}-iris`,
    colours.map(colour => ink(light, colour).colour),
    field,
  );
  const other = ink(light, second);
  const {opacity} = ink(light, paint);
  const star = (size: number): Box => ({x: 90 - size / 2, y: 33 - size / 2, width: size, height: size});
  return [
    definition,
    area(outline(scene, 3.18), paint, 0.16 * opacity),
    shape(
      'g',
      {id: `${name}-ground`, opacity},
      lines(waves(field, {lines: 54, amplitude: 2.2, count: 5, slip: 2.6, swell: 3}), paint, 0.13, 0.7),
      lines(
        waves(field, {lines: 46, amplitude: 1.9, count: 7, slip: -2.2, swell: 2}),
        other.colour,
        0.11,
        0.62,
      ),
      lines(rosette(star(58), {lines: 10, petals: 16, hole: 0.42, star: 8}), paint, 0.11, 0.75),
      lines(rosette(star(30), {lines: 8, petals: 16, hole: 0.3, star: 4}), other.colour, 0.11, 0.8),
    ),
  ];
};

/** The ground runs on through the portrait, whose ink lies in the same paper. */
export const throughPortrait: Painter = ({name, ...scene}) => [
  shape('clipPath', {id: `${name}-through`}, shape('rect', {...scene.box('portrait')})),
  shape('use', {href: `#${name}-ground`, 'clip-path': `url(#${name}-through)`, opacity: 0.5}),
];

/** Braids above the data and below them. */
export const borders: Painter = scene => {
  const {opacity} = ink(scene.light, '#000');
  const paint = `url(#${scene.name}-iris)`;
  return [
    lines(
      braid({x: 22, y: 8.4, width: 100, height: 1.6}, {lines: 6, count: 16, swell: 20}),
      paint,
      0.09,
      0.9 * opacity,
    ),
    lines(
      braid({x: 0, y: 63.6, width: 125, height: 1.4}, {lines: 6, count: 20, swell: 24}),
      paint,
      0.09,
      0.9 * opacity,
    ),
  ];
};
