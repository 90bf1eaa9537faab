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
 * Scores a finished interview with up to a hundred points. A learner who reads the interview as a text gets full
 * points. The report then states that the learner read the interview, because it must not claim work that was not
 * done. The course announces this report before the learner chooses to read.
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
 * Returns the ending and one decision for each person. Leaves out everything that the learner says during the
 * interview, because it is private.
 */
function reported(scenario: Scenario, state: State): Response {
  if (state.mode === 'read') return [controlIds.read];
  const referrals = scenario.decisions
    .filter(d => d.kind === 'referral')
    .flatMap(d => state.chosen[d.id] ?? []);
  return state.mode === 'ended' ? [state.place, ...referrals] : referrals;
}
