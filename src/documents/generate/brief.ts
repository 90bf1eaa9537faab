import type {Response} from '../../score/response.ts';
import {answerOf, responseOf} from '../model/answer.ts';

/**
 * Completes a decision of a shift for scoring. In a shift, a learner who clears a traveller gives no ground
 * and no confidence, as at a real counter. Scoring requires both but gives no points for them, so this
 * function fills them in.
 */
export function wholeInShift(response: Response): Response {
  const answer = answerOf(response);
  return answer.verdict === 'clear'
    ? responseOf({...answer, ground: 'nothing-open', confidence: 'sure'})
    : response;
}
