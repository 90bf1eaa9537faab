import type {Clock, JournalStorage} from '../session/store.ts';
import type {Web} from '../tracking/cmi5/cmi5.ts';

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

/** Storage that lasts as long as this window, or undefined where the browser gives none. */
export function windowStorage(): Storage | undefined {
  try {
    return sessionStorage;
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

/** A UUID by chance (RFC 9562, version 4). */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, i) =>
    (i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  );
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The page as a course needs it that talks to its LMS by itself. */
export const web = (join: Web['join']): Web => ({
  search: location.search,
  fetch: (url, init) => fetch(url, init),
  clock,
  uuid,
  storage: windowStorage(),
  join,
});
