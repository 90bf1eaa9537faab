import {shape, type Shape} from '../draw/shape.ts';
import {area, curve, mirrored, moved, strands, type Run} from './curve.ts';
import type {Bones} from './bones.ts';
import type {Face, Passing} from './face.ts';
import type {Inks} from './inks.ts';

const bothSides = [mirrored, (run: Run) => run];

const line = (d: string, stroke: string, width: number, opacity: number): Shape =>
  shape('path', {d, stroke, fill: 'none', 'stroke-width': width, 'stroke-opacity': opacity});

/** What years leave in a face: lines at the eyes, from nose to mouth, on the forehead. */
export function years({passing: {age, weight}}: Face, inks: Inks): readonly Shape[] {
  const much = Math.min(1, Math.max(0, (age - 28) / 45));
  if (much === 0) return [];
  const runs: readonly Run[] = [
    [9.5, 78, 14, 83, 15.5, 90],
    [8, 66, 13, 67.8, 19, 66.4],
    [23, 59, 25.6, 57.6],
    [23, 60.6, 26, 61.6],
    [2.6, 51, 2, 55.5],
    [0, 39, 9, 38.4, 18, 40.4],
    ...(much > 0.5
      ? [
          [0, 34.4, 9, 33.8, 16, 35.6],
          [14.5, 93, 15.4, 99],
        ]
      : []),
  ];
  return [
    ...bothSides.flatMap(side => [
      line(runs.map(run => curve(side(run))).join(''), inks.deep, 0.6, much * 0.6),
      inks.soft('shade', side([14, 0])[0] ?? 0, 68, 8, 4, much * 0.5),
      inks.soft('shade', side([22, 0])[0] ?? 0, 80, 8, 14, weight === 'slim' ? 0.55 : 0.15),
    ]),
  ];
}

type Beard = Passing['beard'];

const coverage: Readonly<Record<Exclude<Beard, 'none'>, number>> = {
  stubble: 0.24,
  short: 0.72,
  full: 0.9,
  moustache: 0.85,
};

export function beard({beard: kind}: Passing, inks: Inks, {cheek, jaw, chin, fat}: Bones): readonly Shape[] {
  if (kind === 'none') return [];
  const opacity = coverage[kind];
  const long = kind === 'full' ? 9 : 0.4;
  const edge: Run = [
    cheek + 0.3,
    62,
    cheek + fat * 0.3,
    74,
    jaw + fat + (long > 1 ? 1.5 : 0.2),
    88,
    20,
    98 + long * 0.8,
    0,
    chin + long,
  ];
  const inner: Run = [cheek - 3, 62, cheek - 6, 74, 20, 84, 12.6, 95.5, 0, 97.5];
  const lip: Run = [0, 84.6, 6, 84.4, 11, 87, 14.5, 93];
  const under: Run = [0, 88, 6, 88, 10.5, 89.4, 12.6, 93];
  return bothSides.flatMap(side => {
    const parts: readonly (readonly [Run, Run])[] = [
      ...(kind === 'moustache' ? [] : [[side(edge), side(inner)] as const]),
      [side(lip), side(under)],
    ];
    return parts.flatMap(([one, other]) => [
      shape('path', {d: area(one, other), fill: inks.hair, 'fill-opacity': opacity}),
      line(strands(one, other, 8), inks.hairDark, 0.4, opacity * 0.6),
    ]);
  });
}

const lenses: Readonly<Record<Exclude<Passing['glasses'], 'none'>, Run>> = {
  round: [0, -8.4, 6, -6, 8.8, 0, 6, 6, 0, 8.4, -6, 6, -8.8, 0, -6, -6, 0, -8.4],
  square: [
    0, -6.8, 8, -6.4, 9.6, -4.6, 8.8, 4.6, 6.6, 6.6, 0, 7, -6.6, 6.6, -8.8, 4.6, -9.2, -4.6, -8, -6.4, 0,
    -6.8,
  ],
};

export function spectacles({lasting, passing}: Face, inks: Inks, {cheek}: Bones): readonly Shape[] {
  if (passing.glasses === 'none') return [];
  const x = {close: 14.2, medium: 15, wide: 16}[lasting.spacing];
  const lens = moved(lenses[passing.glasses], x, 61);
  const frame = inks.tint('#2b2724');
  return [
    ...bothSides.flatMap(side => [
      shape('path', {
        d: `${curve(side(lens))}Z`,
        fill: inks.tint('#ffffff'),
        'fill-opacity': 0.1,
        stroke: frame,
        'stroke-width': 1.1,
      }),
      line(curve(side([x + 8.6, 58.5, cheek, 57])), frame, 1.2, 1),
    ]),
    line(curve([-x + 8.2, 59.4, 0, 57.4, x - 8.2, 59.4]), frame, 1.1, 1),
  ];
}
