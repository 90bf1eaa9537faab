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
 * The time at which an indicator is present. `seen`: from the first look on. `told`: only after the answer to the
 * question. `settled`: from the first look until the answer explains the indicator.
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
  /**
   * Id of the appearance: the description, the documents and the question. Several encounters have the same
   * appearance.
   */
  readonly appearance: string;
  readonly signs: readonly BoothIndicator[];
  /** True if the answer leaves the doubt open. The right decision is then to ask, and to let the traveller go on. */
  readonly isUnclear: boolean;
  /** True if a text of the encounter explains something that looks odd but is harmless. */
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
 * The data that load when the booth opens. Their texts are in a catalogue. The keys of these texts are made from the
 * ids in the data.
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
 * Returns the end to which these indicators lead. `urgent`: an indicator is enough alone, and is not the fear of
 * return. `second`: an indicator is the fear of return, or the indicators belong to two or more groups. `go`: all
 * other cases.
 */
export function endOf(signs: readonly BoothIndicator[]): End {
  const enough = signs.flatMap(sign => sign.alone ?? []);
  if (enough.some(reason => reason !== 'return')) return 'urgent';
  return enough.length > 0 || new Set(signs.map(({group}) => group)).size > 1 ? 'second' : 'go';
}

/**
 * Returns true if the learner should ask the question. This is so if the answer adds or explains an indicator, or if
 * `isUnclear` is true. An unclear answer leaves the doubt open, but asking is still right.
 */
export const isWorthAsking = ({signs, isUnclear}: Encounter): boolean =>
  isUnclear || signs.some(({when}) => when !== 'seen');

/** Returns the right end of an encounter for an officer who finds out everything that is possible in a minute. */
export const rightEnd = ({signs}: Encounter): End => endOf(signs.filter(({when}) => when !== 'settled'));
