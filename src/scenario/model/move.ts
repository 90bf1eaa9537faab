import type {Response} from '../../score/response.ts';

/**
 * An act of the learner on a screen of an interview. The machine of the interview receives each act as an
 * event.
 */
export type Move =
  /** Moves on the screens before the interview, and at the end of the worked example or of the interview as a text. */
  | {readonly type: 'showBriefing' | 'begin' | 'watchExample' | 'readInstead' | 'finishReading'}
  /** In the interview: says or does an option, or asks a side question. */
  | {readonly type: 'choose' | 'ask'; readonly choice: string}
  /** Takes back the pending grave error, or lets it stand. */
  | {readonly type: 'takeBack' | 'letStand'}
  /** Starts or stops the steps in which the learner finds own words before each decision. */
  | {readonly type: 'findOwnWords' | 'stopOwnWords'}
  /** Has found own words and wants to see the wordings. The words are '' when none were written. */
  | {readonly type: 'compareOwnWords'; readonly words: string}
  | {readonly type: 'pause' | 'resume' | 'leave'}
  /** After the interview: opens the debrief, or starts the interview again. */
  | {readonly type: 'lookBack' | 'playAgain'}
  /** Looks at another choice of a step; `choices` are all choices up to and including this one. */
  | {readonly type: 'tryOther'; readonly step: number; readonly choices: Response}
  /** Continues the interview from an earlier point, after these choices. */
  | {readonly type: 'replayFrom'; readonly choices: Response};
