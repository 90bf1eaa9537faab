import type {Clock} from '../../src/session/store.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import type {PageClock} from '../doubles/fake-clock.ts';
import type {MemoryDatabase} from '../doubles/memory-database.ts';
import type {MemoryStorage} from '../doubles/memory-storage.ts';
import type {Random} from './random.ts';

/**
 * A result in a gradebook. In both fields, a higher value is better. A result is worse than another if either field
 * is lower.
 */
export interface GradebookEntry {
  /** 0: nothing; 1: begun; 2: failed; 3: completed; 4: passed. */
  readonly status: number;
  /** From 0 to 100, or -1 for no score. */
  readonly score: number;
}

export const isWorse = (now: GradebookEntry, once: GradebookEntry): boolean =>
  now.status < once.status || now.score < once.score;

/** The faults that are currently active. */
export interface ActiveFaults {
  /** True while the network is down. */
  isCut: boolean;
  /** True while the LMS no longer recognises the signed-in learner. */
  isExpired: boolean;
  /** True while the occasional fault of this LMS is active. */
  isStruck: boolean;
}

export const well = (): ActiveFaults => ({isCut: false, isExpired: false, isStruck: false});

/** A page in a frame of the LMS. */
export interface SimulatedPage {
  /** Identity of the window; successive pages in one window share it. */
  readonly window: object;
  readonly clock: PageClock;
  readonly storage: MemoryStorage;
  readonly database: MemoryDatabase;
  /** Returns the time of the device. The naive course uses this time. */
  readonly deviceNow: () => number;
}

/** One learner's attempt in one LMS, strict or hostile. */
export interface System {
  readonly condition: ActiveFaults;
  /** Creates the tracking port of a page. */
  port(page: SimulatedPage): TrackingPort;
  /** Creates the connection of a naive course; any of its calls may throw. */
  door(page: SimulatedPage, habits: Habits): Promise<NaiveConnection>;
  /**
   * Handles a page that is hidden permanently or enters the back-forward cache. The LMS's page around the course is
   * hidden at the same time and ends the session.
   */
  onHidden(page: SimulatedPage): void;
  /** Handles a page that is gone. Its unsent data are lost. */
  onGone(page: SimulatedPage): void;
  /** Returns the result in the gradebook. */
  result(): GradebookEntry;
  /** Copies the attempt to another simulated world, which has its own clock. */
  copy(world: SimulatedWorld): System;
}

/** The surroundings that a simulated system needs. */
export interface SimulatedWorld {
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * Habits of a naive course. Besides, every naive course trusts every return value. Each habit is the reason why one
 * fault can harm the course.
 */
export interface Habits {
  /** Resumes only if the value of the element `entry` is "resume". */
  readonly trustsEntry?: boolean;
  /** Writes a long state. */
  readonly isWordy?: boolean;
  /** Stores its work in the browser under the name of the course. Uses this copy if the LMS returns no state. */
  readonly keepsOnDevice?: boolean;
  /** Exits with a value other than "suspend". */
  readonly endsNormally?: boolean;
  /** Resets the status and the score when the course is opened after a pass, in any mode. */
  readonly beginsAnew?: boolean;
  /** Reports nothing in a preview, not even that the course was opened. */
  readonly leavesPreviewsAlone?: boolean;
}

/** Connection of a naive course to its LMS. */
export interface NaiveConnection {
  /** State from the LMS. `isPassed` is true if the LMS reports a pass. */
  readonly saved: string;
  readonly isPassed: boolean;
  set(state: string): void;
  commit(): Promise<void>;
  report(status: 'incomplete' | 'passed', score?: number): Promise<void>;
  /** Ends the session with the course's own button. */
  leave(): Promise<void>;
}
