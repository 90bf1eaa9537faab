/**
 * What a learner answered, in words that belong to no standard; each adapter spells it in its own
 * (SCORM 1.2 and 2004 and xAPI differ in types, ids and separators).
 */
export type Interaction = {
  /** Stable and unique per question and try: `document-fraud.filler-value.t1`, characters `[A-Za-z0-9._-]`. */
  readonly id: string;
  /** The part (lesson, interview) it belongs to, as an objective id. */
  readonly objective: string;
  /** Whole milliseconds since 1970, UTC, when the question came into view. */
  readonly startedAt: number;
  /** Milliseconds from then to the answer. */
  readonly latency: number;
  /** Whole points earned out of possible, or undefined where nothing is judged. */
  readonly points: {readonly earned: number; readonly possible: number} | undefined;
} & Described;

/** The part of an interaction that a question type itself says about a response (`describe` in its `score.ts`). */
export type Described =
  /** One or several of the options; all of them are listed, in the author's order, so that 1.2 can letter them. */
  | {
      readonly kind: 'choice';
      readonly options: readonly string[];
      readonly response: readonly string[];
      readonly correct: readonly string[];
    }
  /** A number, as the plain decimal (`-3.50`) of what was typed; correct is from `min` to `max`, both included. */
  | {readonly kind: 'numeric'; readonly response: string; readonly min: number; readonly max: number}
  /** A way through something, as step names. */
  | {readonly kind: 'performance'; readonly response: readonly string[]};
