import type {Scoring} from '../../content/question-type.ts';
import {oneRight} from '../one-right.ts';
import type {SingleChoiceRubric, SingleChoiceShown} from './schema.ts';

/** Gives one point for the right option. */
export const scoring: Scoring<SingleChoiceShown, SingleChoiceRubric> = oneRight;
