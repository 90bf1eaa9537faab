import type {Device} from './device.ts';
import type {Page, System} from './system.ts';

/** A question of the course, or a test, in which answers are given. */
export interface Question {
  readonly module: string;
  readonly id: string;
  readonly type: string;
  /** Of a test: chooses which of its open items is answered. With none open it is handed in; after that it is begun again. */
  readonly step?: number;
}

/** Answers, counted as judged tries of a question. In a test each answer counts, and so does handing it in. */
export type Tries = ReadonlyMap<string, number>;

/** What a course has of a learner's work. */
export interface Work {
  readonly tries: Tries;
  /** Per cent of the best test handed in. */
  readonly best: number;
}

/** A course open in a page, as its learner meets it. */
export interface Visit {
  readonly page: Page;
  /** What the course has now, all of it opened. */
  work(): Promise<Work>;
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

/** The most of two or more pieces of work, for each question. */
export function most(...pieces: readonly Work[]): Work {
  const tries = new Map<string, number>();
  for (const piece of pieces)
    for (const [id, n] of piece.tries) tries.set(id, Math.max(n, tries.get(id) ?? 0));
  return {tries, best: Math.max(0, ...pieces.map(({best}) => best))};
}

/** What the screen has called saved, and what it has called only kept on this device. */
export class Ledger {
  saved = most();
  onDevice = most();

  /** Takes down that all this was called so. */
  note(called: 'saved' | 'onDevice', work: Work): void {
    this[called] = most(this[called], work);
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
