import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';
import type {ResponseToken} from './response-token.ts';

/**
 * Everything that one learner did in one attempt. The record is computed from events only and is the single
 * source of truth.
 */
export interface CourseRecord {
  /**
   * Identifies the attempt: 8 characters `[A-Za-z0-9]`. Two records with the same nonce are copies of one record and
   * can be merged, even if both copies have changed.
   */
  readonly nonce: string;
  /** Increases with every event, so that no two saves are equal. */
  readonly revision: number;
  /** Language that was chosen last, for example `en`. */
  readonly language: string;
  /** The learner's last place in the course: a route without `#`, or '' at the start. */
  readonly place: string;
  /**
   * Mark of the learner, from `markOf`. Missing if the learner is unknown or the saved state is from a release
   * without marks.
   */
  readonly learner?: string;
  /** Keyed by module id. */
  readonly modules: Readonly<Record<string, ModuleRecord | SealedModule>>;
}

/** A module whose data are loaded. */
export interface ModuleRecord {
  readonly kind: 'open';
  readonly contentVersion: number;
  /** Sections that were seen, as `lesson/section`. */
  readonly seen: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** Keyed by paper number. */
  readonly papers: Readonly<Record<number, PaperRecord>>;
}

/**
 * Work on one paper. All keys are numbers from ids.lock instead of names, because the items belong to banks
 * that are loaded only while the paper is open.
 */
export interface PaperRecord {
  /** Number of times that the learner began the paper, from 1. Each new attempt draws other items. */
  readonly begun: number;
  /** True if the latest attempt was handed in. */
  readonly handedIn: boolean;
  /** Best result that was handed in, in per cent, rounded down. */
  readonly best: number;
  /** Answers to the items of the latest attempt, keyed by item number. */
  readonly answers: Readonly<Record<number, ItemAnswer>>;
}

/** The answer to one item. Its score is `incomplete` until the answer is judged. */
export interface ItemAnswer {
  readonly words: readonly ResponseToken[];
  readonly score: Score;
  /**
   * How sure the learner was: 1 a guess, 2 fairly sure, 3 certain, 0 if the learner was not asked. This number never
   * affects the score.
   */
  readonly sure: Sureness;
}

export type Sureness = 0 | 1 | 2 | 3;

/**
 * A module that has not been opened in this session. Only the header of its saved state is parsed. The rest
 * of its saved state, `segment`, is saved again unchanged.
 */
export interface SealedModule extends Summary {
  readonly kind: 'sealed';
  readonly contentVersion: number;
  /**
   * True if the module gets its points from a paper. The points of the module are then not the sum of the points of its
   * answers.
   */
  readonly isTested: boolean;
  readonly segment: string;
}

/**
 * Data of a module that the menu and the LMS need even while the module is not loaded. All numbers are whole.
 */
export interface Summary {
  /** Completed steps of all parts of the module. */
  readonly done: number;
  /**
   * Completed steps of the core parts of the module. Undefined if the saved state is from a release that had
   * no core path.
   */
  readonly core: number | undefined;
  /** Maximum points of all questions of the module; 0 until the module is opened for the first time. */
  readonly possible: number;
  readonly earned: number;
  /**
   * State of each part, in the order of the course index. Up to two padding entries may follow. Empty if the
   * order of the parts has changed since the save.
   */
  readonly parts: readonly PartState[];
}

export type PartState = 'not-started' | 'in-progress' | 'done';

/**
 * The answer to one question: the response, and the score that it got when the learner gave it. Loading a
 * saved state never scores the response again.
 */
export interface Answer {
  readonly response: Response;
  readonly score: Score;
  /** Most points earned in any try. A worse result never replaces a better one. */
  readonly best: number;
  /** Number of judged tries, from 0. */
  readonly tries: number;
}

/**
 * An event of the record. It contains no time and no random value, so that the same events always give the
 * same record.
 */
export type RecordEvent =
  | {readonly kind: 'seen'; readonly module: string; readonly section: string}
  | {
      readonly kind: 'answered';
      readonly module: string;
      readonly question: string;
      readonly response: Response;
      readonly score: Score;
    }
  /**
   * A paper is begun, or begun again, which drops the previous answers. Beginning a paper that is not handed
   * in changes nothing.
   */
  | {readonly kind: 'began'; readonly module: string; readonly paper: number}
  /**
   * One item of a paper is answered. The answer may be judged already, as in a warm-up. This event does not change a
   * paper that was handed in.
   */
  | {
      readonly kind: 'noted';
      readonly module: string;
      readonly paper: number;
      readonly item: number;
      readonly answer: ItemAnswer;
    }
  /** A paper is handed in, with its judged answers and its share of points in per cent. */
  | {
      readonly kind: 'handed-in';
      readonly module: string;
      readonly paper: number;
      readonly answers: PaperRecord['answers'];
      readonly percent: number;
    }
  | {readonly kind: 'went'; readonly place: string}
  | {readonly kind: 'spoke'; readonly language: string};
