import type {Scoring} from '../../content/question-type.ts';
import {describePairs, judgePairs, type PairsRubric, type PairsShown} from '../pairs-response.ts';

/**
 * Gives one point for each item that is matched with its right target. The score is incomplete while an item
 * has no target.
 */
export const scoring: Scoring<PairsShown, PairsRubric> = {
  judge: judgePairs,
  describe: (response, _shown, rubric) => describePairs(response, rubric),
};
