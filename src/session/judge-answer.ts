import type {Judged} from '../content/question-type.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {StoreSetup} from './contract.ts';
import type {Material} from './loader.ts';

/** The data of an interaction that are in neither the question nor the response. */
export interface Circumstances extends Pick<
  Interaction,
  'id' | 'objective' | 'objectives' | 'attempt' | 'form' | 'confidence' | 'startedAt'
> {
  /** Time of the answer, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * A judged response, together with its interactions for the LMS. An incomplete response has no interactions.
 */
export interface JudgedAnswer {
  readonly judged: Judged;
  readonly interactions: readonly Interaction[];
}

/**
 * Judges a response and describes it as interactions that are independent of any LMS. With the report "detail", the
 * list begins with one interaction for each decision.
 */
export function judgeAnswer(
  {owner, block, rubric, scoring}: Material,
  response: Response,
  {id, now, ...circumstances}: Circumstances,
  {askedOf, report}: Pick<StoreSetup, 'askedOf' | 'report'>,
): JudgedAnswer {
  const judged = scoring.judge(response, rubric);
  const {score} = judged;
  if (score.kind === 'incomplete') return {judged, interactions: []};
  const common = {
    ...circumstances,
    asked: askedOf(owner, block),
    latency: Math.max(0, now - circumstances.startedAt),
  };
  const confidence = circumstances.confidence ?? scoring.confidence?.(response);
  const turns = report === 'detail' ? (scoring.detail?.(response, block.shown, rubric) ?? []) : [];
  const interactions = [
    ...turns.map(turn => ({...common, ...turn.described, id: `${id}.${turn.id}`, points: turn.points})),
    {
      ...common,
      ...scoring.describe(response, block.shown, rubric),
      ...(confidence && {confidence}),
      id,
      points: score.possible > 0 ? {earned: score.earned, possible: score.possible} : undefined,
    },
  ];
  return {judged, interactions};
}
