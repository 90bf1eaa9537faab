import type {Response} from '../score/response.ts';
import {stepEngine} from './engine.ts';
import {foundAt} from './found.ts';
import {words, type Scenario} from './scenario.ts';
import {firstVariant} from './step.ts';

/** The choices graded best, from the start to the end of a run in which this variant is true. */
export function bestPath(scenario: Scenario, variant = firstVariant(scenario)): Response {
  const engine = stepEngine(scenario, variant);
  const choices: string[] = [];
  for (let at = engine.start(); at.mode !== 'ended';) {
    const here = at;
    const best = engine
      .offered(here)
      .find(choice => choice !== words.read && foundAt(scenario, here, choice).grade === 'b');
    if (best === undefined) throw new Error(`nothing is graded b at "${at.place}": the schema asks for it`);
    choices.push(best);
    at = engine.step(at, best);
  }
  return choices;
}
