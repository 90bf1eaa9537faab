import {
  hiddenMarks,
  lastingValues,
  markValues,
  passingValues,
  type Face,
  type FaceMark,
} from '../model/face.ts';
import {yearsBetween, type WholeDay} from '../model/dates.ts';
import {hashOf} from '../../content/random.ts';
import {chanceFrom, type Chance} from './random.ts';

/** An invented person. No trait of a holder depends on whether the document is genuine or false. */
export interface Holder {
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: 'F' | 'M' | 'X';
  readonly birth: WholeDay;
  readonly birthplace: string;
  readonly face: Face;
  /** Number of the story that practice tells, from 0. The text key of the story is `practice.story.<n>`. */
  readonly story: number;
}

/** The number of stories. Their text keys are `practice.story.0` to `practice.story.11`. */
export const stories = 12;

/**
 * First come surnames, given names of women, and given names of men, each list separated by `|`. Then come a long
 * surname, and long given names of a woman and of a man. The long names fit in no machine-readable line. A region may
 * have no long names.
 */
type Names = readonly [
  surnames: string,
  women: string,
  men: string,
  long?: readonly [string, string, string],
];

/** Names of holders, one entry for each region. The region of a holder is random, like all other traits. */
const names: readonly [Names, ...Names[]] = [
  [
    'BERG|LUND|SANDSTRÖM|DAHL',
    'ELSA|KARIN|LIV MARIT',
    'ERIK|NILS|ANDERS OLOF',
    ['BERG-SANDSTRÖM OCH LUNDQVIST', 'ELSA MARGARETA VILHELMINA', 'ERIK GUSTAV ALEXANDER'],
  ],
  [
    'CASTRO|FUENTES|OLIVEIRA|DUARTE',
    'INES|PAULA SOFIA|BEATRIZ',
    'DIEGO|RUI|MATEO LUIS',
    ['CASTRO DE LA FUENTE Y OLIVEIRA', 'MARIA DE LOS ANGELES BEATRIZ', 'JOSE MARIA DE LA CRUZ'],
  ],
  [
    'MOREAU|GIRARD|LEFÈVRE|BERNARD',
    'ADELE|CLAIRE|LOUISE ANNE',
    'HUGO|ÉMILE|PAUL HENRI',
    ['MOREAU DE LA ROCHE-GIRARD', 'ADELE LOUISE BERNADETTE', 'HUGO HENRI ALEXANDRE'],
  ],
  [
    'KRÜGER|WEISS|BAUER|VOGEL',
    'HEIDI|LENA|EVA MARIA',
    'JONAS|MAX|KARL FELIX',
    ['KRÜGER-WEISSENBACHER VON DER AUE', 'EVA MARIA FRANZISKA', 'KARL FELIX MAXIMILIAN'],
  ],
  [
    'NOVAK|HORVAT|ZELENKA|POPA',
    'MILA|VERA|ANA DARIA',
    'IVAN|LUKA|MARKO JAN',
    ['NOVAK-HORVATOVIC ZELENKOVA', 'ANA DARIA MARGARITA', 'MARKO JAN ALEKSANDAR'],
  ],
  ['TANAKA|MIZUNO|LIM|SUN', 'YUKI|MEI|HARU AYA', 'KEN|TARO|JUN WEI'],
  [
    'TEKLE|DESTA|OKAFOR|MENSAH',
    'HANNA|SARA|AMA ESI',
    'YONAS|KOFI|ABEL SAMUEL',
    ['TEKLE-GEBREMARIAM WOLDEMICHAEL', 'HANNA SELAMAWIT', 'YONAS GEBREKIDAN'],
  ],
  [
    'HADDAD|NASSER|RAHIMI|AZIZ',
    'LEILA|NOUR|MARYAM SARA',
    'SAMIR|KARIM|ALI REZA',
    ['HADDAD BIN NASSER AL RAHIMI', 'MARYAM SARA AISHA', 'ALI REZA MOHAMMAD'],
  ],
];

const birthplaces = ['NORDVIK', 'CALDERA', 'PORT ALBA', 'GREAT MEADOW'] as const;

const split = (words: string): readonly [string, ...string[]] => {
  const [first = '', ...rest] = words.split('|');
  return [first, ...rest];
};

/** The share of holders whose name is too long for every machine-readable line. */
const longShare = 0.06;

/** Returns the story for a number. Consecutive numbers give every story once before a story comes again. */
export const storyAt = (number: number): number => (number * 5) % stories;

/** Returns a person with random traits. `today` is the date on which all cases take place. */
export function holderBy(chance: Chance, today: WholeDay): Holder {
  const [surnames, women, men, [longSurname, longWoman, longMan] = []] = chance.one(names);
  const isWoman = chance.happens(0.5);
  const sex = chance.happens(0.02) ? 'X' : isWoman ? 'F' : 'M';
  const age = 18 + chance.whole(58);
  const birth = {year: today.year - age - 1, month: 1 + chance.whole(12), day: 1 + chance.whole(28)};
  const own = {surname: chance.one(split(surnames)), givenNames: chance.one(split(isWoman ? women : men))};
  const longer = {
    surname: longSurname ?? own.surname,
    givenNames: (isWoman ? longWoman : longMan) ?? own.givenNames,
  };
  return {
    ...(chance.happens(longShare) ? longer : own),
    sex,
    birth,
    birthplace: chance.one(birthplaces),
    face: faceBy(chance, Math.max(...yearsBetween(birth, today)), isWoman),
    story: chance.whole(stories),
  };
}

/**
 * Returns another random person of the same sex. `sex` is the entry of a document; for `X`, the person may be of any
 * sex.
 */
export function holderLike(chance: Chance, today: WholeDay, sex: string | undefined): Holder {
  const holder = holderBy(chance, today);
  return holder.sex === sex || sex === 'X' ? holder : holderLike(chance, today, sex);
}

/** Returns the face of an invented traveller. The same seed always gives the same face; `age` is in years. */
export function travellerFace(seed: string, age?: number): Face {
  const chance = chanceFrom(hashOf(seed), 'traveller');
  return faceBy(chance, age ?? 22 + chance.whole(40), chance.happens(0.5));
}

const noMark: readonly FaceMark[] = [];

/** Returns a random face of the given age. Its beard covers no lasting mark. */
function faceBy(chance: Chance, age: number, isWoman: boolean): Face {
  const skin = 1 + chance.whole(8);
  const marks = chance.happens(0.4)
    ? [{kind: chance.one(markValues.kind), at: chance.one(markValues.at)}]
    : noMark;
  const face: Face = {
    lasting: {
      head: chance.one(lastingValues.head),
      jaw: chance.one(lastingValues.jaw),
      chin: chance.one(lastingValues.chin),
      lobe: chance.one(lastingValues.lobe),
      helix: chance.one(lastingValues.helix),
      bridge: chance.one(lastingValues.bridge),
      base: chance.one(lastingValues.base),
      spacing: chance.one(lastingValues.spacing),
      eye: chance.one(lastingValues.eye),
      brow: chance.one(lastingValues.brow),
      mouth: chance.one(lastingValues.mouth),
      skin,
      iris: chance.one(skin > 4 ? (['brown', 'dark'] as const) : lastingValues.iris),
      marks,
    },
    passing: passingBy(chance, age, isWoman),
  };
  const hidden = hiddenMarks(face);
  return {...face, lasting: {...face.lasting, marks: marks.filter(mark => !hidden.includes(mark))}};
}

/**
 * Returns the face that a holder had on the day of issue, `months` months ago, at the age `age`. The shorter the
 * time, the fewer passing features differ: none within three months, and at most one within two years.
 */
export function faceThen(
  chance: Chance,
  {face, sex}: Pick<Holder, 'face' | 'sex'>,
  {age, months}: {readonly age: number; readonly months: number},
): Face {
  const now = face.passing;
  const other = passingBy(chance, age, sex === 'F');
  const one = chance.one(['weight', 'glasses', sex === 'M' ? 'beard' : 'hair'] as const);
  // Within a year, hair does not grow long enough to look different.
  const isOne = months >= 3 && !(one === 'hair' && months < 12);
  const passing =
    months < 24 || sex === 'X' ? {...now, ...(isOne ? {[one]: other[one]} : {}), age} : {...other, age};
  const then = {...face, passing};
  return hiddenMarks(then).length > 0 ? {...face, passing: {...now, age}} : then;
}

/** Returns random passing features for the given age: hair, beard, glasses and weight. */
const passingBy = (chance: Chance, age: number, isWoman: boolean): Face['passing'] => ({
  age,
  weight: chance.one(passingValues.weight),
  hair: chance.one(
    isWoman
      ? (['long', 'tied', 'short', 'curly', 'side-parting'] as const)
      : (['short', 'side-parting', 'cropped', 'receding', 'curly'] as const),
  ),
  colour:
    age > 55
      ? chance.one(['grey', 'white', 'dark'] as const)
      : chance.one(['black', 'dark', 'brown', 'fair'] as const),
  beard: isWoman ? 'none' : chance.one(['none', 'none', 'stubble', 'short', 'moustache'] as const),
  glasses: chance.happens(0.25) ? chance.one(['round', 'square'] as const) : 'none',
});
