import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';

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
}

/** A module that has not been opened in this session: its header is read, its segment passed through verbatim. */
export interface SealedModule extends Summary {
  readonly kind: 'sealed';
  readonly contentVersion: number;
  readonly segment: string;
}

/** What menu and LMS need of a module, without its data: whole numbers. */
export interface Summary {
  /** Steps done. */
  readonly done: number;
  /** Full marks of all its questions, 0 until it was first opened. */
  readonly possible: number;
  readonly earned: number;
  /** One for each part in the order of the course index; empty where that order has changed since. */
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
  | {readonly kind: 'went'; readonly place: string}
  | {readonly kind: 'spoke'; readonly language: string};
