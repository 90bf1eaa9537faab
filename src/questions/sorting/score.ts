import type {Scoring} from '../../content/question-type.ts';
import {describePairs, judgePairs, type PairsRubric, type PairsShown} from '../pairs-response.ts';

/**
 * Gives one point for each item that is sorted into its right group. The score is incomplete while an item
 * has no group.
 */
export const scoring: Scoring<PairsShown, PairsRubric> = {
  judge: judgePairs,
  describe: (response, _shown, rubric) => describePairs(response, rubric),
};
