import type {Response} from '../../score/response.ts';
import {findChoice} from './find-choice.ts';
import {controlIds, type Grade, type Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {firstVariant, offered, start, step} from './step.ts';

/** Returns the choices with the best grade, from the start to the end of an interview with this variant. */
export const bestPath = (scenario: Scenario, variant = firstVariant(scenario)): Response =>
  pathOf(scenario, variant, 'b');

/**
 * Returns the choices with one grade, from the start to the end of an interview. At a step without a choice
 * of that grade, takes a choice with the best grade.
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
 * Returns the choice that `gradedChoice` finds. If it finds none, returns the offered choice with the best of the other
 * grades. Throws when no choice is offered; the build does not allow that.
 */
export function choiceOf(grade: Grade, scenario: Scenario, at: State): string {
  const choice =
    gradedChoice(grade, scenario, at) ??
    gradedChoice('a', scenario, at) ??
    gradedChoice('p', scenario, at) ??
    gradedChoice('h', scenario, at);
  if (choice === undefined)
    throw new Error(`nothing can be chosen at "${at.place}": the build asks for a choice`);
  return choice;
}

/**
 * Returns the first offered choice with this grade in this state, but never a side question. If no choice has this
 * grade, returns a choice with the best grade. After a grave error, returns the choice that takes the error back.
 * Returns undefined if no offered choice has the best grade either.
 */
export function gradedChoice(grade: Grade, scenario: Scenario, at: State): string | undefined {
  if (at.mode === 'repair') return controlIds.retry;
  const graded = (wanted: Grade) =>
    offered(scenario, at).find(choice => {
      if (choice === controlIds.read) return false;
      const {kind, grade: found} = findChoice(scenario, at, choice);
      return kind !== 'question' && found === wanted;
    });
  return graded(grade) ?? graded('b');
}
