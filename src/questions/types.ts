import type {ExaminationRubric, ExaminationShown} from '../documents/model/examination.ts';
import type {Scenario, InterviewShown} from '../scenario/model/scenario.ts';
import type * as authoring from './authoring.ts';

/** Names of the question types that authors may use in a lesson. */
export type LessonQuestionType = keyof typeof authoring;

type Parted<T extends LessonQuestionType> = ReturnType<(typeof authoring)[T]['split']>;

/**
 * The shown part and the rubric of each question type. If a type of this list has no scorer, scoring.ts does
 * not compile.
 */
type Sides = {readonly [T in LessonQuestionType]: Parted<T>} & {
  /**
   * An interview has its own file and its own screen. But it is scored, saved and reported like every other
   * question.
   */
  readonly interview: {readonly shown: InterviewShown; readonly rubric: Scenario};
  /** An examination of a document also has its own file and its own screen. */
  readonly examination: {readonly shown: ExaminationShown; readonly rubric: ExaminationRubric};
};

/** Names of all question types. */
export type AnyQuestionType = keyof Sides;

/** The part of a question of type `T` that the learner may see. */
export type ShownOf<T extends AnyQuestionType> = Sides[T]['shown'];

/** The part of a question of type `T` that only scoring may know. */
export type RubricOf<T extends AnyQuestionType> = Sides[T]['rubric'];
