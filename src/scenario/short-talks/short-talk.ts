import type {UtteranceType} from '../own-words/rules.ts';

/** A moment of a short talk: the person has spoken, and the learner answers in own words. */
export interface TalkMoment {
  readonly id: string;
  /** The types of wordings after which the learner may go to the next moment. */
  readonly wants: readonly UtteranceType[];
  /** The types of wordings to which the person has an answer by the author. */
  readonly answers: readonly UtteranceType[];
  /**
   * The types of the closest wordings. The course offers these wordings when the type of the learner's own words is
   * unsure.
   */
  readonly near: readonly UtteranceType[];
}

/** A talk of two minutes for practice, in own words only, with one teaching point. */
export interface ShortTalk {
  readonly id: string;
  readonly moments: readonly TalkMoment[];
}

/** All short talks. Their texts are in the catalogue `short-talks`. */
export interface ShortTalks {
  readonly talks: readonly ShortTalk[];
}

/** The position of the learner in a short talk. This position is never stored. */
export interface TalkState {
  /** Index of the current moment of the talk. */
  readonly at: number;
  /** The number of wordings that the learner has said in this moment. */
  readonly tries: number;
  /**
   * The type of the last wording in this moment. Undefined before the first wording of the moment, or if the type is
   * unsure.
   */
  readonly lastType: UtteranceType | undefined;
}

export const talkStart: TalkState = {at: 0, tries: 0, lastType: undefined};

/**
 * Number of wordings in one moment of a short talk after which the learner may go on in any case. Their types then no
 * longer matter.
 */
export const mostTries = 3;

/** Returns the state of a short talk after the learner has said a wording of this type. */
export const afterSaying = ({at, tries}: TalkState, type: UtteranceType): TalkState => ({
  at,
  tries: tries + 1,
  lastType: type,
});

/** Returns whether the last wording has a type after which the learner may go on to the next moment. */
export const isWanted = ({moments}: ShortTalk, {at, lastType}: TalkState): boolean =>
  lastType !== undefined && moments[at]?.wants.includes(lastType) === true;

/** Returns whether the learner may go on to the next moment of a short talk. */
export const mayGoOn = (talk: ShortTalk, state: TalkState): boolean =>
  isWanted(talk, state) || state.tries >= mostTries;

/** Returns the state at the next moment of a short talk. The state stays the same while the learner may not go on. */
export const goneOn = (talk: ShortTalk, state: TalkState): TalkState =>
  mayGoOn(talk, state) ? {...talkStart, at: state.at + 1} : state;

/**
 * Returns the key of the person's answer to a wording of this type. The key is the type itself, or `other` if the
 * author wrote no answer to this type.
 */
export const answerTo = ({answers}: TalkMoment, type: UtteranceType): UtteranceType | 'other' =>
  answers.includes(type) ? type : 'other';
