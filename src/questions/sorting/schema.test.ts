import {expect, test} from 'vitest';
import {faultsBy} from '../../../test/doubles/faults-by.ts';
import {authoring} from './schema.ts';

const item = (id: string, belongs: string) => ({id, text: `Text of ${id}`, belongs, feedback: `Why ${id}`});
const group = (id: string) => ({id, text: `Text of ${id}`});
const groups = ['reason', 'none'].map(group);
const items = [item('debt', 'reason'), item('clothes', 'none'), item('fear', 'reason')];
const question = (more: object) => ({
  id: 'signs',
  stem: 'Which is a reason to ask?',
  groups,
  items,
  atTheCounter: 'Ask kindly.',
  ...more,
});
const read = (value: unknown) => authoring.source.parse(value);
const faults = faultsBy(authoring.source);

test.each([
  ['three items and two groups', {}, []],
  ['an empty group', {groups: [...groups, group('unsure')]}, []],
  ['two items', {items: items.slice(0, 2)}, ['items: write at least three items']],
  [
    'one group',
    {groups: [group('reason')], items: items.map(i => ({...i, belongs: 'reason'}))},
    ['groups: write at least two groups'],
  ],
  ['five groups', {groups: [...groups, ...['a', 'b', 'c'].map(group)]}, ['groups: write at most 4 groups']],
  [
    'an item with an unknown group',
    {items: [...items, item('hurry', 'maybe')]},
    ['items.3.belongs: "maybe" is none of the groups: reason, none'],
  ],
  [
    'the same id for an item and a group',
    {items: [...items, item('none', 'reason')]},
    ['items.3.id: "none" is the id of one of the groups too; give each its own'],
  ],
])('the sorting schema checks a question with %s', (_title, more, expected) => {
  expect(faults(question(more))).toEqual(expected);
});

test('the shown part of a sorting question does not contain the answer', () => {
  const first = authoring.split(read(question({})));
  const second = authoring.split(read(question({items: items.map(i => ({...i, belongs: 'none'}))})));
  expect(first.shown).toEqual({id: 'signs', items: ['debt', 'clothes', 'fear'], targets: ['reason', 'none']});
  expect(second.shown).toEqual(first.shown);
  expect(second.rubric).not.toEqual(first.rubric);
});

test('a sorting question has one point per item, and its response has two ids per item', () => {
  expect(authoring.bounds(read(question({})))).toEqual({
    possible: 3,
    cap: 6,
    ids: ['debt', 'clothes', 'fear', 'reason', 'none'],
  });
});
