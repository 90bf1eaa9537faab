import {holds} from './rules.ts';
import type {Ending, Scenario} from '../model/scenario.ts';
import type {Situation} from '../model/state.ts';

/**
 * Returns the ending of an interview that ends in this situation: the first ending whose rule holds. Throws
 * when no rule holds; the schema does not allow that.
 */
export function endingOf(scenario: Scenario, at: Situation): Ending {
  const ending = scenario.endings.find(e => holds(e.rule, at));
  if (!ending) throw new Error(`"${scenario.id}" has no ending without a rule: the schema asks for one`);
  return ending;
}
