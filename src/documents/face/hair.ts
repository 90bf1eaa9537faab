import {shape, type Shape} from '../draw/shape.ts';
import {area, curve, mirrored, moved, strands, symmetric, type Run} from './curve.ts';
import type {Bones} from './bones.ts';
import type {Passing} from './face.ts';
import type {Inks} from './inks.ts';

type Hair = Passing['hair'];

const mass = (d: string, fill: string): Shape => shape('path', {d, fill});

const lines = (d: string, stroke: string, opacity: number): Shape =>
  shape('path', {d, stroke, fill: 'none', 'stroke-width': 0.45, 'stroke-opacity': opacity});

/** How far hair stands off the skull above and at the side. */
const heights: Readonly<Record<Hair, readonly [top: number, side: number]>> = {
  short: [4, 1.2],
  'side-parting': [5, 1.6],
  cropped: [1.2, 0.2],
  long: [4.5, 3],
  tied: [2.6, 0.8],
  curly: [8, 5.5],
  receding: [1.6, 0.8],
  scarf: [5, 2.4],
};

/** The hairline on one half, from the middle outwards to the ear. */
const hairlines: Readonly<Record<Hair, Run>> = {
  short: [0, 30, 12, 30.5, 22, 34.5, 26.5, 42],
  'side-parting': [0, 30, 12, 29, 22, 33, 27, 42],
  cropped: [0, 30.5, 13, 30, 22.5, 34, 26.5, 43],
  long: [0, 28, 12, 30, 22, 37, 27, 46],
  tied: [0, 28.5, 12, 30, 21.5, 35.5, 26.5, 44],
  curly: [0, 31, 12, 31.5, 21, 35, 25.5, 43],
  receding: [0, 24, 8, 21, 19, 23.5, 25.5, 40],
  scarf: [0, 27, 13, 29, 23, 38, 29, 50],
};

/** Hair that lies behind the head and on the shoulders. */
export function hairBehind({hair}: Passing, inks: Inks, {temple, cheek}: Bones): readonly Shape[] {
  if (hair === 'long' || hair === 'scarf') {
    const ink = hair === 'scarf' ? inks.tint('#5d6b78') : inks.hairDark;
    return [
      mass(symmetric([0, 9, temple, 22, cheek + 5, 56, cheek + 6, 84, cheek + 3, 118, 14, 124, 0, 124]), ink),
    ];
  }
  if (hair === 'curly')
    return [
      mass(
        symmetric([0, 6, temple * 0.8, 12, temple + 7, 34, cheek + 5, 58, cheek - 2, 74, 10, 80, 0, 80]),
        inks.hairDark,
      ),
    ];
  return [];
}

/** Hair in front of the skull, down to the hairline. */
export function hairBefore({hair, age}: Passing, inks: Inks, {temple, cheek}: Bones): readonly Shape[] {
  const [top, side] = heights[hair];
  const rim: Run = [
    0,
    13 - top,
    14,
    14.6 - top,
    25 + side * 0.6,
    23 - top * 0.5,
    temple + side,
    40,
    cheek + side * 0.6,
    57,
  ];
  const line: Run = [...hairlines[hair].slice(0, 6), temple - 2.4, 43, cheek - 2, 58];
  const inner: Run = [
    line[0] ?? 0,
    line[1] ?? 0,
    line[2] ?? 0,
    line[3] ?? 0,
    (line[2] ?? 0) + 5.5,
    (line[3] ?? 0) + 1.5,
    ...line.slice(4),
  ];
  const ink = hair === 'scarf' ? inks.tint('#6d7c89') : inks.hair;
  return [mirrored, (run: Run) => run].flatMap(half => [
    mass(area(half(rim), half(inner)), ink),
    lines(strands(half(rim), half(inner), 14), inks.hairDark, 0.5),
    lines(strands(half(moved(rim, 0, 1)), half(inner), 7), inks.hairLight, age > 0 ? 0.35 : 0),
    lines(curve(half(inner)), inks.hairDark, 0.4),
  ]);
}
