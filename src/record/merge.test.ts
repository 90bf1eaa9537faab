import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arbitraryRecord} from '../../test/doubles/arbitrary-record.ts';
import {smallWithPapers, syntheticCourse} from '../../test/doubles/synthetic-course.ts';
import {encode} from './codec/codec.ts';
import {decode} from './codec/decode.ts';
import {merge} from './merge.ts';
import {progress, summaryOf} from './progress.ts';
import type {CourseRecord} from './record.ts';
import {empty} from './reduce.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';

/** The number of random cases for each property. Each run draws other cases. */
const draws = {numRuns: isSweep ? 100 : 30};

const {course, all, banks} = syntheticCourse(smallWithPapers);
const start = empty('Ab3dE6gH', 'en', course);

describe('merging two branches of one attempt', () => {
  const open = arbitraryRecord(course, all, banks);
  const sealed = open.map(record => {
    const found = decode(encode(record, course, all), course);
    if (found.kind !== 'whole') throw new Error('not whole');
    return found.record;
  });

  test.each([
    ['open', open],
    ['sealed', sealed],
  ] as const)('merge gives the same result in either direction and when repeated (%s)', (_, records) => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const both = merge(a, b);
        expect(merge(b, a)).toEqual(both);
        expect(merge(a, a)).toEqual(a);
        expect(merge(both, b)).toEqual(both);
      }),
      draws,
    );
  });

  test('merge gives the same result for any grouping of three branches', () => {
    fc.assert(
      fc.property(open, open, open, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      draws,
    );
  });

  test('merge loses no step and no point of either branch', () => {
    fc.assert(
      fc.property(open, open, (a, b) => {
        const standing = (r: CourseRecord) => ({
          fraction: progress(r, course, all, 80).fraction,
          earned: course.modules.map(m => summaryOf(r, m, all, course).earned),
        });
        const both = standing(merge(a, b));
        for (const one of [a, b].map(standing)) {
          expect(both.fraction).toBeGreaterThanOrEqual(one.fraction);
          one.earned.forEach((earned, n) => {
            expect(both.earned[n]).toBeGreaterThanOrEqual(earned);
          });
        }
      }),
      draws,
    );
  });

  // The sum of a module can hide a loss, because a merge adds the answers of the other branch.
  test('merge keeps the best points of each answer of either branch', () => {
    const bestIn = ({modules}: CourseRecord) =>
      Object.values(modules).flatMap(module =>
        module.kind === 'open'
          ? Object.entries(module.answers).map(([id, {best}]) => [id, best] as const)
          : [],
      );
    fc.assert(
      fc.property(open, open, (a, b) => {
        const both = new Map(bestIn(merge(a, b)));
        for (const [id, best] of [a, b].flatMap(bestIn))
          expect(both.get(id), id).toBeGreaterThanOrEqual(best);
      }),
      draws,
    );
  });

  test('merge gives the same segments whether the modules are loaded or not', () => {
    fc.assert(
      fc.property(open, open, (a, b) => {
        const read = (record: CourseRecord) => {
          const found = decode(encode(record, course, all), course);
          return found.kind === 'whole' ? found.record : start;
        };
        const [joined, apart] = [
          encode(merge(a, b), course, all),
          encode(merge(read(a), read(b)), course, {}),
        ];
        const segments = (saved: string) =>
          saved
            .split('~')
            .slice(1)
            .map(piece => piece.split('.').at(-1));
        expect(segments(apart)).toEqual(segments(joined));
      }),
      draws,
    );
  });

  test('merge refuses branches of two different attempts', () => {
    expect(() => merge(start, empty('Zz3dE6gH', 'en', course))).toThrow('not branches of one');
  });
});
