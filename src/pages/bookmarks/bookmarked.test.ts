import {expect, test} from 'vitest';
import type {ModuleData} from '../../content/course.ts';
import {sectionsIn} from './bookmarked.ts';

const module = (id: string, lessons: Readonly<Record<string, readonly string[]>>): ModuleData => ({
  id,
  objectives: [],
  numbers: {},
  parts: [
    {kind: 'paper', id: 'test', role: 'module-test', minutes: 5, confidence: false, draw: [], room: 1},
    ...Object.entries(lessons).map(([lesson, sections]) => ({
      kind: 'lesson' as const,
      ...{id: lesson, minutes: 5, objectives: [], sources: []},
      sections: sections.map(section => ({id: section, blocks: []})),
    })),
  ],
});
const modules = [{id: 'one'}, {id: 'two'}];
const one = module('one', {first: ['a', 'b'], second: ['c']});
const two = module('two', {third: ['a']});
const data = new Map([one, two].map(each => [each.id, each]));

test.each([
  ['none', [], [], []],
  [
    'they are in the order of the course',
    ['two/third/a', 'one/second/c', 'one/first/b'],
    ['one/first/b', 'one/second/c', 'two/third/a'],
    [],
  ],
  ['a removed section is reported', ['one/first/x', 'one/first/a'], ['one/first/a'], ['one/first/x']],
  ['a removed lesson is reported', ['one/third/a'], [], ['one/third/a']],
  ['a removed module is reported', ['zero/first/a'], [], ['zero/first/a']],
  [
    'a part that is not a lesson is reported',
    ['one/test/a', 'one/test', 'one', ''],
    [],
    ['one/test/a', 'one/test', 'one', ''],
  ],
])('sectionsIn looks up bookmarks: %s', (_, places, found, gone) => {
  const kept = sectionsIn(places, modules, data);
  expect([kept.found.map(({place}) => place), kept.gonePlaces]).toEqual([found, gone]);
});

test('a bookmark has the ids of its module, lesson and section', () => {
  expect(sectionsIn(['one/first/b'], modules, data).found).toEqual([
    {place: 'one/first/b', module: 'one', lesson: 'first', section: 'b'},
  ]);
});
