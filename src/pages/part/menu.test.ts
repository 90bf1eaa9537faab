import {describe, expect, test} from 'vitest';
import {moduleIndex} from '../../content/core-path.ts';
import type {CourseIndex, PartIndex} from '../../content/course.ts';
import type {PartState, Summary} from '../../record/record.ts';
import {after, doneOf, menuOf, minutesOf} from './menu.ts';

const lesson = (id: string, minutes: number): PartIndex => ({kind: 'lesson', id, minutes, steps: 4});
const more = (part: PartIndex): PartIndex => ({...part, path: 'more'});
const paper = (id: string, role: PartIndex['role'], steps: number): PartIndex => ({
  ...{kind: 'paper', id, minutes: 5, steps},
  ...(role ? {role} : {}),
});
const course: CourseIndex = {
  version: '1.0.0',
  modules: [
    moduleIndex({id: 'visas', number: 1, contentVersion: 1}, [
      paper('opener', 'opener', 0),
      lesson('stamps', 10),
      more(lesson('inks', 8)),
      lesson('pages', 12),
      paper('test', 'module-test', 1),
    ]),
    moduleIndex({id: 'end', number: 2, contentVersion: 1}, [paper('final', 'final', 1)]),
  ],
};
const nothing: Summary = {done: 0, core: 0, possible: 0, earned: 0, parts: []};

/**
 * A fake store with these states of the parts. The optional number is the scaled score of a part, from 0 to
 * 1.
 */
const store = (
  stands: Readonly<Record<string, PartState | readonly [PartState, number]>> = {},
  summaries: Readonly<Record<string, Summary>> = {},
) => ({
  passMark: 80,
  summary: (id: string) => summaries[id] ?? nothing,
  progress: {
    ...{done: false, passed: undefined, scaled: undefined, fraction: 0, place: ''},
    parts: Object.entries(stands).map(([id, stand]) =>
      typeof stand === 'string'
        ? {id, state: stand, scaled: undefined}
        : {id, state: stand[0], scaled: stand[1]},
    ),
  },
});
const menu = (...of: Parameters<typeof store>) => menuOf(course, store(...of));
const ids = (parts: readonly {readonly part: PartIndex}[] = []) => parts.map(({part}) => part.id);

describe('the menu', () => {
  test('the menu lists the parts that complete the course as the core path, and other parts separately', () => {
    const [visas, end] = menu().modules;
    expect(ids(visas?.core)).toEqual(['stamps', 'pages']);
    expect(ids(visas?.more)).toEqual(['opener', 'inks', 'test']);
    expect(ids(end?.core)).toEqual(['final']);
  });

  test('the menu counts only the parts and the minutes of the core path', () => {
    const found = menu({'visas.stamps': 'done', 'visas.inks': 'done'});
    expect(found.parts).toEqual({done: 1, all: 3});
    expect(found.minutes).toEqual({all: 27, left: 17});
    expect(found.next?.part.id).toBe('pages');
    expect(doneOf(found.modules[0]?.core ?? [])).toBe(1);
    expect(minutesOf(found.modules[0]?.more ?? [])).toBe(18);
  });

  test.each([
    ['not-started', 'not-started'],
    ['in-progress', 'in-progress'],
    ['done', 'done'],
    [['done', 0.8], 'done'],
    [['done', 0.79], 'review'],
    // A low score alone does not mean `review`: here the learner has not finished the lesson.
    [['in-progress', 0.2], 'in-progress'],
  ] as const)('the menu shows a lesson with the progress %j in the state "%s"', (stand, state) => {
    const [visas] = menu({'visas.stamps': stand}).modules;
    expect(visas?.core[0]?.state).toBe(state);
  });

  test('the menu marks a test below the pass mark for review, and suggests this test as the next part', () => {
    const found = menu({
      ...{'visas.stamps': 'done', 'visas.pages': ['done', 0.5]},
      'end.final': ['in-progress', 0.7],
    });
    expect(found.modules[1]?.core[0]?.state).toBe('review');
    expect(found.next?.part.id).toBe('final');
  });
});

describe('the suggestion after a part', () => {
  test('after a part, the suggestions are the next open part of the core path and an additional part that follows directly', () => {
    expect(after(menu({'visas.stamps': 'done'}), 'visas', 'stamps')).toMatchObject({
      next: {part: {id: 'pages'}},
      deeper: {part: {id: 'inks'}},
    });
  });

  test('the suggestion is the first open part of the core path if no open part follows', () => {
    const found = after(menu({'end.final': 'done'}), 'end', 'final');
    expect(found.next?.part.id).toBe('stamps');
    expect(found.deeper).toBeUndefined();
  });

  test('the suggestion is empty when all parts are done', () => {
    const all = {'visas.stamps': 'done', 'visas.pages': 'done', 'end.final': 'done'} as const;
    expect(after(menu(all), 'visas', 'pages').next).toBeUndefined();
  });
});
