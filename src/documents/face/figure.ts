import {shape, type Shape} from '../draw/shape.ts';
import {jawline, skull, type Bones} from './bones.ts';
import {area, halves, mirrored, moved, symmetric, type Run} from './curve.ts';
import type {Face} from './face.ts';
import type {Inks} from './inks.ts';
import {burin, fill, line, veil} from './paint.ts';

/** The outline of the face without hair and ears. */
export const outline = (bones: Bones): string => symmetric([...skull(bones), ...jawline(bones)]);

/** How the light, which comes from above and a little from the left, lies on the face. */
export function modelling(inks: Inks, bones: Bones): readonly Shape[] {
  const {cheek, chin} = bones;
  const edge: Run = [...skull(bones).slice(-6), ...jawline(bones)];
  const inside = edge.map((v, n) => (n % 2 ? v - Math.max(0, v - 96) * 0.7 : v * 0.62));
  return [
    ...veil(edge, inside, inks.shade, 0.85, 7),
    ...veil(
      mirrored(edge),
      mirrored(edge.map((v, n) => (n % 2 ? v - Math.max(0, v - 96) * 0.7 : v * 0.78))),
      inks.shade,
      0.6,
      6,
    ),
    inks.soft('light', -7, 37, 19, 13, 0.6),
    inks.soft('blush', -19, 75, 11, 8, 0.4),
    inks.soft('blush', 19, 75, 11, 8, 0.4),
    inks.soft('light', -18, 69.6, 9, 5, 0.45),
    inks.soft('light', 17, 69.6, 7, 4, 0.25),
    inks.soft('shade', cheek - 5, 82, 7, 10, 0.3),
    inks.soft('shade', 0, chin + 2, 16, 7, 0.5),
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
  const {chin, fat} = bones;
  const neck = 17.6 + fat * 0.8;
  const [shirt, coat] = clothes[passing.age % clothes.length] ?? clothes[0];
  const side: Run = [neck + 1, 78, neck, 92, neck + 0.6, 103, neck + 4, 112, neck + 16, 119];
  const column = symmetric([0, 74, ...side, 0, 150]);
  const jaw = jawline(bones).slice(6);
  const collar: Run = [0, 129, 5, 124.6, neck * 0.7, 116.4, neck + 1.6, 107];
  const lapel: Run = [0, 150, 5, 139, neck * 0.82, 121, neck + 4.4, 110];
  const back: Run = [neck + 4.4, 110, neck + 12, 114.6, 44, 121.4, 56, 128, 63, 142, 68, 176];
  return [
    shape('clipPath', {id: `${name}-neck`}, shape('path', {d: column})),
    fill(column, inks.skin),
    shape(
      'g',
      {'clip-path': `url(#${name}-neck)`},
      veil(side, moved(side, -11, 0), inks.shade, 0.9),
      veil(mirrored(side), moved(mirrored(side), 8, 0), inks.shade, 0.6),
      halves.flatMap(half => veil(half(jaw), half(moved(jaw, 1.5, 12)), inks.deep, 0.6, 6)),
      halves.map(half => burin(half([13.5, 99, 9, 108, 3.4, 117]), inks.shade, 1.8, 0.5)),
      inks.soft('shade', 0, 119, 4, 4, 0.6),
    ),
    ...halves.flatMap((half, n) => [
      fill(area(half(collar), half([0, 150, 6, 145, neck + 2, 126, neck + 6, 111])), inks.tint(shirt)),
      ...veil(half(collar), half(moved(collar, 1.6, 2.4)), inks.tint('#3a3f46'), 0.3, 3),
      fill(`${area(half([...lapel, ...back.slice(2)]), half([0, 150, 0, 176]))}`, inks.tint(coat)),
      ...veil(half(back), half(moved(back, -2, 9)), inks.tint('#e9edf0'), n ? 0.16 : 0.08, 4),
      line(area(half(lapel), half(lapel)), inks.tint('#15181c'), 0.5, 0.5),
      burin(half([neck + 3, 111, neck + 6.5, 121, neck + 1, 129, 7, 146]), inks.tint('#15181c'), 1, 0.5),
    ]),
    inks.soft('deep', 0, chin + 60, 1, 1, 0),
  ];
}
