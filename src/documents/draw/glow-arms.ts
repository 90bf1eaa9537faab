import type {Box} from '../places.ts';
import {shiningEmblem} from './emblem.ts';
import {pathOf, type Curve} from './ground.ts';
import {shape, type Shape} from './shape.ts';

/** Points of the arms lie in a field 58 wide and 46 high, with the middle at 29. */
const shield = 'M17 2q12 3.4 24 0q1.6 17 -3 24q-3 5.4 -9 8q-6 -2.6 -9 -8q-4.600 -7 -3 -24z';
const band = 'M4 34.500q25 6 50 0v6.500q-25 6 -50 0zM4 35l-3.500 5l3.500 .5M54 35l3.500 5l-3.500 .5';

/** A branch with leaves on both sides of its stem; `way` is -1 for the left one. */
function branch(way: number): string {
  const stem: Curve = t => [29 + way * (5 + 20 * Math.sin(t * 1.9)), 38 - 35 * t * (0.5 + t * 0.5)];
  const leaf = (n: number): string => {
    const [x, y] = stem(n / 11);
    const [nx, ny] = stem(n / 11 + 0.02);
    const angle = Math.atan2(ny - y, nx - x);
    return [-0.75, 0.75]
      .map(off => {
        const point = (reach: number, side: number) =>
          `${(x + reach * Math.cos(angle + off + side)).toFixed(2)} ${(y + reach * Math.sin(angle + off + side)).toFixed(2)}`;
        return `M${point(0, 0)}Q${point(2.6, 0.42)} ${point(4.4, 0)}Q${point(2.6, -0.42)} ${point(0, 0)}`;
      })
      .join('');
  };
  return pathOf(stem, 6) + Array.from({length: 10}, (_, n) => leaf(n + 1)).join('');
}

/**
 * Utopia's arms as ultraviolet print: a shield with the compass between two branches, over a band; `flat` as when painted
 * in one tone.
 */
export function shiningArms(
  {x, y, width, height}: Box,
  [first, second]: readonly [string, string],
  flat = false,
): Shape {
  const line = {fill: flat ? first : 'none', stroke: first, 'stroke-width': 0.28};
  return shape(
    'g',
    {transform: `translate(${x} ${y}) scale(${width / 58} ${height / 46})`},
    shape('path', {...line, d: branch(-1) + branch(1), 'fill-opacity': 0.5}),
    shape('path', {...line, d: shield, 'fill-opacity': 0.5, 'stroke-width': 0.5}),
    ...(flat
      ? []
      : [
          shape('path', {
            d: shield,
            fill: 'none',
            stroke: second,
            'stroke-width': 0.25,
            transform: 'translate(2.9 1.9) scale(.9)',
          }),
          ...shiningEmblem('compass', {x: 19.5, y: 7, width: 19, height: 19}, [first, second]),
        ]),
    shape('path', {...line, d: band, 'fill-opacity': 0.5}),
  );
}
