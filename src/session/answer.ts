import type {Judged} from '../questions/define.ts';
import {maxTries} from '../record/reduce.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';
import type {Material} from './loader.ts';

export const judge = ({scoring, rubric}: Material, response: Response): Judged =>
  scoring.judge(response, rubric);

/** Says a judged answer in words that belong to no LMS. `tries` counts those before it; times are milliseconds since 1970. */
export function interactionOf(
  {module, part, block, rubric, scoring}: Material,
  response: Response,
  score: Extract<Score, {kind: 'scored'}>,
  tries: number,
  {startedAt, now}: {readonly startedAt: number; readonly now: number},
): Interaction {
  return {
    ...scoring.describe(response, block.shown, rubric),
    id: `${module}.${block.id}.t${Math.min(maxTries, tries + 1)}`,
    objective: `${module}.${part}`,
    startedAt,
    latency: Math.max(0, now - startedAt),
    points: {earned: score.earned, possible: score.possible},
  };
}
