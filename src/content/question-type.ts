import type {z} from 'zod';
import type {Described} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';

/** The author's side of a question type. Only the compiler loads it. */
export interface Authoring<Source, Shown, Rubric> {
  /** What an author may write; a field whose schema is `text` or `prose` is translated. */
  readonly source: z.ZodType<Source>;
  /** Parts what the learner may see from what only scoring may know. */
  split(source: Source): {readonly shown: Shown; readonly rubric: Rubric};
  /** What saving and reporting must know of a question without knowing its type. */
  bounds(source: Source): Bounds;
  /** Lists of `shown` whose order tells nothing, so that a test may show them in another one: `options`. */
  readonly free?: readonly string[];
  /** What may be seen of it and would be too much for the module's data: it is fetched apart when the question opens. */
  apart?(source: Source): unknown;
  /** Names the drawing of a question that has one, `figures/data-page.svg`; it is the word `drawing` of the question. */
  drawing?(source: Source): string;
}

/** How large a question is. */
export interface Bounds {
  /** Full marks, whole points. */
  readonly possible: number;
  /** Most words a response may have. */
  readonly cap: number;
  /** The words a response is made of, where they are ids: each gets a number in ids.lock. Empty where it is typed. */
  readonly ids: readonly string[];
  /** A name for those ids where all questions of this type in a module share them, and their numbers. */
  readonly vocabulary?: string;
}

/** What became of one option or field after judging; `missed` is a right one that was not chosen. */
export type Mark = 'right' | 'wrong' | 'missed';

/**
 * What scoring says: the points, and which places to mark. Keys of `marks` are ids of options or of known slips, or
 * `''` for the whole.
 */
export interface Judged {
  readonly score: Score;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** The learner's side of a question type. The browser loads it when the first answer is given. */
export interface Scoring<Shown, Rubric> {
  /** Never throws: what does not parse counts as not given. */
  judge(response: Response, rubric: Rubric): Judged;
  /** Says the response in words that belong to no LMS standard. */
  describe(response: Response, shown: Shown, rubric: Rubric): Described;
  /**
   * What was done on the way, in the order it was done, for a package that reports in detail; missing where `describe`
   * says it all.
   */
  detail?(response: Response, shown: Shown, rubric: Rubric): readonly Turn[];
}

/** One decision on the way to an answer. */
export interface Turn {
  /** Unique within the answer, `[a-z0-9-]`. */
  readonly id: string;
  readonly described: Described;
  /** As in an `Interaction`. */
  readonly points: {readonly earned: number; readonly possible: number} | undefined;
}

/** What a question's element is told about an answer; `judged` is missing while it is only a draft. */
export interface Outcome {
  readonly response: Response;
  readonly judged?: Judged;
}

/** Gives the text under a key of one question, as sanitised HTML; the keys are those of its author's fields. */
export type Words = (key: string) => string;

/** Words of the interface that every question uses, plain text. */
export interface Labels {
  readonly right: string;
  readonly wrong: string;
  readonly missed: string;
  readonly chooseOne: string;
  readonly chooseAll: string;
  readonly yourAnswer: string;
  /** What stands in a list before anything is chosen from it. */
  readonly choose: string;
  readonly matchAll: string;
  readonly sortAll: string;
  readonly order: string;
  /** Beside a step that follows the ones before it rightly, and beside one that does not. */
  readonly inOrder: string;
  readonly outOfPlace: string;
  readonly rate: string;
  readonly point: string;
  /** Opens the description of a drawing. */
  readonly describe: string;
  /** `what` is the text of a step. */
  moveUp(what: string): string;
  moveDown(what: string): string;
  /** Said after a move. */
  moved(what: string, place: number, of: number): string;
}

/** All that a question's element is given. It gives back one thing, an `AnswerEvent` for each change by the learner. */
export interface QuestionView<Shown = unknown> {
  readonly shown: Shown;
  readonly words: Words;
  readonly outcome: Outcome | undefined;
  readonly labels: Labels;
  /** The answer can be read and no longer changed. */
  readonly locked: boolean;
}
