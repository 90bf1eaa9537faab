import {describe, expect, test} from 'vitest';
import {moduleIndex} from '../../content/core-path.ts';
import type {CourseIndex, PartIndex} from '../../content/course.ts';
import type {PartState, Summary} from '../../record/record.ts';
import {menuOf} from '../part/menu.ts';
import {conditions} from './conditions.ts';

const lesson = (id: string, steps: number): PartIndex => ({kind: 'lesson', id, minutes: 10, steps});
const paper = (id: string, role: PartIndex['role'], steps: number): PartIndex => ({
  kind: 'paper',
  id,
  minutes: 10,
  steps,
  ...(role ? {role} : {}),
});
const moduleOf = (id: string, number: number, ...parts: readonly PartIndex[]) =>
  moduleIndex({id, number, contentVersion: 1}, parts);

const deeper = {...lesson('inks', 4), path: 'more'} as const;
const visas = moduleOf(
  'visas',
  1,
  lesson('stamps', 3),
  lesson('pages', 2),
  deeper,
  paper('test', 'module-test', 1),
);
const end = moduleOf('end', 2, paper('opener', 'opener', 0), paper('final', 'final', 1));
const course: CourseIndex = {version: '1.0.0', modules: [visas, end]};
const alone: CourseIndex = {version: '1.0.0', modules: [visas]};

const nothing: Summary = {done: 0, core: 0, possible: 0, earned: 0, parts: []};

/**
 * A fake store with these summaries and states of parts. As in `progress`, a test below the pass mark does
 * not have the state `done`.
 */
const store = (
  summaries: Readonly<Record<string, Summary>>,
  states: Readonly<Record<string, PartState>> = {},
  done = false,
) => ({
  passMark: 80,
  summary: (id: string) => summaries[id] ?? nothing,
  progress: {
    done,
    passed: undefined,
    scaled: undefined,
    fraction: 0,
    place: '',
    parts: Object.entries(states).map(([id, state]) => ({id, state, scaled: undefined})),
  },
});

const open = {isReached: false, best: undefined};

describe('the conditions for completing a course', () => {
  test('the completion conditions include parts of the core path and the final test, but no module tests and no additional parts', () => {
    expect(conditions(course, store({}))).toEqual({
      isDone: false,
      parts: {
        done: 0,
        all: 3,
        left: [
          {module: 'visas', part: 'stamps'},
          {module: 'end', part: 'final'},
        ],
      },
      tests: [
        {...open, module: 'visas', part: 'test', isFinal: false, isAsked: false},
        {...open, module: 'end', part: 'final', isFinal: true, isAsked: true},
      ],
      score: undefined,
    });
  });

  test('the completion conditions include the tests of all modules in a package without a final test', () => {
    expect(conditions(alone, store({})).tests).toEqual([
      {...open, module: 'visas', part: 'test', isFinal: false, isAsked: true},
    ]);
  });

  test('the completion conditions count the same parts as the contents', () => {
    for (const one of [course, alone]) {
      const stands = store({}, {'visas.stamps': 'done', 'visas.inks': 'done'});
      const {all, done} = conditions(one, stands).parts;
      expect(done).toBe(1);
      expect({all, done}).toEqual(menuOf(one, stands).parts);
    }
  });

  test('additional parts do not help to meet the completion conditions', () => {
    const states = {'visas.stamps': 'done', 'visas.pages': 'in-progress', 'visas.inks': 'done'} as const;
    const {parts} = conditions(course, store({}, states));
    expect(parts).toMatchObject({done: 1, all: 3, left: [{part: 'pages'}, {part: 'final'}]});
  });

  test('a test that was handed in below the pass mark stays an open part in the completion conditions', () => {
    const parts = ['done', 'not-started', 'not-started', 'done'] as const;
    const summary: Summary = {done: 4, core: 4, possible: 100, earned: 67, parts};
    const states = {
      'visas.stamps': 'done',
      'visas.pages': 'not-started',
      'visas.test': 'in-progress',
    } as const;
    const {parts: counted, tests} = conditions(alone, store({visas: summary}, states));
    expect(counted).toEqual({done: 1, all: 3, left: [{module: 'visas', part: 'pages'}]});
    expect(tests[0]).toMatchObject({isReached: false, best: 67});
  });

  test('the best result is 0 after a test without right responses, and missing after a test that is only begun', () => {
    const bestOf = (state: PartState) =>
      conditions(course, store({end: {...nothing, possible: 100, parts: ['not-started', state]}})).tests[1]
        ?.best;
    expect([bestOf('not-started'), bestOf('in-progress'), bestOf('done')]).toEqual([undefined, undefined, 0]);
  });

  test('the completion conditions are met when the progress says that the course is done', () => {
    const found = conditions(
      course,
      store(
        {
          visas: {...nothing, done: 5, core: 5, parts: ['done', 'done', 'not-started', 'not-started']},
          end: {done: 1, core: 1, possible: 100, earned: 80, parts: ['not-started', 'done']},
        },
        {'visas.stamps': 'done', 'visas.pages': 'done', 'end.final': 'done'},
        true,
      ),
    );
    expect(found.isDone).toBe(true);
    expect(found.parts).toEqual({done: 3, all: 3, left: []});
    expect(found.tests.map(({best, isReached}) => [best, isReached])).toEqual([
      [undefined, false],
      [80, true],
    ]);
  });

  test('without a final test, the completion conditions include the mean score of all modules with points, rounded down', () => {
    const untested = {
      ...course,
      modules: [moduleOf('visas', 1, lesson('stamps', 3)), moduleOf('faces', 3, lesson('ears', 1))],
    };
    const points = (earned: number): Summary => ({done: 1, core: 1, possible: 3, earned, parts: []});
    expect(conditions(untested, store({visas: points(2)})).score).toBe(66);
    expect(conditions(untested, store({visas: points(2), faces: points(3)})).score).toBe(83);
    expect(conditions(untested, store({})).score).toBeUndefined();
    expect(conditions(course, store({visas: points(2)})).score).toBeUndefined();
  });
});
