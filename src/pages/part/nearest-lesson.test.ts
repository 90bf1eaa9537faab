import {expect, test} from 'vitest';
import type {Menu, MenuModule, MenuPart, MenuState} from './menu.ts';
import {nearestLesson} from './nearest-lesson.ts';

const part = (
  module: string,
  id: string,
  state: MenuState,
  kind: MenuPart['part']['kind'] = 'lesson',
): MenuPart => ({module, part: {kind, id, minutes: 5, steps: 2}, state, isCore: true});
const module = (id: string, ...all: readonly MenuPart[]): MenuModule => ({id, all, core: all, more: []});
const menu = (one: MenuState, two: MenuState): Menu => ({
  modules: [
    module(
      'zones',
      part('zones', 'opener', 'not-started', 'paper'),
      part('zones', 'one', one),
      part('zones', 'two', two),
    ),
    module('tests', part('tests', 'final', 'not-started', 'paper')),
  ],
  parts: {done: 0, all: 0},
  minutes: {all: 0, left: 0},
  next: undefined,
});
const nearest = (place: string, one: MenuState, two: MenuState) =>
  nearestLesson(menu(one, two), {module: place, part: 'gone', section: 'a'})?.part.id;

test.each<[string, MenuState, MenuState, string]>([
  ['the first lesson, if none is done', 'not-started', 'not-started', 'one'],
  ['the next lesson that is not done', 'done', 'in-progress', 'two'],
  ['the next lesson after one with few points', 'review', 'not-started', 'two'],
  ['the first lesson, if all are done', 'done', 'done', 'one'],
])('the nearest lesson to a part that has left its module is %s', (_, one, two, found) => {
  expect(nearest('zones', one, two)).toBe(found);
});

test.each(['gone', 'tests'])('a part of the module "%s" has no nearest lesson', module => {
  expect(nearest(module, 'not-started', 'not-started')).toBeUndefined();
});
