import type {Shape} from '../draw/shape.ts';
import {skull, type Bones} from './bones.ts';
import {area, backwards, bristles, curls, mirrored, moved, strands, type Run} from './curve.ts';
import type {Passing} from './face.ts';
import type {Inks} from './inks.ts';
import {both, fill, hairs} from './paint.ts';

type Hair = Passing['hair'];

/** How hair lies: combed forwards, brushed back, combed along the head, or in curls. */
type Lie = 'forwards' | 'back' | 'along' | 'curled';

/** How far hair stands off the skull above and at the side, how it lies, and how much of the skin it covers. */
const cuts: Readonly<Record<Hair, readonly [top: number, side: number, lie: Lie, cover: number]>> = {
  short: [4.2, 1.6, 'forwards', 1],
  'side-parting': [5, 1.6, 'along', 1],
  cropped: [1, 0.1, 'back', 0.82],
  long: [3.6, 3, 'along', 1],
  tied: [2.4, 0.6, 'along', 1],
  curly: [8, 5, 'curled', 1],
  receding: [1.2, 0.9, 'back', 0.86],
  scarf: [4.6, 2.6, 'along', 1],
};

/** The hairline of a head whose temples are 30 from the middle, on one half from the middle down to the temple. */
const hairlines: Readonly<Record<Hair, Run>> = {
  short: [0, 28.6, 8, 28.4, 16, 30, 22, 34.4, 25, 41],
  'side-parting': [-11, 27.4, -4, 26, 3, 25.8, 12, 27.4, 20, 31.4, 25.4, 40],
  cropped: [0, 28.6, 9, 27.6, 17, 28.6, 22.6, 33, 26, 41],
  long: [0, 22.6, 5, 23.4, 14, 28.4, 22, 37, 27.6, 48],
  tied: [0, 27.4, 9, 27, 17, 29.6, 22.6, 35, 26, 43],
  curly: [0, 28.4, 8, 28, 16, 30, 22, 35, 25, 42],
  receding: [0, 22, 6, 20.6, 13, 17.6, 19, 22, 25, 37],
  scarf: [0, 27.6, 9, 28, 18, 31.6, 25, 40, 29, 50],
};

/** What hair, or the cloth over it, is drawn with. */
const inksFor = (hair: Hair, inks: Inks): Inks =>
  hair === 'scarf'
    ? {...inks, hair: inks.tint('#6f7f8d'), hairDark: inks.tint('#47545f'), hairLight: inks.tint('#93a1ad')}
    : inks;

/** Outer and inner edge, on the right half, of what falls on the shoulders: they leave ears and throat free. */
const falls: Readonly<Partial<Record<Hair, readonly [Run, Run]>>> = {
  long: [
    [20, 20, 31, 40, 36, 62, 37.4, 86, 38, 108, 36, 124, 32, 135],
    [8, 40, 12, 60, 14, 78, 15.6, 92, 19, 108, 21, 122, 24, 136],
  ],
  scarf: [
    [30, 40, 35, 62, 35, 84, 31, 102, 20, 115, 0, 125],
    [20, 50, 18, 70, 17, 84, 16, 98, 11.6, 106.6, 0, 112.4],
  ],
  tied: [
    [22, 80, 28, 92, 30.5, 104, 29, 116, 25, 126],
    [14, 80, 17, 92, 21, 104, 22, 116, 23, 126],
  ],
};

/** Hair, or the cloth over it, that falls behind the ears on the shoulders. */
export function hairBehind({hair}: Passing, all: Inks, {cheek}: Bones): readonly Shape[] {
  const inks = inksFor(hair, all);
  const [outer, inner] = falls[hair] ?? [[], []];
  if (outer.length === 0) return [];
  const [one, other] = [moved(outer, 0, 0, cheek / 32, 1), moved(inner, 0, 0, cheek / 32, 1)];
  const right = [
    fill(area(one, other), inks.hair),
    ...hairs(inks, 1, share => strands(one, other, (hair === 'scarf' ? 5 : 16) * share)),
  ];
  // What is tied falls on one shoulder.
  return both(right).slice(hair === 'tied' ? -1 : 0);
}

/** The outer edge and the hairline of the hair before the skull: of its right half, or of all where it is not alike. */
function locksOf(hair: Hair, bones: Bones): readonly (readonly [rim: Run, line: Run])[] {
  const [top, side] = cuts[hair];
  const {temple, cheek} = bones;
  const rim = [...skull(bones, top, side), cheek + side * 0.5, 57.5];
  const ends = falls[hair] ? [cheek - 2.4, 52, cheek, 58] : [cheek - 3, 50, cheek - 2.6, 60.5];
  const own = [...moved(hairlines[hair], 0, 0, temple / 30, 1), ...ends];
  const whole = (run: Run) => [...backwards(mirrored(run)), ...run.slice(2)];
  if (hair === 'short') return [[whole(rim), whole(own)]];
  if (hair !== 'side-parting') return [[rim, own]];
  const crown = mirrored(rim.slice(2, 4));
  const beside = moved([-11.8, 27.4, -17.5, 29.6, -22.6, 34, -25.8, 41], 0, 0, temple / 30, 1);
  return [
    [[...crown, ...rim], own],
    [
      [...crown, ...mirrored(rim.slice(4))],
      [...beside, ...mirrored(ends)],
    ],
  ];
}

/** Hair in front of the skull, down to the hairline. */
export function hairBefore({hair}: Passing, all: Inks, bones: Bones): readonly Shape[] {
  const inks = inksFor(hair, all);
  const [, , lie, cover] = cuts[hair];
  const lies: Readonly<Record<Lie, (rim: Run, own: Run, share: number) => string>> = {
    forwards: (rim, own, share) => bristles(rim, own, 160 * share, {lean: 0.09, fan: 0.8, over: 0.08}),
    back: (rim, own, share) => bristles(own, rim, 90 * share, {lean: 0.06, fan: 0.12, over: 0.035}),
    along: (rim, own, share) => strands(own, rim, (hair === 'scarf' ? 6 : 32) * share),
    curled: (rim, own, share) => curls(own, rim, 22 * share + 6, 5, 1.3 + share / 2),
  };
  const locks = locksOf(hair, bones).flatMap(([rim, own]) => [
    fill(area(rim, own), inks.hair, cover),
    // Curls make the outline too.
    ...(lie === 'curled' ? [fill(curls(own, rim, 22, 5, 1.9), inks.hair)] : []),
    ...hairs(inks, cover, share => lies[lie](rim, own, share)),
  ]);
  return hair === 'short' || hair === 'side-parting' ? locks : both(locks);
}
