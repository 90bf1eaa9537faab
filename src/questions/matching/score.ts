import type {ScoringOf} from '../../content/question-type.ts';
import {describePairs, judgePairs} from '../pairs-response.ts';
import type {authoring} from './schema.ts';

/**
 * Gives one point for each item that is matched with its right target. The score is incomplete while an item
 * has no target.
 */
export const scoring: ScoringOf<typeof authoring> = {
  judge: judgePairs,
  describe: (response, _shown, rubric) => describePairs(response, rubric),
};
