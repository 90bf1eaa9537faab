import {expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {start} from '../engine/step.ts';
import {byChoices} from './equivalence.ts';
import {longestWay} from './explore.ts';

test('the longest way is found in an exploration with more states than a call has arguments', () => {
  const first = start(everyFeature.rubric, 'at-risk');
  const states = Array.from({length: 200_000}, () => first);
  const edges = [{from: 0, to: 1, choice: 'one'}];
  expect(longestWay({equivalence: byChoices(everyFeature.rubric), states, edges})).toBe(1);
});
