import type {Response} from '../score/response.ts';
import {stepEngine} from './engine.ts';
import {foundAt} from './found.ts';
import {words, type Grade, type Scenario} from './scenario.ts';
import {firstVariant} from './step.ts';

/** The choices graded best, from the start to the end of a run in which this variant is true. */
export const bestPath = (scenario: Scenario, variant = firstVariant(scenario)): Response =>
  pathOf(scenario, variant, 'b');

/** The choices of one grade from the start to the end; where nothing of that grade is offered, the best. */
export function pathOf(scenario: Scenario, variant: string, grade: Grade): Response {
  const engine = stepEngine(scenario, variant);
  const choices: string[] = [];
  for (let at = engine.start(); at.mode !== 'ended';) {
    const here = at;
    const graded = (wanted: Grade) =>
      engine
        .offered(here)
        .find(choice => choice !== words.read && foundAt(scenario, here, choice).grade === wanted);
    const choice = graded(grade) ?? graded('b');
    if (choice === undefined) throw new Error(`nothing is graded b at "${at.place}": the schema asks for it`);
    choices.push(choice);
    at = engine.step(at, choice);
  }
  return choices;
}
