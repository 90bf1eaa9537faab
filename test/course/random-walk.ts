import {mulberry32} from '../../src/content/random.ts';
import {findChoice} from '../../src/scenario/engine/find-choice.ts';
import {pointsOf} from '../../src/scenario/engine/points.ts';
import {offered, start, step} from '../../src/scenario/engine/step.ts';
import {controlIds, type Scenario} from '../../src/scenario/model/scenario.ts';
import type {State} from '../../src/scenario/model/state.ts';

/** What an exploration states about one variant, and the largest number of ids that a run may save. */
export interface VariantFacts {
  readonly variant: string;
  readonly endings: Readonly<Partial<Record<string, readonly [least: number, most: number]>>>;
  readonly cap: number;
}

/**
 * Walks through an interview at random, with side acts in any order. Returns a sentence for each contradiction
 * between a walk and the exploration; the sentence ends with the choices of the walk. Returns an empty list if there
 * is no contradiction. The same seed gives the same walks.
 */
export function walkFaults(
  scenario: Scenario,
  stated: VariantFacts,
  walks: number,
  seed: number,
): readonly string[] {
  const random = mulberry32(seed);
  return Array.from({length: walks}).flatMap(() => faultsOf(scenario, stated, random));
}

function faultsOf(scenario: Scenario, stated: VariantFacts, random: () => number): readonly string[] {
  // Each walk has a different officer. So some walks reach an ending and others are stopped, and the number of side
  // acts varies.
  const officer = {care: chance(random), curious: chance(random)};
  const choices: string[] = [];
  let at = start(scenario, stated.variant);
  while (at.mode !== 'ended') {
    const choice = nextChoice(scenario, at, officer, random);
    if (choice === undefined) return [`nothing can be chosen at ${at.place}: ${choices.join(' ')}`];
    choices.push(choice);
    at = step(scenario, at, choice);
  }
  return differences(scenario, stated, at, choices.length).map(found => `${found}: ${choices.join(' ')}`);
}

/** Returns the differences between the end of a walk and what the exploration states. */
function differences(
  scenario: Scenario,
  {variant, endings, cap}: VariantFacts,
  at: State,
  length: number,
): readonly string[] {
  const {total} = pointsOf(scenario, at);
  const span = endings[at.place];
  const ids = length + (variant === '' ? 0 : 1);
  return [
    ...(span ? [] : [`the ending ${at.place} is reached`]),
    ...(span && (total < span[0] || total > span[1])
      ? [`${at.place} has ${total} points, not ${span.join(' to ')}`]
      : []),
    ...(ids > cap ? [`the run has ${ids} ids, more than ${cap}`] : []),
  ];
}

/**
 * `care`: the probability that an officer takes a choice of the best grade. `curious`: the probability of a side act.
 */
interface Officer {
  readonly care: number;
  readonly curious: number;
}

/** Returns the choice that the officer makes. Returns undefined if nothing except side acts can be chosen. */
function nextChoice(
  scenario: Scenario,
  at: State,
  {care, curious}: Officer,
  random: () => number,
): string | undefined {
  const choices = offered(scenario, at).filter(choice => choice !== controlIds.read);
  const isSide = (choice: string) => scenario.questions.some(({id}) => id === choice);
  const [side, others] = [choices.filter(isSide), choices.filter(choice => !isSide(choice))];
  if (side.length > 0 && others.length > 0 && chance(random) < curious) return oneOf(side, random);
  const isBest = (choice: string) => at.mode !== 'repair' && findChoice(scenario, at, choice).grade === 'b';
  const best = chance(random) < care ? others.filter(isBest) : [];
  return oneOf(best.length > 0 ? best : others, random);
}

/** Returns a random number from 0 to below 1. */
const chance = (random: () => number): number => random() / 2 ** 32;

const oneOf = (list: readonly string[], random: () => number): string | undefined =>
  list[Math.floor(chance(random) * list.length)];
