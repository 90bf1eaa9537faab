import type {Response} from '../../score/response.ts';
import {answerOf, responseOf} from '../model/answer.ts';

/**
 * A decision of a shift as scoring takes it. Whoever clears a traveller there says no more, as at a real counter; scoring
 * asks a ground and how sure of every answer and weighs neither, so that they are filled in where nobody asked.
 */
export function wholeInShift(response: Response): Response {
  const answer = answerOf(response);
  return answer.verdict === 'clear'
    ? responseOf({...answer, ground: 'nothing-open', confidence: 'sure'})
    : response;
}
