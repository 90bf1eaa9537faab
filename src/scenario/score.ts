import type {Scoring} from '../content/question-type.ts';
import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import {detailOf} from './engine/detail.ts';
import {replay} from './engine/play.ts';
import {pointsOf} from './engine/points.ts';
import {controlIds, type Scenario, type InterviewShown} from './model/scenario.ts';
import type {State} from './model/state.ts';

const possible = 100;

/**
 * Scores an interview: up to a hundred points, once it has ended. Reading it as a text earns full points and
 * is reported as reading, because a report must not claim what was not done. The interface tells the learner
 * so before the choice.
 */
export const scoring: Scoring<InterviewShown, Scenario> = {
  judge(response, scenario) {
    const state = replay(scenario, response);
    if (state.mode === 'read') return {score: scored(possible, possible), marks: {}};
    if (state.mode !== 'ended') return {score: incomplete(state.place), marks: {}};
    return {score: scored(pointsOf(scenario, state).total, possible), marks: {}};
  },
  describe: (response, _shown, scenario) => ({
    kind: 'performance',
    response: reported(scenario, replay(scenario, response)),
  }),
  detail: (response, _shown, scenario) => detailOf(scenario, response),
};

/**
 * Returns the ending and one decision for each person. Everything that the learner says during the interview
 * is private and not reported.
 */
function reported(scenario: Scenario, state: State): Response {
  if (state.mode === 'read') return [controlIds.read];
  const referrals = scenario.decisions
    .filter(d => d.kind === 'referral')
    .flatMap(d => state.chosen[d.id] ?? []);
  return state.mode === 'ended' ? [state.place, ...referrals] : referrals;
}
