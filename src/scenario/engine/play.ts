import type {Response} from '../../score/response.ts';
import type {Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {offered, start, step} from './step.ts';
import {runOf, type ScenarioRun} from './variant.ts';

/** One choice in an interview, with the state before and after it. */
export interface Turn {
  readonly choice: string;
  readonly before: State;
  readonly after: State;
}

/** A run that was played from its start. */
export interface Play {
  readonly variant: string;
  readonly start: State;
  readonly turns: readonly Turn[];
  /** The state after the last turn. */
  readonly state: State;
}

/** Plays a run from its start. Stops before the first choice that is not offered in its state. */
export function play(scenario: Scenario, {variant, choices}: ScenarioRun): Play {
  const first = start(scenario, variant);
  let played: Play = {variant, start: first, turns: [], state: first};
  for (const choice of choices) {
    if (!offered(scenario, played.state).includes(choice)) break;
    played = playTurn(scenario, played, choice);
  }
  return played;
}

/** Returns a run with one more choice. The choice must be offered in the last state of the run. */
export function playTurn(scenario: Scenario, {state, turns, ...played}: Play, choice: string): Play {
  const after = step(scenario, state, choice);
  return {...played, turns: [...turns, {choice, before: state, after}], state: after};
}

/** Replays a response from its start and returns the last state. */
export const replay = (scenario: Scenario, response: Response): State =>
  play(scenario, runOf(scenario, response)).state;
