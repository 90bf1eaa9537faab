import {expect, test} from 'vitest';
import {faultsBy} from '../../../test/doubles/faults-by.ts';
import {authoring} from './schema.ts';

const question = (more: object) => ({
  id: 'check-digit',
  stem: 'Which check digit?',
  answer: {value: 7},
  right: 'Yes.',
  wrong: 'Weigh again.',
  atTheCounter: 'Work it out by hand once.',
  ...more,
});
const slip = (id: string, value: number) => ({id, value, feedback: `Why ${id}`});
const read = (value: unknown) => authoring.source.parse(value);
const faults = faultsBy(authoring.source);

const eitherOr = 'answer: write either `value`, or both `min` and `max`';
const noMinus = 'use 0 or more: the keyboards of some phones have no minus sign here';

test.each([
  ['a value', {}, []],
  ['a range', {answer: {min: 2.9, max: 3.1}}, []],
  ['a range of one number', {answer: {min: 3, max: 3}}, []],
  ['a unit', {unit: 'mm'}, []],
  ['neither a value nor a range', {answer: {}}, [eitherOr]],
  ['half a range', {answer: {min: 3}}, [eitherOr]],
  ['both a value and a range', {answer: {value: 3, min: 2, max: 4}}, [eitherOr]],
  [
    'a reversed range',
    {answer: {min: 4, max: 2}},
    ['answer.min: `min` is larger than `max`; write the smaller number first'],
  ],
  ['a negative answer', {answer: {value: -7}}, [`answer.value: ${noMinus}`]],
  ['a known mistake', {mistakes: [slip('forgot-weights', 27)]}, []],
  [
    'a known mistake that is right',
    {mistakes: [slip('same', 7)]},
    ['mistakes.0.value: 7 counts as right; a mistake needs a value outside the answer'],
  ],
  [
    'a known mistake within the range',
    {answer: {min: 1, max: 9}, mistakes: [slip('far', 10), slip('near', 2)]},
    ['mistakes.1.value: 2 counts as right; a mistake needs a value outside the answer'],
  ],
  [
    'two known mistakes with one id',
    {mistakes: [slip('a', 1), slip('a', 2)]},
    ['mistakes.1.id: "a" is used twice here; give each an id of its own'],
  ],
  [
    'two known mistakes with one value',
    {mistakes: [slip('a', 1), slip('b', 1)]},
    ['mistakes.1.value: 1 has a note already; give each mistake a value of its own'],
  ],
])('the numeric schema checks a question with %s', (_title, more, expected) => {
  expect(faults(question(more))).toEqual(expected);
});

test('the shown part of a numeric question does not contain the answer', () => {
  const first = authoring.split(read(question({mistakes: [slip('forgot-weights', 27)]})));
  const second = authoring.split(read(question({answer: {min: 2.9, max: 3.1}})));
  expect(first.shown).toEqual({id: 'check-digit', unit: false});
  expect(second.shown).toEqual(first.shown);
  expect(first.rubric).toEqual({min: 7, max: 7, slips: [{id: 'forgot-weights', value: 27}]});
  expect(second.rubric).toEqual({min: 2.9, max: 3.1, slips: []});
});

test('the shown part of a numeric question says whether a unit follows the field, but not the right number', () => {
  expect(authoring.split(read(question({unit: 'mm'}))).shown).toEqual({id: 'check-digit', unit: true});
});

test('a numeric question has one point, and its response is one typed text', () => {
  expect(authoring.bounds(read(question({})))).toEqual({possible: 1, cap: 1, ids: []});
});
