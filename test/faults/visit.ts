import type {Device} from './device.ts';
import {promises, type Promised} from './promises.ts';
import type {SimulatedPage, System} from './system.ts';

/** A question of the course, or one step of a test. */
export interface Question {
  readonly module: string;
  readonly id: string;
  readonly type: string;
  /**
   * Only for a test: selects which open item is answered. If no item is open, the test is handed in. If the
   * test was handed in already, it is begun again.
   */
  readonly step?: number;
}

/** Number of judged tries by question. In a test, each answer and each handing-in counts as one try. */
export type Tries = ReadonlyMap<string, number>;

/** What a course has stored of a learner's work. */
export interface Work {
  readonly tries: Tries;
  /** Best result of a handed-in test in per cent. */
  readonly best: number;
}

/** A course open in a page, as the learner uses it. */
export interface CourseVisit {
  readonly page: SimulatedPage;
  /** Opens all modules and returns the work that the course has. */
  work(): Promise<Work>;
  answer(question: Question, isRight: boolean): Promise<void>;
  /** Answers everything in the course correctly. Calls `answered` at each answer. */
  completes(questions: readonly Question[], answered: () => void): Promise<void>;
  /** Leaves with the course's own button. */
  leave(): Promise<void>;
  /** Handles `pagehide`. */
  close(): void;
  /** Restores the page from the back-forward cache. Resolves to the visit that continues. */
  wakes(): Promise<CourseVisit>;
}

/**
 * Merges pieces of work. The result has the maximum number of tries for each question, and the best result.
 */
export function most(...pieces: readonly Work[]): Work {
  const tries = new Map<string, number>();
  for (const piece of pieces)
    for (const [id, n] of piece.tries) tries.set(id, Math.max(n, tries.get(id) ?? 0));
  return {tries, best: Math.max(0, ...pieces.map(({best}) => best))};
}

/** Every text about saved work that the screen has shown to a learner, by the key of the text. */
export class Ledger {
  readonly #textsShown = new Map<string, Work>();

  get textsShown(): ReadonlyMap<string, Work> {
    return this.#textsShown;
  }

  /**
   * Notes that a text was shown, with the work of the course at that moment. For a text that promises nothing, `work`
   * is not called.
   */
  note(key: string, work: () => Work): void {
    const isPromise = promises[key] === undefined || promises[key].length > 0;
    const before = this.#textsShown.get(key) ?? most();
    this.#textsShown.set(key, isPromise ? most(before, work()) : before);
  }

  /** Returns the most work that existed when the screen showed a text with this promise. */
  promised(promise: Promised): Work {
    return most(
      ...[...this.#textsShown].flatMap(([key, work]) => (promises[key]?.includes(promise) ? [work] : [])),
    );
  }
}

/** Everything that a client needs to open a course. */
export interface CourseSite {
  readonly page: SimulatedPage;
  readonly device: Device;
  readonly system: System;
  readonly ledger: Ledger;
  /** Returns the nonce of a new attempt. */
  readonly nonce: () => string;
  /** Lets time pass. */
  readonly pass: (ms: number) => Promise<void>;
}

/** Opens a course in a page. */
export type CourseClient = (place: CourseSite) => Promise<CourseVisit>;
