import type {Shape} from '../draw/shape.ts';
import {skull, type Bones} from './bones.ts';
import {
  area,
  backwards,
  bristles,
  curls,
  halves,
  mirrored,
  moved,
  strands,
  type Run,
} from './curve.ts';
import type {Passing} from './face.ts';
import type {Inks} from './inks.ts';
import {fill, line} from './paint.ts';

type Hair = Passing['hair'];

interface Cut {
  /** How far it stands off the skull above and at the side. */
  readonly top: number;
  readonly side: number;
  /** The hairline of a head whose temples are 30 from the middle, on one half from the middle down to the temple. */
  readonly hairline: Run;
  readonly lies: 'down' | 'up' | 'along' | 'curled';
  readonly opacity: number;
}

const cuts: Readonly<Record<Hair, Cut>> = {
  short: {
    top: 4.2,
    side: 1.6,
    lies: 'down',
    opacity: 1,
    hairline: [0, 28.6, 8, 28.4, 16, 30, 22, 34.4, 25, 41],
  },
  'side-parting': {
    top: 5,
    side: 1.6,
    lies: 'along',
    opacity: 1,
    hairline: [-11, 27.4, -4, 26, 3, 25.8, 12, 27.4, 20, 31.4, 25.4, 40],
  },
  cropped: {
    top: 1,
    side: 0.1,
    lies: 'up',
    opacity: 0.82,
    hairline: [0, 28.6, 9, 27.6, 17, 28.6, 22.6, 33, 26, 41],
  },
  long: {
    top: 3.6,
    side: 3,
    lies: 'along',
    opacity: 1,
    hairline: [0, 22.6, 5, 23.4, 14, 28.4, 22, 37, 27.6, 48],
  },
  tied: {
    top: 2.4,
    side: 0.6,
    lies: 'along',
    opacity: 1,
    hairline: [0, 27.4, 9, 27, 17, 29.6, 22.6, 35, 26, 43],
  },
  curly: {top: 8, side: 5, lies: 'curled', opacity: 1, hairline: [0, 28.4, 8, 28, 16, 30, 22, 35, 25, 42]},
  receding: {
    top: 1.2,
    side: 0.9,
    lies: 'up',
    opacity: 0.86,
    hairline: [0, 22, 6, 20.6, 13, 17.6, 19, 22, 25, 37],
  },
  scarf: {
    top: 4.6,
    side: 2.6,
    lies: 'along',
    opacity: 1,
    hairline: [0, 27.6, 9, 28, 18, 31.6, 25, 40, 29, 50],
  },
};

const cloth = '#6f7f8d';

/** Hair, or the cloth over it, that lies behind the head and on the shoulders. */
export function hairBehind({hair}: Passing, inks: Inks, {temple, cheek}: Bones): readonly Shape[] {
  const edge: Run = [
    0,
    10,
    temple * 0.8,
    18,
    temple + 3.4,
    44,
    cheek + 4,
    64,
    cheek + 4.6,
    86,
    cheek + 3,
    106,
    cheek - 2,
    122,
  ];
  const inner: Run = [0, 40, 4, 50, 8, 56, 10, 66, 12, 86, 14, 106, 15, 122];
  if (hair === 'long' || hair === 'scarf') {
    const ink = hair === 'scarf' ? inks.tint('#56646f') : inks.hair;
    return halves.flatMap(half => [
      fill(area(half(edge), half(inner)), ink),
      line(
        strands(half(moved(edge, -0.6, 0)), half(inner), 9),
        inks.hairDark,
        hair === 'scarf' ? 0.8 : 0.5,
        hair === 'scarf' ? 0.25 : 0.7,
      ),
      inks.soft('hairDark', half([20, 0])[0] ?? 0, 92, 14, 34, 0.8),
    ]);
  }
  if (hair === 'tied') {
    const tail: Run = [-21, 84, -27, 92, -29.5, 104, -28, 116, -24, 124];
    return [
      fill(area(tail, moved(tail, 12, 0, 1)), inks.hair),
      line(strands(tail, moved(tail, 9, 0), 7), inks.hairDark, 0.5, 0.7),
    ];
  }
  return [];
}

interface Lock {
  readonly rim: Run;
  readonly line: Run;
}

/** The parts of hair before the skull, each between its outer edge and its hairline. */
function locksOf(hair: Hair, bones: Bones): readonly Lock[] {
  const {top, side, hairline} = cuts[hair];
  const {temple, cheek} = bones;
  const rim = [...skull(bones, top, side), cheek + side * 0.5, 57.5];
  const ends =
    cuts[hair].lies === 'along' && hair !== 'side-parting'
      ? [cheek - 2.4, 52, cheek, 58]
      : [cheek - 3, 50, cheek - 2.6, 60.5];
  const own = [...moved(hairline, 0, 0, temple / 30, 1), ...ends];
  if (hair === 'short')
    return [
      {
        rim: [...backwards(mirrored(rim)), ...rim.slice(2)],
        line: [...backwards(mirrored(own)), ...own.slice(2)],
      },
    ];
  if (hair !== 'side-parting') return halves.map(half => ({rim: half(rim), line: half(own)}));
  const crown = mirrored(rim.slice(2, 4));
  const other = [-11.8, 27.4, -17.5, 29.6, -22.6, 34, -25.8, 41].map((v, n) =>
    n % 2 ? v : (v * temple) / 30,
  );
  return [
    {rim: [...crown, ...rim], line: own},
    {rim: [...crown, ...mirrored(rim.slice(4))], line: [...other, -cheek + 2.6, 50, -cheek + 2.2, 61]},
  ];
}

/** How short hair lies: combed forwards and a little aside, or brushed back. */
const sweep = {lean: 0.09, fan: 0.8, over: 0.08};
const back = {lean: 0.06, fan: 0.12, over: 0.035};

/** Hair in front of the skull, down to the hairline. */
export function hairBefore({hair}: Passing, inks: Inks, bones: Bones): readonly Shape[] {
  const {lies, opacity} = cuts[hair];
  const scarf = hair === 'scarf';
  const ink = scarf ? inks.tint(cloth) : inks.hair;
  return locksOf(hair, bones).flatMap(({rim, line: own}) => {
    const base = fill(area(rim, own), ink, opacity);
    if (lies === 'curled')
      return [
        base,
        fill(curls(own, rim, 22, 5, 1.9), inks.hair),
        line(curls(own, rim, 20, 5, 1.7), inks.hairDark, 0.4, 0.75),
        line(curls(own, rim, 14, 5, 1.4), inks.hairLight, 0.3, 0.5),
      ];
    if (lies === 'along')
      return [
        base,
        line(strands(own, rim, scarf ? 5 : 22), inks.hairDark, scarf ? 0.7 : 0.4, scarf ? 0.3 : 0.55),
        line(strands(own, rim, scarf ? 3 : 13), scarf ? inks.tint('#93a1ad') : inks.hairLight, 0.35, 0.5),
      ];
    if (lies === 'down')
      return [
        base,
        line(bristles(rim, own, 160, sweep), inks.hair, 0.7),
        line(bristles(rim, own, 110, sweep), inks.hairDark, 0.35, 0.55),
        line(bristles(rim, own, 70, sweep), inks.hairLight, 0.35, 0.5),
      ];
    return [
      base,
      line(bristles(own, rim, 90, back), inks.hair, 0.6, opacity),
      line(bristles(own, rim, 60, back), inks.hairDark, 0.35, 0.5),
      line(bristles(own, rim, 34, back), inks.hairLight, 0.3, 0.45),
    ];
  });
}
