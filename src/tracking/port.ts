import type {Interaction} from '../score/interaction.ts';

/**
 * How the LMS opens the course. In every mode but `normal`, no answer and no result may be written.
 * `no-credit`: the LMS opens the course normally but gives no credit for it.
 */
export type LaunchMode = 'normal' | 'review' | 'browse' | 'no-credit';

/** Data from the LMS at launch. Missing data are undefined or ''. */
export interface Launch {
  readonly mode: LaunchMode;
  /** True only if the LMS has opened the course in the mode `normal`. */
  readonly mayWrite: boolean;
  readonly learnerId: string;
  readonly learnerName: string;
  /** The saved state, or '' if the LMS has none. */
  readonly saved: string;
  /** True if the LMS returns no state although its other data show earlier work. */
  readonly isStateMissing?: boolean;
  /** True if the port itself sends the statements that an earlier page of this session could not send. */
  readonly isContinued?: boolean;
  /** Pass mark from the LMS in per cent, if it sets one. */
  readonly passMark: number | undefined;
  /** Address to open after the session has ended. '' if the LMS gives none; only cmi5 can give one. */
  readonly returnTo: string;
}

/**
 * How a finished course is reported: with passed and failed, or with completion only. `completed-incomplete` is for
 * an LMS that handles passed and failed badly.
 */
export type StatusScheme = 'passed-failed' | 'completed-incomplete';

/** A part of the course as an LMS objective. */
export interface PartProgress {
  readonly id: string;
  readonly state: 'not-started' | 'in-progress' | 'done';
  /** Score from 0 to 1 with four decimals; undefined if nothing has been judged. */
  readonly scaled: number | undefined;
  /**
   * True once the part is done and its score reaches the pass mark. A part never fails, because everything
   * can be tried again.
   */
  readonly passed?: true | undefined;
}

/** Returns the title of a part in the learner's language; undefined while it is not known. */
export type TitleOf = (part: string) => Interaction['asked'] | undefined;

/** The learner's progress. `record/progress` computes it; adapters only translate it. */
export interface Progress {
  /** True if every step is done and, in a course with points, the pass mark is reached. */
  readonly done: boolean;
  /**
   * True once a course with points is done. Undefined below the pass mark, which is not a failure, because
   * every question may be tried again without limit. Always undefined in a course without points.
   */
  readonly passed: true | undefined;
  /**
   * Final score from 0 to 1: the share of the final test. In a course without a final test, it is the mean of
   * the modules' shares. Undefined until `done`, and in a course without points.
   */
  readonly scaled: number | undefined;
  /** Share of completed steps, from 0 to 1. */
  readonly fraction: number;
  readonly place: string;
  readonly parts: readonly PartProgress[];
}

/**
 * Subjects of the LMS self-test. `letters` means letters outside ASCII; the test writes them to the element for the
 * place in the course.
 */
export type TrialItem =
  | 'state'
  | 'place'
  | 'letters'
  | 'answers'
  | 'parts'
  | 'status'
  | 'score'
  | 'time'
  | 'commit';

/**
 * `unknown`: the LMS accepted the value, but the value cannot be read back. `untried`: not tested, because
 * the value could not have been restored.
 */
export type TrialVerdict = 'kept' | 'changed' | 'refused' | 'unknown' | 'untried';

/**
 * One result of the self-test. `set` tells what the test wrote, and `read` what it read back. Both use the element
 * names of the standard, and give the length in place of a long text.
 */
export interface TrialFinding {
  readonly what: TrialItem;
  readonly set: string;
  readonly read: string;
  readonly verdict: TrialVerdict;
  /** Length in characters, if a text of that length was tried. */
  readonly length?: number;
  /**
   * True if the value came from the server of the LMS. In SCORM, the session that sets a value may read the
   * value back from the page of the LMS instead. Such a reading proves nothing about the server.
   */
  readonly isProven?: true;
}

/**
 * The only interface to an LMS. SCORM adapters make every call synchronously, so that a closing page can use
 * them; only cmi5 needs the promises. Methods throw or reject only with a `TrackingError`.
 */
export interface TrackingPort {
  /** Maximum length of the state that `save` accepts, in characters. */
  readonly maxStateLength: number;
  /**
   * True if the data stay in this page, so that saving needs no server. The course then saves every answer at
   * once.
   */
  readonly isLocal?: boolean;
  /**
   * If true, `closeNow` ends the session with one request. No earlier request may be in flight at that time, so the
   * course sends nothing shortly before the page closes.
   */
  readonly endsInOneRequest?: boolean;
  /**
   * Index of the next answer. Undefined before `open`, before the first answer of this session, and if the LMS does
   * not count answers. A new window sets the index that earlier windows have reached, because an LMS may count from
   * the launch of its own window.
   */
  nextAnswer?: number | undefined;
  /** Opens the session, or reads its data again if it is open. */
  open(): Promise<Launch>;
  /** True if the LMS has replaced its API since `open`. The session must then be opened again. */
  isReplaced?(): boolean;
  /** Reports one answer. An LMS that stores no answers is not an error. */
  report(interaction: Interaction): Promise<void>;
  /**
   * Asks which of these answers of an earlier visit the LMS has. The page may have closed before the LMS confirmed
   * them. The result for an answer is undefined if the LMS does not say whether it has this answer. Such an answer
   * may have arrived if the LMS has the state of that visit. `from` is the index of the first answer in the LMS, if
   * it is known.
   */
  has(answers: readonly Interaction[], from: number | undefined): Promise<readonly (boolean | undefined)[]>;
  /**
   * Saves the state and reads it back. Then sends the answers and the progress, and everything that earlier saves
   * could not confirm. `sessionSeconds` is the time since `open`. `isReached` resolves to true if the network works.
   * The port calls this function, because an LMS that runs in the page confirms a save even without the network.
   * Rejects with `refused` if the LMS refuses, with `offline` if the network does not work, and with `not-kept` if
   * the LMS returns another state.
   */
  save(
    state: string,
    progress: Progress,
    sessionSeconds: number,
    isReached?: () => Promise<boolean>,
  ): Promise<void>;
  /** Ends the session. Later calls do nothing. */
  close(sessionSeconds: number): Promise<void>;
  /**
   * Saves and ends the session synchronously, for `pagehide`. Everything is sent before this method returns.
   * Never throws.
   */
  closeNow(state: string, progress: Progress, sessionSeconds: number): void;
  /**
   * Tests what the LMS of this open session stores, and restores all values. `at` is the current time in milliseconds
   * since 1970. One answer and the progress of one invented part stay in the LMS, both with the id `self-test`. SCORM
   * adapters test synchronously, so the page cannot close while a test value is set. With the next save, SCORM
   * adapters send all values again. Resolves with an empty list if nothing may be written.
   */
  selfTest?(at: number): Promise<readonly TrialFinding[]>;
}

export type TrackingErrorCode =
  | 'no-lms'
  | 'over'
  | 'not-open'
  | 'refused'
  | 'offline'
  | 'too-long'
  | 'not-kept';

/**
 * Error of tracking, for example because the LMS refused, is missing, or has ended the session (`over`).
 * `code` selects the message for the learner. `detail` is for the log and the administrator.
 */
export class TrackingError extends Error {
  override readonly name = 'TrackingError';
  readonly code: TrackingErrorCode;
  readonly detail: string;
  constructor(code: TrackingErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
