import {expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {start} from '../engine/step.ts';
import {byChoices} from './equivalence.ts';
import {longestWay} from './explore.ts';

test('the exploration finds the longest walk, even among more states than a function call can have arguments', () => {
  const first = start(everyFeature.rubric, 'at-risk');
  const states = Array.from({length: 200_000}, () => first);
  const edges = [{from: 0, to: 1, choice: 'one'}];
  expect(longestWay({equivalence: byChoices(everyFeature.rubric), states, edges})).toBe(1);
});

test('two states that differ only in trust are explored as one if only referrals follow; if a talk decision follows, they are explored apart', () => {
  const {rubric} = everyFeature;
  const talk = rubric.decisions.filter(d => d.kind === 'talk');
  const referrals = rubric.decisions.filter(d => d.kind === 'referral');
  const [first, ...others] = talk;
  if (!first) throw new Error('the scenario has no talk decision');
  const isOneClass = (decisions: typeof rubric.decisions, place: string) => {
    const {key} = byChoices({...rubric, decisions});
    const at = {...start(rubric, 'at-risk'), place};
    return key({...at, trust: 31}) === key({...at, trust: 32});
  };
  expect(isOneClass([...talk, ...referrals], 'refer-max')).toBe(true);
  expect(isOneClass([first, ...referrals, ...others], 'refer-max')).toBe(false);
});
