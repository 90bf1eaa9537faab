/**
 * The report of a learner's response, in a form that belongs to no standard. Each adapter converts this form,
 * because SCORM 1.2, SCORM 2004 and xAPI differ in types, ids and separators.
 */
export type Interaction = {
  /**
   * Stable id, unique per question and try: `document-fraud.filler-value.t1`, with characters
   * `[A-Za-z0-9._-]`.
   */
  readonly id: string;
  /** Id of the LMS objective that stands for the part (lesson or interview) with this question. */
  readonly objective: string;
  /** Learning objectives to which the question belongs, as `<module>.<objective>`. */
  readonly objectives?: readonly string[];
  /** Number of the attempt, from 1: at the question itself, or at the whole paper that asks the question. */
  readonly attempt?: number;
  /**
   * The form of the paper that asked the question, as `<module>.<paper>.<n>`. A form is the set of items in one
   * attempt. The next attempt of the same learner gets another form.
   */
  readonly form?: string;
  /** How sure the learner was: 1 a guess, 2 fairly sure, 3 certain. Missing if the learner did not say. */
  readonly confidence?: 1 | 2 | 3;
  /**
   * The question as plain text, in the language in which the learner read it (BCP 47). The text is '' if the
   * question has no text.
   */
  readonly asked: {readonly language: string; readonly text: string};
  /** Time at which the question came into view, in whole milliseconds since 1970, UTC. */
  readonly startedAt: number;
  /** Milliseconds from `startedAt` to the answer. */
  readonly latency: number;
  /**
   * True if the answer was given in an earlier session or in another window. The LMS may then have received it
   * already.
   */
  readonly isLate?: true;
  /** Whole points earned and possible; undefined if the response is not scored. */
  readonly points: {readonly earned: number; readonly possible: number} | undefined;
} & InteractionFields;

/**
 * The fields of an interaction that the question type supplies, with `describe` in its `score.ts`. Ids have the form
 * `[a-z0-9-]`. Lists of options keep the author's order, because SCORM 1.2 labels the options with letters in this
 * order.
 */
export type InteractionFields =
  | ChoiceInteraction
  | MatchingInteraction
  | SequencingInteraction
  /** A typed number as a plain decimal (`-3.50`). Correct numbers are from `min` to `max`, both included. */
  | {readonly kind: 'numeric'; readonly response: string; readonly min: number; readonly max: number}
  /** A short text as typed, and all accepted texts. */
  | {
      readonly kind: 'fill-in';
      readonly response: string;
      readonly accepted: readonly string[];
      readonly caseMatters: boolean;
    }
  /** One step of a scale. No step is right or wrong. */
  | {readonly kind: 'likert'; readonly scale: readonly string[]; readonly response: string}
  | PerformanceInteraction;

/** A choice of one or several options, or of zones of a picture. */
export interface ChoiceInteraction {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly response: readonly string[];
  readonly correct: readonly string[];
}

/**
 * Pairs of a source and a target. Several sources may have the same target, for example when the learner
 * sorts items into groups.
 */
export interface MatchingInteraction {
  readonly kind: 'matching';
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly response: readonly Pair[];
  readonly correct: readonly Pair[];
}
type Pair = readonly [source: string, target: string];

/** Steps in the order of the learner's response. */
export interface SequencingInteraction {
  readonly kind: 'sequencing';
  readonly steps: readonly string[];
  readonly response: readonly string[];
  readonly correct: readonly string[];
}

/**
 * The response to a longer exercise: the ending and referrals of an interview, or the marks and verdict on a
 * document. Each step is a name or `name.answer`. `correct` is missing if several paths are right.
 */
export interface PerformanceInteraction {
  readonly kind: 'performance';
  readonly response: readonly string[];
  readonly correct?: readonly string[];
}
