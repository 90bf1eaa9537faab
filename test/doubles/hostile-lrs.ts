import type {Clock, Fetch} from '../../src/tracking/cmi5/xapi.ts';

/** What a hostile line to an LRS depends on. */
interface Line {
  readonly share: () => number;
  readonly clock: Clock;
  /** Its fault shows now. */
  readonly isStruck: () => boolean;
  /** The page that asks is still there; what it asked outlives it only where it said so. */
  readonly isThere: () => boolean;
}

/** A way in which an LRS, or the line to it, misbehaves, laid over one that does not. */
export type LrsHostility = (fetch: Fetch, line: Line) => Fetch;

const answered = (status: number) => ({status, headers: new Headers(), text: async () => 'try later'});

/** Answers so many of a hundred requests with 503, and does nothing. */
export const answers503 =
  (percent: number): LrsHostility =>
  (fetch, {share, isStruck}) =>
  async (url, init) =>
    isStruck() && share() * 100 < percent ? answered(503) : fetch(url, init);

/** Requests arrive so many milliseconds later, and those of a page that is gone by then only where they are to outlive it. */
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

/** Nothing arrives. */
export const isCutOff: LrsHostility =
  (fetch, {isStruck}) =>
  (url, init) =>
    isStruck() ? Promise.reject(new TypeError('Failed to fetch')) : fetch(url, init);

/** Everything arrives and is done, and no answer comes. */
export const isSilent: LrsHostility =
  (fetch, {isStruck}) =>
  async (url, init) => {
    const answer = await fetch(url, init);
    if (isStruck()) throw new TypeError('Failed to fetch');
    return answer;
  };

/** Of ten saves of a state seven are told that somebody else has changed it. */
export const conflicts: LrsHostility =
  (fetch, {share, isStruck}) =>
  async (url, init) =>
    isStruck() && init.method === 'PUT' && url.includes('activities/state') && share() < 0.7
      ? answered(412)
      : fetch(url, init);
