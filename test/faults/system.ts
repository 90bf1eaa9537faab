import type {Clock} from '../../src/session/store.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import type {PageClock} from '../doubles/fake-clock.ts';
import type {MemoryStorage} from '../doubles/memory-storage.ts';
import type {Random} from './random.ts';

/** A result as a gradebook has it; more is better in both, and a result is worse when either is less. */
export interface Result {
  /** 0 nothing, 1 begun, 2 failed, 3 completed, 4 passed. */
  readonly status: number;
  /** 0 to 100, or -1. */
  readonly score: number;
}

export const isWorse = (now: Result, once: Result): boolean =>
  now.status < once.status || now.score < once.score;

/** What is wrong at a moment. */
export interface Condition {
  /** The network is down. */
  isCut: boolean;
  /** The LMS has forgotten who is signed in. */
  isExpired: boolean;
  /** The fault of this LMS shows, where it is one that comes and goes. */
  isStruck: boolean;
}

export const well = (): Condition => ({isCut: false, isExpired: false, isStruck: false});

/** A page in a frame of the LMS. */
export interface Page {
  /** Pages that were loaded one after the other in one window have the same. */
  readonly window: object;
  readonly clock: PageClock;
  readonly storage: MemoryStorage;
  /** What a naive course asks for the time. */
  readonly deviceNow: () => number;
}

/** One learner's attempt in one LMS, as strict or as hostile as the LMS is. */
export interface System {
  readonly condition: Condition;
  /** How the course tracks in a page. */
  port(page: Page): TrackingPort;
  /** The same for a naive course. Everything of it may throw. */
  door(page: Page, habits: Habits): Promise<Door>;
  /** The page is hidden for good or for the back-forward cache, and with it that of the LMS round it, which ends its session. */
  hidden(page: Page): void;
  /** The page is gone: what it had not yet sent is too. */
  gone(page: Page): void;
  /** What the gradebook says. */
  result(): Result;
  /** The same attempt once more, in another world in which time goes on from here. */
  copy(world: World): System;
}

/** What a system needs of the world. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
}

/** What a naive course does besides believing all it is told; each is the habit that one fault punishes. */
export interface Habits {
  /** Resumes only where the LMS says so by `entry`. */
  readonly trustsEntry?: boolean;
  /** Writes its state in long words. */
  readonly isWordy?: boolean;
  /** Keeps its work in the browser under the course's name, and goes on from that where the LMS has none. */
  readonly keepsOnDevice?: boolean;
  /** Ends with another exit than "suspend". */
  readonly endsNormally?: boolean;
  /** Begins a new round when it is opened again after a pass, in whatever mode. */
  readonly beginsAnew?: boolean;
}

/** How a naive course speaks to its LMS. */
export interface Door {
  /** The state that the LMS gave back, and whether it says that the course is passed. */
  readonly saved: string;
  readonly isPassed: boolean;
  set(state: string): void;
  commit(): Promise<void>;
  report(status: 'incomplete' | 'passed', score?: number): Promise<void>;
  /** Ends by the course's own button. */
  leave(): Promise<void>;
}
