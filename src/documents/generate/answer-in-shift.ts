import type {Response} from '../../score/response.ts';
import {answerOf, responseOf} from '../model/answer.ts';

/**
 * Completes a decision of a shift for scoring. In a shift, as at a real counter, a learner gives no ground and may
 * leave the confidence open. So every verdict costs the same number of clicks. Scoring requires a ground and a
 * confidence, but gives no points for them. This function adds the ground that belongs to the verdict, and any
 * missing confidence.
 */
export function wholeInShift(response: Response): Response {
  const answer = answerOf(response);
  const ground = answer.verdict && grounds[answer.verdict];
  return responseOf({...(ground && {ground}), confidence: 'sure', ...answer});
}

const grounds = {clear: 'nothing-open', check: 'open-question', refer: 'the-document'} as const;
