import {clipped} from '../forms.ts';
import type {Shape} from '../shape.ts';
import {jawline, skull, type Bones} from './bones.ts';
import {curve, moveCurve, ribbon, symmetric, whole, type CurvePoints, backwards} from './curve.ts';
import type {Face} from '../../model/face.ts';
import type {Inks} from './inks.ts';
import {both, burin, fill, line, penWidth, veil} from './paint.ts';

/** Returns the outline of the face without hair and ears. */
export const outline = (bones: Bones): string => symmetric([...skull(bones), ...jawline(bones)]);

/** The shading of the face. The light comes from above and slightly from the left. */
export const modelling = (inks: Inks, {cheek, chin}: Bones): readonly Shape[] => [
  inks.soft('light', -3, 37, 19, 11, 0.5),
  ...both(
    inks.soft('shade', cheek - 2, 44, 7, 16, 0.45),
    inks.soft('blush', 19, 75, 12, 9, 0.4),
    inks.soft('light', 18, 70, 8, 5, 0.35),
    inks.soft('shade', cheek - 4, 84, 7, 12, 0.35),
  ),
  inks.soft('shade', 0, chin + 1, 15, 6, 0.5),
];

/** Colours of coats, chosen by age. Learners do not compare clothes when they compare faces. */
const coats = ['#3b4350', '#4b4945', '#3d4743', '#4a4046'];

/** Draws the neck, the shoulders and the clothes. */
export function shoulders({passing: {age}}: Face, inks: Inks, bones: Bones, name: string): readonly Shape[] {
  const neck = 2 + bones.jaw * 0.53 + bones.fat * 0.8;
  const column = symmetric([0, 74, ...moveCurve([1, 78, 0, 92, 0.6, 103, 5, 116], neck, 0), 0, 150]);
  const throat = whole(backwards(jawline(bones).slice(6)));
  return [
    fill(column, inks.skin),
    ...clipped(
      `${name}-neck`,
      fill(column, inks.skin),
      both(
        inks.soft('shade', neck + 1, 98, 10, 26, 0.9),
        burin([13.5, 99, 9, 108, 3.4, 117], inks.shade, 1.8, 0.35),
      ),
      veil(throat, moveCurve(throat, 0, 11), inks.deep, 0.62),
    ),
    ...coat(inks.tint(coats[age % 4] ?? '#3b4350'), inks, neck),
  ];
}

/** Draws a coat with an open collar over a shirt. */
function coat(cloth: string, inks: Inks, neck: number): readonly Shape[] {
  const seam = inks.tint('#15181c');
  const collar: CurvePoints = [0, 129, 5, 124.6, neck * 0.7, 116.4, neck + 1.6, 107];
  const front: CurvePoints = [0, 150, 6, 138, neck * 0.8, 122, neck + 4.4, 110];
  const back: CurvePoints = [neck + 4.4, 110, neck + 12, 114.6, 44, 121.4, 56, 128, 63, 142, 68, 176];
  return both(
    fill(ribbon(collar, [0, 150, 6, 145, neck + 2, 126, neck + 6, 111]), inks.tint('#cfd4d8')),
    fill(ribbon([...front, ...back.slice(2)], [0, 150, 0, 176]), cloth),
    veil(collar, moveCurve(collar, 1.6, 2.4), seam, 0.3),
    veil(back, moveCurve(back, -2, 9), inks.tint('#e9edf0'), 0.12),
    line(curve(back), inks.pen, penWidth),
    line(curve(front), inks.pen, penWidth),
  );
}
