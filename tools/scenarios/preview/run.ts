import {play, type Play} from '../../../src/scenario/engine/play.ts';
import {controlIds as fixed, type Scenario} from '../../../src/scenario/model/scenario.ts';
import {runOf} from '../../../src/scenario/engine/variant.ts';

/** The first choice of a run that cannot be played, with the choices after it. */
export interface Lost {
  readonly word: string;
  /** Number of this choice among the choices of the run, from 1. */
  readonly number: number;
  /** The decision, event or ending at which the choice should have been played. */
  readonly place: string;
  /** True if a choice with this id exists anywhere in the scenario. */
  readonly exists: boolean;
  /** The ids that are not played: the first unplayable choice and all after it. */
  readonly rest: readonly string[];
}

/** A run, as far as it can be played. */
export interface PlayedRun extends Play {
  readonly lost?: Lost;
}

/**
 * Plays the ids of a run and reports where the run stops. If the scenario has variants, the first id is the variant.
 */
export function playRun(scenario: Scenario, words: readonly string[]): PlayedRun {
  const scenarioRun = runOf(scenario, words);
  const run = play(scenario, scenarioRun);
  const {turns, state} = run;
  const [word, ...rest] = scenarioRun.choices.slice(turns.length);
  if (word === undefined) return run;
  const exists = choicesOf(scenario).includes(word);
  return {...run, lost: {word, number: turns.length + 1, place: state.place, exists, rest: [word, ...rest]}};
}

const choicesOf = ({decisions, events, pause, questions}: Scenario): readonly string[] => [
  ...[...decisions, ...events, pause].flatMap(({options}) => options.map(({id}) => id)),
  ...questions.map(({id}) => id),
  ...Object.values(fixed),
];

/**
 * Returns a run as ids. If the scenario has variants, the variant comes first. So even a run without choices keeps
 * its variant.
 */
export const wordsOf = ({variant, turns}: PlayedRun, upTo = turns.length): readonly string[] => [
  ...(variant === '' ? [] : [variant]),
  ...turns.slice(0, upTo).map(({choice}) => choice),
];

/** A point that the author bench can show: a scenario, and a run through this scenario. */
export interface Point {
  readonly id: string;
  readonly words: readonly string[];
}

/** Returns a point as a hash for the address of the page. */
export const hashOf = ({id, words}: Point): string => `#${id}/${words.join(',')}`;

/** Parses a hash, or an address that ends with a hash. Returns undefined if the hash names no scenario. */
export function pointIn(address: string): Point | undefined {
  const [, id, words] = /#([\w-]+)(?:\/([\w,-]*))?$/.exec(address) ?? [];
  return id === undefined ? undefined : {id, words: (words ?? '').split(',').filter(word => word !== '')};
}
