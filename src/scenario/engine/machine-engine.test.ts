import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {restaurant} from '../../../test/content/scenario-fixture.ts';
import {twoTruths} from '../../../test/content/two-truths.ts';
import {bestPath} from './best-path.ts';
import {stateAfter, stepEngine, turnsOf, type Engine} from './engine.ts';
import {machineEngine} from './machine-engine.ts';
import type {Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {toMachine} from './to-machine.ts';

const {rubric: scenario} = restaurant;
/**
 * A scenario that begins very tense, so that walks pause and stop often, and that allows side questions
 * everywhere.
 */
const tense: Scenario = {
  ...scenario,
  distress: 74,
  trust: 60,
  decisions: scenario.decisions.map(d => ({...d, asks: true})),
};

/**
 * Walks through an engine; `luck` picks each choice. Returns the states before each step with the choices
 * offered there, then the last state.
 */
function walk(engine: Engine, luck: readonly number[]): readonly (State | readonly string[])[] {
  const way: (State | readonly string[])[] = [];
  let state = engine.start();
  for (const n of luck) {
    const choices = engine.offered(state);
    way.push(state, choices);
    const choice = choices[n % Math.max(1, choices.length)];
    if (choice === undefined) return way;
    state = engine.step(state, choice);
  }
  return [...way, state];
}

const luck = fc.array(fc.nat({max: 5039}), {minLength: 40, maxLength: 40});

describe('the machine', () => {
  test.each([
    ['the scenario', scenario, ''],
    ['one that begins tense', tense, ''],
    ['one with everything a scenario may have', twoTruths, 'at-risk'],
    ['another truth behind the same', twoTruths, 'aunt'],
    [
      'one that tells of nothing before its end',
      {...twoTruths, feedback: 'at-end'} satisfies Scenario,
      'aunt',
    ],
  ])('the machine agrees with the plain step on random walks through %s', (_, it, variant) => {
    const [plain, machine] = [stepEngine(it, variant), machineEngine(it, variant)];
    fc.assert(
      fc.property(luck, l => {
        expect(walk(machine, l)).toEqual(walk(plain, l));
      }),
      {seed: 20261125, numRuns: 150},
    );
  });
  test('the machine plays the best path to its end', () => {
    const engine = machineEngine(scenario);
    expect(stateAfter(engine, turnsOf(engine, bestPath(scenario)))).toMatchObject({
      mode: 'ended',
      place: 'safe-by-her-decision',
    });
  });
  test('the machine ignores a choice that is not offered', () => {
    const engine = machineEngine(scenario);
    expect(engine.step(engine.start(), 'go-on')).toEqual(engine.start());
  });
  test('the machine holds only names and parameters, so that it can be serialised', () => {
    const {config} = toMachine(scenario);
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });
});
