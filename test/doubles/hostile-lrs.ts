import type {LrsClock, Fetch} from '../../src/tracking/cmi5/xapi.ts';

/**
 * The values on which the behaviour of a hostile connection to an LRS depends: chance, time, the fault and the page.
 */
interface Line {
  readonly share: () => number;
  readonly clock: LrsClock;
  /** Returns true while the fault is active. */
  readonly isStruck: () => boolean;
  /** Returns true while the requesting page exists. Afterwards only requests with `keepalive` survive. */
  readonly isThere: () => boolean;
}

/** A fault of an LRS or of its connection. It wraps the `fetch` of an LRS without faults. */
export type LrsHostility = (fetch: Fetch, line: Line) => Fetch;

const response = (status: number) => ({status, headers: new Headers(), text: async () => 'try later'});

/** Answers the given percentage of requests with 503, without processing them. */
export const answers503 =
  (percent: number): LrsHostility =>
  (fetch, {share, isStruck}) =>
  async (url, init) =>
    isStruck() && share() * 100 < percent ? response(503) : fetch(url, init);

/**
 * Delays requests by `least` to `most` milliseconds. If the page has been closed by then, only requests with
 * `keepalive` arrive.
 */
export const arrivesLate =
  (least: number, most: number): LrsHostility =>
  (fetch, {share, clock, isStruck, isThere}) =>
  (url, init) =>
    isStruck()
      ? new Promise((resolve, reject) => {
          clock.after(least + share() * (most - least), () => {
            if (isThere() || init.keepalive) fetch(url, init).then(resolve, reject);
          });
        })
      : fetch(url, init);

/** No request arrives. */
export const isCutOff: LrsHostility =
  (fetch, {isStruck}) =>
  (url, init) =>
    isStruck() ? Promise.reject(new TypeError('Failed to fetch')) : fetch(url, init);

/** All requests arrive and are processed, but no answer comes back. */
export const isSilent: LrsHostility =
  (fetch, {isStruck}) =>
  async (url, init) => {
    const answer = await fetch(url, init);
    if (isStruck()) throw new TypeError('Failed to fetch');
    return answer;
  };

/** Answers 70 per cent of the saves of a state with 412, as if another client had changed the state. */
export const conflicts: LrsHostility =
  (fetch, {share, isStruck}) =>
  async (url, init) =>
    isStruck() && init.method === 'PUT' && url.includes('activities/state') && share() < 0.7
      ? response(412)
      : fetch(url, init);
