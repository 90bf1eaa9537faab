import type {Response} from '../../score/response.ts';
import {findChoice} from './find-choice.ts';
import {controlIds, type Grade, type Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {firstVariant, offered, start, step} from './step.ts';

/** Returns the choices with the best grade, from the start to the end of an interview with this variant. */
export const bestPath = (scenario: Scenario, variant = firstVariant(scenario)): Response =>
  pathOf(scenario, variant, 'b');

/**
 * Plays an interview from start to end and returns the choices. At each step, takes a choice with this grade; without
 * such a choice, takes one with the best grade.
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
 * Returns the choice that `gradedChoice` finds. If there is no such choice, returns the offered choice with the best
 * other grade. Throws if the interview offers no choice; the build does not allow such an interview.
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
 * Returns the first offered choice with this grade. If there is none, returns the first one with the best grade.
 * Never returns a side question. After a grave error, returns the choice that takes the error back. Returns undefined
 * if no choice has either grade.
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
