/** Slows down guessing. The first tries are free, then each wait is twice as long as the one before. */
export interface Throttle {
  /**
   * Returns the milliseconds to wait before the next try, or 0 if the try is admitted. Counts an admitted
   * try.
   */
  ask(key: string, now: number): number;
  /** Resets a key after a correct try. */
  succeed(key: string): void;
}

export interface ThrottleOptions {
  /** Tries before the first wait. */
  readonly free: number;
  /** Length of the first wait in milliseconds; `longestWait` is in milliseconds too. */
  readonly firstWait: number;
  readonly longestWait: number;
}

/** Maximum number of remembered keys; the oldest key is dropped first. */
const room = 10_000;

/**
 * Creates a throttle. It counts a try when it admits it, not when it fails, so parallel guesses gain nothing.
 */
export function createThrottle({free, firstWait, longestWait}: ThrottleOptions): Throttle {
  const tries = new Map<string, {count: number; openAt: number}>();
  return {
    ask(key, now) {
      const {count, openAt} = tries.get(key) ?? {count: 0, openAt: 0};
      if (now < openAt) return openAt - now;
      const made = count + 1;
      const wait = made < free ? 0 : Math.min(firstWait * 2 ** (made - free), longestWait);
      tries.delete(key);
      tries.set(key, {count: made, openAt: now + wait});
      const oldest = tries.size > room ? tries.keys().next().value : undefined;
      if (oldest !== undefined) tries.delete(oldest);
      return 0;
    },
    succeed: key => {
      tries.delete(key);
    },
  };
}
