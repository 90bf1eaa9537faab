import type {Box} from '../places.ts';
import {shape, type Shape} from './shape.ts';

const short = (length: number): string => String(Math.round(length * 1000) / 1000);

const shield = 'M-9 -9h18v9c0 7 -4 11 -9 13.5c-5 -2.5 -9 -6.5 -9 -13.5Z';
const sea = [3, 6, 9]
  .map(
    (y, n) =>
      `M${-7.6 + n * 1.6} ${y}q1.3 -1.5 2.6 0t2.6 0t2.6 0t2.6 0${n === 0 ? 't2.6 0t2.2 0' : n === 1 ? 't1.6 0' : ''}`,
  )
  .join('');
const tower = 'M-3 1v-6h-0.8v-2.2h1.6v0.9h1.4v-0.9h1.6v0.9h1.4v-0.9h1.6v2.2h-0.8v6Z';
const crown = 'M-7 -11l-1.6 -6l4 2.6l4.6 -4.6l4.6 4.6l4 -2.6l-1.6 6Z';
const scroll = 'M-13 16q13 5 26 0l1.6 3.4q-14.6 5.4 -29.2 0Z';

/** A branch of leaves up one side of the shield. */
const branch = (way: -1 | 1): string =>
  Array.from({length: 9}, (_, n) => {
    const angle = Math.PI * (0.06 + n * 0.074);
    const [x, y] = [way * 13.6 * Math.sin(angle), 1.5 + 13.6 * Math.cos(angle)];
    const leaf = (turn: number) => {
      const [dx, dy] = [way * Math.cos(angle + turn) * 3.6, -Math.sin(angle + turn) * 3.6];
      return `M${short(x)} ${short(y)}q${short(dx * 0.5 - dy * 0.3)} ${short(dy * 0.5 + dx * 0.3)} ${short(dx)} ${short(dy)}q${short(-dx * 0.5 + dy * 0.3)} ${short(-dy * 0.5 - dx * 0.3)} ${short(-dx)} ${short(-dy)}Z`;
    };
    return leaf(0.5) + leaf(-0.45);
  }).join('');

/** The arms that a State which does not exist gives itself: much gold, and nothing that any State bears. */
export function arms({x, y, width, height}: Box, colour: string, opacity: number): readonly Shape[] {
  const scale = Math.min(width / 36, height / 40);
  const line = {fill: 'none', stroke: colour, 'stroke-opacity': opacity};
  return [
    shape(
      'g',
      {transform: `translate(${short(x + width / 2)} ${short(y + height / 2)}) scale(${short(scale)})`},
      shape('path', {...line, d: shield, 'stroke-width': 1.1}),
      shape('path', {...line, d: sea, 'stroke-width': 0.7}),
      shape('path', {
        d: tower + crown + scroll + branch(-1) + branch(1),
        fill: colour,
        'fill-opacity': opacity,
      }),
    ),
  ];
}
