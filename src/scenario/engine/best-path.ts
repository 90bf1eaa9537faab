import type {Response} from '../../score/response.ts';
import {findChoice} from './find-choice.ts';
import {controlIds, type Grade, type Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {firstVariant, offered, start, step} from './step.ts';

/** Returns the choices graded best, from the start to the end of a run with this variant. */
export const bestPath = (scenario: Scenario, variant = firstVariant(scenario)): Response =>
  pathOf(scenario, variant, 'b');

/**
 * Returns the choices of one grade, from the start to the end. Where no choice has that grade, takes one
 * graded best.
 */
export function pathOf(scenario: Scenario, variant: string, grade: Grade): Response {
  const choices: string[] = [];
  for (let at = start(scenario, variant); at.mode !== 'ended';) {
    const choice = choiceOf(grade, scenario, at);
    choices.push(choice);
    at = step(scenario, at, choice);
  }
  return choices;
}

/**
 * Returns the first choice of one grade that is offered in this state. If there is none, returns one that is
 * graded best. After a grave error, returns the choice that takes it back. Throws if no offered choice is
 * graded best, which the schema forbids.
 */
export function choiceOf(grade: Grade, scenario: Scenario, at: State): string {
  if (at.mode === 'repair') return controlIds.retry;
  const graded = (wanted: Grade) =>
    offered(scenario, at).find(
      choice => choice !== controlIds.read && findChoice(scenario, at, choice).grade === wanted,
    );
  const choice = graded(grade) ?? graded('b');
  if (choice === undefined) throw new Error(`nothing is graded b at "${at.place}": the schema asks for it`);
  return choice;
}
