import type {Response} from '../../score/response.ts';
import type {Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {firstVariant, offered, start, step} from './step.ts';
import {runOf} from './variant.ts';

/**
 * Runs an interview. There are two implementations, the plain `step` and the machine; tests compare them on
 * the same walks.
 */
export interface Engine {
  start(): State;
  /** Returns the ids of the choices offered now; empty once the interview has ended. */
  offered(state: State): readonly string[];
  /** Returns the state after one choice. A choice that is not offered changes nothing. */
  step(state: State, choice: string): State;
}

/** One choice in an interview, with the state before and after it. */
export interface Turn {
  readonly choice: string;
  readonly before: State;
  readonly after: State;
}

/** Creates the engine made of plain functions, for a run with this variant. */
export const stepEngine = (scenario: Scenario, variant = firstVariant(scenario)): Engine => ({
  start: () => start(scenario, variant),
  offered: state => offered(scenario, state),
  step: (state, choice) => step(scenario, state, choice),
});

/** Plays choices from the start and stops before the first one that is not offered. */
export function turnsOf(engine: Engine, choices: Response): readonly Turn[] {
  const turns: Turn[] = [];
  let before = engine.start();
  for (const choice of choices) {
    if (!engine.offered(before).includes(choice)) break;
    const after = engine.step(before, choice);
    turns.push({choice, before, after});
    before = after;
  }
  return turns;
}

/** Returns the state after these turns; the start when there are none. */
export const stateAfter = (engine: Engine, turns: readonly Turn[]): State =>
  turns.at(-1)?.after ?? engine.start();

/**
 * Replays a response from the start and returns the last state. Stops before the first choice that is not
 * offered.
 */
export function replay(scenario: Scenario, response: Response): State {
  const {variant, choices} = runOf(scenario, response);
  const engine = stepEngine(scenario, variant);
  return stateAfter(engine, turnsOf(engine, choices));
}
