import type {Refusal} from '../tracking/port.ts';

/** Why work is not with the LMS; `offline` when it said yes and its server does not answer. */
export type Trouble = Refusal | 'offline';

/** Where a session with the LMS stands. Times are milliseconds since 1970, revisions those of the record. */
export interface SessionState {
  /**
   * `looking`: for another window with this course; `elsewhere`: there is one, and the learner is asked; `taking`: that
   * one is asked to end. `lost`: the LMS is not there or does not take our work; it is asked again. `taken`: the course
   * goes on in another window, and this one writes nothing any more.
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
  /** When opening began. */
  readonly since: number;
  /** The LMS has answered. */
  readonly opened: boolean;
  /** It is known which record is the learner's. */
  readonly settled: boolean;
  readonly mayWrite: boolean;
  /** Of the record now, of the last save that was begun, and of the last that the LMS is known to keep. */
  readonly revision: number;
  readonly sent: number;
  readonly kept: number;
  readonly keptAt: number;
  /** The last that this device holds. */
  readonly onDevice: number;
  /** When the last save was begun. */
  readonly savedAt: number;
  /** Saves since the learner last did anything. */
  readonly idle: number;
  readonly urgent: boolean;
  readonly failures: number;
  readonly trouble: Trouble | undefined;
  readonly troubleAt: number;
}

export type SessionEvent = {readonly at: number} & (
  | {readonly kind: 'opened'; readonly mayWrite: boolean}
  | {readonly kind: 'failed'; readonly code: Trouble}
  /**
   * `isKept`: the LMS gave back all of it. `waits`: it holds what could not all be read, which is left alone until
   * something happens.
   */
  | {
      readonly kind: 'settled';
      readonly revision: number;
      readonly isKept: boolean;
      readonly waits: boolean;
      readonly onDevice: boolean;
    }
  | {
      readonly kind: 'changed';
      readonly revision: number;
      readonly urgent: boolean;
      readonly onDevice: boolean;
    }
  | {readonly kind: 'kept'; readonly revision: number}
  /**
   * Another window has the course now. `isAwaited`: it reads what the LMS has only after this one has ended; else it
   * may have read already, and what this one wrote would be written over what that one did.
   */
  | {readonly kind: 'taken'; readonly isAwaited: boolean}
  /**
   * Of windows: one that has the course was `met`, the learner chose to go on here (`took`), it `handed` over, it has
   * `parted` by itself. Of this page: the rest.
   */
  | {
      readonly kind:
        | 'met'
        | 'took'
        | 'handed'
        | 'parted'
        | 'woke'
        | 'retried'
        | 'hid'
        | 'shown'
        | 'left'
        | 'gone'
        | 'ended';
    }
);

export type Effect =
  | {readonly kind: 'open' | 'close' | 'confirm'}
  | {readonly kind: 'close-now'; readonly isAgain: boolean}
  /**
   * `fresh`: with a new revision, since an LMS may not send again what it believes it has sent. `isAgain`: the last
   * save was not confirmed.
   */
  | {readonly kind: 'save'; readonly fresh: boolean; readonly isAgain: boolean}
  /** Takes the place of any wake before it. */
  | {readonly kind: 'wake'; readonly after: number}
  /**
   * To the other windows: `look` asks who has the course, `ask-over` asks for it, `claim` says that this one has it,
   * `hand` gives this one's work to the next, `part` says that this one has it no more.
   */
  | {readonly kind: 'look' | 'ask-over' | 'claim' | 'hand' | 'part'};

export type Step = readonly [SessionState, readonly Effect[]];

/** Milliseconds. */
export const timing = {
  /** For another window to say that it has the course: before the session opens, so it must be short. */
  look: 150,
  /** For another window to hand over; one that has crashed must not block for ever. */
  handOver: 3_000,
  /** An LMS may put its API in place after the course has started. */
  patience: 5_000,
  poll: 250,
  /** Some LMSes forbid more frequent commits. */
  betweenSaves: 10_000,
  /** Saving without news keeps a session alive in which somebody reads or talks for long. */
  keepAlive: 240_000,
  maxIdle: 6,
  backOff: 5_000,
  maxBackOff: 120_000,
} as const;

export const stay = (state: SessionState): Step => [state, []];

/** Nothing is written any more, whatever happens. */
export const isOver = ({phase}: SessionState): boolean => phase === 'closed' || phase === 'taken';

/** This window has the course: its session with the LMS is open, or it is trying to open it. */
export const isLive = (state: SessionState): boolean =>
  !isOver(state) && state.phase !== 'looking' && state.phase !== 'elsewhere' && state.phase !== 'taking';
