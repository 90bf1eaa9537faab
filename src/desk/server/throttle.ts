/** Slows guessing down: some tries are free, then each waits twice as long as the one before. */
export interface Throttle {
  /** Milliseconds to wait before the next try, 0 when there is none; counts the try when it may be made. */
  ask(key: string, now: number): number;
  /** The try was right: the key starts afresh. */
  succeed(key: string): void;
}

export interface ThrottleOptions {
  /** Tries before the first wait. */
  readonly free: number;
  /** Milliseconds. */
  readonly firstWait: number;
  readonly longestWait: number;
}

/** Most keys remembered; the oldest is forgotten first. */
const room = 10_000;

/** The try is counted when it is asked for and not when it has failed, so that many at once gain nothing. */
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
