import type {IncomingMessage} from 'node:http';
import type {PageWords} from '../pages/page-words.ts';
import type {DeskParts} from './desk.ts';
import {HttpFault} from './http-fault.ts';
import type {Learner} from './learners.ts';
import type {Reply} from './reply.ts';

/** One request, with all that a route may ask of it. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly url: URL;
  /** What stands at `:id` in the route's path. */
  readonly id: string;
  readonly words: PageWords;
  readonly cookies: ReadonlyMap<string, string>;
  /** The caller's address, for the limits on guessing. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A page or an action of the desk: a method, a path in which `:id` may stand, and what is done. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  answer(visit: Visit, desk: DeskParts): Reply | Promise<Reply>;
}

export const learnerCookie = 'desk-learner';
export const trainerCookie = 'desk-trainer';
export const languageCookie = 'desk-language';

const hour = 60 * 60 * 1000;
/** A working day; the cookie itself ends with the browser. */
export const learnerStay = 12 * hour;
export const trainerStay = 8 * hour;

/** Who is signed in, if anybody. */
export function learnerOf({cookies, now}: Visit, {signer, learners}: DeskParts): Learner | undefined {
  const id = signer.open('learner', cookies.get(learnerCookie) ?? '', now);
  return id === undefined ? undefined : learners.byId(id);
}

/** Whether a trainer has given the passphrase since this desk was started. */
export function isTrainer({cookies, now}: Visit, {signer, start}: DeskParts): boolean {
  return signer.open('trainer', cookies.get(trainerCookie) ?? '', now) === start;
}

/** A route that only a trainer may take; others come to the door, or are refused when they want to change something. */
export function behindTheDoor(route: Route): Route {
  return {
    ...route,
    answer(visit, desk) {
      if (isTrainer(visit, desk)) return route.answer(visit, desk);
      if (route.method === 'POST') throw new HttpFault(401, 'desk.fault.signIn');
      return {kind: 'redirect', to: '/records'};
    },
  };
}

/** What to say to someone who must wait; of milliseconds. */
export function sayWait({t}: PageWords, wait: number): string {
  const seconds = Math.ceil(wait / 1000);
  return seconds <= 90
    ? t('desk.entry.waitSeconds', {count: seconds})
    : t('desk.entry.waitMinutes', {count: Math.ceil(seconds / 60)});
}
