import type {Judged} from '../../content/question-type.ts';
import type {Grade, InterviewQuestionType} from './scenario.ts';

/**
 * What the learner may see of a drill question. A naming drill has only its id, because the learner names the
 * question type of one wording. Other drills also have the ids of the wordings to choose from or to sort.
 */
export interface DrillShown {
  readonly id: string;
  readonly options?: readonly string[];
  readonly steps?: readonly string[];
}

/**
 * The rubric of a naming drill. In this drill, the learner names the question type of a wording. The rubric
 * contains the right type.
 */
export interface NamingRubric {
  readonly kind: InterviewQuestionType;
}

/** The rubric of a drill with several wordings: the grade of each wording, starting with the best. */
export interface GradedRubric {
  readonly wordings: readonly Graded[];
}

/** A wording and its grade. */
export interface Graded {
  readonly id: string;
  readonly grade: Grade;
}

/**
 * A wording in the outcome. `place` is its position in the learner's order, from 1. `off` is its distance from the
 * nearest position for a wording of its grade.
 */
export interface Placed extends Graded {
  readonly place?: number;
  readonly off?: number;
}

/**
 * The outcome of a response in a drill. `wordings` is present in drills that grade each wording; the best
 * wording comes first.
 */
export interface DrillJudged extends Judged {
  readonly wordings?: readonly Placed[];
}
