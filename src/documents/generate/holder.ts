import {lastingValues, markValues, passingValues, type Face, type FaceMark} from '../model/face.ts';
import type {WholeDay} from '../model/dates.ts';
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

/** Surnames, given names of women, and given names of men, each separated by `|`. */
type Names = readonly [surnames: string, women: string, men: string];

/** Names from several regions. The region is random, like all other traits. */
const names: readonly [Names, ...Names[]] = [
  ['BERG|LUND|SANDSTRÖM|DAHL', 'ELSA|KARIN|LIV MARIT', 'ERIK|NILS|ANDERS OLOF'],
  ['CASTRO|FUENTES|OLIVEIRA|DUARTE', 'INES|PAULA SOFIA|BEATRIZ', 'DIEGO|RUI|MATEO LUIS'],
  ['MOREAU|GIRARD|LEFÈVRE|BERNARD', 'ADELE|CLAIRE|LOUISE ANNE', 'HUGO|ÉMILE|PAUL HENRI'],
  ['KRÜGER|WEISS|BAUER|VOGEL', 'HEIDI|LENA|EVA MARIA', 'JONAS|MAX|KARL FELIX'],
  ['NOVAK|HORVAT|ZELENKA|POPA', 'MILA|VERA|ANA DARIA', 'IVAN|LUKA|MARKO JAN'],
  ['TANAKA|MIZUNO|LIM|SUN', 'YUKI|MEI|HARU AYA', 'KEN|TARO|JUN WEI'],
  ['TEKLE|DESTA|OKAFOR|MENSAH', 'HANNA|SARA|AMA ESI', 'YONAS|KOFI|ABEL SAMUEL'],
  ['HADDAD|NASSER|RAHIMI|AZIZ', 'LEILA|NOUR|MARYAM SARA', 'SAMIR|KARIM|ALI REZA'],
];

const birthplaces = ['NORDVIK', 'CALDERA', 'PORT ALBA', 'GREAT MEADOW'] as const;

const split = (words: string): readonly [string, ...string[]] => {
  const [first = '', ...rest] = words.split('|');
  return [first, ...rest];
};

/** Returns a person with random traits. `today` is the date on which all cases take place. */
export function holderBy(chance: Chance, today: WholeDay): Holder {
  const [surnames, women, men] = chance.one(names);
  const isWoman = chance.happens(0.5);
  const sex = chance.happens(0.02) ? 'X' : isWoman ? 'F' : 'M';
  const age = 18 + chance.whole(58);
  const birth = {year: today.year - age - 1, month: 1 + chance.whole(12), day: 1 + chance.whole(28)};
  return {
    surname: chance.one(split(surnames)),
    givenNames: chance.one(split(isWoman ? women : men)),
    sex,
    birth,
    birthplace: chance.one(birthplaces),
    face: faceBy(chance, age, isWoman),
    story: chance.whole(stories),
  };
}

/** Returns the face of an invented traveller. The same seed always gives the same face; `age` is in years. */
export function travellerFace(seed: string, age?: number): Face {
  const chance = chanceFrom(hashOf(seed), 'traveller');
  return faceBy(chance, age ?? 22 + chance.whole(40), chance.happens(0.5));
}

const noMark: readonly FaceMark[] = [];

/** Returns a random face of the given age. */
function faceBy(chance: Chance, age: number, isWoman: boolean): Face {
  const skin = 1 + chance.whole(8);
  const marks = chance.happens(0.4)
    ? [{kind: chance.one(markValues.kind), at: chance.one(markValues.at)}]
    : noMark;
  return {
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
}

/** Returns random passing features for the given age: hair, beard, glasses and weight. */
export const passingBy = (chance: Chance, age: number, isWoman: boolean): Face['passing'] => ({
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
