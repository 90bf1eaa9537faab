import type {Clock, JournalStorage} from '../session/store.ts';

/** A clock that never goes back, whatever is done to the device's. */
export const clock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** The device's storage, or undefined where the browser gives none: even asking may throw in a frame of another site. */
export function deviceStorage(): JournalStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/**
 * Asks for a small file of the package itself, past every cache: an LMS may say "true" with the cable out. Any answer
 * will do, since some servers allow no HEAD and others want a fresh cookie; only silence means that nobody is there.
 */
export async function probe(): Promise<boolean> {
  try {
    await fetch(import.meta.url, {method: 'HEAD', cache: 'no-store'});
    return true;
  } catch {
    return false;
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Eight characters by chance. `getRandomValues` is there on plain http too, where `randomUUID` is not. */
export const nonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => alphabet[byte % alphabet.length]).join('');
