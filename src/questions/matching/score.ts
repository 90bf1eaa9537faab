import type {Scoring} from '../../content/question-type.ts';
import {describePairs, judgePairs} from '../places.ts';
import type {Rubric, Shown} from './schema.ts';

/** One point for each item with its own partner; with one item left alone it is incomplete. */
export const scoring: Scoring<Shown, Rubric> = {
  judge: judgePairs,
  describe: (response, _shown, rubric) => describePairs(response, rubric),
};
