import {moveCurve, through, type CurvePoints} from './curve.ts';
import type {Face, Lasting, Passing} from '../../model/face.ts';

/**
 * Measurements of a head, by its shape: half its width at the temple, half its width at the cheek, and the height of
 * the chin.
 */
const headSizes: Readonly<Record<Lasting['head'], readonly [temple: number, cheek: number, chin: number]>> = {
  round: [31.4, 33.6, 104],
  oval: [30, 31.6, 106],
  long: [28.4, 29.8, 109],
  broad: [32.6, 35, 105],
};

/**
 * `jaw` is the width of the jaw, divided by the width of the cheek. `chin` is half the width of the chin, in the
 * units of the face.
 */
const jawSizes: Readonly<Record<Lasting['jaw'], readonly [jaw: number, chin: number]>> = {
  soft: [0.8, 10.5],
  square: [0.89, 13],
  pointed: [0.74, 8],
};

const weightWidths: Readonly<Record<Passing['weight'], number>> = {slim: -1.8, medium: 0, heavy: 3.2};

/** The measurements of one head. */
export interface Bones {
  readonly temple: number;
  readonly cheek: number;
  readonly jaw: number;
  readonly chinWidth: number;
  readonly chin: number;
  /** Width that is added to the cheek and the jaw. It depends on the weight and, a little, on a higher age. */
  readonly fat: number;
}

/** Returns the measurements of a head; those of a mixed picture are the mean of two heads. */
export function bonesOf({lasting, passing, mixedOf}: Face): Bones {
  const [one, other] = (mixedOf ?? []).map(own => bonesOf({lasting: own, passing}));
  if (one && other) {
    const mean = (of: keyof Bones): number => (one[of] + other[of]) / 2;
    return {
      ...{temple: mean('temple'), cheek: mean('cheek'), jaw: mean('jaw'), fat: mean('fat')},
      ...{chinWidth: mean('chinWidth'), chin: mean('chin')},
    };
  }
  const [temple, cheek, low] = headSizes[lasting.head];
  const [jaw, chinWidth] = jawSizes[lasting.jaw];
  return {
    ...{temple, cheek, chinWidth},
    fat: weightWidths[passing.weight] + Math.min(1, Math.max(0, passing.age - 45) / 30),
    jaw: cheek * jaw,
    chin: low + (lasting.chin === 'prominent' ? 1.8 : 0),
  };
}

/**
 * Points of half of the skull, from the crown down to the temple. They fit a head whose temples are 30 units from the
 * middle.
 */
const dome: CurvePoints = [0, 12.6, 9.5, 13.8, 18, 18, 24.6, 25.5, 28.6, 35, 30, 45];

/**
 * Returns half of the outline of the skull. With `top` and `side`, the line lies outside the skull: `top` is the
 * distance at the top, `side` the distance at the side.
 */
export const skull = ({temple}: Bones, top = 0, side = 0): CurvePoints =>
  moveCurve(dome, 0, 0, (temple + side) / 30).map((value, n) =>
    n % 2 ? value - (top * (62 - value)) / 49 : value,
  );

/** Returns half of the outline of the face, from the temple to the chin. */
export const jawline = ({cheek, jaw, chinWidth, chin, fat}: Bones): CurvePoints =>
  through(
    [cheek, 59],
    [cheek * 0.985 + fat * 0.25, 70],
    [cheek * 0.5 + jaw * 0.5 + fat * 0.7, 80],
    [jaw * 0.93 + fat, 88],
    [jaw * 0.52 + chinWidth * 0.6 + fat * 0.9, 96.5],
    [chinWidth * 0.98 + fat * 0.6, chin - 4],
    [chinWidth * 0.52, chin - 1.1],
    [0, chin],
  );
