import {stateAfter, stepEngine, turnsOf, type Turn} from '../../../src/scenario/engine/engine.ts';
import {words as fixed, type Scenario} from '../../../src/scenario/model/scenario.ts';
import type {State} from '../../../src/scenario/model/state.ts';
import {runOf} from '../../../src/scenario/engine/variant.ts';

/** The first word of a run that cannot be played, and what comes after it. */
export interface Lost {
  readonly word: string;
  /** Which choice of the run it is, from 1. */
  readonly number: number;
  /** The decision, event or ending at which it stands. */
  readonly place: string;
  /** Whether the talk has such a choice anywhere. */
  readonly exists: boolean;
  /** The words that are not played, this one first. */
  readonly rest: readonly string[];
}

/** A run as far as it can be played. */
export interface Played {
  readonly variant: string;
  readonly start: State;
  readonly turns: readonly Turn[];
  readonly state: State;
  readonly lost?: Lost;
}

/** Plays the words of a run, the variant first where the talk has any, and says where it stops. */
export function played(scenario: Scenario, words: readonly string[]): Played {
  const {variant, choices} = runOf(scenario, words);
  const engine = stepEngine(scenario, variant);
  const turns = turnsOf(engine, choices);
  const state = stateAfter(engine, turns);
  const [word, ...rest] = choices.slice(turns.length);
  const run: Played = {variant, start: engine.start(), turns, state};
  if (word === undefined) return run;
  const exists = choicesOf(scenario).includes(word);
  return {...run, lost: {word, number: turns.length + 1, place: state.place, exists, rest: [word, ...rest]}};
}

const choicesOf = ({decisions, events, pause, questions}: Scenario): readonly string[] => [
  ...[...decisions, ...events, pause].flatMap(({options}) => options.map(({id}) => id)),
  ...questions.map(({id}) => id),
  ...Object.values(fixed),
];

/** A run as words. The variant stands first wherever there is one, so that a run that has not begun keeps it too. */
export const wordsOf = ({variant, turns}: Played, upTo = turns.length): readonly string[] => [
  ...(variant === '' ? [] : [variant]),
  ...turns.slice(0, upTo).map(({choice}) => choice),
];

/** Where the bench stands: a talk and a run through it. */
export interface Point {
  readonly id: string;
  readonly words: readonly string[];
}

/** A point as the hash of the page. */
export const hashOf = ({id, words}: Point): string => `#${id}/${words.join(',')}`;

/** Reads a hash, or the address that ends with one; undefined where it names no talk. */
export function pointIn(address: string): Point | undefined {
  const [, id, words] = /#([\w-]+)(?:\/([\w,-]*))?$/.exec(address) ?? [];
  return id === undefined ? undefined : {id, words: (words ?? '').split(',').filter(word => word !== '')};
}
