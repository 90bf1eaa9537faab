import type {Response} from '../score/response.ts';
import type {Scenario} from './scenario.ts';

/** The choices graded best, from the start to the end. */
export function bestPath(scenario: Scenario): Response {
  return scenario.decisions.flatMap(decision => [
    ...scenario.events.filter(e => e.before === decision.id).map(e => bestOf(e.options)),
    bestOf(decision.options),
  ]);
}

function bestOf(options: readonly {readonly id: string; readonly grade: string}[]): string {
  const best = options.find(o => o.grade === 'b');
  if (!best) throw new Error('no option is graded b: the schema asks for one');
  return best.id;
}
