import {ordered} from '../../content/order.ts';
import type {Response} from '../../score/response.ts';
import type {Scenario} from '../model/scenario.ts';
import {firstVariant} from './step.ts';

/** One run through a talk. */
export interface Run {
  /** What is true behind it; '' where the scenario has no variants. */
  readonly variant: string;
  readonly choices: Response;
}

/** A response says first which variant was drawn, where there are any, and then what was chosen. */
export const responseOf = ({variant, choices}: Run): Response =>
  variant === '' || choices.length === 0 ? choices : [variant, ...choices];

/** Takes a response apart; one that names no variant is a run of the first. */
export function runOf(scenario: Scenario, response: Response): Run {
  const [variant = '', ...choices] = response;
  return scenario.variants.some(({id}) => id === variant)
    ? {variant, choices}
    : {variant: firstVariant(scenario), choices: response};
}

/** Draws what is true in a run, each variant as often as its share says; the same for the same seed. */
export function drawVariant({id, variants}: Scenario, seed: string): string {
  const tickets = variants.flatMap(variant =>
    Array.from({length: variant.share}, (_, n) => `${n} ${variant.id}`),
  );
  const [drawn = ''] = ordered(tickets, `${seed}/${id}`);
  return drawn.slice(drawn.indexOf(' ') + 1);
}
