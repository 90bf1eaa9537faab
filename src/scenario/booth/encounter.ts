import type {SignGroup} from '../model/scenario.ts';

/** How one minute at the counter can end. */
export const ends = ['go', 'second', 'urgent'] as const;
export type End = (typeof ends)[number];

/** How much a sign weighs in training; none is ever a proof. */
export const weights = ['weak', 'medium', 'strong'] as const;

/** What is enough alone, whatever else is or is not there. */
export const alone = ['plea', 'child', 'threat', 'injury', 'return'] as const;

/** When a sign is there: from the first look, only in the answer, or only until the answer has explained it. */
export const moments = ['seen', 'told', 'settled'] as const;

/** A reason to ask. */
export interface Sign {
  readonly id: string;
  readonly group: SignGroup;
  readonly weight: (typeof weights)[number];
  readonly when: (typeof moments)[number];
  readonly alone?: (typeof alone)[number];
}

/** One traveller at the counter, and what there is to notice; most have no sign, or one. */
export interface Encounter {
  readonly id: string;
  readonly signs: readonly Sign[];
  /** Whether words are written on what looks odd and is ordinary. */
  readonly isOdd: boolean;
  /** Ids of the sources it rests on. */
  readonly sources: readonly string[];
}

/** What is fetched when the booth opens; its texts stand in a catalogue under keys made from the same ids. */
export interface Encounters {
  readonly encounters: readonly Encounter[];
  /** Ids of names, of which one is drawn for each person. */
  readonly names: readonly string[];
}

/** The signs there are before a question was asked. */
export const signsBefore = ({signs}: Encounter): readonly Sign[] => signs.filter(({when}) => when !== 'told');

/** Where signs lead: one that is enough alone, or two or more from different groups. The fear of return is no alarm. */
export function endOf(signs: readonly Sign[]): End {
  const enough = signs.flatMap(sign => sign.alone ?? []);
  if (enough.some(reason => reason !== 'return')) return 'urgent';
  return enough.length > 0 || new Set(signs.map(({group}) => group)).size > 1 ? 'second' : 'go';
}

/** Whether one question tells something that the first look does not. */
export const isWorthAsking = ({signs}: Encounter): boolean => signs.some(({when}) => when !== 'seen');

/** What is right once everything is known that can be known in a minute. */
export const rightEnd = ({signs}: Encounter): End => endOf(signs.filter(({when}) => when !== 'settled'));
