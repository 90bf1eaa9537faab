/**
 * A drawn face. Lasting features are separate from passing features, which may change from one day to the next. All
 * faces are invented. They show how to compare faces; they do not train anyone to recognise real people.
 */
export interface Face {
  readonly lasting: Lasting;
  readonly passing: Passing;
  /**
   * The lasting features of two persons, if the picture is mixed from their faces. `lasting` is then the mean of
   * both.
   */
  readonly mixedOf?: readonly [Lasting, Lasting];
}

/** The values of the features that last for life: ears and bones. */
export const lastingValues = {
  head: ['round', 'oval', 'long', 'broad'],
  jaw: ['soft', 'square', 'pointed'],
  chin: ['even', 'cleft', 'prominent'],
  lobe: ['free', 'free-round', 'attached'],
  helix: ['even', 'thick', 'thin', 'notch-left'],
  bridge: ['straight', 'curved', 'flat', 'high'],
  base: ['narrow', 'medium', 'wide'],
  spacing: ['close', 'medium', 'wide'],
  eye: ['round', 'almond', 'hooded', 'single-lid'],
  brow: ['straight', 'arched', 'low', 'thin'],
  mouth: ['full', 'thin', 'wide', 'small'],
  iris: ['brown', 'dark', 'grey', 'green', 'blue'],
} as const;

/** The values of the features that change: weight, hair, beard and glasses. */
export const passingValues = {
  weight: ['slim', 'medium', 'heavy'],
  hair: ['short', 'side-parting', 'cropped', 'long', 'tied', 'curly', 'receding', 'scarf'],
  colour: ['black', 'dark', 'brown', 'fair', 'red', 'grey', 'white'],
  beard: ['none', 'stubble', 'short', 'full', 'moustache'],
  glasses: ['none', 'round', 'square'],
} as const;

/** The kinds and places that a mark of a face can have. */
export const markValues = {
  kind: ['mole', 'scar'],
  at: ['left-cheek', 'right-cheek', 'below-left-eye', 'right-eyebrow', 'chin', 'forehead', 'upper-lip'],
} as const;

type OneOfEach<Values extends Readonly<Record<string, readonly string[]>>> = {
  readonly [Feature in keyof Values]: Values[Feature][number];
};

/** Features that last for life: marks, ears and bones. */
export interface Lasting extends OneOfEach<typeof lastingValues> {
  /** Skin tone from 1 (light) to 8 (dark). */
  readonly skin: number;
  readonly marks: readonly FaceMark[];
}

/** Features that change: hair, age, weight, beard and glasses. */
export interface Passing extends OneOfEach<typeof passingValues> {
  /** Age in years. */
  readonly age: number;
}

/** A scar or mole with its position. Left and right are as the viewer sees them. */
export type FaceMark = OneOfEach<typeof markValues>;

/**
 * The places of marks that each beard covers. Hair and glasses cover no marks. `marks.element.test.ts` compares this
 * table with the drawings.
 */
const covered: Readonly<Record<Passing['beard'], readonly FaceMark['at'][]>> = {
  none: [],
  stubble: [],
  short: ['chin', 'upper-lip'],
  full: ['chin', 'upper-lip'],
  moustache: ['upper-lip'],
};

/** Returns the lasting marks that the beard of a face covers. */
export const hiddenMarks = ({lasting, passing}: Face): readonly FaceMark[] =>
  lasting.marks.filter(({at}) => covered[passing.beard].includes(at));
