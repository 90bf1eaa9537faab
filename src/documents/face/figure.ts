import {shape, type Shape} from '../draw/shape.ts';
import {jawline, skull, type Bones} from './bones.ts';
import {area, backwards, curve, halves, mirrored, moved, symmetric, type Run} from './curve.ts';
import type {Face} from './face.ts';
import type {Inks} from './inks.ts';
import {burin, fill, line, veil} from './paint.ts';

/** The outline of the face without hair and ears. */
export const outline = (bones: Bones): string => symmetric([...skull(bones), ...jawline(bones)]);

/** How the light, which comes from above and a little from the left, lies on the face. */
export function modelling(inks: Inks, {cheek, chin}: Bones): readonly Shape[] {
  return [
    inks.soft('light', -8, 37, 18, 12, 0.5),
    inks.soft('shade', cheek - 2, 44, 7, 16, 0.5),
    inks.soft('shade', -cheek + 1, 44, 5, 16, 0.4),
    inks.soft('blush', -19, 75, 12, 9, 0.4),
    inks.soft('blush', 19, 75, 12, 9, 0.4),
    inks.soft('light', -18, 70, 9, 5, 0.45),
    inks.soft('light', 17, 70, 7, 4, 0.25),
    inks.soft('shade', cheek - 4, 84, 8, 12, 0.45),
    inks.soft('shade', -cheek + 3, 86, 6, 11, 0.25),
    inks.soft('shade', 0, chin + 1, 15, 6, 0.5),
  ];
}

/** Shirt and coat, by turns; clothes count for nothing. */
const clothes = [
  ['#d9dcdc', '#3b4350'],
  ['#7d8791', '#4b4945'],
  ['#c9cfd6', '#3d4743'],
  ['#dcd6cb', '#4a4046'],
] as const;

/** Neck, shoulders and what they wear. */
export function shoulders({passing}: Face, inks: Inks, bones: Bones, name: string): readonly Shape[] {
  const {jaw, fat} = bones;
  const neck = 3 + jaw * 0.56 + fat * 0.7;
  const [shirt, coat] = clothes[passing.age % clothes.length] ?? clothes[0];
  const side: Run = [neck + 1, 78, neck, 92, neck + 0.6, 103, neck + 2.6, 110, neck + 5, 116];
  const column = symmetric([0, 74, ...side, 0, 150]);
  const under = jawline(bones).slice(6);
  const throat = [...mirrored(under), ...backwards(under).slice(2)];
  const collar: Run = [0, 129, 5, 124.6, neck * 0.7, 116.4, neck + 1.6, 107];
  const round = passing.age % 3 === 1;
  const front: Run = round
    ? [0, 123.6, 6, 122, neck * 0.8, 116, neck + 3.6, 107.6]
    : [0, 150, 5, 139, neck * 0.82, 121, neck + 4.4, 110];
  const back: Run = [neck + 4.4, 110, neck + 12, 114.6, 44, 121.4, 56, 128, 63, 142, 68, 176];
  return [
    shape('clipPath', {id: `${name}-neck`}, shape('path', {d: column})),
    fill(column, inks.skin),
    shape(
      'g',
      {'clip-path': `url(#${name}-neck)`},
      inks.soft('shade', neck + 1, 98, 12, 26, 0.9),
      inks.soft('shade', -neck - 1, 98, 9, 26, 0.8),
      veil(throat, moved(throat, 2, 11), inks.deep, 0.62, 8),
      halves.map(half => burin(half([13.5, 99, 9, 108, 3.4, 117]), inks.shade, 1.8, 0.5)),
      inks.soft('shade', 0, 119, 4, 4, 0.6),
    ),
    ...halves.flatMap((half, n) => [
      ...(round
        ? []
        : [fill(area(half(collar), half([0, 150, 6, 145, neck + 2, 126, neck + 6, 111])), inks.tint(shirt))]),
      fill(area(half([...front, ...back.slice(2)]), half([0, 150, 0, 176])), inks.tint(coat)),
      ...veil(
        half(round ? front : collar),
        half(moved(round ? front : collar, 1.6, 2.4)),
        inks.tint('#20242a'),
        0.34,
        3,
      ),
      ...veil(half(back), half(moved(back, -2, 9)), inks.tint('#e9edf0'), n ? 0.16 : 0.08, 4),
      ...(round
        ? []
        : [
            burin(
              half([neck + 3, 111, neck + 6.5, 121, neck + 1, 129, 7, 146]),
              inks.tint('#15181c'),
              0.7,
              0.4,
            ),
            line(curve(half(front)), inks.tint('#15181c'), 0.4, 0.5),
          ]),
    ]),
  ];
}
