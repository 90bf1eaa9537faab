import type {Box} from '../places.ts';
import {shiningEmblem} from './emblem.ts';
import {area, lines, pathOf, short, waves, type Curve} from './ground.ts';
import {words} from './lettering.ts';
import {shape, type Shape} from './shape.ts';

/** Points of the arms lie in a field 58 wide and 46 high, with the middle at 29. */
const shield = 'M17 2q12 3.4 24 0q1.6 17 -3 24q-3 5.4 -9 8q-6 -2.6 -9 -8q-4.600 -7 -3 -24z';
const band = 'M4 34.500q25 6 50 0v6.500q-25 6 -50 0zM4 35l-3.500 5l3.500 .5M54 35l3.500 5l-3.500 .5';

/** The stem of a branch; `way` is -1 for the left one. */
const stemOf =
  (way: number): Curve =>
  t => [29 + way * (5 + 20 * Math.sin(t * 1.9)), 38 - 35 * t * (0.5 + t * 0.5)];

/** The leaves on both sides of a stem. */
function leaves(stem: Curve): string {
  const leaf = (n: number): string => {
    const [x, y] = stem(n / 11);
    const [nx, ny] = stem(n / 11 + 0.02);
    const angle = Math.atan2(ny - y, nx - x);
    return [-0.75, 0.75]
      .map(off => {
        const point = (reach: number, side: number) =>
          `${short(x + reach * Math.cos(angle + off + side))} ${short(y + reach * Math.sin(angle + off + side))}`;
        return `M${point(0, 0)}Q${point(2.6, 0.42)} ${point(4.4, 0)}Q${point(2.6, -0.42)} ${point(0, 0)}`;
      })
      .join('');
  };
  return Array.from({length: 10}, (_, n) => leaf(n + 1)).join('');
}

const hatch = waves({x: 17, y: 3, width: 24, height: 32}, {lines: 30, amplitude: 0.5, count: 3, slip: 2});

const stems = [stemOf(-1), stemOf(1)];

/** What the arms are made of, and how heavy its lines are. */
const drawing: readonly {readonly d: string; readonly width: number}[] = [
  {d: stems.map(leaves).join(''), width: 0.26},
  {d: shield, width: 0.5},
  {d: band, width: 0.3},
];

/**
 * Utopia's arms as ultraviolet print: a shield with the compass between two branches, over a band; `flat` as when painted
 * in one tone.
 */
export function shiningArms(
  {x, y, width, height}: Box,
  name: string,
  [first, second]: readonly [string, string],
  flat = false,
): Shape {
  const all = drawing.map(({d}) => d).join('');
  const place = {transform: `translate(${x} ${y}) scale(${width / 58} ${height / 46})`};
  if (flat) return shape('g', place, area(all, first, 0.6));
  return shape(
    'g',
    place,
    lines(all, first, 1.1, 0.16),
    shape('clipPath', {id: `${name}-shield`}, area(shield, first)),
    shape('g', {'clip-path': `url(#${name}-shield)`}, lines(hatch, second, 0.12, 0.75)),
    drawing.map(({d, width: wide}) => area(d, first, 0.1, {stroke: first, 'stroke-width': wide})),
    lines(stems.map(stem => pathOf(stem, 6)).join(''), first, 0.26),
    shiningEmblem('compass', {x: 18.5, y: 6, width: 21, height: 21}, [first, second]),
    words('UTOPIA', 29, 43.1, 4, {fill: first}, 0.6),
  );
}
