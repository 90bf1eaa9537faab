import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';
import type {Word} from './response-token.ts';

/** Everything one learner did in one attempt: a fold of events, and the only truth about it. */
export interface CourseRecord {
  /** Names this attempt, 8 characters `[A-Za-z0-9]`; two branches of one nonce can be joined. */
  readonly nonce: string;
  /** Grows with every event, so that no two saves are alike. */
  readonly revision: number;
  /** Language last chosen, `en`. */
  readonly language: string;
  /** Where the learner was last: a route without `#`, or '' at the start. */
  readonly place: string;
  /** By module id. */
  readonly modules: Readonly<Record<string, ModuleRecord | SealedModule>>;
}

/** A module whose data are loaded. */
export interface ModuleRecord {
  readonly kind: 'open';
  readonly contentVersion: number;
  /** Sections seen, as `lesson/section`. */
  readonly seen: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** By number of the paper. */
  readonly papers: Readonly<Record<number, PaperRecord>>;
}

/**
 * What was done with one paper. It is in the numbers of ids.lock throughout, since its items belong to banks that are
 * loaded only while the paper is open.
 */
export interface PaperRecord {
  /** Times it was begun, from 1; each time other items are drawn. */
  readonly begun: number;
  /** Whether the last one was handed in. */
  readonly handedIn: boolean;
  /** Per cent of the best one handed in, rounded down. */
  readonly best: number;
  /** To the items of the last one, by their number. */
  readonly answers: Readonly<Record<number, ItemAnswer>>;
}

/** The answer to one item; its score is incomplete until it was judged. */
export interface ItemAnswer {
  readonly words: readonly Word[];
  readonly score: Score;
  /** How sure the learner was: 1 a guess, 2 fairly sure, 3 certain; 0 where nobody asked. Never counts. */
  readonly sure: Sureness;
}

export type Sureness = 0 | 1 | 2 | 3;

/** A module that has not been opened in this session: its header is read, its segment passed through verbatim. */
export interface SealedModule extends Summary {
  readonly kind: 'sealed';
  readonly contentVersion: number;
  /** A paper gives it its points, so that they are no sum of its answers'. */
  readonly isTested: boolean;
  readonly segment: string;
}

/** What menu and LMS need of a module, without its data: whole numbers. */
export interface Summary {
  /** Steps done, of all its parts. */
  readonly done: number;
  /** Those of its core parts; undefined in a save that was written before there was a core path. */
  readonly core: number | undefined;
  /** Full marks of all its questions, 0 until it was first opened. */
  readonly possible: number;
  readonly earned: number;
  /** One for each part in the order of the course index, and up to two that say nothing; empty where that order has changed since. */
  readonly parts: readonly PartState[];
}

export type PartState = 'not-started' | 'in-progress' | 'done';

/** One question's answer: the response *and* the score given then; loading never re-judges. */
export interface Answer {
  readonly response: Response;
  readonly score: Score;
  /** Most points earned in any try: no worse result replaces a better one. */
  readonly best: number;
  /** Judged tries, from 0. */
  readonly tries: number;
}

/** What can happen. Times and randomness are the caller's business and no part of the record. */
export type RecordEvent =
  | {readonly kind: 'seen'; readonly module: string; readonly section: string}
  | {
      readonly kind: 'answered';
      readonly module: string;
      readonly question: string;
      readonly response: Response;
      readonly score: Score;
    }
  /** A paper is begun, or begun again: what was answered the last time goes. One that is not handed in goes on as it is. */
  | {readonly kind: 'began'; readonly module: string; readonly paper: number}
  /** One item of it is answered, and judged where the paper says so at once. What was handed in does not change any more. */
  | {
      readonly kind: 'noted';
      readonly module: string;
      readonly paper: number;
      readonly item: number;
      readonly answer: ItemAnswer;
    }
  /** It is handed in: the answers as they were judged, and the share of points in per cent. */
  | {
      readonly kind: 'handed-in';
      readonly module: string;
      readonly paper: number;
      readonly answers: PaperRecord['answers'];
      readonly percent: number;
    }
  | {readonly kind: 'went'; readonly place: string}
  | {readonly kind: 'spoke'; readonly language: string};
