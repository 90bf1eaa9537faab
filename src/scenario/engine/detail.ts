import type {ReportedTurn} from '../../content/question-type.ts';
import type {Response} from '../../score/response.ts';
import {play, type Turn} from './play.ts';
import {findChoice} from './find-choice.ts';
import {controlIds, type Grade, type Scenario} from '../model/scenario.ts';
import {offered} from './step.ts';
import {runOf} from './variant.ts';

const earned = {b: 3, a: 2, p: 0, h: 0} as const satisfies Record<Grade, number>;
const possible = earned.b;
const unjudged: readonly string[] = [controlIds.retry, controlIds.goOn, controlIds.read];

/**
 * Returns an interview as a list of decisions, each with the choices that were offered at that step. Packages with
 * detailed reporting use this list. The grade of a wording decides its points. Side questions get no judgement. The
 * choices to take an error back or to let it stand get none either.
 */
export function detailOf(scenario: Scenario, response: Response): readonly ReportedTurn[] {
  return play(scenario, runOf(scenario, response)).turns.map((turn, at) => reportTurn(scenario, turn, at));
}

function reportTurn(scenario: Scenario, {before, choice}: Turn, at: number): ReportedTurn {
  const options = offered(scenario, before);
  const gradeOf = (option: string) => {
    if (unjudged.includes(option)) return undefined;
    const {kind, grade: found} = findChoice(scenario, before, option);
    return kind === 'question' ? undefined : found;
  };
  const grade = gradeOf(choice);
  return {
    id: `${String(at + 1).padStart(2, '0')}-${before.place}`,
    described: {
      kind: 'choice',
      options,
      response: [choice],
      correct: grade ? options.filter(option => gradeOf(option) === 'b') : [],
    },
    points: grade && {earned: earned[grade], possible},
  };
}
