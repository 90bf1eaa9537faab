import type {Shape} from '../shape.ts';
import {skull, type Bones} from './bones.ts';
import {bristles, curls, moved, ribbon, strands, whole, type CurvePoints} from './curve.ts';
import type {Passing} from '../../model/face.ts';
import type {Inks} from './inks.ts';
import {both, burin, fill, hairs} from './paint.ts';

type Hair = Passing['hair'];

/** How hair lies: combed forwards, combed to one side, brushed back, combed along the head, or in curls. */
type Lie = 'forwards' | 'aside' | 'back' | 'along' | 'curled';

/**
 * Half of the hairline from the middle down to the temple. The points are for a head whose temples are 30
 * units from the middle.
 */
const common: CurvePoints = [0, 28.4, 8, 28.2, 16, 30, 22, 34.4, 25.4, 41];

/**
 * The shape of each hairstyle: its distance from the skull on top and at the side, how it lies, how much of
 * the skin it covers, and its hairline.
 */
const cuts: Readonly<
  Record<Hair, readonly [top: number, side: number, lie: Lie, cover: number, line?: CurvePoints]>
> = {
  short: [4.2, 1.6, 'forwards', 1],
  'side-parting': [5, 1.6, 'aside', 1],
  cropped: [1, 0.1, 'back', 0.82],
  long: [3.6, 3, 'along', 1, [0, 22.6, 5, 23.4, 14, 28.4, 22, 37, 27.6, 48]],
  tied: [2.4, 0.6, 'along', 1],
  curly: [8, 5, 'curled', 1],
  receding: [1.2, 0.9, 'back', 0.86, [0, 22, 6, 20.6, 13, 17.6, 19, 22, 25, 37]],
  scarf: [4.6, 2.6, 'along', 1, [0, 27.6, 9, 28, 18, 31.6, 25, 40, 29, 50]],
};

/** Returns the inks for hair, or for the cloth of a scarf. */
const inksFor = (hair: Hair, inks: Inks): Inks =>
  hair === 'scarf'
    ? {...inks, hair: inks.tint('#6f7f8d'), hairDark: inks.tint('#47545f'), hairLight: inks.tint('#93a1ad')}
    : inks;

/**
 * The outer and inner edge of hair or cloth on the shoulders, for the right half. Both leave ears and throat
 * uncovered.
 */
const falls: Readonly<Partial<Record<Hair, readonly [CurvePoints, CurvePoints]>>> = {
  long: [
    [20, 20, 31, 40, 36, 62, 38, 108, 32, 135],
    [8, 40, 12, 60, 14, 78, 19, 108, 24, 136],
  ],
  scarf: [
    [30, 40, 35, 62, 35, 84, 31, 102, 20, 115, 0, 125],
    [20, 50, 18, 70, 17, 84, 16, 98, 11.6, 106.6, 0, 112.4],
  ],
  tied: [
    [22, 80, 28, 92, 30.5, 104, 25, 126],
    [14, 80, 17, 92, 21, 104, 23, 126],
  ],
};

/** Draws hair or cloth that falls on the shoulders behind the ears. */
export function hairBehind({hair}: Passing, all: Inks, {cheek}: Bones): readonly Shape[] {
  const inks = inksFor(hair, all);
  const fall = falls[hair];
  if (!fall) return [];
  const [outer, inner] = fall;
  const [one, other] = [moved(outer, 0, 0, cheek / 32), moved(inner, 0, 0, cheek / 32)];
  const right = [
    fill(ribbon(one, other), inks.hair),
    ...hairs(inks, 1, share => strands(one, other, (hair === 'scarf' ? 5 : 16) * share)),
  ];
  // Tied hair falls on one shoulder only.
  return both(right).slice(hair === 'tied' ? -1 : 0);
}

/** Draws hair in front of the skull, down to the hairline. */
export function hairBefore({hair}: Passing, all: Inks, bones: Bones): readonly Shape[] {
  const inks = inksFor(hair, all);
  const [top, side, lie, cover, hairline = common] = cuts[hair];
  const {temple, cheek} = bones;
  const isWhole = lie === 'forwards' || lie === 'aside';
  const half = (run: CurvePoints): CurvePoints => (isWhole ? whole(run) : run);
  const ends = falls[hair] ? [cheek - 2.4, 52, cheek, 58] : [cheek - 3, 50, cheek - 2.6, 60.5];
  const rim = half([...skull(bones, top, side), cheek + side * 0.5, 57.5]);
  const own = half([...moved(hairline, 0, 0, temple / 30), ...ends]);
  const lies: Readonly<Record<Lie, (share: number) => string>> = {
    forwards: share => bristles(rim, own, 160 * share, 0.09, 0.8),
    aside: share => bristles(rim, own, 160 * share, 0.16, 0.6),
    back: share => bristles(own, rim, 90 * share, 0.06, 0.12),
    along: share => strands(own, rim, (hair === 'scarf' ? 6 : 32) * share),
    curled: share => curls(own, rim, 22 * share + 6, 1.3 + share / 2),
  };
  const locks = [
    fill(ribbon(rim, own), inks.hair, cover),
    // In curled hair, curls also form the outline.
    ...(lie === 'curled' ? [fill(curls(own, rim, 22, 1.9), inks.hair)] : []),
    ...hairs(inks, cover, lies[lie]),
    ...(lie === 'aside' ? [burin([-9, 10, -11.6, 18, -11, 28], inks.light, 0.9, 0.7)] : []),
  ];
  return isWhole ? locks : both(locks);
}
