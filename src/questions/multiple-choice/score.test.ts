import fc from 'fast-check';
import {expect, test} from 'vitest';
import {incomplete, scored} from '../../score/score.ts';
import {scoring} from './score.ts';

const rubric = {options: ['held', 'debt', 'young', 'alone'], correct: ['held', 'debt']};
const shown = {id: 'signs', options: rubric.options};

test.each([
  ['all right options and no other', ['held', 'debt'], 4, {held: 'right', debt: 'right'}],
  ['the right options in another order', ['debt', 'held'], 4, {held: 'right', debt: 'right'}],
  ['a duplicate option', ['held', 'held', 'debt'], 4, {held: 'right', debt: 'right'}],
  ['one right option missing', ['held'], 3, {held: 'right', debt: 'missed'}],
  ['one wrong option chosen', ['held', 'debt', 'young'], 3, {held: 'right', debt: 'right', young: 'wrong'}],
  [
    'all options chosen',
    ['held', 'debt', 'young', 'alone'],
    2,
    {held: 'right', debt: 'right', young: 'wrong', alone: 'wrong'},
  ],
  [
    'only wrong options chosen',
    ['young', 'alone'],
    0,
    {held: 'missed', debt: 'missed', young: 'wrong', alone: 'wrong'},
  ],
  ['an unknown option beside a known one', ['held', 'gone'], 3, {held: 'right', debt: 'missed'}],
])(
  'a multiple-choice question gives one point for each option that is rightly chosen or rightly left out: %s',
  (_title, response, earned, marks) => {
    expect(scoring.judge(response, rubric)).toEqual({score: scored(earned, 4), marks});
  },
);

test.each([[[]], [['gone']], [['']]])(
  'a multiple-choice response without any known option is incomplete: %j',
  response => {
    expect(scoring.judge(response, rubric)).toEqual({score: incomplete('chosen'), marks: {}});
  },
);

test('`describe` lists the chosen options in the order of the author, without unknown ids', () => {
  expect(scoring.describe(['young', 'gone', 'held'], shown, rubric)).toEqual({
    kind: 'choice',
    options: ['held', 'debt', 'young', 'alone'],
    response: ['held', 'young'],
    correct: ['held', 'debt'],
  });
});

test('multiple-choice scoring never throws and keeps the score between zero and the maximum', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...rubric.options))), response => {
      const {score} = scoring.judge(response, rubric);
      scoring.describe(response, shown, rubric);
      if (score.kind === 'scored') expect([0, 1, 2, 3, 4]).toContain(score.earned);
    }),
  );
});
