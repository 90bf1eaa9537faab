import type {Shape} from '../shape.ts';
import {skull, type Bones} from './bones.ts';
import {
  backwards,
  bristles,
  curls,
  curve,
  joinHalves,
  moveCurve,
  ribbon,
  strands,
  whole,
  type CurvePoints,
} from './curve.ts';
import type {Passing} from '../../model/face.ts';
import type {Inks} from './inks.ts';
import {both, burin, fill, hairs, line, penWidth} from './paint.ts';

type Hair = Passing['hair'];

/** How hair lies: combed forwards, combed to one side, brushed back, combed along the head, or in curls. */
type Lie = 'forwards' | 'aside' | 'back' | 'along' | 'curled';

/**
 * The points of half a hairline, from the middle down to the temple. They fit a head whose temples are 30 units from
 * the middle.
 */
const common: CurvePoints = [0, 27.4, 8, 26.4, 16, 28, 22.4, 33.6, 25.6, 41];

/**
 * The shape of each hairstyle: its distance from the skull on top and at the side, how it lies, and how much of the
 * skin it covers. Then come its hairline and, if different, the hairline of the left half. The persons in interviews
 * have these styles. No style covers a place where a face may have a mole or a scar.
 */
const cuts: Readonly<
  Record<
    Hair,
    readonly [top: number, side: number, lie: Lie, cover: number, line?: CurvePoints, left?: CurvePoints]
  >
> = {
  short: [
    6,
    1.8,
    'forwards',
    1,
    [0, 28, 7, 25.4, 14, 25.6, 20.6, 30, 25.6, 40],
    [0, 28, 8, 32, 16, 34.4, 22, 37.6, 26, 45],
  ],
  'side-parting': [
    6.4,
    1.6,
    'aside',
    1,
    [0, 23.6, 8, 26.4, 16, 30.4, 22.4, 35.6, 26, 44],
    [0, 23.6, 8, 21.6, 12, 22.4, 19, 28, 25, 39],
  ],
  cropped: [1, 0.1, 'back', 0.82],
  long: [5, 3.4, 'along', 1, [0, 17.4, 4.4, 19.6, 13, 26.8, 21.6, 37.6, 27.8, 50]],
  tied: [3, 0.8, 'along', 1, [0, 23.8, 8, 24.4, 16, 27.8, 23, 35.4, 27, 46]],
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
 * The outer and the inner edge of hair or cloth that falls on the shoulders, for the right half of the face. Ears and
 * throat stay uncovered.
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
};

/** The knot of tied hair behind the head, at the upper right. */
const knot: CurvePoints = [14, 14, 17, 4.4, 26, 2.6, 34, 8, 34.6, 18, 28, 25, 19, 22];

/** Draws hair or cloth that falls on the shoulders behind the ears. */
export function hairBehind({hair}: Passing, all: Inks, {cheek}: Bones): readonly Shape[] {
  const inks = inksFor(hair, all);
  if (hair === 'tied') return bun(inks);
  const fall = falls[hair];
  if (!fall) return [];
  const [outer, inner] = fall;
  const [one, other] = [moveCurve(outer, 0, 0, cheek / 32), moveCurve(inner, 0, 0, cheek / 32)];
  const right = [
    fill(ribbon(one, other), inks.hair),
    ...hairs(inks, 1, share => strands(one, other, (hair === 'scarf' ? 5 : 16) * share)),
    line(curve(one), inks.pen, penWidth),
  ];
  return both(right);
}

/** Draws tied hair behind the head. */
const bun = (inks: Inks): readonly Shape[] => [
  fill(`${curve(knot)}Z`, inks.hair),
  ...hairs(inks, 1, share => strands(knot.slice(0, 8), backwards(knot.slice(6)), 12 * share)),
  line(curve(knot), inks.pen, penWidth),
];

/** Draws hair in front of the skull, down to the hairline. */
export function hairBefore({hair}: Passing, all: Inks, bones: Bones): readonly Shape[] {
  const inks = inksFor(hair, all);
  const [top, side, lie, cover, hairline = common, left = hairline] = cuts[hair];
  const {temple, cheek} = bones;
  const isWhole = lie === 'forwards' || lie === 'aside';
  const ends = falls[hair] ? [cheek - 2.4, 52, cheek, 58] : [cheek - 3, 50, cheek - 2.6, 60.5];
  const edge = (run: CurvePoints): CurvePoints => [...moveCurve(run, 0, 0, temple / 30), ...ends];
  const outer = [...skull(bones, top, side), cheek + side * 0.5, 57.5];
  const rim = isWhole ? whole(outer) : outer;
  const own = isWhole ? joinHalves(edge(left), edge(hairline)) : edge(hairline);
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
    ...(lie === 'aside' ? [burin([-8, 6.6, -11.4, 14, -11, 22.4], inks.hairDark, 0.8, 0.8)] : []),
    ...(lie === 'curled' ? [] : [line(curve(rim), inks.pen, penWidth * cover)]),
  ];
  return isWhole ? locks : both(locks);
}
