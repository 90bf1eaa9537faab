import type {Scoring} from '../../content/question-type.ts';
import {oneRight} from '../one-right.ts';
import type {HotspotRubric, HotspotShown} from './schema.ts';

/** Gives one point for the right place. */
export const scoring: Scoring<HotspotShown, HotspotRubric> = oneRight;
