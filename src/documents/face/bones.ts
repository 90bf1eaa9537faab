import type {Run} from './curve.ts';
import type {Face, Lasting, Passing} from './face.ts';

/** Half widths of a head at temple and cheek, and how low the chin is, by shape. */
const headSizes: Readonly<Record<Lasting['head'], readonly [temple: number, cheek: number, chin: number]>> = {
  round: [31.5, 34.5, 105],
  oval: [30, 32.5, 106.5],
  long: [28.5, 30.8, 109],
  broad: [33, 36, 105],
};

/** How wide the jaw is beside the cheek, and half the chin. */
const jawSizes: Readonly<Record<Lasting['jaw'], readonly [jaw: number, chin: number]>> = {
  soft: [0.83, 12.5],
  square: [0.9, 15],
  pointed: [0.76, 9.5],
};

const weightWidths: Readonly<Record<Passing['weight'], number>> = {slim: -1.8, medium: 0, heavy: 3.4};

/** Measures of one head. */
export interface Bones {
  readonly temple: number;
  readonly cheek: number;
  readonly jaw: number;
  readonly chinWidth: number;
  readonly chin: number;
  /** What weight, and a little what age, adds to cheek and jaw. */
  readonly fat: number;
}

export function bonesOf({lasting, passing}: Face): Bones {
  const [temple, cheek, low] = headSizes[lasting.head];
  const [jaw, chinWidth] = jawSizes[lasting.jaw];
  const fat = weightWidths[passing.weight] + Math.max(0, passing.age - 45) / 30;
  return {
    ...{temple, cheek, chinWidth, fat},
    jaw: cheek * jaw,
    chin: low + (lasting.chin === 'prominent' ? 1.8 : 0),
  };
}

/** The outline of the face on one half, from crown to chin. */
export const outline = ({temple, cheek, jaw, chinWidth, chin, fat}: Bones): Run => [
  ...[0, 13, 14, 14.6, 24.5, 23.5, temple, 41, cheek, 60],
  ...[cheek * 0.975 + fat * 0.3, 73, jaw + fat, 86.5],
  ...[(jaw + chinWidth) / 2 + 2.5 + fat * 0.8, 96.5, chinWidth + fat * 0.5, chin - 3.2, 0, chin],
];
