import type {IndicatorGroup} from '../model/scenario.ts';

/**
 * The possible ends of an encounter at the counter. `go`: the traveller goes on. `second`: the traveller goes
 * to the second line. `urgent`: the traveller goes to the second line at once, and the shift leader comes.
 */
export const ends = ['go', 'second', 'urgent'] as const;
export type End = (typeof ends)[number];

/**
 * Weights of an indicator: how strongly it counts in this training. Even a strong indicator is never a proof.
 */
export const weights = ['weak', 'medium', 'strong'] as const;

/** Kinds of indicator that alone are enough for a referral. `return` is the fear of return. */
export const alone = ['plea', 'child', 'threat', 'injury', 'return'] as const;

/**
 * The time at which an indicator is present. `seen`: from the first look on. `told`: only after the answer to
 * the question. `settled`: from the first look until the answer to the question explains it.
 */
export const moments = ['seen', 'told', 'settled'] as const;

/** An indicator: a reason to ask kindly. */
export interface BoothIndicator {
  readonly id: string;
  readonly group: IndicatorGroup;
  readonly weight: (typeof weights)[number];
  readonly when: (typeof moments)[number];
  readonly alone?: (typeof alone)[number];
}

/** People who come with the traveller. The drawing shows them beside the traveller. */
export const companions = ['adult', 'child', 'group'] as const;

/**
 * One traveller at the counter: an appearance with one of its truths, and the indicators to notice. Most travellers have
 * at most one indicator.
 */
export interface Encounter {
  readonly id: string;
  /** Id of the appearance: what the learner sees, the documents and the question. Several encounters share it. */
  readonly appearance: string;
  readonly signs: readonly BoothIndicator[];
  /** True if the answer settles nothing. It is then right to ask and to let the traveller go on. */
  readonly isUnclear: boolean;
  /** True if the encounter has a text that explains something odd but harmless. */
  readonly isOdd: boolean;
  /** True if the texts name the traveller. Otherwise a text describes the traveller in a few words. */
  readonly isNamed: boolean;
  /** The age in years that the drawing of the face shows. Missing if no text tells the age. */
  readonly age?: number;
  readonly with?: (typeof companions)[number];
  /** Ids of the sources on which the encounter is based. */
  readonly sources: readonly string[];
}

/**
 * The data that are lazy-loaded when the booth opens. The texts of the data are in a catalogue, under keys
 * made from the same ids.
 */
export interface Encounters {
  readonly encounters: readonly Encounter[];
  /** Ids of the names. Each person in an encounter gets one of the names at random. */
  readonly names: readonly string[];
}

/** Returns the indicators that are present before the question is asked. */
export const indicatorsBefore = ({signs}: Encounter): readonly BoothIndicator[] =>
  signs.filter(({when}) => when !== 'told');

/**
 * Returns the end to which these indicators lead. Any indicator that is enough alone leads to `urgent`. The
 * exception is the fear of return: it is not urgent and leads to `second`. Indicators from two or more groups
 * also lead to `second`. In all other cases the end is `go`.
 */
export function endOf(signs: readonly BoothIndicator[]): End {
  const enough = signs.flatMap(sign => sign.alone ?? []);
  if (enough.some(reason => reason !== 'return')) return 'urgent';
  return enough.length > 0 || new Set(signs.map(({group}) => group)).size > 1 ? 'second' : 'go';
}

/**
 * Returns true if the learner should ask the question: the answer adds or explains an indicator, or `isUnclear` is
 * set. An unclear answer settles nothing, but asking is right.
 */
export const isWorthAsking = ({signs, isUnclear}: Encounter): boolean =>
  isUnclear || signs.some(({when}) => when !== 'seen');

/** Returns the right end of an encounter, given everything that an officer can find out in a minute. */
export const rightEnd = ({signs}: Encounter): End => endOf(signs.filter(({when}) => when !== 'settled'));
