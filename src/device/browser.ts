import type {Clock} from '../session/store.ts';
import type {Web} from '../tracking/cmi5/cmi5.ts';

/** A monotonic clock: it never goes back when somebody changes the clock of the device. */
export const clock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * Returns a storage of the browser; undefined if reading it throws. In a frame of another site, even reading
 * `localStorage` or `sessionStorage` may throw.
 */
function storageOf(read: () => Storage): Storage | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Returns device storage, or undefined if the browser provides none. */
export const deviceStorage = (): Storage | undefined => storageOf(() => localStorage);

/** Returns window storage, or undefined if the browser provides none. */
export const windowStorage = (): Storage | undefined => storageOf(() => sessionStorage);

/**
 * Checks that the network works: requests a small file of the package and bypasses every cache. The answers
 * of an LMS API do not prove this, because an LMS may answer "true" without a network. Any HTTP status counts
 * as reachable, because some servers forbid HEAD and others reject a request without a new cookie. Resolves
 * to false only if there is no response.
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

/**
 * Returns eight random characters. `getRandomValues` works on plain http too, where `randomUUID` does not
 * exist.
 */
export const nonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => alphabet[byte % alphabet.length]).join('');

/** Returns a random UUID (RFC 9562, version 4). */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, i) =>
    (i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  );
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Returns the interface to the browser for an adapter that talks to its LMS over HTTP, without an LMS API in the
 * page.
 */
export const web = (join: Web['join']): Web => ({
  search: location.search,
  fetch: (url, init) => fetch(url, init),
  clock,
  uuid,
  storage: windowStorage(),
  join,
});
