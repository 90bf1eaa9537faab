import {expect, test} from 'vitest';
import {faultsBy} from '../../../test/doubles/faults-by.ts';
import {authoring} from './schema.ts';

const item = (id: string, belongs: string) => ({id, text: `Text of ${id}`, belongs, feedback: `Why ${id}`});
const target = (id: string) => ({id, text: `Text of ${id}`});
const targets = ['first', 'second', 'third'].map(target);
const items = [item('line', 'second'), item('digit', 'first')];
const question = (more: object) => ({
  id: 'zones',
  stem: 'Where does each stand?',
  items,
  targets,
  atTheCounter: 'Look there first.',
  ...more,
});
const read = (value: unknown) => authoring.source.parse(value);
const faults = faultsBy(authoring.source);
const many = (count: number) => Array.from({length: count}, (_, at) => `n${at}`);

test.each([
  ['two items and three targets', {}, []],
  ['one item', {items: [item('line', 'second')]}, ['items: write at least two items']],
  [
    'one target',
    {items: [item('line', 'first'), item('digit', 'first')], targets: [target('first')]},
    [
      'targets: write at least two targets',
      'items.1.belongs: "first" has a partner already; where several share one, write a sorting question',
    ],
  ],
  ['eleven targets', {targets: [...targets, ...many(8).map(target)]}, ['targets: write at most 10 targets']],
  [
    'an item with an unknown target',
    {items: [item('line', 'second'), item('digit', 'fourth')]},
    ['items.1.belongs: "fourth" is none of the targets: first, second, third'],
  ],
  [
    'the same id for an item and a target',
    {items: [item('third', 'second'), item('digit', 'first')]},
    ['items.0.id: "third" is the id of one of the targets too; give each its own'],
  ],
  [
    'a duplicate id',
    {items: [item('line', 'second'), item('line', 'first')]},
    ['items.1.id: "line" is used twice here; give each an id of its own'],
  ],
  [
    'one target for two items',
    {items: [item('line', 'second'), item('digit', 'second')]},
    ['items.1.belongs: "second" has a partner already; where several share one, write a sorting question'],
  ],
  [
    'targets in the order of their items',
    {items: [item('line', 'first'), item('digit', 'second')]},
    ['targets: the targets stand in the order of the items, which gives the answer away; reorder them'],
  ],
])('the matching schema checks a question with %s', (_title, more, expected) => {
  expect(faults(question(more))).toEqual(expected);
});

test('the shown part of a matching question does not contain the answer', () => {
  const first = authoring.split(read(question({})));
  const second = authoring.split(read(question({items: [item('line', 'third'), item('digit', 'second')]})));
  expect(first.shown).toEqual({
    id: 'zones',
    items: ['line', 'digit'],
    targets: ['first', 'second', 'third'],
  });
  expect(second.shown).toEqual(first.shown);
  expect(first.rubric).toMatchObject({belongs: {line: 'second', digit: 'first'}});
  expect(second.rubric).toMatchObject({belongs: {line: 'third', digit: 'second'}});
});

test('a matching question has one point per item, and its response has two ids per item', () => {
  expect(authoring.bounds(read(question({})))).toEqual({
    possible: 2,
    cap: 4,
    ids: ['line', 'digit', 'first', 'second', 'third'],
  });
});
