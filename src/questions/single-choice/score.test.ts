import fc from 'fast-check';
import {expect, test} from 'vitest';
import {incomplete, scored} from '../../score/score.ts';
import {scoring} from './score.ts';

const rubric = {options: ['zero', 'ten', 'skip'], correct: 'zero'};
const shown = {id: 'filler-value', options: rubric.options};

test.each([
  ['the right option earns one point', ['zero'], scored(1, 1), {zero: 'right'}],
  ['a wrong option earns no point and does not reveal the right one', ['ten'], scored(0, 1), {ten: 'wrong'}],
  ['a response without an option is incomplete', [], incomplete('chosen'), {}],
  ['an unknown option counts as not given', ['eleven'], incomplete('chosen'), {}],
  ['two options are not a valid response', ['zero', 'ten'], incomplete('chosen'), {}],
  ['an empty string is not a valid response', [''], incomplete('chosen'), {}],
])('%s', (_title, response, score, marks) => {
  expect(scoring.judge(response, rubric)).toEqual({score, marks});
});

test.each([
  ['the chosen option', ['ten'], ['ten']],
  ['nothing', [], []],
  ['an unknown option', ['eleven'], []],
])("`describe` reports %s among all options in the author's order", (_title, response, description) => {
  expect(scoring.describe(response, shown, rubric)).toEqual({
    kind: 'choice',
    options: ['zero', 'ten', 'skip'],
    response: description,
    correct: ['zero'],
  });
});

test('single-choice scoring never throws, for any response', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), response => {
      scoring.judge(response, rubric);
      scoring.describe(response, shown, rubric);
    }),
  );
});
