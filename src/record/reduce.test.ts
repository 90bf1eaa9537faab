import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arbitraryEvents} from '../../test/doubles/arbitrary-record.ts';
import {small, syntheticCourse} from '../../test/doubles/synthetic-course.ts';
import {incomplete, scored} from '../score/score.ts';
import {encode} from './codec/codec.ts';
import {decode} from './codec/decode.ts';
import type {CourseRecord, RecordEvent} from './record.ts';
import {empty, maxTries, reduce} from './reduce.ts';

const {course, all} = syntheticCourse(small);
const start = empty('Ab3dE6gH', 'en', course);
const answerEvent = (question: string, earned: number, possible = 1): RecordEvent => ({
  kind: 'answered',
  module: 'module-1',
  question,
  response: ['option-1'],
  score: scored(earned, possible),
});
const answerOf = (record: CourseRecord, question: string) => {
  const module = record.modules['module-1'];
  return module?.kind === 'open' ? module.answers[question] : undefined;
};
const recordAfter = (...events: readonly RecordEvent[]) => events.reduce(reduce, start);

describe('reducing events to a record', () => {
  test('a record keeps the last response and the best points', () => {
    const record = recordAfter(answerEvent('m1-l0-q2', 4, 5), answerEvent('m1-l0-q2', 2, 5));
    expect(answerOf(record, 'm1-l0-q2')).toEqual({
      response: ['option-1'],
      score: scored(2, 5),
      best: 4,
      tries: 2,
    });
  });

  test('a draft adds no try to a record and takes no points from it', () => {
    const draft = {
      kind: 'answered',
      module: 'module-1',
      question: 'm1-l0-q0',
      response: ['option-2'],
      score: incomplete(),
    } as const;
    expect(answerOf(recordAfter(answerEvent('m1-l0-q0', 1), draft), 'm1-l0-q0')).toEqual({
      response: ['option-2'],
      score: incomplete(),
      best: 1,
      tries: 1,
    });
  });

  test(`a record counts at most ${maxTries} tries of a question`, () => {
    expect(
      answerOf(recordAfter(...Array.from({length: 20}, () => answerEvent('m1-l0-q0', 0))), 'm1-l0-q0')?.tries,
    ).toBe(maxTries);
  });

  test('a record has a new revision after every event, so that no two saves are equal', () => {
    fc.assert(
      fc.property(arbitraryEvents(course, all), events => {
        expect(events.reduce(reduce, start).revision).toBe(events.length);
      }),
    );
  });

  test('the reducer throws on an event in an unopened module, because that is a bug in the caller', () => {
    const found = decode(encode(recordAfter(answerEvent('m1-l0-q0', 1)), course, all), course);
    if (found.kind !== 'whole') throw new Error('not whole');
    expect(() => reduce(found.record, answerEvent('m1-l0-q0', 1))).toThrow('module "module-1" is sealed');
  });
});
