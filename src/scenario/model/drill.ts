import type {Judged} from '../../content/question-type.ts';
import type {Grade, QuestionType} from './scenario.ts';

/** What may be seen of a drill's task: nothing but its id where a wording is to be named, else the wordings by id. */
export interface Shown {
  readonly id: string;
  readonly options?: readonly string[];
  readonly steps?: readonly string[];
}

/** What only scoring may know of a wording that is to be named. */
export interface NamingRubric {
  readonly kind: QuestionType;
}

/** What only scoring may know of several wordings: how good each is, the best first. */
export interface GradedRubric {
  readonly wordings: readonly Graded[];
}

/** A wording and how good it is. */
export interface Graded {
  readonly id: string;
  readonly grade: Grade;
}

/** A wording with what became of it: its place in the learner's order, from 1, and how far that is from where it may stand. */
export interface Placed extends Graded {
  readonly place?: number;
  readonly off?: number;
}

/** What is said of an answer in a drill; `wordings` are there where each is graded, the best first. */
export interface DrillJudged extends Judged {
  readonly wordings?: readonly Placed[];
}
