/**
 * What a learner answered, in words that belong to no standard; each adapter spells it in its own
 * (SCORM 1.2 and 2004 and xAPI differ in types, ids and separators).
 */
export type Interaction = {
  /** Stable and unique per question and try: `document-fraud.filler-value.t1`, characters `[A-Za-z0-9._-]`. */
  readonly id: string;
  /** The part (lesson, interview) it belongs to, as an objective id. */
  readonly objective: string;
  /** What was asked, as plain text in the language it was read in (BCP 47); the text is '' where there is none. */
  readonly asked: {readonly language: string; readonly text: string};
  /** Whole milliseconds since 1970, UTC, when the question came into view. */
  readonly startedAt: number;
  /** Milliseconds from then to the answer. */
  readonly latency: number;
  /** Whole points earned out of possible, or undefined where nothing is judged. */
  readonly points: {readonly earned: number; readonly possible: number} | undefined;
} & Described;

/**
 * The part of an interaction that a question type itself says about a response (`describe` in its `score.ts`). Words
 * are ids, `[a-z0-9-]`; every list of what there was to choose from is in the author's order, so that 1.2 can letter it.
 */
export type Described =
  | Choice
  | Matching
  | Sequencing
  /** A number, as the plain decimal (`-3.50`) of what was typed; correct is from `min` to `max`, both included. */
  | {readonly kind: 'numeric'; readonly response: string; readonly min: number; readonly max: number}
  /** A short text as it was typed, and all that are accepted. */
  | {
      readonly kind: 'fill-in';
      readonly response: string;
      readonly accepted: readonly string[];
      readonly caseMatters: boolean;
    }
  /** One step of a scale, on which nothing is right or wrong. */
  | {readonly kind: 'likert'; readonly scale: readonly string[]; readonly response: string}
  | Performance;

/** One or several of the options, or of the zones of a picture. */
export interface Choice {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly response: readonly string[];
  readonly correct: readonly string[];
}

/** What belongs to what, in pairs; several sources may have one target, as when things are sorted into groups. */
export interface Matching {
  readonly kind: 'matching';
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly response: readonly Pair[];
  readonly correct: readonly Pair[];
}
type Pair = readonly [source: string, target: string];

/** Steps in an order. */
export interface Sequencing {
  readonly kind: 'sequencing';
  readonly steps: readonly string[];
  readonly response: readonly string[];
  readonly correct: readonly string[];
}

/**
 * A way through something: an interview's ending and referrals, a document's findings and verdict. Each step is a
 * name, or `name.answer`. `correct` is missing where more ways than one are right.
 */
export interface Performance {
  readonly kind: 'performance';
  readonly response: readonly string[];
  readonly correct?: readonly string[];
}
