import type {Response} from '../../score/response.ts';
import type {Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {firstVariant, offered, start, step} from './step.ts';
import {runOf} from './variant.ts';

/** Runs a talk. There are two makers, the plain `step` and the machine; tests hold them to the same walks. */
export interface Engine {
  start(): State;
  /** Ids of what may be chosen now; empty once the talk has ended. */
  offered(state: State): readonly string[];
  /** One choice further; a choice that is not offered changes nothing. */
  step(state: State, choice: string): State;
}

/** One choice of a talk, with what was true before and after it. */
export interface Turn {
  readonly choice: string;
  readonly before: State;
  readonly after: State;
}

/** The engine made of plain functions, for a run in which this variant is true. */
export const stepEngine = (scenario: Scenario, variant = firstVariant(scenario)): Engine => ({
  start: () => start(scenario, variant),
  offered: state => offered(scenario, state),
  step: (state, choice) => step(scenario, state, choice),
});

/** Plays choices from the start, up to the first that is not offered where it stands. */
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

/** Where these turns have led. */
export const stateAfter = (engine: Engine, turns: readonly Turn[]): State =>
  turns.at(-1)?.after ?? engine.start();

/** The state that a response leads to from the start, up to the first choice that is not offered where it stands. */
export function replay(scenario: Scenario, response: Response): State {
  const {variant, choices} = runOf(scenario, response);
  const engine = stepEngine(scenario, variant);
  return stateAfter(engine, turnsOf(engine, choices));
}
