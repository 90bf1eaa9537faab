import type {Scoring} from '../../content/question-type.ts';
import {oneRight} from '../one-right.ts';
import type {Rubric, Shown} from './schema.ts';

/** Gives one point for the right option. */
export const scoring: Scoring<Shown, Rubric> = oneRight;
