import {expect, test} from 'vitest';
import {faultsBy} from '../../../test/doubles/faults-by.ts';
import {authoring} from './schema.ts';

const question = (...steps: readonly string[]) => ({
  id: 'ready',
  stem: 'How ready do you feel?',
  steps: steps.map(id => ({id, text: `Text of ${id}`})),
  feedback: 'Practice helps.',
});
const faults = faultsBy(authoring.source);

test.each([
  ['two steps', ['little', 'much'], []],
  ['one step', ['little'], ['steps: write at least two steps']],
  ['eight steps', [...'abcdefgh'], ['steps: write at most 7 steps']],
  [
    'a duplicate step',
    ['much', 'much'],
    ['steps.1.id: "much" is used twice here; give each an id of its own'],
  ],
])('the rating schema checks a question with %s', (_title, steps, expected) => {
  expect(faults(question(...steps))).toEqual(expected);
});

test('a rating question shows its scale, gives no points and has one step as response', () => {
  const source = authoring.source.parse(question('little', 'much'));
  expect(authoring.split(source).shown).toEqual({id: 'ready', steps: ['little', 'much']});
  expect(authoring.bounds(source)).toEqual({possible: 0, cap: 1, ids: ['little', 'much']});
});
