import {shape, type Shape} from '../draw/shape.ts';
import {jawline, skull, type Bones} from './bones.ts';
import {area, backwards, curve, mirrored, moved, symmetric, type Run} from './curve.ts';
import type {Face} from './face.ts';
import type {Inks} from './inks.ts';
import {both, burin, fill, line, veil} from './paint.ts';

/** The outline of the face without hair and ears. */
export const outline = (bones: Bones): string => symmetric([...skull(bones), ...jawline(bones)]);

/** How the light, which comes from above and a little from the left, lies on the face. */
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

/** Shirt and coat, by turns; clothes count for nothing. */
const clothes = [
  ['#d9dcdc', '#3b4350'],
  ['#7d8791', '#4b4945'],
  ['#c9cfd6', '#3d4743'],
  ['#dcd6cb', '#4a4046'],
] as const;

/** Neck, shoulders and what they wear. */
export function shoulders(face: Face, inks: Inks, bones: Bones, name: string): readonly Shape[] {
  const neck = 3 + bones.jaw * 0.56 + bones.fat * 0.7;
  const side = moved([1, 78, 0, 92, 0.6, 103, 2.6, 110, 5, 116], neck, 0, 1);
  const column = symmetric([0, 74, ...side, 0, 150]);
  const under = jawline(bones).slice(6);
  const throat = [...mirrored(under), ...backwards(under).slice(2)];
  return [
    shape('clipPath', {id: `${name}-neck`}, shape('path', {d: column})),
    fill(column, inks.skin),
    shape(
      'g',
      {'clip-path': `url(#${name}-neck)`},
      both(
        inks.soft('shade', neck + 1, 98, 10, 26, 0.9),
        burin([13.5, 99, 9, 108, 3.4, 117], inks.shade, 1.8, 0.35),
      ),
      veil(throat, moved(throat, 2, 11), inks.deep, 0.62, 8),
      inks.soft('shade', 0, 119, 4, 4, 0.6),
    ),
    ...coat(face, inks, neck),
  ];
}

/** An open collar or a round neck, by turns. */
function coat({passing: {age}}: Face, inks: Inks, neck: number): readonly Shape[] {
  const [shirt, cloth] = clothes[age % clothes.length] ?? clothes[0];
  const round = age % 3 === 1;
  const seam = inks.tint('#15181c');
  const collar: Run = [0, 129, 5, 124.6, neck * 0.7, 116.4, neck + 1.6, 107];
  const front: Run = round
    ? [0, 123.6, 6, 122, neck * 0.8, 116, neck + 4.4, 110]
    : [0, 150, 5, 139, neck * 0.82, 121, neck + 4.4, 110];
  const back: Run = [neck + 4.4, 110, neck + 12, 114.6, 44, 121.4, 56, 128, 63, 142, 68, 176];
  const edge = round ? front : collar;
  const open = [
    burin([neck + 3, 111, neck + 6.5, 121, neck + 1, 129, 7, 146], seam, 0.7, 0.4),
    line(curve(front), seam, 0.4, 0.5),
  ];
  return both(
    fill(area(collar, [0, 150, 6, 145, neck + 2, 126, neck + 6, 111]), inks.tint(round ? cloth : shirt)),
    fill(area([...front, ...back.slice(2)], [0, 150, 0, 176]), inks.tint(cloth)),
    veil(edge, moved(edge, 1.6, 2.4), seam, 0.3, 3),
    veil(back, moved(back, -2, 9), inks.tint('#e9edf0'), 0.12, 4),
    round ? [] : open,
  );
}
