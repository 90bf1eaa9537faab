import {describe, expect, test} from 'vitest';
import type {CourseIndex, PartIndex} from '../content/course.ts';
import type {PartState, Summary} from '../record/record.ts';
import {conditions} from './results-conditions.ts';

const lesson = (id: string, steps: number): PartIndex => ({kind: 'lesson', id, minutes: 10, steps});
const paper = (id: string, role: PartIndex['role'], steps: number): PartIndex => ({
  kind: 'paper',
  id,
  minutes: 10,
  steps,
  ...(role ? {role} : {}),
});
const moduleOf = (id: string, number: number, ...parts: readonly PartIndex[]) => ({
  id,
  number,
  contentVersion: 1,
  parts,
});

const visas = moduleOf('visas', 1, lesson('stamps', 3), lesson('pages', 2), paper('test', 'module-test', 1));
const end = moduleOf('end', 2, paper('opener', 'opener', 0), paper('final', 'final', 1));
const course: CourseIndex = {version: '1.0.0', modules: [visas, end]};

const nothing: Summary = {done: 0, possible: 0, earned: 0, parts: []};

/** A store of one record; the states are those that progress gives, in which a test below the mark is open. */
const store = (
  summaries: Readonly<Record<string, Summary>>,
  states: Readonly<Record<string, PartState>> = {},
  done = false,
) => ({
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

describe('what completes a course', () => {
  test('is every step of lessons and interviews, and every test, each a condition of its own', () => {
    expect(conditions(course, store({}))).toEqual({
      isDone: false,
      steps: {done: 0, all: 5, left: [{module: 'visas', part: 'stamps'}]},
      tests: [
        {module: 'visas', part: 'test', isFinal: false, isReached: false, best: undefined},
        {module: 'end', part: 'final', isFinal: true, isReached: false, best: undefined},
      ],
      score: undefined,
    });
  });

  test('counts no test among the steps, also where one was handed in below the pass mark', () => {
    const summary: Summary = {done: 4, possible: 100, earned: 67, parts: ['done', 'not-started', 'done']};
    const states = {
      'visas.stamps': 'done',
      'visas.pages': 'not-started',
      'visas.test': 'in-progress',
    } as const;
    const {steps, tests} = conditions(course, store({visas: summary}, states));
    expect(steps).toEqual({done: 3, all: 5, left: [{module: 'visas', part: 'pages'}]});
    expect(tests[0]).toMatchObject({isReached: false, best: 67});
  });

  test('has a best result of 0 for a test handed in with nothing right, and none for one that was only begun', () => {
    const bestOf = (state: PartState) =>
      conditions(course, store({end: {done: 0, possible: 100, earned: 0, parts: ['not-started', state]}}))
        .tests[1]?.best;
    expect([bestOf('not-started'), bestOf('in-progress'), bestOf('done')]).toEqual([undefined, undefined, 0]);
  });

  test('is met where the record says so', () => {
    const found = conditions(
      course,
      store(
        {
          visas: {done: 6, possible: 100, earned: 92, parts: ['done', 'done', 'done']},
          end: {done: 1, possible: 100, earned: 80, parts: ['not-started', 'done']},
        },
        {'visas.stamps': 'done', 'visas.pages': 'done', 'visas.test': 'done', 'end.final': 'done'},
        true,
      ),
    );
    expect(found.isDone).toBe(true);
    expect(found.steps).toEqual({done: 5, all: 5, left: []});
    expect(found.tests.map(({best, isReached}) => [best, isReached])).toEqual([
      [92, true],
      [80, true],
    ]);
  });

  test('is in a course without a final the score of the modules that have points, rounded down', () => {
    const untested = {
      ...course,
      modules: [moduleOf('visas', 1, lesson('stamps', 3)), moduleOf('faces', 3, lesson('ears', 1))],
    };
    const points = (earned: number): Summary => ({done: 1, possible: 3, earned, parts: []});
    expect(conditions(untested, store({visas: points(2)})).score).toBe(66);
    expect(conditions(untested, store({visas: points(2), faces: points(3)})).score).toBe(83);
    expect(conditions(untested, store({})).score).toBeUndefined();
    expect(conditions(course, store({visas: points(2)})).score).toBeUndefined();
  });
});
