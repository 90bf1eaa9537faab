import type {Rubric as ExaminationRubric, Shown as ExaminationShown} from '../documents/model/examination.ts';
import type {Scenario, Shown as InterviewShown} from '../scenario/model/scenario.ts';
import type {authoring} from './authoring.ts';

/** The word for each type of question that authors write in a lesson. */
export type LessonQuestionType = keyof typeof authoring;

type Parted<T extends LessonQuestionType> = ReturnType<(typeof authoring)[T]['split']>;

/** The two sides of each question type. A type that stands here must be scored, or the course does not compile. */
type Sides = {readonly [T in LessonQuestionType]: Parted<T>} & {
  /** An interview has a file and a screen of its own, and is scored, saved and reported like any other question. */
  readonly interview: {readonly shown: InterviewShown; readonly rubric: Scenario};
  /** A document to be examined has a file and a screen of its own too. */
  readonly examination: {readonly shown: ExaminationShown; readonly rubric: ExaminationRubric};
};

/** The word for each type of question there is. */
export type QuestionType = keyof Sides;

/** What may be seen of a question of one type. */
export type Shown<T extends QuestionType> = Sides[T]['shown'];

/** What only scoring may know of a question of one type. */
export type Rubric<T extends QuestionType> = Sides[T]['rubric'];
