import type {z} from 'zod';
import type {InteractionFields, Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';

/** The authoring side of a question type. Only the compiler loads it. */
export interface Authoring<Source, Shown, Rubric> {
  /** Schema of the author's YAML. Fields with the schema `text` or `prose` are translated. */
  readonly source: z.ZodType<Source>;
  /** Splits a question into what the learner may see and what only scoring may know. */
  split(source: Source): {readonly shown: Shown; readonly rubric: Rubric};
  /**
   * Returns the size limits of a question. The code that saves and reports a response reads only these limits, so it
   * does not need to know the question type.
   */
  bounds(source: Source): Bounds;
  /**
   * Names of the lists in `shown` whose order has no meaning, for example `options`. A test may shuffle these
   * lists.
   */
  readonly free?: readonly string[];
  /**
   * Returns data that the learner may see but that are too large for the module's data. The browser loads these data
   * only when the question opens.
   */
  apart?(source: Source): unknown;
  /**
   * Returns the path of the question's drawing, such as `figures/data-page.svg`. Types without drawings omit
   * this method. The texts of the question hold the drawing under the key `drawing`.
   */
  drawing?(source: Source): string;
}

/** Size limits of a question, for saving and reporting. */
export interface Bounds {
  /** Maximum score in whole points. */
  readonly possible: number;
  /** Maximum number of strings in a response. */
  readonly cap: number;
  /** All ids that a response may contain. Each gets a number in ids.lock. Empty for a typed answer. */
  readonly ids: readonly string[];
  /** If set, all questions of a module that have the same `vocabulary` share these ids and their numbers. */
  readonly vocabulary?: string;
}

/**
 * Result of scoring for one option or field. `missed` is the result for a right option that the learner did
 * not choose.
 */
export type Mark = 'right' | 'wrong' | 'missed';

/**
 * Result of scoring: the score and the marks. The keys of `marks` are ids of options or of known mistakes.
 * The key `''` holds the mark of the whole question.
 */
export interface Judged {
  readonly score: Score;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** The scoring side of a question type. The browser loads it only when the first response of this type is scored. */
export interface Scoring<Shown, Rubric> {
  /** Scores a response. Never throws: a response that cannot be parsed counts as not given. */
  judge(response: Response, rubric: Rubric): Judged;
  /** Describes the response in a form that is independent of LMS standards. */
  describe(response: Response, shown: Shown, rubric: Rubric): InteractionFields;
  /**
   * Returns the decisions that led to the response, in order. Packages with detailed reports include them. A
   * type omits this method when `describe` is enough.
   */
  detail?(response: Response, shown: Shown, rubric: Rubric): readonly ReportedTurn[];
  /**
   * Returns how sure the learner was, if the response says so. The value has the same meaning as the field
   * `confidence` of `Interaction`.
   */
  confidence?(response: Response): Interaction['confidence'];
}

/**
 * The type of the scoring side of a question type. It is derived from the type of the authoring side:
 * `ScoringOf<typeof authoring>`.
 */
export type ScoringOf<A> = A extends {
  split(source: never): {readonly shown: infer Shown; readonly rubric: infer Rubric};
}
  ? Scoring<Shown, Rubric>
  : never;

/** One of the decisions that led to a response. */
export interface ReportedTurn {
  /** Id of the decision, unique within the response. Allowed characters are `[a-z0-9-]`. */
  readonly id: string;
  readonly described: InteractionFields;
  /** Points of the decision, with the same meaning as the field `points` of `Interaction`. */
  readonly points: {readonly earned: number; readonly possible: number} | undefined;
}

/** A response with its result. `judged` is undefined while the response is not yet scored. */
export interface Outcome {
  readonly response: Response;
  readonly judged?: Judged;
}

/**
 * Returns the text for a key of one question, as sanitised HTML. The keys are field names of the author's
 * YAML.
 */
export type TextLookup = (key: string) => string;

/** Interface texts that all question types use, as plain text. */
export interface QuestionLabels {
  readonly right: string;
  readonly wrong: string;
  readonly missed: string;
  readonly chooseOne: string;
  readonly chooseAll: string;
  readonly yourAnswer: string;
  readonly matchAll: string;
  readonly sortAll: string;
  readonly order: string;
  /**
   * Label of a step that is at the right position of the order. `outOfPlace` is the label of a step at a
   * wrong position.
   */
  readonly inOrder: string;
  readonly outOfPlace: string;
  readonly rate: string;
  readonly point: string;
  /** Label of the control that opens the text alternative of a drawing. */
  readonly describe: string;
  /** Label of the control that moves a step up. `what` is the text of the step. */
  moveUp(what: string): string;
  moveDown(what: string): string;
  /** Status message after a move: the text of the step, its new position and the number of steps. */
  moved(what: string, place: number, of: number): string;
  /**
   * Label of a target. A press on the target puts the item there. `what` is the text of the item, and `where` is the
   * text of the target.
   */
  putInto(what: string, where: string): string;
  /** Status message after an item got a target. `next` is the message about the item that is picked next. */
  placed(what: string, where: string): string;
  next(what: string): string;
  /** Returns the status message with the number of items that have no group yet. */
  left(count: number): string;
  /** Status message when no item is left. */
  readonly allPlaced: string;
  /** Label of the button that takes back the last move, and the status message afterwards. */
  readonly undo: string;
  readonly undone: string;
}

/** All inputs of a question element. Its only output is an `AnswerEvent` for each change by the learner. */
export interface QuestionView<Shown = unknown> {
  readonly shown: Shown;
  readonly words: TextLookup;
  readonly outcome: Outcome | undefined;
  readonly labels: QuestionLabels;
  /** True when the response is read-only. */
  readonly locked: boolean;
  /** Message about what the response lacks. The question shows it beside its controls. */
  readonly problem?: string;
}
