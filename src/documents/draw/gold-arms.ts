import type {Box} from '../places.ts';
import {shape, type Shape} from './shape.ts';

const shield =
  'M-9 -9h18v9c0 7 -4 11 -9 13.5c-5 -2.5 -9 -6.5 -9 -13.5ZM-7.6 3.4q1.9 -2 3.8 0t3.8 0t3.8 0t3.8 0M-5.7 7q1.9 -2 3.8 0t3.8 0t3.8 0';
const tower = 'M-3 1v-6h-0.8v-2.2h1.6v0.9h1.4v-0.9h1.6v0.9h1.4v-0.9h1.6v2.2h-0.8v6Z';
const crown = 'M-7 -11l-1.6 -6l4 2.6l4.6 -4.6l4.6 4.6l4 -2.6l-1.6 6Z';
const scroll = 'M-13 16q13 5 26 0l1.6 3.4q-14.6 5.4 -29.2 0Z';
const leaf = 'M0 0q1.5 1.6 0 4q-1.5 -2.4 0 -4Z';

/** Leaves up both sides of the shield, in pairs: how far round each stands, and how it leans. */
const leaves = Array.from({length: 36}, (_, n) => {
  const [way, lean] = [n % 2 === 0 ? 1 : -1, n % 4 < 2 ? 1.3 : 2.3];
  return `rotate(${way * (12 + Math.floor(n / 4) * 14)}) translate(0 14) rotate(${way * lean * -50})`;
});

/** The arms that a State which does not exist gives itself: much gold, and nothing that any State bears. */
export function arms({x, y, width, height}: Box, colour: string, opacity: number): readonly Shape[] {
  const fill = {fill: colour, 'fill-opacity': opacity};
  return [
    shape(
      'g',
      {
        transform: `translate(${x + width / 2} ${y + height / 2}) scale(${Math.min(width / 36, height / 40).toFixed(3)})`,
      },
      shape('path', {
        d: shield,
        fill: 'none',
        stroke: colour,
        'stroke-opacity': opacity,
        'stroke-width': 0.9,
      }),
      shape('path', {...fill, d: tower + crown + scroll}),
      leaves.map(transform => shape('path', {...fill, d: leaf, transform})),
    ),
  ];
}
