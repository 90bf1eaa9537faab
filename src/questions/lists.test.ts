import {describe, expect, expectTypeOf, test} from 'vitest';
import * as authoring from './authoring.ts';
import type {Authoring, Scoring} from '../content/question-type.ts';
import {scoring as multipleChoice} from './multiple-choice/score.ts';
import {scoring as numeric} from './numeric/score.ts';
import {loadScoring, scoring} from './scoring.ts';
import type {LessonQuestionType, AnyQuestionType, RubricOf, ShownOf} from './types.ts';

type Scorer<T extends AnyQuestionType> = Scoring<ShownOf<T>, RubricOf<T>>;

describe('the lists of question types in authoring.ts and scoring.ts', () => {
  test.each(Object.keys(authoring))('contain a scorer for the type %s', async type => {
    const {judge, describe: say} = await loadScoring(type);
    expect([typeof judge, typeof say]).toEqual(['function', 'function']);
  });

  test('cause an error that names the file to edit when a type has no scorer', async () => {
    await expect(loadScoring('essay')).rejects.toThrow(
      'no scorer is listed for "essay": add it to questions/scoring.ts',
    );
  });

  test('fail to compile when a scorer is missing', () => {
    expect(Object.keys(scoring).sort()).toEqual(
      [...Object.keys(authoring), 'examination', 'interview'].sort(),
    );
    expectTypeOf<keyof typeof scoring>().toEqualTypeOf<AnyQuestionType>();
    expectTypeOf<Omit<typeof scoring, 'numeric'>>().not.toExtend<typeof scoring>();
  });

  test('fail to compile when a type has the scorer of another type', () => {
    expectTypeOf(numeric).toExtend<Scorer<'numeric'>>();
    expectTypeOf(numeric).not.toExtend<Scorer<'single-choice'>>();
    expectTypeOf(multipleChoice).not.toExtend<Scorer<'single-choice'>>();
    expectTypeOf(multipleChoice).not.toExtend<Scorer<'numeric'>>();
  });

  test('use the same shown and rubric types for authoring and scoring', () => {
    expectTypeOf<ShownOf<'single-choice'>>().toEqualTypeOf<{
      readonly id: string;
      readonly options: readonly string[];
    }>();
    expectTypeOf<RubricOf<'multiple-choice'>['correct']>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<(typeof authoring)[LessonQuestionType]>().toExtend<
      Authoring<unknown, {readonly id: string}, unknown>
    >();
  });
});
