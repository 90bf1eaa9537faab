import type {Shape} from '../draw/shape.ts';
import {jawline, type Bones} from './bones.ts';
import {area, bristles, curve, moved, type Run} from './curve.ts';
import {eyeAt} from './eyes.ts';
import type {Face, Passing} from './face.ts';
import type {Inks} from './inks.ts';
import {both, burin, closed, fill, hairs, line} from './paint.ts';

/** Lines that years draw, on the right half; each with the age at which it begins. */
const yearLines: readonly (readonly [from: number, width: number, run: Run])[] = [
  [29, 1.1, [9.6, 77, 13, 80.6, 15, 85, 15.4, 90]],
  [30, 1.1, [8.6, 65.6, 12, 67.4, 16, 67.4, 20, 65.6]],
  [34, 0.8, [22.4, 58.4, 24.4, 57.4, 26.6, 55.6]],
  [36, 0.8, [22.6, 60.8, 24.8, 61.4, 27, 62.8]],
  [42, 0.9, [2.4, 50, 2, 53, 2.6, 55.6]],
  [36, 0.9, [0, 39.4, 7, 38.8, 13, 39.4, 19, 41]],
  [46, 0.9, [0, 34.6, 6, 34, 12, 34.6, 17, 36]],
  [50, 1, [14.4, 92.4, 15.6, 96, 15.2, 99]],
];

/** What years and weight leave in a face. */
export function years({passing: {age, weight}}: Face, inks: Inks, {cheek}: Bones): readonly Shape[] {
  const since = (from: number) => Math.min(1, Math.max(0, (age - from) / 34));
  return both(
    yearLines.map(([from, width, run]) => burin(run, inks.deep, width, since(from) * 0.55)),
    inks.soft('shade', 14, 66.4, 8, 3.6, since(26) * 0.7),
    inks.soft('shade', cheek - 9, 80, 8, 13, (weight === 'slim' ? 0.5 : 0) + since(50) * 0.3),
    inks.soft('light', cheek - 11, 76, 10, 8, weight === 'heavy' ? 0.4 : 0.1),
  );
}

type Beard = Passing['beard'];

/** How much of the skin each beard covers, and how far it grows below the chin. */
const growths: Readonly<Record<Exclude<Beard, 'none'>, readonly [cover: number, length: number]>> = {
  stubble: [0.3, 0],
  short: [0.62, 1],
  full: [1.1, 7],
  moustache: [0.8, 0],
};

/** Where a beard begins on the cheek, and where it grows round the mouth. */
const cheekLine: Run = [29.4, 60, 28, 70, 23.6, 79, 17, 85, 14.2, 90.6, 11, 96.4, 4, 97.4, 0, 96.6];
const lipLine: Run = [-0.4, 83, 5, 82.6, 10, 84.6, 13.6, 88.4, 15.4, 94];
const mouthLine: Run = [-0.4, 86.4, 5, 86.2, 9.6, 87.6, 12.4, 90, 12.8, 94];

export function beard({beard: kind}: Passing, inks: Inks, bones: Bones): readonly Shape[] {
  if (kind === 'none') return [];
  const [cover, length] = growths[kind];
  const edge = jawline(bones).map((v, n) =>
    n % 2 ? v + length * Math.max(0, (v - 78) / 28) : v && v + length / 5,
  );
  const cheek = moved(cheekLine, 0, 0, bones.cheek / 32, 1);
  const parts: readonly (readonly [Run, Run, number])[] = [
    [cheek, edge, 64],
    [lipLine, mouthLine, 26],
  ];
  return both(
    parts
      .slice(kind === 'moustache' ? 1 : 0)
      .flatMap(([from, to, count]) => [
        fill(area(from, to), inks.hair, cover * 0.85),
        ...hairs(inks, cover, share => bristles(from, to, count * share, {lean: 0.04})),
      ]),
  );
}

const lenses: Readonly<Record<Exclude<Passing['glasses'], 'none'>, Run>> = {
  round: [0, -8, 5.8, -5.6, 8.4, 0, 5.8, 5.9, 0, 8.4, -5.8, 5.9, -8.4, 0, -5.8, -5.6],
  square: [-7.6, -5.8, 0, -6.2, 8.2, -5.8, 9.4, -4, 8.6, 4.4, 6.6, 6.4, 0, 6.8, -6, 6.4, -8, 4.4, -8.8, -4],
};

export function spectacles({lasting, passing}: Face, inks: Inks, {cheek}: Bones): readonly Shape[] {
  if (passing.glasses === 'none') return [];
  const x = eyeAt(lasting) + 0.6;
  const lens = moved(lenses[passing.glasses], x, 60.8);
  const frame = inks.tint('#2d2825');
  return both(
    line(closed(moved(lens, 0, 0.9)), inks.deep, 0.9, 0.28),
    fill(closed(lens), inks.tint('#f4f8fa'), 0.1),
    line(closed(lens), frame, 0.95),
    line(curve([x + 8.4, 58.6, cheek - 1, 57.6, cheek + 1.6, 58]), frame, 1),
    line(curve([-1, 57.7, 3, 57.8, x - 8, 59.6]), frame, 0.95),
    fill(area([x - 4, 55.6, x - 1, 54.8], [x - 6.4, 61, x - 4, 63]), inks.tint('#ffffff'), 0.13),
  );
}
