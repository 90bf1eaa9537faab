import {loadMerging} from '../../src/session/merging.ts';
import type {Clock} from '../../src/session/store.ts';

// Load the code for merging in advance. A page with a fake clock cannot wait for this code, because loading takes
// real time.
await loadMerging();

/** Lets pending promises settle. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
  /** The page that owns the timer; undefined for a server. */
  readonly page: PageClock | undefined;
}

/**
 * The clock of a page, as in a browser. It starts with the device's time when the page was opened, and then
 * advances evenly.
 */
export interface PageClock extends Clock {
  /** Closes the page and cancels its timers. */
  forget(): void;
}

/**
 * A clock that advances only on demand. It also serves as the clock of everything that is not a page, such as
 * a server.
 */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 25, 8, 0, 0);
  #timers: Timer[] = [];
  #error = 0;

  now(): number {
    return this.#now;
  }

  /** Returns the time that the device shows. Somebody may have changed the device's clock. */
  deviceNow(): number {
    return this.#now + this.#error;
  }

  after(ms: number, run: () => void): () => void {
    return this.#add({at: this.#now + ms, run, page: undefined});
  }

  /** Creates the clock of a page that opens now. */
  page(): PageClock {
    const error = this.#error;
    const page: PageClock = {
      now: () => this.#now + error,
      after: (ms, run) => this.#add({at: this.#now + ms, run, page}),
      forget: () => {
        this.#timers = this.#timers.filter(timer => timer.page !== page);
      },
    };
    return page;
  }

  /** Closes all pages and cancels all timers. */
  forget(): void {
    this.#timers = [];
  }

  /** Shifts the device's clock by `ms` milliseconds. */
  shift(ms: number): void {
    this.#error += ms;
  }

  /** Simulates a call that blocks the page for `ms` milliseconds. No timer can run during this time. */
  block(ms: number): void {
    this.#now += ms;
  }

  /** Advances the time by `ms` milliseconds and runs all timers that are due. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.at);
      this.#timers = this.#timers.filter(t => t !== next);
      next.run();
      await settle();
    }
    this.#now = Math.max(this.#now, end);
  }

  #add(timer: Timer): () => void {
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter(t => t !== timer);
    };
  }

  #next(end: number) {
    return this.#timers.filter(t => t.at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
