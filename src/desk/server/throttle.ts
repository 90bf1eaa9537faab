/**
 * Slows down guessing. The first tries are free. After them, each wait is twice as long as the previous wait.
 */
export interface Throttle {
  /** Returns the milliseconds to wait before the next try, or 0 if a try is admitted now. */
  wait(key: string, now: number): number;
  /** Counts a try. */
  count(key: string, now: number): void;
  /** Removes a try from the count, because the try was correct. */
  takeBack(key: string): void;
  /** Forgets the tries of a key. */
  reset(key: string): void;
}

export interface ThrottleOptions {
  /** Number of tries before the first wait. */
  readonly free: number;
  /** Length of the first wait in milliseconds. The other times are in milliseconds too. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Time in milliseconds after which one try is forgotten. */
  readonly forgetsOneIn: number;
}

/** Maximum number of keys whose tries are remembered. If there are more, the oldest key is dropped first. */
const room = 10_000;

/**
 * Creates a throttle. The caller must count a try when it admits the try, not when the try fails. Otherwise
 * parallel guesses could avoid the wait.
 */
export function createThrottle({free, firstWait, longestWait, forgetsOneIn}: ThrottleOptions): Throttle {
  const tries = new Map<string, {readonly tryCount: number; readonly at: number; readonly openAt: number}>();
  return {
    wait: (key, now) => Math.max(0, (tries.get(key)?.openAt ?? 0) - now),
    count(key, now) {
      const last = tries.get(key) ?? {tryCount: 0, at: now};
      const forgotten = Math.floor((now - last.at) / forgetsOneIn);
      const tryCount = Math.max(0, last.tryCount - forgotten) + 1;
      const wait = tryCount < free ? 0 : Math.min(firstWait * 2 ** (tryCount - free), longestWait);
      tries.delete(key);
      tries.set(key, {tryCount, at: last.at + forgotten * forgetsOneIn, openAt: now + wait});
      const oldest = tries.size > room ? tries.keys().next().value : undefined;
      if (oldest !== undefined) tries.delete(oldest);
    },
    takeBack(key) {
      const last = tries.get(key);
      if (last) tries.set(key, {tryCount: last.tryCount - 1, at: last.at, openAt: 0});
    },
    reset: key => {
      tries.delete(key);
    },
  };
}
