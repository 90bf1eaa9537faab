import {describe, expect, expectTypeOf, test} from 'vitest';
import {z} from 'zod';
import type {Scoring} from '../content/question-type.ts';
import type {AnyQuestionElement} from './any-question.element.ts';
import {authoring, authoringIn} from './authoring.ts';
import {scoring as multipleChoice} from './multiple-choice/score.ts';
import {scoring as numeric} from './numeric/score.ts';
import {loadScoring} from './scoring.ts';
import {
  lessonTypeNames,
  questionTypes,
  type AnyQuestionType,
  type LessonQuestionType,
  type RubricOf,
  type ShownOf,
} from './types.ts';

type Scorer<T extends AnyQuestionType> = Scoring<ShownOf<T>, RubricOf<T>>;

describe('the list of question types', () => {
  test.each(Object.keys(questionTypes))(
    'the list of question types has a scorer for the type %s',
    async type => {
      const {judge, describe: say} = await loadScoring(type);
      expect([typeof judge, typeof say]).toEqual(['function', 'function']);
    },
  );

  test('the list of question types leads to an error if it lacks a type, and the error names the file to edit', async () => {
    await expect(loadScoring('essay')).rejects.toThrow(
      'no question type is called "essay": add it to questions/types.ts',
    );
  });

  test('the list of question types does not compile if a type has no element, or has the element of another type', () => {
    expectTypeOf<`question-${LessonQuestionType}`>().toExtend<keyof HTMLElementTagNameMap>();
    expectTypeOf<{readonly [T in LessonQuestionType]: HTMLElementTagNameMap[`question-${T}`]}>().toExtend<{
      readonly [T in LessonQuestionType]: AnyQuestionElement & {shown: ShownOf<T>};
    }>();
    expectTypeOf<HTMLElementTagNameMap['question-numeric']>().not.toExtend<{shown: ShownOf<'ordering'>}>();
  });

  test('the list of question types has the shown data and the rubric of each type in the form that its schema defines', () => {
    expectTypeOf<ShownOf<'single-choice'>>().toEqualTypeOf<{
      readonly id: string;
      readonly options: readonly string[];
    }>();
    expectTypeOf<ShownOf<'hotspot'>>().toHaveProperty('areas');
    expectTypeOf<RubricOf<'multiple-choice'>['correct']>().toEqualTypeOf<readonly string[]>();
  });

  test('the list of question types gives each type its own scorer type, so that the compiler rejects the scorer of another type', () => {
    expectTypeOf(numeric).toExtend<Scorer<'numeric'>>();
    expectTypeOf(numeric).not.toExtend<Scorer<'single-choice'>>();
    expectTypeOf(multipleChoice).not.toExtend<Scorer<'single-choice'>>();
    expectTypeOf(multipleChoice).not.toExtend<Scorer<'numeric'>>();
  });
});

describe('the authoring definitions', () => {
  test('the authoring definitions include every type of the list', () => {
    expect(Object.keys(authoring)).toEqual(lessonTypeNames);
  });

  test.each([
    ['exports nothing', {}],
    ['exports something else under this name', {authoring: {source: z.string(), split: () => ({})}}],
  ])('`authoringIn` throws an error that names the schema file if the file %s', (_title, schema) => {
    expect(() => authoringIn(schema, 'essay')).toThrow(
      'src/questions/essay/schema.ts has no authoring definition: export it as "authoring"',
    );
  });
});
