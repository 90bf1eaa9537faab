import type {ScoringOf} from '../../content/question-type.ts';
import {oneRight} from '../one-right.ts';
import type {authoring} from './schema.ts';

/** Scores a question with exactly one right option. This option gives one point. */
export const scoring: ScoringOf<typeof authoring> = oneRight;
