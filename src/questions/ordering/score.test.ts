import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anyCharacter} from '../../../test/doubles/any-character.ts';
import {incomplete, scored} from '../../score/score.ts';
import {scoring} from './score.ts';

const rubric = {steps: ['greet', 'alone', 'ask', 'refer', 'note']};
const shown = {id: 'talk', steps: ['alone', 'ask', 'greet', 'note', 'refer']};

test.each([
  ['the right order', ['greet', 'alone', 'ask', 'refer', 'note'], 5],
  ['one step far out of place', ['note', 'greet', 'alone', 'ask', 'refer'], 4],
  ['two neighbours swapped', ['alone', 'greet', 'ask', 'refer', 'note'], 4],
  ['two ordered sequences, of which the longer counts', ['ask', 'refer', 'note', 'greet', 'alone'], 3],
  ['the reversed order', ['note', 'refer', 'ask', 'alone', 'greet'], 0],
])(
  'an ordering question gives one point per step of the longest sequence in the right order: %s',
  (_title, response, earned) => {
    expect(scoring.judge(response, rubric).score).toEqual(scored(earned, 5));
  },
);

test('ordering scoring marks a misplaced step as wrong, but not the steps that this step shifts', () => {
  expect(scoring.judge(['note', 'greet', 'alone', 'ask', 'refer'], rubric).marks).toEqual({
    greet: 'right',
    alone: 'right',
    ask: 'right',
    refer: 'right',
    note: 'wrong',
    '': 'wrong',
  });
});

test.each([
  ['nothing', []],
  ['some steps', ['greet', 'ask']],
  ['a duplicate step', ['greet', 'greet', 'ask', 'refer', 'note']],
  ['a step of another question', ['greet', 'alone', 'ask', 'refer', 'lost']],
  ['one step too many', ['greet', 'alone', 'ask', 'refer', 'note', 'greet']],
])(
  'an ordering response that does not contain each step exactly once is incomplete: %s',
  (_title, response) => {
    expect(scoring.judge(response, rubric)).toEqual({score: incomplete('order'), marks: {}});
  },
);

test('`describe` lists the steps in the order of the learner', () => {
  expect(scoring.describe(['note', 'greet', 'note', 'lost'], shown, rubric)).toEqual({
    kind: 'sequencing',
    steps: rubric.steps,
    response: ['note', 'greet'],
    correct: rubric.steps,
  });
});

test('an ordering question gives the maximum score only for the right order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...rubric.steps], {minLength: 5}), response => {
      const {score} = scoring.judge(response, rubric);
      const isRight = response.join() === rubric.steps.join();
      expect(score.kind === 'scored' && score.earned === 5).toBe(isRight);
    }),
  );
});

test('ordering scoring never throws, for any response', () => {
  const word = fc.oneof(fc.constantFrom(...rubric.steps), fc.string({unit: anyCharacter}));
  fc.assert(
    fc.property(fc.array(word), response => {
      scoring.judge(response, rubric);
      scoring.describe(response, shown, rubric);
    }),
  );
});
