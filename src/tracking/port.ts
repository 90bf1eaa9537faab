import type {Interaction} from '../score/interaction.ts';

/** What an LMS told at launch; what it did not tell is undefined or ''. */
export interface Launch {
  readonly mode: 'normal' | 'review' | 'browse';
  /** False in review and browse, and where the LMS gives no credit: nothing may be written. */
  readonly mayWrite: boolean;
  readonly learnerId: string;
  readonly learnerName: string;
  /** The saved state, or '' where the LMS has none. */
  readonly saved: string;
  /** Mastery from the LMS in per cent, where it sets one. */
  readonly passMark: number | undefined;
  /** Where the browser is to go once the session has ended, or '' where the LMS does not say (only cmi5 does). */
  readonly returnTo: string;
}

/** How a finished course is reported: by passed and failed, or by completion alone, for an LMS that handles the others badly. */
export type StatusScheme = 'passed-failed' | 'completed-incomplete';

/** A part of the course as an LMS objective. */
export interface PartProgress {
  readonly id: string;
  readonly state: 'not-started' | 'in-progress' | 'done';
  /** 0 to 1, four decimals, or undefined where nothing has been judged. */
  readonly scaled: number | undefined;
  /** True once it is done with as many of its points as the pass mark asks; nothing is failed, since all may be tried again. */
  readonly passed?: true | undefined;
}

/** What a part of the course is called, in the learner's language; undefined while that is not known. */
export type TitleOf = (part: string) => Interaction['asked'] | undefined;

/** Where the learner stands. Decided by `record/progress`; adapters only spell it. */
export interface Progress {
  /** Every step is done and, in a course with points, the pass mark is reached. */
  readonly done: boolean;
  /**
   * True once a course with points is done. Undefined below the pass mark, which is no fail, since every question may
   * be tried again without limit; undefined for good in a course without points.
   */
  readonly passed: boolean | undefined;
  /** Final score from 0 to 1, the mean of the modules' shares; undefined until `done`, and in a course without points. */
  readonly scaled: number | undefined;
  /** Steps done out of all, 0 to 1. */
  readonly fraction: number;
  readonly place: string;
  readonly parts: readonly PartProgress[];
}

/** What an LMS is tried with; `letters` are those that are not of ASCII, in the place. */
export type Examined =
  'state' | 'place' | 'letters' | 'answers' | 'parts' | 'status' | 'score' | 'time' | 'commit';

/** `unknown`: taken, but nothing reads it back; `untried`: it could not have been taken back. */
export type Verdict = 'kept' | 'changed' | 'refused' | 'unknown' | 'untried';

/** One thing an LMS was tried with. What was set and read is in its own words, with the length where a text is long. */
export interface Finding {
  readonly what: Examined;
  readonly set: string;
  readonly read: string;
  readonly verdict: Verdict;
  /** Characters, where it is the length of a text that was tried. */
  readonly length?: number;
}

/**
 * The one door to an LMS. SCORM adapters make every call before they return, so that a page may be closing;
 * the promises are for cmi5. No method throws anything but a `TrackingError`.
 */
export interface TrackingPort {
  /** How many characters of state `save` may take. */
  readonly room: number;
  /** It keeps what it is given in this very page, so that every answer is saved at once and no server need be there. */
  readonly isLocal?: boolean;
  open(): Promise<Launch>;
  /** Hands over one answer; an LMS that keeps no answers is no error. */
  report(interaction: Interaction): Promise<void>;
  /**
   * Sets state and progress, commits, and reads the state back. `sessionSeconds` is the time since `open`.
   * Rejects with `refused` when the LMS says no and with `not-kept` when it gives back something else.
   * `isAgain`: the last save was not confirmed, though the LMS may have said yes; all of it is to go out anew.
   */
  save(state: string, progress: Progress, sessionSeconds: number, isAgain?: boolean): Promise<void>;
  /** Ends the session once; later calls do nothing. */
  close(sessionSeconds: number): Promise<void>;
  /** The same within one call of `pagehide`: everything is sent before it returns, and it never throws. */
  closeNow(state: string, progress: Progress, sessionSeconds: number, isAgain?: boolean): void;
  /**
   * Tries what the LMS of this open session keeps, at a time in milliseconds since 1970, and puts everything back; one
   * answer and one part named `self-test` stay. SCORM adapters try all of it within one turn, so that no page closes
   * on a trial's value, and send everything anew with the next save. Gives nothing where nothing may be written.
   */
  examine?(at: number): Promise<readonly Finding[]>;
}

export type Refusal = 'no-lms' | 'not-open' | 'refused' | 'too-long' | 'not-kept';

/** An LMS said no, or is not there. `code` chooses the learner's message; `detail` is for the log and the administrator. */
export class TrackingError extends Error {
  override readonly name = 'TrackingError';
  readonly code: Refusal;
  readonly detail: string;
  constructor(code: Refusal, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
