import {expect, test} from 'vitest';
import {faultsBy} from '../../../test/doubles/faults-by.ts';
import {authoring} from './schema.ts';

const option = (id: string, correct = false) => ({
  id,
  text: `Text of ${id}`,
  feedback: `Why ${id}`,
  ...(correct ? {correct} : {}),
});
const question = (...options: readonly object[]) => ({
  id: 'signs',
  stem: 'Which are signs?',
  options,
  atTheCounter: 'Ask, do not accuse.',
});
const read = (value: unknown) => authoring.source.parse(value);
const faults = faultsBy(authoring.source);

test.each([
  ['one right option', question(option('held', true), option('young')), []],
  ['all options right', question(option('held', true), option('debt', true)), []],
  [
    'no right option',
    question(option('held'), option('debt')),
    ['options: at least one option must say `correct: true`'],
  ],
  [
    'a duplicate id',
    question(option('held', true), option('held')),
    ['options.1.id: "held" is used twice here; give each an id of its own'],
  ],
  ['one option', question(option('held', true)), ['options: write at least two options']],
])('the multiple-choice schema checks a question with %s', (_title, source, expected) => {
  expect(faults(source)).toEqual(expected);
});

test('the shown part of a multiple-choice question does not contain the answer', () => {
  const first = authoring.split(read(question(option('held', true), option('young'), option('debt', true))));
  const second = authoring.split(read(question(option('held'), option('young', true), option('debt'))));
  expect(first.shown).toEqual({id: 'signs', options: ['held', 'young', 'debt']});
  expect(second.shown).toEqual(first.shown);
  expect(first.rubric).toEqual({options: ['held', 'young', 'debt'], correct: ['held', 'debt']});
  expect(second.rubric).toEqual({options: ['held', 'young', 'debt'], correct: ['young']});
});

test('a multiple-choice question has one point per option, and its response may contain all options', () => {
  expect(authoring.bounds(read(question(option('held', true), option('young'), option('debt'))))).toEqual({
    possible: 3,
    cap: 3,
    ids: ['held', 'young', 'debt'],
  });
});
