import {expect, test} from 'vitest';
import {faultsBy} from '../../../test/doubles/faults-by.ts';
import {authoring} from './schema.ts';

const option = (id: string, correct?: boolean) => ({
  id,
  text: `Text of ${id}`,
  feedback: `Why ${id}`,
  ...(correct === undefined ? {} : {correct}),
});
const question = (...options: readonly object[]) => ({
  id: 'filler-value',
  stem: 'What does the filler count as?',
  options,
  atTheCounter: 'Count it as zero.',
});
const read = (value: unknown) => authoring.source.parse(value);
const faults = faultsBy(authoring.source);

test('the single-choice schema accepts a question with one right option', () => {
  expect(faults(question(option('zero', true), option('ten')))).toEqual([]);
});

test.each([
  [
    'no right option',
    question(option('zero'), option('ten')),
    ['options: exactly one option must say `correct: true`'],
  ],
  [
    'two right options',
    question(option('zero', true), option('ten', true)),
    ['options: exactly one option must say `correct: true`'],
  ],
  ['`correct: false` at an option', question(option('zero', true), option('ten', false)), []],
  ['one option', question(option('zero', true)), ['options: write at least two options']],
  [
    'a duplicate id',
    question(option('zero', true), option('ten'), option('ten')),
    ['options.2.id: "ten" is used twice here; give each an id of its own'],
  ],
  [
    'eleven options',
    question(option('zero', true), ...'abcdefghij'.split('').map(id => option(id))),
    ['options: write at most 10 options'],
  ],
])('the single-choice schema checks a question with %s', (_title, source, expected) => {
  expect(faults(source)).toEqual(expected);
});

test.each(['id', 'stem', 'options', 'atTheCounter'])(
  'the single-choice schema reports that `%s` is missing',
  field => {
    const {[field]: _left, ...rest}: Record<string, unknown> = question(option('zero', true), option('ten'));
    expect(faults(rest)).toEqual([expect.stringMatching(new RegExp(`^${field}: `))]);
  },
);

test('the shown part of a single-choice question does not contain the answer', () => {
  const first = authoring.split(read(question(option('zero', true), option('ten'))));
  const second = authoring.split(read(question(option('zero'), option('ten', true))));
  expect(first.shown).toEqual({id: 'filler-value', options: ['zero', 'ten']});
  expect(second.shown).toEqual(first.shown);
  expect(first.rubric).toEqual({options: ['zero', 'ten'], correct: 'zero'});
  expect(second.rubric).toEqual({options: ['zero', 'ten'], correct: 'ten'});
});

test('a single-choice question has one point, and its response is one id', () => {
  expect(authoring.bounds(read(question(option('zero', true), option('ten'))))).toEqual({
    possible: 1,
    cap: 1,
    ids: ['zero', 'ten'],
  });
});
