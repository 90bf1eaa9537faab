import {expect, test} from 'vitest';
import {faultsBy} from '../../../test/doubles/faults-by.ts';
import {authoring} from './schema.ts';

const step = (id: string) => ({id, text: `Text of ${id}`});
const question = (...steps: readonly string[]) => ({
  id: 'talk',
  stem: 'In which order?',
  steps: steps.map(step),
  feedback: 'Safety first.',
  atTheCounter: 'Begin with who you are.',
});
const read = (value: unknown) => authoring.source.parse(value);
const faults = faultsBy(authoring.source);

test.each([
  ['three steps', ['greet', 'ask', 'refer'], []],
  ['two steps', ['greet', 'ask'], ['steps: write at least three steps']],
  ['nine steps', [...'abcdefghi'], ['steps: write at most 8 steps']],
  [
    'a duplicate step',
    ['greet', 'ask', 'greet'],
    ['steps.2.id: "greet" is used twice here; give each an id of its own'],
  ],
])('the ordering schema checks a question with %s', (_title, steps, expected) => {
  expect(faults(question(...steps))).toEqual(expected);
});

test('the shown part of an ordering question does not contain the answer', () => {
  const orders = [
    ['greet', 'ask', 'refer'],
    ['refer', 'greet', 'ask'],
  ];
  const split = orders.map(order => authoring.split(read(question(...order))));
  expect(split.map(s => s.shown)).toEqual([
    {id: 'talk', steps: ['ask', 'greet', 'refer']},
    {id: 'talk', steps: ['ask', 'greet', 'refer']},
  ]);
  expect(split.map(s => s.rubric.steps)).toEqual(orders);
});

test('an ordering question never shows the steps in the right order', () => {
  expect(authoring.split(read(question('ask', 'greet', 'refer'))).shown.steps).toEqual([
    'refer',
    'greet',
    'ask',
  ]);
});

test('an ordering question has one point per step, and its response contains all steps', () => {
  expect(authoring.bounds(read(question('greet', 'ask', 'refer')))).toEqual({
    possible: 3,
    cap: 3,
    ids: ['greet', 'ask', 'refer'],
  });
});
