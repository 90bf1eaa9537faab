import type {Response} from '../../score/response.ts';

/**
 * An act of the learner on a screen of an interview. The machine of the interview receives each act as an
 * event.
 */
export type Move =
  /**
   * Acts on the screens before the interview. `finishReading` is the act at the end of the worked example, or of the
   * interview as a text.
   */
  | {readonly type: 'showBriefing' | 'begin' | 'watchExample' | 'readInstead' | 'finishReading'}
  /** In the interview: says or does an option, or asks a side question. */
  | {readonly type: 'choose' | 'ask'; readonly choice: string}
  /** Takes back the pending grave error, or lets it stand. */
  | {readonly type: 'takeBack' | 'letStand'}
  /** Starts or stops the steps in which the learner finds own words before each decision. */
  | {readonly type: 'findOwnWords' | 'stopOwnWords'}
  /** Ends the search for own words and shows the wordings. `words` is '' if the learner wrote none. */
  | {readonly type: 'compareOwnWords'; readonly words: string}
  | {readonly type: 'pause' | 'resume' | 'leave'}
  /** After the interview: opens the debrief, or starts the interview again. */
  | {readonly type: 'lookBack' | 'playAgain'}
  /** In the debrief: shows another choice at a step. `choices` are all choices up to and including the other choice. */
  | {readonly type: 'tryOther'; readonly step: number; readonly choices: Response}
  /** Plays the interview again from an earlier point, after these choices. */
  | {readonly type: 'replayFrom'; readonly choices: Response};
