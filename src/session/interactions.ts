import type {Judged} from '../content/question-type.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';
import type {Report} from './contract.ts';
import type {Material} from './loader.ts';

export const judge = ({scoring, rubric}: Material, response: Response): Judged =>
  scoring.judge(response, rubric);

/** Data of an interaction besides the response and the score. */
interface Circumstances {
  /** As in `Interaction`. */
  readonly id: string;
  readonly objective: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly now: number;
  readonly asked: Interaction['asked'];
  readonly report: Report;
}

/**
 * Describes a judged answer as interactions that are independent of any LMS. With the report "detail", the
 * decisions come first, one interaction each.
 */
export function interactionsOf(
  {block, rubric, scoring}: Material,
  response: Response,
  score: Extract<Score, {kind: 'scored'}>,
  {id, objective, startedAt, now, asked, report}: Circumstances,
): readonly Interaction[] {
  const common = {
    objective,
    asked,
    startedAt,
    latency: Math.max(0, now - startedAt),
  };
  const turns = report === 'detail' ? (scoring.detail?.(response, block.shown, rubric) ?? []) : [];
  return [
    ...turns.map(turn => ({...common, ...turn.described, id: `${id}.${turn.id}`, points: turn.points})),
    {
      ...common,
      ...scoring.describe(response, block.shown, rubric),
      id,
      points: score.possible > 0 ? {earned: score.earned, possible: score.possible} : undefined,
    },
  ];
}
