/** Counts of the first answers to one question, or to all questions of one objective. */
export interface AnswerCounts {
  /** Id of the question or of the objective. */
  readonly id: string;
  readonly learners: number;
  readonly answers: number;
  /** Mean share of the points, from 0 to 1. */
  readonly points: number;
  /** Number of answers with less than half of the points. */
  readonly wrong: number;
  /** Number of answers for which the learner stated a confidence. */
  readonly sure: number;
  /** Number of wrong answers of which the learner was certain. */
  readonly certain: number;
}

/** A number of learners and their mean share of the points, from 0 to 1. */
export interface MeasuredPoints {
  readonly learners: number;
  readonly points: number;
}

/** The counts of a question. `again` measures the last answers of learners who answered it more than once. */
export interface QuestionCounts extends AnswerCounts {
  readonly again: MeasuredPoints | undefined;
}

/** The counts of a learning objective. `before` and `after` measure the pre-test and the post-test. */
export interface ObjectiveCounts extends AnswerCounts {
  readonly before: MeasuredPoints | undefined;
  readonly after: MeasuredPoints | undefined;
}

/** The report of what is hard for a group of learners, the hardest first. */
export interface HardReport {
  readonly questions: readonly QuestionCounts[];
  readonly objectives: readonly ObjectiveCounts[];
  readonly learners: number;
  readonly answers: number;
}

/** The counts of one response to a question. The data model `model` decides the form of `response`. */
export interface ResponseCounts {
  readonly model: string;
  readonly type: string;
  readonly response: string;
  readonly correct: readonly string[];
  /** Number of answers at each degree of confidence, in this order: not said, a guess, fairly sure, certain. */
  readonly bySure: readonly [number, number, number, number];
  readonly wrong: number;
}

/**
 * With fewer learners than this, a row counts as a small group. The shares of a small group say little and may reveal
 * who answered what.
 */
const fewLearners = 5;

export const isSmallGroup = ({learners}: Pick<AnswerCounts, 'learners'>): boolean => learners < fewLearners;

/** Returns true if at least two learners, and at least one in ten, were wrong and certain. */
export const isMisconception = ({certain, sure}: AnswerCounts): boolean =>
  certain >= 2 && certain / sure >= 0.1;

/**
 * Sorts rows, the hardest first. Misconceptions come first, sorted by the share of certain and wrong answers. All
 * other rows follow, sorted by the share of wrong answers. Each share is the lower end of its Wilson interval. So one
 * wrong answer of one learner does not come first.
 */
export const hardestFirst = <T extends AnswerCounts>(rows: readonly T[]): readonly T[] =>
  [...rows].sort(
    (a, b) =>
      Number(isMisconception(b)) - Number(isMisconception(a)) ||
      (isMisconception(a) ? atLeast(b.certain, b.sure) - atLeast(a.certain, a.sure) : 0) ||
      atLeast(b.wrong, b.answers) - atLeast(a.wrong, a.answers) ||
      (a.id < b.id ? -1 : 1),
  );

/** Returns the lower end of the Wilson interval of a share, at 95 per cent; 0 without answers. */
export function atLeast(count: number, of: number): number {
  if (of === 0) return 0;
  const [share, z2] = [count / of, 1.96 ** 2];
  const middle = share + z2 / (2 * of);
  const spread = 1.96 * Math.sqrt((share * (1 - share) + z2 / (4 * of)) / of);
  return Math.max(0, (middle - spread) / (1 + z2 / of));
}

/** Ways to work on a hard question or objective in the room. Each way has its own text. */
export type RoomSuggestion = 'few' | 'misconception' | 'teach' | 'pairs' | 'known';

/**
 * Suggests how to work on a question or objective. Work in pairs helps if some learners can convince the others. If
 * hardly anybody knows the answer, the trainer has to teach the topic first.
 */
export function suggestFor(row: AnswerCounts): RoomSuggestion {
  if (isSmallGroup(row)) return 'few';
  if (isMisconception(row)) return 'misconception';
  if (row.points < 0.35) return 'teach';
  return row.points < 0.8 ? 'pairs' : 'known';
}
