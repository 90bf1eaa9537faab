import {holds} from './rules.ts';
import type {Ending, Scenario} from '../model/scenario.ts';
import type {Situation} from '../model/state.ts';

/** How a talk ends that ends now: the first ending whose rule holds. Throws where none does, which the schema forbids. */
export function endingOf(scenario: Scenario, at: Situation): Ending {
  const ending = scenario.endings.find(e => holds(e.rule, at));
  if (!ending) throw new Error(`"${scenario.id}" has no ending without a rule: the schema asks for one`);
  return ending;
}
