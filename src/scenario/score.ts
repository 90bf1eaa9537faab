import type {Scoring} from '../content/question-type.ts';
import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import {detailOf} from './engine/detail.ts';
import {replay} from './engine/engine.ts';
import {pointsOf} from './engine/points.ts';
import {words, type Scenario, type Shown} from './model/scenario.ts';
import type {State} from './model/state.ts';

const possible = 100;

/**
 * A hundred points for one talk, once it has ended. Reading it as a text counts in full and is reported as what it is,
 * for a report says nothing that was not done; the learner is told so before choosing.
 */
export const scoring: Scoring<Shown, Scenario> = {
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

/** The ending and one decision for each person: what was said on the way belongs to the learner. */
function reported(scenario: Scenario, state: State): Response {
  if (state.mode === 'read') return [words.read];
  const referrals = scenario.decisions
    .filter(d => d.kind === 'referral')
    .flatMap(d => state.chosen[d.id] ?? []);
  return state.mode === 'ended' ? [state.place, ...referrals] : referrals;
}
