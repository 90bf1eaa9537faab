import {describe, test} from 'vitest';
import {splitScenario} from '../../src/scenario/schema/split.ts';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {sourceOf} from '../../tools/scenarios/read.ts';
import {compareWalks} from '../scenario/machine-walk.ts';
import {root} from './museum.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';

/** Number of walks in each variant. The seed is fixed, so the sweep first repeats the walks of `npm test`. */
const walks = isSweep ? 25 : 5;

describe.each(interviewIds(root))('the state machine of the interview %s', id => {
  const {rubric} = splitScenario(sourceOf(root, id));
  const variants = rubric.variants.length > 0 ? rubric.variants.map(v => v.id) : [''];

  test.each(variants)(
    'the state machine and the function `step` agree on random walks (variant "%s")',
    variant => {
      compareWalks(rubric, variant, walks);
    },
  );
});
