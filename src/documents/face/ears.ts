import {shape, type Shape} from '../draw/shape.ts';
import type {Bones} from './bones.ts';
import {curve, moved, type Run} from './curve.ts';
import type {Lasting} from './face.ts';
import type {Inks} from './inks.ts';
import {burin, fill, veil} from './paint.ts';

/** The upper rim of an ear, from the temple outwards; x from the edge of the cheek. */
const helixRuns: Readonly<Record<Lasting['helix'], Run>> = {
  even: [-3, 61, -0.6, 56, 3, 53.6, 6.2, 55, 7.6, 60, 6.9, 66],
  thick: [-3, 61, -0.6, 54.6, 3.6, 51.8, 7.6, 53.2, 9.2, 59.4, 7.8, 66],
  thin: [-3, 61, -0.8, 57.6, 2.2, 56.2, 5.2, 57, 7, 61, 6.6, 66],
  'notch-left': [-3, 61, -0.6, 56, 3, 53.6, 6.4, 55.2, 5.2, 58.4, 7.8, 60.8, 6.9, 66],
};

/** How broad the fold of the rim is. */
const foldWidths: Readonly<Record<Lasting['helix'], number>> = {
  even: 1.7,
  thick: 3,
  thin: 0.7,
  'notch-left': 1.7,
};

/** The lower end: free ones hang below where they are joined to the cheek, an attached one runs into it. */
const lobeRuns: Readonly<Record<Lasting['lobe'], Run>> = {
  free: [5.4, 71.6, 4.9, 75.6, 3.3, 78, 1.3, 77.8, 0.3, 75.6, -2, 73.4],
  'free-round': [5.6, 71.6, 6.3, 75.8, 5, 79.8, 2, 80.4, 0.3, 77.4, -2, 73.6],
  attached: [5.2, 71.6, 3.6, 75.6, 1.4, 78.4, -1.4, 81, -5, 84, -9, 83],
};

/** The right ear, of a head whose cheeks are so far from the middle. */
function ear(helix: Lasting['helix'], lobe: Lasting['lobe'], inks: Inks, cheek: number): readonly Shape[] {
  const side = (run: Run) => moved(run, cheek, 0, 0.9, 1);
  const rim = helixRuns[helix];
  const fold = foldWidths[helix];
  const edge = side([...rim, ...lobeRuns[lobe]]);
  const inside = moved(rim.slice(4), -fold * 0.9, 61 * 0.08 + fold * 0.55, 0.94, 0.92);
  return [
    fill(`${curve(edge)}Z`, inks.skin),
    ...veil(
      side([-1, 60, 1.6, 59, 3.4, 62, 3, 66.5, 0.8, 70.5]),
      side([-3, 62, -2, 63, -1.6, 65, -1.6, 67, -2, 69]),
      inks.deep,
      0.6,
      3,
    ),
    burin(side(inside), inks.deep, 1, 0.55),
    burin(side([1.6, 59.4, 4, 61, 4.2, 66, 2.6, 70.6]), inks.deep, 0.7, 0.4),
    burin(side([-1.2, 64.4, 0.5, 66, 0, 68.4]), inks.light, 1.2, 0.5),
    ...veil(edge, moved(edge, -1.4, 0), inks.shade, 0.4, 3),
    burin(edge, inks.deep, 0.6, 0.55),
  ];
}

/** Both ears, as they stand out behind the cheeks. */
export const ears = ({helix, lobe}: Lasting, inks: Inks, {cheek}: Bones): readonly Shape[] => [
  ...ear(helix === 'notch-left' ? 'even' : helix, lobe, inks, cheek),
  shape('g', {transform: 'scale(-1 1)'}, ear(helix, lobe, inks, cheek)),
];
