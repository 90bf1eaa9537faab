import {shape, type Shape} from '../shape.ts';
import type {Bones} from './bones.ts';
import {curve, moveCurve, ribbon, through, whole, type CurvePoints} from './curve.ts';
import type {FaceMark, Lasting} from '../../model/face.ts';
import type {Inks} from './inks.ts';
import {both, burin, fill, line, veil} from './paint.ts';

const baseWidths: Readonly<Record<Lasting['base'], number>> = {narrow: 7, medium: 9, wide: 11.8};

/** The shape of a nose: the shading of its sides, the width of its ridge, and how far it bends outwards. */
const bridgeForms: Readonly<
  Record<Lasting['bridge'], readonly [shade: number, ridge: number, bend: number]>
> = {
  straight: [0.6, 2.6, 0],
  curved: [0.7, 2.6, 1.7],
  flat: [0.26, 4, 0],
  high: [0.95, 1.9, 0],
};

export function nose({base, bridge}: Lasting, inks: Inks): readonly Shape[] {
  const half = baseWidths[base];
  const [shade, ridge, bend] = bridgeForms[bridge];
  const edge = through(
    [ridge + 1.6, 52],
    [ridge + 0.2, 58],
    [ridge + bend, 63.5],
    [ridge + 0.5, 69],
    [half * 0.42, 74.5],
  );
  const foot = through(
    [ridge + 2.4, 52],
    [ridge + 3.4, 58],
    [ridge + 4.4, 64],
    [half - 1.4, 70],
    [half - 1.2, 75.6],
  );
  const nostril: CurvePoints = [half - 2.6, 79.6, half * 0.55, 78.1, 2.3, 79.8];
  return [
    ...both(
      veil(edge, foot, inks.shade, shade * 0.85),
      inks.soft('shade', half * 0.78, 77.6, 3.4, 3.6, 0.5),
      burin([half - 2.2, 72.6, half, 77.4, half - 3, 79.4], inks.deep, 0.9, 0.5),
      fill(ribbon(nostril, moveCurve(nostril, 0, 1.25)), inks.deep, 0.72),
    ),
    inks.soft('light', -0.4, 63, ridge * 0.9, 14, 0.55),
    inks.soft('light', -0.6, 74.6, half * 0.36, 3, 0.6),
    inks.soft('shade', 0, 81, half * 1.05, 4, 0.6),
    burin([-3, 79.9, 0, 81.2, 3, 79.9], inks.deep, 0.7, 0.5),
  ];
}

/** Half the width of a mouth, and the height of each lip. */
const mouthSizes: Readonly<Record<Lasting['mouth'], readonly [half: number, upper: number, lower: number]>> =
  {
    full: [12, 3.5, 4.6],
    thin: [11.6, 1.6, 2.4],
    wide: [14.2, 2.3, 3.3],
    small: [9.2, 2.6, 3.4],
  };

/** Returns half the width of a mouth. A mouth is narrower than the jaw around it, also in a narrow face. */
export const halfMouth = ({mouth: kind}: Pick<Lasting, 'mouth'>, {jaw}: Pick<Bones, 'jaw'>): number =>
  Math.min(mouthSizes[kind][0], 0.55 * jaw);

export function mouth(lasting: Lasting, inks: Inks, bones: Bones): readonly Shape[] {
  const [, upper, lower] = mouthSizes[lasting.mouth];
  const half = halfMouth(lasting, bones);
  const across = (middle: number, near: number, quarter: number): CurvePoints =>
    moveCurve(whole([0, middle, half * 0.22, near, half * 0.62, quarter, half, -0.5]), 0, 89.6);
  const parting = across(0.6, 0.2, -0.1);
  return [
    inks.soft('shade', 0, 89.6, half * 1.25, 5.5, 0.22),
    fill(ribbon(across(0.5 - upper * 0.82, -upper, -upper * 0.55), parting), inks.lip, 0.85),
    fill(ribbon(parting, across(lower * 1.05, lower, lower * 0.72)), inks.lip, 0.72),
    inks.soft('light', -1, 89.6 + lower / 2, half / 2, lower * 0.42, 0.5),
    inks.soft('deep', 0, 91.2 + lower, half * 0.7, 2, 0.34),
    burin(parting, inks.deep, 1.1, 0.85),
    ...both(inks.soft('deep', half + 0.4, 89.2, 1.8, 1.5, 0.28)),
  ];
}

/** Draws the details of a chin: a groove, or a highlight. */
export const chin = ({chin: kind}: Lasting, inks: Inks, {chin: low}: Bones): readonly Shape[] => [
  inks.soft('light', 0, low - 6, 6, 4, kind === 'prominent' ? 0.6 : 0.35),
  ...(kind === 'cleft' ? [burin([0.2, low - 8, 0.4, low - 5, 0, low - 1.6], inks.deep, 2, 0.5)] : []),
];

/** The position of each mark on the skin (a mole or a scar), relative to the middle of the face. */
const markSpots: Readonly<Record<FaceMark['at'], readonly [x: number, y: number]>> = {
  'left-cheek': [-20, 77],
  'right-cheek': [20, 77],
  'below-left-eye': [-17, 72.6],
  'right-eyebrow': [18, 50.5],
  chin: [5, 100],
  forehead: [9, 38],
  'upper-lip': [6, 84.8],
};

export const marks = ({marks: all}: Lasting, inks: Inks): readonly Shape[] =>
  all.flatMap(({kind, at}) => {
    const [x, y] = markSpots[at];
    if (kind === 'mole')
      return [shape('circle', {cx: x, cy: y, r: 1.5, fill: inks.deep, 'fill-opacity': 0.8})];
    const run: CurvePoints = [x - 1.6, y - 4, x + 0.3, y, x + 1.2, y + 4];
    return [
      line(curve(run), inks.blush, 2, 0.5),
      burin(run, inks.light, 1.5),
      burin(moveCurve(run, 0.8, 0), inks.deep, 0.6, 0.6),
    ];
  });
