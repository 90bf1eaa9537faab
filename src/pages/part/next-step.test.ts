import {describe, expect, test} from 'vitest';
import {moduleIndex} from '../../content/core-path.ts';
import type {CourseIndex, PartIndex} from '../../content/course.ts';
import type {PartState, Summary} from '../../record/record.ts';
import {parsePlace} from '../place.ts';
import {menuOf} from './menu.ts';
import {nextStep} from './next-step.ts';

const lesson = (id: string): PartIndex => ({kind: 'lesson', id, minutes: 10, steps: 4});
const paper = (id: string, role: PartIndex['role']): PartIndex => ({
  ...{kind: 'paper', id, minutes: 5, steps: role === 'final' || role === 'module-test' ? 1 : 0},
  ...(role ? {role} : {}),
});
const course: CourseIndex = {
  version: '1.0.0',
  modules: [
    moduleIndex({id: 'before', number: 1, contentVersion: 1}, [paper('pre', 'pre-test')]),
    moduleIndex({id: 'visas', number: 2, contentVersion: 1}, [
      paper('opener', 'opener'),
      lesson('stamps'),
      {...lesson('inks'), path: 'more'},
      lesson('pages'),
      paper('test', 'module-test'),
    ]),
    moduleIndex({id: 'end', number: 3, contentVersion: 1}, [lesson('shift'), paper('final', 'final')]),
  ],
};
const nothing: Summary = {done: 0, core: 0, possible: 0, earned: 0, parts: []};
type Stand = PartState | readonly [PartState, number];
const menuWith = (stands: Readonly<Record<string, Stand>>) =>
  menuOf(course, {
    passMark: 80,
    summary: () => nothing,
    progress: {
      ...{done: false, passed: undefined, scaled: undefined, fraction: 0, place: ''},
      parts: Object.entries(stands).map(([id, stand]) =>
        typeof stand === 'string'
          ? {id, state: stand, scaled: undefined}
          : {id, state: stand[0], scaled: stand[1]},
      ),
    },
  });
const stamps = {'visas.stamps': 'done'} as const;
const visas = {...stamps, 'visas.pages': 'done'} as const;

describe('the next step', () => {
  test.each<readonly [string, string, Readonly<Record<string, Stand>>, string | undefined]>([
    ['a new learner', '', {}, 'visas/stamps/'],
    ['a learner in a lesson', 'visas/stamps/b', {'visas.stamps': 'in-progress'}, 'visas/stamps/b'],
    ['a learner who has opened a further lesson', 'visas/inks/a', stamps, 'visas/inks/a'],
    ['a learner who has finished a lesson', 'visas/stamps/d', stamps, 'visas/pages/'],
    [
      'a learner with few points in a finished lesson',
      'visas/stamps/d',
      {'visas.stamps': ['done', 0.2]},
      'visas/pages/',
    ],
    ['a learner who has finished a module', 'visas/pages/d', visas, 'end/shift/'],
    [
      'a learner who went back to a finished lesson and left another one open before it',
      'visas/pages/d',
      {'visas.pages': 'done', 'end.shift': 'done', 'end.final': 'done'},
      'visas/stamps/',
    ],
    ['a learner in a pre-test', 'before/pre/7', {'before.pre': 'in-progress'}, 'before/pre/7'],
    ['a learner who has handed in a pre-test', 'before/pre/result', {'before.pre': 'done'}, 'visas/stamps/'],
    [
      'a learner who has handed in a module test below the pass mark',
      'visas/test/result',
      {...visas, 'visas.test': ['in-progress', 0.4]},
      'end/shift/',
    ],
    [
      'a learner who has handed in the final test below the pass mark, with everything else done',
      'end/final/result',
      {...visas, 'end.shift': 'done', 'end.final': ['in-progress', 0.4]},
      'end/final/',
    ],
    ['a learner whose last place has left the course', 'gone/gone/a', stamps, 'visas/pages/'],
    ['a learner whose last lesson has left a later module', 'end/gone/a', stamps, 'end/shift/'],
    [
      'a learner whose last lesson has left a finished module',
      'visas/gone/a',
      {...visas, 'visas.inks': 'done'},
      'end/shift/',
    ],
    [
      'a learner who has done all of the core path',
      'end/final/result',
      {...visas, 'end.shift': 'done', 'end.final': ['done', 0.9]},
      undefined,
    ],
  ])('the next step of %s at "%s" is the first unfinished step', (_, place, stands, expected) => {
    const found = nextStep(menuWith(stands), parsePlace(place));
    expect(found && `${found.module}/${found.part.id}/${found.section}`).toBe(expected);
  });
});
