import type {LaunchMode, TrackingErrorCode} from '../tracking/port.ts';

/**
 * State of a session with the LMS. Times are in milliseconds since 1970. A revision is always a revision of the
 * record.
 */
export interface SessionState {
  /**
   * `looking`: this window looks for another window with this course. `elsewhere`: another window has the course, and
   * the learner is asked where to continue. `taking`: this window has asked the other window to end. `lost`: the LMS
   * is missing or does not accept the work, and the session tries again. `taken`: the course continues in another
   * window, and this window no longer writes.
   */
  readonly phase:
    | 'looking'
    | 'elsewhere'
    | 'taking'
    | 'opening'
    | 'ready'
    | 'saving'
    | 'lost'
    | 'closing'
    | 'closed'
    | 'taken';
  /** Time at which the session began to open. */
  readonly since: number;
  /** True once the LMS has answered the request to open a session. */
  readonly opened: boolean;
  /** True once the store has chosen the record to use. */
  readonly settled: boolean;
  readonly mayWrite: boolean;
  /** The mode in which the LMS has opened the course; `normal` until the LMS has answered. */
  readonly mode: LaunchMode;
  /** Number of saves for which the LMS has not answered yet. */
  readonly running: number;
  /**
   * Revisions of the record. `revision` is the current one. `sent` is the revision of the last save that was started.
   * `kept` is the last revision that the LMS certainly has.
   */
  readonly revision: number;
  readonly sent: number;
  readonly kept: number;
  readonly keptAt: number;
  /** Last revision that this device has stored. */
  readonly onDevice: number;
  /** Time when the last save was started. */
  readonly savedAt: number;
  /** Number of saves since the last act of the learner. */
  readonly idle: number;
  readonly urgent: boolean;
  readonly failures: number;
  /** The reason why the work has not reached the LMS. */
  readonly trouble: TrackingErrorCode | undefined;
  readonly troubleAt: number;
}

export type SessionEvent = {readonly at: number} & (
  | {readonly kind: 'opened'; readonly mode: LaunchMode}
  | {readonly kind: 'failed'; readonly code: TrackingErrorCode}
  /** `isKept` is true if the LMS returned the whole record. */
  | {
      readonly kind: 'settled';
      readonly revision: number;
      readonly isKept: boolean;
      readonly onDevice: boolean;
    }
  /** The database of this device has stored a revision. This event comes some time after the write has begun. */
  | {readonly kind: 'stored'; readonly revision: number}
  | {
      readonly kind: 'changed';
      readonly revision: number;
      readonly urgent: boolean;
      readonly onDevice: boolean;
    }
  | {readonly kind: 'kept'; readonly revision: number}
  /**
   * Another window is now active. If `isAwaited` is true, the other window waits until this window has ended, and
   * only then reads the LMS. Otherwise the other window may have read the LMS already, and each window could
   * overwrite the work of the other.
   */
  | {readonly kind: 'taken'; readonly isAwaited: boolean}
  /**
   * Events without data. Four of them concern other windows. `met`: another window is active. `took`: the learner
   * chose to continue in this window. `handed`: another window handed over. `parted`: the active window ended by
   * itself. All other events concern this page. For example, `reopened` means that the learner wants the saved work
   * to be read again. `returned` means that the learner continues after leaving.
   */
  | {
      readonly kind:
        | 'met'
        | 'took'
        | 'handed'
        | 'parted'
        | 'woke'
        | 'retried'
        | 'reopened'
        | 'hid'
        | 'shown'
        | 'left'
        | 'returned'
        | 'gone'
        | 'ended';
    }
);

export type Effect =
  | {readonly kind: 'open' | 'close'}
  /**
   * Tells the store that the LMS has the answers reported so far. If `isAll` is true, the LMS has the latest state
   * too.
   */
  | {readonly kind: 'confirm'; readonly isAll: boolean}
  /**
   * If `fresh` is true, saves under a new revision. Without a new revision, the script of an LMS may not send a value
   * that it has sent before.
   */
  | {readonly kind: 'save' | 'close-now'; readonly fresh: boolean}
  /** Sends the event `woke` after this number of milliseconds. A new `wake` replaces the earlier one. */
  | {readonly kind: 'wake'; readonly after: number}
  /**
   * Messages to the other windows. `look` asks which window is active. `ask-over` asks the active window to hand
   * over. `claim` announces that this window is active, and `part` that it no longer is. `hand` sends the work of
   * this window to the next active window. `part-for-good` does the same as `part`, and closes the channel.
   */
  | {readonly kind: 'look' | 'ask-over' | 'claim' | 'hand' | 'part' | 'part-for-good'};

export type Step = readonly [SessionState, readonly Effect[]];

/** Time limits and intervals, in milliseconds (`maxIdle` is a number of saves). */
export const timing = {
  /**
   * Maximum time to wait for the answer of an active window. This time must be short, because the session opens only
   * after it.
   */
  look: 150,
  /**
   * Maximum time for another window to hand over. With this limit, a crashed window cannot block this window for
   * ever.
   */
  handOver: 3_000,
  /**
   * Maximum time to wait for the API, and for data that the LMS has but does not return yet. Some LMSes provide the
   * API or the data only after the course has started. After this time, the course looks less often.
   */
  patience: 5_000,
  poll: 250,
  slowestPoll: 30_000,
  /** Minimum time between saves. Some LMSes forbid more frequent commits. */
  betweenSaves: 10_000,
  /**
   * Time between saves without changes. These saves keep a session alive while a learner reads or practises
   * for a long time.
   */
  keepAlive: 240_000,
  maxIdle: 6,
  backOff: 5_000,
  maxBackOff: 120_000,
} as const;

export const stay = (state: SessionState): Step => [state, []];

/** True if this window writes nothing more, whatever happens. */
export const isOver = ({phase}: SessionState): boolean => phase === 'closed' || phase === 'taken';

/** True if this window is active: its session with the LMS is open or is about to open. */
export const isLive = (state: SessionState): boolean =>
  !isOver(state) && state.phase !== 'looking' && state.phase !== 'elsewhere' && state.phase !== 'taking';
