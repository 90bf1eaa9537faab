import type {ExaminationRubric, ExaminationShown} from '../documents/model/examination.ts';
import type {Scenario, InterviewShown} from '../scenario/model/scenario.ts';
import type * as authoring from './authoring.ts';

/** Names of the question types that authors may use in a lesson. */
export type LessonQuestionType = keyof typeof authoring;

type Parted<T extends LessonQuestionType> = ReturnType<(typeof authoring)[T]['split']>;

/**
 * Shown part and rubric of each question type. The code does not compile when a type in this list has no
 * scorer.
 */
type Sides = {readonly [T in LessonQuestionType]: Parted<T>} & {
  /**
   * An interview has a file and a screen of its own. It is scored, saved and reported like any other
   * question.
   */
  readonly interview: {readonly shown: InterviewShown; readonly rubric: Scenario};
  /** An examination of a document has a file and a screen of its own too. */
  readonly examination: {readonly shown: ExaminationShown; readonly rubric: ExaminationRubric};
};

/** Names of all question types. */
export type AnyQuestionType = keyof Sides;

/** The part of a question of type `T` that the learner may see. */
export type ShownOf<T extends AnyQuestionType> = Sides[T]['shown'];

/** The part of a question of type `T` that only scoring may know. */
export type RubricOf<T extends AnyQuestionType> = Sides[T]['rubric'];
