import type {Scoring} from '../../content/question-type.ts';
import {describePairs, judgePairs} from '../places.ts';
import type {Rubric, Shown} from './schema.ts';

/** Gives one point for each item with its right target. The score is incomplete while an item has no target. */
export const scoring: Scoring<Shown, Rubric> = {
  judge: judgePairs,
  describe: (response, _shown, rubric) => describePairs(response, rubric),
};
