import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arbitraryRecord} from '../../../test/doubles/arbitrary-record.ts';
import {arbitraryResponse, arbitraryScore} from '../../../test/doubles/arbitrary-response.ts';
import {readBack, whole} from '../../../test/doubles/saved.ts';
import {small, smallWithPapers, syntheticCourse} from '../../../test/doubles/synthetic-course.ts';
import {everyKind} from '../../../test/doubles/synthetic-kinds.ts';
import {lessonTypeNames} from '../../questions/types.ts';
import {scored} from '../../score/score.ts';
import {encode} from './codec.ts';
import {maxLength} from './max-length.ts';
import {responseOf, tokensOf} from './names.ts';
import {progress} from '../progress.ts';
import {questionsOf} from '../questions.ts';
import {empty, reduce} from '../reduce.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

/** Number of random records with which each property is tested. Each run draws different records. */
const draws = {numRuns: isSweep ? 100 : 30};

const {course, all, banks} = syntheticCourse(smallWithPapers);
const records = arbitraryRecord(course, all, banks);

describe('a saved state', () => {
  test('a saved state restores the saved record when all modules are open', () => {
    fc.assert(
      fc.property(records, record => {
        expect(readBack(encode(record, course, all), course, all)).toEqual(record);
      }),
      draws,
    );
  });

  test('a saved state uses only characters that every LMS stores', () => {
    fc.assert(
      fc.property(records, record => {
        expect(encode(record, course, all)).toMatch(/^[A-Za-z0-9._~-]+$/);
      }),
      draws,
    );
  });

  test('a saved state gives the same progress before and after its modules are loaded, except for the scores of parts', () => {
    fc.assert(
      fc.property(records, record => {
        const sealed = progress(whole(encode(record, course, all), course), course, {}, 80);
        const open = progress(record, course, all, 80);
        const plain = ({parts, ...rest}: typeof open) => ({
          ...rest,
          parts: parts.map(({id, state}) => ({id, state})),
        });
        expect(plain(sealed)).toEqual(plain(open));
      }),
      draws,
    );
  });

  test('a saved state keeps the segment of an unopened module unchanged', () => {
    fc.assert(
      fc.property(records, record => {
        const saved = encode(record, course, all);
        expect(encode(whole(saved, course), course, {})).toBe(saved);
      }),
      draws,
    );
  });

  test('a saved state loses the part states of a module if another release has changed its parts', () => {
    const seen = reduce(empty('Ab3dE6gH', 'en', course), {
      kind: 'seen',
      module: 'module-1',
      section: 'l0/s0',
    });
    const parts = (of: typeof course) => {
      const module = whole(encode(seen, course, all), of).modules['module-1'];
      return module?.kind === 'sealed' ? module.parts : undefined;
    };
    expect(parts(course)?.slice(0, 5)).toEqual([
      'in-progress',
      ...Array.from({length: 4}, () => 'not-started'),
    ]);
    expect(parts({...course, modules: course.modules.map(m => ({...m, contentVersion: 2}))})).toEqual([]);
  });

  test('a saved state is never longer than maxLength', () => {
    fc.assert(
      fc.property(records, record => {
        expect(encode(record, course, all).length).toBeLessThanOrEqual(maxLength(course, all));
      }),
      draws,
    );
  });
});

describe('a saved answer', () => {
  const kinds = syntheticCourse({
    modules: 1,
    lessons: 1,
    sections: 1,
    questions: everyKind.length,
    interviews: 1,
    mix: everyKind,
  });
  const data = kinds.all['module-1'];
  if (!data) throw new Error('no module');

  test('the tests of saved answers cover every question type that authors can write', () => {
    expect(everyKind.map(kind => kind.type)).toEqual(expect.arrayContaining([...lessonTypeNames]));
  });

  test.each(data.parts.flatMap(questionsOf).map(question => [question.type, question] as const))(
    'an answer to a question of the type %s keeps its response and its points',
    (_, question) => {
      fc.assert(
        fc.property(
          arbitraryResponse(question, data),
          fc.nat({max: question.possible}),
          (response, earned) => {
            const score = scored(earned, question.possible);
            const record = reduce(empty('Ab3dE6gH', 'en', kinds.course), {
              kind: 'answered',
              module: data.id,
              question: question.id,
              response,
              score,
            });
            const found = readBack(encode(record, kinds.course, kinds.all), kinds.course, kinds.all);
            expect(found.modules[data.id]).toMatchObject({
              answers: {[question.id]: {response, score, best: earned, tries: 1}},
            });
          },
        ),
        draws,
      );
    },
  );

  const tested = syntheticCourse({
    ...small,
    modules: 1,
    papers: {
      items: {'module-test': everyKind.length},
      mix: everyKind,
      each: [{role: 'module-test', use: 'module-test', of: 'own', lines: 1, count: everyKind.length}],
      apart: [],
    },
  });

  test.each(tested.banks.flatMap(bank => bank.items.map(({block}) => [block.type, block, bank] as const)))(
    'an answer to a paper item of the type %s keeps its response, score and confidence',
    (_, block, bank) => {
      const number = tested.all['module-1']?.numbers[`module-test/${bank.id}/${block.id}`] ?? 0;
      fc.assert(
        fc.property(
          arbitraryResponse(block, bank),
          arbitraryScore(block.possible),
          fc.constantFrom(0, 1, 2, 3),
          (response, score, sure) => {
            const record = reduce(empty('Ab3dE6gH', 'en', tested.course), {
              kind: 'noted',
              module: 'module-1',
              paper: 1,
              item: number,
              answer: {words: tokensOf(response, block, bank), score, sure},
            });
            const found = readBack(encode(record, tested.course, tested.all), tested.course, tested.all);
            const own = found.modules['module-1'];
            const answer = own?.kind === 'open' ? own.papers[1]?.answers[number] : undefined;
            expect(answer).toMatchObject({score, sure});
            expect(responseOf(answer?.words ?? [], block, bank)).toEqual({response, isWhole: true});
          },
        ),
        draws,
      );
    },
  );
});
