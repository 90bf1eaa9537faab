import type {Response} from '../score/response.ts';
import type {Scenario} from './scenario.ts';
import type {State} from './state.ts';
import {offered, start, step} from './step.ts';

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

/** The engine made of plain functions. */
export const stepEngine = (scenario: Scenario): Engine => ({
  start: () => start(scenario),
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

/** The state that choices lead to from the start, up to the first that is not offered where it stands. */
export function replay(scenario: Scenario, choices: Response): State {
  const engine = stepEngine(scenario);
  return stateAfter(engine, turnsOf(engine, choices));
}
