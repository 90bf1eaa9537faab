import type {Clock} from '../../src/session/store.ts';

/** Lets what is waiting in promises happen. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** Time that passes only when it is told to. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 25, 8, 0, 0);
  #timers: {readonly at: number; readonly run: () => void}[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = {at: this.#now + ms, run};
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter(t => t !== timer);
    };
  }

  /** A page is gone, and its timers with it. */
  forget(): void {
    this.#timers = [];
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

  #next(end: number) {
    return this.#timers.filter(t => t.at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
