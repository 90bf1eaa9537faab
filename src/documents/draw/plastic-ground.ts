import type {Box} from '../places.ts';
import type {SeriesId} from '../series.ts';
import type {Light} from '../terms.ts';
import {braid, iris, lines, rosette, waves} from './ground.ts';
import {ink, palettes} from './palette.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';
import {outline} from './sheet.ts';

/** The lines of a ground: those in the colour that changes, and those in the second colour. */
type Plan = (field: Box) => readonly [changing: string, second: string];

const round = (x: number, y: number, size: number): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
});

/** A sun that rises behind the data. */
const rising: Plan = field => [
  waves(field, {lines: 44, amplitude: 1.5, count: 4, slip: 1.4, swell: 2}) +
    rosette(round(84, 62, 116), {lines: 9, petals: 36, hole: 0.62}),
  waves(field, {lines: 30, amplitude: 2.1, count: 6, slip: -2, swell: 3}) +
    rosette(round(84, 62, 66), {lines: 8, petals: 24, hole: 0.44}),
];

/** Two wheels that meet, over rows of braid. */
const wheels: Plan = field => [
  [0, 1, 2, 3, 4, 5]
    .map(n =>
      braid(
        {...field, y: (n * field.height) / 6, height: field.height / 6},
        {lines: 7, count: 5 + (n % 2), swell: 4},
      ),
    )
    .join(''),
  rosette(round(62, 34, 52), {lines: 9, petals: 20, hole: 0.36, star: 10}) +
    rosette(round(98, 34, 52), {lines: 9, petals: 20, hole: 0.36, star: 10}),
];

/** Long calm waves round one wheel. */
const calm: Plan = field => [
  waves(field, {lines: 50, amplitude: 2.6, count: 3, slip: 2, swell: 1}),
  waves(field, {lines: 34, amplitude: 1.6, count: 5, slip: -2.4, swell: 2}) +
    rosette(round(84, 34, 50), {lines: 8, petals: 14, hole: 0.5}),
];

/** Waves and a wheel that fit a card. */
const small: Plan = field => [
  waves(field, {lines: 56, amplitude: 1.3, count: 4, slip: 2, swell: 3}),
  waves(field, {lines: 40, amplitude: 1.5, count: 5, slip: -1.6, swell: 2}) +
    rosette(round(field.width * 0.62, field.height * 0.56, 42), {lines: 9, petals: 18, hole: 0.4, star: 6}),
];

const plans: Readonly<Partial<Record<SeriesId, Plan>>> = {
  s2020: rising,
  's2026-d': wheels,
  'r-2024': calm,
};

/** What the plastic itself does to light: it is whiter than paper, and lets hardly any through. */
const bodies: Readonly<Partial<Record<Light, readonly [colour: string, opacity: number]>>> = {
  white: ['#f6f7f8', 0.75],
  tilt: ['#f6f7f8', 0.75],
  loupe: ['#f6f7f8', 0.75],
  oblique: ['#cfcac0', 0.6],
  transmitted: ['#553b14', 0.86],
  ir: ['#e4e4e4', 0.7],
};

/** The ground of a plastic page or card: two families of unbroken lines, one of which changes its colour. */
export const plasticGround: Painter = scene => {
  const {light, name, specimen} = scene;
  const {iris: colours, second} = palettes[specimen.series];
  const field = scene.box('background');
  const paper = scene.box('paper');
  const [fill, opacity] = bodies[light] ?? ['none', 0];
  const {paint, definition} = iris(
    `${name}-iris`,
    colours.map(colour => ink(light, colour).colour),
    field,
  );
  const other = ink(light, second);
  const strength = ink(light, paint).opacity;
  const [changing, still] = (plans[specimen.series] ?? small)(field);
  const body = outline(scene, 3.18);
  return [
    shape('path', {d: body, fill, 'fill-opacity': opacity}),
    definition,
    shape('path', {d: body, fill: paint, 'fill-opacity': 0.15 * strength}),
    shape(
      'clipPath',
      {id: `${name}-field`},
      shape('rect', {...field, rx: scene.kind === 'data' ? 0 : 3.18}),
    ),
    shape(
      'g',
      {'clip-path': `url(#${name}-field)`, opacity: strength},
      lines(still, other.colour, 0.1, 0.6),
      lines(changing, paint, 0.12, 0.75),
    ),
    ...(scene.kind === 'front'
      ? []
      : [
          lines(
            braid(
              {x: 0, y: field.height - 0.8, width: paper.width, height: 1.4},
              {lines: 6, count: 20, swell: 24},
            ),
            paint,
            0.09,
            strength,
          ),
        ]),
  ];
};
