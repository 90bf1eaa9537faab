import type {ScoringOf} from '../../content/question-type.ts';
import {oneRight} from '../one-right.ts';
import type {authoring} from './schema.ts';

/** Scores a question with one right option: one point for this option. */
export const scoring: ScoringOf<typeof authoring> = oneRight;
