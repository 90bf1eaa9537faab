import {ordered} from '../../content/order.ts';
import type {Response} from '../../score/response.ts';
import type {Scenario} from '../model/scenario.ts';
import {firstVariant} from './step.ts';

/** One run through a scenario. */
export interface ScenarioRun {
  /** Id of the variant; '' when the scenario has none. */
  readonly variant: string;
  readonly choices: Response;
}

/**
 * Returns the response that describes a run: the id of the variant, if the scenario has variants, then the
 * choices. Without choices, the response is empty.
 */
export const responseOf = ({variant, choices}: ScenarioRun): Response =>
  variant === '' || choices.length === 0 ? choices : [variant, ...choices];

/** Parses a response. A response that names no variant is a run of the first variant. */
export function runOf(scenario: Scenario, response: Response): ScenarioRun {
  const [variant = '', ...choices] = response;
  return scenario.variants.some(({id}) => id === variant)
    ? {variant, choices}
    : {variant: firstVariant(scenario), choices: response};
}

/**
 * Chooses the variant of a run at random. The share of a variant is its probability in per cent. The same
 * seed always gives the same variant.
 */
export function drawVariant({id, variants}: Scenario, seed: string): string {
  const tickets = variants.flatMap(variant =>
    Array.from({length: variant.share}, (_, n) => `${n} ${variant.id}`),
  );
  const [ticket = ''] = ordered(tickets, `${seed}/${id}`);
  return ticket.slice(ticket.indexOf(' ') + 1);
}
