import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anyCharacter} from '../../../test/doubles/any-character.ts';
import {incomplete, scored} from '../../score/score.ts';
import {scoring} from './score.ts';

const seven = {min: 7, max: 7, slips: [{id: 'forgot-weights', value: 27}]};
const about = {min: 2.9, max: 3.1, slips: []};
const many = {min: 1250, max: 1250, slips: [{id: 'unit', value: 12.5}]};
const shown = {id: 'check-digit', unit: false};

test.each([
  ['the number', seven, '7', 1, {'': 'right'}],
  ['the right number with decimals', seven, '7,0', 1, {'': 'right'}],
  ['a wrong number', seven, '8', 0, {'': 'wrong'}],
  ['the right number with the wrong sign', seven, '\u22127', 0, {'': 'wrong'}],
  ['a known mistake, which is marked by its id', seven, '27', 0, {'': 'wrong', 'forgot-weights': 'wrong'}],
  ['the lower end of a range', about, '2.9', 1, {'': 'right'}],
  ['the upper end of a range', about, '3,1', 1, {'': 'right'}],
  ['a number just outside a range', about, '3.11', 0, {'': 'wrong'}],
  ['a comma as a thousands separator', many, '1,250', 1, {'': 'right'}],
  ['a point as a thousands separator', many, '1.250', 1, {'': 'right'}],
  ['a known mistake with either decimal separator', many, '12,5', 0, {'': 'wrong', unit: 'wrong'}],
])('a numeric question gives one point for the right number: %s', (_title, rubric, typed, earned, marks) => {
  expect(scoring.judge([typed], rubric)).toEqual({score: scored(earned, 1), marks});
});

test.each([
  ['nothing', []],
  ['an empty field', ['']],
  ['a word', ['seven']],
  ['two words', ['7', '7']],
  ['a text of more than 20 bytes', ['7'.repeat(21)]],
])(
  'a numeric response without a number is incomplete, with the missing field `number`: %s',
  (_title, response) => {
    expect(scoring.judge(response, seven)).toEqual({score: incomplete('number'), marks: {}});
  },
);

test.each([
  ['3,00', '3.00'],
  [' \u22122 ', '-2'],
  ['.5', '0.5'],
  ['three', ''],
])('`describe` returns the plain decimal of the typed text: "%s" becomes "%s"', (typed, response) => {
  expect(scoring.describe([typed], shown, about)).toEqual({kind: 'numeric', response, min: 2.9, max: 3.1});
});

test('for an ambiguous number, `describe` returns the reading that scoring used', () => {
  expect(scoring.describe(['1.250'], shown, many)).toMatchObject({response: '1250'});
});

test('numeric scoring never throws, for any response', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: anyCharacter})), response => {
      scoring.judge(response, seven);
      scoring.describe(response, shown, seven);
    }),
  );
});
