import type {Scoring} from '../content/question-type.ts';

/**
 * The question types that authors may use in a lesson. This is the only list of these types. The name of a type is
 * the name that authors write, and also the name of its folder. The code loads `score.ts` of this folder when the
 * first response to a question of the type is scored. authoring.ts imports `schema.ts` of this folder, and
 * any-question.element.ts imports `<name>.element.ts`.
 */
const lessonTypes = {
  'single-choice': () => import('./single-choice/score.ts'),
  'multiple-choice': () => import('./multiple-choice/score.ts'),
  matching: () => import('./matching/score.ts'),
  ordering: () => import('./ordering/score.ts'),
  sorting: () => import('./sorting/score.ts'),
  numeric: () => import('./numeric/score.ts'),
  'short-answer': () => import('./short-answer/score.ts'),
  hotspot: () => import('./hotspot/score.ts'),
  rating: () => import('./rating/score.ts'),
};

/**
 * All question types. An interview and an examination of a document have their own files and screens. But they
 * are scored, saved and reported like every other question.
 */
export const questionTypes = {
  ...lessonTypes,
  examination: () => import('../documents/score.ts'),
  interview: () => import('../scenario/score.ts'),
};

/** Names of the question types that authors may use in a lesson. */
export const lessonTypeNames: readonly string[] = Object.keys(lessonTypes);
export type LessonQuestionType = keyof typeof lessonTypes;

/** Names of all question types. */
export type AnyQuestionType = keyof typeof questionTypes;

type ScorerOf<T extends AnyQuestionType> = Awaited<ReturnType<(typeof questionTypes)[T]>>['scoring'];
type SidesOf<S> =
  S extends Scoring<infer Shown, infer Rubric> ? {readonly shown: Shown; readonly rubric: Rubric} : never;

/** What the learner may see of a question of type `T`. */
export type ShownOf<T extends AnyQuestionType> = SidesOf<ScorerOf<T>>['shown'];

/** What only scoring may know of a question of type `T`. */
export type RubricOf<T extends AnyQuestionType> = SidesOf<ScorerOf<T>>['rubric'];
