import {group} from '../forms.ts';
import type {Shape} from '../shape.ts';
import type {Bones} from './bones.ts';
import {curve, moveCurve, type CurvePoints} from './curve.ts';
import type {Lasting} from '../../model/face.ts';
import type {Inks} from './inks.ts';
import {burin, fill, line, penWidth, veil} from './paint.ts';

/** The upper rim of an ear, from the temple outwards. x is relative to the edge of the cheek. */
const rim: CurvePoints = [-3, 61, -0.6, 56, 3, 53.6, 6.3, 55.2, 7.6, 60, 6.9, 66];
const notched: CurvePoints = [...rim.slice(0, 8), 5.2, 58.4, 7.8, 60.8, 6.9, 66];

/** The size of the rim of an ear, and the width of the fold of the rim. */
const helices: Readonly<Record<Lasting['helix'], readonly [size: number, fold: number]>> = {
  even: [1, 1.7],
  thick: [1.16, 3],
  thin: [0.8, 0.7],
  'notch-left': [1, 1.7],
};

/**
 * The lower end of an ear. A free lobe hangs below the point where it joins the cheek; an attached lobe
 * merges into the cheek.
 */
const lobes: Readonly<Record<Lasting['lobe'], CurvePoints>> = {
  free: [5.4, 71.6, 4.6, 76, 2, 78, -2, 73.4],
  'free-round': [5.6, 71.6, 6.3, 76, 3.6, 80.4, 0.3, 77.4, -2, 73.6],
  attached: [5.2, 71.6, 3, 76.4, -1.4, 81, -9, 83],
};

/** Draws the right ear of a head; `cheek` is the distance of the cheek from the middle. */
function ear(helix: Lasting['helix'], lobe: Lasting['lobe'], inks: Inks, cheek: number): readonly Shape[] {
  const side = (run: CurvePoints) => moveCurve(run, cheek, 0, 0.9);
  const [size, fold] = helices[helix];
  const upper = moveCurve(helix === 'notch-left' ? notched : rim, 0, 66 - 66 * size, size, size);
  const edge = side([...upper, ...lobes[lobe]]);
  return [
    fill(`${curve(edge)}Z`, inks.skin),
    ...veil(
      side([-1, 60, 1.6, 59, 3.4, 62, 3, 66.5, 0.8, 70.5]),
      side([-2, 62, -2, 63, -2, 65, -2, 67, -2, 69]),
      inks.deep,
      0.6,
    ),
    burin(side(moveCurve(upper.slice(4), -fold * 0.9, 4.9 + fold * 0.55, 0.94, 0.92)), inks.deep, 1, 0.55),
    burin(side([1.6, 59.4, 4, 61, 4.2, 66, 2.6, 70.6]), inks.deep, 0.7, 0.4),
    ...veil(edge, moveCurve(edge, -1.4, 0), inks.shade, 0.4),
    line(curve(edge), inks.pen, penWidth, 0.8),
  ];
}

/** Draws both ears, which stand out behind the cheeks. Only the left ear can have a notch. */
export const ears = ({helix, lobe}: Lasting, inks: Inks, {cheek}: Bones): readonly Shape[] => [
  ...ear(helix === 'notch-left' ? 'even' : helix, lobe, inks, cheek),
  group({transform: 'scale(-1 1)'}, ear(helix, lobe, inks, cheek)),
];
