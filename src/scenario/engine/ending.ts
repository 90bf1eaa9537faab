import {holds} from './rules.ts';
import type {Ending, Scenario} from '../model/scenario.ts';
import type {Situation} from '../model/state.ts';

/**
 * Returns the ending of an interview that ends in this situation: the first one whose rule holds. Throws when
 * none holds, which the schema forbids.
 */
export function endingOf(scenario: Scenario, at: Situation): Ending {
  const ending = scenario.endings.find(e => holds(e.rule, at));
  if (!ending) throw new Error(`"${scenario.id}" has no ending without a rule: the schema asks for one`);
  return ending;
}
