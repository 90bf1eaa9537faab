import {expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {best} from '../../../test/scenario/talks.ts';
import {replay} from '../engine/play.ts';
import {pointsOf} from '../engine/points.ts';
import {byChoices} from './equivalence.ts';
import {earningsOn} from './earnings.ts';
import {explore, type Exploration} from './explore.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

const {rubric} = everyFeature;

/** Explores every walk. Keeps states with different sums of points apart. */
function exploreWithSums(ease: number): Exploration {
  const classes = byChoices(rubric);
  const {sums} = earningsOn(rubric);
  return explore(rubric, 'at-risk', {...classes, key: s => `${classes.key(s)} ${sums(s)}`}, undefined, ease);
}

// This exploration takes seconds, so only the sweep compares with it. Decision 19 gives the reason.
const inSweep = isSweep ? test : () => undefined;
inSweep(
  'an exploration by choices counts the same states, choices and points as one that keeps states with different sums of grades apart',
  () => {
    // The ease is negative, because the person disliked the side acts. So the sum of grades is below zero at the end
    // of some walks.
    const ease = -2;
    const earned = earningsOn(rubric);
    const few = explore(rubric, 'at-risk', byChoices(rubric), earned.visit, ease);
    const all = exploreWithSums(ease);
    const {states, ways, ranges} = earned.over(few);
    expect(few.states.length).toBeLessThan(all.states.length / 2);
    expect({states, ways}).toEqual({states: all.states.length, ways: all.edges.length});
    const ends = all.states.filter(({mode}) => mode === 'ended');
    for (const [ending, {least, most}] of ranges) {
      const totals = ends.filter(({place}) => place === ending).map(s => pointsOf(rubric, s).total);
      expect([least, most]).toEqual([Math.min(...totals), Math.max(...totals)]);
    }
    expect([...ranges.keys()].sort()).toEqual([...new Set(ends.map(({place}) => place))].sort());
  },
);

test('if two choices differ only in the task that they begin, the points after each of them are counted separately', () => {
  const [first, ...others] = rubric.decisions;
  const option = first?.options.find(({id}) => id === 'secure-alike');
  if (!first || !option) throw new Error('the scenario begins otherwise');
  const task = (id: string, begins: string, points: number) => {
    const all = [
      {chosen: {point: first.id, option: begins}},
      {chosen: {point: 'refer-max', option: 'max-report'}},
    ];
    return {id, share: 'safety' as const, earn: [{points, when: {all, any: [], none: []}}]};
  };
  const scenario = {
    ...rubric,
    decisions: [{...first, options: ['one', 'other'].map(id => ({...option, id}))}, ...others],
    tasks: [task('small', 'one', 1), task('great', 'other', 9)],
  };
  const earned = earningsOn(scenario);
  const {ranges} = earned.over(explore(scenario, 'at-risk', byChoices(scenario), earned.visit));
  const state = replay(scenario, ['at-risk', 'other', ...best.slice(1)]);
  expect(pointsOf(scenario, state).safety).toBe(9);
  expect(ranges.get(state.place)?.most).toBe(pointsOf(scenario, state).total);
});
