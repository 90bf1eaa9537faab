import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anyCharacter} from '../../../test/doubles/any-character.ts';
import {incomplete, scored} from '../../score/score.ts';
import {scoring} from './score.ts';

const rubric = {steps: ['little', 'some', 'much']};
const shown = {id: 'ready', steps: rubric.steps};

test.each(rubric.steps)('a rating question accepts any step and gives no points: %s', step => {
  expect(scoring.judge([step], rubric)).toEqual({score: scored(0, 0), marks: {}});
});

test.each([
  ['nothing', []],
  ['a step of another scale', ['often']],
  ['two steps', ['little', 'much']],
])('a rating question is incomplete if its response is %s', (_title, response) => {
  expect(scoring.judge(response, rubric)).toEqual({score: incomplete('chosen'), marks: {}});
});

test('`describe` of a rating question returns the chosen step and the scale', () => {
  expect(scoring.describe(['some'], shown, rubric)).toEqual({
    kind: 'likert',
    scale: rubric.steps,
    response: 'some',
  });
});

test('the scoring of a rating question never throws, for any response', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: anyCharacter})), response => {
      scoring.judge(response, rubric);
      scoring.describe(response, shown, rubric);
    }),
  );
});
