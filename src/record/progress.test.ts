import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arbitraryEvents} from '../../test/doubles/arbitrary-record.ts';
import {small, syntheticCourse} from '../../test/doubles/synthetic-course.ts';
import {scored} from '../score/score.ts';
import {progress, summaryOf, type LoadedModules} from './progress.ts';
import type {CourseRecord, RecordEvent} from './record.ts';
import {questionsOf, sectionsOf} from './questions.ts';
import {empty, reduce} from './reduce.ts';

const {course, all} = syntheticCourse(small);
const start = empty('Ab3dE6gH', 'en', course);
const recordAfter = (...events: readonly RecordEvent[]) => events.reduce(reduce, start);

type Points = (possible: number, module: string) => number;
const full: Points = possible => possible;
const none: Points = () => 0;

/**
 * Returns the events of a learner who sees every section and answers every question of the modules. `points`
 * gives the points that each question earns.
 */
const everything = (points: Points, modules: LoadedModules = all): readonly RecordEvent[] =>
  Object.values(modules).flatMap(m => {
    const answered = (question: string, possible: number): RecordEvent => ({
      kind: 'answered',
      module: m.id,
      question,
      response: ['option-1'],
      score: scored(points(possible, m.id), possible),
    });
    return m.parts.flatMap(p => [
      ...sectionsOf(p).map(section => ({kind: 'seen', module: m.id, section}) as const),
      ...questionsOf(p).map(q => answered(q.id, q.possible)),
    ]);
  });

describe('the progress of a course', () => {
  const unjudged = {done: false, passed: undefined, scaled: undefined};

  test('a course is done, passed and scored when every step is done and the pass mark is reached', () => {
    expect(progress(start, course, all, 80)).toMatchObject({...unjudged, fraction: 0});
    expect(progress(recordAfter(...everything(full).slice(0, -1)), course, all, 0)).toMatchObject(unjudged);
    expect(progress(recordAfter(...everything(full)), course, all, 80)).toMatchObject({
      done: true,
      passed: true,
      scaled: 1,
      fraction: 1,
    });
  });

  test('a course below the pass mark is neither done nor scored until enough questions are answered again', () => {
    const below = recordAfter(...everything(none));
    expect(progress(below, course, all, 80)).toMatchObject({...unjudged, fraction: 1});
    const after = everything(full).reduce(reduce, below);
    expect(progress(after, course, all, 80)).toMatchObject({done: true, passed: true, scaled: 1});
  });

  test('a course is passed if the score equals the pass mark, but not if the score is just below it', () => {
    const record = recordAfter(...everything(possible => Math.ceil(possible * 0.8)));
    const {scaled = 0} = progress(record, course, all, 0);
    expect(scaled).toBeGreaterThan(0.8);
    expect(progress(record, course, all, scaled * 100)).toMatchObject({done: true, passed: true, scaled});
    expect(progress(record, course, all, scaled * 100 + 0.01)).toMatchObject(unjudged);
  });

  test.each([
    ['module-1', 116],
    ['module-2', 16],
  ])(
    'all modules of a course have equal weight: if module %s (%i points) earns nothing, the score is one half',
    (empty, possible) => {
      const record = recordAfter(...everything((p, module) => (module === empty ? 0 : p)));
      expect(
        course.modules.filter(m => m.id === empty).map(m => summaryOf(record, m, all, course).possible),
      ).toEqual([possible]);
      expect(progress(record, course, all, 0).scaled).toBe(0.5);
    },
  );

  test('the score of a course leaves out a module without points', () => {
    const one = syntheticCourse({...small, questions: 0});
    const record = everything(p => p * 0.9, one.all).reduce(reduce, empty('Ab3dE6gH', 'en', one.course));
    expect(progress(record, one.course, one.all, 80)).toMatchObject({done: true, passed: true, scaled: 0.9});
  });

  test('a course without points is done after its last step, but is neither passed nor scored', () => {
    const one = syntheticCourse({...small, questions: 0, interviews: 0});
    const events = everything(none, one.all);
    const after = (count: number) =>
      progress(
        events.slice(0, count).reduce(reduce, empty('Ab3dE6gH', 'en', one.course)),
        one.course,
        one.all,
        80,
      );
    expect(after(events.length - 1)).toMatchObject({...unjudged});
    expect(after(events.length)).toMatchObject({...unjudged, done: true, fraction: 1});
  });

  test('a course without steps is never done', () => {
    expect(progress(start, {...course, modules: []}, {}, 80)).toMatchObject({...unjudged, fraction: 0});
  });

  test('a course score is rounded down to four decimals', () => {
    for (let earned = 0; earned < 100; earned++) {
      const record = recordAfter(...everything(p => (p === 100 ? earned : p)));
      // Both modules have equal weight. The first module has 116 points: 16 for its questions and 100 for its
      // interview. Of the interview's points, `earned` are earned here. All other points of both modules are earned.
      const exact = ((16 + earned) / 116 + 1) / 2;
      const {scaled = NaN} = progress(record, course, all, 0);
      expect(scaled).toBeLessThanOrEqual(exact);
      expect(exact - scaled).toBeLessThan(0.0001);
      expect(scaled).toBe(Number(scaled.toFixed(4)));
    }
  });

  test('no event removes a completed step of a course, lowers its score or revokes its pass', () => {
    const begun = fc.constantFrom(
      start,
      recordAfter(...everything(none)),
      recordAfter(...everything(full)),
      recordAfter(...everything(p => Math.ceil(p * 0.79))),
    );
    fc.assert(
      fc.property(begun, arbitraryEvents(course, all), (from, events) => {
        let record = from;
        for (const event of events) {
          const before = progress(record, course, all, 80);
          record = reduce(record, event);
          const now = progress(record, course, all, 80);
          expect(now.fraction).toBeGreaterThanOrEqual(before.fraction);
          expect(now.scaled ?? -1).toBeGreaterThanOrEqual(before.scaled ?? -1);
          if (before.done) expect(now).toMatchObject({done: true, passed: true});
        }
      }),
    );
  });
});

test('a part goes from not started to in progress to done, gets a score once judged, and passes at the pass mark', () => {
  const part = (record: CourseRecord, mark = 80) => progress(record, course, all, mark).parts[0];
  expect(part(start)).toEqual({id: 'module-1.l0', state: 'not-started', scaled: undefined});
  expect(part(recordAfter({kind: 'seen', module: 'module-1', section: 'l0/s0'}))).toEqual({
    id: 'module-1.l0',
    state: 'in-progress',
    scaled: undefined,
  });
  const done = {id: 'module-1.l0', state: 'done', scaled: 1};
  expect(part(recordAfter(...everything(full)))).toEqual({...done, passed: true});
  expect(part(recordAfter(...everything(full)), 101)).toEqual(done);
});
