import type {Clock} from '../../src/session/store.ts';

/** Lets what is waiting in promises happen. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
  /** The page whose timer it is; undefined for a server's. */
  readonly page: PageClock | undefined;
}

/** A page's clock: its time goes on evenly from what the device said when the page was opened, as a browser's does. */
export interface PageClock extends Clock {
  /** The page is gone, and its timers with it. */
  forget(): void;
}

/** Time that passes only when it is told to; itself the clock of whatever is no page. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 25, 8, 0, 0);
  #timers: Timer[] = [];
  #error = 0;

  now(): number {
    return this.#now;
  }

  /** What the device's own clock says, which somebody may have set. */
  deviceNow(): number {
    return this.#now + this.#error;
  }

  after(ms: number, run: () => void): () => void {
    return this.#add({at: this.#now + ms, run, page: undefined});
  }

  /** The clock of a page that opens now. */
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

  /** All pages are gone, and all timers with them. */
  forget(): void {
    this.#timers = [];
  }

  /** Somebody sets the device's clock by so many milliseconds. */
  set(ms: number): void {
    this.#error += ms;
  }

  /** Lets so many milliseconds pass, with all that happens in them. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = next.at;
      this.#timers = this.#timers.filter(t => t !== next);
      next.run();
      await settled();
    }
    this.#now = end;
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
