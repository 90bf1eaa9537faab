import {filledBox, about} from '../forms.ts';
import type {Shape} from '../shape.ts';
import {jawline, type Bones} from './bones.ts';
import {bristles, curve, moveCurve, ribbon, type CurvePoints} from './curve.ts';
import {eyeAt} from './eyes.ts';
import type {Face, Passing} from '../../model/face.ts';
import type {Inks} from './inks.ts';
import {both, burin, fill, hairs, line} from './paint.ts';

/** Wrinkles on the right half of the face, each with the age in years at which it begins. */
const yearLines: readonly (readonly [from: number, run: CurvePoints])[] = [
  [29, [9.6, 77, 13, 80.6, 15.4, 90]],
  [30, [8.6, 65.6, 14, 67.6, 20, 65.6]],
  [34, [22.6, 58.4, 24.6, 57.4, 26.6, 55.6]],
  [38, [0, 39.4, 7, 38.8, 19, 41]],
  [46, [0, 34.6, 6, 34, 17, 36]],
];

/** Draws the effects of age and weight on a face. */
export function years({passing: {age, weight}}: Face, inks: Inks, {cheek}: Bones): readonly Shape[] {
  const since = (from: number) => Math.min(1, Math.max(0, (age - from) / 34));
  return both(
    yearLines.map(([from, run]) => burin(run, inks.deep, 0.8, since(from) * 0.42)),
    inks.soft('shade', 14, 66.4, 8, 3.6, since(19) * 0.6),
    inks.soft('shade', cheek - 9, 80, 8, 13, (weight === 'slim' ? 0.5 : 0) + since(50) * 0.3),
    inks.soft('light', cheek - 11, 76, 10, 8, weight === 'heavy' ? 0.4 : 0.1),
  );
}

/** The shape of each beard: how much of the skin it covers, and how far it grows below the chin. */
const growths: Readonly<Record<Exclude<Passing['beard'], 'none'>, readonly [cover: number, length: number]>> =
  {
    stubble: [0.3, 0],
    short: [0.62, 1],
    full: [1.1, 7],
    moustache: [0.8, 0],
  };

/** The upper edge of a beard on the cheek, and its edges around the mouth. */
const cheekLine: CurvePoints = [29.4, 60, 28, 70, 23.6, 79, 17, 85, 14.2, 90.6, 11, 96.4, 4, 97.4, 0, 96.6];
const lipLine: CurvePoints = [0, 83, 5, 82.6, 10, 84.6, 13.6, 88.4, 15.4, 94];
const mouthLine: CurvePoints = [0, 86.4, 5, 86.2, 9.6, 87.6, 12.4, 90, 12.8, 94];

export function beard({beard: kind}: Passing, inks: Inks, bones: Bones): readonly Shape[] {
  if (kind === 'none') return [];
  const [cover, length] = growths[kind];
  const edge = jawline(bones).map((v, n) =>
    n % 2 ? v + length * Math.max(0, (v - 78) / 28) : v && v + length / 5,
  );
  const grown = (from: CurvePoints, to: CurvePoints, count: number) => [
    fill(ribbon(from, to), inks.hair, cover * 0.85),
    ...hairs(inks, cover, share => bristles(from, to, count * share, 0.04)),
  ];
  return both(
    kind === 'moustache' ? [] : grown(moveCurve(cheekLine, 0, 0, bones.cheek / 32), edge, 64),
    grown(lipLine, mouthLine, 26),
  );
}

export function spectacles({lasting, passing}: Face, inks: Inks, {cheek}: Bones): readonly Shape[] {
  if (passing.glasses === 'none') return [];
  const x = eyeAt(lasting) + 0.6;
  const [high, corner] = passing.glasses === 'round' ? [16.6, 8.3] : [12.6, 3];
  const frame = inks.tint('#2d2825');
  const lens = about(x, 60.6, 16.8, high);
  const ring = {fill: inks.tint('#f4f8fa'), stroke: frame, 'stroke-width': 0.95};
  return both(
    filledBox({...lens, y: lens.y + 0.9}, ['none'], corner, {stroke: inks.deep, 'stroke-opacity': 0.28}),
    filledBox(lens, ['', 0.1], corner, ring),
    line(curve([x + 8.4, 58.6, cheek - 1, 57.6, cheek + 1.6, 58]), frame, 1),
    line(curve([0, 57.7, 3, 57.8, x - 8.2, 59.4]), frame, 0.95),
  );
}
