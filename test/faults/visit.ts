import type {Device} from './device.ts';
import type {Page, System} from './system.ts';

/** A question of the course in which answers are given. */
export interface Question {
  readonly module: string;
  readonly id: string;
  readonly type: string;
}

/** Answers, counted as judged tries of a question. */
export type Tries = ReadonlyMap<string, number>;

/** A course open in a page, as its learner meets it. */
export interface Visit {
  readonly page: Page;
  /** Answers that the course has now, all of it opened. */
  tries(): Promise<Tries>;
  answer(question: Question, isRight: boolean): Promise<void>;
  /** Does all there is to do, everything rightly; calls `answered` at each answer. */
  completes(questions: readonly Question[], answered: () => void): Promise<void>;
  /** By the course's own button. */
  leave(): Promise<void>;
  /** `pagehide`. */
  close(): void;
  /** Comes out of the back-forward cache, and gives the visit that goes on. */
  wakes(): Promise<Visit>;
}

/** What the screen has said of answers, the most for each question. */
export class Ledger {
  readonly saved = new Map<string, number>();
  readonly onDevice = new Map<string, number>();

  /** Takes down that all these answers were called so. */
  note(called: 'saved' | 'onDevice', tries: Tries): void {
    const list = this[called];
    for (const [id, n] of tries) list.set(id, Math.max(n, list.get(id) ?? 0));
  }
}

/** Where a course opens. */
export interface Place {
  readonly page: Page;
  readonly device: Device;
  readonly system: System;
  readonly ledger: Ledger;
  /** Names an attempt that is new. */
  readonly nonce: () => string;
  /** Lets time pass. */
  readonly pass: (ms: number) => Promise<void>;
}

/** Opens a course in a page. */
export type Client = (place: Place) => Promise<Visit>;
